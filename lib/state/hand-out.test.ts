/** Files and citations of the library page: each format has something in it, and what fails is said. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { CITE_FORMATS, EXPORT_FORMATS, type ExportFormat, type HandedFile } from '../model/hand-out.ts'
import type { EventView } from '../model/library.ts'
import { fail, ok } from '../model/result.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { article, fakeLibrary, highlight, person } from './fake-library.ts'
import { createHandOut } from './hand-out.ts'
import { createToasts } from './toasts.ts'

const EVENT: EventView = {
  ...{ id: 'e1', type: 'visit', status: 'planned', who: ['a'], projects: [], where: '', trigger: 'visit', confidence: 1 },
  time: { value: '2025-07-01', from: '2025-07-01', to: '2025-07-01', precision: 'day' },
  ...{ entities: ['a'], firstTold: '2025-05-14', tellings: 1, text: 'She will come.', sources: [], names: [] },
}

const full: Partial<LibraryApi> = {
  annotations: async () => ok([highlight('h1', { article: '1' })]),
  articles: async () => ok([{ ...article('1'), author: 'Ann Lee' }]),
  entities: async () => ok([person('a')]),
  events: async () => ok([EVENT]),
  dossier: async (id) =>
    ok({
      ...{ entity: person(id), roles: [], events: [], met: [], projects: [], quotes: [], annotations: [], articles: [] },
      ...{ questions: [], corrections: [] },
    }),
}

function page(change: Partial<LibraryApi>) {
  const toasts = createToasts()
  const saved: HandedFile[] = []
  const copy = vi.fn(async (_: string) => undefined)
  const out = createHandOut({
    library: fakeLibrary(change),
    toasts,
    save: (file) => saved.push(file),
    copy,
    now: () => Date.UTC(2025, 4, 20, 12),
  })
  return { out, saved, copy, toasts }
}

const namesIn = ({ body }: HandedFile): string[] => (typeof body === 'string' ? [] : Object.keys(unzipSync(body)))

describe('export', () => {
  it.each<[ExportFormat, string, string[]]>([
    ['json', 'antecedent-2025-05-20.json', []],
    ['w3c', 'antecedent-2025-05-20.jsonld', []],
    ['markdown', 'antecedent-2025-05-20-articles.zip', ['2025-03-01 A ferry for the bay.md']],
    ['markdown-entities', 'antecedent-2025-05-20-people-projects.zip', ['Person a.md']],
    ['csv', 'antecedent-2025-05-20-tables.zip', ['highlights.csv', 'events.csv']],
    ['calendar', 'antecedent-2025-05-20.ics', []],
  ])('as %s is one file', async (format, name, inside) => {
    const { out, saved, toasts } = page(full)
    await out.exportAs(format)
    expect([saved.map((file) => file.name), toasts.toast.value]).toEqual([[name], null])
    expect(saved.flatMap(namesIn)).toEqual(inside)
    expect(saved[0]?.body.length).toBeGreaterThan(1)
  })

  it('chosen highlights as a table are a table of these alone', async () => {
    const { out, saved } = page(full)
    await out.exportAs('csv', [highlight('h2', { note: 'only, this' })])
    expect(saved.map(({ name, type }) => [name, type])).toEqual([['antecedent-2025-05-20-highlights.csv', 'text/csv']])
    expect(String(saved[0]?.body).trim().split('\n')).toEqual([
      expect.stringContaining('quote,note'),
      expect.stringContaining('"only, this"'),
    ])
  })

  it('whoever a highlight is only linked to has a file as well', async () => {
    const link = { to: 'entity' as const, id: 'linked', label: 'Person linked' }
    const annotations = async () =>
      ok([highlight('h1', { entity: 'made', links: [link, { to: 'date', value: '2025', label: '2025' }] })])
    const { out, saved } = page({ ...full, entities: async () => ok([]), annotations })
    await out.exportAs('markdown-entities')
    expect(saved.flatMap(namesIn).sort()).toEqual(['Person linked.md', 'Person made.md'])
  })

  it('an archive holds the texts in UTF-8', async () => {
    const { out, saved } = page({ ...full, annotations: async () => ok([highlight('h1', { note: 'Żółć “ü”' })]) })
    await out.exportAs('markdown')
    const { body } = saved[0] ?? { body: '' }
    const [text] = typeof body === 'string' ? [] : Object.values(unzipSync(body))
    expect(strFromU8(text ?? new Uint8Array())).toContain('Żółć “ü”')
  })

  it.each<[ExportFormat, RegExp]>([
    ['w3c', /no highlights to export yet/],
    ['markdown', /no highlights to export yet/],
    ['markdown-entities', /Follow a person or project/],
    ['calendar', /no dated events to export yet/],
  ])('of nothing as %s says why there is no file', async (format, why) => {
    const { out, saved, toasts } = page({})
    await out.exportAs(format)
    expect([saved, toasts.toast.value?.text]).toEqual([[], expect.stringMatching(why)])
  })

  it.each(EXPORT_FORMATS)('as %s that fails is said', async (format) => {
    const broken = async () => fail('storage', 'The store cannot be read.')
    const { out, saved, toasts } = page({ annotations: broken, entities: broken, events: broken, exportAll: broken })
    await out.exportAs(format)
    expect([saved, toasts.toast.value?.text]).toEqual([[], 'The store cannot be read.'])
  })
})

describe('citation', () => {
  it.each(CITE_FORMATS)('as %s is copied, and said to be', async (format) => {
    const { out, copy, toasts } = page(full)
    await out.cite(highlight('h1', { article: '1' }), format)
    expect(copy).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('courier.example/ferry'))
    expect(toasts.toast.value?.text).toMatch(/copied/i)
  })

  it('tells the author whom the library knows', async () => {
    const { out, copy } = page(full)
    await out.cite(highlight('h1', { article: '1' }), 'ris')
    expect(copy.mock.calls[0]?.[0]).toContain('AU  - Lee, Ann')
  })

  it('that the browser does not allow is said', async () => {
    const { out, copy, toasts } = page(full)
    copy.mockRejectedValue(new Error('denied'))
    await out.cite(highlight('h1'), 'text')
    expect(toasts.toast.value?.text).toMatch(/did not let/)
  })
})
