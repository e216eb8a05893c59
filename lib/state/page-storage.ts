/** What the browser keeps for our own pages. */

/** localStorage; null where the browser gives none: where storage is switched off, the mere question throws, and a page must still open. */
export function pageStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
