/** Saved highlights of a page that have no sure place on it, as its report names them. */

import type { PageReport } from '../../lib/model/report.ts'
import type { LostHighlight } from '../hover-card/lost-words.ts'

/** In the order of the article: those that probably moved with the words that they stand at now. */
export function lostOn({ analysis, moved = [], orphans }: PageReport): LostHighlight[] {
  const now = new Map(moved.map((one) => [one.annotation, one.now]))
  return (analysis?.annotations ?? [])
    .filter(({ id }) => now.has(id) || orphans.includes(id))
    .map((annotation) => {
      const words = now.get(annotation.id)
      return words === undefined ? { annotation, ...(analysis?.part && { cut: true as const }) } : { annotation, now: words }
    })
    .sort((a, b) => a.annotation.target.selector[1].start - b.annotation.target.selector[1].start)
}
