/** What sources of one event say differently, in a line: where they exclude one another, where one was vaguer, and what the reader corrected. */
import type { Disagreement, EventView, ToldValue } from '../../lib/model/library.ts'
import type { SourceView } from '../../lib/model/source-view.ts'
import { dayInWords, listInWords, whenInWords } from './event-words.ts'

const valueInWords = ({ value, time }: ToldValue): string => (time ? whenInWords(time) : value)

/** Names of sources, each once; with the day of the article where a site speaks on more than one side. */
function whoSays(sources: readonly SourceView[], twice: ReadonlySet<string>): { names: string; many: boolean } {
  const names = [
    ...new Set(sources.map(({ site, published }) => (twice.has(site) ? `${site} of ${dayInWords(published)}` : site))),
  ]
  return { names: listInWords(names), many: names.length > 1 }
}

/** Sites that stand under more than one of the values. */
function sitesOnTwoSides(values: readonly ToldValue[]): Set<string> {
  const sides = new Map<string, number>()
  for (const { sources } of values)
    for (const site of new Set(sources.map((source) => source.site))) sides.set(site, (sides.get(site) ?? 0) + 1)
  return new Set([...sides].flatMap(([site, count]) => (count > 1 ? [site] : [])))
}

/** "Sources disagree: Harbour Courier says 12 May 2025, Meridian Dispatch says 13 May 2025." */
export function disagreementInWords({ field, values }: Disagreement): string {
  const twice = sitesOnTwoSides(values)
  const told = values.map((one) => {
    const { names, many } = whoSays(one.sources, twice)
    return `${names} ${many ? 'say' : 'says'} ${valueInWords(one)}`
  })
  return `Sources disagree on the ${field === 'time' ? 'date' : 'place'}: ${told.join(', ')}.`
}

/** "Told as date unknown by Harbour Courier → 12 May 2025": what a vaguer source said, and what is known by another. */
export function refinedInWords(told: ToldValue, event: Pick<EventView, 'time' | 'toldTime'>): string {
  const { names } = whoSays(told.sources, new Set())
  const vague = told.time?.precision === 'undated' ? 'no date' : valueInWords(told)
  return `${names} gives ${vague}; by another source it is ${whenInWords(event.toldTime ?? event.time)}.`
}

/** All that is to be said of an event's date and place besides what stands at its head. */
export function toldInWords(event: EventView): string[] {
  const { toldTime } = event
  return [
    ...(toldTime
      ? [`You set this date; the sources give ${toldTime.precision === 'undated' ? 'none' : whenInWords(toldTime)}.`]
      : []),
    ...(event.disagreement ?? []).map(disagreementInWords),
    ...(event.refined ?? []).map((told) => refinedInWords(told, event)),
  ]
}
