/** Every format that can be imported: twice changes nothing, our own exports come back, and bad records are refused one by one with the reason. */
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import { read } from '../store/transaction.ts'
import { writeW3c } from '../transfer/w3c-write.ts'
import { fakeDeps, freshStore, STORY } from './fixtures/fake-engine.ts'
import { fill, must } from './fixtures/story-store.ts'
import type { LibraryApi } from './library-api.ts'

const PAGE = 'https://courier.example/quay?utm_source=mail'
const BAD = 'javascript:alert(1)'
const NO_ADDRESS = 'its address is not a web address (http or https)'

const saved = (id: string, exact: string, change: Partial<Annotation> = {}): Annotation => ({
  ...{ id, note: 'a note', tags: ['port'], colour: 'blue', kind: 'selection', created: 5, modified: 7 },
  target: {
    ...{ source: 'https://courier.example/quay', title: 'A new quay', site: 'Courier', published: '2025-03-01' },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
      { type: 'TextPositionSelector', start: 7, end: 7 + exact.length },
    ],
  },
  ...change,
})
const OURS = [
  saved('one', 'a quay'),
  saved('two', 'ein Kai 🚢', {
    history: [{ at: 6, note: '' }],
    links: [{ to: 'date', value: '2025', label: '2025' }],
  }),
]

const NOTHING = { articles: [], annotations: [], corrections: [] }
/** A library with these highlights, of which nothing else is known. */
const open = async (annotations: Annotation[] = [], articles = NOTHING.articles as typeof STORY) => {
  const store = freshStore()
  let now = Date.UTC(2026, 10, 1)
  const library = await fill(store, fakeDeps(store, { now: () => (now += 1_000) }), { ...NOTHING, articles: [...articles] })
  for (const one of annotations) must(await library.saveAnnotation(one))
  return { store, library }
}
type Opened = Awaited<ReturnType<typeof open>>

/** Every table, what is no record included: steps, facts, where highlights are. */
const whole = ({ store }: Opened) =>
  read(store, async () => Object.fromEntries(await Promise.all(store.tables.map(async (one) => [one.name, await one.toArray()]))))

const hypothesis = (changes: object[]) =>
  JSON.stringify({
    rows: changes.map((change, index) => ({
      ...{ id: `h${index}`, uri: PAGE, text: 'theirs', tags: ['sea'], document: { title: ['A new quay'] } },
      target: [{ source: PAGE, selector: [{ type: 'TextQuoteSelector', exact: `quay ${index}`, prefix: '', suffix: '' }] }],
      ...change,
    })),
  })
const w3c = (changes: object[]) =>
  JSON.stringify(
    changes.map((change, index) => ({
      ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: `https://notes.example/${index}`, type: 'Annotation' },
      body: { type: 'TextualBody', value: 'theirs' },
      target: { source: PAGE, selector: { type: 'TextQuoteSelector', exact: `quay ${index}` } },
      ...change,
    })),
  )
const dated = { created: '2024-01-01T00:00:00Z', updated: '2024-01-02T00:00:00Z' }

