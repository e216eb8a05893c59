/** Drops what looks like a date and is none: scores, names, plain words. */
import type { Candidate, Scene } from '../rule.ts'

const MONEY_BEFORE = /[$€£¥₹]\s?$/u
const HYPHENATED = /^-(?:long|old)\b/

/** Whether the candidate, seen in its place, is no date. */
export function reject(candidate: Candidate, scene: Scene): boolean {
  if (MONEY_BEFORE.test(scene.before)) return true
  if (HYPHENATED.test(scene.plainAfter) && candidate.reading.precision !== 'year') return true
  return false
}
