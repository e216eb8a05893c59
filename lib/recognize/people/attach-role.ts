/** Decides which role phrase belongs to a name: before it, in apposition after it, or said of it ("X is the …", "X, who is …"). */
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import type { RolePhrase } from './role-phrase.ts'
import { isAddress, isHonorific } from './role-words.ts'
import { saidOf, TIME_NAME } from './said-of.ts'

const text = (tokens: readonly Token[], i: number, sentence: number) => (tokens[i]?.sentence === sentence ? tokens[i]!.lower : '')
/** Whether a word in lower case is an article or possessive that may stand before a role. */
export const isDeterminer = (word: string): boolean => /^(?:the|a|an|his|her|its|their|our|one|another)$/.test(word)

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

const PREDECESSOR = oneOf('predecessor|successor|replacement|counterpart')

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
  // "X, the brother of the deputy leader, Y,": the relative is X.
  if (phrase.inner && /^[,—–]$/.test(text(tokens, phrase.start - (phrase.determiner ? 2 : 1), sentence))) return phrase.inner
  const body = BODIES.test(tokens[phrase.head]!.lower)
  const owned = !body && tokens.slice(phrase.start - 1, phrase.head).some((token) => /^(?:'s|')$/.test(token.lower))
  const long = phrase.end - phrase.start
  const capital = tokens[phrase.start]!.capital && long > 1
  // "X’s predecessor as defence secretary, Y"
  const as = text(tokens, phrase.start - 1, sentence) === 'as' && PREDECESSOR.test(text(tokens, phrase.start - 2, sentence))
  const marked =
    as || (phrase.determiner !== '' && !body) || owned || phrase.end > phrase.head + 1 || (!body && long > 2) || capital
  // "As president, X …": the role is X's whatever follows.
  const opening = phrase.start - (phrase.determiner ? 1 : 0)
  if (!phrase.plural && text(tokens, opening - 1, sentence) === 'as' && text(tokens, opening - 2, sentence) === '') return phrase
  if (phrase.plural) return phrase.determiner !== '' && /^(?:of|and|,)$/.test(follows) ? phrase : undefined
  if (!marked) return undefined
  if (/^[,.;:()—–-]$/.test(follows) || follows === '') return phrase
  // "The leader of the union, X said", "told Finance Minister, X on Monday": loose commas of titles that open a sentence or are capital.
  const opens = text(tokens, opening - 1, sentence) === ''
  return !body && fullName && (opens || (capital && tokens[phrase.head]!.capital)) ? phrase : undefined
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

