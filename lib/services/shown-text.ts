/** The words that are shown for a telling of an event: its quote, or its whole sentence where the quote alone is no reading. */
import type { EventSource } from '../model/event.ts'

/** Longest sentence that stands in for a quote, in code units: a few lines of the popup. */
const LONGEST = 260

/** A quote cut out of the middle of a sentence: it begins in lower case, with a pronoun that needs its sentence, or in a bracket's end. */
const FRAGMENT =
  /^(?:\p{Ll}|[)\]»”’,;]|[^([]{0,40}[)\]]|(?:He|She|It|They|His|Her|Its|Their)\b)|,\s*(?:which|who|whom|whose)\b[^,]*$/u

/** Quote or sentence, in one line. A long sentence is not shown in place of its quote. */
export function shownText({ quote, sentence }: Pick<EventSource, 'quote' | 'sentence'>): string {
  const whole = sentence?.trim()
  const text = whole && whole.length <= LONGEST && FRAGMENT.test(quote) ? whole : quote
  return text
    .replace(/\s+/g, ' ')
    .replace(/[,;:–—-]+\s*$/u, '')
    .trim()
}
