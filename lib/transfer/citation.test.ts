/** Citations, read back by the library that made them. */
import { plugins } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import { type Cited, cslOf, highlightAsMarkdown, highlightAsText } from './citation.ts'
import { formatRecord } from './cite-formats.ts'

const CITED: Cited = {
  title: 'Talks on the mill: 50% & more',
  site: 'Harbour Courier',
  url: 'https://courier.example/mill_1?a=1&b=2',
  author: 'By Ann Lee and Staff Reporter',
  published: '2025-05-14',
  accessed: '2025-05-20',
  language: 'en',
}

const HIGHLIGHT: Annotation = {
  id: 'n1',
  target: {
    source: 'https://courier.example/mill',
    title: 'Talks [again]',
    site: 'Harbour Courier',
    published: '2025-05-14',
    selector: [
      { type: 'TextQuoteSelector', exact: 'a *new* mill', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: 12 },
    ],
  },
  ...{ note: 'Ask.', tags: [], colour: 'pink', kind: 'selection', created: 0, modified: 0 },
}

describe('a highlight to paste', () => {
  it('as text has quote, source and the link to its place', () => {
    expect(highlightAsText(HIGHLIGHT)).toBe(
      '“a *new* mill”\nTalks [again], Harbour Courier, 2025-05-14\nhttps://courier.example/mill#:~:text=a%20*new*%20mill',
    )
  })

  it('as Markdown the same, escaped', () => {
    expect(highlightAsMarkdown(HIGHLIGHT)).toBe(
      '> a \\*new\\* mill\n\n[Talks \\[again\\], Harbour Courier, 2025-05-14](<https://courier.example/mill#:~:text=a%20*new*%20mill>)\n\nAsk.',
    )
  })

  it('without a web address there is no link', () => {
    const bad = { ...HIGHLIGHT, target: { ...HIGHLIGHT.target, source: 'javascript:alert(1)' } }
    expect(highlightAsText(bad) + highlightAsMarkdown(bad)).not.toMatch(/javascript|\]\(/)
  })
})

describe('records', () => {
  it('as CSL-JSON', () => {
    expect(JSON.parse(formatRecord(cslOf(CITED), 'csl'))).toEqual([
      {
        id: 'harbourcourier2025talks',
        type: 'article-newspaper',
        title: CITED.title,
        'container-title': 'Harbour Courier',
        URL: CITED.url,
        author: [{ given: 'Ann', family: 'Lee' }, { literal: 'Staff Reporter' }],
        issued: { 'date-parts': [[2025, 5, 14]] },
        accessed: { 'date-parts': [[2025, 5, 20]] },
        language: 'en',
      },
    ])
  })

  it('as BibTeX', () => {
    const text = formatRecord(cslOf(CITED), 'bibtex')
    expect(text).toMatch(/^@article\{harbourcourier2025talks,/)
    expect(text).toContain('author = {Lee, Ann and {Staff Reporter}}')
    expect(text).toContain('journal = {Harbour Courier}')
    expect(text).toContain('title = {Talks on the mill: 50\\% \\& more}')
    expect(text).toContain('url = {https://courier.example/mill_1?a=1&b=2}')
  })

  it('as RIS, with author and day', () => {
    const lines = formatRecord(cslOf(CITED), 'ris').split('\n')
    expect(lines[0]).toBe('TY  - NEWS')
    for (const line of [
      'AU  - Lee, Ann',
      'AU  - Staff Reporter',
      'T2  - Harbour Courier',
      `TI  - ${CITED.title}`,
      `UR  - ${CITED.url}`,
    ])
      expect(lines).toContain(line)
    expect(lines.some((line) => /^(?:DA|PY) {2}- 2025/.test(line))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['Ann Lee', [{ given: 'Ann', family: 'Lee' }]],
    ['AFP', [{ literal: 'AFP' }]],
    [
      'Ann Lee, Bo Dahl & Mai van der Berg',
      [{ given: 'Ann', family: 'Lee' }, { given: 'Bo', family: 'Dahl' }, { literal: 'Mai van der Berg' }],
    ],
    ['Associated Press', [{ literal: 'Associated Press' }]],
    ['', undefined],
  ])('the byline %j is by %j', (author, want) => {
    expect(cslOf({ ...CITED, author }).author).toEqual(want)
  })

  it('never throw, and make one record without markup, whatever an article says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<b>x</b>', 'x\nTY  - BOOK\nER  - ', '}', '\\input{x}', '$x$', '@book{y,'),
    )
    fc.assert(
      fc.property(text, text, text, (title, site, author) => {
        const item = cslOf({ ...CITED, title, site, author })
        expect(formatRecord(item, 'bibtex').match(/^@/gm)).toHaveLength(1)
        expect(formatRecord(item, 'bibtex')).not.toMatch(/\\textbf|\\input\b/)
        expect(formatRecord(item, 'ris').match(/^(?:TY|ER) {2}-/gm)).toEqual(['TY  -', 'ER  -'])
      }),
    )
  })

  it('an address that is none of the web is left out', () => {
    for (const format of ['csl', 'bibtex', 'ris'] as const)
      expect(formatRecord(cslOf({ ...CITED, url: 'javascript:alert(1)' }), format)).not.toContain('javascript')
  })

  it('are known to the library that made them', () => {
    expect(plugins.input.chain(formatRecord(cslOf(CITED), 'ris'))).toMatchObject([{ type: 'article-newspaper', URL: CITED.url }])
    expect(plugins.input.chain(formatRecord(cslOf(CITED), 'bibtex'))).toMatchObject([{ title: CITED.title, URL: CITED.url }])
  })
})
