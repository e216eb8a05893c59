/** Finds role phrases: an office or occupation with its modifiers and complement ("First Deputy Minister of Ports of the Russian Federation"). */

import type { Gazetteer } from '../../model/resources.ts'
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { bodyBefore } from './its-body.ts'
import { leadingClauses } from './role-clauses.ts'
import { type Complement, endsComplement, roleComplement } from './role-complement.ts'
import { DETERMINERS, extendLeft } from './role-left.ts'
import type { RolePhrase } from './role-phrase.ts'
import {
  isAddress,
  isGeneralAfter,
  isHonorific,
  isJustice,
  isRoleWord,
  isShortTitle,
  isTitleAndName,
  namesPrivateBody,
  officeHead,
  roleClass,
} from './role-words.ts'
import { taggedAs } from './tagged-spans.ts'
import { TENSE_WORDS } from './titles.ts'

const OF_VERBS =
  /^(?:accus|convict|suspect|acquit|clear|strip|warn|inform|remind|robb|depriv|notif|assur|convinc)(?:e[sd]?|s|ed|ing|ted|ped|ied|ies|y)?$/
/** Short forms that are titles only before a name: "Sen. Roe", but Hun Sen. */
const BEFORE_NAMES = oneOf('sen|gen|rep|gov|lt|col|maj|capt|det|insp|supt|sgt|cpl|brig|adm|pres|cmdr|pvt')
const bare = ({ lower }: Token) => (lower.endsWith('.') ? lower.slice(0, -1) : lower)

const nearPast = (tokens: readonly Token[], start: number) => {
  const before = tokens[start - 1]
  return before?.lower === 'former' || before?.lower === 'ex'
}

function tenseOf(tokens: readonly Token[], start: number, end: number): RolePhrase['tense'] {
  for (let i = start; i < end; i++)
    for (const part of bare(tokens[i]!).split('-')) {
      const tense = TENSE_WORDS.get(part)
      if (tense) return tense
    }
  return nearPast(tokens, start) ? 'former' : 'current'
}

/** "Its president", said of a company that the text names before. */
function isOfCompany(tokens: readonly Token[], { start, head, end }: { start: number; head: number; end: number }): boolean {
  const before = tokens[start - 1]
  if (before?.sentence !== tokens[start]!.sentence || !/^(?:its|their)$/.test(before.lower) || end > head + 1) return false
  return officeHead(tokens[head]!)?.kind === 'public' && bodyBefore(tokens, start - 1) === 'private'
}

/** Whether the words of a phrase make its holder an official, or the body does that "its" or "the bank’s" before the office points back to. */
function isOffice(
  tokens: readonly Token[],
  span: { first: number; start: number; head: number; end: number },
  gazetteer: Gazetteer,
): boolean {
  if (isGeneral(tokens, span.first)) return true
  if (roleClass(tokens, span, gazetteer) === 'official') return !isOfCompany(tokens, span)
  if (officeHead(tokens[span.head]!)?.kind !== 'private' || /^(?:executive|economist)$/.test(tokens[span.head]!.lower))
    return false
  const before = tokens[span.start - 1]
  if (before?.sentence !== tokens[span.start]!.sentence) return false
  if (/^(?:its|their)$/.test(before.lower)) return bodyBefore(tokens, span.start - 1) === 'public'
  const owner = before.lower === 'the' && tokens[span.start + 1]?.lower === "'s" ? tokens[span.start]!.lower : undefined
  return owner !== undefined && bodyBefore(tokens, span.start - 1, owner) === 'public'
}

const RELATIVE = oneOf(
  'wife|husband|son|daughter|brother|sister|father|mother|uncle|aunt|cousin|nephew|niece|widow|widower|grandson|granddaughter|friend|partner|ally',
)

function readPhrase(tokens: readonly Token[], first: number, gazetteer: Gazetteer): RolePhrase {
  let head = first
  while (
    tokens[head + 1] &&
    tokens[head + 1]!.sentence === tokens[first]!.sentence &&
    (officeHead(tokens[head + 1]!) || isGeneralAfter(tokens, head + 1)) &&
    // "chairperson Prof X": a title of address of its own.
    !isAddress(tokens[head + 1]!)
  )
    head++
  const start = extendLeft(tokens, first, gazetteer)
  // "her own justice minister"
  const before = tokens[start - 1]?.lower === 'own' ? tokens[start - 2] : tokens[start - 1]
  // "accused the judge of bias": "of" belongs to the verb.
  const verb = tokens[start - (before && DETERMINERS.has(before.lower) ? 2 : 1)]
  const ofVerb = verb && tokens[head + 1]?.lower === 'of' && OF_VERBS.test(verb.lower)
  const complement: Complement = ofVerb ? { end: head + 1, open: false } : roleComplement(tokens, head, gazetteer)
  const phrase: RolePhrase = {
    start,
    head,
    end: complement.end,
    official: isOffice(tokens, { first, start, head, end: complement.end }, gazetteer),
    plural: officeHead(tokens[head]!)?.plural ?? false,
    tense: tenseOf(tokens, start, head + 1),
    determiner: before && before.sentence === tokens[start]!.sentence && DETERMINERS.has(before.lower) ? before.lower : '',
    open: complement.open,
  }
  if (complement.acronym) phrase.acronym = complement.acronym
  const last = phrase.end - 1
  if (last > head + 1 && RELATIVE.test(tokens[head]!.lower) && officeHead(tokens[last]!))
    phrase.inner = readPhrase(tokens, last, gazetteer)
  return phrase
}

