import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { Contents } from './format.ts'
import { parseExport } from './parse.ts'
import { fromW3c, toW3c } from './w3c.ts'
import { writeExport } from './write.ts'

const ARTICLE: StoredArticle = {
  id: 'a1',
  url: 'https://harbour-courier.example/mill',
  title: 'The mill',
  site: 'Harbour Courier',
  published: '2025-05-14',
  publishedSource: 'json-ld',
  language: 'en',
  words: 400,
  firstRead: 1,
  lastRead: 2,
  textHash: 'h',
  fingerprint: [],
  telling: 'a1',
}

const ANNOTATION: Annotation = {
  id: 'n1',
  target: {
    source: ARTICLE.url,
    title: ARTICLE.title,
    site: ARTICLE.site,
    selector: [
      { type: 'TextQuoteSelector', exact: 'the mill', prefix: 'of ', suffix: ' in' },
      { type: 'TextPositionSelector', start: 3, end: 11 },
    ],
  },
  note: 'a note',
  tags: ['steel', 'Karachi'],
  colour: 'pink',
  kind: 'project',
  entity: 'e1',
  created: 1_700_000_000_123,
  modified: 1_700_000_000_456,
}

const EMPTY: Contents = {
  ...{ articles: [], entities: [], mentions: [], events: [], sources: [] },
  ...{ annotations: [], corrections: [], questions: [], trash: [] },
}
const fileOf = (contents: Partial<Contents>): Record<string, unknown> => JSON.parse(writeExport({ ...EMPTY, ...contents }, 0))
const parsed = (file: unknown) => parseExport(JSON.stringify(file))

describe('W3C annotations', () => {
  it('are what other programs read', () => {
    expect(toW3c(ANNOTATION)).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { antecedent: 'urn:antecedent:vocabulary#' }],
      id: 'urn:antecedent:annotation:n1',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2023-11-14T22:13:20.123Z',
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'a note' },
        { type: 'TextualBody', purpose: 'tagging', value: 'steel' },
        { type: 'TextualBody', purpose: 'tagging', value: 'Karachi' },
      ],
      target: { source: ARTICLE.url, selector: ANNOTATION.target.selector },
    })
  })

  it('come back without loss, selectors in any order', () => {
    expect(fromW3c(toW3c(ANNOTATION))).toEqual(ANNOTATION)
    const file = toW3c(ANNOTATION)
    const turned = { ...file, target: { ...file.target, selector: [...file.target.selector].reverse() } }
    expect(fromW3c(turned)).toEqual(ANNOTATION)
    const plain = { ...ANNOTATION, note: '', tags: [], id: 'ü/% n2'.replace(' ', '') }
    expect(fromW3c(JSON.parse(JSON.stringify(toW3c(plain))))).toEqual(plain)
  })

  it('never throws on what is none', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => void fromW3c(raw)))
  })
})

