/** Moments of the clock in words, the same on every screen. */

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** "14 May 2025", of ms since 1970, in the reader's time zone. */
export const dayOf = (ms: number): string => new Date(ms).toLocaleDateString('en-GB', DAY)

/** "14 May 2025 at 09:05", likewise. */
export const momentOf = (ms: number): string =>
  new Date(ms).toLocaleString('en-GB', { ...DAY, hour: '2-digit', minute: '2-digit' })
