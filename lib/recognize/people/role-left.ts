/** Extends a role phrase to the left of its office word: modifiers, owners ("Russia’s"), names of bodies, lists of fields. */

import type { Gazetteer } from '../../model/resources.ts'
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { endsComplement, FIELDS_IN_ING } from './role-complement.ts'
import { isHonorific, officeHead } from './role-words.ts'
import { taggedAs, taggedSpans } from './tagged-spans.ts'
import { PUBLIC_WORDS, ROLE_MODIFIERS } from './titles.ts'
import { NOT_NAMES, ORG_WORDS } from './words.ts'

/** Words that open a role phrase and are no part of it, in lower case. */
export const DETERMINERS = new Set([
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
const PARTICIPLES = oneOf('(?:re-?)?elected|appointed|sacked|fired|dismissed|detained|toppled')
/** Possessives that own no office: times and pronouns. */
const NOT_OWNERS = oneOf('today|yesterday|tomorrow|day|week|month|year|night|world|it|he|she|that|who|what|there|here|let|one')
/** First words of the names of bodies that go on with "of" or "for". */
const BODIES_OF = oneOf(
  'bank|house|houses|ministry|department|university|college|board|chiefs|council|office|party|chamber|court|bureau|institute|league|union|association|federation|academy|school|church|district|province|state|republic|city|county|movement|movements|alliance|front|committee|cent(?:re|er)|congress|campaign|coalition|society|fund|agency|organi[sz]ation|commission|authority|group|forum|network|directorate|service|people|rally|democrats|campaign|centers|mission',
)
/** Capitalized words that begin no name of a person, but names of bodies ("World Bank economist"). */
const BODIES_BEGIN = oneOf(
  'world|new|great|oil|gas|people|workers|children|women|farmers|students|teachers|sports|business|news|police|associated|good|first|national|international|local|april|may|june|october|november',
)
/** Nouns that end a clause of time or are objects: no modifiers of an office. */
const NO_MODIFIER = oneOf(
  "day|days|week|month|year|time|times|moment|night|way|fact|reason|news|morning|evening|afternoon|weekend|man|men|woman|women|people|person|things?|ones?|week's|year's|wife|son|daughter|brother|same|other|others|only|such|many|few|several|own|like",
)
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
  'fund',
  'plan',
  'project',
  'report',
  'operation',
  'market',
])

const bare = ({ lower }: Token) => (lower.endsWith('.') ? lower.slice(0, -1) : lower)

/** Words of bodies end no person's name: "Lok Sabha member". */
const namesBody = ({ lower }: Token) => ORG_WORDS.has(lower) || PUBLIC_WORDS.has(lower) || ROLE_MODIFIERS.has(lower)

/** The same by the name lists alone. */
function endsListedName(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (before?.sentence !== token.sentence || !before.capital || /^(?:'s|')$/.test(next?.lower ?? '')) return false
  if (namesBody(token)) return false
  return gazetteer.isFirstName(before.text) && gazetteer.isSurname(token.text) && !gazetteer.place(`${before.text} ${token.text}`)
}

/** "appoint Jane Roe acting sheriff": a full name owns an office only with 's ("Jane Roe’s spokesman"); a surname alone may ("Roe adviser"). */
function endsFullName(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  if (!gazetteer.tagger) return endsListedName(tokens, at, gazetteer)
  if (taggedAs(tokens, at, gazetteer) !== 'person' || (PUBLIC_WORDS.has(tokens[at]!.lower) && namesBody(tokens[at]!)))
    return false
  let end = at + 1
  while (taggedAs(tokens, end, gazetteer) === 'person') end++
  return !/^(?:'s|')$/.test(tokens[end]?.lower ?? '')
}

/** "UP representative": a body in capitals that is spelt like a word; in a line of capitals nothing can be told. */
const isAcronym = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}{2,}$/u.test(tokens[at]!.text) && /\p{Ll}/u.test(tokens[at + 1]?.text ?? '')

