/** An article as a bibliographic record (CSL-JSON), and a highlight as it is pasted into a text. */
import type { Annotation } from '../model/annotation.ts'
import { textFragmentUrl, webAddress } from '../text/text-fragment.ts'
import { inLink, inNote, inQuote } from './markdown-text.ts'

/** What is cited. */
export interface Cited {
  title: string
  site: string
  url: string
  author?: string
  /** Day, YYYY-MM-DD. */
  published?: string
  /** Day of reading, YYYY-MM-DD. */
  accessed?: string
  /** BCP 47. */
  language?: string
}

type Name = { literal: string } | { given: string; family: string }
interface CslDate {
  'date-parts': [number[]]
}

/** The part of CSL-JSON that an article needs (https://docs.citationstyles.org/en/stable/specification.html). */
export interface CslItem {
  id: string
  type: 'article-newspaper'
  title: string
  'container-title'?: string
  URL?: string
  author?: Name[]
  issued?: CslDate
  accessed?: CslDate
  language?: string
}

/** Words of bylines that are nobody's name. */
const NO_PERSON =
  /\b(?:staff|reporters?|correspondents?|desk|agenc(?:y|ies)|agence|news|newsroom|press|bureau|editors?|editorial|team|board|service|monitor|report|associated|reuters|presse|media|times|post|daily|web|online|writers?)\b/i

/** Signs that no name has and TeX obeys: Citation.js hands names on to BibTeX as they stand. */
const NO_NAME = /[\\{}$%#_~^<>@\p{Cc}]/gu

/** A person's two names are given and family name; anything else is told as it stands, which is never wrong. */
const nameOf = (name: string): Name => {
  const [given = '', family = '', ...more] = name.split(' ')
  return family === '' || more.length > 0 || NO_PERSON.test(name) ? { literal: name } : { given, family }
}

const namesOf = (byline: string): Name[] =>
  byline
    .replace(NO_NAME, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^\s*by\s+/i, '')
    .split(/\s*(?:[,;|]|\band\b|&)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(nameOf)

const dateOf = (day: string | undefined): CslDate | undefined =>
  day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { 'date-parts': [day.split('-').map(Number)] } : undefined

const keyOf = ({ site, title, published }: Cited): string => {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9 ]/g, '')
  const word =
    plain(title)
      .split(' ')
      .find((one) => one.length > 3) ?? ''
  return `${plain(site).replaceAll(' ', '')}${published?.slice(0, 4) ?? ''}${word}`.slice(0, 60) || 'article'
}

/** The article as CSL-JSON. Its id is made of site, year and a word of the title; an address that is none of the web is left out. */
export const cslOf = (cited: Cited): CslItem => {
  const url = webAddress(cited.url)?.href
  const [author, issued, accessed] = [namesOf(cited.author ?? ''), dateOf(cited.published), dateOf(cited.accessed)]
  return {
    id: keyOf(cited),
    type: 'article-newspaper',
    title: cited.title,
    ...(cited.site === '' ? {} : { 'container-title': cited.site }),
    ...(url === undefined ? {} : { URL: url }),
    ...(author.length === 0 ? {} : { author }),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(cited.language ? { language: cited.language } : {}),
  }
}

const sourceWords = ({ target }: Annotation): string => [target.title, target.site, target.published].filter(Boolean).join(', ')

/** A highlight as plain text: quote, source, and the address that opens the article at it. */
export const highlightAsText = (annotation: Annotation): string => {
  const quote = annotation.target.selector[0].exact
  const link = textFragmentUrl(annotation.target.source, quote)
  return [`“${quote}”`, sourceWords(annotation), ...(link === undefined ? [] : [link])].join('\n')
}

/** A highlight as Markdown: the quote, the source as a link to its place, the note. */
export const highlightAsMarkdown = (annotation: Annotation): string => {
  const quote = annotation.target.selector[0].exact
  const source = inLink(sourceWords(annotation), textFragmentUrl(annotation.target.source, quote))
  return [inQuote(quote), source, inNote(annotation.note)].filter((part) => part !== '').join('\n\n')
}
