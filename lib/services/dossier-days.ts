/** The days of a dossier that count most: from the dates and events of the articles that name somebody. */
import { BESIDE, type DayReading, keyDays } from '../engine/key-days.ts'
import type { DossierDay, EventView } from '../model/library.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import type { Store } from '../store/db.ts'
import { looseMentionsOf } from '../store/mentions.ts'
import { grouped } from './refold.ts'

/** Days shown. */
const SHOWN = 10
/** A timeline of fewer days is short enough to be read whole. */
const LONG = 15
/** Articles looked at, the last read ones: more of them hardly change the order. */
const ARTICLES = 500

const isDay = ({ from, to }: { from: string | null; to: string | null }): boolean => from !== null && from === to

/** What the articles of these records say of days; `dates` are their mentions without an entity, by article. */
const readings = (
  records: readonly StoredMentions[],
  dates: ReadonlyMap<string, StoredMentions>,
  events: readonly EventView[],
): { article: string; reading: DayReading }[] => {
  const told = grouped(
    events.flatMap((event) => event.sources.map(({ article }) => ({ article, event }))),
    (one) => one.article,
  )
  return [...grouped(records, (record) => record.article)].map(([article, own]) => ({
    article,
    reading: {
      published: own[0]!.published,
      named: own.flatMap((record) => record.mentions.map((mention) => mention.start)),
      dates: (dates.get(article)?.mentions ?? []).flatMap((one) =>
        one.kind === 'date' && one.from !== null && isDay(one) ? [{ start: one.start, day: one.from }] : [],
      ),
      events: (told.get(article) ?? []).flatMap(({ event }) =>
        event.time.from !== null && isDay(event.time) ? [{ day: event.time.from, type: event.type, status: event.status }] : [],
      ),
    },
  }))
}

const namesDay = ({ named = [], dates }: DayReading, day: string): boolean =>
  dates.some((date) => date.day === day && named.some((at) => Math.abs(at - date.start) <= BESIDE))

/**
 * The key days of the entity of these records (its mentions in all articles, in reading order) and events, in order of time. Empty where
 * the timeline is short. To be called within a transaction.
 */
export const dossierDays = async (
  store: Store,
  records: readonly StoredMentions[],
  events: readonly EventView[],
): Promise<DossierDay[]> => {
  const byDay = grouped(
    events.filter((event) => isDay(event.time)),
    (event) => event.time.from ?? '',
  )
  if (byDay.size < LONG) return []
  const looked = records.filter((record) => record.locals.length > 0).slice(-ARTICLES)
  const dates = await looseMentionsOf(store, [...new Set(looked.map((record) => record.article))])
  const all = readings(looked, new Map(dates.map((record) => [record.article, record])), events)
  const days = keyDays(all.map(({ reading }) => reading)).map(({ day }): DossierDay => {
    const known = [...(byDay.get(day) ?? [])].sort((a, b) => b.sources.length - a.sources.length || b.confidence - a.confidence)
    const named = known.length ? [] : all.filter(({ reading }) => namesDay(reading, day)).map(({ article }) => article)
    return { day, events: known.map((event) => event.id), articles: named }
  })
  // A day of publication on which nothing is known to have happened is no day to show.
  const telling = days.filter((one) => one.events.length > 0 || one.articles.length > 0)
  return telling.slice(0, SHOWN).sort((a, b) => (a.day < b.day ? -1 : 1))
}