/** Start of the name of a body that runs over a token and the next ("Blue and White", "Teachers Association"), as the tagger sees it. */
function bodyFrom(tokens: readonly Token[], at: number, gazetteer: Gazetteer): number | undefined {
  if (taggedAs(tokens, at, gazetteer) !== 'other' || taggedAs(tokens, at + 1, gazetteer) !== 'other') return undefined
  const span = taggedSpans(tokens, gazetteer).find(
    ({ start, end, kind }) => kind === 'organization' && start <= at && at + 1 < end,
  )
  if (!span) return undefined
  return tokens[span.start]!.lower === 'the' ? span.start + 1 : span.start
}

/** Index of the bracket that opens before an acronym whose bracket closes at a token ("Roads Council (RC) chief"); `at` where none does. */
const acronymBefore = (tokens: readonly Token[], at: number): number =>
  tokens[at]!.text === ')' &&
  tokens[at - 2]?.text === '(' &&
  /^\p{Lu}(?:[\p{Lu}\p{Ll}]*\p{Lu})?$/u.test(tokens[at - 1]!.text) &&
  tokens[at - 3]?.capital &&
  tokens[at - 3]!.sentence === tokens[at]!.sentence
    ? at - 2
    : at

const VERBS_TOO = oneOf(
  'force|press|fund|house|board|command|police|support|tax|staff|aid|co-opt|contest|plan|supply|train|state|fire',
)
const LEADS_TO_VERB = oneOf('to|will|would|can|could|may|might|must|shall|should|not|help|did|does|do')

/** Whether a word may stand before an office word within its role phrase. */
function isModifier(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  const token = tokens[at]!
  if (token.kind === 'number') return /^\d+(?:st|nd|rd|th)$/.test(token.lower)
  const word = bare(token)
  // "it will force President X to leave": a verb.
  if (!token.capital && VERBS_TOO.test(word) && LEADS_TO_VERB.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]!.capital)
    return false
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
  if (token.capital && BODIES_BEGIN.test(word) && tokens[at + 1]!.capital && taggedAs(tokens, at, gazetteer) === 'other')
    return true
  if (/-/.test(word) && word.split('-').some((part) => ROLE_MODIFIERS.has(part) || Boolean(gazetteer.country(part)))) return true
  // "Sri Lankan Prime Minister"
  if (isHonorific(token) && gazetteer.country(`${token.text} ${tokens[at + 1]!.text}`)) return true
  return (
    token.capital &&
    (!NOT_NAMES.has(word) || isAcronym(tokens, at)) &&
    !isHonorific(token) &&
    !endsFullName(tokens, at, gazetteer)
  )
}

/** A word in lower case that could be a noun or adjective before an office word, though no list has it. */
function couldModify(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.capital || DETERMINERS.has(token.lower)) return false
  // "refused to allow UN official X": before a name of a body such a word is a verb.
  if (tokens[at + 1]?.capital && !token.lower.includes('-')) return false
  const word = token.lower
  if (word.length < 3 || STOP_LEFT.has(word) || NO_MODIFIER.test(word) || endsComplement(word)) return false
  // Old texts write dashes as hyphens: "brothers-the former minister".
  if (/-(?:the|an?|of|and|in|who|his|her)$/.test(word)) return false
  return word.includes('-') || !/(?:ed|ing|ly)$/.test(word) || FIELDS_IN_ING.test(word)
}

/**
 * Whether a word that no list has is a modifier at `at` ("irrigation minister"): only such words lie between it and the determiner or
 * possessive that opens the phrase, or, right before a person's title, the beginning of a clause.
 */
