/** Reads every fixture page and compares with what a reader would call its article. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../tools/dom/parse.ts'
import { readPage } from './read-page.ts'
import { rangeFor } from './text-map.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const slugs = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'not-articles')
  .map((entry) => entry.name)

interface Expected {
  url: string
  text: string[]
  meta: Record<string, unknown>
  late?: { into: string; paragraphs: string[] }
}

const load = (slug: string): { document: Document; expected: Expected } => {
  const expected = JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8')) as Expected
  return { document: parseHtml(readFileSync(join(FIXTURES, slug, 'source.html'), 'utf8'), expected.url), expected }
}

describe.each(slugs)('%s', (slug) => {
  const { document, expected } = load(slug)
  const before = document.documentElement.outerHTML
  const reading = readPage(document, expected.url)

  test('text', () => {
    expect(reading?.article.text.split('\n')).toEqual(expected.text)
  })

  test('metadata', () => {
    expect(reading?.article.meta).toMatchObject(expected.meta)
  })

  test('leaves the page as it was, and reads the same again', () => {
    expect(document.documentElement.outerHTML).toBe(before)
    expect(readPage(document, expected.url)?.article).toEqual(reading?.article)
  })

  test('every word is where its range says', () => {
    const { map, article } = reading!
    for (const { index, 0: word } of article.text.matchAll(/\S+/g)) {
      const raw = rangeFor(map, index, index + word.length).toString()
      expect(raw.replace(/[\u00AD\u200B]/g, '')).toBe(word)
    }
  })
})

test('content that comes late is in the next reading, and ranges of the first stay good', () => {
  const { document, expected } = load('late-content')
  const first = readPage(document, expected.url)!
  const range = rangeFor(first.map, 0, 20)
  for (const words of expected.late!.paragraphs) {
    const paragraph = document.createElement('p')
    paragraph.textContent = words
    document.querySelector(expected.late!.into)!.append(paragraph)
  }
  const second = readPage(document, expected.url)!
  expect(second.article.text.split('\n')).toEqual([...expected.text, ...expected.late!.paragraphs])
  expect(range.toString()).toBe(second.article.text.slice(0, 20))
})

test.each([
  ['an empty page', ''],
  ['a page without sentences', '<nav><a href="/">Home</a></nav><p>Hello</p>'],
])('%s has no article', (_, html) => {
  expect(readPage(parseHtml(html, 'https://page.example/'), 'https://page.example/')).toBeNull()
})

test('a page that is no article still gives its text, and says so', () => {
  const html = `<h1>Pan</h1><main><p>A pan of good steel that keeps its heat on every stove you own.</p></main>`
  const reading = readPage(parseHtml(html, 'https://shop.example/cart'), 'https://shop.example/cart')
  expect(reading?.article.meta.isNews).toBe(false)
  expect(reading?.article.text).toContain('keeps its heat')
})

test('an address that is none does not throw', () => {
  const document = parseHtml(
    '<p>A long enough sentence that stands in a page which nobody knows the address of.</p>',
    'about:blank',
  )
  expect(readPage(document, 'nonsense')?.article.meta).toMatchObject({ pageUrl: 'nonsense', isNews: false })
})
