/** Recognizes people by rules: name lists, titles, verbs of speech and appositions, then later mentions by part of the name. */
import type { Mention, PersonMention, Role } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/resources.ts'
import { foldName } from '../../text/fold.ts'
import type { Token } from '../../text/tokens.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'
import { type Attached, attachedRoles, isListed } from './attach-role.ts'
import { coreWords, isModifier, isNoPerson, personScore, type Surroundings } from './evidence.ts'
import { findKnown, knownNames, type NameSpan, withParticle } from './known-names.ts'
import { indexPhrases } from './phrase-index.ts'
import type { RolePhrase } from './role-phrase.ts'
import { rolePhrases, toldApart } from './role-phrases.ts'
import { isHonorific } from './role-words.ts'
import { nameRuns, type Run } from './runs.ts'
import { taggedAs } from './tagged-spans.ts'
import { PARTY_WORDS } from './words.ts'

const THRESHOLD = 0.5

/** Words that the article has in lower case, letters only: "Officials" is no name where "officials" occurs. */
export function loweredWords(tokens: readonly Token[]): Set<string> {
  const lowered = new Set<string>()
  for (const { kind, capital, text, lower } of tokens)
    if (kind === 'word' && !capital && !lowered.has(lower) && (/^[a-z]+$/.test(text) || /^[^\p{Lu}]+$/u.test(text)))
      lowered.add(lower)
  return lowered
}

/** "Presidents", "senators", "spokesmen" of one person. */
const singular = (word: string): string =>
  word
    .replace(/men$/, 'man')
    .replace(/women$/, 'woman')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s(\.?)$/, '$1')

/** The role as printed: from its first word to its last, white space made single; of "Presidents X and Y" each is one. */
export function roleOf(text: string, tokens: readonly Token[], phrase: RolePhrase): Role {
  const title = text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end).replace(/\s+/g, ' ')
  return { title: phrase.plural ? title.replace(tokens[phrase.head]!.text, singular) : title, tense: phrase.tense }
}

/** Phrases for look-up from names; without a tagger any capitalized word after a role may start a name. */
const indexOf = (tokens: readonly Token[], phrases: readonly RolePhrase[], gazetteer: Gazetteer) =>
  indexPhrases(phrases, gazetteer.tagger && ((at) => taggedAs(tokens, at, gazetteer) === 'person-starts'))

interface Found extends NameSpan {
  confidence: number
  rule: string
  attached: Attached[]
}

function ruleOf(run: Run, [attached]: readonly Attached[]): string {
  if (attached) return attached.before ? 'people/title-before' : 'people/title-after'
  return run.honorific ? 'people/honorific' : 'people/name-shape'
}

function firstPass(runs: readonly Run[], around: Surroundings, attach: (span: NameSpan) => Attached[]): Found[] {
  const found: Found[] = []
  for (const whole of runs) {
    const run = trimRun(whole, around)
    if (!run || isModifier(run, around.tokens)) continue
    const attached = withListed(attach(run), run, found.at(-1), around.tokens)
    const [role] = attached
    const score = personScore(run, around, role ? { role: role.phrase, roleBefore: role.before } : { roleBefore: false })
    if (score < THRESHOLD) continue
    const { start, end } = run
    found.push({ start, end, confidence: score, rule: ruleOf(run, attached), attached })
  }
  return found
}

/** "Presidents X and Y": the plural role before the first name of a list holds for the next one too. */
function withListed(attached: Attached[], run: Run, last: Found | undefined, tokens: readonly Token[]): Attached[] {
  const plural = last?.attached.find((a) => a.before && a.phrase.plural)
  return !attached.length && last && plural && isListed(tokens, last.end, run.start) ? [plural] : attached
}

/** Takes demonyms off the front ("Russian Sergey Lavrov"), and ordinary words that start a sentence. */
function trimRun(run: Run, { tokens, gazetteer, lowered }: Surroundings): Run | undefined {
  let { start } = run
  while (start < run.end) {
    const token = tokens[start]!
    const more = run.end - start > 1
    const country = gazetteer.country(token.text)
    const ordinary = run.sentenceStart && start === run.start && lowered.has(token.lower) && !gazetteer.isFirstName(token.text)
    if (more && (country?.demonym || ordinary || PARTY_WORDS.has(token.lower))) start++
    else break
  }
  // "Gilbert Roe ILO Director-General", "NAM Bahaa Poe": a body's acronym beside a name in small letters.
  let { end } = run
  const acronym = (token: Token) => /^\p{Lu}{3,}$/u.test(token.text)
  const written = tokens.slice(start, end).some((token) => token.capital && /\p{Ll}{2}/u.test(token.text))
  while (written && end - start > 2 && acronym(tokens[end - 1]!)) end--
  while (written && end - start > 2 && acronym(tokens[start]!)) start++
  if (start >= end) return undefined
  return { start, end, honorific: run.honorific, sentenceStart: run.sentenceStart && start === run.start }
}

