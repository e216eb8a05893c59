/** Decides which role phrase belongs to a name: before it, in apposition after it, or said of it ("X is the …", "X, who is …"). */
import type { Token } from '../../text/tokens.ts'
import type { RolePhrase } from './role-phrases.ts'
import { isHonorific } from './role-words.ts'

const text = (tokens: readonly Token[], i: number, sentence: number) => (tokens[i]?.sentence === sentence ? tokens[i]!.lower : '')
/** Whether a word in lower case is an article or possessive that may stand before a role. */
export const isDeterminer = (word: string): boolean => /^(?:the|a|an|his|her|its|their|our|one)$/.test(word)

export interface Attached {
  phrase: RolePhrase
  before: boolean
}

/** Role phrases by their first token after a determiner, and by their end. */
export interface PhraseIndex {
  starting: ReadonlyMap<number, RolePhrase>
  ending: ReadonlyMap<number, RolePhrase>
}

/** Index of phrases for look-up from names. */
export const indexPhrases = (phrases: readonly RolePhrase[]): PhraseIndex => ({
  starting: new Map(phrases.map((p) => [p.start, p])),
  ending: new Map(phrases.filter((p) => !p.open).map((p) => [p.end, p])),
})

function roleBefore(tokens: readonly Token[], start: number, index: PhraseIndex, follows: string): RolePhrase | undefined {
  const { sentence } = tokens[start]!
  // "Minister for Health Dr X": titles of address stand between role and name.
  while (start > 0 && tokens[start - 1]!.sentence === sentence && isHonorific(tokens[start - 1]!)) start--
  const near = index.ending.get(start)
  if (near && tokens[near.start]!.sentence === sentence) return near
  // "the defence minister [Rustem Umerov]": editors' brackets.
  const bracketed = text(tokens, start - 1, sentence) === '[' ? index.ending.get(start - 1) : undefined
  if (bracketed) return bracketed
  // "the First Deputy Minister of Energy, Pavel Sorokin,": with a comma the name stands in apposition, so it must be closed too.
  if (text(tokens, start - 1, sentence) !== ',') return undefined
  const phrase = index.ending.get(start - 1)
  if (!phrase || tokens[phrase.start]!.sentence !== sentence) return undefined
  // "its owner, Oxford Properties": companies are these too.
  const body = /^(?:owner|partner|producer|publisher|proprietor|contractor|broker|dealer|champion|investor|shareholder)s?$/.test(
    tokens[phrase.head]!.lower,
  )
  const owned = !body && tokens.slice(phrase.start - 1, phrase.head).some((token) => /^(?:'s|')$/.test(token.lower))
  const marked =
    phrase.determiner !== '' ||
    owned ||
    phrase.end > phrase.head + 1 ||
    (!body && phrase.end - phrase.start > 2) ||
    (tokens[phrase.start]!.capital && phrase.end - phrase.start > 1)
  // "As president, X …": the role is X's whatever follows.
  const lead = phrase.start - (phrase.determiner ? 2 : 1)
  if (!phrase.plural && text(tokens, lead, sentence) === 'as' && text(tokens, lead - 1, sentence) === '') return phrase
  if (phrase.plural) return phrase.determiner !== '' && /^(?:of|and|,)$/.test(follows) ? phrase : undefined
  return marked && (/^[,.;:()—–-]$/.test(follows) || follows === '') ? phrase : undefined
}

/** Words between a name and the role that is said of it: "is", "was elected", "who serves as", "took over as". Longer ones first: the first that fits is taken. */
const SAID_OF = new RegExp(
  `^(?:${[
    '(?:(?:has|had) (?:also )?been|is|was|were|being)(?: also| then| later| again)? (?:re-elected|reelected|elected|appointed|reappointed|named|nominated|chosen|picked|selected|confirmed|promoted|sworn in|installed|inaugurated|proclaimed|declared|crowned)(?: (?:as|to be|to become))?',
    '(?:serves|served|serving|acts|acted|acting|resigned|resigns|quit|retired|took over|takes over|taking over|steps down|stepped down|took office|returned|works|worked|continued|ruled|sits|sat)(?: briefly| also)? as',
    '(?:has|had) (?:also )?been',
    '(?:is|was|remains|remained)(?: also| currently| now| still| then| previously| once| both)?',
    '(?:is |was )?(?:expected|tipped|set|likely|poised|due|about|favourite|favorite) to (?:become|be)(?: elected| named| appointed)?',
    'became|becomes|as',
  ].join('|')}) `,
)