/** "retired general X", "a former Ugandan army general": the rank, not the adjective. */
function isGeneral(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (isJustice(tokens, at)) return true
  if (token.text !== 'general' || before?.sentence !== token.sentence) return false
  const rank =
    /^(?:retired|former|army|military|top|senior|brigadier|major|lieutenant|four-star|three-star|two-star|star|junta|ex)$/
  const ends =
    !after || after.sentence !== token.sentence || after.capital || after.kind === 'punctuation' || after.lower === 'who'
  if (isGeneralAfter(tokens, at)) return false
  return ends && (rank.test(before.lower) || (before.capital && rank.test(tokens[at - 2]?.lower ?? '')))
}

/** "the official patron", "his chief rival": adjectives before a noun in lower case. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (!/^(?:official|chief|executive|principal)$/.test(token.text) || next?.sentence !== token.sentence || next.capital)
    return false
  return (
    next.kind === 'word' &&
    next.lower !== "'s" &&
    !isJustice(tokens, at + 1) &&
    !officeHead(next) &&
    !endsComplement(next.lower) &&
    !/(?:ed|ing|ly)$/.test(next.lower)
  )
}

/** Short titles in capitals ("SP", "DIG") are also initials and other acronyms: titles only before a name, those of two letters before two words. */
function standsAsTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (!isShortTitle(token)) return true
  const name = (i: number) => {
    const next = tokens[i]
    return next !== undefined && next.sentence === token.sentence && next.capital && /\p{Ll}|^\p{Lu}\.?$/u.test(next.text)
  }
  if (token.text === 'MS') return /^(?:the|an?|,)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.lower === 'for'
  return name(at + 1) && (token.text.length > 2 || name(at + 2))
}

/** "Stephen King": an office word that ends a name is a surname. */
const isSurnameHere = (tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (!isTitleAndName(token) || !token.capital || before?.sentence !== token.sentence || !before.capital) return false
  if (isHonorific(before)) return !(after?.sentence === token.sentence && after.capital)
  return gazetteer.isFirstName(before.text) && !officeHead(before) && !(after?.sentence === token.sentence && after.capital)
}

/** Phrases already read, by the tokens of their article: several steps ask for them. */
const readBefore = new WeakMap<readonly Token[], readonly RolePhrase[]>()

/** All role phrases of the tokens, in order and without overlap. Token indexes, not offsets. */
export function rolePhrases(tokens: readonly Token[], gazetteer: Gazetteer): readonly RolePhrase[] {
  const known = readBefore.get(tokens) ?? readPhrases(tokens, gazetteer)
  readBefore.set(tokens, known)
  return known
}

/** "Sen. Roe", "Col. (retd) Roe" */
function beforeName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next?.sentence !== tokens[at]!.sentence) return false
  return next.capital || (next.text === '(' && /^(?:retd|rtd|retired|ret)\.?$/.test(tokens[at + 2]?.lower ?? ''))
}

/** "the UN General Assembly": the word belongs to the name of a body. */
const GENERAL_BODIES = oneOf(
  'assembly|council|secretariat|staff|elections?|hospital|court|motors|electric|synod|strike|directorate|post|intelligence|security|authority|administration|services?|budget|fund|union|conference|congress|command|department|prosecutor|public|practice|relativity|dynamics|mills',
)
const namesBody = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'General' && GENERAL_BODIES.test(tokens[at + 1]?.lower ?? '') && !officeHead(tokens[at + 1]!)

/** "a controversial figure": only figures of a party, the opposition and the like are told as a title is. */
const isLooseFigure = (tokens: readonly Token[], at: number): boolean =>
  /^figures?$/.test(tokens[at]!.lower) &&
  !/^(?:party|opposition|government|regime|political|military|militia)$/.test(tokens[at - 1]?.lower ?? '')

