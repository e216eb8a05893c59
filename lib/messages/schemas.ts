/** Checks of everything that reaches the background: pages are hostile, and so may be what a renderer sends in our name. */
import * as v from 'valibot'
import { ANCHOR_OUTCOMES, MAX_NOW } from '../model/anchoring.ts'
import { COLOURS, MAX_FRAME_ADDRESS } from '../model/annotation.ts'
import { PartialSettings } from '../settings/settings.ts'
import type { ToBackground } from './protocol.ts'

const short = v.pipe(v.string(), v.maxLength(2_000))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))
const webUrl = v.pipe(v.string(), v.maxLength(8_000), v.regex(/^https?:\/\//i, 'only http and https addresses'))
/** The onboarding sample is an extension page and reads its own address. */
const pageUrl = v.pipe(v.string(), v.maxLength(8_000), v.regex(/^(https?|moz-extension|chrome-extension):\/\//i))
const tab = v.strictObject({ tab: v.pipe(v.number(), v.integer()) })
const nothing = v.strictObject({})

const meta = v.object({
  url: pageUrl,
  pageUrl,
  title: short,
  site: short,
  author: v.optional(short),
  published: v.optional(day),
  publishedAt: v.optional(short),
  publishedSource: v.picklist(['json-ld', 'meta', 'time', 'url', 'dateline', 'given', 'none']),
  publishedDoubt: v.optional(v.picklist(['zone', 'modified', 'month', 'unknown'])),
  language: v.pipe(v.string(), v.maxLength(35)),
  isNews: v.boolean(),
})

/** Longer than any article; a page that is one is not read. UTF-16 code units. */
const MAX_TEXT = 2_000_000
const article = v.object({ meta, text: v.pipe(v.string(), v.maxLength(MAX_TEXT)) })

const kind = v.picklist(['person', 'project', 'organization', 'place', 'date'])
const mention = v.looseObject({
  kind,
  start: offset,
  end: offset,
  text: short,
  confidence: v.number(),
  rule: short,
  entity: v.optional(id),
})

const colour = v.picklist(COLOURS)
const note = v.pipe(v.string(), v.maxLength(100_000))
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100))
const quote = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(100_000)),
  prefix: short,
  suffix: short,
})
const lookAlike = v.strictObject({ exact: v.pipe(v.string(), v.maxLength(100_000)), prefix: short, suffix: short })
const position = v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset })
const target = v.strictObject({
  source: webUrl,
  title: short,
  site: short,
  published: v.optional(day),
  selector: v.strictTuple([quote, position]),
  lookAlikes: v.optional(v.pipe(v.array(lookAlike), v.maxLength(6))),
  frame: v.optional(v.strictObject({ address: v.pipe(v.string(), v.maxLength(MAX_FRAME_ADDRESS)), index: offset })),
})
const label = v.pipe(v.string(), v.maxLength(500))
const link = v.variant('to', [
  v.strictObject({
    to: v.literal('entity'),
    id,
    label,
    kind: v.optional(v.picklist(['person', 'project', 'organization', 'place'])),
  }),
  v.strictObject({ to: v.literal('event'), id, label }),
  v.strictObject({ to: v.literal('date'), value: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), label }),
])
const links = v.pipe(v.array(link), v.maxLength(100))
// What it was before is the store's to keep, not a page's to say: no history.
const annotation = v.strictObject({
  id,
  article: v.optional(id),
  target,
  note,
  tags,
  colour,
  kind: v.picklist(['person', 'project', 'organization', 'place', 'date', 'selection']),
  entity: v.optional(id),
  links: v.optional(links),
  created: v.number(),
  modified: v.number(),
})

const anchored = v.strictObject({
  annotation: id,
  outcome: v.picklist(ANCHOR_OUTCOMES),
  now: v.optional(v.pipe(v.string(), v.maxLength(MAX_NOW))),
})

