/** Runs a locale's rules over a text: of all matches, the leftmost longest one that a rule can read wins. */
import type { Day } from './calendar.ts'
import { placesOf, windowsOf } from './places.ts'
import { plainForm } from './plain.ts'
import type { Reading } from './reading.ts'
import type { Candidate, DateLocale, DateRule, Found, Match, Scene } from './rule.ts'
import { withoutSoftLines } from './soft-lines.ts'

interface Hit {
  start: number
  end: number
  order: number
  rule: DateRule
  match: RegExpExecArray
}

/** Looking back once ("a year ago") does not move the story: what follows counts from the date before. */
const BACKWARD = /\/(?:ago|past-units)$/
/** Each looks at all dates of the text, so that there may not be as many of them as a hostile text can hold. */
const MOST_PENDING = 60
const BEFORE = 160
const AFTER = 120
/** A sentence end: punctuation, then white space, then a capital, after a word of three letters or more (so not after "Gen."). */
const ENDED = /(?:[\p{Ll}\p{N}]{3}|[\p{N}%)])$/u
const THREE = /[\p{Ll}\p{N}]{3}$/u
const GOES_ON = /["”’')]{0,2}\s+(?=["“‘'(]?\p{Lu})/uy

/** Length of what follows the punctuation of a sentence end at `at`; undefined where no sentence ends. Asked at few places, since its classes are dear. */
function endAt(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at)
  if (sign !== 46 && sign !== 33 && sign !== 63) return undefined
  GOES_ON.lastIndex = at + 1
  const rest = GOES_ON.exec(text)?.[0].length
  return rest !== undefined && ENDED.test(text.slice(Math.max(0, at - 6), at)) ? rest : undefined
}

/** The part of the sentence before an offset, at most BEFORE code units. */
function beforeOf(text: string, start: number): string {
  const slice = text.slice(Math.max(0, start - BEFORE), start)
  let from = slice.lastIndexOf('\n') + 1
  for (let at = slice.length - 1; at >= 0; at--) {
    const rest = endAt(slice, at)
    if (rest === undefined) continue
    from = Math.max(from, at + 1 + rest)
    break
  }
  return slice.slice(from)
}

/** The part of the sentence after an offset, at most AFTER code units, and a little of what follows it. */
function afterOf(text: string, end: number): string {
  const slice = text.slice(end, end + AFTER)
  const line = slice.indexOf('\n')
  const until = line < 0 ? slice.length : line
  for (let at = 1; at < until; at++)
    if (endAt(slice, at) !== undefined) {
      const word = THREE.exec(slice.slice(Math.max(0, at - 6), at))?.[0].length ?? 1
      return slice.slice(0, at - word + 4)
    }
  return line < 0 ? slice : slice.slice(0, line + 4)
}

/** Matches of all rules in a text in plain form, leftmost first, then longest, then in the order of the rules. */
function hitsOf(text: string, locale: DateLocale): Hit[] {
  const places = placesOf(text, locale)
  const hits: Hit[] = []
  locale.rules.forEach((rule, order) => {
    for (const { from, to } of windowsOf(rule, places, text)) {
      for (const match of matchesIn(text.slice(from, to), rule.pattern)) {
        const start = from + match.index
        const end = start + match[0].length
        // Cut by the window, not by the text: another window holds it whole, or it is no word of its own.
        if ((match.index === 0 && from > 0) || (end === to && to < text.length)) continue
        hits.push({ start, end, order, rule, match })
      }
    }
  })
  return hits.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
}

/** All matches of a pattern with flag g. Unlike matchAll it makes no copy of the expression, which would be compiled once more. */
function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match)
  return found
}

/** The words of a match as the article prints them. */
function asMatch({ start, end, match }: Hit, text: string): Match {
  const from = start - match.index
  const group = (name: string) => {
    const place = match.indices?.groups?.[name]
    return place ? text.slice(from + place[0], from + place[1]) : ''
  }
  return { text: text.slice(start, end), group }
}

/** Whether what follows in the text may count from the date. */
export const movesOn = ({ reading, rule }: Candidate): boolean => reading.from !== null && !BACKWARD.test(rule)

/** Dates of a text in text order, without overlaps; offsets in UTF-16 code units. */
export function scan(article: string, published: Day, locale: DateLocale): Candidate[] {
  const text = withoutSoftLines(article)
  const plain = plainForm(text)
  const found: Candidate[] = []
  let previous: Reading | null = null
  let previousEnd = Number.NEGATIVE_INFINITY
  let last = 0
  const sceneAt = (start: number, end: number): Scene => {
    const before = beforeOf(text, start)
    const after = afterOf(text, end)
    const plainBefore = plain.slice(start - before.length, start)
    const plainAfter = plain.slice(end, end + after.length)
    const around = { before, after, plainBefore, plainAfter }
    const sincePrevious = start - previousEnd
    return {
      before,
      after,
      plainBefore,
      plainAfter,
      text: text.slice(start, end),
      start,
      end,
      plain,
      published,
      previous,
      sincePrevious,
      tense: () => locale.tense(around),
    }
  }
  /** The scene of a span; one already made for the same offsets serves again. */
  const sceneOf = ({ start, end }: { start: number; end: number }, made: Scene) =>
    made.start === start && made.end === end ? made : sceneAt(start, end)
  for (const hit of hitsOf(plain, locale)) {
    if (hit.start < last) continue
    const scene = sceneAt(hit.start, hit.end)
    const read = hit.rule.read(asMatch(hit, text), scene)
    if (!read) continue
    const candidate = asCandidate(hit, read)
    const place = sceneOf(candidate, scene)
    const whole = locale.extend(candidate, place)
    if (whole.start < last || locale.reject(whole, sceneOf(whole, place))) continue
    found.push(whole)
    if (movesOn(whole)) {
      previous = whole.reading
      previousEnd = whole.end
    }
    last = whole.end
  }
  if (!found.some(({ pending }) => pending)) return found
  const dates = found.filter(({ pending }) => !pending)
  let left = MOST_PENDING
  return found.flatMap((candidate) => (candidate.pending && left-- <= 0 ? [] : (settled(candidate) ?? [])))

  function settled(candidate: Candidate): Candidate | null {
    return candidate.pending ? locale.settle(candidate, { plain, dates }) : candidate
  }
}

function asCandidate(hit: Hit, found: Found): Candidate {
  const { trim = 0, confidence = hit.rule.confidence, pending, ...reading } = found
  const candidate: Candidate = { start: hit.start + trim, end: hit.end, reading, rule: hit.rule.id, confidence }
  if (pending) candidate.pending = pending
  return candidate
}
