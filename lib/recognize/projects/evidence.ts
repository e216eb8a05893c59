/** Weighs whether a noun phrase names an undertaking, or a sector, a thing that is simply there, or something generic. */

import type { Gazetteer } from '../../model/resources.ts'
import { oneOf } from '../../text/one-of.ts'
import type { HeadKind } from '../../text/project-heads.ts'
import { headClass, headKind, isLightHead } from '../../text/project-heads.ts'
import type { Token } from '../../text/tokens.ts'
import { doubts, isOld } from './doubts.ts'
import { ACTION, FIELD, NOVELTY, SCALE } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { stateAround } from './state-cue.ts'
import type { Tail } from './tail.ts'

export interface Weighed {
  confidence: number
  /** Words that tell it apart, lower-case, without places. */
  modifiers: string[]
  /** Countries and places among the modifiers, and before a possessive. */
  places: string[]
  /** It has words of its own beyond the head: painted; a bare head is only resolved. */
  described: boolean
}

const BASE: Readonly<Record<HeadKind, number>> = { works: 0, deal: 0, law: -0.05, scheme: 0.05, craft: 0.05 }
/** Classes that are undertakings by nature, or that are mostly not. */
const GROUP: Readonly<Record<string, number>> = {
  project: 0.2,
  shield: 0.2,
  corridor: 0.05,
  pipeline: 0.05,
  weapon: 0.25,
  mission: 0,
  scheme: 0.05,
  connectivity: 0,
  fund: -0.1,
  bailout: 0.1,
  'bail-out': 0.1,
  'rescue package': 0.1,
  'stimulus package': 0.1,
  hospital: -0.15,
  school: -0.15,
  stadium: -0.15,
  museum: -0.15,
  embassy: -0.15,
  barrier: -0.15,
  'data-centre': -0.15,
  desalination: -0.15,
  estate: -0.15,
  memorial: -0.15,
  hall: -0.15,
  'detention-centre': -0.15,
  'research-centre': -0.15,
  road: -0.1,
  mine: -0.1,
  rule: -0.05,
  'tax-break': -0.05,
  tariff: -0.05,
  tax: -0.05,
  ban: -0.05,
  'price-cap': -0.05,
  operation: -0.15,
  train: -0.1,
  metro: -0.1,
  tramway: 0,
  'tram line': 0,
  'metro line': 0,
  'light rail': 0,
  'rapid transit': 0,
  'bus rapid transit': 0,
  base: -0.2,
  submarine: -0.1,
  warship: -0.1,
  'aircraft-carrier': -0.1,
  jet: -0.1,
  'ballistic-missile': -0.1,
  works: -0.2,
  legislation: -0.1,
  'memorandum of understanding': -0.2,
  budget: 0.1,
  plan: 0.05,
  strategy: -0.15,
  law: 0.05,
  amendment: 0.05,
  decree: 0.05,
  moratorium: 0.05,
  reform: 0.05,
  convention: -0.1,
  merger: 0,
  network: -0.1,
  zone: -0.05,
  referendum: 0.2,
  renewal: -0.1,
}
/** Heads that stand for laws and bodies long there when they are capitalized. */
const STANDING = oneOf(
  'act|law|canal|embassy|shuttle|space station|observatory|fund|facility|protocol|convention|constitution|school|hospital|museum|stadium|station|works|complex|campus|port|airport|bridge|road|highway|railway|metro|code|budget|mine|plant|mill|treaty|agreement|accord|pact|strategy|crossing|terminal|container terminal|memorial|opera house|concert hall|interchange|base|naval base|air base|reservoir|research cent(?:re|er)|training cent(?:re|er)|convention cent(?:re|er)|cancer centre|brewery|factory|barrier',
)
/** Programmes of these are followed for years under the bare name ("the nuclear programme"). */
const ARMS = oneOf('nuclear|missile|weapons|enrichment|space|rocket|ballistic|chemical|biological')
const OVERSIGHT = oneOf('under|per|despite|through|via')
const BOUNDARY = /^(?:[;:.()“”"]|—)$/

const stemOf = (word: string) => word.replace(/(?:ing|ed|es|s|e|ion|ions|ation)$/, '')
const acts = (word: string) =>
  ACTION.has(word) || ACTION.has(stemOf(word)) || ACTION.has(word.replace(/(?:ned|ning)$/, 'n').replace(/(?:ped|ping)$/, 'p'))

/** Whether a verb of making, financing or ending stands close before or after, in the same clause. */
function actionNear(tokens: readonly Token[], first: number, end: number): boolean {
  const { sentence } = tokens[first]!
  for (let at = first - 1; at >= first - 6 && tokens[at]?.sentence === sentence; at--) {
    if (BOUNDARY.test(tokens[at]!.text)) break
    if (!tokens[at]!.capital && acts(tokens[at]!.lower)) return true
  }
  for (let at = end; at < end + 7 && tokens[at]?.sentence === sentence; at++) {
    if (BOUNDARY.test(tokens[at]!.text)) break
    if (acts(tokens[at]!.lower) && /(?:ed|en|ing|ilt)$/.test(tokens[at]!.lower)) return true
  }
  return false
}

/** Whether the phrase is an item of a list that is announced as undertakings: "projects such as", "two initiatives: a …". */
function announced(tokens: readonly Token[], first: number): boolean {
  const { sentence } = tokens[first]!
  const before: string[] = []
  for (let at = first - 1; at >= first - 14 && tokens[at]?.sentence === sentence; at--) before.unshift(tokens[at]!.lower)
  return /(?:projects?|initiatives?|schemes?|programmes|plans|ventures)(?: \w+){0,3} (?:: |such as |including |[—–-] ?(?:including )?|like )/.test(
    before.join(' '),
  )
}

/**
 * Whether an acronym is made of a phrase's words: the first letter of each in order, others from within them ("Start" of "strategic arms
 * reduction treaty").
 */
export function isAcronymOf(acronym: string, words: readonly Token[]): boolean {
  const within = (short: string, long: string) => {
    let at = 0
    for (const letter of long) if (letter === short[at]) at++
    return at === short.length
  }
  const letters = acronym.toLowerCase()
  const plain = words
    .filter(({ kind, lower }) => kind === 'word' && !/^(?:of|and|the|for)$/.test(lower))
    .map(({ lower }) => lower)
  const initials = plain.map((word) => word[0]).join('')
  return plain.length > 1 && initials.length <= letters.length && within(initials, letters) && within(letters, plain.join(''))
}

interface Words {
  fresh: boolean
  scale: boolean
  field: boolean
  named: boolean
  modifiers: string[]
  places: string[]
}

/** Sorts the words before the head: newness, size, field, places and the rest. */
function sortWords(tokens: readonly Token[], phrase: Phrase, gazetteer: Gazetteer): Words {
  const words: Words = { fresh: false, scale: false, field: false, named: false, modifiers: [], places: [] }
  for (let at = phrase.first; at < phrase.head; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.lower === 'and' || token.lower === "'s") continue
    const country = token.capital ? gazetteer.country(token.text) : undefined
    if (token.capital) words.named ||= at > phrase.first || tokens[at - 1]?.sentence === token.sentence
    if (NOVELTY.has(token.lower)) words.fresh = true
    else if (SCALE.has(token.lower)) words.scale = true
    else if (country) words.places.push(country.name)
    else if (token.capital && gazetteer.place(token.text)) words.places.push(gazetteer.place(token.text)!.name)
    else if (isPair(token.text, gazetteer)) words.places.push(...pair(token.text, gazetteer))
    else {
      words.modifiers.push(token.lower)
      if (FIELD.has(token.lower)) words.field = true
    }
  }
  const owned = ownerOf(tokens, phrase.first, gazetteer)
  if (owned) words.places.push(owned)
  return words
}

/** The country or place that stands with 's before a phrase, longest name first. */
function ownerOf(tokens: readonly Token[], first: number, gazetteer: Gazetteer): string | undefined {
  if (tokens[first - 1]?.lower !== "'s") return undefined
  for (const length of [3, 2, 1]) {
    const from = first - 1 - length
    if (from < 0 || !tokens[from]!.capital) continue
    const name = tokens
      .slice(from, first - 1)
      .map((token) => token.text)
      .join(' ')
    const place = gazetteer.country(name)?.name ?? gazetteer.place(name)?.name
    if (place) return place
  }
  return undefined
}

/** "Uzbek-Pakistani", "Karachi–Quetta": two places, of which one is known at least ("Anti-Hoarding" has none). */
const isPair = (text: string, gazetteer: Gazetteer) =>
  /^\p{Lu}\p{Ll}+[-–]\p{Lu}/u.test(text) && text.split(/[-–]/).some((part) => gazetteer.country(part) ?? gazetteer.place(part))

const pair = (text: string, gazetteer: Gazetteer) =>
  text.split(/[-–]/).map((part) => gazetteer.country(part)?.name ?? gazetteer.place(part)?.name ?? part)

/** Points for what the head itself says: heads within ("steel mill project"), class, plural, standing names. */
function headPoints(tokens: readonly Token[], phrase: Phrase, { words, told }: { words: Words; told: boolean }): number {
  const group = headClass(phrase.lemma)
  const kind = headKind(phrase.lemma) ?? 'scheme'
  const last = tokens[phrase.end - 1]!
  let points = BASE[kind] + (GROUP[phrase.lemma] ?? GROUP[group] ?? 0)
  // A bill is in the making by its nature; what is only paid is told apart in other-things.ts.
  if (phrase.lemma === 'bill' && !last.capital && !phrase.plural) points += 0.25
  if (words.field && (kind === 'deal' || kind === 'scheme' || kind === 'law'))
    points += kind === 'deal' && words.modifiers.length > 1 ? 0.2 : 0.15
  if (group === 'scheme' && words.modifiers.some((word) => ARMS.test(word))) points += 0.1
  if (phrase.heads.length > 1 && phrase.heads.some((head) => !isLightHead(head))) points += 0.2
  if (phrase.plural && !last.capital && !(kind === 'law' && words.fresh)) points -= kind === 'law' ? 0.1 : 0.3
  if (last.capital && words.named) {
    const moves = told || (kind === 'law' && actionNear(tokens, phrase.first, phrase.end))
    if (STANDING.test(phrase.lemma) && !moves) points -= 0.25
    else points += 0.25
  }
  if (kind === 'craft' && !last.capital && words.named && words.modifiers.length) points += 0.2
  if (last.capital && !words.named && phrase.first === phrase.head) points -= 0.3
  if (last.capital && !words.fresh && /^(?:19|20)\d\d$/.test(tokens[phrase.first - 1]?.text ?? '')) points -= 0.4
  if (last.capital && OVERSIGHT.test(tokens[phrase.first - 1]?.lower ?? '')) points -= 0.2
  return points
}

/** Verbs that say much else too: they show an undertaking less surely. */
const MANY_SENSES =
  /^(?:found|present|order|accept|confirm|stop|operat|enter|land|back|clear|draw|drew|kill|bur(?:y|ied)|carr|continu|request|slow|run|ran|design|consider|discuss|seek|sought|advanc)/
/** Whose bill it is tells none apart. */
const HOUSES = oneOf(
  'house|representatives|senate|government|parliament|parliamentary|republican|democratic|gop|private|omnibus|lower|upper|so-called',
)
/** Programmes, projects and initiatives with an aim told are undertakings; a plan or scheme to do something is often nobody's. */
const WITH_AIM = oneOf('programme|program|initiative|project')
const isThing = (lemma: string) => /^(?:works|craft)$/.test(headKind(lemma) ?? '')

/**
 * Confidence (0 to 1) that a phrase is an undertaking: newness, money, place or aim, words of its own, a verb of making nearby.
 * The weights were set by hand on sentences of our own and on the development articles; 0.5 is the line.
 */
export function weigh(
  tokens: readonly Token[],
  phrase: Phrase,
  { tail, gazetteer, published }: { tail: Tail; gazetteer: Gazetteer; published: string },
): Weighed {
  const words = sortWords(tokens, phrase, gazetteer)
  const inner = phrase.heads.slice(0, -1)
  const telling = phrase.lemma === 'bill' ? words.modifiers.filter((word) => !HOUSES.test(word)) : words.modifiers
  const own = telling.length + inner.length
  const compound = own === 0 && phrase.lemma.includes(' ')
  const end = Math.max(phrase.end, tail.end)
  const cue = stateAround(tokens, { first: phrase.first, end, thing: isThing(phrase.lemma) })
  // What is told of a deal or law long made ("signed in 1960") shows no undertaking of today.
  const past = /^(?:deal|law)$/.test(headKind(phrase.lemma) ?? '') && isOld(tokens, phrase, published)
  const told = cue !== undefined && !past && !MANY_SENSES.test(tokens[cue.at]!.lower)
  let points = headPoints(tokens, phrase, { words, told })
  if (words.fresh) points += 0.35
  else if (words.scale) points += 0.1
  if (phrase.money) points += 0.3
  if (phrase.titled) points += 0.25
  if (own > 0) points += own > 1 ? 0.3 : 0.2
  else if (compound) points += 0.2
  if (words.places.length) points += words.places.length > 1 ? 0.25 : 0.15
  if (tail.kind !== 'none') points += tail.kind === 'place' ? 0.3 : 0.25
  if (tail.kind === 'aim' && own === 0 && !phrase.plural && WITH_AIM.test(phrase.lemma)) points += 0.15
  const many = phrase.plural && headKind(phrase.lemma) !== 'law' && !words.named && tail.kind === 'none' && !words.places.length
  if (told) points += many ? 0.1 : 0.3
  else if (actionNear(tokens, phrase.first, end)) points += 0.15
  else if (cue && !many) points += 0.15
  points -= doubts(tokens, phrase, { ...words, told, published })
  if (announced(tokens, phrase.first)) points += 0.2
  const opener = tokens[phrase.first - 1]?.lower ?? ''
  const owned = /^(?:its|their|his|her|'s|government)$/.test(opener)
  if (owned && (tail.kind === 'aim' || (own > 0 && /^(?:law|scheme)$/.test(headKind(phrase.lemma) ?? '')))) points += 0.15
  const explained =
    tokens[phrase.end]?.text === '(' && tokens[phrase.end + 2]?.text === ')' && /^\p{Lu}{2}/u.test(tokens[phrase.end + 1]!.text)
  if (explained && words.named && tokens[phrase.end - 1]!.capital) points += 0.15
  else if (explained && !past && isAcronymOf(tokens[phrase.end + 1]!.text, tokens.slice(phrase.first, phrase.end))) points += 0.25
  const described =
    own > 0 ||
    compound ||
    (words.fresh && phrase.lemma === 'constitution') ||
    phrase.money ||
    tail.kind !== 'none' ||
    words.places.length > 0
  return {
    confidence: Math.max(0, Math.min(0.98, points)),
    modifiers: [...new Set([...words.modifiers, ...inner])],
    places: [...new Set([...words.places, ...tail.places])],
    described,
  }
}
