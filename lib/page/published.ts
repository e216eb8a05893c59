/** Finds the publication day of an article: structured data, then meta tags, <time>, address, dateline. */
import type { DateSource, PublicationDoubt } from '../model/article.ts'
import { type PageDay, readDay } from './day.ts'
import { type LdNode, stringOf } from './json-ld.ts'

/** What the sources say first: name, property or itemprop of meta tags, best first. All are compared in lower case. */
const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article_date_original',
  'rnews:datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'dc.created',
  'prism.publicationdate',
  'citation_publication_date',
  'citation_date',
  'bt:pubdate',
  'analyticsattributes.articledate',
  'originalpublicationdate',
  'publication_date',
  'publish_date',
  'publish-date',
  'published-date',
  'published_date',
  'published_at',
  'publishdate',
  'pubdate',
  'pub_date',
  'publishtime',
  'article-published',
  'displaydate',
  'cp:published',
  'eomportal-firstpublished',
  'eomportal-lastupdate',
  'date',
  'date_published',
  'created',
  'ptime',
  'gentime',
]

export interface PublishedInput {
  document: Document
  article: LdNode | null
  pageUrl: string
  language: string
  /** Root of the article's body, where found. */
  root: Element | null
  /** First paragraphs of the text. */
  opening: string
}

export interface Published extends Partial<PageDay> {
  source: DateSource
  /** Why the day may be another, where it may. */
  doubt?: PublicationDoubt
}

/** Days of change: what is left where a page tells no day of publication. */
const MODIFIED_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
]

const fromMeta = (input: PublishedInput): PageDay | null => metaDay(input, META_NAMES)

/** The day of the first of these names that a meta tag has. */
function metaDay({ document, language }: PublishedInput, names: readonly string[]): PageDay | null {
  const found = new Map<string, PageDay>()
  for (const meta of document.querySelectorAll('meta[content]'))
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute)?.toLowerCase().trim()
      if (!key || found.has(key) || !names.includes(key)) continue
      const day = readDay(meta.getAttribute('content') ?? '', language)
      if (day) found.set(key, day)
    }
  for (const key of names) if (found.has(key)) return found.get(key)!
  return null
}

const NOT_PUBLISHED = /(?:^|[\s_-])(?:updated?|modified|last-?mod|comments?|related|recommended|event|expires?)(?=$|[\s_-])/i

/** Whether an element or one of the few around it names an update, a comment or another article. */
function isOtherDate(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 6; at = at.parentElement, up++) {
    const names = `${at.getAttribute('class') ?? ''} ${at.id} ${at.getAttribute('itemprop') ?? ''} ${at.getAttribute('data-testid') ?? ''}`
    if ((up < 3 && NOT_PUBLISHED.test(names)) || (up > 0 && /^(?:aside|nav|footer)$/.test(at.localName))) return true
  }
  return false
}

const dayIn = (element: Element, language: string): PageDay | null => {
  const attribute = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title') ?? ''
  return readDay(attribute, language) ?? readDay((element.textContent ?? '').replace(/\s+/g, ' ').trim(), language)
}

const DATE_PLACES =
  '[itemprop~="datePublished"], time[pubdate], .published[title], abbr.published, .dt-published, time[datetime], time, ' +
  '[class*="publish" i], [class*="pubdate" i], [class*="post-date" i], [class*="entry-date" i], [class*="article-date" i], [class*="article__date" i], ' +
  '[class*="story-date" i], [class*="dateline" i], [class*="timestamp" i], [class*="byline" i], [id*="publish" i], [class~="date"], [id="date"], [class*="submitted" i]'

/** The visible date nearest before the body (else first in it): a page shows more dates of other articles than its own. */
function fromTime({ document, language, root }: PublishedInput): PageDay | null {
  let before: PageDay | null = null
  let inside: PageDay | null = null
  let marked: PageDay | null = null
  for (const element of document.querySelectorAll(DATE_PLACES)) {
    if (isOtherDate(element) || (element.textContent ?? '').length > 200) continue
    const day = dayIn(element, language)
    if (!day) continue
    if (/datePublished/.test(element.getAttribute('itemprop') ?? '') || element.hasAttribute('pubdate')) marked ??= day
    const place = root ? root.compareDocumentPosition(element) : 0
    if (root && place & 16) inside ??= day
    else if (!root || place & 2)
      before = place & 8 || !before || element.closest('article, main, header, [role=main]') ? day : before
  }
  return marked ?? before ?? inside
}

function fromUrl({ pageUrl }: PublishedInput): PageDay | null {
  const path = pageUrl.replace(/^[a-z]+:\/\/[^/]*/i, '')
  const m =
    /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)/i.exec(path) ??
    /[/_-]((?:20)\d{2})-?(\d{2})-?(\d{2})(?=[/._-]|$)/.exec(path)
  if (!m) return null
  return readDay(/\d/.test(m[2]!) ? `${m[1]}-${m[2]}-${m[3]}` : `${m[3]} ${m[2]} ${m[1]}`)
}

/** So near midnight UTC (hours) that the day at the place may be another: the UTC stamp of most content systems hides the place's zone. */
const LATE = 19
const EARLY = 5
const isNearMidnight = ({ at }: PageDay): boolean => {
  const hour = /T(\d\d):.*(?:Z|\+00:00)$/.exec(at ?? '')?.[1]
  return hour !== undefined && (Number(hour) < EARLY || Number(hour) >= LATE)
}

/** What is left where no day of publication is told: a day of change. */
function changed(input: PublishedInput): Published {
  const { article, language } = input
  const inLd = readDay(stringOf(article?.dateModified), language)
  const day = inLd ?? metaDay(input, MODIFIED_NAMES)
  return day ? { ...day, source: inLd ? 'json-ld' : 'meta', doubt: 'modified' } : { source: 'none' }
}

/** A dateline that tells day and year ("KARACHI, July 11, 2025 –"); one without a year tells no publication day. */
function fromDateline({ opening }: PublishedInput): PageDay | null {
  const head = /^(.{3,80}?)\s*[–—:-]{1,2}\s/m.exec(opening.slice(0, 600))?.[1]
  return head && /^[\p{Lu}(]/u.test(head) && /\b\d{4}\b/.test(head) ? readDay(head) : null
}

const told = (day: PageDay, source: DateSource): Published => ({ ...day, source, ...(isNearMidnight(day) && { doubt: 'zone' }) })

/** Takes the page; returns the day of publication, the time stamp where there is one, where it was found, and why it may be another day. */
export function findPublished(input: PublishedInput): Published {
  const { article, language } = input
  const ld = readDay(stringOf(article?.datePublished), language) ?? readDay(stringOf(article?.dateCreated), language)
  if (ld) return told(ld, 'json-ld')
  const sources: [DateSource, (input: PublishedInput) => PageDay | null][] = [
    ['meta', fromMeta],
    ['time', fromTime],
    ['url', fromUrl],
    ['dateline', fromDateline],
  ]
  for (const [source, find] of sources) {
    const day = find(input)
    if (day) return told(day, source)
  }
  return changed(input)
}
