/** What the hard user reads: made articles of three sites, on pages of our own and as the reader script would send them. */
import type { ReadArticle } from '../../lib/model/article.ts'
import { newArticle } from '../bench/store/new-articles.ts'

/** A site that the user deletes now and then; nothing that is to last is made on it. */
export const GOSSIP = 'evening-wire.example'
const HOSTS = ['harbour-courier.example', 'meridian-dispatch.example'] as const
const NAMES: Readonly<Record<string, string>> = {
  'harbour-courier.example': 'Harbour Courier',
  'meridian-dispatch.example': 'Meridian Dispatch',
  [GOSSIP]: 'Evening Wire',
}
/** One in so many articles is gossip. */
const GOSSIP_EVERY = 6
const FIRST_DAY = Date.UTC(2026, 5, 1)
const DAY = 86_400_000

/** Whether the article at that address may be deleted in the course of the week. */
export const isGossip = (url: string): boolean => new URL(url).hostname === GOSSIP

/** The article of that number, the same for the same number and seed; of its second edition, which has a paragraph more, where it was read again. */
export function soakArticle(number: number, { seed, edition = 1 }: { seed: number; edition?: number }): ReadArticle {
  const made = newArticle(seed * 10_000 + number)
  const host = number % GOSSIP_EVERY === 0 ? GOSSIP : HOSTS[number % HOSTS.length]!
  const published = new Date(FIRST_DAY + number * DAY).toISOString().slice(0, 10)
  const url = `http://${host}/soak/${published.replaceAll('-', '/')}/report-${number}/`
  const title = `Report ${number}: ${made.meta.title}`
  const more =
    edition > 1 ? [`Officials added on Thursday that the figures of report ${number} would be looked at once more.`] : []
  const text = [...made.text.split('\n'), ...more].join('\n')
  return { meta: { ...made.meta, url, pageUrl: url, title, site: NAMES[host]!, published }, text }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The article as its site shows it. */
export function pageOf({ meta, text }: ReadArticle): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: meta.title, datePublished: meta.published }
  const publisher = { '@type': 'Organization', name: meta.site }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(meta.title)}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${escaped(meta.site)}">
<link rel="canonical" href="${escaped(meta.url)}">
<script type="application/ld+json">${JSON.stringify({ ...data, publisher }).replaceAll('<', '\\u003c')}</script></head>
<body><header><a href="/">${escaped(meta.site)}</a></header><main><article><h1>${escaped(meta.title)}</h1>
${text
  .split('\n')
  .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
  .join('\n')}
</article></main></body></html>`
}
