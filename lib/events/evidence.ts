/** What speaks for and against a trigger word telling an event: who, when, where, which project, and how it is worded. */

import type { DateMention } from '../model/mention.ts'
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import type { Cast } from './participants.ts'
import { castOf } from './participants.ts'
import { placeOf } from './place.ts'
import { projectsOf } from './projects.ts'
import { AUXILIARY } from './segments.ts'
import type { Standing } from './status.ts'
import { standingOf } from './status.ts'
import type { Trigger } from './trigger.ts'
import { dateInClause, dateInSentence, isFuture } from './when.ts'
import { guests, whoOf } from './who.ts'
import type { Candidate, World } from './world.ts'

export interface Evidence {
  standing: Standing
  cast: Cast
  /** Entity keys of those who take part. */
  who: string[]
  /** The date of the clause. */
  date: DateMention | undefined
  /** Where the clause has none: a date of the sentence that may govern it. */
  near: DateMention | undefined
  projects: string[]
  /** Name of the place, '' where none is told. */
  where: string
  /** Stands in direct speech. */
  quoted: boolean
  /** A noun with "of", "with", "between" behind it or an owner before it. */
  framed: boolean
  /** Told as news: "has died". */
  fresh: boolean
  /** A noun of which it is said that it began, ended or took place. */
  occurs: boolean
}

const FRAME = oneOf('with|between|of|to|by|on|at|against|scheduled')
const OWNER = /^(?:'s|'|his|her|their|its|upcoming|forthcoming|\d+(?:st|nd|rd|th))$/

/** Whether a noun trigger stands in a frame of its own: "meeting with", "his visit", "upcoming session of". */
function isFramed(tokens: readonly Token[], trigger: Trigger): boolean {
  if (trigger.form !== 'noun') return false
  const before = tokens.slice(Math.max(0, trigger.at - 2), trigger.at).some((token) => OWNER.test(token.lower))
  return before || FRAME.test(tokens[trigger.end]?.lower ?? '')
}

const OCCURS = oneOf(
  'began|begins?|started|starts?|opened|opens|ended|ends?|resumed|resumes?|continued|lasted|collapsed|followed|took|takes?',
)
const LEADING = oneOf('will|was|is|has|have|had|due|to|then|which|be|finally|officially|formally')

/** Whether a noun trigger is what begins, ends or takes place: "the strike began", "the case, which is due to resume". */
function occurs(tokens: readonly Token[], trigger: Trigger): boolean {
  if (trigger.form !== 'noun') return false
  let at = trigger.end
  while (at < trigger.end + 5 && (LEADING.test(tokens[at]?.lower ?? '') || tokens[at]?.text === ',')) at++
  const word = tokens[at]?.lower ?? ''
  return OCCURS.test(word) && (!/^took|^take/.test(word) || tokens[at + 1]?.lower === 'place')
}

/** "Has died", "have just been freed": what was done by now, told in the main clause. */
const isFresh = (tokens: readonly Token[], { trigger, segment }: Candidate): boolean =>
  trigger.form === 'past' &&
  /^(?:main|resumed)$/.test(segment.kind) &&
  !segment.said &&
  tokens.slice(Math.max(segment.first, trigger.at - 3), trigger.at).some((token) => /^(?:has|have)$/.test(token.lower))

/** "During the meeting", "at those talks": a happening told before, told again by a bare noun. */
function pointsBack(tokens: readonly Token[], trigger: Trigger): boolean {
  if (trigger.form !== 'noun' || /^(?:with|between|of|to|by|on|at|scheduled)$/.test(tokens[trigger.end]?.lower ?? ''))
    return false
  return /^(?:the|this|that|these|those)$/.test(tokens[trigger.at - 1]?.lower ?? '')
}

/** Verbs that tell of a change of office only where a person is named. */
const NEEDS_PERSON = oneOf('fire|remove|replace|succeed|promote|withdraw|retire|carry|lose|win|become')
/** Verbs of meeting that have other objects too ("received a call", "hosted a party"). */
const NEEDS_GUEST = oneOf('receive|host|greet|welcome|accompany|gather')

