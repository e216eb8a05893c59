/** Highlights of other programs in our model: what every reader of a foreign file shares. */
import * as v from 'valibot'
import type { Annotation, Colour } from '../model/annotation.ts'
import { cleanUrl } from '../text/clean-url.ts'
import { webAddress } from '../text/text-fragment.ts'
import { annotationSchema } from './annotation-schema.ts'
import type { Refusal } from './format.ts'

/** What a foreign file comes to: highlights, and each record that was left out with the reason. */
export interface Foreign {
  annotations: Annotation[]
  /** Ids of highlights whose time the file does not tell: they bear the time of the import, and are not newer than what is here. */
  undated: string[]
  refused: Refusal[]
}

/** A highlight as a foreign file tells it; texts are taken as plain text, whatever they hold. */
export interface Found {
  /** Made from the record's own id or content, so that a second import finds the first: no blanks. */
  id: string
  source: string
  title?: string
  quote: { exact: string; prefix?: string; suffix?: string; start?: number }
  note?: string
  tags?: readonly string[]
  colour?: Colour
  /** ms since 1970. */
  created?: number
  modified?: number
}

/** Any JSON object, its fields unchecked. */
export type Fields = Readonly<Record<string, unknown>>

/** The value as an object whose fields can be asked for; an empty one for anything else. Never throws. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

/** The value as a list: itself, or the one value; nothing for null and undefined. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** The value where it is a text; else ''. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A moment (ms since 1970) of an ISO 8601 text or of a number of ms; undefined for anything else. */
export const momentOf = (value: unknown): number | undefined => {
  const moment = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isFinite(moment) && Math.abs(moment) <= 8.64e15 ? moment : undefined
}

/** When a record says it was made and changed; nothing where it does not say. */
export const timesOf = (made: unknown, changed?: unknown): { created?: number; modified?: number } => {
  const [created, modified] = [momentOf(made), momentOf(changed)]
  return { ...(created === undefined ? {} : { created }), ...(modified === undefined ? {} : { modified }) }
}

/** Where a TextPositionSelector starts, where that is an offset at all. */
export const startOf = (start: unknown): { start?: number } =>
  Number.isSafeInteger(start) && Number(start) >= 0 ? { start: Number(start) } : {}

/**
 * White space as our article texts have it: one blank, or a line end between paragraphs (an empty line in the source). Other programs keep
 * the white space of the page's source, which says little; soft hyphens are not kept.
 */
export const asInArticles = (text: string): string =>
  text.replace(/\u00AD/g, '').replace(/\s+/gu, (space) => ((space.match(/\n/g)?.length ?? 0) > 1 ? '\n' : ' '))

/** A foreign id as part of one of ours: percent-encoded, no blanks, no lone surrogates (which cannot be encoded). */
export const idPart = (id: string): string => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'))

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ', amp: '&' }
const BLOCK_END = /<\/(?:p|div|li|ul|ol|h[1-6]|blockquote|figure|figcaption|tr|table|section|article)\s*>|<br\s*\/?>/gi

/** The text of a piece of HTML that another program kept as text: tags dropped, blocks apart by an empty line. What results is text, never HTML. */
export const textOfHtml = (html: string): string =>
  html
    .replace(BLOCK_END, '\n\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
    .replace(/&(lt|gt|quot|apos|#39|nbsp|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** Context further away than this is not kept. */
const MAX_CONTEXT = 1000

/** Context that is nothing but white space of the page's source tells nothing: none. */
const told = (context: string): string => (context.trim() === '' ? '' : context)

const hostOf = (url: string): string => webAddress(url)?.hostname.replace(/^www\./, '') ?? ''

const annotationOf = (found: Found, now: number): Annotation => {
  const source = cleanUrl(found.source.trim())
  const exact = asInArticles(found.quote.exact)
  const created = found.created ?? found.modified ?? now
  const start = found.quote.start ?? 0
  return {
    id: found.id,
    target: {
      source,
      title: asInArticles(found.title ?? '').trim() || source,
      site: hostOf(source),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: exact.trim(),
          prefix: told(asInArticles(found.quote.prefix ?? '') + (/^\s/u.exec(exact)?.[0] ?? '')).slice(-MAX_CONTEXT),
          suffix: told((/\s$/u.exec(exact)?.[0] ?? '') + asInArticles(found.quote.suffix ?? '')).slice(0, MAX_CONTEXT),
        },
        { type: 'TextPositionSelector', start, end: start + exact.trim().length },
      ],
    },
    note: found.note ?? '',
    tags: [...new Set((found.tags ?? []).map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    colour: found.colour ?? 'yellow',
    kind: 'selection',
    created,
    modified: Math.max(created, found.modified ?? created),
  }
}

/** Takes a file's records in turn, and keeps what became of them. `now` is the moment of the import, ms since 1970. */
export class ForeignReader {
  private readonly annotations = new Map<string, Annotation>()
  private readonly undated: string[] = []
  private readonly refused: Refusal[] = []

  constructor(private readonly now: number) {}

  refuse(what: string, why: string): void {
    this.refused.push({ what, why })
  }

  /** Keeps the highlight where it is right; else refuses it under the name `what`. */
  take(what: string, found: Found): void {
    if (webAddress(found.source.trim()) === undefined)
      return void this.refuse(what, 'its address is not a web address (http or https)')
    if (found.quote.exact.trim() === '') return void this.refuse(what, 'it has no quote')
    const result = v.safeParse(annotationSchema, annotationOf(found, this.now))
    if (!result.success) return void this.refuse(what, result.issues[0].message)
    if (!this.keep(what, result.output)) return
    if (found.created === undefined && found.modified === undefined) this.undated.push(found.id)
  }

  /** Keeps a highlight that was checked; false, and refused, where its id stands twice in the file. */
  keep(what: string, annotation: Annotation): boolean {
    const isNew = !this.annotations.has(annotation.id)
    if (isNew) this.annotations.set(annotation.id, annotation)
    else this.refuse(what, 'it stands twice in the file')
    return isNew
  }

  /** All that was taken and refused. */
  result(): Foreign {
    return { annotations: [...this.annotations.values()], undated: this.undated, refused: this.refused }
  }
}

/** A record's name in a list of refusals: what it is, its place (from 1), and its first words. */
export const recordName = (kind: string, index: number, words: unknown): string => {
  const said = typeof words === 'string' ? words.trim().slice(0, 80) : ''
  return `${kind} ${index + 1}${said === '' ? '' : ` (${said})`}`
}
