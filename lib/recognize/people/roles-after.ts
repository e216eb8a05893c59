/** Finds the roles that follow a name: in apposition, said of it ("X is the …", "X, who is …"), or after what stands between commas. */
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { beforeAddress, isDeterminer, type PhraseIndex, wordAt } from './phrase-index.ts'
import type { RolePhrase } from './role-phrase.ts'
import { isHonorific } from './role-words.ts'
import { saidOf, TIME_NAME } from './said-of.ts'

/** Adverbs between a name and a role in apposition: "X, until recently deputy governor", "X, himself a former speaker". */
const ADVERBS = oneOf(
  'who|currently|now|then|formerly|previously|until|recently|lately|once|long|later|also|already|himself|herself|briefly|earlier|still|today|yesterday',
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
  if (!PUT.test(wordAt(tokens, at, sentence))) return at
  for (let i = at + 1; i < at + 10; i++) {
    const word = wordAt(tokens, i, sentence)
    if (word === 'as' || (word === 'be' && wordAt(tokens, i - 1, sentence) === 'to')) return i + 1
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
  if (wordAt(tokens, at, sentence) !== '(') return at
  for (let i = at + 1; i < at + 9 && tokens[i]?.sentence === sentence; i++) if (tokens[i]!.text === ')') return i + 1
  return at
}

/** Whether a name is an object of a preposition, title included: what is said next is said of somebody else ("the wife of X was elected mayor"). */
function isOblique(tokens: readonly Token[], nameStart: number, before: readonly RolePhrase[]): boolean {
  const [title] = before
  const opening = title ? title.start - (title.determiner ? 1 : 0) : beforeAddress(tokens, nameStart)
  return /^(?:of|for|to|with|from|about|against|by)$/.test(wordAt(tokens, opening - 1, tokens[nameStart]!.sentence))
}

/** Whether a person’s name, or the title of address before one, stands at a token. */
const personAt = (tokens: readonly Token[], at: number, index: PhraseIndex): boolean =>
  tokens[at] !== undefined && tokens[at]!.capital && (isHonorific(tokens[at]!) || index.startsPerson?.(at) === true)

/** A name as token indexes, and the roles that stand before it. */
export interface AfterName {
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
  if (isDeterminer(wordAt(tokens, at, sentence))) at++
  if (wordAt(tokens, at, sentence) === 'next') at++
  // "Robert Roe, Mr. Poe's deputy adviser"
  if (tokens[at]?.sentence === sentence && isHonorific(tokens[at]!)) at++
  const whole = startingAt(index, at, begin.from)
  if (!whole || (whole.plural && !(wordAt(tokens, at - 1, sentence) === 'one' || begin.said))) return undefined
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
  if (wordAt(tokens, phrase.end, sentence) !== ',' || tokens[phrase.end + 1]?.sentence !== sentence) return false
  const next = phrase.end + 1
  if (/^(?:his|her|their)$/.test(phrase.determiner) && BELONGS.test(tokens[phrase.head]!.lower))
    return index.startsPerson ? personAt(tokens, next, index) : tokens[next]!.capital
  return before.length > 0 && personAt(tokens, next, index)
}

/** The role told directly after a name that ends before token `end`. */
function roleAt(tokens: readonly Token[], end: number, around: AfterName): RolePhrase | undefined {
  const { name, index, before } = around
  const { sentence } = tokens[end - 1]!
  const word = (i: number) => wordAt(tokens, i, sentence)
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
  return /^(?:|that|and|but|while|because|“|")$/.test(wordAt(tokens, opening - 1, tokens[nameStart]!.sentence))
}

/** Tokens between the commas after a name, at most. */
const ASIDE = 16

/** "X, one of the region’s rising leaders, is serving as governor": an office said of the subject after what stands between commas. */
function roleAfterAside(tokens: readonly Token[], end: number, { name, index, before }: AfterName): RolePhrase | undefined {
  const { sentence } = tokens[end - 1]!
  const made = MADE.test(wordAt(tokens, name.start - 1, sentence))
  if (
    !(made || isSubject(tokens, name.start, before)) ||
    wordAt(tokens, end, sentence) !== ',' ||
    /^(?:whose|but|and|while|where|which)$/.test(wordAt(tokens, end + 1, sentence))
  )
    return undefined
  for (let i = end + 1; i < end + ASIDE && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i]!
    if (/^[;:()“”"—–]$/.test(token.text) || personAt(tokens, i, index)) return undefined
    // "names X, a journalist, as his spokesman"
    const asked = wordAt(tokens, i + 1, sentence) !== 'as' || made
    const said = token.text === ',' && asked ? saidOf(tokens, i + 1, sentence) : 0
    if (said) return roleFrom(tokens, { at: i + 1 + said, from: i + 1 + said, said: true }, index)
  }
  return undefined
}

/** Role phrases that follow a name and are its own, in text order. */
export function rolesAfter(tokens: readonly Token[], around: AfterName): RolePhrase[] {
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
