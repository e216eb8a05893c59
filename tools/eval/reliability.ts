/** Whether confidence keeps its word: how many of the spans that are said to be so sure are right. */

/** Lower ends of the bins that are told apart. */
const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98] as const

interface Bin {
  found: number
  right: number
  /** Sum of what was said. */
  said: number
}

/** Counts spans by their confidence. */
export class Reliability {
  private readonly bins: Bin[] = BINS.map(() => ({ found: 0, right: 0, said: 0 }))

  /** Takes a span's confidence, 0 to 1, and whether it is right. */
  add(confidence: number, right: boolean): void {
    const bin = this.bins[BINS.findLastIndex((from) => confidence >= from)]!
    bin.found++
    bin.said += confidence
    if (right) bin.right++
  }

  /** Adds all that another has counted. */
  addAll(other: Reliability): void {
    for (const [i, { found, right, said }] of other.bins.entries()) {
      const bin = this.bins[i]!
      bin.found += found
      bin.right += right
      bin.said += said
    }
  }

  /** Of spans said to be about 90 % sure (0.85 to 0.95): what was said, how many are right, and their number. */
  aroundNinety(): { said: number; right: number; found: number } {
    const near = this.bins.slice(BINS.indexOf(0.85), BINS.indexOf(0.95))
    const [found, right, said] = (['found', 'right', 'said'] as const).map((key) => near.reduce((sum, bin) => sum + bin[key], 0))
    return { found: found!, right: right! / Math.max(1, found!), said: said! / Math.max(1, found!) }
  }

  /** The expected calibration error: how far what is said lies from what is right, on average over spans. */
  error(): number {
    const total = this.bins.reduce((sum, { found }) => sum + found, 0)
    return this.bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / Math.max(1, total)
  }

  /** A row of a table: said → right (number) for each bin, then the spans said to be 90 % sure, then the error. */
  row(name: string): string {
    const cells = this.bins.map(({ found, right, said }) =>
      (found ? `${(said / found).toFixed(2)}→${(right / found).toFixed(2)} (${found})` : '–').padStart(17),
    )
    const { said, right, found } = this.aroundNinety()
    return `${name.padEnd(34)}${cells.join('')}   90 %: ${said.toFixed(3)}→${right.toFixed(3)} (${found})   error ${this.error().toFixed(3)}`
  }
}

/** Head of the table that rows belong to. */
export const reliabilityHead = (): string =>
  `${'said → right (spans), said at least'.padEnd(34)}${BINS.map((from) => String(from).padStart(17)).join('')}`
