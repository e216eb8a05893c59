/** Finds role phrases: an office or occupation with its modifiers and complement ("First Deputy Minister of Ports of the Russian Federation"). */

import type { Role } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/resources.ts'
import type { Token } from '../../text/tokens.ts'
import { type Complement, roleComplement } from './role-complement.ts'
import { isGeneralAfter, isHonorific, isTitleAndName, namesPrivateBody, officeHead, roleClass } from './role-words.ts'
import { PUBLIC_WORDS, ROLE_MODIFIERS, TENSE_WORDS } from './titles.ts'
import { NOT_NAMES, ORG_WORDS } from './words.ts'

/** A role phrase as token indexes, end exclusive; `head` is the last office word before the complement. */
export interface RolePhrase {
  start: number
  head: number
  end: number
  /** Whether the holder is an official by these words alone. */
  official: boolean
  plural: boolean
  tense: NonNullable<Role['tense']>
  /** The determiner before it in lower case ("the", "his"), '' where there is none. */
  determiner: string
  /** The phrase was cut where a name follows a preposition ("spokesman for | Vladimir Putin"): that name is not its holder. */
  open: boolean
  /** Acronym given for it in brackets ("SAPM"). */
  acronym?: string
}

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'this',
  'that',
  'one',
  'another',
  'two',
  'three',
  'four',
  'both',
])
const LONGEST = 9
const PARTICIPLES = /^(?:(?:re-?)?elected|appointed|sacked|fired|dismissed|detained|toppled)$/
/** Possessives that own no office: times and pronouns. */
const NOT_OWNERS = /^(?:today|yesterday|tomorrow|day|week|month|year|night|world|it|he|she|that|who|what|there|here|let|one)$/
/** First words of the names of bodies that go on with "of". */
const BODIES_OF =
  /^(?:bank|house|houses|ministry|department|university|college|board|chiefs|council|office|party|chamber|court|bureau|institute|league|union|association|federation|academy|school|church|district|province|state|republic|city|county)$/
const OF_VERBS =
  /^(?:accus|convict|suspect|acquit|clear|strip|warn|inform|remind|robb|depriv|notif|assur|convinc)(?:e[sd]?|s|ed|ing|ted|ped|ied|ies|y)?$/
/** Short forms that are titles only before a name: "Sen. Roe", but Hun Sen. */
const BEFORE_NAMES = /^(?:sen|gen|rep|gov|lt|col|maj|capt|det|insp|supt|sgt|cpl|brig|adm|pres|cmdr|pvt)$/
/** Words of the lists of bodies that are not part of a role when they stand before it in lower case. */
const STOP_LEFT = new Set([
  'day',
  'week',
  'month',
  'year',
  'season',
  'age',
  'who',
  'mission',
  'war',
  'street',
  'road',
  'news',
  'bill',
  'law',
  'act',
])

const bare = ({ lower }: Token) => (lower.endsWith('.') ? lower.slice(0, -1) : lower)

