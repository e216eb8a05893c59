/** Markdown files, read back by a parser: what was text is text again, and nothing else. */
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Annotation } from '../model/annotation.ts'
import type { Dossier } from '../model/library.ts'
import { articleFiles, dossierFiles } from './markdown.ts'
import { fileName, frontMatter, inLine, inLink, inNote, inParagraphs, inQuote, tagName, uniqueNames } from './markdown-text.ts'

interface Node {
  type: string
  value?: string
  url?: string
  children?: Node[]
}
/** The syntax alone: some viewers look for bare addresses in any text afterwards, escaped or not (mdast's `transforms`). */
const SYNTAX = gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest)
const tree = (markdown: string): Node => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: SYNTAX })
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)]
const typesOf = (markdown: string): string[] => [...new Set(flat(tree(markdown)).map(({ type }) => type))].sort()
const shown = (markdown: string): string =>
  flat(tree(markdown))
    .map((node) => node.value ?? '')
    .join('')

const NASTY = [
  ...['# x', '- x', '+ x', '1. x', '12) x', '> x', '===', '---', '***', '```js', '~~~', '    code', '| a | b |', '[x]: y'],
  ...[
    '<b>x</b>',
    '<!-- x -->',
    '<script>alert(1)</script>',
    '&lt;b&gt;',
    '&#60;',
    '![x](y)',
    '[x](javascript:alert(1))',
    '[[x]]',
    '![[x]]',
  ],
  ...[
    '*x*',
    '__x__',
    '~~x~~',
    '==x==',
    '$x$',
    '%%x%%',
    '^id',
    '`x`',
    '\\',
    'a\\',
    '#tag',
    'https://x.example/a_b',
    'www.x.example',
    'a@x.example',
  ],
  ...[
    '- [ ] x',
    '[^1]',
    '{{x}}',
    '\u0000\u0085',
    '\uD800',
    'a\r\nb',
    '\u2028x',
    'HTTPS://X.example',
    'xmpp:a@b.example',
    'mailto:a@b.example',
  ],
]
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(' ', '\n', '\t')), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
const spaced = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n]|\p{Surrogate}|[\u2028\u2029]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

describe('text in Markdown', () => {
  it.each(NASTY)('%j stays text', (text) => {
    for (const markdown of [inLine(text), inParagraphs(text)])
      expect(typesOf(markdown).filter((type) => !['root', 'paragraph', 'text'].includes(type))).toEqual([])
    expect(shown(inLine(text))).toBe(spaced(text))
  })

  it('stays text, whatever it is, and shows as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typesOf(inLine(text)).filter((type) => !['root', 'paragraph', 'text'].includes(type))).toEqual([])
        expect(shown(inLine(text))).toBe(spaced(text))
        expect(typesOf(inQuote(text)).filter((type) => !['blockquote', 'root', 'paragraph', 'text'].includes(type))).toEqual([])
        expect(shown(inQuote(text)).replace(/\s/gu, '')).toBe(spaced(text).replace(/\s/gu, ''))
      }),
    )
  })

  it('Obsidian’s own signs are escaped too', () => {
    expect(inLine('[[a]] #b ==c== %%d%% $e$ ^f')).toBe('\\[\\[a\\]\\] \\#b \\=\\=c\\=\\= \\%\\%d\\%\\% \\$e\\$ \\^f')
  })

  it.each([
    ['https://a.example/x_y(z)?q=1', 'https://a.example/x_y(z)?q=1'],
    ['http://a.example/<b>', 'http://a.example/%3Cb%3E'],
    ['https://a.example/?q=\\>', 'https://a.example/?q=%5C%3E'],
    ['javascript:alert(1)', undefined],
    [' https://a.example', undefined],
    ['data:text/html,x', undefined],
    ['obsidian://open?vault=x', undefined],
  ])('a link to %s leads to %s', (url, want) => {
    const links = flat(tree(inLink('a [b] <c>', url))).filter(({ type }) => type === 'link')
    expect(links.map((link) => link.url)).toEqual(want === undefined ? [] : [want])
    expect(shown(inLink('a [b] <c>', url))).toBe('a [b] <c>')
  })

  it('in a note web addresses are links, and nothing else is', () => {
    const links = (note: string) =>
      flat(tree(inNote(note))).flatMap(({ type, url }) => (type === 'link' ? [url] : type === 'html' ? ['html'] : []))
    expect(links('See https://a.example/x_y. And (http://b.example/c)!')).toEqual(['https://a.example/x_y', 'http://b.example/c'])
    expect(links('javascript:alert(1) <a href="x">y</a> https:// ftp://a.example/ www.a.example a@b.example')).toEqual([])
    fc.assert(
      fc.property(anyText, (note) => {
        for (const url of links(note)) expect(url).toMatch(/^https?:\/\//i)
        expect(shown(inNote(note)).replace(/\s/gu, '')).toBe(spaced(note).replace(/\s/gu, ''))
      }),
    )
  })
})

describe('front matter', () => {
  it('is YAML that gives back what was put in', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 }), (title, tags) => {
        const [, yaml = ''] = frontMatter({ title: `x${title}`, tags, none: undefined, empty: '' }).split(/^---$/m)
        expect(parse(yaml)).toEqual({ title: spaced(`x${title}`), tags: tags.map(spaced) })
      }),
    )
  })

  it.each([
    ['two words', 'two-words'],
    ['#sea', 'sea'],
    ['2025', 't2025'],
    ['a/b', 'a/b'],
    ['Żółć', 'Żółć'],
    ['_x_', 'x'],
    ['[[x]]', 'x'],
    ['!!', ''],
  ])('the tag %j is %j', (tag, name) => {
    expect(tagName(tag)).toBe(name)
  })
})

