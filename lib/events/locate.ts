/** Finds tokens by their place in the text. */
import type { Token } from '../text/tokens.ts'

/** Index of the first token that starts at or after an offset (UTF-16 code units); the number of tokens where none does. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
