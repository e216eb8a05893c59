/** Making saved highlights and giving them another place: from the reader's selection, and by their answer to "is that it?". */
import type { LostHighlight } from '../../components/hover-card/lost-words.ts'
import { describe } from '../annotate/describe.ts'
import type { Annotation, AnnotationFrame } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { TextMap } from '../page/text-map.ts'
import type { PageHost, SavedNow } from './port.ts'
import { annotationOf } from './saving.ts'
import { selectedSpan } from './selection.ts'
import { type Shown, wordsAt } from './shown.ts'

const UNREAD = fail('not-found', 'This page has not been read yet. Use “Read this page” first.')
const PRIVATE = fail('private', 'This is a private window: nothing is stored, so saving is off here.')
const DELETED = fail('not-found', 'This highlight was deleted.')
/** As many look-alikes as a highlight keeps. */
const MOST_LOOK_ALIKES = 6

/** What is on the page, where it can be saved from; else why not. */
function saveable(host: PageHost): Result<Shown> {
  const shown = host.shown()
  if (!shown) return UNREAD
  return shown.analysis.notStored === 'private' ? PRIVATE : ok(shown)
}

/** Saves the reader's selection, in the article or in a frame of its page. `clipped`: only the part inside the article was. */
export async function saveSelection(host: PageHost): Promise<Result<SavedNow>> {
  const shown = saveable(host)
  if (!shown.ok) return shown
  const { map, article, analysis } = shown.value
  const selected = selectedSpan({ ...host, map })
  if (!selected.ok) return selected
  const { span, clipped, frame, document, map: own } = selected.value
  const known = { ...(analysis.article && { article: analysis.article }), ...(frame && { frame }) }
  const answer = await host.port.save(annotationOf({ text: own.text, meta: article.meta, ...known }, span))
  if (!answer.ok) return answer
  document.getSelection()?.removeAllRanges()
  await host.analyse()
  return ok({ annotation: answer.value, clipped })
}

/** Saved highlights without a sure place, in the order of the article: those that probably moved with the words that they stand at now. */
export function lostOf({ analysis, map, painting }: Shown): LostHighlight[] {
  const moved = new Map(painting.moved.map((one) => [one.annotation, wordsAt(map, one)]))
  return analysis.annotations
    .filter(({ id }) => moved.has(id) || painting.orphans.includes(id))
    .map((annotation) => {
      const now = moved.get(annotation.id)
      return now === undefined ? { annotation, ...(analysis.part && { cut: true as const }) } : { annotation, now }
    })
    .sort((a, b) => a.annotation.target.selector[1].start - b.annotation.target.selector[1].start)
}

const annotationIn = ({ analysis }: Shown, id: string): Annotation | undefined =>
  analysis.annotations.find((one) => one.id === id)

interface Place {
  map: TextMap
  span: Span
  frame?: AnnotationFrame | undefined
}

/** The same target with its place described anew: title, address and day stay those of when it was saved. */
function targetAt({ map, span, frame }: Place, { target }: Annotation): Annotation['target'] {
  const { lookAlikes: _, frame: __, ...rest } = target
  const { selector, lookAlikes } = describe(map.text, span)
  return { ...rest, selector, ...(lookAlikes.length && { lookAlikes }), ...(frame && { frame }) }
}

async function reattach(host: PageHost, id: string, target: Annotation['target']): Promise<Result<Annotation>> {
  const answer = await host.port.reattach(id, target)
  if (answer.ok) await host.analyse()
  return answer
}

/** Gives a saved highlight the words that are selected on the page. */
export async function attach(host: PageHost, id: string): Promise<Result<Annotation>> {
  const shown = saveable(host)
  if (!shown.ok) return shown
  const annotation = annotationIn(shown.value, id)
  if (!annotation) return DELETED
  const selected = selectedSpan({ ...host, map: shown.value.map })
  if (!selected.ok) return selected
  const answer = await reattach(host, id, targetAt(selected.value, annotation))
  if (answer.ok) selected.value.document.getSelection()?.removeAllRanges()
  return answer
}

/**
 * The reader's answer to where a highlight probably moved. Yes: its place is described anew. No: the place is remembered as one that it is
 * not (a look-alike), so that the same words are never offered for it again; it stays without a place.
 */
export async function confirm(host: PageHost, id: string, yes: boolean): Promise<Result<Annotation>> {
  const shown = saveable(host)
  if (!shown.ok) return shown
  const { map, painting } = shown.value
  const annotation = annotationIn(shown.value, id)
  if (!annotation) return DELETED
  const found = painting.moved.find((one) => one.annotation === id)
  if (!found) return fail('not-found', 'The page changed meanwhile. Look at the list again.')
  const place = { map, ...found.within, span: found.span }
  if (yes) return reattach(host, id, targetAt(place, annotation))
  const { type: _, ...refused } = describe(place.map.text, place.span).selector[0]
  const lookAlikes = [refused, ...(annotation.target.lookAlikes ?? [])].slice(0, MOST_LOOK_ALIKES)
  return reattach(host, id, { ...annotation.target, lookAlikes })
}
