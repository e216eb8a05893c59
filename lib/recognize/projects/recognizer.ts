/** Finds projects: named and described undertakings that can be followed over time in the news. */

import type { Mention, ProjectMention } from '../../model/mention.ts'
import { oneOf } from '../../text/one-of.ts'
import { headClass, headKind, headLemma } from '../../text/project-heads.ts'
import type { Token } from '../../text/tokens.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'
import { findExplained, type PhraseAt } from './apposed.ts'
import { isVerb } from './doubts.ts'
import { isAcronymOf, weigh } from './evidence.ts'
import { GENERIC, NOVELTY } from './lexicon.ts'
import { findAcronyms, findNamed } from './named.ts'
import type { Phrase } from './phrase.ts'
import { readPhrase } from './phrase.ts'
import type { Tail } from './tail.ts'
import { readTail } from './tail.ts'

/** Phrases at or above are projects. */
const LINE = 0.5
/** Phrases at or above are taken when the article has a surer mention with the same head class and a word in common. */
const ECHO_LINE = 0.3
/** The same where the word in common is one that tells the surer mention apart. */
const CLOSE_ECHO_LINE = 0.15

interface Candidate {
  mention: ProjectMention
  phrase: Phrase
  acronym?: string
  /** Where the head ends: offset in the text. */
  bareEnd: number
}

/** Where the span ends: at the tail; an acronym in brackets belongs to a name without one; what is told apart already needs no purpose. */
function spanEnd(tokens: readonly Token[], phrase: Phrase, { tail, own }: { tail: Tail; own: number }): number {
  if (tail.kind === 'aim' && own > 1 && tokens[phrase.end]?.lower === 'to') return phrase.end
  if (tail.kind !== 'none') return tail.end
  const acronym = tokens[phrase.end - 1]!.capital && tokens[phrase.end]?.text === '(' && tokens[phrase.end + 2]?.text === ')'
  return acronym && /^\p{Lu}[\p{L}\d-]{1,9}$/u.test(tokens[phrase.end + 1]!.text) ? phrase.end + 3 : phrase.end
}

/** The candidate whose head begins at token `at`, with its tail; undefined where there is none. */
function candidateAt(context: RecognizeContext, at: number): Candidate | undefined {
  const { text, tokens, gazetteer, published } = context
  const phrase = readPhrase(tokens, at)
  const kind = phrase && headKind(phrase.lemma)
  if (!phrase || !kind || isVerb(tokens, phrase)) return undefined
  const tail = readTail({ tokens, at: phrase.end, gazetteer, kind, group: headClass(phrase.lemma), lemma: phrase.lemma })
  const weighed = weigh(tokens, phrase, { tail, gazetteer, published })
  const end = spanEnd(tokens, phrase, { tail, own: weighed.modifiers.length })
  const [start, stop] = [tokens[phrase.first]!.start, tokens[end - 1]!.end]
  const bracketed = tokens[phrase.end]?.text === '(' && tokens[phrase.end + 2]?.text === ')' ? tokens[phrase.end + 1]!.text : ''
  const words = tokens.slice(phrase.first, phrase.end)
  const spelled =
    tokens[phrase.end - 1]!.capital ||
    (phrase.lemma !== 'memorandum of understanding' &&
      (isAcronymOf(bracketed, words) || isAcronymOf(bracketed, words.slice(0, -1))))
  const within = phrase.titled && tokens[phrase.head - 1]!.text === ')' ? tokens[phrase.head - 2]!.text : undefined
  const acronym = /^\p{Lu}[\p{L}\d]{1,7}$/u.test(bracketed) && spelled ? bracketed : within
  const heads = phrase.heads.filter((head) => !/^(?:project|plan|scheme)$/.test(head))
  const bareEnd = tokens[phrase.end - 1]!.end
  phrase.end = end
  const candidate: Candidate = {
    phrase,
    bareEnd,
    mention: {
      kind: 'project',
      start,
      end: stop,
      text: text.slice(start, stop),
      head: heads[heads.length - 1] ?? phrase.lemma,
      modifiers: weighed.modifiers,
      places: weighed.places,
      described: weighed.described,
      confidence: weighed.confidence,
      rule: 'projects/described',
    },
  }
  if (acronym) candidate.acronym = acronym
  return candidate
}

/** "Development of a missile shield", "modernisation of two refineries": the work and the thing are one undertaking. */
const isWorkOn = ({ mention }: Candidate) => headClass(mention.head) === 'renewal' && /^\S+(?: \S+)* of /.test(mention.text)

