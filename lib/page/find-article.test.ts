/** What stands among an article's paragraphs and is none of them. */
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../tools/dom/parse.ts'
import { findArticle } from './find-article.ts'

const A =
  'The ministry said on Tuesday that surveyors had walked the land, and that the works would be rebuilt within the decade.'
const B = 'Neither side named a price, but officials put the figure, when pressed, at somewhat more than two billion dollars.'
const C = 'A first group of engineers is expected in the port before the monsoon ends, the ministry added in a short note.'
const textOf = (html: string) => findArticle(parseHtml(html, 'https://page.example/a'))?.blocks.map((block) => block.text)
const among = (html: string) =>
  textOf(`<main><h1>Title of the story</h1><div><p>${A}</p>${html}<p>${B}</p><p>${C}</p></div></main>`)

describe('not read', () => {
  test.each([
    '<p>Advertisement</p>',
    '<p>Story continues below</p>',
    '<p>READ MORE: The furnace that never was</p>',
    '<p><a href="/x">The furnace that never was, and why nobody has ever asked for it</a></p>',
    '<p>The gates of the works, closed for ten years. (Image: Courier)</p>',
    '<p>Photo: Courier Archive</p>',
    '<p>Pictured from left, the two ministers and their hosts at the gate.</p>',
    '<p>Reporting by Nadia Rehman; editing by Oleg Warren</p>',
    '<p>12 mins ago</p>',
    '<p>* * *</p>',
    '<figure><figcaption>The gates of the works, closed for ten years, seen in spring.</figcaption></figure>',
    '<ul class="share-buttons"><li>Share this with everybody whom you know, on all networks.</li></ul>',
    '<div id="relatedStories"><p>Dealers say that the price of scrap fell for the third month in a row.</p></div>',
    '<section class="AuthorBio"><p>Nadia Rehman has written about ports and industry for many years.</p></section>',
    '<blockquote class="twitter-tweet"><p>Just in: nobody knows anything about the works, say those who know.</p></blockquote>',
    '<nav><p>On this page you will find the price, the people and the plan for the works.</p></nav>',
    '<form><p>Write to us about what you have seen at the works, in your own words please.</p></form>',
    '<h3>Read next</h3>',
  ])('%s', (html) => {
    expect(among(html)).toEqual([A, B, C])
  })
})

describe('read', () => {
  test.each<[string, string]>([
    ['<h2>What it would cost</h2>', 'What it would cost'],
    ['<p>No.</p>', 'No.'],
    ['<p>The ministry wrote:</p>', 'The ministry wrote:'],
    ['<blockquote>We shall build it, come what may.</blockquote>', 'We shall build it, come what may.'],
    ['<ul><li>Three furnaces are to be built.</li></ul>', 'Three furnaces are to be built.'],
    [
      '<p><a href="/o">Aleksei</a> <a href="/p">Overchuk</a> said so himself, twice.</p>',
      'Aleksei Overchuk said so himself, twice.',
    ],
    [
      '<div class="shared-desk adapted">The minister shared his desk with nobody.</div>',
      'The minister shared his desk with nobody.',
    ],
    [
      '<p>Photographs of the site were shown to reporters on Monday.</p>',
      'Photographs of the site were shown to reporters on Monday.',
    ],
    [
      '<p>Watch out for the furnaces, he told the visitors with a smile.</p>',
      'Watch out for the furnaces, he told the visitors with a smile.',
    ],
  ])('%s', (html, words) => {
    expect(among(html)).toEqual([A, words, B, C])
  })
})

test('a name that also means layout does not hide the article', () => {
  expect(
    textOf(
      `<div class="sidebar-layout with-comments promo"><div class="post-meta-wrap"><p>${A}</p><p>${B}</p><p>${C}</p></div></div>`,
    ),
  ).toEqual([A, B, C])
})

test('of two articles on a page the one that structured data tell of is read', () => {
  const other = 'Ferries will run every hour from next week on, the harbour master has told this paper in a letter of his own.'
  const html = `<section><div class="one"><p>${other}</p><p>${other} Again.</p></div></section><section><div class="two"><p>${A}</p><p>${B}</p></div></section>`
  const document = parseHtml(html, 'https://page.example/a')
  expect(findArticle(document, { articleBody: `${A} ${B} ${C}` })?.blocks.map((block) => block.text)).toEqual([A, B])
})
