/** Reads what follows an office word: an acronym in brackets, and "of …", "to …", "for …" with the body or field. */

import type { Gazetteer } from '../../model/resources.ts'
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { isHonorific, isRoleWord, officeHead } from './role-words.ts'
import { taggedAs } from './tagged-spans.ts'
import { PUBLIC_WORDS, ROLE_MODIFIERS } from './titles.ts'
import { NOT_NAMES, ORG_WORDS, PERSON_VERBS, SPEECH_VERBS } from './words.ts'

const PREPOSITIONS = new Set([
  ...['of', 'for', 'on', 'at', 'to', 'in', 'with', 'over', 'from', 'against'],
  // "senator representing Adamawa South", "ambassador accredited to the UN"
  ...['representing', 'accredited', 'responsible'],
])
const INSIDE = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'and', '&'])
/** Words that end a complement: verbs, pronouns, conjunctions, adverbs. */
const STOPS = new Set(
  (
    'who whom whose which whether what how why where that is are was were be been has have had will would can could may might must shall should do does did not as by but or if when while ' +
    'after before since until because than then there here he she it they we i you this these those also however later earlier now today yesterday tomorrow ' +
    'met meet meets visited visit visits arrived called calls held holds made makes took takes gave gives went goes came comes signed signs agreed agrees ' +
    'announce announces speak speaks spoke talk talks talked say says saying tell come go make take get got being during about into through between among ' +
    'under one two three four five six seven eight nine ten several last next ago ' +
    'around near amid following despite without within so yet just only still even more most very too again already recently reportedly allegedly'
  ).split(' '),
)
const LONGEST = 18
/** Nouns of time and circumstance that no office is of: "minister at the time", "leader in the wake of". */
const NO_FIELD = oneOf(
  'weekend|summer|winter|autumn|wake|aftermath|meantime|moment|time|times|term|terms|race|run-up|absence|case|eyes|midst|same|second|third|first|past|coming|period|years?|months?|weeks?|days?|decades?|hours?|mornings?|evenings?|night|anniversary|all|me|him|them|us',
)
/** Fields of work that end like verb forms ("housing", "mining"). */
export const FIELDS_IN_ING = oneOf(
  'engineering|housing|planning|marketing|mining|manufacturing|accounting|banking|nursing|broadcasting|fundraising|policing|building|shipping|farming|advertising|programming|learning|training|peacekeeping|lending|nursing|gaming|fishing|trading|purchasing|publishing|cycling|racing|boxing|swimming|steering|monitoring|ruling|organi[sz]ing|sourcing|recycling|lobbying|testing|counselling',
)
/** Adjectives that end like verb forms or adverbs: "commander of the armed forces", "minister of supply". */
const NO_VERB =
  /^(?:armed|united|unified|combined|allied|mixed|disabled|displaced|advanced|integrated|associated|family|supply|assembly)$|-\p{L}+ed$/u
/** Endings of nouns that fields of work have: after "and" other words in lower case may be verbs ("president of Liberia and flew"). */
const NOUN_ENDING =
  /(?:s|tion|sion|ment|ity|ance|ence|ure|ism|cy|ry|ty|ship|logy|graphy|fare|hood|age|ing|sport|fuel|land|food|peace|trade)$/
const FIELD = oneOf(
  'education|health|finance|interior|defen[cs]e|justice|energy|trade|transport|agriculture|tourism|labou?r|affairs|security|development|culture|environment|planning|commerce|industry|information|communications|operations|staff|police|army|parliament|state|senate',
)

/** Whether a word in lower case ends what belongs to an office: a verb, preposition, pronoun, conjunction or adverb. */
export const endsComplement = (word: string): boolean =>
  STOPS.has(word) || SPEECH_VERBS.has(word) || PERSON_VERBS.has(word) || PREPOSITIONS.has(word) || INSIDE.has(word)

/** Whether a person's name seems to start at a token: a given name of the lists before a capitalized word. */
export function startsName(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  // "defence lawyer of Mr X"
  if (isHonorific(token) && next?.sentence === token.sentence && next.capital && !isRoleWord(next))
    return !gazetteer.country(`${token.text} ${next.text}`)
  const tagged = taggedAs(tokens, at, gazetteer)
  if (tagged === 'person-starts') return !gazetteer.place(token.text) || Boolean(next?.capital)
  if (tagged === 'other') return false
  if (
    !token.capital ||
    !next ||
    next.sentence !== token.sentence ||
    !(next.capital || /^(?:al|bin|ibn|de|van|von|el)$/.test(next.lower))
  )
    return false
  if (!gazetteer.isFirstName(token.text.split('-')[0]!) || gazetteer.isAmbiguousName(token.text)) return false
  return !gazetteer.place(token.text) && !isRoleWord(token) && !gazetteer.country(token.text)
}

