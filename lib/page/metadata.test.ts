/** What pages state, in tables: where dates, titles, authors and languages come from, and what is not believed. */
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../tools/dom/parse.ts'
import { readMetadata, readStated } from './metadata.ts'

const URL = 'https://www.courier.example/world/steel-talks'
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`
function metaOf(html: string, url = URL) {
  const document = parseHtml(html, url)
  return readMetadata(document, readStated(document, url), {
    root: document.querySelector('#body'),
    opening: document.querySelector('#body')?.textContent ?? '',
  })
}

test.each<[string, string, string | undefined, string]>([
  [
    'structured data before meta',
    `${ld('{"@type":"NewsArticle","datePublished":"2025-07-11"}')}<meta property="article:published_time" content="2025-07-12">`,
    '2025-07-11',
    'json-ld',
  ],
  ['a comma too many', ld('{"@type":"NewsArticle","datePublished":"2025-07-11",}'), '2025-07-11', 'json-ld'],
  ['a line end in a string', ld('{"@type":"Article","headline":"a\nb","datePublished":"2025-07-11"}'), '2025-07-11', 'json-ld'],
  ['CDATA', ld('//<![CDATA[\n{"@type":"Article","datePublished":"2025-07-11"}\n//]]>'), '2025-07-11', 'json-ld'],
  ['a list', ld('[{"@type":"WebPage"},{"@type":"BlogPosting","datePublished":"2025-07-11"}]'), '2025-07-11', 'json-ld'],
  [
    'the article of this page among others',
    ld(
      '[{"@type":"Article","url":"https://www.courier.example/other","datePublished":"2025-01-01"},{"@type":"Article","url":"https://www.courier.example/world/steel-talks","datePublished":"2025-07-11"}]',
    ),
    '2025-07-11',
    'json-ld',
  ],
  ['a product is no article', ld('{"@type":"Product","datePublished":"2025-07-11"}'), undefined, 'none'],
  ['rubbish', ld('{{{{ "datePublished" null'), undefined, 'none'],
  [
    'published before modified',
    '<meta name="article:modified_time" content="2025-07-20"><meta name="pubdate" content="20250711">',
    '2025-07-11',
    'meta',
  ],
  ['itemprop', '<meta itemprop="datePublished" content="2025-07-11T10:00:00+03:00">', '2025-07-11', 'meta'],
  [
    'the time before the body',
    '<time datetime="2025-07-11">x</time><div id="body">words</div><time datetime="2024-01-01">y</time>',
    '2025-07-11',
    'time',
  ],
  [
    'an update is no publication',
    '<p class="updated"><time datetime="2025-07-20">x</time></p><div id="body">words</div>',
    undefined,
    'none',
  ],
  ['a byline', '<div class="byline">Nadia Rehman, July 11, 2025</div><div id="body">words</div>', '2025-07-11', 'time'],
  ['a dateline with a year', '<div id="body">KARACHI, July 11, 2025 – Engineers came back.</div>', '2025-07-11', 'dateline'],
  ['a dateline without one', '<div id="body">KARACHI, July 11 – Engineers came back.</div>', undefined, 'none'],
  ['a day of change alone', '<meta name="article:modified_time" content="2025-07-20">', '2025-07-20', 'meta'],
  ['a day of change in structured data', ld('{"@type":"Article","dateModified":"2025-07-20"}'), '2025-07-20', 'json-ld'],
  ['a date in a sentence', '<div id="body">Engineers came back on 11 July 2025 to the works.</div>', undefined, 'none'],
])('date: %s', (_, html, published, publishedSource) => {
  const meta = metaOf(html)
  expect([meta.published, meta.publishedSource]).toEqual([published, publishedSource])
})

test.each<[string, string, string | undefined]>([
  ['a day', '<meta name="pubdate" content="20250711">', undefined],
  ['a time with its zone', '<meta name="pubdate" content="2025-07-11T23:30:00+05:00">', undefined],
  ['a time of the day', '<meta name="pubdate" content="2025-07-11T12:00:00Z">', undefined],
  ['a time near midnight UTC', '<meta name="pubdate" content="2025-07-11T22:30:00Z">', 'zone'],
  ['a time after midnight UTC', '<meta name="pubdate" content="2025-07-11T00:30:00+00:00">', 'zone'],
  ['a day of change', '<meta name="article:modified_time" content="2025-07-20T12:00:00Z">', 'modified'],
  ['nothing', '', undefined],
])('doubt about %s', (_, html, doubt) => {
  expect(metaOf(html).publishedDoubt).toBe(doubt)
})

test.each([
  ['https://www.courier.example/2025/07/11/steel', '2025-07-11'],
  ['https://www.courier.example/world/2025-7-1/steel', '2025-07-01'],
  ['https://www.courier.example/2025/jul/11/steel', '2025-07-11'],
  ['https://www.courier.example/steel-20250711.html', '2025-07-11'],
  ['https://www.courier.example/2025/07/steel', undefined],
  ['https://www.courier.example/steel-20259911', undefined],
])('date in %s', (url, published) => {
  expect(metaOf('<p>x', url).published).toBe(published)
})

test.each<[string, string, string]>([
  [
    'the headline that is shown',
    '<title>Steel: talks | Courier</title><meta property="og:title" content="You will not believe these talks"><h1>Talks on steel open again</h1>',
    'Talks on steel open again',
  ],
  [
    'structured data where no headline is',
    `<title>x</title>${ld('{"@type":"Article","headline":"Talks &amp; steel"}')}`,
    'Talks & steel',
  ],
  [
    'the tab without the site',
    '<title>Talks on steel - Courier</title><meta property="og:site_name" content="Courier">',
    'Talks on steel',
  ],
  ['a dash that is no site', '<title>Talks - and steel</title>', 'Talks - and steel'],
  ['markup stays text', '<title>Talks</title><h1>Talks on &lt;b&gt;steel&lt;/b&gt;</h1>', 'Talks on steel'],
  ['nothing', '<p>x', ''],
])('title: %s', (_, html, title) => {
  expect(metaOf(html).title).toBe(title)
})

test.each<[string, string, string | undefined]>([
  [
    'a list of nodes',
    ld('{"@type":"Article","author":[{"name":"Nadia Rehman"},{"name":"Oleg Warren"}]}'),
    'Nadia Rehman, Oleg Warren',
  ],
  ['a string', ld('{"@type":"Article","author":"By Nadia Rehman"}'), 'Nadia Rehman'],
  ['meta', '<meta name="author" content="Nadia Rehman">', 'Nadia Rehman'],
  ['shown', '<a rel="author" href="/n">Nadia Rehman</a>', 'Nadia Rehman'],
  ['an address is no name', '<meta name="author" content="https://www.courier.example/nadia">', undefined],
  ['the site is no author', '<meta property="og:site_name" content="Courier"><meta name="author" content="Courier">', undefined],
])('author: %s', (_, html, author) => {
  expect(metaOf(html).author).toBe(author)
})

describe('language', () => {
  test.each([
    ['<html lang="en-GB">', 'en'],
    ['<html lang="de_DE">', 'de'],
    ['<meta http-equiv="Content-Language" content="ur">', 'ur'],
    ['<meta name="language" content="English">', 'en'],
    ['<html lang="">', ''],
    ['<html lang="<b>">', ''],
  ])('%s', (html, language) => {
    expect(metaOf(html).language).toBe(language)
  })
})

test('nested without end is read to an end', () => {
  const deep = `${'{"@type":"Article","mainEntity":'.repeat(3000)}{}${'}'.repeat(3000)}`
  expect(metaOf(ld(deep)).publishedSource).toBe('none')
})