/** The work takes from the thing what tells it apart. */
const workOn = (work: ProjectMention, thing: ProjectMention): ProjectMention => ({
  ...work,
  head: thing.head,
  modifiers: [...new Set([...work.modifiers, ...thing.modifiers])],
  places: [...new Set([...work.places, ...thing.places])],
  confidence: Math.max(work.confidence, thing.confidence - 0.05),
})

/** A mention without its tail, which tells of an undertaking of its own: "European deal | over its nuclear programme". */
const cut = (mention: ProjectMention, end: number): ProjectMention => ({
  ...mention,
  end,
  text: mention.text.slice(0, end - mention.start),
})

/** All phrases with a head, whatever their weight, left to right; one inside another is left out unless it is the surer. */
function candidates(context: RecognizeContext): Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < context.tokens.length; at++) {
    const candidate = candidateAt(context, at)
    if (!candidate) continue
    const last = found[found.length - 1]
    const overlaps = last && candidate.mention.start < last.mention.end
    if (overlaps && isWorkOn(last)) {
      last.mention = workOn(last.mention, candidate.mention)
      continue
    }
    if (overlaps && last.mention.confidence >= LINE && last.mention.confidence >= candidate.mention.confidence - 0.2) continue
    if (overlaps && last.mention.confidence >= LINE && last.mention.modifiers.length && last.bareEnd <= candidate.mention.start)
      last.mention = cut(last.mention, last.bareEnd)
    else if (overlaps) found.pop()
    found.push(candidate)
  }
  return found
}

/** What is said again has a definite article or an owner. */
const DEFINITE = oneOf("the|this|that|its|their|his|her|'s")

/** Words that tell a mention apart, those of its tail included. */
const contentWords = ({ text, head, modifiers, places }: ProjectMention) =>
  new Set([
    ...modifiers,
    ...places,
    ...(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !NOVELTY.has(word) && headLemma(word) !== head),
  ])

/** Whether an unsure phrase says again what a sure one said: the same kind of thing and a word or place in common. */
function echoes(mention: ProjectMention, sure: readonly ProjectMention[], definite: boolean): boolean {
  const own = contentWords(mention)
  const fellows = sure.filter((other) => headClass(other.head) === headClass(mention.head))
  if (mention.confidence >= ECHO_LINE && fellows.some((other) => [...contentWords(other)].some((word) => own.has(word))))
    return true
  const telling = mention.modifiers.filter((word) => !GENERIC.has(word))
  return (
    definite &&
    mention.confidence >= CLOSE_ECHO_LINE &&
    fellows.some((other) => telling.some((word) => other.modifiers.includes(word)))
  )
}

