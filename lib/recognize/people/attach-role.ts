/** Decides which role phrase belongs to a name: before it, in apposition after it, or said of it ("X is the …", "X, who is …"). */
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import type { RolePhrase } from './role-phrase.ts'
import { isAddress, isHonorific } from './role-words.ts'

const text = (tokens: readonly Token[], i: number, sentence: number) => (tokens[i]?.sentence === sentence ? tokens[i]!.lower : '')
/** Whether a word in lower case is an article or possessive that may stand before a role. */
export const isDeterminer = (word: string): boolean => /^(?:the|a|an|his|her|its|their|our|one)$/.test(word)

export interface Attached {
  phrase: RolePhrase
  before: boolean
}

/** Role phrases by their first token after a determiner, and by their end. */
export interface PhraseIndex {
  /** Whether a person's name starts at a token, as the tagger sees it. */
  startsPerson?: (at: number) => boolean
  starting: ReadonlyMap<number, RolePhrase>
  ending: ReadonlyMap<number, RolePhrase>
}

/** Index of phrases for look-up from names; `startsPerson` tells whether a person's name starts at a token index. */
export const indexPhrases = (phrases: readonly RolePhrase[], startsPerson?: (at: number) => boolean): PhraseIndex => ({
  ...(startsPerson && { startsPerson }),
  starting: new Map(phrases.map((p) => [p.start, p])),
  ending: new Map(phrases.filter((p) => !p.open).map((p) => [p.end, p])),
})

/** First token of what stands between a role and a name: titles of address, "His Highness", "(retd)". */
function beforeAddress(tokens: readonly Token[], from: number): number {
  const { sentence } = tokens[from]!
  let start = from
  for (;;) {
    const before = tokens[start - 1]
    if (!before || before.sentence !== sentence) return start
    if (isHonorific(before) || isAddress(before)) start--
    else if (/^(?:his|her|their)$/.test(before.lower) && start < from && isHonorific(tokens[start]!)) start--
    else if (before.text === ')' && /^(?:retd|rtd|retired|ret)\.?$/.test(tokens[start - 2]?.lower ?? '')) start -= 3
    else return start
  }
}

/** What companies and clubs are called too: "its owner, Oxford Properties". */
const BODIES = /^(?:owner|partner|producer|publisher|proprietor|contractor|broker|dealer|champion|investor|shareholder)s?$/

/** The role that stands with a comma before `comma + 1` ("the First Deputy Minister of Energy, Pavel Sorokin,"): it must be closed too. */
function inApposition(
  tokens: readonly Token[],
  comma: number,
  { index, follows, long: fullName }: { index: PhraseIndex; follows: string; long: boolean },
): RolePhrase | undefined {
  const { sentence } = tokens[comma]!
  // "Germany’s president at the time, X"
  const then =
    text(tokens, comma - 1, sentence) === 'time' &&
    /^(?:the|that)$/.test(text(tokens, comma - 2, sentence)) &&
    text(tokens, comma - 3, sentence) === 'at'
  const phrase = index.ending.get(then ? comma - 3 : comma)
  if (!phrase || tokens[phrase.start]!.sentence !== sentence) return undefined
  const body = BODIES.test(tokens[phrase.head]!.lower)
  const owned = !body && tokens.slice(phrase.start - 1, phrase.head).some((token) => /^(?:'s|')$/.test(token.lower))
  const long = phrase.end - phrase.start
  const capital = tokens[phrase.start]!.capital && long > 1
  const marked = (phrase.determiner !== '' && !body) || owned || phrase.end > phrase.head + 1 || (!body && long > 2) || capital
  // "As president, X …": the role is X's whatever follows.
  const opening = phrase.start - (phrase.determiner ? 1 : 0)
  if (!phrase.plural && text(tokens, opening - 1, sentence) === 'as' && text(tokens, opening - 2, sentence) === '') return phrase
  if (phrase.plural) return phrase.determiner !== '' && /^(?:of|and|,)$/.test(follows) ? phrase : undefined
  if (!marked) return undefined
  if (/^[,.;:()—–-]$/.test(follows) || follows === '') return phrase
  // "The leader of the union, X said", "told Finance Minister, X on Monday": loose commas of titles that open a sentence or are capital.
  const opens = text(tokens, opening - 1, sentence) === ''
  return !body && fullName && ((opens && phrase.determiner !== '') || (capital && tokens[phrase.head]!.capital))
    ? phrase
    : undefined
}

