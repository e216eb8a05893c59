/** What was worked out under one overlay, kept for as long as that overlay: linking asks for the same people and events many times. */
import type { Overlay } from './overlay.ts'

/**
 * A memory of answers by id for each overlay. An overlay is one look at the store: whoever writes to the store makes a new one afterwards.
 * `ask` gets the ids that were not asked for before, all at once, and answers by id; ids without an answer stay undefined.
 */
export const memoOf = <T>() => {
  const memory = new WeakMap<Overlay, Map<string, Promise<T | undefined>>>()
  return async (
    overlay: Overlay,
    ids: readonly string[],
    ask: (fresh: string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<Map<string, T>> => {
    const known = memory.get(overlay) ?? new Map<string, Promise<T | undefined>>()
    memory.set(overlay, known)
    const fresh = [...new Set(ids)].filter((id) => !known.has(id))
    if (fresh.length > 0) {
      const answers = ask(fresh)
      for (const id of fresh)
        known.set(
          id,
          answers.then((all) => all.get(id)),
        )
    }
    const found = await Promise.all(ids.map(async (id) => [id, await known.get(id)] as const))
    return new Map(found.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])))
  }
}
