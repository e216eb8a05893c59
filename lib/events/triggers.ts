/** Finds the words of a clause that tell of an event, and sorts out forms that only look like one. */

import type { EventType } from '../model/event.ts'
import type { TriggerWord, VerbForm } from '../text/event-words.ts'
import { nounReadings, opensNoun, partsOf, verbReadings } from '../text/event-words.ts'
import { oneOf, type WordTest } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import { COURT, misread } from './misreadings.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './trigger.ts'

const DETERMINER = oneOf(
  "the|a|an|this|that|these|those|his|her|their|its|our|my|other|much|well|long|any|some|no|each|every|another|'s|of|previously|newly|recently",
)
const MODAL = oneOf("to|will|would|can|could|should|may|might|must|shall|'ll|did|does|do|cannot|let")
const BE = oneOf("is|are|was|were|be|been|being|'s|'re|get|got")
const BETWEEN = /^(?:again|also|be|not|soon|then|now|formally|officially|jointly|[a-z]+ly)$/
const PREPOSITION = oneOf('on|in|at|with|to|from|for|of|up|down|off|out|over|into|away|as|before|outside|by|back')
/** Nouns that make a trigger before them a mere modifier: "election campaign", "strike force". */
const COMPOUND = oneOf(
  'campaign|campaigns|room|rooms|court|courts|lawyer|lawyers|team|teams|process|results|result|day|force|forces|helicopters?|house|site|sites|office|offices|manager|centre|center|run|runs|rate|rates|toll|penalty|threats?|charges|system|commission|officials?|observers?|season|bureau|venue|agenda|hall|plan|plans|deal|deals|squad|crime|crimes|victims?|crew|zone|zones|point|points|fund|funds|department|brigade|service|services|station|stations|weekend|procedures?|warrants?|procedure|era|hero|heroes|veterans?|survivors?|anniversary|memorial|museum|insurance|extinguishers?|alarm|engines?|fighters?|escape|arms|games|machines?|correspondents?|reporters?|zones?|wounds?|widow',
)
const OF_TYPE = oneOf('dead|last|bank|labour|labor|hunger')

/** Where the particles of a phrasal trigger end; undefined where they are missing. */
function particlesEnd(tokens: readonly Token[], at: number, after: string, limit: number): number | undefined {
  if (!after) return at + 1
  let next = at + 1
  let gap = false
  for (const part of partsOf(after)) {
    if (part === '_') {
      gap = true
      continue
    }
    const tight = PREPOSITION.test(part) && !gap
    const reach = tight ? next + (next > at + 1 ? 1 : 2) : next + (gap ? 9 : 7)
    let found = -1
    for (let k = next; k < Math.min(limit, reach); k++) {
      const lower = tokens[k]!.lower
      if (lower === part || lower === `${part}s`) {
        found = k
        break
      }
      if (tight ? !BETWEEN.test(lower) : tokens[k]!.text === ',' || (lower === 'on' && !tokens[k + 1]?.capital)) break
    }
    if (found < 0) return undefined
    next = found + 1
    gap = false
  }
  return next
}

/** The word before, adverbs passed over. */
function before(tokens: readonly Token[], at: number, first: number): Token | undefined {
  let k = at - 1
  while (k >= first && BETWEEN.test(tokens[k]!.lower)) k--
  return k >= first ? tokens[k] : undefined
}

/** "opens", "visits": a verb behind a name or pronoun, and behind any noun where it cannot be a plural. */
const standsAsThird = (token: Token, prior: Token) =>
  prior.capital ||
  /^(?:,|who|which|and|he|she|it|that)$/.test(prior.lower) ||
  (!nounReadings(token.lower).length &&
    !DETERMINER.test(prior.lower) &&
    !PREPOSITION.test(prior.lower) &&
    token.lower !== 'rules' &&
    token.lower !== 'orders')

const PEOPLE = oneOf(
  'they|two|both|pair|ministers|leaders|presidents|officials|negotiators|delegates|lawmakers|members|deputies|senators|voters|teams|sides|parties|countries|states|workers|unions|judges|envoys|diplomats|ambassadors|governors|mayors|talks',
)

