/** Finds runs of capitalized words that could be names, cut at titles, weekdays, demonyms and other words that are no part of a name. */
import type { Gazetteer } from '../../model/resources.ts'
import type { Token } from '../../text/tokens.ts'
import type { RolePhrase } from './role-phrase.ts'
import { isHonorific, isTitleAndName, officeHead } from './role-words.ts'
import { ROLE_MODIFIERS } from './titles.ts'
import { NAME_SUFFIXES, NOT_NAMES, PARTICLES } from './words.ts'

/** A possible name as token indexes, end exclusive. */
export interface Run {
  start: number
  end: number
  /** A title of address stands directly before it ("Mr"). */
  honorific: boolean
  /** The capitalized words that it was cut from go on after it ("Trump Tower" cut at "Tower" never happens, but "Smith Tuesday" does). */
  sentenceStart: boolean
}

const bare = ({ lower }: Token) => (lower.endsWith('.') ? lower.slice(0, -1) : lower)
/** "al-Assad", "d’Estaing": lower-case particle joined to a capitalized name. */
const isJoined = (token: Token) => /^(?:a[ldnrstz]|ash|el|ul|d|l|bin)[-'’]\p{Lu}/u.test(token.text)

/** Whether a token can stand in a name. */
export const isNameToken = (token: Token): boolean =>
  token.kind === 'word' && (token.capital || isJoined(token)) && token.lower !== "'s"

/** Index after the longest run of capitalized words from `at`, with particles inside and a suffix at its end. */
export function endOfRun(tokens: readonly Token[], at: number): number {
  const { sentence } = tokens[at]!
  let end = at + 1
  for (let i = end; i < tokens.length && tokens[i]!.sentence === sentence; i++) {
    const token = tokens[i]!
    if (isNameToken(token)) end = i + 1
    else if (token.text === ',' && tokens[i + 1]?.sentence === sentence && NAME_SUFFIXES.has(tokens[i + 1]!.lower)) continue
    else if (!PARTICLES.has(token.lower) || i - end > 2) break
  }
  return end
}

/** Whether a token cuts a run: it is a title, an ordinary word or part of a role. */
function cuts(tokens: readonly Token[], at: number, context: { end: number; gazetteer: Gazetteer }): boolean {
  const token = tokens[at]!
  const word = bare(token)
  const more = at + 1 < context.end
  // "Richard A. Roe": an initial, not the article.
  if (/^\p{Lu}\.$/u.test(token.text) && more && tokens[at - 1]?.capital) return false
  if (NOT_NAMES.has(word)) {
    const namely = more && context.gazetteer.isFirstName(token.text) && tokens[at - 1]?.sentence === token.sentence
    return !(namely && tokens[at + 1]!.capital && !ROLE_MODIFIERS.has(bare(tokens[at + 1]!)) && !officeHead(tokens[at + 1]!))
  }
  // "Godfred Yeboah Dame": a title of address at the end is a name.
  if (!more && isHonorific(token) && at - 2 >= 0 && tokens[at - 1]!.capital && context.gazetteer.isSurname(tokens[at - 1]!.text))
    return false
  // "Stephen King" ends with a surname; "Dean Baquet" begins with a given name.
  if (isTitleAndName(token) && (!more || (word === 'dean' && at + 2 === context.end))) return false
  return isHonorific(token) || (more && Boolean(officeHead(token)))
}

const WHERE = new Set(['in', 'at', 'from', 'near', 'outside', 'across'])

/**
 * Index after a place at the front of a run: "In Moscow Ada Brandt met …" names a town and then a person. Only after a preposition of
 * place, where the town is no given name ("In Paris Hilton's words") and a given name follows. `start` where there is none.
 */
function afterPlace(tokens: readonly Token[], { start, end }: { start: number; end: number }, gazetteer: Gazetteer): number {
  // "New York" was cut after "New", which begins no name.
  const isWhere = (at: number) => WHERE.has(tokens[at]?.lower ?? '')
  const first = !isWhere(start - 1) && tokens[start - 1]?.capital ? start - 1 : start
  if (!isWhere(first - 1)) return start
  for (let at = Math.min(first + gazetteer.longestPlace, end - 2); at > start; at--) {
    const phrase = tokens.slice(first, at).map((token) => token.text)
    if (gazetteer.isFirstName(phrase[0]!) || !gazetteer.isFirstName(tokens[at]!.text)) continue
    if (gazetteer.place(phrase.join(' '))) return at
  }
  return start
}

/** All runs of the tokens, in order. Tokens that role phrases hold as office words or complement (`phrases`) are no names. */
export function nameRuns(tokens: readonly Token[], phrases: readonly RolePhrase[], gazetteer: Gazetteer): Run[] {
  const taken = new Uint8Array(tokens.length)
  for (const phrase of phrases) for (let i = phrase.head; i < phrase.end; i++) taken[i] = 1
  const runs: Run[] = []
  const add = (from: number, to: number) => {
    let end = to
    while (end > from && !isNameToken(tokens[end - 1]!)) end--
    if (end <= from) return
    const start = afterPlace(tokens, { start: from, end }, gazetteer)
    if (start > from) add(from, start)
    const before = tokens[start - 1]
    const sameSentence = before?.sentence === tokens[start]!.sentence
    runs.push({ start, end, honorific: Boolean(sameSentence && before && isHonorific(before)), sentenceStart: !sameSentence })
  }
  for (let i = 0; i < tokens.length; ) {
    if (taken[i] || !isNameToken(tokens[i]!)) {
      i++
      continue
    }
    const end = endOfRun(tokens, i)
    let start = i
    for (let at = i; at < end; at++)
      if (taken[at] || cuts(tokens, at, { end, gazetteer })) {
        add(start, at)
        start = at + 1
        while (start < end && !isNameToken(tokens[start]!)) start++
        if (start > at + 1) at = start - 1
      }
    add(start, end)
    i = end
  }
  return runs
}
