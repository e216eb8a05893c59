import { describe, expect, it } from 'vitest'
import { local, type Sketch, stored } from '../link/testing-entities.ts'
import { memoryIndex } from '../link/testing-index.ts'
import type { LocalEvent } from '../model/event.ts'
import type { PersonMention } from '../model/mention.ts'
import { withBareNames } from './bare-names.ts'
import type { EngineOutput } from './engine.ts'

/** An article: each name at its place in the text, with the key of the entity that it was given to. */
function article(
  text: string,
  given: [name: string, key: string][],
  entities: [key: string, name: string, sketch: Sketch][],
): EngineOutput {
  let at = 0
  const mentions = given.map(([name, key]): PersonMention => {
    const start = text.indexOf(name, at)
    at = start + name.length
    return { kind: 'person', start, end: at, text: name, confidence: 1, rule: 'test', official: false, entity: key }
  })
  const people = entities.map(([key, name, sketch]) => ({ ...local('person', name, sketch), key }))
  return { language: 'en', mentions, entities: people, events: [], ms: {} }
}

/** A store in which people are in so many articles. */
function storeOf(people: [name: string, articles: number][]) {
  const index = memoryIndex()
  for (const [name, articles] of people) index.entities.set(name, { ...stored('person', name), articles })
  return index
}

const TEXT = `${'Words before. '.repeat(20)}Vega spoke first. Alma Vega sat in the second row. ${'Words between. '.repeat(20)}Vega left. Mr Vega waved.`
const GIVEN: [string, string][] = [
  ['Vega', 'alma'],
  ['Alma Vega', 'alma'],
  ['Vega', 'alma'],
  ['Vega', 'alma'],
]
const alma: [string, string, Sketch] = ['alma', 'Alma Vega', { names: ['Alma Vega', 'Vega'] }]
const keys = (output: EngineOutput) => output.mentions.map((one) => (one.kind === 'date' ? '' : one.entity))

describe('withBareNames', () => {
  it('gives the surname to the bearer who stands out in the store, the full name stays', async () => {
    const got = await withBareNames(
      article(TEXT, GIVEN, [alma]),
      storeOf([
        ['Ramón Vega', 12],
        ['Alma Vega', 1],
      ]),
      TEXT,
    )
    expect(keys(got)).toEqual(['bare-vega', 'alma', 'bare-vega', 'bare-vega'])
    expect(got.entities.map((one) => one.name)).toEqual(['Alma Vega', 'Vega'])
  })
  it.each<[string, [string, number][]]>([
    ['nobody else is known', []],
    ['the other is hardly known', [['Ramón Vega', 2]]],
    [
      'neither stands out',
      [
        ['Ramón Vega', 12],
        ['Alma Vega', 8],
      ],
    ],
    [
      'two others bear it',
      [
        ['Ramón Vega', 12],
        ['Luis Vega', 9],
      ],
    ],
  ])('leaves all as it is where %s', async (_, people) =>
    expect(keys(await withBareNames(article(TEXT, GIVEN, [alma]), storeOf(people), TEXT))).toEqual([
      'alma',
      'alma',
      'alma',
      'alma',
    ]),
  )
  it('lets the surname mean the namesake right after the full name, and behind "Mrs"', async () => {
    const text = `Alma Vega came. Vega sat down. ${'Words between. '.repeat(20)}Mrs Vega left.`
    const given: [string, string][] = [
      ['Alma Vega', 'alma'],
      ['Vega', 'alma'],
      ['Vega', 'alma'],
    ]
    expect(keys(await withBareNames(article(text, given, [alma]), storeOf([['Ramón Vega', 12]]), text))).toEqual([
      'alma',
      'alma',
      'alma',
    ])
  })
  const ramon: [string, string, Sketch] = ['ramon', 'Ramón Vega', { names: ['Ramón Vega', 'Vega'] }]
  it.each<[string, string[], string, [string, number][], string]>([
    ['a brother does not take the name along', ['brother'], '', [], 'ramon'],
    ['a colleague does, who is named last', ['deputy'], '', [], 'alma'],
    ['right after the full name it is the brother', ['brother'], 'near', [], 'alma'],
    ['of two in full, the first keeps it though the other is known', ['deputy'], 'first', [['Alma Vega', 12]], 'ramon'],
    ['what was settled before a namesake came in stays so', ['deputy'], 'settled', [['Ramón Vega', 12]], 'ramon'],
    ['a namesake named last has it where nothing was settled', ['deputy'], 'open', [['Ramón Vega', 12]], 'alma'],
  ])('of two of one surname: %s', async (_, [role = ''], how, known, expected) => {
    const far = how === '' || how === 'first' ? 'Words between. '.repeat(20) : ''
    const before = how === 'settled' ? 'Vega said so. Vega left. ' : ''
    const text = `Ramón Vega spoke. ${before}Alma Vega listened. ${far}Vega was content.`
    const bare: [string, string][] = before
      ? [
          ['Vega', 'ramon'],
          ['Vega', 'ramon'],
        ]
      : []
    const last: [string, string] = ['Vega', how === 'first' ? 'ramon' : 'alma']
    const given: [string, string][] = [['Ramón Vega', 'ramon'], ...bare, ['Alma Vega', 'alma'], last]
    const woman: typeof alma = ['alma', 'Alma Vega', { names: ['Alma Vega', 'Vega'], roles: [{ title: role }] }]
    expect(keys(await withBareNames(article(text, given, [ramon, woman]), storeOf(known), text)).at(-1)).toBe(expected)
  })
  it('moves an event with the mention that told it', async () => {
    const output = article(TEXT, GIVEN, [alma])
    const at = TEXT.indexOf('Vega left')
    const event = { key: 'e', who: ['alma'], projects: [], quote: { start: at, end: at + 9 } } as unknown as LocalEvent
    const got = await withBareNames({ ...output, events: [event] }, storeOf([['Ramón Vega', 12]]), TEXT)
    expect(got.events[0]?.who).toEqual(['bare-vega'])
  })
})
