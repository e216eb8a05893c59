/** What differs between two texts, word by word: so that a reader sees at a glance what an editor changed. */

export interface TextPart {
  text: string
  /** In both, only in the first, or only in the second. */
  in: 'both' | 'first' | 'second'
}

/** Words of either text from which on the comparison is not made: its cost grows with the product of both. */
const MOST = 600

/** Words with the blanks after them; joined they are the text. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? []

const bare = (word: string): string => word.trim()

/** Lengths of the longest common subsequence of a[i..] and b[j..]. */
function common(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = bare(a[i]!) === bare(b[j]!) ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
  return table
}

/** The parts of both texts in order, neighbours of one kind joined: those in 'both' and 'first' are the first text, blanks between words aside. */
export function compareWords(first: string, second: string): TextPart[] {
  const [a, b] = [wordsOf(first), wordsOf(second)]
  if (a.length > MOST || b.length > MOST) return [{ text: first, in: 'first' } as const, { text: second, in: 'second' } as const]
  const table = common(a, b)
  const parts: TextPart[] = []
  const add = (text: string, where: TextPart['in']) => {
    const last = parts.at(-1)
    if (last?.in === where) last.text += text
    else parts.push({ text, in: where })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && bare(a[i]!) === bare(b[j]!)) {
      add(b[j++]!, 'both')
      i++
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) add(a[i++]!, 'first')
    else add(b[j++]!, 'second')
  }
  return parts
}