describe('file names', () => {
  it.each([
    ['A/B: "C" <D>?', 'A B C D'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['...', 'Untitled'],
    ['', 'Untitled'],
    ['[[x]] #y ^z', 'x y z'],
    ['x\u202Egpj.exe', 'xgpj.exe'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('of %j is %j', (text, name) => {
    expect(fileName(text)).toBe(name)
  })

  it('are safe and differ, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
        const name = uniqueNames()
        const names = texts.map(name)
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length)
        for (const one of names)
          expect(one).toMatch(
            /^[^\\/:*?"<>|#^[\]\p{Cc}\p{Surrogate}.\s](?:[^\\/:*?"<>|#^[\]\p{Cc}\p{Surrogate}]*[^\\/:*?"<>|#^[\]\p{Cc}\p{Surrogate}.\s])?$/u,
          )
      }),
    )
  })
})

const highlight = (change: Partial<Annotation> = {}, source = 'https://courier.example/mill', start = 3): Annotation => ({
  id: 'n1',
  target: {
    source,
    title: 'The *mill*: again',
    site: 'Harbour Courier',
    published: '2025-05-14',
    selector: [
      { type: 'TextQuoteSelector', exact: 'First line.\n# Second', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + 20 },
    ],
  },
  note: 'See https://a.example/b',
  tags: ['steel mill', 'port'],
  colour: 'pink',
  kind: 'selection',
  created: 0,
  modified: 0,
  ...change,
})

describe('a file for an article', () => {
  it('has title, source, day, and highlights with note and tags', () => {
    const later = highlight({ id: 'n2', note: '', tags: [] }, undefined, 90)
    expect(articleFiles([later, highlight()])).toEqual([
      {
        name: '2025-05-14 The mill again.md',
        text: `---
title: "The *mill*: again"
source: "https://courier.example/mill"
site: "Harbour Courier"
published: "2025-05-14"
tags: ["steel-mill", "port"]
---
# The \\*mill\\*: again

[Read the article](<https://courier.example/mill>) · Harbour Courier · 2025-05-14

## Highlights

> First line.
>
> \\# Second

[at its place](<https://courier.example/mill#:~:text=First%20line.,%23%20Second>)

See [https\\://a.example/b](<https://a.example/b>)

#steel-mill #port

---

> First line.
>
> \\# Second

[at its place](<https://courier.example/mill#:~:text=First%20line.,%23%20Second>)
`,
      },
    ])
  })

  it('names what a highlight is linked to, as text', () => {
    const links: Annotation['links'] = [
      { to: 'entity', id: 'p1', label: 'Haroon *Khan*' },
      { to: 'date', value: '2025-07', label: 'July 2025' },
    ]
    const [file] = articleFiles([highlight({ links })])
    expect(file?.text).toContain('\n\nLinked to: Haroon \\*Khan\\*, July 2025\n\n#steel-mill')
  })

  it('there is one for each article, under names that differ', () => {
    const files = articleFiles([highlight(), highlight({}, 'https://courier.example/other')])
    expect(files.map(({ name }) => name)).toEqual(['2025-05-14 The mill again.md', '2025-05-14 The mill again 2.md'])
    expect(articleFiles([])).toEqual([])
  })

  it('a source that is no web address is no link', () => {
    const [file] = articleFiles([highlight({}, 'javascript:alert(1)')])
    expect(
      flat(tree(file?.text.split('---\n')[2] ?? '')).filter(({ type, url }) => type === 'link' && !url?.startsWith('http')),
    ).toEqual([])
  })
})

const DOSSIER: Dossier = {
  entity: {
    ...{ id: 'p1', kind: 'person', name: 'Haroon Khan', aliases: ['Haroon Khan', 'Mr Khan'], official: true, roles: [] },
    ...{ modifiers: [], places: [], countries: [], keys: [], followed: true, hidden: false },
    ...{ firstSeen: '2025-05-14', lastSeen: '2025-05-14', articles: 1 },
  },
  roles: [{ title: 'port minister', from: '2024-01-01', to: '2025-01-01', years: '2024–2025' }],
  events: [
    {
      ...{ id: 'e1', type: 'plan', status: 'planned', who: ['p1'], projects: [], where: '', trigger: 'visit', confidence: 1 },
      time: { value: '2025-07', from: '2025-07-01', to: '2025-07-31', precision: 'month' },
      ...{ entities: ['p1'], firstTold: '2025-05-14', tellings: 1, text: 'He will visit <b>Gwadar</b>.', names: [] },
      sources: [
        {
          ...{ article: 'a1', title: 'T', site: 'Courier', url: 'https://courier.example/t', published: '2025-05-14' },
          quote: 'will visit',
        },
      ],
    },
  ],
  met: [{ id: 'p2', kind: 'person', name: 'Alma Reyes', events: 2, last: '2025-01-01' }],
  projects: [],
  quotes: [],
  annotations: [highlight()],
  articles: [],
  questions: [],
  corrections: [],
}

describe('a file for a person', () => {
  it('has roles, timeline, and highlights; no text of a page becomes HTML', () => {
    const [file] = dossierFiles([DOSSIER])
    expect(file?.name).toBe('Haroon Khan.md')
    expect(file?.text).toContain('aliases: ["Mr Khan"]\ntype: "person"\n')
    expect(file?.text).toContain('## Roles\n\n- port minister (2024–2025)\n')
    expect(file?.text).toContain(
      '- **July 2025** (planned): He will visit \\<b\\>Gwadar\\</b\\>. — [Courier](<https://courier.example/t#:~:text=will%20visit>)',
    )
    expect(file?.text).toContain('## Met\n\n- Alma Reyes (2)\n')
    expect(file?.text).not.toContain('## Projects')
    expect(typesOf(file?.text.split('---\n')[2] ?? '')).not.toContain('html')
  })
})
