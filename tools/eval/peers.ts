/** What compromise and chrono-node find in a text, in the form of our mentions: the yardsticks of `npm run eval`. */
import nlp from 'compromise'
import { chronoDates } from './chrono-dates.ts'

interface Term {
  tags: string[]
  offset: { start: number; length: number }
}
export interface PeerMention {
  kind: 'person' | 'date'
  start: number
  end: number
  text: string
  value?: string
}

/**
 * People by compromise, titles in front and a possessive 's taken off, as the guidelines want names: what it finds counts, not how it
 * is cut. Offsets are UTF-16 code units of `text`.
 */
export function compromisePeople(text: string): PeerMention[] {
  // The curly apostrophe stops it from seeing possessives (docs/measurements.md): it is given the straight one, of the same length.
  const found = nlp(text.replaceAll('’', "'")).people().json({ offset: true }) as { terms: Term[] }[]
  return found.flatMap(({ terms }) => {
    const first = terms.find(({ tags }) => !tags.includes('Honorific'))
    const last = terms.at(-1)
    if (!first || !last) return []
    const start = first.offset.start
    const name = text.slice(start, last.offset.start + last.offset.length).replace(/['’]s?$/, '')
    return name ? [{ kind: 'person' as const, start, end: start + name.length, text: name }] : []
  })
}

/** Dates by chrono-node, with TIMEX3-like values; `published` is YYYY-MM-DD. */
export const chronoMentions = (text: string, published: string): PeerMention[] =>
  chronoDates(text, published).map((m) => ({ kind: 'date', ...m, text: text.slice(m.start, m.end) }))