/** Whether a list may go on after a name: "senators X and Y", "MPs X of A, Y of B"; "the two ministers X phoned" is none. */
const isFirstOfList = (tokens: readonly Token[], end: number, sentence: number): boolean =>
  /^(?:and|&|or|,|;|\(|of|from|as|plus|with)$/.test(text(tokens, end, sentence))

/** The office before a title that stands at the name: "The ministry’s spokesman, Colonel X", "Y’s deputy, longtime party secretary X,". */
function officeBefore(
  tokens: readonly Token[],
  near: RolePhrase,
  around: { index: PhraseIndex; follows: string; long: boolean; end: number },
): RolePhrase | undefined {
  const { sentence } = tokens[near.start]!
  const comma = near.start - 1
  if (near.determiner !== '' || near.plural || text(tokens, comma, sentence) !== ',') return undefined
  const rank = tokens[near.start]!.capital && near.end - near.start <= 2
  if (rank) return inApposition(tokens, comma, around)
  // A list of people goes on with "and"; an apposition is closed.
  const { follows, end } = around
  const closed = follows === '' || /^[.;—–]$/.test(follows) || (follows === ',' && /^\p{Ll}/u.test(tokens[end + 1]?.text ?? ''))
  if (!closed || /^(?:and|or)$/.test(text(tokens, end + 1, sentence))) return undefined
  const office = inApposition(tokens, comma, around)
  return office && office.end - office.start > 1 ? office : undefined
}

function rolesBefore(tokens: readonly Token[], name: { start: number; end: number }, index: PhraseIndex): RolePhrase[] {
  const { start: from, end } = name
  const { sentence } = tokens[from]!
  const around = { index, follows: text(tokens, end, sentence), long: end - from > 1 }
  // "Minister for Health Dr X": titles of address stand between role and name.
  const start = beforeAddress(tokens, from)
  const near = index.ending.get(start) ?? index.ending.get(from)
  if (near?.plural && !isFirstOfList(tokens, end, sentence)) return []
  if (near && tokens[near.start]!.sentence === sentence) {
    const office = officeBefore(tokens, near, { ...around, end })
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

/** Relatives and others who are told by whom they belong to: "X, his wife, Y, and" is the wife Y. */
const BELONGS = oneOf(
  'wife|husband|son|daughter|brother|sister|father|mother|uncle|aunt|cousin|nephew|niece|partner|friend|lawyer|deputy|aide|assistant|spokes(?:man|woman|person)|' +
    'successor|predecessor|boss|colleague|counterpart|ally|rival|adviser|advisor|attorney|bodyguard|driver|mentor|co-author',
)
/** Letters of members of parliament after the name. */
const POST_NOMINAL = /^(?:MP|MLA|MLC|MSP|MEP|MHA|TD|MK)$/

/** Index after brackets that stand at a name ("(D-N.Y.)", "(1921-1998)"); `at` where none do. */
function afterBrackets(tokens: readonly Token[], at: number, sentence: number): number {
  if (text(tokens, at, sentence) !== '(') return at
  for (let i = at + 1; i < at + 9 && tokens[i]?.sentence === sentence; i++) if (tokens[i]!.text === ')') return i + 1
  return at
}

/** Whether a name is an object of a preposition, title included: what is said next is said of somebody else ("the wife of X was elected mayor"). */
function isOblique(tokens: readonly Token[], nameStart: number, before: readonly RolePhrase[]): boolean {
  const [title] = before
  const opening = title ? title.start - (title.determiner ? 1 : 0) : beforeAddress(tokens, nameStart)
  return /^(?:of|for|to|with|from|about|against|by)$/.test(text(tokens, opening - 1, tokens[nameStart]!.sentence))
}

/** Whether a person’s name, or the title of address before one, stands at a token. */
const personAt = (tokens: readonly Token[], at: number, index: PhraseIndex): boolean =>
  tokens[at] !== undefined && tokens[at]!.capital && (isHonorific(tokens[at]!) || index.startsPerson?.(at) === true)

interface AfterName {
  name: { start: number; end: number }
  index: PhraseIndex
  before: readonly RolePhrase[]
}

/** The role that begins at a token, or after an article or title of address there; none where it is the next person’s. `said`: a verb leads to it. */
function roleFrom(
  tokens: readonly Token[],
  begin: { at: number; from: number; said: boolean },
  index: PhraseIndex,
): RolePhrase | undefined {
  let { at } = begin
  const { sentence } = tokens[begin.from - 1]!
  if (isDeterminer(text(tokens, at, sentence))) at++
  // "Robert Roe, Mr. Poe's deputy adviser"
  if (tokens[at]?.sentence === sentence && isHonorific(tokens[at]!)) at++
  const whole = startingAt(index, at, begin.from)
  if (!whole || (whole.plural && !(text(tokens, at - 1, sentence) === 'one' || begin.said))) return undefined
  const phrase = ownPart(whole, index)
  const next = tokens[phrase.end]
  // "the prime minister’s then adviser": the owner of what comes next.
  if (next?.lower === "'s" || next?.lower === "'") return undefined
  // ", President Y" is the next item of a list.
  const ends = !next || next.sentence !== sentence || next.kind === 'punctuation' || !next.capital
  return ends || (index.startsPerson && !index.startsPerson(phrase.end)) ? phrase : undefined
}

/** Whether a role in apposition after a name is of the person after it: "X, his wife, Y", "the minister, X, the mayor, Y, and". */
function isOfNext(tokens: readonly Token[], phrase: RolePhrase, { index, before }: AfterName): boolean {
  const { sentence } = tokens[phrase.start]!
  if (text(tokens, phrase.end, sentence) !== ',' || tokens[phrase.end + 1]?.sentence !== sentence) return false
  const next = phrase.end + 1
  if (/^(?:his|her|their)$/.test(phrase.determiner) && BELONGS.test(tokens[phrase.head]!.lower))
    return index.startsPerson ? personAt(tokens, next, index) : tokens[next]!.capital
  return before.length > 0 && personAt(tokens, next, index)
}

/** The role told directly after a name that ends before token `end`. */
function roleAt(tokens: readonly Token[], end: number, around: AfterName): RolePhrase | undefined {
  const { name, index, before } = around
  const { sentence } = tokens[end - 1]!
  const word = (i: number) => text(tokens, i, sentence)
  let at = end
  if (word(at) === ',' && /^\d{2}$/.test(word(at + 1)) && word(at + 2) === ',') at += 2
  const apposition = /^(?:,|\(|—|–|--|-)$/.test(word(at))
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
  if (!apposition && !said && MADE.test(word(name.start - 1))) {
    const made = index.starting.get(isDeterminer(word(at)) ? at + 1 : at)
    if (made && !made.plural) return made
  }
  if (!apposition && POST_NOMINAL.test(tokens[at]?.text ?? '') && tokens[at]!.sentence === sentence) return index.starting.get(at)
  const clause = index.starting.get(at)
  const leads = clause?.official && !apposition && clause.start === clause.head && clause.end > clause.head + 1
  if (!said && !apposition && !(leads && isClause(tokens, clause))) return undefined
  if (said && !apposition && word(at) !== 'as' && isOblique(tokens, name.start, before)) return undefined
  // "Roe, whose husband is the actor X, is a lawyer": after the comma the outer clause goes on.
  const clauseOfName = !apposition || !said || at > from || !FINITE.test(word(at)) || isSubject(tokens, name.start, before)
  if (!clauseOfName) return undefined
  at += said
  // "who promoted him to be": the participle after "who" is a verb of his own.
  if (apposition && !said && word(at - 1) !== 'who') at = afterParticiple(tokens, at, sentence)
  // "the Norwegian who heads the UN mission"
  const who = isDeterminer(word(at)) ? at + 2 : at + 1
  if (apposition && word(who) === 'who' && index.starting.has(who + 1) && isClause(tokens, index.starting.get(who + 1)!))
    at = who + 1
  const phrase = roleFrom(tokens, { at, from, said: said > 0 }, index)
  if (!phrase || said || !apposition) return phrase
  // "after the talks with X, the mayor said": a clause about somebody else begins.
  const other =
    phrase.determiner === 'the' &&
    word(at) === 'the' &&
    OPENS_CLAUSE.test(word(phrase.end)) &&
    !isSubject(tokens, name.start, before)
  return other || isOfNext(tokens, phrase, around) ? undefined : phrase
}

const OPENS_CLAUSE = oneOf(
  'is|was|were|has|had|will|would|said|says|told|announced|added|warned|insisted|denied|claimed|argued|called|seeks|sought',
)
const FINITE = oneOf('is|was|were|has|had|will|would|became|becomes|remains|remained')

/** Whether a name, title included, opens its clause. */
function isSubject(tokens: readonly Token[], nameStart: number, [title]: readonly RolePhrase[]): boolean {
  const opening = title ? title.start - (title.determiner ? 1 : 0) : beforeAddress(tokens, nameStart)
  return /^(?:|that|and|but|while|because|“|")$/.test(text(tokens, opening - 1, tokens[nameStart]!.sentence))
}

/** Tokens between the commas after a name, at most. */
const ASIDE = 16

/** "X, one of the region’s rising leaders, is serving as governor": an office said of the subject after what stands between commas. */
function roleAfterAside(tokens: readonly Token[], end: number, { name, index, before }: AfterName): RolePhrase | undefined {
  const { sentence } = tokens[end - 1]!
  if (
    !isSubject(tokens, name.start, before) ||
    text(tokens, end, sentence) !== ',' ||
    /^(?:whose|but|and|while|where|which)$/.test(text(tokens, end + 1, sentence))
  )
    return undefined
  for (let i = end + 1; i < end + ASIDE && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i]!
    if (/^[;:()“”"—–]$/.test(token.text) || personAt(tokens, i, index)) return undefined
    const said = token.text === ',' && text(tokens, i + 1, sentence) !== 'as' ? saidOf(tokens, i + 1, sentence) : 0
    if (said) return roleFrom(tokens, { at: i + 1 + said, from: i + 1 + said, said: true }, index)
  }
  return undefined
}

function rolesAfter(tokens: readonly Token[], around: AfterName): RolePhrase[] {
  const { end } = around.name
  const near = roleAt(tokens, end, around)
  const behind = near ? end : afterBrackets(tokens, end, tokens[end - 1]!.sentence)
  const role = near ?? (behind > end ? roleAt(tokens, behind, around) : undefined)
  const further = roleAfterAside(tokens, behind, around)
  return [role, further].filter((phrase, i, all) => phrase !== undefined && all.indexOf(phrase) === i) as RolePhrase[]
}

const isClause = (tokens: readonly Token[], phrase: RolePhrase): boolean =>
  /^(?:heads|leads|chairs|governs|commands|oversees|directs|represents|headed|led|chaired|governed|commanded|oversaw|represented|ruled)$/.test(
    tokens[phrase.head]!.lower,
  )

/** All role phrases that belong to the name at token indexes [start, end): before it, then after it. */
export function attachedRoles(tokens: readonly Token[], name: { start: number; end: number }, index: PhraseIndex): Attached[] {
  const before = rolesBefore(tokens, name, index)
  const after = rolesAfter(tokens, { name, index, before })
  return [...before.map((phrase) => ({ phrase, before: true })), ...after.map((phrase) => ({ phrase, before: false }))]
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
