/** What the reader says of recognized things: remembered, and undone by forgetting it. */
import * as v from 'valibot'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import { correctionById, correctionsOf, deleteCorrections, putCorrection } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { entityById } from '../store/entities.ts'
import { OperationFailure } from '../store/transaction.ts'
import { correctionSchema } from '../transfer/schema.ts'
import { correctedEntities } from './corrected.ts'
import { dropBareEntities } from './refold.ts'

const sameChange = (a: CorrectionAction, b: CorrectionAction): boolean =>
  a.action === b.action &&
  a.entity === b.entity &&
  (a.action !== 'not-same' || (b.action === 'not-same' && a.article === b.article && a.name === b.name)) &&
  (a.action !== 'rename' || (b.action === 'rename' && a.name === b.name))

/**
 * Remembers the correction and answers with it; one that holds already is answered as it is. Call it within a transaction.
 * Throws OperationFailure where the entity is not stored or the change is none.
 */
export const applyCorrection = async (
  store: Store,
  change: CorrectionAction,
  made: { id: string; created: number },
): Promise<Correction> => {
  const base = await entityById(store, change.entity)
  if (!base)
    throw new OperationFailure('not-found', 'This is not in the library (yet), so it cannot be corrected. Read the page first.')
  const earlier = await correctionsOf(store, [change.entity])
  const last = earlier.findLast((one) => one.change.action === change.action && one.change.entity === change.entity)
  const holding = change.action === 'rename' ? last : earlier.find((one) => sameChange(one.change, change))
  if (holding && sameChange(holding.change, change)) return holding
  const [entity] = await correctedEntities(store, [base])
  const correction: Correction = { ...made, label: entity?.name ?? base.name, change }
  const checked = v.safeParse(correctionSchema, correction)
  if (!checked.success) throw new OperationFailure('invalid', `This correction cannot be kept: ${checked.issues[0].message}.`)
  await putCorrection(store, checked.output)
  return checked.output
}

/** Forgets a correction; fine where it is forgotten already. An entity that stood only on it goes with it. Call it within a transaction. */
export const forgetCorrection = async (store: Store, id: string): Promise<void> => {
  const correction = await correctionById(store, id)
  if (!correction) return
  await deleteCorrections(store, [id])
  await dropBareEntities(store, [correction.change.entity])
}
