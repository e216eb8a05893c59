/** Finds projects: named and described undertakings that can be followed over time in the news. */

import type { Mention, ProjectMention } from '../../model/mention.ts'
import { headClass, headKind, headLemma } from '../../text/project-heads.ts'
import type { Token } from '../../text/tokens.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'
import { weigh } from './evidence.ts'
import { NOVELTY } from './lexicon.ts'
import { findAcronyms, findNamed } from './named.ts'
import type { Phrase } from './phrase.ts'
import { readPhrase } from './phrase.ts'
import type { Tail } from './tail.ts'
import { readTail } from './tail.ts'

/** Phrases at or above are projects. */
const LINE = 0.5
/** Phrases at or above are taken when the article has a surer mention with the same head class and a word in common. */
const ECHO_LINE = 0.3

interface Candidate {
  mention: ProjectMention
  phrase: Phrase
  acronym?: string
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
  const { text, tokens, gazetteer } = context
  const phrase = readPhrase(tokens, at)
  const kind = phrase && headKind(phrase.lemma)
  if (!phrase || !kind) return undefined
  const tail = readTail({ tokens, at: phrase.end, gazetteer, kind, group: headClass(phrase.lemma) })
  const weighed = weigh(tokens, phrase, { tail, gazetteer })
  const end = spanEnd(tokens, phrase, { tail, own: weighed.modifiers.length })
  const [start, stop] = [tokens[phrase.first]!.start, tokens[end - 1]!.end]
  const bracketed = tokens[phrase.end]?.text === '(' && tokens[phrase.end + 2]?.text === ')' ? tokens[phrase.end + 1]!.text : ''
  const acronym = /^\p{Lu}[\p{L}\d]{1,7}$/u.test(bracketed) && tokens[phrase.end - 1]!.capital ? bracketed : undefined
  const heads = phrase.heads.filter((head) => !/^(?:project|plan|scheme)$/.test(head))
  return {
    phrase: { ...phrase, end },
    ...(acronym && { acronym }),
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
    if (overlaps) found.pop()
    found.push(candidate)
  }
  return found
}

/** Words that tell a mention apart, those of its tail included. */
const contentWords = ({ text, head, modifiers, places }: ProjectMention) =>
  new Set([
    ...modifiers,
    ...places,
    ...(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !NOVELTY.has(word) && headLemma(word) !== head),
  ])

/** Whether an unsure phrase says again what a sure one said: the same kind of thing and a word or place in common. */
function echoes(mention: ProjectMention, sure: readonly ProjectMention[]): boolean {
  const own = contentWords(mention)
  return (
    mention.confidence >= ECHO_LINE &&
    sure.some(
      (other) => headClass(other.head) === headClass(mention.head) && [...contentWords(other)].some((word) => own.has(word)),
    )
  )
}

function find(context: RecognizeContext, earlier: readonly Mention[]): ProjectMention[] {
  const all = candidates(context)
  const sure = all.filter(({ mention }) => mention.described && mention.confidence >= LINE)
  const sureMentions = sure.map(({ mention }) => mention)
  const echoed = all
    .map(({ mention }) => mention)
    .filter((mention) => mention.described && mention.confidence < LINE && echoes(mention, sureMentions))
    .map((mention) => ({ ...mention, confidence: 0.55, rule: 'projects/echo' }))
  const defined = new Map(sure.flatMap(({ acronym, mention }) => (acronym ? [[acronym, mention] as const] : [])))
  const named = findNamed(context.text, context.tokens)
  const acronyms = findAcronyms(context.text, context.tokens, defined)
  const people = earlier.filter((mention) => mention.kind === 'person')
  const taken: ProjectMention[] = []
  for (const mention of [...named, ...sureMentions, ...echoed, ...acronyms]) {
    const clash = (other: { start: number; end: number }) => other.start < mention.end && mention.start < other.end
    if (!taken.some(clash) && !people.some((person) => person.start <= mention.start && clash(person))) taken.push(mention)
  }
  return taken.sort((a, b) => a.start - b.start)
}

/**
 * Projects of an article, in text order: spans run from the first modifier to the last identifying word, without a leading article.
 * Bare heads ("the project") give no mention; see references.ts.
 */
export const projects: Recognizer = { name: 'projects', find }
