/** Tells whether two tellings are about one happening: kind of event, who took part, when and where. */
import type { EventStatus, EventTime, EventType } from '../model/event.ts'
import { sameTrigger } from '../text/event-steps.ts'
import { countryCode } from './countries.ts'
import { compareTimes, daysApart, isSettled, recalled, slipped, type TimeMatch } from './event-time.ts'
import { fold } from './fold.ts'

/** An event as it is compared: participants are entity ids. Both LocalEvent (ids put in) and StoryEvent fit. */
export interface EventFacts {
  type: EventType
  time: EventTime
  status: EventStatus
  who: readonly string[]
  projects: readonly string[]
  /** Others named in its sentence, and the projects that its article is about. */
  about?: readonly string[]
  /** What its quotes are known by (text/telling-words.ts). */
  words?: readonly string[]
  where: string
  trigger: string
  /** Day of publication of the telling. */
  told: string
}

/** What is known of the participants. */
export interface Cast {
  /** Whether the id is an organization or place; ids that nothing is known of count as people. */
  isBody(id: string): boolean
  /** ISO codes of the countries that a participant stands for. */
  countriesOf(id: string): readonly string[]
}

export interface SameEvent {
  score: number
  reason: string
}

/** Types that newspapers use for one happening: an agreement is reached at a meeting, a plan becomes any of them. */
const AKIN: readonly [EventType, EventType, number][] = [
  ['meet', 'agree', 0.6],
  ['meet', 'visit', 0.3],
  ['meet', 'speak', 0.4],
  ['decide', 'agree', 0.5],
  ['decide', 'legal', 0.5],
  ['decide', 'appoint', 0.4],
  ['conflict', 'die', 0.5],
  ['conflict', 'disaster', 0.5],
  ['disaster', 'die', 0.5],
  ['finance', 'agree', 0.5],
  ['launch', 'agree', 0.4],
]

function compareTypes(a: EventType, b: EventType): number {
  if (a === b) return 1
  if (a === 'plan' || b === 'plan') return 0.7
  if (a === 'other' || b === 'other') return 0.3
  return AKIN.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2] ?? 0
}

const sameWords = (a: EventFacts, b: EventFacts): boolean => sameTrigger(a.trigger, b.trigger)

/** 1: same place, or one within the other's name; 0: nothing to say (a country says nothing against a town); -1: two places. */
function compareWhere(a: string, b: string): number {
  if (!a || !b) return 0
  const [x, y] = [fold(a), fold(b)]
  if (!x || !y) return 0
  if (x === y || x.includes(y) || y.includes(x)) return 1
  return (countryCode(a) === undefined) === (countryCode(b) === undefined) ? -1 : 0
}

/** How far the words of two tellings agree: 'much' is a retelling, 'none' speaks against one; 'little' says nothing, as where one has few. */
type Wording = 'much' | 'some' | 'little' | 'none'

/** Letters by which a word is told to be the trigger, which is compared by itself. */
const STEM = 4

function compareWords(a: EventFacts, b: EventFacts): Wording {
  const triggers = `${a.trigger} ${b.trigger}`.split(' ').map((word) => word.slice(0, STEM))
  const own = ({ words = [] }: EventFacts) => words.filter((word) => !triggers.includes(word.slice(0, STEM)))
  const [x, y] = [own(a), own(b)]
  const common = x.filter((word) => y.includes(word)).length
  const fewer = Math.min(x.length, y.length)
  if (common >= 3 && common >= fewer / 2) return 'much'
  if (common >= 2 && common >= fewer / 3) return 'some'
  return common === 0 && fewer >= 2 ? 'none' : 'little'
}

interface Parts {
  people: number
  bodies: number
  projects: number
  /** In common besides, where one side or both only mention it. */
  around: number
  /** Projects of one side that the other is only told around. */
  linked: number
  /** Somebody takes part on one side who is named in the sentence of the other. */
  crossed: boolean
  /** Both sides name people who take part, and none of them in common. */
  others: boolean
  /** Nobody is left over on one of the sides. */
  within: boolean
  /** Nobody is left over on either side. */
  alike: boolean
  /** The shared people stand for two or more countries: both sides of a meeting. */
  bothSides: boolean
  /** One of the sides names people. */
  named: boolean
  words: Wording
  /** Both are told to have been in the same place. */
  placed: boolean
  smaller: number
}

