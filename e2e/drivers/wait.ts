// Waiting for a browser: for a state, for an element to rest, for a gesture to have its effect. Never for a time.
import type { Truthy } from './driver.ts'
import type { Place, Target } from './page-side.ts'

/** Waits. */
export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** A machine that does much else at the same time takes so many times as long as one at rest. */
export const PATIENCE = 3

/**
 * Calls `ask` until it answers something truthy; errors count as "not yet". `timeout` is what a machine at rest is allowed, in ms:
 * one that does much else is waited for three times as long.
 * @throws Error after that, with the last answer
 */
export async function poll<Value>(ask: () => Promise<Value>, timeout: number, what: string): Promise<Truthy<Value>> {
  const started = Date.now()
  const end = started + timeout * PATIENCE
  let last: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer as Truthy<Value>
      last = answer
    } catch (error) {
      last = (error as Error).message
    }
    if (Date.now() > end)
      throw new Error(
        `Waited ${Date.now() - started} ms for ${what.replace(/\s+/g, ' ').slice(0, 300)}; last answer: ${JSON.stringify(last)?.slice(0, 500)}`,
      )
    await sleep(60)
  }
}

/** After so long, ms, without any effect a gesture was missed. */
const MISSED = 5000

/**
 * Does what a reader does (a click, a key) until something comes of it, and gives that. A window that is still busy opening misses a gesture
 * now and then; a reader does it once more, and so does this: five seconds later, and says so.
 * @throws Error after `timeout` milliseconds of a machine at rest
 */
export function insist<Value>(
  gesture: () => Promise<void>,
  effect: () => Promise<Value>,
  { timeout = 8000, what }: { timeout?: number; what: string },
): Promise<Truthy<Value>> {
  let again = 0
  const look = async (): Promise<Value> => {
    const came = await effect()
    if (came || Date.now() < again) return came
    if (again > 0) console.warn(`     once more, since nothing came of it: ${what}`)
    await gesture()
    again = Date.now() + MISSED
    return effect()
  }
  return poll(look, timeout, what)
}

/**
 * Where an element is, once it is there twice: pages grow to their content after they opened, and a click would fall beside.
 * @throws Error where it is not found, or does not come to rest, within eight seconds of a machine at rest
 */
export const placeOf = (find: () => Promise<Place | null>, what: Target | string): Promise<Place> => {
  const rested = async (): Promise<Place | null> => {
    const before = await find()
    await sleep(60)
    const after = await find()
    return before && after && before.x === after.x && before.y === after.y ? after : null
  }
  return poll(rested, 8000, `an element ${JSON.stringify(what)} that stays in its place`)
}
