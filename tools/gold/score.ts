/** Scores what the engine finds in an annotated article: counts by kind, and each error with its place. The rules are those of docs/measurements.md. */
import type { EngineOutput } from '../../lib/engine/engine.ts'
import type { LocalEvent } from '../../lib/model/event.ts'
import type { Mention, Span } from '../../lib/model/mention.ts'
import { intervalOf } from '../eval/timex.ts'
import type { GoldArticle, GoldEvent, GoldMention } from './article.ts'

export interface Counts {
  right: number
  extra: number
  missed: number
}

export const KINDS = ['people', 'officials', 'roles', 'projects', 'dates', 'dateValues', 'events'] as const
export type Kind = (typeof KINDS)[number]
export type KindCounts = Record<Kind, Counts>

/** A missed (−) or superfluous (+) thing. */
export interface ScoreError {
  kind: Kind
  sign: '-' | '+'
  at: Span
  note: string
}

export const noCounts = (): KindCounts =>
  Object.fromEntries(KINDS.map((kind) => [kind, { right: 0, extra: 0, missed: 0 }])) as KindCounts

/** F1 of counts; roles count what is wanted only, so theirs is the share found. Null where there is nothing to find and nothing found. */
export function figure(kind: Kind, { right, extra, missed }: Counts): number | null {
  if (kind === 'roles') return right + missed ? right / (right + missed) : null
  return right + extra + missed ? (2 * right) / (2 * right + extra + missed) : null
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end

/** The same interval of days, or the same text where there is none; modifiers aside. */
export function sameTime(gold: string, ours: string): boolean {
  const [x, y] = [intervalOf(gold), intervalOf(ours)]
  return x && y ? x[0] === y[0] && x[1] === y[1] : gold.split(',')[0] === ours.split(',')[0]
}

interface Pairing {
  kind: Kind
  gold: readonly GoldMention[]
  found: readonly Mention[]
  fits: (gold: GoldMention, found: Mention) => boolean
}

/** Each gold mention takes the first free mention that fits; optional gold only excuses what overlaps it. */
function pair({ kind, gold, found, fits }: Pairing, counts: KindCounts): ScoreError[] {
  const errors: ScoreError[] = []
  const used = new Set<Mention>()
  for (const one of gold.filter((g) => !g.optional)) {
    const hit = found.find((f) => !used.has(f) && fits(one, f))
    if (hit) used.add(hit)
    else {
      const near = found.find((f) => overlap(one, f))
      const ours = near ? ` found: ${near.text}${near.kind === 'date' ? ` = ${near.value}` : ''}` : ''
      errors.push({ kind, sign: '-', at: one, note: `${one.value ?? one.id ?? ''}${ours}` })
    }
  }
  for (const one of found.filter((f) => !used.has(f) && !gold.some((g) => g.optional && overlap(g, f))))
    errors.push({ kind, sign: '+', at: one, note: `${one.kind === 'date' ? `${one.value} ` : ''}${one.rule}` })
  counts[kind].right += used.size
  for (const { sign } of errors) counts[kind][sign === '-' ? 'missed' : 'extra']++
  return errors
}

/** The head noun of a project: the last word before the first preposition or relative pronoun. */
function headOf({ start, text }: GoldMention): Span {
  const phrase =
    /^.*?(?=[\s,]+(?:in|of|for|to|on|at|by|near|via|with|between|from|that|which|involving|connecting|under)\s|$)/i.exec(text)![0]
  return { start: start + phrase.search(/\S+$/), end: start + phrase.length }
}

const lengthOf = (span: Span) => span.end - span.start
const projectFits = (gold: GoldMention, found: Mention) =>
  overlap(headOf(gold), found) && lengthOf(found) <= 2 * lengthOf(gold) + 10

const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((w) => w !== 'the' && w !== 'of')

/** Whether two wordings of a role share enough words (F1 0.8). */
function sameRole(wanted: string, ours: string): boolean {
  const [a, b] = [wordsOf(wanted), wordsOf(ours)]
  const rest = [...b]
  let both = 0
  for (const word of a) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    rest.splice(at, 1)
    both++
  }
  return (2 * both) / Math.max(1, a.length + b.length) >= 0.8
}

function scoreRoles(article: GoldArticle, output: EngineOutput, counts: KindCounts): ScoreError[] {
  const people = article.mentions.filter((m) => m.kind === 'person')
  const errors: ScoreError[] = []
  for (const [id, wanted] of Object.entries(article.roles)) {
    const own = people.filter((m) => m.id === id)
    if (!wanted.length || !own.some((m) => m.official && !m.optional)) continue
    const keys = new Set(
      output.mentions.flatMap((m) => (m.kind === 'person' && m.entity && own.some((g) => same(g, m)) ? [m.entity] : [])),
    )
    const found = output.entities.filter((e) => keys.has(e.key)).flatMap((e) => e.roles.slice(0, 3))
    const texts = found.flatMap(({ title, organization = '' }) => [
      title,
      `${title} of ${organization}`,
      `${organization} ${title}`,
    ])
    if (wanted.some((want) => texts.some((text) => sameRole(want, text)))) counts.roles.right++
    else {
      counts.roles.missed++
      const ours = found.map((role) => role.title).join(' | ')
      errors.push({ kind: 'roles', sign: '-', at: own[0]!, note: `${wanted.join(' | ')} found: ${ours}` })
    }
  }
  return errors
}