/** A date in what follows the head is no part of the name: "plan to close the mine | by 2030". */
function beforeDate(candidate: Candidate, dates: readonly Mention[]): Candidate {
  const { mention, bareEnd } = candidate
  const date = dates.find(({ start }) => start >= bareEnd && start < mention.end)
  if (!date) return candidate
  const kept = mention.text
    .slice(0, date.start - mention.start)
    .replace(
      /(?:[\s,(]+(?:by|in|on|from|for|until|till|before|after|since|of|the|at|to|and|between|during|through))*[\s,(]*$/i,
      '',
    )
  return { ...candidate, mention: cut(mention, Math.max(bareEnd, mention.start + kept.length)) }
}

/** Undertakings that go by a name of their own before the plain word: "the Meridian project", "its Falcon programme". */
const NAMED_HEAD = oneOf('project|programme|program|initiative|megaproject|mission')
/** Bodies and media that lists of organizations do not always hold. */
const NO_NAME = oneOf(
  'Pentagon|Kremlin|White|House|Senate|Congress|Parliament|Treasury|Cabinet|Fox|Facebook|Google|Twitter|YouTube|Netflix|Olympic|Sunday|Saturday|Today|Republican|Democratic|Labour|Conservative|TV|Internet|Windows|Android|Government|State|Ministry|Department|Council|Committee',
)

/** The same candidate, surer where a name that is no body's, place's or person's stands before a light head: "the Meridian project". */
function named(candidate: Candidate, { tokens }: RecognizeContext, earlier: readonly Mention[]): Candidate {
  const { mention, phrase } = candidate
  const [first, head] = [tokens[phrase.first]!, tokens[phrase.head]!]
  if (phrase.plural || head.capital || !NAMED_HEAD.test(head.lower) || !DEFINITE.test(tokens[phrase.first - 1]?.lower ?? ''))
    return candidate
  const words = tokens.slice(phrase.first, phrase.head)
  if (!words.length || !words.every(({ capital, text }) => capital && !NO_NAME.test(text))) return candidate
  const other = earlier.some(({ kind, start, end }) => kind !== 'date' && start < head.start && first.start < end)
  return other ? candidate : { ...candidate, mention: { ...mention, confidence: Math.min(0.98, mention.confidence + 0.2) } }
}

/** Without a person whose it is: "Kofi Annan | peace plan". */
function withoutOwner(candidate: Candidate, people: readonly Mention[]): Candidate {
  const { mention, bareEnd } = candidate
  const owner = people.findLast((one) => one.start < bareEnd && one.end > mention.start && one.end < bareEnd)
  if (!owner) return candidate
  const gap = /^(?:['’]s)?\s+/.exec(mention.text.slice(owner.end - mention.start))?.[0].length ?? 0
  const start = owner.end + gap
  const text = mention.text.slice(start - mention.start)
  const left = text.toLowerCase().split(/\s+/)
  if (!gap || headLemma(left[0] ?? '') === mention.head) return candidate
  return {
    ...candidate,
    mention: { ...mention, start, text, modifiers: mention.modifiers.filter((word) => left.includes(word)) },
  }
}

/** Phrases that can explain a bare name; sure are craft of any kind ("its second satellite") and what is surely a project. */
const explainers = (all: readonly Candidate[]): PhraseAt[] =>
  all
    .filter(({ phrase }) => !phrase.plural)
    .map(({ phrase, mention }) => ({
      first: phrase.first,
      head: phrase.head,
      end: phrase.end,
      mention,
      sure: headKind(phrase.lemma) === 'craft' || mention.confidence >= LINE,
    }))

function find(context: RecognizeContext, earlier: readonly Mention[]): ProjectMention[] {
  const dated = earlier.filter((mention) => mention.kind === 'date')
  const people = earlier.filter((mention) => mention.kind === 'person')
  const all = candidates(context).map((one) => named(withoutOwner(beforeDate(one, dated), people), context, earlier))
  const sure = all.filter(({ mention }) => mention.described && mention.confidence >= LINE)
  const sureMentions = sure.map(({ mention }) => mention)
  const echoed = all
    .filter(
      ({ mention, phrase }) =>
        mention.described &&
        mention.confidence < LINE &&
        echoes(mention, sureMentions, DEFINITE.test(context.tokens[phrase.first - 1]?.lower ?? '')),
    )
    .map(({ mention }) => ({ ...mention, confidence: 0.55, rule: 'projects/echo' }))
  const defined = new Map(sure.flatMap(({ acronym, mention }) => (acronym ? [[acronym, mention] as const] : [])))
  const explained = findExplained(context, explainers(all), earlier).filter(({ text }) => !defined.has(text.split(' ')[0]!))
  const byName = [...findNamed(context.text, context.tokens), ...explained]
  const acronyms = findAcronyms(context.text, context.tokens, defined)
  const bodies = earlier.filter((mention) => mention.kind === 'organization')
  const heads = new Map(all.map(({ mention, bareEnd }) => [mention, bareEnd]))
  const isHead = (person: { start: number; end: number }, headEnd: number) => person.start < headEnd && headEnd <= person.end
  const taken: ProjectMention[] = []
  // An acronym with its noun ("the CLPS programme") stands for the full name; alone it may open another name ("CPEC road").
  const [withHead, bare] = [acronyms.filter(({ text }) => text.includes(' ')), acronyms.filter(({ text }) => !text.includes(' '))]
  for (const mention of [...byName, ...withHead, ...sureMentions, ...echoed, ...bare]) {
    const clash = (other: { start: number; end: number }) => other.start < mention.end && mention.start < other.end
    const inBody = bodies.some((body) => body.start < mention.start && mention.end <= body.end)
    const ofPerson = people.some(
      (person) => clash(person) && (person.start <= mention.start || isHead(person, heads.get(mention) ?? mention.end)),
    )
    if (!inBody && !taken.some(clash) && !ofPerson) taken.push(mention)
  }
  return taken.sort((a, b) => a.start - b.start)
}

/**
 * Projects of an article, in text order: spans run from the first modifier to the last identifying word, without a leading article.
 * Bare heads ("the project") give no mention; see references.ts.
 */
export const projects: Recognizer = { name: 'projects', find }
