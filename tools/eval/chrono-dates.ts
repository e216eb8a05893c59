/** chrono-node as a yardstick: its results as intervals, by the parts it is certain of and the unit words in the text. */
import * as chrono from 'chrono-node'
import { addMonths, dayOf, formatDay, parseDay } from '../../lib/recognize/dates/calendar.ts'
import { month, week, year } from '../../lib/recognize/dates/reading.ts'

/** Dates that chrono-node's casual English finds, with TIMEX3-like values. `published` is YYYY-MM-DD. */
export function chronoDates(text: string, published: string): { start: number; end: number; value: string }[] {
  const anchor = parseDay(published)
  if (anchor === null) return []
  const results = chrono.en.casual.parse(text, { instant: new Date(`${published}T12:00:00Z`), timezone: 0 })
  return results.map((result) => {
    const part = (name: 'year' | 'month' | 'day') => result.start.get(name) ?? 1
    const known = (name: 'year' | 'month' | 'day' | 'weekday') => result.start.isCertain(name)
    const first = dayOf(part('year'), part('month'), part('day'))
    const place = { start: result.index, end: result.index + result.text.length }
    if (result.end) {
      const end = dayOf(result.end.get('year') ?? 1, result.end.get('month') ?? 1, result.end.get('day') ?? 1)
      if (end > first) return { ...place, value: `${formatDay(first)}/${formatDay(end)}` }
    }
    const unit = /(year|month|week|decade)s?\b/i.exec(result.text)?.[1]?.toLowerCase()
    if (unit === 'year') return { ...place, value: year(part('year')).value }
    if (unit === 'month') return { ...place, value: month(part('year'), part('month')).value }
    if (unit === 'week') return { ...place, value: week(addMonths(first, 0)).value }
    if (known('day') || known('weekday')) return { ...place, value: formatDay(first) }
    if (known('month')) return { ...place, value: month(part('year'), part('month')).value }
    return { ...place, value: known('year') ? year(part('year')).value : formatDay(first) }
  })
}