/** "Ministers meet again in mid-March", "they open the talks": a present form behind a plural, with a time. */
const isPresentPlural = (tokens: readonly Token[], at: number, lead: Token): boolean =>
  PEOPLE.test(lead.lower) &&
  tokens
    .slice(at + 1, at + 6)
    .some((token) => token.kind === 'number' || /^(?:on|in|next|this|tomorrow|again)$/.test(token.lower))

/** Whether a base form stands without "to" or "will" before it: a present of several ("the two meet"). */
export const isPresent = (tokens: readonly Token[], { at }: Pick<Trigger, 'at'>): boolean =>
  !MODAL.test(before(tokens, at, Math.max(0, at - 4))?.lower ?? '')

/** Whether a form is used as a verb here. */
function usedAsVerb(tokens: readonly Token[], trigger: { at: number; form: VerbForm }, segment: Segment): boolean {
  const { at, form } = trigger
  const token = tokens[at]!
  const prior = tokens[at - 1]
  const lead = before(tokens, at, segment.first)
  if (token.capital && at > segment.first) return false
  if (form === 'base') return lead !== undefined && (MODAL.test(lead.lower) || isPresentPlural(tokens, at, lead))
  if (form === 'past') return !(prior && DETERMINER.test(prior.lower) && prior.sentence === token.sentence)
  if (form === 'third') return prior !== undefined && at > segment.first && standsAsThird(token, prior)
  return lead === undefined || BE.test(lead.lower) || /^(?:,|after|before|while|when|by|and|since|without|on)$/.test(lead.lower)
}

function verbAt(tokens: readonly Token[], at: number, segment: Segment): Trigger | undefined {
  let best: Trigger | undefined
  for (const { word, form } of verbReadings(tokens[at]!.lower)) {
    const end = particlesEnd(tokens, at, word.after, segment.end)
    if (end === undefined || !usedAsVerb(tokens, { at, form }, segment)) continue
    if (!best || end > best.end) best = { word, at, end, form }
  }
  return best
}

/** "Received a hostile reception": how somebody was met with, no party. */
const isWelcome = (tokens: readonly Token[], at: number, segment: Segment): boolean =>
  tokens.slice(Math.max(segment.first, at - 7), at).some((token) => /^(?:receiv|g[eio]t|gave|given|met$)/.test(token.lower))

/** Whether a noun of happening stands at `at`, behind another one, and is no verb there. */
const heads = (tokens: readonly Token[], at: number, segment: Segment): boolean =>
  nounReadings(tokens[at]!.lower).some(({ weak }) => !weak) && !verbAt(tokens, at, segment)

/** Whether "Congress" behind this word is the parliament: "the 18th Party Congress" is a meeting. */
const isBody = (prior: Token | undefined): boolean =>
  !prior || (!prior.capital && prior.kind !== 'number' && !/^\d/.test(prior.text))