function toMention(context: RecognizeContext, found: Found): PersonMention {
  const { tokens, text } = context
  const [start, end] = [tokens[found.start]!.start, tokens[found.end - 1]!.end]
  const ordered = [...found.attached].sort((a, b) => Number(b.phrase.official) - Number(a.phrase.official))
  const roles = ordered.flatMap(({ phrase }) => toldApart(tokens, phrase).map((part) => roleOf(text, tokens, part)))
  const mention: PersonMention = {
    kind: 'person',
    start,
    end,
    text: text.slice(start, end),
    confidence: found.confidence,
    rule: found.rule,
    official: ordered[0]?.phrase.official ?? false,
  }
  if (roles[0]) mention.role = roles[0]
  if (roles.length > 1) mention.roles = roles
  return mention
}

/** A name found by other means, as token indexes. */
export interface OtherFinding extends NameSpan {
  confidence: number
  rule: string
}

/** Makes mentions of names that other evidence has found, with the roles that are told at them; undefined for names used as modifiers ("Trump administration"). */
export function personMaker(context: RecognizeContext): (found: OtherFinding) => PersonMention | undefined {
  const { tokens, gazetteer } = context
  const phrases = rolePhrases(tokens, gazetteer)
  const index = indexOf(tokens, phrases, gazetteer)
  const isTitle = (at: number) => isHonorific(tokens[at]!) || phrases.some((p) => p.end === at + 1 && p.head <= at)
  return (found) => {
    // "HRNB Wolde-Selassie": titles that the tagger took for a part of the name.
    let { start } = found
    while (start < found.end - 1 && isTitle(start)) start++
    const name = { ...found, start }
    const phrase = tokens.slice(start, found.end).map((token) => token.lower)
    if (/^(?:villa|puerto|port|plaza|fort|mount|casa|cape)$/.test(phrase[0]!) && phrase.length === 2) return undefined
    if (isModifier(name, tokens) || (name.end - start === 1 && isPartOfPlace(tokens, start, gazetteer))) return undefined
    return toMention(context, { ...name, attached: attachedRoles(tokens, name, index) })
  }
}

/** "Sri | Lanka", "Sri | Lankans" */
function isPartOfPlace(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const before = tokens[at - 1]
  if (!before?.capital || before.sentence !== tokens[at]!.sentence) return false
  const phrase = `${before.text} ${tokens[at]!.text}`
  return Boolean(gazetteer.place(phrase) ?? gazetteer.country(phrase) ?? gazetteer.country(phrase.replace(/s$/, '')))
}

/** People of an article, in text order, each with the role told right there. Officials are settled for whole entities by the coreference step. */
export const people: Recognizer = {
  name: 'people/rules',
  find(context: RecognizeContext, _earlier: readonly Mention[]): PersonMention[] {
    const { tokens, gazetteer } = context
    const phrases = rolePhrases(tokens, gazetteer)
    const index = indexOf(tokens, phrases, gazetteer)
    const around: Surroundings = { tokens, gazetteer, lowered: loweredWords(tokens) }
    const attach = (span: NameSpan) => attachedRoles(tokens, span, index)
    const first = firstPass(nameRuns(tokens, phrases, gazetteer), around, attach)
    const taken = new Uint8Array(tokens.length)
    for (const name of first) taken.fill(1, name.start, name.end)
    const distinct = (word: string) =>
      gazetteer.isFirstName(word) &&
      !gazetteer.isAmbiguousName(word) &&
      !gazetteer.place(word) &&
      !gazetteer.country(word) &&
      !around.lowered.has(word.toLowerCase())
    const certain = first.filter((name) => name.confidence >= 0.6 && coreWords(tokens, name).length > 0)
    const known = knownNames(tokens, certain, distinct)
    // Surnames of people whom the article gives a title and a full name: the tagger need not know them to be names.
    const titled = certain.filter((name) => name.attached.some((a) => a.before) && coreWords(tokens, name).length > 1)
    const surely = new Set(titled.map((name) => foldName(tokens[name.end - 1]!.text)))
    // "Obama said": leaders need no full name in the article.
    for (const token of tokens)
      if (token.capital && token.text.length > 4 && gazetteer.leader?.(token.text)) known.alone.add(foldName(token.text))
    for (const name of first) name.start = withParticle(tokens, name.start, known)
    const later = findKnown(tokens, known, taken).filter((span) => span.end - span.start > 1 || !isNoPerson(span, around))
    const repeated = later.map(
      (span): Found => ({
        ...span,
        confidence: surely.has(foldName(tokens[span.end - 1]!.text)) ? 0.9 : 0.85,
        rule: 'people/known-name',
        attached: attach(span),
      }),
    )
    return [...first, ...repeated].sort((a, b) => a.start - b.start).map((name) => toMention(context, name))
  },
}