/** What goes, comes and stays somewhere is more than people: a war, a matter, a shipment. */
const NEEDS_MOVER = oneOf(
  'come to|go to|return to|return from|return|leave|leave for|arrive|arrive in|arrive at|stay|travel|head to|head for|depart',
)

/** Whether a verb tells something else where its people are missing ("removed the traders"). `lemma` is in lower case. */
export const needsPeople = (lemma: string): boolean =>
  NEEDS_PERSON.test(lemma) || NEEDS_GUEST.test(lemma) || NEEDS_MOVER.test(lemma)

/** Whether a verb lacks the object or subject without which it tells something else. */
function lacksPeople(tokens: readonly Token[], trigger: Trigger, cast: Cast): boolean {
  const { type, lemma } = trigger.word
  const isPerson = (actor: { kind: string }) => actor.kind === 'person'
  if (type === 'visit' && trigger.form !== 'noun' && NEEDS_MOVER.test(lemma))
    return !cast.unnamed && !cast.subjects.some((actor) => actor.kind !== 'place') && !cast.objects.some(isPerson)
  if (type === 'appoint' && NEEDS_PERSON.test(lemma)) return ![...cast.subjects, ...cast.objects].some(isPerson)
  if (lemma === 'welcome') return !cast.objects.some((actor) => isPerson(actor) && actor.start - tokens[trigger.end - 1]!.end < 6)
  if (type === 'meet' && NEEDS_GUEST.test(lemma)) return !cast.objects.some(isPerson) && !guests(tokens, trigger)
  return false
}

/** Verbs of saying that tell an event only where the words were said on a day of their own ("a year ago"), not in this article's news. */
const STATEMENT = oneOf(
  'say|tell|warn|criticise|criticize|condemn|claim|repeat|hint|insist that|admit|concede|acknowledge|respond|reveal|note|deny',
)

/** Whether a statement is tied to a time of its own by a date close to its verb. */
function isTimed(world: World, { trigger }: Candidate, date: DateMention | undefined): boolean {
  if (!date || date.value.endsWith('_REF')) return false
  const { tokens } = world.input.context
  const [start, end] = [tokens[trigger.at]!.start, tokens[trigger.end - 1]!.end]
  // "Told an interviewer in April": of whom it was told stands between.
  const old = trigger.word.lemma === 'tell' && date.from !== null && date.from < world.calendar.weekBefore
  const close = date.start >= end ? date.start - end < (old ? 28 : 8) : start - date.end < 40
  const recent = date.value.slice(0, 10) === world.calendar.running.value.slice(0, 10) || date.from === world.calendar.published
  return close && !recent
}

/** The date of the clause, and where it has none one of the sentence; when a source said it is of the news itself ("…, police said on Monday"). */
function datesOf({ calendar, input }: World, candidate: Candidate): [DateMention | undefined, DateMention | undefined] {
  const { segment, segments, trigger } = candidate
  const source = segments[segments.indexOf(segment) + 1]
  const sourced =
    source?.source && trigger.form === 'past' && segment.kind === 'main'
      ? dateInClause(calendar, input.context, { trigger, segment: source, segments })
      : undefined
  const recent = sourced && sourced.from !== null && sourced.from <= calendar.published && sourced.from >= calendar.weekBefore
  const date = dateInClause(calendar, input.context, candidate) ?? (recent ? sourced : undefined)
  return [date, date ? undefined : dateInSentence(calendar, input.context, candidate)]
}

/** "They voted to meet next Friday", "has met … if no deal is secured by January": what was done is not of a day to come. */
const isDone = (tokens: readonly Token[], { trigger, segment }: Candidate, future: boolean | undefined): boolean =>
  future === true && trigger.form === 'past' && standingOf(tokens, trigger, { segment, future: false }).status === 'happened'