describe('parseExport', () => {
  it('reads what writeExport wrote', () => {
    const result = parsed(fileOf({ articles: [ARTICLE], annotations: [ANNOTATION] }))
    expect(result).toEqual({
      ok: true,
      value: { contents: { ...EMPTY, articles: [ARTICLE], annotations: [ANNOTATION] }, refused: [] },
    })
  })

  const RICH: Annotation = {
    ...ANNOTATION,
    links: [
      { to: 'entity', id: 'e2', label: 'The mill', kind: 'project' },
      { to: 'event', id: 'v1', label: 'signed' },
      { to: 'date', value: '2025-W28', label: 'that week' },
    ],
    history: [
      { at: 1, note: '', tags: [] },
      { at: 2, colour: 'blue', links: [], target: ANNOTATION.target },
    ],
  }

  it('reads links, history and trash', () => {
    const trash = [{ id: 'n2', annotation: { ...RICH, id: 'n2' }, deleted: 1_700_000_000_789 }]
    expect(parsed(fileOf({ annotations: [RICH], trash }))).toEqual({
      ok: true,
      value: { contents: { ...EMPTY, annotations: [RICH], trash }, refused: [] },
    })
  })

  it.each<[string, object, string]>([
    ['a link to anything', { links: [{ to: 'page', id: 'x', label: 'x' }] }, 'it is linked to something of an unknown kind'],
    ['links that are none', { links: 'x' }, 'its links are no list'],
    ['a history that is none', { history: [{ note: 'x' }] }, 'its part "history.0.at" is missing'],
    [
      'a past at a script',
      { history: [{ at: 1, target: { ...ANNOTATION.target, source: 'data:,x' } }] },
      'its address is not a web address (http or https)',
    ],
    ['too long a history', { history: Array.from({ length: 51 }, (_, at) => ({ at })) }, 'its history is too long'],
  ])('refuses a highlight with %s, in library and trash', (_, change, why) => {
    const wrong = { ...ANNOTATION, ...change } as Annotation
    const file = fileOf({
      annotations: [wrong, { ...ANNOTATION, id: 'n2' }],
      trash: [{ id: 'n1', annotation: wrong, deleted: 1 }],
    })
    const whys = [{ why }, { why: why.replace('"history', '"annotation.history') }]
    expect(parsed(file)).toMatchObject({ ok: true, value: { refused: whys, contents: { annotations: [{ id: 'n2' }] } } })
  })

  it('refuses trash without its time, and takes older files that have none', () => {
    const file = fileOf({ trash: [{ id: 'n1', annotation: ANNOTATION, deleted: 1 }] })
    const [one] = file.trash as Record<string, unknown>[]
    delete one?.['antecedent:deleted']
    expect(parsed(file)).toMatchObject({ ok: true, value: { refused: [{ what: 'trash 1 (The mill)' }] } })
    delete file.trash
    expect(parsed(file)).toMatchObject({ ok: true, value: { refused: [], contents: { trash: [] } } })
  })

  it('keeps how far a project is, and refuses a state that is none', () => {
    const state = {
      kind: 'delayed',
      when: { value: 'undated', from: null, to: null, precision: 'undated' },
      target: { value: '2025-12', from: '2025-12-01', to: '2025-12-31', precision: 'month' },
      quote: { start: 0, end: 12 },
      words: 'The dam slips',
      confidence: 0.8,
      article: 'a1',
      published: '2025-07-11',
    } as const
    const dam: Entity = {
      id: 'j1',
      kind: 'project',
      name: 'new dam',
      aliases: ['new dam'],
      official: false,
      roles: [],
      modifiers: [],
      places: [],
      countries: [],
      states: [state],
      keys: ['c:dam'],
      followed: false,
      hidden: false,
      firstSeen: '2025-07-11',
      lastSeen: '2025-07-11',
      articles: 0,
    }
    expect(parsed(fileOf({ entities: [dam] }))).toMatchObject({ ok: true, value: { contents: { entities: [dam] }, refused: [] } })
    const odd = { ...dam, states: [{ ...state, kind: 'sung' }] } as unknown as Entity
    expect(parsed(fileOf({ entities: [odd] }))).toMatchObject({ ok: true, value: { contents: { entities: [] } } })
  })

  it.each<[string, unknown, RegExp]>([
    ['an empty file', undefined, /not JSON/],
    ['a list', [], /not an export/],
    ['another program’s file', { format: 'bookmarks' }, /not an export/],
    ['no version', { format: 'antecedent-export' }, /damaged/],
    ['a newer version', { format: 'antecedent-export', version: 7 }, /newer Antecedent.*format 7.*Update the extension/],
  ])('refuses %s and says what to do', (_, file, message) => {
    const result = parseExport(file === undefined ? '' : JSON.stringify(file))
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringMatching(message) } })
  })

  it.each<[string, Partial<Record<keyof StoredArticle, unknown>>, string]>([
    ['a script for an address', { url: 'javascript:alert(1)' }, 'its address is not a web address (http or https)'],
    ['a script in disguise', { url: ' JavaScript:alert(1)' }, 'its address is not a web address (http or https)'],
    ['data for an address', { url: 'data:text/html,x' }, 'its address is not a web address (http or https)'],
    ['a file for an address', { url: 'file:///etc/passwd' }, 'its address is not a web address (http or https)'],
    ['no address', { url: undefined }, 'its part "url" is missing'],
    ['a title that is none', { title: { toString: 'x' } }, 'its title is not a text'],
    ['a day that is none', { published: 'yesterday' }, 'its day of publication is not a day (YYYY-MM-DD)'],
    ['a title without end', { title: 'x'.repeat(100_000) }, 'its title is too long'],
    ['a negative number of words', { words: -1 }, 'an offset is negative'],
    ['an id of two words', { id: 'a b' }, 'its id holds a blank'],
  ])('refuses an article with %s, and takes the next', (_, change, why) => {
    const file = fileOf({ articles: [ARTICLE, { ...ARTICLE, id: 'a2' }] })
    file.articles = [
      { ...ARTICLE, ...change },
      { ...ARTICLE, id: 'a2' },
    ]
    const result = parsed(file)
    expect(result).toMatchObject({ ok: true, value: { refused: [{ why }], contents: { articles: [{ id: 'a2' }] } } })
  })

  it('refuses a highlight that leads nowhere safe, by its name', () => {
    const file = fileOf({ annotations: [{ ...ANNOTATION, target: { ...ANNOTATION.target, source: 'javascript:alert(1)' } }] })
    expect(parsed(file)).toMatchObject({ ok: true, value: { refused: [{ what: 'annotations 1 (The mill)' }] } })
  })

  it('refuses the second of two with one id, and a part that is no list', () => {
    const file = { ...fileOf({ articles: [ARTICLE, ARTICLE] }), events: 'none' }
    expect(parsed(file)).toMatchObject({
      ok: true,
      value: {
        refused: [
          { what: 'articles 2 (The mill)', why: 'its id stands twice in the file' },
          { what: 'events', why: 'this part of the file is not a list' },
        ],
      },
    })
  })

  it('drops what it does not know, prototypes included', () => {
    const json = JSON.stringify(fileOf({ articles: [ARTICLE] })).replace(
      '"words":',
      '"__proto__":{"x":1},"constructor":{"y":1},"html":"<b>","words":',
    )
    const result = parseExport(json)
    expect(result.ok && result.value.contents.articles).toEqual([ARTICLE])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('answers, whatever it is given', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(
          fc.constantFrom('articles', 'entities', 'mentions', 'events', 'sources', 'annotations', 'corrections', 'trash'),
          fc.jsonValue(),
        )
        .map((parts) => JSON.stringify({ format: 'antecedent-export', version: 1, ...parts })),
    )
    fc.assert(
      fc.property(anything, (json) => {
        expect(typeof parseExport(json).ok).toBe('boolean')
      }),
    )
  })
})