export interface Complement {
  end: number
  open: boolean
  acronym?: string
}

/** Index after brackets with a field of work: "Principal Secretary (Public Works)", only where a name or preposition follows. */
function fieldInBrackets(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < at + 6 && tokens[end] && (tokens[end]!.capital || INSIDE.has(tokens[end]!.lower))) end++
  const [close, next] = [tokens[end], tokens[end + 1]]
  const follows = next?.sentence === tokens[at]!.sentence && (next.capital || PREPOSITIONS.has(next.lower))
  return end > at + 1 && close?.text === ')' && follows && !/^\p{Lu}+$/u.test(tokens[at + 1]!.text) ? end + 1 : at
}

/** "(SAPM)", "(retd)" after an office word. */
function bracket(tokens: readonly Token[], at: number): { end: number; acronym?: string } {
  const [open, word, close] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (open?.text !== '(' || close?.text !== ')' || !word) return { end: at }
  if (/^(?:retd|rtd|retired|ret)\.?$/.test(word.lower)) return { end: at + 3 }
  return /^\p{Lu}\p{L}{0,7}\p{Lu}\p{Ll}?$/u.test(word.text) ? { end: at + 3, acronym: word.text } : { end: at }
}

const continuesAfterComma = (tokens: readonly Token[], at: number) => {
  const rest = tokens.slice(at + 1, at + 10)
  const and = rest.findIndex((t) => t.lower === 'and' || t.lower === '&')
  return and > 0 && rest.slice(0, and).every((t) => t.capital || t.text === ',') && Boolean(rest[and + 1]?.capital)
}

/** "Director of Education Himanshu Gupta": after a field of work two capitalized words that are no words of offices or bodies are a name. */
function nameAfterField(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const [before, token, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]]
  if (!token.capital || next?.sentence !== token.sentence || !(FIELD.test(before.lower) || ROLE_MODIFIERS.has(before.lower)))
    return false
  const plain = (word: Token) =>
    word.capital && !isRoleWord(word) && !PUBLIC_WORDS.has(word.lower) && !ORG_WORDS.has(word.lower) && !NOT_NAMES.has(word.lower)
  if (!plain(token) || !plain(next) || gazetteer.country(token.text) || gazetteer.place(token.text)) return false
  return taggedAs(tokens, at, gazetteer) !== 'other' && !gazetteer.place(`${token.text} ${next.text}`)
}

/** "assistant to the minister", but "manager to pursue": after "to" a body or an office must come, no verb. */
const leadsToOffice = (next: Token | undefined) =>
  next !== undefined && (next.capital || INSIDE.has(next.lower) || isRoleWord(next) || PUBLIC_WORDS.has(next.lower))

const CAME_FROM = oneOf(
  'party|bloc|movement|alliance|state|province|district|region|council|ministry|department|coalition|faction|caucus|parliament|constituency',
)

/** "senator from Malpura": after "from" a place, known or in the form of a name. */
function fromPlace(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const next = tokens[at + 1]
  // "lawmaker from the opposition New Republic Party"
  if (next?.lower === 'the' || next?.lower === 'a')
    return tokens.slice(at + 2, at + 8).some((token) => token.sentence === next.sentence && CAME_FROM.test(token.lower))
  if (!next?.capital || next.sentence !== tokens[at]!.sentence) return false
  return !NOT_NAMES.has(next.lower) && !startsName(tokens, at + 1, gazetteer)
}

const BODY_NOUN = oneOf(
  'agency|authority|commission|ministry|department|services?|committee|office|council|board|centre|center|directorate|unit',
)