/** "members of the council, including X": one of many. */
function amongThem(tokens: readonly Token[], start: number, index: PhraseIndex): RolePhrase | undefined {
  const { sentence } = tokens[start]!
  const word = (i: number) => text(tokens, i, sentence)
  const as = word(start - 1) === 'as' && word(start - 2) === 'such'
  if (!as && !/^(?:including|namely|notably)$/.test(word(start - 1))) return undefined
  const at = start - (as ? 2 : 1)
  const phrase = index.ending.get(word(at - 1) === ',' ? at - 1 : at)
  return phrase?.plural && tokens[phrase.start]!.sentence === sentence ? phrase : undefined
}

function rolesBefore(tokens: readonly Token[], name: { start: number; end: number }, index: PhraseIndex): RolePhrase[] {
  const { start: from, end } = name
  const { sentence } = tokens[from]!
  const around = { index, follows: text(tokens, end, sentence), long: end - from > 1 }
  // "Minister for Health Dr X": titles of address stand between role and name.
  const start = beforeAddress(tokens, from)
  const near = index.ending.get(start) ?? index.ending.get(from)
  if (near && tokens[near.start]!.sentence === sentence) {
    // "The ministry’s spokesman, Colonel X,": a rank and the office before it.
    const rank =
      near.determiner === '' &&
      tokens[near.start]!.capital &&
      near.end - near.start <= 2 &&
      text(tokens, near.start - 1, sentence) === ','
    const office = rank ? inApposition(tokens, near.start - 1, around) : undefined
    return office ? [office, near] : [near]
  }
  const among = amongThem(tokens, start, index)
  if (among) return [among]
  // "the defence minister [Rustem Umerov]": editors' brackets.
  const bracketed = text(tokens, start - 1, sentence) === '[' ? index.ending.get(start - 1) : undefined
  if (bracketed) return [bracketed]
  const office = text(tokens, start - 1, sentence) === ',' ? inApposition(tokens, start - 1, around) : undefined
  return office ? [office] : []
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

/** First words of the above. */
const OPENS_SAID = oneOf(
  'has|had|is|was|were|being|serves|served|serving|acts|acted|acting|resigned|resigns|quit|retired|took|takes|taking|steps|stepped|returned|' +
    'works|worked|continued|ruled|sits|sat|remains|remained|expected|tipped|set|likely|poised|due|about|favourite|favorite|became|becomes|as',
)

/** Passive verbs and nouns after which "as" leads to an office a few words on: "was sworn in on Monday as", "won a second term as". */
const PUT_INTO = oneOf(
  '(?:re-?)?elected|(?:re)?appointed|named|nominated|chosen|confirmed|sworn|installed|inaugurated|sacked|fired|dismissed|removed|ousted|deposed|suspended|replaced',
)
const TIME_IN = oneOf('stood|ran|returned|term|office|power|tenure|stint|job|post|position|role|place|career|years?|time')
const TIME_NAME = oneOf(
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december',
)

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
  if (tokens[at]?.kind !== 'word' || tokens[at]!.sentence !== sentence) return 0
  const further = asFurtherOn(tokens, at, sentence)
  if (further) return further
  if (!OPENS_SAID.test(tokens[at]!.lower)) return 0
  let following = ''
  for (let i = at; i < at + 7 && tokens[i]?.sentence === sentence; i++) following += `${tokens[i]!.lower} `
  const found = SAID_OF.exec(following)
  return found ? found[0].trim().split(' ').length : 0
}

/** Adverbs between a name and a role in apposition: "X, until recently deputy governor", "X, himself a former speaker". */
const ADVERBS = oneOf(
  'who|currently|now|then|formerly|previously|until|recently|lately|once|long|later|also|already|himself|herself|briefly|earlier|still|today',
)
/** Participles in apposition: "X, nominated in July as water commissioner", "Y, elected president last year". */
const PUT = oneOf(
  '(?:re-?)?elected|(?:re)?appointed|named|nominated|chosen|picked|confirmed|sworn|installed|inaugurated|sacked|fired|dismissed|removed|ousted|promoted|tapped',
)

/** Verbs that put their object into the office that follows it. */
const MADE = oneOf(
  'appoint|appoints|appointed|appointing|name|names|named|naming|elect|elects|elected|electing|make|makes|made|making|crown|crowned|declare|declared|proclaim|proclaimed|choose|chose|nominate|nominated|nominating|nominates',
)

