/** Membership in a long sorted list of words that is kept as the one string it was shipped as. */

/** Lists up to this many code units are made a Set: nothing is gained by searching them, and they need not be sorted. */
const SHORT = 4096
const LINE_END = 10

/** -1, 0 or 1 as `word` stands before, at or behind the line of `list` that is at [start, end). */
function compare(word: string, list: string, { start, end }: { start: number; end: number }): number {
  const shared = Math.min(word.length, end - start)
  for (let at = 0; at < shared; at++) {
    const difference = word.charCodeAt(at) - list.charCodeAt(start + at)
    if (difference) return difference
  }
  return word.length - (end - start)
}

function find(word: string, list: string): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    let start = middle
    while (start > low && list.charCodeAt(start - 1) !== LINE_END) start--
    let end = middle
    while (end < high && list.charCodeAt(end) !== LINE_END) end++
    const order = compare(word, list, { start, end })
    if (order === 0) return true
    if (order < 0) high = start
    else low = end + 1
  }
  return false
}

/**
 * Takes words separated by line ends, sorted by UTF-16 code units where the list is long, and returns whether a word is among
 * them. Binary search over the string: a Set of twenty thousand names would cost more to build than a first article needs.
 */
export function wordList(list: string): (word: string) => boolean {
  if (list.length <= SHORT) {
    const words = new Set(list ? list.split('\n') : [])
    return (word) => words.has(word)
  }
  return (word) => word !== '' && find(word, list)
}
