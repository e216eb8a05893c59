/** The background is ended while it is at work: what was acknowledged must be there, what was not must be there whole or not at all. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { Result } from '../../lib/model/result.ts'
import type { Step } from '../../lib/model/step.ts'
import type { AnnotationModel } from '../../lib/services/fixtures/annotation-model.ts'

/** Whether a deed could be done, or there was nothing to do it with. */
export type Done = 'done' | 'nothing-to-do'

/** What the hard user has at hand. */
export interface AtWork {
  ask(name: string, message: unknown): Promise<Result<unknown>>
  /** Sends a message and ends the background; undefined where no answer came. */
  interrupted(name: string, message: unknown): Promise<Result<unknown> | undefined>
  steps(): Promise<{ undo?: Step; redo?: Step }>
  model: AnnotationModel
  count(what: string): void
}

/** What the reader was not told to be done, and is not. */
const LOST = 'lost before the acknowledgement'

/** Whether a highlight is in the library: an edit of nothing answers with it. */
const isThere = async ({ ask }: AtWork, id: string): Promise<boolean> => (await ask('annotation/edit', { id })).ok

/** @throws Error where a highlight was acknowledged and is not there */
export async function killedWhileSaving(user: AtWork, annotation: Annotation | undefined): Promise<Done> {
  if (!annotation) return 'nothing-to-do'
  const answer = await user.interrupted('annotation/save', { annotation })
  const isSaved = await isThere(user, annotation.id)
  if (answer?.ok && !isSaved) throw new Error(`Highlight ${annotation.id} was acknowledged and is not there.`)
  if (isSaved) user.model.save(annotation)
  user.count(isSaved ? 'highlights' : LOST)
  return 'done'
}

/** @throws Error where only some of the highlights went, or their deletion was acknowledged and they are there */
export async function killedWhileRemoving(user: AtWork, doomed: readonly Annotation[]): Promise<Done> {
  const ids = doomed.map(({ id }) => id)
  if (ids.length === 0) return 'nothing-to-do'
  const answer = await user.interrupted('library/call', { method: 'removeAnnotations', args: [ids] })
  let left = 0
  for (const id of ids) if (await isThere(user, id)) left++
  if (left > 0 && left < ids.length) throw new Error(`Of ${ids.length} highlights that were deleted at once, ${left} are left.`)
  if (answer?.ok && left > 0) throw new Error('Deleted highlights are there although their deletion was acknowledged.')
  if (left === 0) user.model.remove(ids, 0)
  else user.count(LOST)
  return 'done'
}

/** @throws Error where a step was acknowledged as undone and is not */
export async function killedWhileUndoing(user: AtWork): Promise<Done> {
  const { undo } = await user.steps()
  if (!undo) return 'nothing-to-do'
  const answer = await user.interrupted('annotation/undo', {})
  const isUndone = (await user.steps()).redo?.id === undo.id
  if (answer?.ok && !isUndone) throw new Error('A step was acknowledged as undone and is not.')
  if (isUndone) user.model.undo()
  else user.count(LOST)
  return 'done'
}