/** Whether a word may stand before an office word within its role phrase. */
function isModifier(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const token = tokens[at]!
  if (token.kind === 'number') return /^\d+(?:st|nd|rd|th)$/.test(token.lower)
  const word = bare(token)
  if (PARTICIPLES.test(word) && !token.capital) {
    // "the newly elected mayor", but "was elected mayor".
    const before = tokens[at - 1]
    return Boolean(
      before &&
        (DETERMINERS.has(before.lower) ||
          /^(?:'s|newly|recently|democratically)$/.test(before.lower) ||
          gazetteer.country(before.text)),
    )
  }
  if (ROLE_MODIFIERS.has(word) || officeHead(token)) return true
  if (!token.capital && (PUBLIC_WORDS.has(word) || ORG_WORDS.has(word)) && !STOP_LEFT.has(word)) return true
  if (gazetteer.country(token.text)) return true
  if (/-/.test(word) && word.split('-').some((part) => ROLE_MODIFIERS.has(part) || Boolean(gazetteer.country(part)))) return true
  return token.capital && !NOT_NAMES.has(word) && !isHonorific(token)
}

/** "the party's leader", "the resort's general manager": a body in lower case with a determiner, at most one word between. */
const ownsOffice = (tokens: readonly Token[], at: number): boolean =>
  [at - 1, at - 2].some((i) => tokens[i]?.sentence === tokens[at]!.sentence && DETERMINERS.has(tokens[i]!.lower)) &&
  !officeHead(tokens[at]!)

/** First token of the phrase whose office word is at `head`. */
function extendLeft(tokens: readonly Token[], head: number, gazetteer: Gazetteer): number {
  let start = head
  for (let at = head - 1; at >= 0 && head - at < LONGEST; at--) {
    const token = tokens[at]!
    if (token.sentence !== tokens[head]!.sentence) break
    const before = tokens[at - 1]
    const listed = before !== undefined && (ROLE_MODIFIERS.has(bare(before)) || Boolean(officeHead(before)))
    if (token.lower === 'of') {
      // "Joint Chiefs of Staff Chairman", "Bank of Japan governor": a body with "of" in its name.
      if (!before?.capital || before.sentence !== token.sentence || !tokens[at + 1]!.capital || !BODIES_OF.test(before.lower))
        break
    } else if (token.lower === "'s" || token.lower === "'") {
      if (!before || before.end !== token.start || before.kind !== 'word' || NOT_OWNERS.test(before.lower)) break
      if (before.capital ? NOT_NAMES.has(bare(before)) : !ownsOffice(tokens, at - 1)) break
      if (!before.capital) start = at - 1
    } else if (token.lower === 'and' || token.lower === '&') {
      // "Finance and Economy Minister", but not "Dar and President X".
      const nations = before && gazetteer.country(before.text) && gazetteer.country(tokens[at + 1]!.text)
      if (!(listed || nations) || before?.sentence !== token.sentence) break
    } else if (token.text === ',') {
      const after = tokens[at + 1]!
      // "Education, Science and Technology Minister": a list, so an "and" comes later.
      const and = tokens.slice(at, head).some((t) => /^(?:and|&)$/.test(t.lower))
      if (!and || !listed || !before?.capital || !after.capital || officeHead(before) || officeHead(after)) break
    } else if (token.kind === 'punctuation' || !isModifier(tokens, at, gazetteer)) break
    else start = at
    if (token.kind === 'word' && (token.lower === "'s" || token.lower === "'")) start = at
  }
  while (start < head && /^(?:'s|'|and|&|,)$/.test(tokens[start]!.lower)) start++
  return start
}

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

function readPhrase(tokens: readonly Token[], first: number, gazetteer: Gazetteer): RolePhrase {
  let head = first
  while (
    tokens[head + 1] &&
    tokens[head + 1]!.sentence === tokens[first]!.sentence &&
    (officeHead(tokens[head + 1]!) || isGeneralAfter(tokens, head + 1))
  )
    head++
  const start = extendLeft(tokens, first, gazetteer)
  const before = tokens[start - 1]
  // "accused the judge of bias": "of" belongs to the verb.
  const verb = tokens[start - (before && DETERMINERS.has(before.lower) ? 2 : 1)]
  const ofVerb = verb && tokens[head + 1]?.lower === 'of' && OF_VERBS.test(verb.lower)
  const complement: Complement = ofVerb ? { end: head + 1, open: false } : roleComplement(tokens, head, gazetteer)
  const phrase: RolePhrase = {
    start,
    head,
    end: complement.end,
    official: roleClass(tokens, { start, head, end: complement.end }, gazetteer) === 'official',
    plural: officeHead(tokens[head]!)?.plural ?? false,
    tense: tenseOf(tokens, start, head + 1),
    determiner: before && before.sentence === tokens[start]!.sentence && DETERMINERS.has(before.lower) ? before.lower : '',
    open: complement.open,
  }
  return complement.acronym ? { ...phrase, acronym: complement.acronym } : phrase
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

function readPhrases(tokens: readonly Token[], gazetteer: Gazetteer): RolePhrase[] {
  const phrases: RolePhrase[] = []
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    if (BEFORE_NAMES.test(bare(tokens[i]!)) && !(tokens[i + 1]?.capital && tokens[i + 1]!.sentence === tokens[i]!.sentence))
      continue
    // "Joint Chiefs of Staff Chairman": the first office word belongs to the name of the body.
    if (tokens[i]!.text === 'Chiefs' && tokens[i + 3]?.sentence === tokens[i]!.sentence && officeHead(tokens[i + 3]!)) continue
    if (i < next || !officeHead(tokens[i]!) || isSurnameHere(tokens, i, gazetteer)) continue
    const phrase = readPhrase(tokens, i, gazetteer)
    const last = phrases.at(-1)
    if (last && phrase.start < last.end) phrase.start = Math.min(phrase.head, last.end)
    phrases.push(phrase)
    next = phrase.end
  }
  return joinPhrases(tokens, phrases)
}

/** Whether two phrases that follow each other are roles of one holder. `gap` is what stands between them, in lower case. */
function belongTogether(tokens: readonly Token[], last: RolePhrase, phrase: RolePhrase): boolean {
  if (last.open || last.plural !== phrase.plural || tokens[last.start]!.sentence !== tokens[phrase.start]!.sentence) return false
  const between = tokens.slice(last.end, phrase.start).map((t) => t.lower)
  // "Special Assistant to the Prime Minister on Foreign Affairs, Ambassador X": only after a complement, else it is a list.
  return (
    /^(?:|and|&|cum|, and)$/.test(between.join(' ')) ||
    (between.join() === ',' && last.end > last.head + 1 && tokens[phrase.start]!.capital)
  )
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
    const official = mixed ? !namesPrivateBody(tokens, { start: last.start, end }) : last.official
    joined[joined.length - 1] = {
      ...last,
      head,
      end,
      open,
      official,
      tense: last.tense === 'current' ? phrase.tense : last.tense,
    }
  }
  return joined
}
