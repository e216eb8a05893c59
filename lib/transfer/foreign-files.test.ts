/** Exports of Hypothesis and Obsidian Web Clipper: read whole, told apart, refused one by one, harmless. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { anchor } from '../annotate/anchor.ts'
import { cutBlocks } from '../page/blocks.ts'
import { buildTextMap } from '../page/text-map.ts'
import { textOfHtml } from './foreign.ts'
import { readHypothesis } from './hypothesis.ts'
import { readObsidian } from './obsidian.ts'
import { readFile } from './read-file.ts'

const BASELINES = '../shared/corpora/anchoring/hypothesis/src/annotator/anchoring/test/html-baselines'
const there = existsSync(BASELINES)
if (!there) console.warn(`SKIPPED: ${BASELINES} is absent, so Hypothesis' own files are not imported.`)

const PAGE = 'https://courier.example/ferry'
const row = (change: object = {}) => ({
  id: 'a1',
  uri: PAGE,
  created: '2024-02-03T10:00:00.123456+00:00',
  updated: '2024-02-04T10:00:00.000000+00:00',
  text: 'Ask the port.',
  tags: ['sea', 'sea', ''],
  document: { title: ['A ferry for the bay'] },
  target: [
    {
      source: PAGE,
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 3, endOffset: 8 },
        { type: 'TextPositionSelector', start: 12, end: 17 },
        { type: 'TextQuoteSelector', exact: 'ferry', prefix: 'They want\n\n  a ', suffix: ' at\tlast.' },
      ],
    },
  ],
  ...change,
})

describe.skipIf(!there)('baseline files of Hypothesis', () => {
  const textOf = (name: string): string => {
    const { document } = new JSDOM(readFileSync(`${BASELINES}/${name}.html`, 'utf8')).window
    return buildTextMap(cutBlocks(document.body)).text
  }

  it.each([
    ['minimal', 1],
    ['wikipedia-regression-testing', 5],
  ])('%s: all %i are imported, and placed on their page', (name, count) => {
    const file = JSON.parse(readFileSync(`${BASELINES}/${name}.json`, 'utf8'))
    // The minimal one names no page, which every file of a reader does.
    const rows = file.rows.map((one: object) => ({ uri: PAGE, ...one }))
    const { annotations, refused } = readHypothesis({ ...file, rows }, 0)
    expect([annotations.length, refused]).toEqual([count, []])
    const text = textOf(name)
    for (const { target } of annotations) {
      const found = anchor(text, target.selector)
      expect([target.selector[0].exact, found.outcome]).toEqual([target.selector[0].exact, 'placed'])
      if (found.outcome === 'placed') expect(text.slice(found.span.start, found.span.end)).toBe(target.selector[0].exact)
    }
  })
})

describe('Hypothesis', () => {
  it('gives quote with context, note, tags, title and times', () => {
    const { annotations } = readHypothesis({ rows: [row()] }, 0)
    expect(annotations).toMatchObject([
      {
        id: 'hypothesis:a1',
        target: {
          source: PAGE,
          title: 'A ferry for the bay',
          site: 'courier.example',
          selector: [
            { exact: 'ferry', prefix: 'They want\na ', suffix: ' at last.' },
            { start: 12, end: 17 },
          ],
        },
        note: 'Ask the port.',
        tags: ['sea'],
        created: Date.parse('2024-02-03T10:00:00.123Z'),
        modified: Date.parse('2024-02-04T10:00:00Z'),
      },
    ])
  })

  it.each<[string, object, string]>([
    ['a note on a whole page', { target: [{ source: PAGE }] }, 'it is a note on a whole page, without a quote'],
    ['a reply', { references: ['a0'] }, 'it is a reply to an annotation'],
    ['a script for an address', { uri: 'javascript:alert(1)' }, 'its address is not a web address (http or https)'],
    ['a file for an address', { uri: 'file:///home/x.html' }, 'its address is not a web address (http or https)'],
    ['a document without address', { uri: 'urn:x-pdf:abc' }, 'its address is not a web address (http or https)'],
    ['no id', { id: undefined }, 'it has no id'],
    ['no page', { uri: undefined, target: [{ selector: row().target[0]?.selector }] }, 'it does not name its page'],
    ['an endless note', { text: 'x'.repeat(100_001) }, 'its note is too long'],
  ])('%s is refused, and the next is taken', (_, change, why) => {
    const { annotations, refused } = readHypothesis({ rows: [row(change), row({ id: 'a2' })] }, 0)
    expect([annotations.map(({ id }) => id), refused.map((one) => one.why)]).toEqual([['hypothesis:a2'], [why]])
  })
})

describe('Obsidian Web Clipper', () => {
  const newer = [
    {
      url: `${PAGE}?utm_source=mail`,
      title: 'A ferry',
      highlights: [
        { text: 'a new ferry', timestamp: '2026-01-01T00:00:00.000Z', color: 'purple', notes: ['one', 'two'], comment: 'one' },
        { text: 'part one\n\npart two' },
        { text: '  ' },
      ],
    },
    { url: 'javascript:alert(1)', highlights: [{ text: 'x' }] },
    { url: PAGE },
  ]

  it('the list of pages: text, notes, colour and time; a group stays one highlight over two paragraphs', () => {
    const { annotations, undated, refused } = readObsidian(newer, 50)
    expect(annotations).toMatchObject([
      {
        target: { source: PAGE, title: 'A ferry', selector: [{ exact: 'a new ferry' }, {}] },
        ...{ note: 'one\n\ntwo', colour: 'violet', created: Date.UTC(2026, 0, 1) },
      },
      { target: { selector: [{ exact: 'part one\npart two' }, {}] }, note: '', created: 50 },
    ])
    expect(undated).toEqual([annotations[1]?.id])
    expect(refused).toEqual([
      { what: expect.stringContaining('page 1, highlight 3'), why: 'it has no quote' },
      { what: 'page 2, highlight 1 (x)', why: 'its address is not a web address (http or https)' },
      { what: `page 3 (${PAGE})`, why: 'it has no address or no list of highlights' },
    ])
  })

  it.each(['constructor', '__proto__', 'toString', 'beige', 7])('the colour %s is none of ours: yellow', (color) => {
    const { annotations } = readObsidian([{ url: PAGE, highlights: [{ text: 'a new ferry', color }] }], 50)
    expect(annotations.map(({ colour }) => colour)).toEqual(['yellow'])
  })

  it('the older shape, by address: the same highlights have the same ids, HTML becomes text', () => {
    const url = `${PAGE}?utm_source=mail`
    const older = {
      [url]: {
        url,
        highlights: [
          { id: '1767225600000', type: 'text', xpath: '/p[1]', startOffset: 0, endOffset: 11, content: 'a <b>new</b> ferry' },
          { id: '2', type: 'text', xpath: '/p[2]', content: '<p>part one</p>', groupId: 'g' },
          { id: '3', type: 'text', xpath: '/p[3]', content: '<p>part two</p>', groupId: 'g', notes: ['why'] },
          { id: '4', type: 'element', xpath: '/img[1]', content: '<img src=x onerror=alert(1)>' },
        ],
      },
    }
    const { annotations, refused } = readObsidian(older, 50)
    expect(annotations.map(({ id }) => id)).toEqual(readObsidian(newer, 0).annotations.map(({ id }) => id))
    expect(annotations).toMatchObject([{ created: 1_767_225_600_000 }, { note: 'why' }])
    expect(refused).toMatchObject([{ why: 'it has no quote' }])
  })
})

describe('text of HTML', () => {
  it.each([
    ['a < b and b > c', 'a < b and b > c'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo\n\n'],
    ['<img src=x onerror="alert(1)">x', 'x'],
    ['&lt;b&gt; &amp;amp; &unknown;', '<b> &amp; &unknown;'],
    ['<scr<b>ipt>', '<script>'],
  ])('%s', (html, text) => {
    expect(textOfHtml(html)).toBe(text)
  })
})

describe('files', () => {
  const kindOf = (file: unknown): unknown => {
    const read = readFile(typeof file === 'string' ? file : JSON.stringify(file), 0)
    return read.ok ? read.value.kind : read.error.code
  }

  it.each<[string, unknown, string]>([
    ['ours', { format: 'antecedent-export', version: 1 }, 'antecedent'],
    ['ours, of a newer version', { format: 'antecedent-export', version: 9 }, 'invalid'],
    ['an answer of Hypothesis', { total: 1, rows: [row()] }, 'hypothesis'],
    ['an export of Hypothesis', { export_date: '2024-02-03', client_version: '1', annotations: [row()] }, 'hypothesis'],
    ['rows of Hypothesis', [row()], 'hypothesis'],
    ['an empty answer of Hypothesis', { total: 0, rows: [] }, 'hypothesis'],
    ['Clipper, newer', [{ url: PAGE, highlights: [] }], 'obsidian'],
    ['Clipper, older', { [PAGE]: { url: PAGE, highlights: [] } }, 'obsidian'],
    ['Clipper, as stored', { highlights: { [PAGE]: { highlights: [] } } }, 'obsidian'],
    ['Web Annotations', { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' }, 'w3c'],
    ['Web Annotations with a mark before them', '\uFEFF{"type":"AnnotationPage"}', 'w3c'],
    ['bookmarks', { roots: { bookmark_bar: {} } }, 'invalid'],
    ['a list of nothing', [], 'invalid'],
    ['a text', 'hello', 'invalid'],
    ['a page', '<!doctype html>', 'invalid'],
  ])('%s', (_, file, kind) => {
    expect(kindOf(file)).toBe(kind)
  })

  it('never throw, and no address but http and https comes of them', () => {
    const keys = [
      'rows',
      'annotations',
      'uri',
      'id',
      'url',
      'highlights',
      'text',
      'content',
      'target',
      'selector',
      'type',
      'exact',
    ]
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          'TextQuoteSelector',
          PAGE,
          'javascript:alert(1)//https://',
          ' HTTPS://a.example',
          '\uDC00',
          '<b',
          3,
          null,
          true,
        ),
        fc.dictionary(fc.constantFrom(...keys, '__proto__', PAGE), tie('tree')),
        fc.array(tie('tree'), { maxLength: 4 }),
      ),
    }))
    fc.assert(
      fc.property(fc.oneof(tree, fc.jsonValue()), (file) => {
        for (const { annotations } of [readHypothesis(file, 0), readObsidian(file, 0)])
          for (const { target } of annotations) expect(target.source).toMatch(/^https?:\/\//)
        expect(typeof readFile(JSON.stringify(file), 0).ok).toBe('boolean')
      }),
    )
  })

  it('what is right among what is wrong is taken, each time under the same id', () => {
    const anyRow = fc.oneof(
      fc.nat(5).map((id) => row({ id: `r${id}` })),
      fc.constantFrom(row({ uri: 'data:,x' }), row({ target: [] }), {}),
    )
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const first = readHypothesis({ rows }, 1)
        expect(readHypothesis({ rows }, 2)).toEqual(first)
        const right = new Set(rows.flatMap((one) => ('id' in one && one.uri === PAGE && one.target.length > 0 ? [one.id] : [])))
        expect(new Set(first.annotations.map(({ id }) => id.replace('hypothesis:', '')))).toEqual(right)
        expect(first.annotations.length + first.refused.length).toBe(rows.length)
      }),
    )
  })
})
