import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GazetteerFile } from '../model/resources.ts'
import { parseGazetteer } from '../recognize/gazetteer.ts'
import { analyze } from './analyze.ts'

const gazetteer = parseGazetteer(
  JSON.parse(readFileSync(new URL('../../public/gazetteers/en.json', import.meta.url), 'utf8')) as GazetteerFile,
)
const input = (text: string) => ({ text, title: '', published: '2025-07-11', language: '' })

const ARTICLE = [
  'ISLAMABAD: Finance Minister Amara Okafor met Russian Deputy Prime Minister Alexey Overchuk on Thursday, and the two agreed to build a new steel plant in Karachi.',
  'Okafor said that the plant would open in 2027. The deputy prime minister thanked her for the talks, and he will visit again next month.',
].join('\n')

describe('analyze', () => {
  const { language, mentions, entities, events } = analyze(input(ARTICLE), gazetteer)

  it('names people by their fullest name and joins later mentions', () => {
    expect(language).toBe('en')
    const people = entities.filter((e) => e.kind === 'person')
    expect(people.map((e) => [e.names, e.official])).toEqual([
      [['Amara Okafor', 'Okafor'], true],
      [['Alexey Overchuk'], true],
    ])
    expect(people[1]?.roles[0]?.title).toBe('Russian Deputy Prime Minister')
    expect(people[1]?.countries).toEqual(['RU'])
  })

  it('finds projects and dates', () => {
    expect(entities.filter((e) => e.kind === 'project').map((e) => e.name)).toEqual(['new steel plant in Karachi'])
    expect(mentions.filter((m) => m.kind === 'date').map((m) => m.text)).toEqual(['Thursday', '2027', 'next month'])
  })

  it('refers only to entities that exist', () => {
    const keys = new Set(entities.map((e) => e.key))
    expect(keys.size).toBe(entities.length)
    for (const mention of mentions) if (mention.kind !== 'date') expect(keys).toContain(mention.entity)
    for (const event of events) for (const key of [...event.who, ...event.projects]) expect(keys).toContain(key)
  })

  it('leaves other languages alone', () => {
    const text =
      'Der Minister Alexey Overchuk sagte am Donnerstag, dass das neue Werk in der Stadt im nächsten Jahr fertig sein soll und dass er mit dem Ergebnis der langen Gespräche sehr zufrieden ist.'
    expect(analyze({ ...input(text), language: 'en' }, gazetteer)).toMatchObject({
      language: 'other',
      mentions: [],
      entities: [],
      events: [],
    })
  })

  it('finds in other languages no more than dates in figures', () => {
    const text =
      'Der Minister Alexey Overchuk sagte am Donnerstag, dass der Vertrag vom 12.05.2025 in der Stadt im nächsten Jahr gelten soll und dass er mit dem Ergebnis der langen Gespräche sehr zufrieden ist, wie es im Mai hieß.'
    const { language, mentions } = analyze(input(text), gazetteer)
    expect([language, mentions.map(({ kind, text: words }) => [kind, words])]).toEqual(['other', [['date', '12.05.2025']]])
  })

  it('takes any text and gives mentions at their offsets, in order', () => {
    const piece = fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom(...ARTICLE.split(/(?<= )/)))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const mention of analyze(input(text), gazetteer).mentions) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          expect(mention.start).toBeGreaterThanOrEqual(last)
          last = mention.start
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes every part of an article, wherever it begins and ends', () => {
    const sentences = [
      'Build the new steel plant in Karachi (PSM), which the government of Pakistan, on Thursday, will not reopen before May 2027.',
      '“Cancel the tender for the port’s cargo terminal,” said Finance Minister Amara Okafor, who met Mr Overchuk and Dr. Lind in Moscow.',
      'Will parliament ratify the Lake Basin Treaty, originally planned for 2023, or has it been signed and then delayed again?',
    ]
    for (const sentence of sentences) {
      const words = sentence.split(/(?<= )/)
      for (let at = 0; at < words.length; at++)
        for (const text of [words.slice(at), words.slice(0, at + 1), words.slice(at, at + 4)].map((part) => part.join('').trim()))
          for (const { start, end, text: found } of analyze(input(text), gazetteer).mentions)
            expect(text.slice(start, end)).toBe(found)
    }
  })

  // What every object of JavaScript has by name: a table of words that is a plain object would find it.
  it.each(['constructor', 'Constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf'])(
    'takes the word %s like any other, wherever it stands',
    (word) => {
      const text = `The ${word} of the new ${word} plant in Karachi, ${word} minister Amara ${word} Okafor, met General ${word} Anna Berg on ${word} 3 May 2025. Nord ${word} 2 will open next ${word}, said the ${word} railway project.`
      const { mentions, entities } = analyze(input(text), gazetteer)
      for (const { start, end, text: found } of mentions) expect(text.slice(start, end)).toBe(found)
      expect(structuredClone(entities)).toEqual(entities)
    },
  )

  it('does not date what was said by the day that it speaks of', () => {
    const text =
      'Deputy Prime Minister Karl Lindqvist met the delegation from Kenya on Thursday. Lindqvist spoke of the railway between Kenya, Uganda and Rwanda and said that a pilot cargo train is planned for August 2025.'
    const { events } = analyze({ text, title: '', published: '2025-07-11', language: 'en' }, gazetteer)
    expect(events.map(({ type, time }) => [type, time.value])).toEqual([
      ['meet', '2025-07-10'],
      ['plan', '2025-08'],
    ])
  })
})