const into = v.optional(id)
const name = v.pipe(short, v.minLength(1))
const articles = v.pipe(v.array(id), v.minLength(1), v.maxLength(5_000))
const dayOrNull = v.nullable(v.pipe(v.string(), v.regex(/^-?\d{1,6}(-\d\d){0,2}$/)))
const time = v.strictObject({
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  from: dayOrNull,
  to: dayOrNull,
  precision: v.picklist([
    ...(['time', 'day', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'] as const),
    ...(['range', 'vague', 'undated'] as const),
  ]),
  modifier: v.optional(v.picklist(['START', 'MID', 'END', 'APPROX'])),
})

const change = v.variant('action', [
  v.strictObject({ action: v.literal('hide'), entity: id }),
  v.strictObject({ action: v.literal('official'), entity: id }),
  v.strictObject({ action: v.literal('not-official'), entity: id }),
  v.strictObject({ action: v.literal('follow'), entity: id, looked: v.optional(v.number()) }),
  v.strictObject({ action: v.literal('rename'), entity: id, name }),
  v.strictObject({ action: v.literal('not-same'), entity: id, name: short, article: short, into }),
  v.strictObject({ action: v.literal('split'), entity: id, articles, into }),
  v.strictObject({ action: v.literal('same'), entity: id, other: id }),
  v.strictObject({ action: v.literal('different'), entity: id, other: id }),
  v.strictObject({ action: v.literal('dismiss'), entity: id, other: id }),
  v.strictObject({
    action: v.literal('kind'),
    entity: id,
    // Which names it holds for is the store's to say, not a page's.
    kind: v.picklist(['person', 'project', 'organization', 'place', 'none']),
  }),
  v.strictObject({ action: v.literal('wrong-event'), event: id }),
  v.strictObject({ action: v.literal('date'), event: id, time }),
  v.strictObject({ action: v.literal('same-event'), event: id, other: id }),
  v.strictObject({ action: v.literal('split-event'), event: id, articles, into }),
  v.strictObject({ action: v.literal('not-date'), text: name }),
])

const SCHEMAS: { [K in keyof ToBackground]: v.GenericSchema } = {
  'gate/article': v.strictObject({ url: webUrl }),
  'article/analyze': v.strictObject({ article, seen: v.boolean() }),
  'card/load': nothing,
  'marks/load': nothing,
  'frames/style': nothing,
  'saved/load': nothing,
  'card/open': v.strictObject({ article: meta, mention }),
  'library/open': v.strictObject({
    entity: v.optional(id),
    annotation: v.optional(id),
    step: v.optional(v.picklist(['same', 'split'])),
    view: v.optional(v.picklist(['news', 'review'])),
  }),
  'annotation/save': v.strictObject({ annotation }),
  'annotation/edit': v.strictObject({
    id,
    note: v.optional(note),
    tags: v.optional(tags),
    colour: v.optional(colour),
    links: v.optional(links),
  }),
  'annotation/reattach': v.strictObject({ id, target }),
  'annotation/undo': nothing,
  'annotation/redo': nothing,
  'annotation/tags': nothing,
  'annotation/events': v.strictObject({ id }),
  'annotation/remove': v.strictObject({ id }),
  'annotation/restore': v.strictObject({ undo: v.unknown() }),
  'correction/apply': v.strictObject({ change }),
  'correction/undo': v.strictObject({ id }),
  'correction/withdraw': v.strictObject({
    entity: id,
    action: v.picklist([
      ...(['hide', 'official', 'not-official', 'not-same', 'rename', 'follow'] as const),
      ...(['split', 'same', 'different', 'dismiss', 'kind'] as const),
    ]),
  }),
  'question/answer': v.strictObject({ question: id, answer: v.picklist(['same', 'different', 'dismiss']) }),
  'page/report': tab,
  'page/read': tab,
  'site/set': v.strictObject({ host: v.pipe(v.string(), v.minLength(1), v.maxLength(253)), on: v.boolean() }),
  'page/save-selection': tab,
  'page/changed': v.strictObject({
    prior: offset,
    lost: v.optional(offset),
    state: v.picklist([
      'reading',
      'ready',
      'not-article',
      'other-language',
      'site-off',
      'not-permitted',
      'not-listed',
      'cannot-read',
      'failed',
    ]),
  }),
  'page/anchored': v.strictObject({ found: v.pipe(v.array(anchored), v.maxLength(10_000)) }),
  'tabs/refresh': nothing,
  'settings/get': nothing,
  'settings/set': v.strictObject({ settings: PartialSettings }),
  'library/call': v.strictObject({ method: id, args: v.pipe(v.array(v.unknown()), v.maxLength(3)) }),
}

/** A sentence on what is wrong with a message to the background, or null where it is well formed. */
export function checkToBackground(name: string, message: unknown): string | null {
  if (!Object.hasOwn(SCHEMAS, name)) return `There is no message named ${name}.`
  const parsed = v.safeParse(SCHEMAS[name as keyof ToBackground], message)
  if (parsed.success) return null
  const [issue] = parsed.issues
  return `${name}: ${v.getDotPath(issue) ?? 'message'}: ${issue.message}`
}