/** Index after such a participle and what leads on to the role; `at` where there is none. */
function afterParticiple(tokens: readonly Token[], at: number, sentence: number): number {
  if (!PUT.test(text(tokens, at, sentence))) return at
  for (let i = at + 1; i < at + 10; i++) {
    const word = text(tokens, i, sentence)
    if (word === 'as' || (word === 'be' && text(tokens, i - 1, sentence) === 'to')) return i + 1
    if (word === '' || tokens[i]!.kind === 'punctuation' || (tokens[i]!.capital && !TIME_NAME.test(word))) break
  }
  return at + 1
}

/** The phrase that starts at a token, or one word before ("then Burundi’s energy minister": "then" may have been skipped). */
const startingAt = (index: PhraseIndex, at: number, from: number): RolePhrase | undefined =>
  index.starting.get(at) ?? (at - 1 >= from ? index.starting.get(at - 1) : undefined)

/** Of a role joined of several ("the deputy commissioner and Interior Minister | Lee"), the part that is not the next person's. */
function ownPart(phrase: RolePhrase, index: PhraseIndex): RolePhrase {
  const [first] = phrase.parts ?? []
  return first && index.startsPerson?.(phrase.end) ? first : phrase
}

function roleAfter(
  tokens: readonly Token[],
  { start: nameStart, end }: { start: number; end: number },
  index: PhraseIndex,
): RolePhrase | undefined {
  const { sentence } = tokens[end - 1]!
  const word = (i: number) => text(tokens, i, sentence)
  let at = end
  if (word(at) === ',' && /^\d{2}$/.test(word(at + 1)) && word(at + 2) === ',') at += 2
  const apposition = /^(?:,|\(|—|–)$/.test(word(at))
  if (apposition) at++
  const from = at
  if (apposition) for (let skipped = 0; skipped < 3 && ADVERBS.test(word(at)); skipped++) at++
  // "X, who in 2005 became governor"
  if (apposition && /^(?:in|since|from|until)$/.test(word(at))) {
    let time = at + 1
    while (tokens[time]?.sentence === sentence && (tokens[time]!.kind === 'number' || TIME_NAME.test(word(time)))) time++
    if (time > at + 1) at = word(time) === ',' ? time + 1 : time
  }
  const said = saidOf(tokens, at, sentence)
  // "voted to appoint X acting sheriff", "elected Y president"
  if (!apposition && !said && MADE.test(word(nameStart - 1))) {
    const made = index.starting.get(isDeterminer(word(at)) ? at + 1 : at)
    if (made && !made.plural) return made
  }
  const clause = index.starting.get(at)
  const leads = clause?.official && !apposition && clause.start === clause.head && clause.end > clause.head + 1
  if (!said && !apposition && !(leads && isClause(tokens, clause))) return undefined
  at += said
  // "who promoted him to be": the participle after "who" is a verb of his own.
  if (apposition && !said && word(at - 1) !== 'who') at = afterParticiple(tokens, at, sentence)
  if (isDeterminer(word(at))) at++
  // "the Norwegian who heads the UN mission"
  if (apposition && word(at + 1) === 'who' && index.starting.has(at + 2) && isClause(tokens, index.starting.get(at + 2)!)) at += 2
  // "Robert Roe, Mr. Poe's deputy adviser"
  if (tokens[at]?.sentence === sentence && isHonorific(tokens[at]!)) at++
  const whole = startingAt(index, at, from)
  if (!whole || (whole.plural && !(word(at - 1) === 'one' || said))) return undefined
  const phrase = ownPart(whole, index)
  const next = tokens[phrase.end]
  // ", President Y" is the next item of a list.
  const ends = !next || next.sentence !== sentence || next.kind === 'punctuation' || !next.capital
  return ends || (index.startsPerson && !index.startsPerson(phrase.end)) ? phrase : undefined
}

const isClause = (tokens: readonly Token[], phrase: RolePhrase): boolean =>
  /^(?:heads|leads|chairs|governs|commands|oversees|directs|represents|headed|led|chaired|governed|commanded|oversaw|represented|ruled)$/.test(
    tokens[phrase.head]!.lower,
  )

/** All role phrases that belong to the name at token indexes [start, end): before it, then after it. */
export function attachedRoles(tokens: readonly Token[], name: { start: number; end: number }, index: PhraseIndex): Attached[] {
  const before = rolesBefore(tokens, name, index)
  const after = roleAfter(tokens, name, index)
  return [...before.map((phrase) => ({ phrase, before: true })), ...(after ? [{ phrase: after, before: false }] : [])]
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