function compareCast(a: EventFacts, b: EventFacts, cast: Cast, place: number): Parts {
  let wording: Wording | undefined
  const isPerson = (id: string) => !cast.isBody(id)
  const shared = a.who.filter((id) => b.who.includes(id))
  const people = shared.filter(isPerson)
  const left = (x: EventFacts, y: EventFacts) => x.who.filter((id) => isPerson(id) && !y.who.includes(id))
  const lands = new Set(people.flatMap((id) => cast.countriesOf(id).slice(0, 1)))
  const projects = a.projects.filter((id) => b.projects.includes(id)).length
  const [all, theirs] = [a, b].map((x) => new Set([...x.who, ...x.projects, ...(x.about ?? [])])) as [Set<string>, Set<string>]
  const around = [...all].filter((id) => theirs.has(id)).length - shared.length - projects
  const halfOf = (x: EventFacts, y: EventFacts, ids: readonly string[]) =>
    ids.filter((id) => (y.about ?? []).includes(id) && !x.about?.includes(id))
  const linked = halfOf(a, b, a.projects).length + halfOf(b, a, b.projects).length
  const crossed = halfOf(a, b, a.who.filter(isPerson)).length + halfOf(b, a, b.who.filter(isPerson)).length > 0
  const others = people.length === 0 && a.who.some(isPerson) && b.who.some(isPerson)
  return {
    people: people.length,
    bodies: shared.length - people.length,
    projects,
    around,
    linked,
    crossed,
    others,
    within: left(a, b).length === 0 || left(b, a).length === 0,
    alike: left(a, b).length + left(b, a).length === 0,
    bothSides: lands.size >= 2,
    named: [...a.who, ...b.who].some(isPerson),
    // Most pairs are told apart before their words are asked for.
    get words() {
      wording ??= compareWords(a, b)
      return wording
    },
    placed: place > 0,
    smaller: Math.max(1, Math.min(a.who.length + a.projects.length, b.who.length + b.projects.length)),
  }
}

const hasCommonWords = ({ words }: Parts): boolean => words === 'some' || words === 'much'

/** Who took part in a meeting or visit decides which one it was: another counterpart is another meeting. */
function encounter(a: EventFacts, b: EventFacts, parts: Parts, time: TimeMatch): number | undefined {
  const place = parts.placed ? 1 : 0
  // A visit and a meeting of the same people: told of one place, one day or in words in common.
  if (a.type !== b.type && place <= 0 && !time.sameDay && !hasCommonWords(parts)) return undefined
  if (parts.people >= 2) return parts.within || parts.bothSides ? 0.9 : undefined
  if (parts.people === 1) {
    if (!parts.within) return undefined
    if (a.type === 'visit' && b.type === 'visit') return (place > 0 || time.dated) && sameWords(a, b) ? 0.8 : undefined
    if (time.sameDay)
      return place > 0 ? 0.75 : parts.alike || parts.crossed || parts.bodies > 0 || parts.words !== 'none' ? 0.6 : undefined
    return place > 0 && time.score >= 0.6 ? 0.6 : parts.bodies > 0 && time.dated ? 0.55 : undefined
  }
  if (parts.named) return undefined
  return (parts.bodies >= 2 || parts.projects > 0) && time.dated && time.score >= 0.85 && parts.within ? 0.6 : undefined
}

/** Types where one participant says little: what else is told must agree. */
const LOOSE: ReadonlySet<EventType> = new Set<EventType>(['speak', 'other', 'plan'])

/** Types whose steps are events of their own: an arrest is no verdict, a dismissal no election. */
const STEPS: ReadonlySet<EventType> = new Set<EventType>(['legal', 'decide', 'appoint', 'finance', 'conflict', 'disaster'])

/** What those in the news do again and again: without another participant two tellings of it in other words are two. */
const REPEATED: ReadonlySet<EventType> = new Set<EventType>([...LOOSE, 'decide', 'finance', 'launch', 'agree'])

/** What happens once in the course of a matter, so that a plan for it and a later report of it are one even when it was put off. */
const ONCE: ReadonlySet<EventType> = new Set<EventType>(['legal', 'launch', 'agree', 'decide', 'appoint'])

/** Whether two tellings in other words of one kind differ in more than words. */
function isOtherStep(a: EventFacts, parts: Parts, time: TimeMatch): boolean {
  const told = parts.people + parts.projects
  if (STEPS.has(a.type)) return !time.sameDay || told < 2
  return REPEATED.has(a.type) && parts.projects === 0 && (told < 2 || !time.sameDay || !hasCommonWords(parts))
}

/** An agreement and a speech, of which neither is a plan for the other: those who meet every day do both. */
const isOtherKind = (a: EventFacts, b: EventFacts): boolean => a.type !== b.type && a.type !== 'plan' && b.type !== 'plan'

/** Days for which a happening stays in the news. */
const NEWS = 14

/** Whether too little is shared for what else differs. */
function tooLoose(a: EventFacts, b: EventFacts, parts: Parts, time: TimeMatch): boolean {
  const told = parts.people + parts.projects
  const sameWord = sameWords(a, b)
  const repeated = REPEATED.has(a.type) || REPEATED.has(b.type)
  if (a.type !== b.type && told < 2 && parts.projects === 0) return true
  if (isOtherKind(a, b) && !parts.projects && !parts.placed && !hasCommonWords(parts)) return true
  if (a.type === b.type && !sameWord && isOtherStep(a, parts, time)) return true
  // Beside the one whom both name stand others: dismissed by one, appointed by another.
  if (told < 2 && !parts.projects && !parts.within && !(sameWord && time.sameDay)) return true
  const loose = LOOSE.has(a.type) || LOOSE.has(b.type)
  // What one refused or signed may be told in quite other words while it is news; later it is another matter.
  const soon = !loose && a.trigger === b.trigger && daysApart(a.told, b.told) <= NEWS
  if ((told < 2 || !time.dated) && !parts.projects && repeated && parts.words === 'none' && !soon) return true
  if (time.dated) return told < 2 && !parts.projects && loose && time.score < 0.85 && parts.words !== 'some'
  if (parts.projects > 0 && a.type === b.type) return false
  if (told >= 2) return !sameWord && repeated
  return loose || !sameWord
}