function canFollow(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const token = tokens[at]!
  if (/^\d+-year-old/.test(token.lower)) return false
  // "the member representing Numan/Demsa/Lamurde Federal Constituency"
  if (token.text === '/') return tokens[at - 1]!.capital && Boolean(tokens[at + 1]?.capital)
  if (token.kind === 'punctuation')
    return (token.text === ',' && tokens[at - 1]!.capital && continuesAfterComma(tokens, at)) || token.lower === "'"
  // "minister in a meeting", "chairman on a visit": what was going on, not the office.
  if (/^(?:an?|his|her|their)$/.test(token.lower) && /^(?:in|on|with|over|from|against)$/.test(tokens[at - 1]!.lower))
    return false
  // "member of a gang the police know": a second article begins something new.
  const before = tokens[at - 1]!
  if (token.lower === 'the' && !PREPOSITIONS.has(before.lower) && !/^(?:and|&|,|of)$/.test(before.lower)) return false
  if (token.lower === 'from' && !fromPlace(tokens, at, gazetteer)) return false
  if (token.lower === 'to' && !leadsToOffice(tokens[at + 1])) return false
  if (PREPOSITIONS.has(token.lower) || INSIDE.has(token.lower) || token.lower === "'s") return true
  if (startsName(tokens, at, gazetteer) || nameAfterField(tokens, at, gazetteer)) return false
  if (token.capital)
    return (
      !NOT_NAMES.has(token.lower.replace(/\.$/, '')) ||
      /^(?:foreign|prime|vice|deputy|acting|former|chief|national|international|local|new|people|workers|students|women|children|farmers|teachers|police|oil|gas|world|first|old|rights|families|business|sports|news|markets|media|officials|journalists|scientists|doctors|great|good|big|associated|experts|authorities)$/.test(
        token.lower,
      )
    )
  if (NO_FIELD.test(token.lower) || (/ing$/.test(token.lower) && !FIELDS_IN_ING.test(token.lower))) return false
  // "president of Kenya facing trial", "ahead of": after a place only words of bodies go on.
  const place = before.capital && (gazetteer.country(before.text) || gazetteer.place(before.text))
  if (place && !PUBLIC_WORDS.has(token.lower) && !ORG_WORDS.has(token.lower) && !isRoleWord(token)) return false
  // "search and rescue agency"
  const body = BODY_NOUN.test(tokens[at + 1]?.lower ?? '')
  if (before.lower === 'and' && !body && !PUBLIC_WORDS.has(token.lower) && !isRoleWord(token) && !NOUN_ENDING.test(token.lower))
    return false
  if (STOPS.has(token.lower) || SPEECH_VERBS.has(token.lower) || token.kind !== 'word') return false
  return !/(?:ed|ly)$/.test(token.lower) || NO_VERB.test(token.lower)
}

/**
 * Complement of the office word at token `head`. Stops before a person's name, a verb or punctuation.
 * `open` tells that a name follows a preposition: then the name is not the holder of the office.
 */
export function roleComplement(tokens: readonly Token[], head: number, gazetteer: Gazetteer): Complement {
  const opening = bracket(tokens, head + 1)
  const field = opening.end === head + 1 && tokens[head + 1]?.text === '(' ? fieldInBrackets(tokens, head + 1) : 0
  const first = field > head + 1 ? { end: field } : opening
  const complement = prepositions(tokens, head, first.end, gazetteer)
  // "Special Assistant to the Prime Minister (SAPM) on Water Affairs": the acronym may stand inside.
  const second = complement.open ? { end: complement.end } : bracket(tokens, complement.end)
  const whole = second.end > complement.end ? prepositions(tokens, head, second.end, gazetteer) : complement
  const acronym = opening.acronym ?? second.acronym
  return acronym ? { ...whole, acronym } : whole
}

/**
 * "adviser to Senator Jane Roe": the title in the complement has a holder of its own, so the outer role is not that person's.
 * Returns the index after the preposition. With an article ("assistant to the Prime Minister Jane Roe") it is part of the role.
 */
function otherHolder(
  tokens: readonly Token[],
  at: number,
  { head, from, gazetteer }: { head: number; from: number; gazetteer: Gazetteer },
): number | undefined {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  const office = officeHead(token)
  if (!office || !next?.capital || next.sentence !== token.sentence || isRoleWord(next)) return undefined
  // "the son of the former premier X", "an aide to senator X": in lower case an office right before a name is that person's.
  const opens = tokens[head - 1]?.sentence !== tokens[head]!.sentence
  const inner = !token.capital && (opens || !tokens[head]!.capital) && !office.plural && startsName(tokens, at + 1, gazetteer)
  if (!(token.capital || inner)) return undefined
  // "Minister of Justice Jane Roe": a field.
  if (token.text === 'Justice' && /^(?:of|for|and|,|&)$/.test(tokens[at - 1]!.lower)) return undefined
  let start = at
  while (start > from && !PREPOSITIONS.has(tokens[start - 1]!.lower)) start--
  // "Chief of Army Staff General X", "Envoy to the Horn of Africa Ambassador X": a rank of the same person.
  if (start < at && token.capital && RANKS.test(token.lower)) return undefined
  return start > from && (inner || !tokens.slice(start, at).some((t) => t.lower === 'the')) ? start : undefined
}

