/** What the card says of a saved highlight beside the highlight itself: what stands in it, and where it probably moved. */

import type { SavedView } from '../../components/hover-card/card-props.ts'
import { sameLink } from '../../components/hover-card/same-link.ts'
import type { Annotation, AnnotationLink } from '../model/annotation.ts'
import type { Mention } from '../model/mention.ts'
import type { Analysis } from '../model/report.ts'
import { type Shown, wordsAt } from './shown.ts'

/** As many as fit on the card. */
const MOST = 6

/** The link to what a mention names; undefined where that is not stored, so that nothing could be found by it. */
function linkTo(mention: Mention, { entities, article }: Analysis): AnnotationLink | undefined {
  if (mention.kind === 'date') return mention.from ? { to: 'date', value: mention.value, label: mention.text } : undefined
  const entity = article && entities.find(({ id }) => id === mention.entity)
  return entity ? { to: 'entity', id: entity.id, label: entity.name, kind: entity.kind } : undefined
}

/** Facts for the card of a saved highlight of this page. */
export function savedFacts({ analysis, map, painting }: Shown, { id }: Annotation): Pick<SavedView, 'candidates' | 'now'> {
  const moved = painting.moved.find(({ annotation }) => annotation === id)
  const place = moved ?? painting.placed.find(({ annotation }) => annotation === id)
  // Names are looked for in the article alone, not in frames.
  const span = place?.within ? undefined : place?.span
  const candidates: AnnotationLink[] = []
  for (const mention of analysis.mentions) {
    if (!span || mention.start >= span.end || mention.end <= span.start) continue
    const link = linkTo(mention, analysis)
    if (link && candidates.length < MOST && !candidates.some((one) => sameLink(one, link))) candidates.push(link)
  }
  return { candidates, ...(moved && { now: wordsAt(map, moved) }) }
}