const OPEN_TIME = /^(?:undated|PAST_REF|PRESENT_REF|FUTURE_REF|\d{4}-(?:SP|SU|FA|WI))/

/** Times of events agree where their intervals touch, or where gold leaves it open. */
function nearTime(gold: string, ours: string): boolean {
  const [x, y] = [intervalOf(gold), intervalOf(ours)]
  if (x && y) return x[0] <= y[1] && y[0] <= x[1]
  return !x && (y !== null || OPEN_TIME.test(ours))
}

/** How well an event of ours tells gold's: 0 where it does not. */
function eventFit(gold: GoldEvent, ours: LocalEvent, whoOf: (key: string) => string): number {
  if (!overlap(gold.quote, ours.quote) || !nearTime(gold.when, ours.time.value)) return 0
  const shared = ours.who.filter((key) => gold.who.includes(whoOf(key))).length
  const typed = ours.type === gold.type ? 2 : 0
  if (!typed && !shared) return 0
  const common = Math.min(gold.quote.end, ours.quote.end) - Math.max(gold.quote.start, ours.quote.start)
  const share = common / Math.max(lengthOf(gold.quote), lengthOf(ours.quote))
  return (
    typed + (2 * shared) / Math.max(1, ours.who.length, gold.who.length) + (sameTime(gold.when, ours.time.value) ? 1 : 0) + share
  )
}

function scoreEvents(article: GoldArticle, output: EngineOutput, counts: KindCounts): ScoreError[] {
  const idOf = new Map<string, string>()
  for (const m of output.mentions)
    if (m.kind === 'person' && m.entity) {
      const gold = article.mentions.find((g) => g.kind === 'person' && same(g, m))
      if (gold?.id) idOf.set(m.entity, gold.id)
    }
  const names = new Map(output.entities.map((e) => [e.key, e.name]))
  const whoOf = (key: string) => idOf.get(key) ?? names.get(key) ?? key
  const fits = article.events
    .flatMap((gold) => output.events.map((ours) => ({ gold, ours, fit: eventFit(gold, ours, whoOf) })))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const taken = new Map<GoldEvent, LocalEvent>()
  const used = new Set<LocalEvent>()
  for (const { gold, ours } of fits)
    if (!taken.has(gold) && !used.has(ours)) {
      taken.set(gold, ours)
      used.add(ours)
    }
  const errors: ScoreError[] = [
    ...article.events
      .filter((gold) => !taken.has(gold))
      .map((gold) => ({ kind: 'events' as const, sign: '-' as const, at: gold.quote, note: `${gold.type} ${gold.when}` })),
    ...output.events
      .filter((ours) => !used.has(ours))
      .map((ours) => ({ kind: 'events' as const, sign: '+' as const, at: ours.quote, note: `${ours.type} ${ours.time.value}` })),
  ]
  counts.events.right += taken.size
  for (const { sign } of errors) counts.events[sign === '-' ? 'missed' : 'extra']++
  return errors
}

/** Adds an article's counts to `counts` and returns its errors in text order. Gold and output are of the same text. */
export function scoreArticle(article: GoldArticle, output: EngineOutput, counts: KindCounts): ScoreError[] {
  const gold = (kind: GoldMention['kind']) => article.mentions.filter((m) => m.kind === kind)
  const found = (kind: Mention['kind']) => output.mentions.filter((m) => m.kind === kind)
  const officials = gold('person').filter((m) => m.official || m.optional)
  const foundOfficials = found('person').filter((m) => m.kind === 'person' && m.official)
  const errors = [
    pair({ kind: 'people', gold: gold('person'), found: found('person'), fits: same }, counts),
    pair({ kind: 'officials', gold: officials, found: foundOfficials, fits: same }, counts),
    pair({ kind: 'projects', gold: gold('project'), found: found('project'), fits: projectFits }, counts),
    pair({ kind: 'dates', gold: gold('date'), found: found('date'), fits: overlap }, counts),
    pair(
      {
        kind: 'dateValues',
        gold: gold('date'),
        found: found('date'),
        fits: (g, f) => overlap(g, f) && f.kind === 'date' && sameTime(g.value ?? '', f.value),
      },
      counts,
    ),
    scoreRoles(article, output, counts),
    scoreEvents(article, output, counts),
  ]
  return errors.flat().sort((a, b) => a.at.start - b.at.start)
}
