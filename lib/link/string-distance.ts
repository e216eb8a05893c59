/** Edit distance and Jaro-Winkler similarity of two short strings. */

/** Levenshtein distance in UTF-16 code units (insert, delete, replace; a swap of neighbours counts one, as Damerau has it). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(replace, row[j]! + 1, next[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length]!
}

/** Jaro similarity with Winkler's bonus for a common beginning of up to four letters, 0 to 1 (Winkler 1990). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const used = new Set<number>()
  const fromA: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (used.has(j) || a[i] !== b[j]) continue
      used.add(j)
      fromA.push(a[i]!)
      break
    }
  }
  if (!fromA.length) return 0
  const fromB = [...used].sort((x, y) => x - y).map((j) => b[j])
  const swaps = fromA.filter((letter, i) => letter !== fromB[i]).length / 2
  const m = fromA.length
  const jaro = (m / a.length + m / b.length + (m - swaps) / m) / 3
  let common = 0
  while (common < 4 && common < a.length && a[common] === b[common]) common++
  return jaro + common * 0.1 * (1 - jaro)
}
