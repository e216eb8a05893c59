/** Words for how far a project is. */
import type { EventTime } from '../../lib/model/event.ts'
import type { ProjectProgress, ProjectSlip, ProjectStateKind, SeenProjectState } from '../../lib/model/project-state.ts'
import { dayInWords, whenInWords } from '../event-timeline/event-words.ts'

export const STATE_WORDS: Record<ProjectStateKind, string> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  'under-way': 'Under way',
  launched: 'Launched',
  delayed: 'Delayed',
  dropped: 'Dropped',
}

const isDated = (time: EventTime): boolean => time.precision !== 'undated' && time.value !== 'undated'

/** When it came to be so: "May 2025", or the day of the article where the text gives no time. */
export function stateWhenInWords({ when, published }: SeenProjectState): string {
  return isDated(when) ? whenInWords(when) : `by ${dayInWords(published)}`
}

/** "First promised for August 2025, then October 2025, now December 2025."; '' where nothing slipped. */
export function slipsInWords(slips: readonly ProjectSlip[]): string {
  const [first] = slips
  if (!first) return ''
  const times = [first.from, ...slips.flatMap(({ to }) => (to ? [to] : []))].map(whenInWords)
  const distinct = times.filter((words, index) => words !== times[index - 1])
  const [start, ...later] = distinct
  if (later.length === 0) return `First promised for ${start}; no new date yet.`
  return `First promised for ${start}, ${later.map((words, index) => `${index === later.length - 1 ? 'now' : 'then'} ${words}`).join(', ')}.`
}

/** "Under way, March 2025; promised for December 2025." */
export function progressInWords({ current, target }: ProjectProgress): string {
  const promise = target ? `; promised for ${whenInWords(target)}` : ''
  return `${STATE_WORDS[current.kind]}, ${stateWhenInWords(current)}${promise}.`
}
