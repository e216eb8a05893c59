/** What of a correction tells it from another: for keeping each once. */
import type { CorrectionAction } from '../model/correction.ts'

/** Parts that are filled in when the correction is made, or move afterwards. */
const FILLED = ['into', 'looked', 'names', 'from'] as const

/** A text that is the same for two changes that say the same. */
export const gistOf = (change: CorrectionAction): string => {
  const told = { ...change } as Record<string, unknown>
  for (const part of FILLED) delete told[part]
  return JSON.stringify(Object.entries(told).sort())
}
