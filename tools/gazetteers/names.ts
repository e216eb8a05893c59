/** Given names and surnames of the world, and which of them are also English words. */
import { foldName } from '../../lib/text/fold.ts'
import { NAME_ADDITIONS, NOT_FIRST_NAMES } from './own-lists.ts'
import { congressNames, corpusText, csvColumn, leaderRows, lines, wordCounts } from './sources.ts'

const plain = /^[a-z][a-z']+$/

const fold = (names: string[]): string[] =>
  names.flatMap((name) => foldName(name).split(/[ -]/)).filter((name) => plain.test(name))

/** Given names and surnames of the CIA list, whose surnames are in capitals. */
function leaderNames(): { first: string[]; last: string[] } {
  const [first, last]: [string[], string[]] = [[], []]
  for (const { name } of leaderRows())
    for (const word of name.split(/[ ,-]+/)) {
      if (/^\p{Lu}{3,}$/u.test(word)) last.push(word)
      else if (/^\p{Lu}\p{Ll}{2,}$/u.test(word)) first.push(word)
    }
  return { first, last }
}

export interface NameLists {
  first: string[]
  last: string[]
  ambiguous: string[]
}

/**
 * Builds the name lists. The long surname list is cut to names that the word counts have seen capitalized, so that the file stays small;
 * a name is ambiguous when the counts have it in lower case too, and dropped from given names when it is mostly an ordinary word.
 */
export function nameLists(): NameLists {
  const counts = wordCounts()
  const lowerShare = (name: string) => {
    const count = counts.get(name)
    return count && count.lower >= 2 ? count.lower / (count.lower + count.capital) : 0
  }
  const leaders = leaderNames()
  const congress = congressNames()
  const trustedFirst = new Set(
    fold([
      ...csvColumn('gaz/common-forenames-by-country.csv', 'Romanized Name'),
      ...congress.first,
      ...leaders.first,
      ...NAME_ADDITIONS,
    ]),
  )
  const trustedLast = new Set(
    fold([...csvColumn('gaz/common-surnames-by-country.csv', 'Romanized Name'), ...congress.last, ...leaders.last]),
  )
  const longFirst = fold(lines(corpusText('gaz/first-names-all.txt.gz')))
  const longLast = fold(lines(corpusText('gaz/surnames-all.txt.gz'))).filter((name) => (counts.get(name)?.capital ?? 0) >= 1)
  const keepFirst = (name: string) => !NOT_FIRST_NAMES.has(name) && lowerShare(name) < (trustedFirst.has(name) ? 0.97 : 0.5)
  const first = [...new Set([...trustedFirst, ...longFirst])].filter(keepFirst).sort()
  const last = [...new Set([...trustedLast, ...longLast])].filter((name) => lowerShare(name) < 0.97).sort()
  const ambiguous = [...new Set([...first, ...last])].filter((name) => lowerShare(name) > 0.04).sort()
  return { first, last, ambiguous }
}
