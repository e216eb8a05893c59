/** What the sources of one event say differently: dates and places that exclude one another, and vague times that others made precise. */
import type { EventSource, EventTime, StoryEvent } from '../model/event.ts'
import type { EventView, ToldValue } from '../model/library.ts'
import type { SourceView } from '../model/source-view.ts'
import { nationOf } from '../text/nations.ts'
import { folded } from './search.ts'

type Span = readonly [from: string, to: string]

/** First and last day that a dated time means; undefined where it names none. */
const spanOf = ({ from, to, precision }: EventTime): Span | undefined =>
  from === null || to === null || precision === 'vague' || precision === 'undated' ? undefined : [from, to]

const overlap = (a: Span, b: Span): boolean => a[0] <= b[1] && b[0] <= a[1]
const holds = (wide: Span, narrow: Span): boolean => wide[0] <= narrow[0] && narrow[1] <= wide[1]

/** Values with those who tell them, most told first; then as first told. */
const valuesOf = (
  sources: readonly EventSource[],
  keyOf: (source: EventSource) => { key: string; value: string; time?: EventTime } | undefined,
  viewOf: (source: EventSource) => SourceView | undefined,
): ToldValue[] => {
  const found = new Map<string, ToldValue>()
  for (const source of sources) {
    const told = keyOf(source)
    const view = viewOf(source)
    if (!told || !view) continue
    const { key, ...value } = told
    const known = found.get(key)
    if (known) known.sources.push(view)
    else found.set(key, { ...value, sources: [view] })
  }
  return [...found.values()].sort((a, b) => b.sources.length - a.sources.length)
}

const excluded = <T>(values: readonly T[], agree: (a: T, b: T) => boolean): T[] =>
  values.filter((one) => values.some((other) => other !== one && !agree(one, other)))

/** Whether `old` was planned for an earlier time, and all who tell of the later one were published after: then it was put off, not contradicted. */
const isPutOff = (old: ToldValue, now: ToldValue, sources: readonly EventSource[]): boolean => {
  const [x, y] = [old, now].map(({ time }) => time && spanOf(time))
  if (!x || !y || x[1] >= y[0]) return false
  const [before, after] = [old, now].map(({ value }) => sources.filter((source) => source.time.value === value))
  return (before ?? []).every(
    (one) => one.status === 'planned' && (after ?? []).every((other) => one.published < other.published),
  )
}

const sameTimes = (a: ToldValue, b: ToldValue): boolean => {
  const [x, y] = [a, b].map(({ time }) => time && spanOf(time))
  return !x || !y || overlap(x, y)
}

/** A country and a town do not contradict one another: the one may lie in the other, and nothing here knows which do. */
const samePlaces = (a: ToldValue, b: ToldValue): boolean => {
  const [x = '', y = ''] = [a, b].map(({ value }) => folded(value))
  const oneIsCountry = (nationOf(a.value) === undefined) !== (nationOf(b.value) === undefined)
  return x.includes(y) || y.includes(x) || oneIsCountry
}

/**
 * Differences among the sources (in reading order) of an event as it is shown. Two places exclude one another unless one stands in the other's name or is a country; two
 * times where they share no day. A vaguer time that holds the event's own is refined, not contradicted; a plan for which a later time was told
 * afterwards was put off.
 */
export const toldDifferently = (
  event: StoryEvent,
  sources: readonly EventSource[],
  viewOf: (source: EventSource) => SourceView | undefined,
): Pick<EventView, 'disagreement' | 'refined' | 'putOff'> => {
  if (sources.length < 2) return {}
  const times = valuesOf(sources, ({ time }) => ({ key: time.value, value: time.value, time }), viewOf)
  const places = valuesOf(
    sources,
    ({ told }) => (told?.where ? { key: folded(told.where), value: told.where } : undefined),
    viewOf,
  )
  const putOff = times.filter((old) => times.some((now) => isPutOff(old, now, sources)))
  const standing = times.filter((told) => !putOff.includes(told))
  const [time, place] = [excluded(standing, sameTimes), excluded(places, samePlaces)]
  const disagreement: EventView['disagreement'] = []
  if (time.length > 1) disagreement.push({ field: 'time', values: time })
  if (place.length > 1) disagreement.push({ field: 'place', values: place })
  const own = spanOf(event.time)
  const refined = times.filter((told) => {
    const span = told.time && spanOf(told.time)
    if (!own || told.value === event.time.value || told.value === 'undated') return false
    return span ? holds(span, own) && (span[0] < own[0] || own[1] < span[1]) : true
  })
  return {
    ...(disagreement.length > 0 ? { disagreement } : {}),
    ...(refined.length > 0 ? { refined } : {}),
    ...(putOff.length > 0 ? { putOff } : {}),
  }
}
