/** Prints the figures of one browser: both stores side by side, with the ratio of their medians. */
import { inWords, spreadOf } from '../spread.ts'
import type { Reads } from './count-reads.ts'
import { type Cost, type Figures, MEASURED, type Measured, SIZES, type Starts } from './measure.ts'

export interface Report {
  browser: string
  small: number
  large: number
  starts: Starts
  figures: Figures
  /** Load of the machine before and after. */
  load: readonly [number, number]
}

/** The value that 95 in 100 do not pass. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(0.95 * sorted.length) - 1)] ?? 0
}

const row = (of: readonly number[]): string => `${inWords(spreadOf(of), 0)}, p95 ${p95(of).toFixed(0)}`

function printCosts(name: string, costs: Record<'small' | 'large', readonly Cost[]>): void {
  console.log(`  ${name}`)
  for (const part of ['ms', 'cpu'] as const) {
    const [small = [], large = []] = SIZES.map((size) => costs[size].map((one) => one[part]))
    if (![...small, ...large].some((one) => one > 0)) continue
    const ratio = spreadOf(large).median / Math.max(1, spreadOf(small).median)
    console.log(
      `    ${part === 'ms' ? 'clock' : 'CPU  '} ${row(small).padEnd(34)} → ${row(large).padEnd(34)} ms   × ${ratio.toFixed(2)}`,
    )
  }
}

const listed = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([table, count]) => `${table} ${count}`)
    .join(', ') || 'none'

const readsInWords = ({ requests, records, keys }: Reads): string =>
  `${requests} requests; records: ${listed(records)}; keys alone: ${listed(keys)}`

const median = (costs: readonly Cost[]): number => spreadOf(costs.map((one) => one.ms)).median

/** What issue 4 asks for, in three lines. */
function printGates(figures: Figures): void {
  const ratio = (name: Measured): string => (median(figures[name].large) / Math.max(1, median(figures[name].small))).toFixed(2)
  const slow = (name: Measured): string => p95(figures[name].large.map((one) => one.ms)).toFixed(0)
  console.log(
    `  linking at the large store, times the small one (gate 2): step ${ratio('linkStep')}, whole message ${ratio('link')}`,
  )
  console.log(`  p95 at the large store (gate 100 ms): popup ${slow('popup')} ms, prior events ${slow('prior')} ms`)
}

/** Medians (quartiles) and 95th percentile, and what one article reads. */
export function printFigures({ browser, small, large, starts, figures, load }: Report): void {
  console.log(
    `\n${browser}: stores of ${small} → ${large} articles; median (quartiles); load of the machine ${load.map((one) => one.toFixed(1)).join(' to ')}`,
  )
  for (const name of Object.keys(MEASURED) as Measured[]) printCosts(MEASURED[name], figures[name])
  printCosts('cold: the background stopped before, first message of a new article', starts.cold)
  for (const size of SIZES) console.log(`  read for one new article, ${size} store: ${readsInWords(starts.reads[size])}`)
  for (const size of SIZES)
    console.log(`  read for a popup and prior events, ${size} store: ${readsInWords(starts.popupReads[size])}`)
  printGates(figures)
}