function nounAt(tokens: readonly Token[], at: number, segment: Segment): Trigger | undefined {
  const next = tokens[at + 1]
  const joins = next && at + 1 < segment.end && opensNoun(tokens[at]!.lower)
  const pair = joins ? nounReadings(`${tokens[at]!.lower} ${next.lower}`)[0] : undefined
  const word = pair ?? nounReadings(tokens[at]!.lower)[0]
  if (!word) return undefined
  const end = at + (pair ? 2 : 1)
  const after = tokens[end]
  if (after && after.sentence === tokens[at]!.sentence && COMPOUND.test(after.lower)) return undefined
  // "The bombing death", "an election rally": the last noun tells what happened.
  if (after && end < segment.end && !after.capital && heads(tokens, end, segment)) return undefined
  if (MODAL.test(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.lower !== 'to') return undefined
  if (tokens[at]!.lower === 'trial' && tokens[at - 1]?.lower === 'on') return undefined
  if (word.lemma === 'reception' && isWelcome(tokens, at, segment)) return undefined
  if (OF_TYPE.test(tokens[at - 1]?.lower ?? '')) return undefined
  // "To work with Congress": the body, not one of its meetings.
  if (word.lemma === 'congress' && tokens[at]!.capital && isBody(tokens[at - 1])) return undefined
  // "Under siege", "under review": how things are.
  if (tokens[at - 1]?.lower === 'under') return undefined
  // "Suspended the talks in protest": why it was done.
  if (word.lemma === 'protest' && tokens[at - 1]?.lower === 'in') return undefined
  if (tokens[at]!.capital && at > segment.first && after?.capital) return undefined
  return { word, at, end, form: 'noun' }
}

/** "The lifting of sanctions", "his sacking of the minister": a verb made a noun. */
function gerundAt(tokens: readonly Token[], at: number, segment: Segment): Trigger | undefined {
  if (tokens[at + 1]?.lower !== 'of' || at + 1 >= segment.end || tokens[at]!.capital) return undefined
  if (
    !/^(?:the|a|an|his|her|their|its|'s|for|by)$/.test(tokens[at - 1]?.lower ?? '') &&
    !/^(?:the|'s)$/.test(tokens[at - 2]?.lower ?? '')
  )
    return undefined
  const reading = verbReadings(tokens[at]!.lower).find(({ form, word }) => form === 'ing' && !word.after)
  return reading && { word: { ...reading.word, part: 'noun' }, at, end: at + 1, form: 'noun' }
}

const DEAL = oneOf('deals?|agreements?|accord|bargain|pact|compromise|truce')
const ASSAULT = oneOf('coup|attacks?|offensive|strikes?|war|raids?|assault|invasion|airstrikes?|missiles?|rockets?|drones')

/** What a release, a handing over or an attack is of tells what it is: of a person, of words, of a thing. */
const SPENDING = oneOf(
  'spend|spending|invest|investing|investment|pay|paying|fund|funding|finance|financing|money|donate|donating|buy|buying',
)
const SUM =
  /^(?:[$€£₹¥].*|dollars?|euros?|pounds?|rupees|roubles|rubles|yen|yuan|million|billion|trillion|[mb]n|\d+(?:\.\d+)?(?:m|bn|b|tn))$/
const ARMED = oneOf(
  'troops|soldiers?|forces|army|crews?|gunm[ae]n|militants?|fighters|insurgents?|rebels?|attackers?|snipers?|policem[ae]n|warplanes?|jets?|militia(?:men)?',
)
const GOAL = oneOf('targets?|goals?|milestones?|records?|highs?|lows?|peak|marks?')
const WORDS = oneOf(
  'video|report|documents?|letter|statement|film|footage|files?|photos?|photographs?|images?|pictures?|book|album|song|text|transcript|tape|recordings?|data|figures|findings|results|study|memo|emails?|names?|list|details|information|papers?|records?|poll|survey|proposals?|principles|plans?|budget',
)
const CRITICISM = oneOf('for|as|over|saying|calling|accusing')

const lowers = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map((token) => token.lower)

/** Money that is promised, soldiers who kill, a target that is hit, votes that are cast: who and what a word is said of gives its type. */
function byCompany(tokens: readonly Token[], trigger: Trigger, segment: Segment): Trigger | undefined {
  const { word, form, at, end } = trigger
  const as = (type: EventType, name: string, lemma = word.lemma): Trigger => ({
    ...trigger,
    word: { ...word, type, name, lemma },
  })
  const after = lowers(tokens, end, Math.min(segment.end, end + 8))
  if (form !== 'noun' && /^(?:commit|pledge|promise|vow|offer)$/.test(word.lemma))
    return after.some((one) => SPENDING.test(one)) && after.some((one) => SUM.test(one)) ? as('finance', 'finance') : undefined
  if (form !== 'noun' && word.lemma === 'kill' && tokens[end]?.lower !== 'by')
    return lowers(tokens, Math.max(segment.first, at - 3), at).some((one) => ARMED.test(one))
      ? as('conflict', 'attack', 'attack')
      : undefined
  if (form !== 'noun' && word.lemma === 'hit')
    return after.slice(0, 6).some((one) => GOAL.test(one)) ? as('other', 'reach', 'reach') : undefined
  const around = lowers(tokens, segment.first, Math.min(segment.end, end + 6))
  const ofVotes = /^(?:vote|ballot|decide)$/.test(word.lemma) && around.includes('cast')
  return ofVotes && around.some((one) => /^(?:votes?|ballots?)$/.test(one)) ? as('appoint', 'elect', 'elect') : undefined
}

const JUDGE = oneOf('courts?|tribunal|judges?')
/** The words soon after a trigger. */
const about = (tokens: readonly Token[], { end }: Trigger): string[] => lowers(tokens, end, end + 6)

const strong = (trigger: Trigger): Trigger => ({ ...trigger, word: { ...trigger.word, weak: false } })

/** "Was named", "has been found". */
const isPassive = (tokens: readonly Token[], { at }: Trigger, { first }: Segment): boolean =>
  BE.test(before(tokens, at, first)?.lower ?? '')

/** "Was found to have aided rebels" by a court, "brought before a judge": steps of a trial. */
function byCourt(tokens: readonly Token[], trigger: Trigger, segment: Segment): Trigger | undefined {
  const { lemma } = trigger.word
  if (trigger.form === 'noun' || (lemma !== 'find' && lemma !== 'bring before')) return undefined
  const near = tokens.slice(segment.first, segment.end + 6).filter((token) => token.sentence === segment.sentence)
  if (!near.some((token) => COURT.test(token.lower))) return undefined
  const as = (name: string): Trigger => ({
    ...trigger,
    word: { ...trigger.word, lemma: name, type: 'legal', name: 'trial', weak: false },
  })
  if (lemma === 'bring before') return as('appear before')
  const to = lowers(tokens, trigger.end, trigger.end + 2).join(' ')
  return to === 'to have' && isPassive(tokens, trigger, segment) ? as('find guilty') : undefined
}

/** "A deal struck between", "launched an attack on": what the verb is about decides what it tells. */
function inContext(tokens: readonly Token[], trigger: Trigger, segment: Segment): Trigger {
  const { lemma } = trigger.word
  const told = byCompany(tokens, trigger, segment)
  if (told) return told
  const inCourt = byCourt(tokens, trigger, segment)
  if (inCourt) return inCourt
  // "Was named acting director"; "was named after", "was named in a list" are none.
  if (lemma === 'name' && trigger.form === 'past' && isPassive(tokens, trigger, segment))
    return /^(?:in|after|by|for|on|as|,|\.)$/.test(tokens[trigger.end]?.text ?? '.') ? trigger : strong(trigger)
  if (lemma === 'attend' || lemma === 'take part in') {
    const noun = tokens
      .slice(trigger.end, Math.min(segment.end, trigger.end + 7))
      .flatMap((token) => nounReadings(token.lower))[0]
    return noun ? { ...trigger, word: { ...trigger.word, type: noun.type, name: noun.name } } : trigger
  }
  if (lemma === 'release' || lemma === 'release from') {
    const near = tokens.slice(Math.max(segment.first, trigger.at - 5), Math.min(segment.end, trigger.end + 6))
    return near.some((token) => WORDS.test(token.lower))
      ? { ...trigger, word: { ...trigger.word, lemma: 'publish', type: 'other', name: 'publish' } }
      : trigger
  }
  if (lemma === 'appeal to' && about(tokens, trigger).some((word) => JUDGE.test(word)))
    return { ...trigger, word: { ...trigger.word, lemma: 'appeal', type: 'legal', name: 'trial', weak: false } }
  if (
    lemma === 'appeal' &&
    /^(?:for|to)$/.test(tokens[trigger.end]?.lower ?? '') &&
    !about(tokens, trigger).some((word) => JUDGE.test(word))
  )
    return { ...trigger, word: { ...trigger.word, type: 'speak', name: 'speak', weak: true } }
  if (lemma === 'attack' && trigger.form !== 'noun') {
    const after = tokens.slice(trigger.end + 1, Math.min(segment.end, trigger.end + 4))
    return after.some((token) => CRITICISM.test(token.lower))
      ? { ...trigger, word: { ...trigger.word, lemma: 'criticise', type: 'speak', name: 'speak', weak: true } }
      : trigger
  }
  if (lemma !== 'strike' && lemma !== 'launch') return trigger
  const around = tokens.slice(Math.max(segment.first, trigger.at - 4), Math.min(segment.end, trigger.end + 5))
  const some = (pattern: WordTest) => around.some((token) => pattern.test(token.lower))
  if (lemma === 'strike' && some(DEAL))
    return { ...trigger, word: { ...trigger.word, lemma: 'strike deal', type: 'agree', name: 'agree' } }
  if (lemma === 'launch' && some(ASSAULT))
    return { ...trigger, word: { ...trigger.word, lemma: 'attack', type: 'conflict', name: 'attack' } }
  return trigger
}

const ACCUSED = oneOf('charges?|charged|accused|accusations?|accusing|guilty|convicted|allegations?|trial|sentenced|indicted')
const ASPECT = oneOf('start|begin|commence|resume')

/** What is rejected or dismissed in words alone: "rejected the charge", "dismissed it as theatre". */
const CLAIM = oneOf(
  'charges?|claims?|allegations?|accusations?|criticism|criticisms|suggestions?|concerns?|fears|reports?|idea|notion|rumou?rs|speculation|objections',
)
const TITLE = oneOf(
  'general|colonel|judge|major|admiral|army|police|officer|teacher|footballer|diplomat|lawyer|civil|military|senior|engineer|professor|air|naval',
)

const TONE = oneOf('notes?|tone|chords?|balance|pose|optimism|impression|contrast')

/** Verbs that tell nothing done: a denial, a title ("retired general"), what is asked for, who attended. */
function isOnlyWords(tokens: readonly Token[], { word, end, at, form }: Trigger, limit: number): boolean {
  const after = tokens.slice(end, Math.min(limit, end + 5))
  const next = after[0]
  if (/^(?:dismiss|reject)$/.test(word.lemma))
    return (
      after.some((token) => CLAIM.test(token.lower)) ||
      CLAIM.test(tokens[at - 1]?.lower ?? '') ||
      (word.lemma === 'dismiss' && after.some((token) => token.lower === 'as'))
    )
  if (word.lemma === 'retire') return form === 'past' && next !== undefined && (next.capital || TITLE.test(next.lower))
  // "Called on the North to return" asks; "called on the premier" is a visit.
  if (word.lemma === 'call on') return tokens.slice(end, Math.min(limit, end + 12)).some((token) => token.lower === 'to')
  if (word.lemma === 'attend') return next?.lower === 'by'
  // "Tried to leave", "rallied around the minister", "struck a conciliatory note".
  if (word.lemma === 'try') return next?.lower === 'to'
  if (word.lemma === 'rally') return /^(?:around|round|behind|to)$/.test(next?.lower ?? '')
  if (word.lemma === 'strike') return after.some((token) => TONE.test(token.lower))
  if (word.type === 'speak') return /^[”"’']$/.test(tokens[at - 1]?.text ?? '')
  return false
}

/** Triggers that only name what somebody is accused of, or only say that something else began. */
function isHollow(tokens: readonly Token[], trigger: Trigger, segment: Segment): boolean {
  const { word, form } = trigger
  if (form === 'noun' && /^(?:conflict|die|finance|disaster)$/.test(word.type))
    return tokens.slice(segment.first, segment.end).some((token) => ACCUSED.test(token.lower))
  const next = tokens[trigger.end]?.lower ?? ''
  if (form !== 'noun' && isOnlyWords(tokens, trigger, segment.end)) return true
  return ASPECT.test(word.lemma) && form !== 'noun' && (/^[a-z]{3,}ing$/.test(next) || next === 'to')
}

const MONTH = oneOf(
  'january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|coming|next|first|second|third|fourth|early|late|end|middle',
)

const EVENTIVE = oneOf(
  'take|takes|took|taking|held|happen(?:s|ed)?|occur(?:s|red)?|ends?|ended|last(?:s|ed)?|follow(?:s|ed)?|go|goes|went|resum(?:e|es|ed)|start(?:s|ed)?|began|begins?|begun|collapsed|continued?|concluded?|broke|underway|underwent|goes|due|starting',
)
const NO_HEAD = oneOf(
  "of|in|on|at|for|with|by|to|from|that|which|who|between|against|over|,|is|are|was|were|will|has|have|had|would|should|could|'s",
)

/**
 * The happening of which a clause says that it began, ended or took place, by the head noun of its subject: "the trial of X is expected to
 * take place", "early voting will be underway". Undefined where the verb or the noun tells of none.
 */
export function eventiveSubject(tokens: readonly Token[], trigger: Trigger, segment: Segment): TriggerWord | undefined {
  const lower = tokens[trigger.at]!.lower
  if (!EVENTIVE.test(lower) || (/^t(?:ake|ook)/.test(lower) && tokens[trigger.at + 1]?.lower !== 'place')) return undefined
  if (lower === 'held' && !/^(?:be|been|being|was|were|is|are)$/.test(tokens[trigger.at - 1]?.lower ?? '')) return undefined
  if (segment.kind === 'relative' && /^(?:which|that)$/.test(tokens[segment.first]!.lower)) {
    const before = tokens[segment.first - 1]?.text === ',' ? segment.first - 2 : segment.first - 1
    return nounReadings(tokens[before]?.lower ?? '')[0]
  }
  if (segment.kind !== 'main') return undefined
  let head = segment.first
  while (head < trigger.at && !NO_HEAD.test(tokens[head]!.lower)) head++
  const word = nounReadings(tokens[head - 1]?.lower ?? '')[0]
  return head - 1 >= segment.first && head - 1 !== trigger.at ? word : undefined
}

/** "The envoy is due in the capital next week", "expected back in Oslo": an arrival to come. */
function dueAt(tokens: readonly Token[], at: number, segment: Segment): Trigger | undefined {
  if (!/^(?:due|expected)$/.test(tokens[at]!.lower) || !BE.test(before(tokens, at, segment.first)?.lower ?? '')) return undefined
  const back = /^(?:back|home|here)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0
  const [preposition, goal] = [tokens[at + 1 + back], tokens[at + 2 + back]]
  if (preposition?.lower === 'in' && goal?.lower === 'court')
    return {
      word: { lemma: 'appear in court', type: 'legal', name: 'trial', weak: false, part: 'verb', after: '' },
      at,
      end: at + 3 + back,
      form: 'base',
    }
  if (!preposition || !goal || !/^(?:in|at)$/.test(preposition.lower) || !(goal.capital || goal.lower === 'the')) return undefined
  // "Expected in March", "due in court": no journey.
  if (goal.kind !== 'word' || MONTH.test(goal.lower)) return undefined
  const word: TriggerWord = { lemma: 'arrive in', type: 'visit', name: 'visit', weak: true, part: 'verb', after: '' }
  return { word, at, end: at + 2 + back, form: 'base' }
}

/** Triggers of a clause, left to right; the places of verbs that tell nothing done are added to `hollow`. */
export function findTriggers(tokens: readonly Token[], segment: Segment, hollow: Set<number> = new Set()): Trigger[] {
  const found: Trigger[] = []
  for (let at = segment.first; at < segment.end; at++) {
    if (tokens[at]!.kind !== 'word') continue
    const trigger =
      verbAt(tokens, at, segment) ?? nounAt(tokens, at, segment) ?? gerundAt(tokens, at, segment) ?? dueAt(tokens, at, segment)
    if (!trigger) continue
    const none = isHollow(tokens, trigger, segment) ? 'nothing' : misread(tokens, trigger, segment)
    if (none === 'nothing') hollow.add(at)
    if (none) continue
    found.push(inContext(tokens, trigger, segment))
    at = trigger.end - 1
  }
  return found
}