function readPhrases(tokens: readonly Token[], gazetteer: Gazetteer): RolePhrase[] {
  const phrases: RolePhrase[] = []
  const clauses = leadingClauses(tokens, gazetteer)
  const verbs = new Set(clauses.map((clause) => clause.start))
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    if (BEFORE_NAMES.test(bare(tokens[i]!)) && !beforeName(tokens, i)) continue
    // "Joint Chiefs of Staff Chairman": the first office word belongs to the name of the body.
    if (tokens[i]!.text === 'Chiefs' && tokens[i + 3]?.sentence === tokens[i]!.sentence && officeHead(tokens[i + 3]!)) continue
    if (i < next || !(officeHead(tokens[i]!) || isGeneral(tokens, i)) || isSurnameHere(tokens, i, gazetteer)) continue
    if (!standsAsTitle(tokens, i) || verbs.has(i) || isAdjective(tokens, i) || namesBody(tokens, i) || isLooseFigure(tokens, i))
      continue
    // "Foreign Minister Hossein Amir Roe": the title is a word of the name.
    const [before] = [tokens[i - 1]]
    if (
      before?.capital &&
      taggedAs(tokens, i, gazetteer) === 'person' &&
      taggedAs(tokens, i + 1, gazetteer) === 'person' &&
      !isRoleWord(before)
    )
      continue
    const phrase = readPhrase(tokens, i, gazetteer)
    const last = phrases.at(-1)
    // "Gov. Roe’s press secretary": the owner's title belongs to the whole.
    const owner = tokens.slice(last?.end, phrase.head).some((token) => /^(?:'s|')$/.test(token.lower))
    if (last && phrase.start < last.end && !owner) phrase.start = Math.min(phrase.head, last.end)
    phrases.push(phrase)
    next = phrase.end
  }
  const joined = joinPhrases(
    tokens,
    [...phrases, ...byAcronym(tokens, phrases)].sort((a, b) => a.start - b.start),
  )
  const free = clauses.filter((c) => !joined.some((p) => p.start <= c.start && c.start < p.end))
  const outside = joined.filter((p) => !free.some((c) => c.start < p.start && p.start < c.end))
  return free.length ? [...outside, ...free].sort((a, b) => a.start - b.start) : joined
}

/** Later uses of the acronyms that the article gives roles: "SAPM Fatemi", "the SAPM". */
function byAcronym(tokens: readonly Token[], phrases: readonly RolePhrase[]): RolePhrase[] {
  const defined = new Map(phrases.flatMap((phrase) => (phrase.acronym ? [[phrase.acronym, phrase] as const] : [])))
  if (!defined.size) return []
  const inside = (i: number) => phrases.some((phrase) => phrase.start <= i && i < phrase.end)
  return [...tokens.keys()].flatMap((i): RolePhrase[] => {
    const whole = defined.get(tokens[i]!.text)
    if (!whole || inside(i)) return []
    const before = tokens[i - 1]
    const determiner = before?.sentence === tokens[i]!.sentence && DETERMINERS.has(before.lower) ? before.lower : ''
    const { official, tense } = whole
    return [{ start: i, head: i, end: i + 1, official, plural: false, tense, determiner, open: false }]
  })
}

/** Whether two phrases that follow each other are roles of one holder. `gap` is what stands between them, in lower case. */
function belongTogether(tokens: readonly Token[], last: RolePhrase, phrase: RolePhrase): boolean {
  if (phrase.start <= last.end && tokens.slice(last.end, phrase.head).some((token) => /^(?:'s|')$/.test(token.lower)))
    return false
  if (last.open || last.plural !== phrase.plural || tokens[last.start]!.sentence !== tokens[phrase.start]!.sentence) return false
  const between = tokens.slice(last.end, phrase.start).map((t) => t.lower)
  // "Special Assistant to the Prime Minister on Foreign Affairs, Ambassador X": only after a complement, else it is a list.
  return (
    /^(?:|and|&|cum)$/.test(between.join(' ')) ||
    (/^,(?: and)?$/.test(between.join(' ')) && last.end > last.head + 1 && tokens[phrase.start]!.capital)
  )
}

/** Roles of one holder as they are told: those that only a comma parts ("head of the union, Libyan president X") stand apart. */
export function toldApart(tokens: readonly Token[], phrase: RolePhrase): RolePhrase[] {
  const apart: RolePhrase[] = []
  for (const part of phrase.parts ?? []) {
    const last = apart.at(-1)
    if (last && tokens[last.end]?.text !== ',') apart[apart.length - 1] = { ...last, head: part.head, end: part.end }
    else apart.push(part)
  }
  return apart.length > 1 ? apart : [phrase]
}

/** Joins roles of one holder: "Deputy Prime Minister and Foreign Minister Senator", "head of X and adviser to Y". */
function joinPhrases(tokens: readonly Token[], phrases: RolePhrase[]): RolePhrase[] {
  const joined: RolePhrase[] = []
  for (const phrase of phrases) {
    const last = joined.at(-1)
    if (!last || !belongTogether(tokens, last, phrase)) {
      joined.push(phrase)
      continue
    }
    const { head, end, open } = phrase
    const mixed = last.official !== phrase.official
    const surely = [last, phrase].some((part) => part.official && officeHead(tokens[part.head]!)?.kind === 'office')
    const apart = tokens[last.end]?.text === ','
    const official = mixed ? surely || apart || !namesPrivateBody(tokens, { start: last.start, end }) : last.official
    joined[joined.length - 1] = {
      ...last,
      parts: [...(last.parts ?? [last]), phrase],
      head,
      end,
      open,
      official,
      tense: last.tense === 'current' ? phrase.tense : last.tense,
    }
  }
  return joined
}