/** Passive verbs and nouns after which "as" leads to an office a few words on: "was sworn in on Monday as", "won a second term as". */
const PUT_INTO =
  /^(?:(?:re-?)?elected|(?:re)?appointed|named|nominated|chosen|confirmed|sworn|installed|inaugurated|sacked|fired|dismissed|removed|ousted|deposed|suspended|replaced)$/
const TIME_IN = /^(?:stood|ran|returned|term|office|power|tenure|stint|job|post|position|role|place|career|years?|time)$/
const TIME_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Number of tokens from `at` up to an "as" that one of those words leads to, with nothing but small words and times between. */
function asFurtherOn(tokens: readonly Token[], at: number, sentence: number): number {
  if (!/^\p{Ll}/u.test(tokens[at]?.text ?? '')) return 0
  const passive = /^(?:is|was|were|has|had|being)$/.test(tokens[at]!.lower)
  let led = false
  for (let i = at; i < at + 9; i++) {
    const word = text(tokens, i, sentence)
    if (word === '' || tokens[i]!.kind === 'punctuation') return 0
    if (tokens[i]!.capital && !TIME_NAME.test(word)) return 0
    if (word === 'as') return led ? i + 1 - at : 0
    if (TIME_IN.test(word) || (passive && PUT_INTO.test(word))) led = true
  }
  return 0
}

/** Number of tokens of such words from token `at`, 0 where there are none. */
export function saidOf(tokens: readonly Token[], at: number, sentence: number): number {
  const further = asFurtherOn(tokens, at, sentence)
  if (further) return further
  const following = Array.from({ length: 7 }, (_, i) => text(tokens, at + i, sentence)).filter(Boolean)
  const found = SAID_OF.exec(`${following.join(' ')} `)
  return found ? found[0].trim().split(' ').length : 0
}

function roleAfter(tokens: readonly Token[], end: number, index: PhraseIndex): RolePhrase | undefined {
  const { sentence } = tokens[end - 1]!
  const word = (i: number) => text(tokens, i, sentence)
  let at = end
  if (word(at) === ',' && /^\d{2}$/.test(word(at + 1)) && word(at + 2) === ',') at += 2
  const apposition = /^(?:,|\(|—|–)$/.test(word(at))
  if (apposition) at++
  if (apposition && /^(?:who|currently|now|then)$/.test(word(at))) at++
  const said = saidOf(tokens, at, sentence)
  if (!said && !apposition) return undefined
  at += said
  if (isDeterminer(word(at))) at++
  // "Robert Roe, Mr. Poe's deputy adviser"
  if (tokens[at]?.sentence === sentence && isHonorific(tokens[at]!)) at++
  const phrase = index.starting.get(at)
  if (!phrase || (phrase.plural && !(word(at - 1) === 'one' || said))) return undefined
  const next = tokens[phrase.end]
  // ", President Y" is the next item of a list.
  return !next || next.sentence !== sentence || next.kind === 'punctuation' || !next.capital ? phrase : undefined
}

/** All role phrases that belong to the name at token indexes [start, end): before it, then after it. */
export function attachedRoles(tokens: readonly Token[], name: { start: number; end: number }, index: PhraseIndex): Attached[] {
  const { sentence } = tokens[name.start]!
  const before = roleBefore(tokens, name.start, index, text(tokens, name.end, sentence))
  const after = roleAfter(tokens, name.end, index)
  return [...(before ? [{ phrase: before, before: true }] : []), ...(after ? [{ phrase: after, before: false }] : [])]
}

/** Whether only "and", commas and "of the US" stand between two names: then a plural role before the first holds for the second too. */
export function isListed(tokens: readonly Token[], end: number, start: number): boolean {
  if (start - end > 6 || tokens[end - 1]!.sentence !== tokens[start]!.sentence) return false
  const between = tokens.slice(end, start)
  return (
    between.some((t) => t.lower === 'and' || t.text === ',') &&
    between.every((t) => t.capital || /^(?:and|,|of|the)$/.test(t.lower))
  )
}
