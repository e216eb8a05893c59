/** Times that one event lends another: "on the day of the coup", "within hours", an attack told again without its date. */

import type { EventTime, LocalEvent } from '../model/event.ts'
import { nounReadings, triggerClass } from '../text/event-words.ts'
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import type { Candidate } from './world.ts'

/** An event with the clause that it stands in; `dated`: its own words tell when it was. */
export interface Anchored {
  candidate: Candidate
  event: LocalEvent
  dated: boolean
}

/** Words of attacks, deaths and disasters; protests take days. */
const VIOLENT = /^events\/(?:attack|die|disaster)-/
const EXACT = oneOf('time|day|week|month')
/** "During the coup", "on the night of the attack": at the very time. */
const AT = oneOf('during|of|at|in|amid')
/** "After the coup" and the like, near in time where one of these words stands before it. */
const AROUND = oneOf('after|before|following|since')
const SOON = oneOf(
  'hours?|minutes?|moments?|days?|immediately|shortly|soon|just|within|night|day|wake|aftermath|start|end|height|eve|time',
)
const MATTER = oneOf('related|linked|relating|charges?|over|about|from|for')
const POINTER = oneOf("the|his|her|their|its|that|this|'s")

/** Letters by which a noun and a verb of one stem meet ("sinking", "sank"): the class, or the first four letters. */
const sameHappening = (noun: string, trigger: string): boolean =>
  triggerClass(noun) === triggerClass(trigger) || noun.slice(0, 4) === trigger.slice(0, 4)

/** The noun by which a clause is placed in time: "on the day of the coup", "within hours of the attack". */
function anchorNoun(tokens: readonly Token[], { segment, trigger }: Candidate): string | undefined {
  for (let at = segment.first; at + 2 < segment.end; at++) {
    const { lower } = tokens[at]!
    const soon = tokens.slice(Math.max(segment.first, at - 3), at).some((token) => SOON.test(token.lower))
    if (!(AT.test(lower) && (soon || lower === 'during')) && !(AROUND.test(lower) && soon)) continue
    if (!POINTER.test(tokens[at + 1]!.lower)) continue
    // "Charges related to the night of the coup" are not of that night.
    if (at > trigger.at && tokens.slice(trigger.end, at).some((token) => MATTER.test(token.lower))) continue
    for (let k = at + 2; k < Math.min(segment.end, at + 5); k++)
      if (k !== trigger.at && nounReadings(tokens[k]!.lower).length) return tokens[k]!.lower
  }
  return undefined
}

/** "Within hours X had …", "Hours later": the event told just before it. */
function followsAtOnce(tokens: readonly Token[], { segment }: Candidate): boolean {
  const words = tokens.slice(segment.first, segment.first + 3).map((token) => token.lower)
  return (
    (words[0] === 'within' && /^(?:hours|minutes|days)$/.test(words[1] ?? '')) ||
    (/^(?:hours|minutes|moments)$/.test(words[0] ?? '') && /^(?:later|after|before|earlier)$/.test(words[1] ?? '')) ||
    (words[0] === 'at' && words.slice(1, 3).join(' ') === 'the time')
  )
}

/** Reports of an attack or disaster date it once: its undated parts, told later in simple past, were on that day. */
function violentTime(all: readonly Anchored[], one: Anchored): EventTime | undefined {
  const { event } = one
  if (!VIOLENT.test(event.rule) || event.time.precision !== 'year' || event.time.from === null) return undefined
  const dated = all.filter(
    (other) =>
      other.dated && VIOLENT.test(other.event.rule) && other.event.status !== 'planned' && EXACT.test(other.event.time.precision),
  )
  return (dated.findLast((other) => other.event.quote.start < event.quote.start) ?? dated[0])?.event.time
}

/** Gives events without a time of their own the time of the event that their words point to. Returns events in the order given. */
export function lendTimes(all: readonly Anchored[], tokens: readonly Token[]): LocalEvent[] {
  const exact = all.filter(({ dated, event }) => dated && EXACT.test(event.time.precision) && event.status !== 'planned')
  let before: EventTime | undefined
  return all.map((one) => {
    const { event, candidate, dated } = one
    if (dated || event.status === 'planned') {
      if (dated && EXACT.test(event.time.precision)) before = event.time
      return event
    }
    const noun = anchorNoun(tokens, candidate)
    const meant = noun === undefined ? undefined : exact.find((other) => sameHappening(noun, other.event.trigger))?.event.time
    const time = meant ?? (followsAtOnce(tokens, candidate) ? before : undefined) ?? violentTime(all, one)
    if (time && (meant || followsAtOnce(tokens, candidate))) before = time
    return time ? { ...event, time } : event
  })
}
