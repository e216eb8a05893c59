/** How sure it is that a trigger tells an event: points for what is known of it. */
import type { Evidence } from './evidence.ts'
import type { Candidate, World } from './world.ts'

/** Points for who takes part: bodies say less than people, since they are named where nothing happens too. */
function castPoints({ who, cast }: Evidence, entities: World['entities']): number {
  const people = who.filter((key) => entities.get(key)?.kind === 'person').length
  if (people > 1) return 0.35
  if (people && who.length > 1) return 0.25
  if (people) return 0.2
  return who.length > 1 ? 0.25 : who.length || cast.unnamed ? 0.15 : 0
}

/** Confidence, 0 to 0.98: kind of trigger, named participants, date, place, project, what an article opens with; less in direct speech. */
export function confidenceOf({ trigger, segment }: Candidate, found: Evidence, { entities }: Pick<World, 'entities'>): number {
  let points = trigger.word.part === 'verb' ? (trigger.word.weak ? 0.15 : 0.35) : trigger.word.weak ? 0 : 0.2
  const undated = !found.date && !found.near
  points += castPoints(found, entities)
  // The first sentence tells the news.
  if (segment.sentence === 0) points += 0.1
  // Without a date, the dead of a war are told as background more often than as news.
  if (undated && trigger.word.type === 'die' && !found.fresh && segment.sentence > 0) points -= 0.15
  if (found.date) points += trigger.word.weak && trigger.form !== 'noun' ? 0.35 : 0.3
  else if (found.near) points += trigger.word.weak ? 0.1 : 0.15
  if (trigger.word.name === 'generic') points -= 0.05
  if (found.projects.length && trigger.form !== 'noun') points += 0.1
  if (found.where) points += 0.1
  if (found.framed) points += 0.1
  if (found.occurs) points += 0.25
  if (found.standing.status === 'planned' && trigger.form === 'noun') points += 0.1
  // "Speaking at the hall, she announced" is no aside.
  const opens = trigger.at === segment.first && trigger.word.type === 'speak'
  if (trigger.form === 'ing' && segment.kind !== 'and' && !opens) points -= 0.1
  if (trigger.form === 'third' && !found.date) points -= 0.2 // a habit or a stance more often than news
  if (found.quoted) points -= 0.3
  return Math.max(0, Math.min(0.98, points))
}
