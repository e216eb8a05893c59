/** The gate turns away what is no article and lets every article fixture pass. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../tools/dom/parse.ts'
import { isArticlePage } from './gate.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const NOT = join(FIXTURES, 'not-articles')

describe('no articles', () => {
  test.each(readdirSync(NOT))('%s', (file) => {
    const html = readFileSync(join(NOT, file), 'utf8')
    const url = /^<!-- (\S+) -->/.exec(html)![1]!
    expect(isArticlePage(parseHtml(html, url), new URL(url))).toMatchObject({ article: false })
  })
})

describe('articles', () => {
  test.each(readdirSync(FIXTURES).filter((name) => !/\.md$|^not-|^late-/.test(name)))('%s', (slug) => {
    const { url } = JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8')) as { url: string }
    expect(isArticlePage(parseHtml(readFileSync(join(FIXTURES, slug, 'source.html'), 'utf8'), url), new URL(url))).toMatchObject({
      article: true,
    })
  })
})

test.each([
  ['/', ''],
  ['/en/', ''],
  ['/search/steel', ''],
  ['/world', '?q=steel'],
  ['/login', ''],
  ['/topics/steel', ''],
])('the address %s%s is no article, whatever the page says', (pathname, search) => {
  const html = `<meta property="og:type" content="article"><h1>X</h1>${'<p>A sentence of some length that is told to nobody in particular, again and again.</p>'.repeat(9)}`
  expect(isArticlePage(parseHtml(html, 'https://page.example/'), { pathname, search }).article).toBe(false)
  expect(isArticlePage(parseHtml(html, 'https://page.example/'), { pathname: '/world/steel-talks', search: '' }).article).toBe(
    true,
  )
})

test('is small enough to be on every page', () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'gate.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
  })
  expect(outputFiles[0]!.contents.length).toBeLessThan(3200)
})