const NEVER_ON = oneOf('ministers?|premiers?|presidents?|chancellors?|governors?|mayors?|kings?|queens?|chiefs?|leaders?')

/** Titles that stand between an office and the name of its holder. */
const RANKS = oneOf(
  'ambassador|general|gen|lieutenant|lt|major|maj|colonel|col|brigadier|brig|admiral|adm|commodore|captain|capt|marshal|justice|judge|senator|inspector|superintendent',
)

/** Offices that are held in a body or place: "a minister in the cabinet", but "looked the president in the eye". */
const HOLDS_OFFICE = oneOf(
  '(?:ministers?|premiers?|presidents?|chancellors?|governors?|mayors?|kings?|queens?|senators?|judges?|prosecutors?|speakers?|leaders?|generals?)',
)
const HEADS_STATE = oneOf('presidents?|premiers?|kings?|queens?|emperor|emir|sultan|chancellor')
const IN_CHARGE = oneOf('charge|exile|waiting|residence|office')

/** Whether "in" at a token leads into a body, a place, or "in charge of". */
function leadsIntoBody(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 5).filter((token) => token.sentence === tokens[at]!.sentence)
  return next.some(
    (token) => token.capital || PUBLIC_WORDS.has(token.lower) || ORG_WORDS.has(token.lower) || IN_CHARGE.test(token.lower),
  )
}

/** End of "of …", "to …", "on …" from token `from`, and whether a name cut it off. */
function prepositions(tokens: readonly Token[], head: number, from: number, gazetteer: Gazetteer): Complement {
  let end = from
  const done = (open: boolean): Complement => ({ end, open })
  if (!tokens[end] || !PREPOSITIONS.has(tokens[end]!.lower)) return done(false)
  let at = end
  for (; at < tokens.length && at - end < LONGEST && tokens[at]!.sentence === tokens[head]!.sentence; at++) {
    if (!canFollow(tokens, at, gazetteer)) break
    // "advises the prime minister on trade": the advice is on trade, not the office. Assistants and envoys have offices "on" something.
    if (tokens[at]!.lower === 'on' && NEVER_ON.test(tokens[head]!.lower)) break
    if (tokens[at]!.lower === 'in' && HOLDS_OFFICE.test(tokens[head]!.lower) && !leadsIntoBody(tokens, at)) break
    // "president for crimes": the crimes are told, not the office.
    if (
      tokens[at]!.lower === 'for' &&
      HEADS_STATE.test(tokens[head]!.lower) &&
      tokens[at + 1]?.lower !== 'life' &&
      !tokens[at + 1]?.capital
    )
      break
    const other = otherHolder(tokens, at, { head, from: end, gazetteer })
    if (other !== undefined) {
      end = Math.max(end, other - 1)
      return done(true)
    }
    // "minister of finance Pavel Sorokin": after a field in lower case a name begins, after "of the" a body.
    const before = tokens[at - 1]!
    // "leader of the opposition Democratic Alliance": after "the" an adjective may stand before the name of a body.
    const adjective = tokens.slice(end, at - 1).some((token) => /^(?:the|'s)$/.test(token.lower)) && !FIELD.test(before.lower)
    if (
      !adjective &&
      !isRoleWord(tokens[at]!) &&
      tokens[at]!.capital &&
      !before.capital &&
      at > end &&
      !PREPOSITIONS.has(before.lower) &&
      !INSIDE.has(before.lower) &&
      before.lower !== "'s" &&
      before.kind === 'word' &&
      !gazetteer.place(tokens[at]!.text)
    )
      break
  }
  let last = at
  // "lawyers for Pakistan's | deposed prime minister": what is owned comes next, so the complement is another phrase's.
  const owner = tokens[at - 1]!.lower === "'s"
  if (owner) while (last > end && !PREPOSITIONS.has(tokens[last - 1]!.lower)) last--
  const nameFollows = owner || (at < tokens.length && startsName(tokens, at, gazetteer))
  // "Amir of Kuwait Sheikh X"
  if (nameFollows && last > end + 1 && /^(?:sheikh|shaikh|sheikha|chief|prof\.?|professor)$/.test(tokens[last - 1]!.lower)) last--
  while (
    last > end &&
    (PREPOSITIONS.has(tokens[last - 1]!.lower) || INSIDE.has(tokens[last - 1]!.lower) || tokens[last - 1]!.text === ',')
  )
    last--
  const open = nameFollows && last < at
  end = Math.max(end, last)
  return done(open)
}
