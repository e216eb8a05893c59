/** How sure it is that a trigger tells an event: points for what is known of it. */
import type { Evidence } from './evidence.ts'
import type { Candidate } from './world.ts'

/** Confidence, 0 to 0.98: kind of trigger, named participants, date, place, project; less in direct speech. */
export function confidenceOf({ trigger, segment }: Candidate, found: Evidence): number {
  let points = trigger.word.part === 'verb' ? (trigger.word.weak ? 0.15 : 0.35) : trigger.word.weak ? 0 : 0.2
  const named = found.who.length
  const undated = !found.date && !found.near
  points += named > 1 ? 0.35 : named ? 0.2 : found.cast.unnamed ? 0.15 : 0
  // Without a date, the dead of a war are told as background more often than as news.
  if (undated && trigger.word.type === 'die') points -= 0.15
  if (found.date) points += trigger.word.weak && trigger.form !== 'noun' ? 0.35 : 0.3
  else if (found.near) points += trigger.word.weak ? 0.1 : 0.15
  if (trigger.word.name === 'generic') points -= 0.05
  if (found.projects.length) points += 0.1
  if (found.where) points += 0.1
  if (found.framed) points += 0.1
  if (found.occurs) points += 0.25
  if (found.standing.status === 'planned' && trigger.form === 'noun') points += 0.1
  if (trigger.form === 'ing' && segment.kind !== 'and') points -= 0.1
  if (trigger.form === 'third' && !found.date) points -= 0.2 // a habit or a stance more often than news
  if (found.quoted) points -= 0.3
  return Math.max(0, Math.min(0.98, points))
}
