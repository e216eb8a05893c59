/** What a highlight's words speak of: what is found in them, and what is not although the article has it. */
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { EventView } from '../model/library.ts'
import { fail, ok } from '../model/result.ts'
import { fakeLibrary, highlight, person } from './fake-library.ts'
import { inQuote } from './in-quote.ts'

const PEOPLE = [
  person('ada', { name: 'Ada Brandt' }),
  person('bo', { name: 'Bo Lind', aliases: ['Bosse Lind'] }),
  person('ferry', { kind: 'project', name: 'bay ferry', acronym: 'BF' }),
  person('port', { kind: 'organization', name: 'Port Authority' }),
]

const told = (id: string, quote: string, article = 'x') => ({ id, sources: [{ article, quote }] }) as EventView

function quoting(exact: string, change: Partial<Annotation> = {}): Annotation {
  const one = highlight('h', { article: 'x', ...change })
  const [quote, position] = one.target.selector
  return { ...one, target: { ...one.target, selector: [{ ...quote, exact }, position] } }
}

const library = fakeLibrary({
  entities: async ({ entity }) => ok(PEOPLE.filter(({ id }) => entity === undefined || id === entity)),
  events: async () =>
    ok([
      told('met', 'Brandt met the mayor on Friday'),
      told('other', 'opened the lock'),
      told('far', 'Brandt met the mayor', 'y'),
    ]),
})
const ids = async (annotation: Annotation) => {
  const { entities, events } = await inQuote(library, annotation)
  return [entities.map(({ id }) => id).join(), events.map(({ id }) => id).join()]
}

describe('in a quote', () => {
  it.each([
    ['Brandt met the mayor', 'ada', 'met'],
    ['the BAY FERRY, said Bosse Lind', 'bo,ferry', ''],
    ['a BF ticket', 'ferry', ''],
    ['Brandtner met Blind', '', ''],
    ['the Port Authority', '', ''],
    ['nobody at all', '', ''],
    ['On Friday, Brandt met the mayor on Friday, he said', 'ada', 'met'],
  ])('“%s”: %s and %s', async (exact, entities, events) => {
    expect(await ids(quoting(exact))).toEqual([entities, events])
  })

  it('stands whom the highlight was made of, whatever the words', async () => {
    expect(await ids(quoting('the minister', { entity: 'ada' }))).toEqual(['ada', ''])
  })

  it('dates are read by the article’s own date; words that are none are not', async () => {
    const { dates } = await inQuote(library, quoting('on 12 May 2025, may the ministers march, and in June 2026'))
    expect(dates.map(({ value }) => value)).toEqual(['2025-05-12', '2026-06'])
    expect(dates[1]?.label).toBe('June 2026')
  })

  it('without a stored article stand those of the library by their whole names, and no events', async () => {
    const { article: _, ...rest } = quoting('Bo Lind told Brandt of the bay ferry on 12 May 2025')
    const { entities, events, dates } = await inQuote(library, rest as Annotation)
    expect([entities.map(({ id }) => id), events, dates.length]).toEqual([['bo', 'ferry'], [], 1])
  })

  it('a store that fails leaves dates', async () => {
    const broken = fakeLibrary({ entities: async () => fail('storage', 'x'), events: async () => fail('storage', 'x') })
    const found = await inQuote(broken, quoting('Brandt, 12 May 2025'))
    expect([found.entities, found.events, found.dates.length]).toEqual([[], [], 1])
  })
})