function opensPhrase(tokens: readonly Token[], at: number, head: number): boolean {
  const { sentence } = tokens[at]!
  const titled = Boolean(tokens[head + 1]?.capital) && tokens[head + 1]!.sentence === sentence && !tokens[head]!.capital
  for (let i = at; i > at - 4; i--) {
    const token = tokens[i]
    // "Conservative communities secretary X" may open a sentence.
    if (!token || token.sentence !== sentence) return titled && i >= at - (tokens[i + 1]!.capital ? 2 : 1)
    if (/^(?:the|an?|its|his|her|their|our|'s)$/.test(token.lower)) return i < at
    // "highway police outpost in-charge X"
    if (i < at && titled && !token.capital && PUBLIC_WORDS.has(bare(token))) return true
    if (couldModify(tokens, i) || (i < at && (ROLE_MODIFIERS.has(bare(token)) || (token.capital && !NOT_NAMES.has(bare(token))))))
      continue
    // "X, reforms minister in the government"
    if (token.text === ',' && tokens[i - 1]?.capital && i === at - 1) return true
    const clause = /^[,;:—–(“"]$/.test(token.text) || /^(?:and|by|with|to|for|from|said|says|told|as|but)$/.test(token.lower)
    return titled && clause && i < at && i >= at - 2
  }
  return false
}

/** "the party's leader", "the resort's general manager": a body in lower case with a determiner, at most one word between. */
const ownsOffice = (tokens: readonly Token[], at: number): boolean =>
  [at - 1, at - 2].some((i) => tokens[i]?.sentence === tokens[at]!.sentence && DETERMINERS.has(tokens[i]!.lower))

/** Offices that two bodies give together. */
const JOINT = oneOf('envoy|representative|mediator|negotiator|rapporteur')

/** First token of the phrase whose office word is at `head`. */
export function extendLeft(tokens: readonly Token[], head: number, gazetteer: Gazetteer): number {
  let start = head
  for (let at = head - 1; at >= 0 && head - at < LONGEST; at--) {
    const token = tokens[at]!
    if (token.sentence !== tokens[head]!.sentence) break
    const opening = acronymBefore(tokens, at)
    if (opening < at) {
      at = opening
      continue
    }
    const body = at < head - 1 ? bodyFrom(tokens, at, gazetteer) : undefined
    if (body !== undefined && body <= at) {
      at = start = body
      continue
    }
    const before = tokens[at - 1]
    const listed = before !== undefined && (ROLE_MODIFIERS.has(bare(before)) || Boolean(officeHead(before)))
    if (token.lower === 'of' || token.lower === 'for') {
      // "Joint Chiefs of Staff Chairman", "Bank of Japan governor": a body with "of" in its name.
      if (!before?.capital || before.sentence !== token.sentence || !tokens[at + 1]!.capital || !BODIES_OF.test(before.lower))
        break
    } else if (token.lower === "'s" || token.lower === "'") {
      if (!before || before.end !== token.start || before.kind !== 'word' || NOT_OWNERS.test(before.lower)) break
      // "Police's" alone owns nothing, "South Wales Police's" does.
      const longer = Boolean(tokens[at - 2]?.capital) && tokens[at - 2]!.sentence === token.sentence
      if (before.capital ? NOT_NAMES.has(bare(before)) && !longer : !ownsOffice(tokens, at - 1)) break
      if (!before.capital) start = at - 1
    } else if (token.lower === 'and' || token.lower === '&') {
      // "Finance and Economy Minister", but not "Dar and President X".
      const nations = before && gazetteer.country(before.text) && gazetteer.country(tokens[at + 1]!.text)
      // "UN and Arab League envoy"
      const joint =
        JOINT.test(tokens[head]!.lower) &&
        taggedAs(tokens, at - 1, gazetteer) === 'other' &&
        taggedAs(tokens, at + 1, gazetteer) === 'other'
      // "the Senate and President X": what is before is no field of the office.
      const own = tokens[at + 1]!.capital && officeHead(tokens[at + 1]!) && !(before && officeHead(before))
      if (own || !(listed || nations || joint) || before?.sentence !== token.sentence) break
    } else if (token.text === ',') {
      const after = tokens[at + 1]!
      // "Education, Science and Technology Minister": a list, so an "and" comes later.
      const and = tokens.slice(at, head).some((t) => /^(?:and|&)$/.test(t.lower))
      if (!and || !listed || !before?.capital || !after.capital || officeHead(before) || officeHead(after)) break
    } else if (token.kind === 'punctuation') break
    else if (
      !isModifier(tokens, at, gazetteer) &&
      !(!tokens[head]!.capital && couldModify(tokens, at) && opensPhrase(tokens, at, head))
    )
      break
    else start = at
    if (token.kind === 'word' && (token.lower === "'s" || token.lower === "'")) start = at
  }
  while (start < head && /^(?:'s|'|and|&|,)$/.test(tokens[start]!.lower)) start++
  return start
}
