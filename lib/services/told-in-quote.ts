/** Events that the words of a highlight tell: those of its article whose own words are of the same stretch. */
import type { Annotation, AnnotationLink } from '../model/annotation.ts'
import type { EventView } from '../model/library.ts'
import { annotationById } from '../store/annotations.ts'
import type { Store } from '../store/db.ts'
import { eventLabel } from '../text/event-label.ts'
import { spacedWords } from '../text/spaced-words.ts'
import { eventsFor } from './listings.ts'

/** From so many words on, a quote stands in an article once. */
const TELLING = 3

/** The quote with two of its neighbours before it, and with two after it, where that many are kept; else alone. */
const inContext = ({ target }: Annotation): string[] => {
  const [{ exact, prefix, suffix }] = target.selector
  const quote = spacedWords(exact)
  if (quote.trim().split(' ').length >= TELLING) return [quote]
  const before = spacedWords(prefix).trim().split(' ').slice(-2).join(' ')
  const after = spacedWords(suffix).trim().split(' ').slice(0, 2).join(' ')
  return before && after ? [spacedWords(`${before}${quote}`), spacedWords(`${quote}${after}`)] : [quote]
}

/** Whether one of an event's sources in that article tells it in the words of the highlight. */
export const isToldIn = (annotation: Annotation, { sources }: EventView): boolean => {
  const quote = spacedWords(annotation.target.selector[0].exact)
  const wanted = inContext(annotation)
  return sources.some(({ article, quote: words }) => {
    const told = spacedWords(words)
    const isHere = article === annotation.article && told.trim() !== ''
    return isHere && (quote.includes(told) || wanted.some((one) => told.includes(one)))
  })
}

/** As many as fit on a card. */
const MOST = 3

/** Links to the events that a stored highlight tells, newest first; none where its article is not stored. Call it within a transaction. */
export const eventLinksFor = async (store: Store, id: string): Promise<AnnotationLink[]> => {
  const annotation = await annotationById(store, id)
  if (annotation?.article === undefined) return []
  const events = await eventsFor(store, { article: annotation.article, limit: Infinity })
  return events
    .filter((event) => isToldIn(annotation, event))
    .slice(0, MOST)
    .map((event) => ({ to: 'event', id: event.id, label: eventLabel(event) }))
}
