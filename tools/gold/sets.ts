/** The annotated sets that recognition is measured on: our own, and those of ../shared where it is present. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type GoldArticle, type GoldEvent, type GoldMention, ownArticles } from './article.ts'

export const GOLD = resolve(import.meta.dirname, '../../../shared/gold')

/** Stories that rules were developed on, and stories whose text and errors nobody who writes rules has seen: totals only. */
export const DEVELOPED = ['stories/dmitry-medvedev', 'stories/nawaz-sharif']
export const UNREAD = ['stories/jacob-zuma', 'stories/mahmoud-ahmadinejad']

export interface GoldSet {
  name: string
  articles: GoldArticle[]
  /** False: its errors must not be shown. */
  open: boolean
}

interface Marked {
  title?: string
  published?: string
  text: string
  mentions: GoldMention[]
  people: { person: string; roles?: string[] }[]
  events: (Omit<GoldEvent, 'id' | 'quote'> & { event: string; quote: string })[]
}

const quoteIn = (text: string, quote: string): GoldEvent['quote'] => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  text: quote,
})

async function marked(folder: string): Promise<GoldArticle[]> {
  const { readGold } = (await import(pathToFileURL(join(GOLD, 'markup.mjs')).href)) as { readGold(path: string): Marked }
  const files = readdirSync(join(GOLD, folder)).filter((name) => name.endsWith('.gold.txt'))
  return files.sort().map((file) => {
    const { title = '', published = '', text, mentions, people, events } = readGold(join(GOLD, folder, file))
    return {
      name: `${folder}/${file}`,
      title,
      published: published.slice(0, 10),
      text,
      mentions,
      roles: Object.fromEntries(people.map((one) => [one.person, one.roles ?? []])),
      events: events.map(({ event, quote, ...rest }) => ({ ...rest, id: event, quote: quoteIn(text, quote) })),
    }
  })
}

/** All sets that are here, our own first. */
export async function goldSets(): Promise<GoldSet[]> {
  const own: GoldSet = { name: 'own', articles: ownArticles(), open: true }
  if (!existsSync(join(GOLD, 'markup.mjs'))) return [own]
  const pooled = async (folders: string[]) => (await Promise.all(folders.map(marked))).flat()
  return [
    own,
    { name: 'pakistan-russia', articles: await marked('pakistan-russia'), open: true },
    { name: 'news', articles: await marked('news'), open: true },
    { name: 'stories developed on', articles: await pooled(DEVELOPED), open: true },
    { name: 'stories unread', articles: await pooled(UNREAD), open: false },
  ]
}