/** Types whose participants are told apart from whom they were about. */
const ENCOUNTER = /^(?:meet|visit|agree)$/

/** "One of his aides was killed": he is not who died. Takes those whom "his" and "her" stand for out of a cast. */
function withoutOwners(cast: Cast, text: string): void {
  const other = (actor: Cast['subjects'][number]) => !actor.indirect || !/^(?:his|her)$/i.test(text.slice(actor.start, actor.end))
  cast.subjects = cast.subjects.filter(other)
  cast.objects = cast.objects.filter(other)
}

/** "I first heard her", "we agreed": outside of direct speech whoever writes tells of himself. */
function isOwn(tokens: readonly Token[], { trigger, segment }: Candidate): boolean {
  if (trigger.form === 'noun') return false
  let at = trigger.at - 1
  while (
    at >= segment.first &&
    (AUXILIARY.test(tokens[at]!.lower) || /^(?:first|also|then|just|never|not|[a-z]+ly)$/.test(tokens[at]!.lower))
  )
    at--
  return at >= segment.first && /^(?:I|we|We|you|You)$/.test(tokens[at]!.text)
}

/** What was so for years: a habit, told in the past tense or by a noun. */
const HABIT = oneOf(
  'traditionally|often|usually|always|regularly|frequently|routinely|typically|sometimes|generally|normally|rarely|seldom|occasionally|frequent|regular|occasional|customarily|historically',
)

/** "Washington has traditionally nominated the president", "his frequent meetings": no one happening. A day of its own makes it one. */
const isHabit = (tokens: readonly Token[], { trigger, segment }: Candidate): boolean =>
  tokens
    .slice(Math.max(segment.first, trigger.at - (trigger.form === 'noun' ? 2 : 5)), trigger.at)
    .some((token) => HABIT.test(token.lower)) || HABIT.test(tokens[segment.first]!.lower)

/** Gathers the evidence for a candidate; undefined where the words tell no event at all (a wish, a negation, a noun pointing back). */
export function gather(world: World, candidate: Candidate): Evidence | undefined {
  const { context } = world.input
  const { trigger, segment, segments } = candidate
  const { tokens } = context
  const published = world.calendar.published
  const [stated, lent] = datesOf(world, candidate)
  // "…, the mayor said on Friday": where it is from, no happening of its own.
  if (segment.source && trigger.form !== 'noun' && !trigger.word.lemma.startsWith('tell ')) return undefined
  const date = isDone(tokens, candidate, stated && isFuture(stated, published)) ? undefined : stated
  if (!date && (pointsBack(tokens, trigger) || isHabit(tokens, candidate))) return undefined
  if (trigger.word.type === 'speak' && STATEMENT.test(trigger.word.lemma) && !isTimed(world, candidate, date)) return undefined
  const standing = standingOf(tokens, trigger, { segment, future: date ? isFuture(date, published) : false })
  if (standing.none) return undefined
  const past = standing.status === 'happened' && trigger.form === 'past'
  const near = lent && past && isFuture(lent, published) ? undefined : lent
  const cast = castOf(world.actors, tokens, { segment, segments, at: trigger.at, topics: ENCOUNTER.test(trigger.word.type) })
  if (trigger.word.type === 'die' && trigger.form !== 'noun') withoutOwners(cast, context.text)
  if (lacksPeople(tokens, trigger, cast)) return undefined
  const at = tokens[trigger.at]!.start
  const quoted = world.speech.some((span) => span.start < at && at < span.end)
  if (!quoted && isOwn(tokens, candidate)) return undefined
  return {
    standing,
    cast,
    who: whoOf(cast, trigger, world.entities),
    date,
    near,
    projects: projectsOf(world.projectWorld, { segment, trigger }),
    where: placeOf(world.places, tokens, { trigger, segment, entities: world.entities }).name,
    quoted,
    framed: isFramed(tokens, trigger),
    fresh: isFresh(tokens, candidate),
    occurs: occurs(tokens, trigger),
  }
}