/** Text of a file, and what of it is refused and why. Two highlights are right in each; where one tells no time, that of the import stands in. */
const FILES: readonly [string, () => Promise<string> | string, [string, string][]][] = [
  [
    'our own JSON',
    async () => {
      const { library } = await open(OURS)
      const file = JSON.parse(must(await library.exportAll()))
      const [right] = file.annotations
      const script = { ...right, id: `${right.id}-script`, target: { ...right.target, source: BAD } }
      file.annotations.push(script, { ...right, id: `${right.id}-colour`, 'antecedent:colour': 'puce' }, right, 7)
      return JSON.stringify(file)
    },
    [
      ['annotations 3', 'web address'],
      ['annotations 4', 'colour'],
      ['annotations 5', 'twice'],
      ['annotations 6', 'it is not a record'],
    ],
  ],
  [
    'our own Web Annotations',
    () => {
      const file = JSON.parse(writeW3c(OURS))
      return JSON.stringify(file)
    },
    [],
  ],
  [
    'Web Annotations of another program',
    () => w3c([dated, {}, { target: { source: BAD, selector: { type: 'TextQuoteSelector', exact: 'x' } } }, { target: PAGE }]),
    [
      ['annotation 3', 'web address'],
      ['annotation 4', 'marks no quote'],
    ],
  ],
  [
    'Hypothesis',
    () => hypothesis([dated, {}, { uri: BAD }, { target: [{ source: PAGE }] }, { references: ['h0'] }]),
    [
      ['annotation 3', NO_ADDRESS],
      ['annotation 4', 'note on a whole page'],
      ['annotation 5', 'reply'],
    ],
  ],
  [
    'Obsidian Web Clipper',
    () =>
      JSON.stringify([
        {
          url: PAGE,
          title: 'A quay',
          highlights: [{ text: 'a quay', timestamp: '2026-01-01T00:00:00Z' }, { text: 'kai' }, { text: '' }],
        },
        { url: BAD, highlights: [{ text: 'x' }] },
      ]),
    [
      ['page 1, highlight 3', 'no quote'],
      ['page 2, highlight 1', NO_ADDRESS],
    ],
  ],
  [
    'Obsidian Web Clipper, by address',
    () =>
      JSON.stringify({
        [PAGE]: {
          url: PAGE,
          highlights: [
            { type: 'text', id: '1', content: '<p>a quay</p>' },
            { type: 'text', id: '2', content: '<p>kai</p>' },
          ],
        },
      }),
    [],
  ],
]

const given = async (library: LibraryApi, file: string) => {
  const { added, skipped, refused } = must(await library.importAll(file))
  return { added: added.annotations, skipped: skipped.annotations, refused }
}

describe.each(FILES)('%s', (_, text, refused) => {
  it('is taken but for what is broken, each with its reason; and again changes nothing in the whole store', async () => {
    const opened = await open([], STORY)
    const file = await text()
    const first = await given(opened.library, file)
    expect(first.added).toBe(2)
    expect(first.refused.map(() => '')).toEqual(refused.map(() => ''))
    for (const [index, [what, why]] of refused.entries()) {
      expect(first.refused[index]?.what).toContain(what)
      expect(first.refused[index]?.why).toContain(why)
    }
    const before = await whole(opened)
    const second = await given(opened.library, file)
    expect([second.added, second.skipped, second.refused]).toEqual([0, 2, first.refused])
    expect(await whole(opened)).toEqual(before)
  })

  it('does not take back what was edited or deleted since, and brings back what was', async () => {
    const opened = await open()
    const file = await text()
    await given(opened.library, file)
    const [one, two] = must(await opened.library.annotations({}))
    must(await opened.library.editAnnotation(one!.id, { note: 'mine' }))
    must(await opened.library.removeAnnotations([two!.id]))
    expect((await given(opened.library, file)).added).toBe(1)
    const notes = must(await opened.library.annotations({})).map(({ id, note }) => [id, note])
    expect(new Map(notes as [string, string][])).toEqual(
      new Map([
        [one!.id, 'mine'],
        [two!.id, two!.note],
      ]),
    )
    const before = await whole(opened)
    expect((await given(opened.library, file)).added).toBe(0)
    expect(await whole(opened)).toEqual(before)
  })
})

it.each<[string, (library: LibraryApi) => Promise<string>]>([
  ['JSON', async (library) => must(await library.exportAll())],
  ['Web Annotations', async (library) => writeW3c(must(await library.annotations({})))],
])(
  'our own export as %s, imported where it came from, changes nothing; elsewhere it gives the same highlights',
  async (_, write) => {
    const here = await open(OURS, STORY)
    const before = await whole(here)
    const file = await write(here.library)
    expect((await given(here.library, file)).added).toBe(0)
    expect(await whole(here)).toEqual(before)
    const there = await open()
    expect((await given(there.library, file)).added).toBe(OURS.length)
    const withoutArticles = must(await there.library.annotations({})).map(({ article: _article, ...rest }) => rest)
    expect(withoutArticles).toEqual(must(await here.library.annotations({})).map(({ article: _article, ...rest }) => rest))
  },
)
