/** Words and days: what the library's search and filters compare. */
import type { Query } from './library-api.ts'

/** Text for comparing: lower case, without accents and other marks, curly quotes straight. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase()

/** Words asked for; every one must be found. */
export const wordsOf = (query: Query): string[] =>
  folded(query.words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')

/** Whether each word occurs in one of the texts (anywhere: "karach" finds "Karachi"). */
export const hasWords = (words: readonly string[], texts: readonly (string | undefined)[]): boolean => {
  if (words.length === 0) return true
  const all = folded(texts.filter((text) => text !== undefined).join('\n'))
  return words.every((word) => all.includes(word))
}

/** The calendar day (YYYY-MM-DD) of a moment (ms since 1970) where the reader is. */
export const dayOf = (moment: number): string => {
  const date = new Date(moment)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Whether the days `first` to `last` touch the query's days; an unknown day (null) only where the query names none. */
export const inDays = (query: Query, first: string | null, last: string | null = first): boolean => {
  if (query.from === undefined && query.to === undefined) return true
  const start = first ?? last
  const end = last ?? first
  if (start === null || end === null) return false
  return (query.to === undefined || start <= query.to) && (query.from === undefined || end >= query.from)
}

/** The host of an address without "www.", '' where it has none. */
export const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return ''
  }
}

/** Whether something at `url`, of the site named `site`, belongs to the site asked for: by its name, or by its host and subdomains. */
export const ofSite = (asked: string, site: string, url: string): boolean => {
  const host = hostOf(url)
  const wanted = asked.replace(/^www\./, '').toLowerCase()
  return site === asked || host === wanted || host.endsWith(`.${wanted}`)
}

/** How many items the query allows: 200 where it says nothing. */
export const limitOf = (query: Query): number => query.limit ?? 200

/** The first items, as many as the query allows. */
export const limited = <T>(items: T[], query: Query): T[] => items.slice(0, limitOf(query))
