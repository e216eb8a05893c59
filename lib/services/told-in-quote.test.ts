/** Which events the words of a highlight tell: by the words of the same article, in context where they are few. */
import { expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { EventView } from '../model/library.ts'
import { write } from '../store/transaction.ts'
import { analyzeArticleWith } from './analysis.ts'
import { fakeDeps, freshStore, STORY } from './fixtures/fake-engine.ts'
import { must } from './fixtures/story-store.ts'
import { createLibrary } from './library.ts'
import { eventLinksFor, isToldIn } from './told-in-quote.ts'

const quoting = (exact: string, prefix = '', suffix = '', article: string | undefined = 'x'): Annotation => ({
  ...{ id: 'h', note: '', tags: [], colour: 'yellow', kind: 'selection', created: 1, modified: 1 },
  ...(article === undefined ? {} : { article }),
  target: {
    ...{ source: 'https://courier.example/a', title: 'A', site: 'Courier' },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: 0, end: exact.length },
    ],
  },
})
const told = (quote: string, article = 'x') => ({ sources: [{ article, quote }] }) as EventView
const MET = told('Minister Ada Brandt met the mayor of Sandvik on Friday')

it.each<[string, Annotation, EventView, boolean]>([
  ['a part of its words', quoting('met the mayor'), MET, true],
  ['more than its words', quoting('Yes: minister Ada Brandt met the Mayor of Sandvik, on Friday.'), MET, true],
  ['a name that stands there', quoting('Ada Brandt', 'said. Minister ', ' met the mayor'), MET, true],
  ['the same name at another place', quoting('Ada Brandt', 'Later on ', ' left the town'), MET, false],
  ['the same name, where nothing is known of its place', quoting('Ada Brandt'), MET, true],
  ['words of another article', quoting('met the mayor'), told('met the mayor', 'y'), false],
  ['a part of a word', quoting('met the may'), MET, false],
  ['an event without words', quoting('met the mayor'), told('…'), false],
])('%s: %#', (_, annotation, event, is) => {
  expect(isToldIn(annotation, event)).toBe(is)
})

it('gives links to the events of a stored highlight, and none of one that is not there or whose article is not', async () => {
  const store = freshStore()
  const { article } = must(await analyzeArticleWith(STORY[0]!, fakeDeps(store)))
  const library = createLibrary({ store, now: () => 1, newId: () => 'id', bytes: async () => null })
  const [event] = must(await library.events({}))
  const exact = event?.sources[0]?.quote ?? ''
  expect(exact).not.toBe('')
  must(await library.saveAnnotation({ ...quoting(exact), article: article! }))
  must(await library.saveAnnotation({ ...quoting(exact, '', '', undefined), id: 'loose' }))
  const links = async (id: string) => must(await write(store, () => eventLinksFor(store, id)))
  expect(await links('h')).toEqual([{ to: 'event', id: event?.id, label: expect.stringMatching(/^\d+ \w+ \d{4}: ./) }])
  expect([await links('loose'), await links('gone')]).toEqual([[], []])
})
