/** How far a project is by all that articles told of it: the state that holds now, its history, and promised times that slipped. */
import type { EventTime } from '../model/event.ts'
import type { ProjectProgress, ProjectSlip, ProjectStateKind, SeenProjectState } from '../model/project-state.ts'

/** Stages in order; 'delayed' and 'dropped' are none. */
const STAGE: Readonly<Partial<Record<ProjectStateKind, number>>> = { proposed: 1, agreed: 2, 'under-way': 3, launched: 4 }

/** First day of a time as far as it can be told; '' where it cannot. */
const startOf = ({ from, value }: EventTime): string => from ?? /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)?.[0] ?? ''
const endOf = ({ to, value, from }: EventTime): string => to ?? from ?? /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)?.[0] ?? ''

/** Whether all of `next` lies after all of `former`: "December" after "August", not "17 December" after "December". */
const isLater = (next: EventTime, former: EventTime): boolean => startOf(former) !== '' && startOf(next) > endOf(former)

/** The day since which a telling holds: its own time, else the publication. */
const dayOf = (state: SeenProjectState): string => startOf(state.when) || state.published

/**
 * Whether a telling takes the place of the one that held. What is recalled from before does not; a mere plan does not undo what was agreed, begun
 * or opened; after a delay or an end the project must get somewhere again; what is open is late no more.
 */
function replaces(next: SeenProjectState, held: SeenProjectState): boolean {
  if (dayOf(next) < dayOf(held) && next.published <= held.published) return false
  if (next.when.value !== 'undated' && dayOf(next) < dayOf(held)) return false
  const [to, from] = [STAGE[next.kind], STAGE[held.kind]]
  if (to !== undefined && from !== undefined) return to >= from
  if (to !== undefined) return to > 1
  return held.kind !== 'launched' || next.kind === 'dropped' || next.published > held.published
}

const sameTime = (a?: EventTime, b?: EventTime) => a?.value === b?.value

/** The slip that a telling brings with it: told as such, or a target later than the one that stood. */
function slipOf(state: SeenProjectState, standing: EventTime | undefined): ProjectSlip | undefined {
  const { target, article, published } = state
  const former = state.formerTarget ?? standing
  if (!former) return undefined
  if (target && isLater(target, former)) return { from: former, to: target, article, published }
  return state.formerTarget && !target && state.kind === 'delayed' ? { from: former, article, published } : undefined
}

/** Puts one more slip in: told again it stays one, and an open end is filled by the time named later. */
function withSlip(slips: readonly ProjectSlip[], slip: ProjectSlip): ProjectSlip[] {
  const known = slips.findIndex((one) => sameTime(one.from, slip.from) && (!one.to || !slip.to || sameTime(one.to, slip.to)))
  if (known < 0) return [...slips, slip]
  return slips.map((one, at) => (at === known && !one.to && slip.to ? { ...one, to: slip.to } : one))
}

/** Tellings by day of publication; those of one article stay in the order of its text. */
const inOrder = (states: readonly SeenProjectState[]): SeenProjectState[] =>
  states
    .map((state, at) => ({ state, at }))
    .sort((a, b) => a.state.published.localeCompare(b.state.published) || a.at - b.at)
    .map(({ state }) => state)

/**
 * Folds all tellings of one project (Entity.states) into what holds now. The order given matters only among tellings of one day.
 * Returns undefined where nothing was told. Issue 4: a slipped date is shown as slipped ("first August 2025, now December").
 */
export function projectProgress(states: readonly SeenProjectState[]): ProjectProgress | undefined {
  const history = inOrder(states)
  let current = history[0]
  if (!current) return undefined
  let target: EventTime | undefined
  let slips: ProjectSlip[] = []
  for (const state of history) {
    const slip = slipOf(state, target)
    if (slip) slips = withSlip(slips, slip)
    target = state.target ?? target
    if (state !== current && replaces(state, current)) current = state
  }
  const reached = current.kind === 'launched' || current.kind === 'dropped'
  return { current, ...(target && !reached && { target }), slips, history }
}

/** The tellings of two lists without doubles, in the order given: the same words of the same article are one telling. */
export function mergedStates(known: readonly SeenProjectState[], more: readonly SeenProjectState[]): SeenProjectState[] {
  const keyOf = ({ article, quote, kind }: SeenProjectState) => `${article} ${quote.start} ${kind}`
  const seen = new Set(known.map(keyOf))
  return [...known, ...more.filter((state) => !seen.has(keyOf(state)) && seen.add(keyOf(state)))]
}