/** Told in the same words by several articles: no more need agree than somebody or a body. A charge is told in the words of the arrest, though. */
const isRetold = (a: EventFacts, b: EventFacts, parts: Parts): boolean =>
  parts.words === 'much' && !parts.others && (sameWords(a, b) || (a.type === b.type && !STEPS.has(a.type)))

function involvement(a: EventFacts, b: EventFacts, parts: Parts, time: TimeMatch): number | undefined {
  const told = parts.people + parts.projects
  const sameWord = sameWords(a, b)
  const retold = isRetold(a, b, parts)
  if (told === 0) {
    if (parts.linked > 0 && sameWord && a.type === b.type && ONCE.has(a.type) && !parts.others) return 0.5
    if (retold && parts.bodies + parts.around > 0) return 0.6
    if (!sameWord || !time.dated || time.score < 0.85) return undefined
    if (parts.bodies > 0 || (parts.around > 0 && !parts.others)) return 0.5
    const crossed = parts.crossed && time.score >= 0.95 && !(LOOSE.has(a.type) && parts.others)
    return (parts.around > 1 && time.sameDay && !LOOSE.has(a.type)) || crossed ? 0.5 : undefined
  }
  const share = (told + 0.5 * parts.bodies) / parts.smaller
  if (share < 0.5) return undefined
  if (!retold && tooLoose(a, b, parts, time)) return undefined
  return Math.min(1, 0.5 + share / 2)
}

/** Whether enough is shared for a plan and a later telling of it to be one: a project with somebody or the same word, or the same people and word. */
function mayBePutOff(a: EventFacts, b: EventFacts, parts: Parts): boolean {
  const sameWord = sameWords(a, b)
  if (parts.projects > 0) return parts.people + parts.bodies > 0 || (sameWord && ONCE.has(a.type))
  if (parts.linked > 0 && !parts.others) return sameWord && ONCE.has(a.type)
  return (a.type === 'legal' || a.type === 'appoint') && sameWord && parts.people > 0 && parts.within
}

/** Whether what is shared tells without a time which happening it was: the same words, or the same step of one matter between the same two. */
const isKnown = (a: EventFacts, b: EventFacts, parts: Parts): boolean =>
  isRetold(a, b, parts) || (STEPS.has(a.type) && sameWords(a, b) && parts.people >= 2 && parts.within)

const ENCOUNTERS: ReadonlySet<EventType> = new Set<EventType>(['meet', 'visit'])

/**
 * Compares two tellings. Undefined: not the same happening. Score 0 to 1, from kind (.3), participants (.35), time (.25), place (.1) and
 * the word used; after the conditions that feature-based work on ECB+ found to carry most (same kind, shared participants, time, place).
 */
export function sameEvent(a: EventFacts, b: EventFacts, cast: Cast): SameEvent | undefined {
  const type = compareTypes(a.type, b.type)
  if (!type || isSettled(a, b)) return undefined
  const place = compareWhere(a.where, b.where)
  if (place < 0) return undefined
  const parts = compareCast(a, b, cast, place)
  const late = a.type === b.type && mayBePutOff(a, b, parts)
  const told = compareTimes(a, b) ?? (late ? slipped(a, b) : undefined)
  const back = told ? undefined : recalled(a, b)
  const time = told ?? (back && isKnown(a, b, parts) ? back : undefined)
  if (!time) return undefined
  const meeting = ENCOUNTERS.has(a.type) && ENCOUNTERS.has(b.type)
  if (time.edge && a.type === b.type && parts.people + parts.projects < 2 && !time.days) return undefined
  const cover = meeting ? encounter(a, b, parts, time) : involvement(a, b, parts, time)
  if (cover === undefined) return undefined
  const word =
    sameWords(a, b) || isRetold(a, b, parts)
      ? 0.1
      : a.type === b.type && !meeting && parts.people + parts.projects < 2
        ? -0.15
        : 0
  const score = 0.3 * type + 0.35 * cover + 0.25 * time.score + 0.1 * Math.max(0, place) + word
  if (score < 0.58) return undefined
  const who = [
    parts.people ? `${parts.people} ${parts.people === 1 ? 'person' : 'people'}` : '',
    parts.projects ? `${parts.projects} ${parts.projects === 1 ? 'project' : 'projects'}` : '',
    !parts.people && !parts.projects ? (parts.bodies ? 'the same bodies' : 'those around it') : '',
  ].filter(Boolean)
  const when = time.sameDay ? 'the same day' : time.dated ? 'dates that fit' : 'times that do not exclude one another'
  return { score: Math.min(1, score), reason: `In common: ${who.join(' and ')}, ${when}${place > 0 ? ', the same place' : ''}.` }
}
