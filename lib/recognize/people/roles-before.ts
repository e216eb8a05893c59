/** Finds the roles that stand before a name: at it, in apposition with a comma, or as one of many ("members, including X"). */
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { beforeAddress, type PhraseIndex, wordAt } from './phrase-index.ts'
import type { RolePhrase } from './role-phrase.ts'

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
    wordAt(tokens, comma - 1, sentence) === 'time' &&
    /^(?:the|that)$/.test(wordAt(tokens, comma - 2, sentence)) &&
    wordAt(tokens, comma - 3, sentence) === 'at'
  const phrase = index.ending.get(then ? comma - 3 : comma)
  if (!phrase || tokens[phrase.start]!.sentence !== sentence) return undefined
  // "X, the brother of the deputy leader, Y,": the relative is X.
  if (phrase.inner && /^[,—–]$/.test(wordAt(tokens, phrase.start - (phrase.determiner ? 2 : 1), sentence))) return phrase.inner
  const body = BODIES.test(tokens[phrase.head]!.lower)
  const owned = !body && tokens.slice(phrase.start - 1, phrase.head).some((token) => /^(?:'s|')$/.test(token.lower))
  const long = phrase.end - phrase.start
  const capital = tokens[phrase.start]!.capital && long > 1
  // "X’s predecessor as defence secretary, Y"
  const as = wordAt(tokens, phrase.start - 1, sentence) === 'as' && PREDECESSOR.test(wordAt(tokens, phrase.start - 2, sentence))
  const marked =
    as || (phrase.determiner !== '' && !body) || owned || phrase.end > phrase.head + 1 || (!body && long > 2) || capital
  // "As president, X …": the role is X's whatever follows.
  const opening = phrase.start - (phrase.determiner ? 1 : 0)
  if (!phrase.plural && wordAt(tokens, opening - 1, sentence) === 'as' && wordAt(tokens, opening - 2, sentence) === '')
    return phrase
  if (phrase.plural) return phrase.determiner !== '' && /^(?:of|and|,)$/.test(follows) ? phrase : undefined
  if (!marked) return undefined
  if (/^[,.;:()—–-]$/.test(follows) || follows === '') return phrase
  // "The leader of the union, X said", "told Finance Minister, X on Monday": loose commas of titles that open a sentence or are capital.
  const opens = wordAt(tokens, opening - 1, sentence) === ''
  return !body && fullName && (opens || (capital && tokens[phrase.head]!.capital)) ? phrase : undefined
}

/** "members of the council, including X": one of many. */
function amongThem(tokens: readonly Token[], start: number, index: PhraseIndex): RolePhrase | undefined {
  const { sentence } = tokens[start]!
  const word = (i: number) => wordAt(tokens, i, sentence)
  const as = word(start - 1) === 'as' && word(start - 2) === 'such'
  if (!as && !/^(?:including|namely|notably)$/.test(word(start - 1))) return undefined
  const at = start - (as ? 2 : 1)
  const phrase = index.ending.get(word(at - 1) === ',' ? at - 1 : at)
  return phrase?.plural && tokens[phrase.start]!.sentence === sentence ? phrase : undefined
}

/** Whether a list may go on after a name: "senators X and Y", "MPs X of A, Y of B"; "the two ministers X phoned" is none. */
const isFirstOfList = (tokens: readonly Token[], end: number, sentence: number): boolean =>
  /^(?:and|&|or|,|;|\(|of|from|as|plus|with)$/.test(wordAt(tokens, end, sentence))

/** The office before a title that stands at the name: "The ministry’s spokesman, Colonel X", "Y’s deputy, longtime party secretary X,". */
function officeBefore(
  tokens: readonly Token[],
  near: RolePhrase,
  around: { index: PhraseIndex; follows: string; long: boolean; end: number },
): RolePhrase | undefined {
  const { sentence } = tokens[near.start]!
  const comma = near.start - 1
  if (near.determiner !== '' || near.plural || wordAt(tokens, comma, sentence) !== ',') return undefined
  const rank = tokens[near.start]!.capital && near.end - near.start <= 2
  if (rank) return inApposition(tokens, comma, around)
  // A list of people goes on with "and"; an apposition is closed.
  const { follows, end } = around
  const closed = follows === '' || /^[.;—–]$/.test(follows) || (follows === ',' && /^\p{Ll}/u.test(tokens[end + 1]?.text ?? ''))
  if (!closed || /^(?:and|or)$/.test(wordAt(tokens, end + 1, sentence))) return undefined
  const office = inApposition(tokens, comma, around)
  return office && office.end - office.start > 1 ? office : undefined
}

/** Role phrases before the name at token indexes [start, end), the office before a rank; none where they are somebody else’s. */
export function rolesBefore(tokens: readonly Token[], name: { start: number; end: number }, index: PhraseIndex): RolePhrase[] {
  const { start: from, end } = name
  const { sentence } = tokens[from]!
  const around = { index, follows: wordAt(tokens, end, sentence), long: end - from > 1 }
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
  const bracketed = wordAt(tokens, start - 1, sentence) === '[' ? index.ending.get(start - 1) : undefined
  if (bracketed) return [bracketed]
  const office = wordAt(tokens, start - 1, sentence) === ',' ? inApposition(tokens, start - 1, around) : undefined
  return office ? [office] : []
}
