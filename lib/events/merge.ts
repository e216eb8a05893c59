/** Joins tellings of the same happening within one article: one event each, with its clearest telling as the quote. */

import type { EventTime, LocalEvent } from '../model/event.ts'
import { triggerClass } from '../text/event-words.ts'
import { oneOf } from '../text/one-of.ts'

/** First and last day of a time as far as known; undefined where it is open. */
function interval(time: EventTime): [string, string] | undefined {
  if (time.from && time.to) return [time.from, time.to]
  const value = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(time.value)?.[0]
  return value ? [`${value}-01-01`.slice(0, 10), `${value}-12-31`.slice(0, 10).padEnd(10, '9')] : undefined
}

/** Whether two times can be of one happening: one lies within the other, or one is open. */
export function timesAgree(a: EventTime, b: EventTime): boolean {
  const [x, y] = [interval(a), interval(b)]
  if (!x || !y) return true
  return (x[0] <= y[0] && x[1] >= y[1]) || (y[0] <= x[0] && y[1] >= x[1])
}

const overlap = (a: readonly string[], b: readonly string[]) => a.filter((key) => b.includes(key)).length

/** Whether all who are named on the shorter side are on the other as well. */
const sameWho = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && b.length > 0 && overlap(a, b) === Math.min(a.length, b.length)

/** Classes whose words are steps of one matter: who was charged and who testified are two happenings. */
const STEPS = oneOf('trial|decide')
/** Words of one step: the same, or of one stem ("testify", "testimony"). */
const sameStep = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4)

/** An attack told again without its date, or a dated act told twice in the same words without anybody's name. */
function retold(a: LocalEvent, b: LocalEvent, vague: boolean): boolean {
  const nobody = a.who.length === 0 || b.who.length === 0
  if (triggerClass(a.trigger) === 'attack')
    return vague && a.status !== 'planned' && b.status !== 'planned' && (nobody || overlap(a.who, b.who) > 0)
  const none = a.who.length + b.who.length + a.projects.length + b.projects.length === 0
  return none && !vague && a.trigger === b.trigger && a.time.value === b.time.value
}

/** Talks of one day, told once with names and once without: "negotiators will meet tomorrow", "tomorrow's talks between A and B". */
function oneMeeting(a: LocalEvent, b: LocalEvent, isPerson: (key: string) => boolean): boolean {
  if (a.time.precision !== 'day' || a.time.value !== b.time.value || (a.status === 'planned') !== (b.status === 'planned'))
    return false
  return !a.who.some(isPerson) || !b.who.some(isPerson)
}

function sameHappening(a: LocalEvent, b: LocalEvent, isPerson: (key: string) => boolean): boolean {
  if (a.type !== b.type || triggerClass(a.trigger) !== triggerClass(b.trigger)) return false
  if (STEPS.test(triggerClass(a.trigger)) && !sameStep(a.trigger, b.trigger)) return false
  if (a.where && b.where && a.where !== b.where) return false
  if (!timesAgree(a.time, b.time)) return false
  if (a.projects.length && b.projects.length && !overlap(a.projects, b.projects)) return false
  const vague = !interval(a.time) || !interval(b.time)
  if (vague && a.status !== b.status && a.status !== 'planned' && b.status !== 'planned') return false
  if (a.type === 'meet' && oneMeeting(a, b, isPerson)) return true
  const summary = /^hold /.test(a.trigger) !== /^hold /.test(b.trigger) && a.time.value === b.time.value
  if (a.type === 'meet' && summary && overlap(a.who, b.who) > 0) return true
  if (a.type === 'meet') return sameWho(a.who, b.who) && (!vague || Math.min(a.who.length, b.who.length) > 1)
  if (retold(a, b, vague)) return true
  return sameWho(a.who, b.who) || (a.who.length + b.who.length === 0 && overlap(a.projects, b.projects) > 0)
}

const join = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]

/** The two as one: the surer telling leads, one with names before one without, one of a meeting before one of meetings, and takes what only the other tells. */
function merged(a: LocalEvent, b: LocalEvent): LocalEvent {
  const general = /^hold /.test(a.trigger) && !/^hold /.test(b.trigger)
  const named = a.who.length + a.projects.length === 0 && b.who.length > 0
  const [lead, other] = general || named || b.confidence > a.confidence + 0.2 ? [b, a] : [a, b]
  const time = interval(lead.time) || !interval(other.time) ? lead.time : other.time
  return {
    ...lead,
    time,
    who: join(lead.who, other.who),
    projects: join(lead.projects, other.projects),
    where: lead.where || other.where,
    confidence: Math.min(0.99, lead.confidence + 0.03),
  }
}

/** Events of an article with retellings joined, in text order of their quotes; `isPerson` tells of a participant's key. */
export function mergeEvents(events: readonly LocalEvent[], isPerson: (key: string) => boolean): LocalEvent[] {
  const kept: LocalEvent[] = []
  for (const event of events) {
    const at = kept.findIndex((other) => sameHappening(other, event, isPerson))
    if (at < 0) kept.push(event)
    else kept[at] = merged(kept[at]!, event)
  }
  return kept.sort((a, b) => a.quote.start - b.quote.start).map((event, index) => ({ ...event, key: `event-${index + 1}` }))
}
