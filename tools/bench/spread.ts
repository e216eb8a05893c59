/** Median and spread of measurements. */

export interface Spread {
  median: number
  low: number
  high: number
}

/** Median with the quartiles around it. Throws on an empty list. */
export function spreadOf(values: readonly number[]): Spread {
  if (!values.length) throw new Error('spreadOf: nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}

/** "12.3 (11.9–13.0)" */
export const inWords = ({ median, low, high }: Spread, digits = 1): string =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`
