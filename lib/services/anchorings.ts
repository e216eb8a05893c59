/** Where saved highlights were when their pages were last looked at: noted by readers of pages, shown in the library. */
import type { Anchored, Anchoring } from '../model/anchoring.ts'
import type { Annotation } from '../model/annotation.ts'
import { allAnchorings, anchoringsByIds, deleteAnchorings, putAnchorings } from '../store/anchorings.ts'
import { allAnnotations, annotationsByIds } from '../store/annotations.ts'
import type { Store } from '../store/db.ts'
import { textHash } from '../text/fingerprint.ts'
import { canonical } from './annotation-sides.ts'

const hashOf = ({ target }: Annotation): string => textHash(canonical(target))

const DAY = 86_400_000

const says = ({ outcome, now, of, at }: Anchoring): string => JSON.stringify([outcome, now, of, Math.floor(at / DAY)])

/**
 * Notes what was found on a page at `at` (ms since 1970); what is no annotation (any more) is left out, and the same on the same day is not
 * written again. Answers how many were written. Call it within a transaction.
 */
export const noteAnchored = async (store: Store, found: readonly Anchored[], at: number): Promise<number> => {
  const ids = found.map(({ annotation }) => annotation)
  const annotations = new Map((await annotationsByIds(store, ids)).map((one) => [one.id, one]))
  const known = new Map((await anchoringsByIds(store, ids)).map((one) => [one.id, says(one)]))
  const news = found.flatMap(({ annotation: id, outcome, now }): Anchoring[] => {
    const annotation = annotations.get(id)
    const noted = annotation && { id, outcome, ...(now === undefined ? {} : { now }), at, of: hashOf(annotation) }
    return noted && known.get(id) !== says(noted) ? [noted] : []
  })
  await putAnchorings(store, news)
  return news.length
}

/** What is known of these annotations as they are now: what was noted of one that was given another place since is left out. */
export const anchoringsOf = async (store: Store, annotations?: readonly Annotation[]): Promise<Anchoring[]> => {
  const noted = new Map((await allAnchorings(store)).map((one) => [one.id, one]))
  if (noted.size === 0) return []
  return (annotations ?? (await allAnnotations(store))).flatMap((annotation) => {
    const one = noted.get(annotation.id)
    return one && one.of === hashOf(annotation) ? [one] : []
  })
}

/** Forgets what was noted of these annotations, and whatever was noted since `since` (ms since 1970). */
export const forgetAnchored = async (store: Store, ids: readonly string[], since = Infinity): Promise<void> => {
  const late = since === Infinity ? [] : (await allAnchorings(store)).filter(({ at }) => at >= since).map(({ id }) => id)
  await deleteAnchorings(store, [...ids, ...late])
}
