/** How long to wait before work is done again for a page that keeps asking for it: longer each time, until it has been calm for a while. */

export interface PaceOptions {
  /** First wait, ms; each that follows is twice as long while the page goes on. */
  interval?: number
  /** Longest wait, ms. */
  longest?: number
  /** Clock, ms, for tests. */
  now?: () => number
}

const INTERVAL = 1000
const LONGEST = 60_000
/** A calm of so many of the coming wait ends the growth of waits. By this work is done at most seven times a minute in the long run, whatever the page does. */
const CALM = 4

/** Waits of 1, 2, 4 … at most 60 seconds, which begin anew after a calm. */
export class Pace {
  private wait: number
  private last: number

  constructor(private readonly options: PaceOptions = {}) {
    this.wait = options.interval ?? INTERVAL
    this.last = this.now
  }

  private get now(): number {
    return (this.options.now ?? Date.now)()
  }

  /** Something asks for work: how long it has to wait, ms. Is to be asked once for each time that work is done. */
  next(): number {
    const { interval = INTERVAL, longest = LONGEST } = this.options
    if (this.now - this.last >= CALM * this.wait) this.wait = interval
    const { wait } = this
    this.wait = Math.min(2 * wait, longest)
    return wait
  }

  /** The work is done now. */
  done(): void {
    this.last = this.now
  }
}
