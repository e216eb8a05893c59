/** Which mentions are painted, by the reader's settings: kinds, people, density, confidence. Pure. */
import type { Mention } from '../model/mention.ts'
import type { PageEntity } from '../model/report.ts'
import type { Settings } from '../model/settings.ts'

/** What tells two mentions of one thing: its entity, or its value for dates. */
const identity = (mention: Mention): string =>
  mention.kind === 'date' ? `date ${mention.value}` : `${mention.kind} ${mention.entity ?? mention.text}`

/** Index of the paragraph at an offset: what "once in each paragraph" counts by. */
function paragraphAt(breaks: readonly number[], offset: number): number {
  let n = 0
  while (n < breaks.length && breaks[n]! < offset) n++
  return n
}

/**
 * Indexes of the mentions to paint, in text order. Hidden entities are never painted; density keeps every mention, the first
 * of each thing in each paragraph, or the first in the article.
 */
export function chooseMentions(
  { text, mentions, entities }: { text: string; mentions: readonly Mention[]; entities: readonly PageEntity[] },
  settings: Settings,
): number[] {
  const hidden = new Set(entities.filter((entity) => entity.hidden).map((entity) => entity.id))
  const breaks = [...text.matchAll(/\n/g)].map((match) => match.index)
  const seen = new Set<string>()
  const wanted = (mention: Mention): boolean => {
    if (!settings.kinds[mention.kind] || mention.confidence < settings.minConfidence) return false
    if (mention.kind === 'person' && !mention.official && !settings.otherPeople) return false
    if (mention.kind === 'project' && !mention.described) return false
    return mention.kind === 'date' || !mention.entity || !hidden.has(mention.entity)
  }
  return mentions.flatMap((mention, index) => {
    if (!wanted(mention)) return []
    if (settings.density === 'all') return [index]
    const key = settings.density === 'first' ? identity(mention) : `${paragraphAt(breaks, mention.start)} ${identity(mention)}`
    if (seen.has(key)) return []
    seen.add(key)
    return [index]
  })
}
