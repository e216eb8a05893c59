/** The table of steps that can be undone and done again. Their ids sort in the order in which they were made. */
import type { StepRecord } from '../model/step.ts'
import type { Store } from './db.ts'

/** All steps, oldest first: those that Undo would take back, and after them those that are undone. */
export const allSteps = (store: Store): Promise<StepRecord[]> => store.steps.orderBy(':id').toArray()

/** The ids of all steps, oldest first. */
export const stepIds = (store: Store): Promise<string[]> => store.steps.orderBy(':id').primaryKeys()

/** Steps that are undone, the last first. They stand behind all others: what is done anew takes their place. */
export const undoneSteps = (store: Store): Promise<StepRecord[]> =>
  store.steps
    .orderBy(':id')
    .reverse()
    .until((step) => !step.undone)
    .toArray()

/** The step that Undo would take back: the last that is not undone. */
export const stepToUndo = (store: Store): Promise<StepRecord | undefined> =>
  store.steps
    .orderBy(':id')
    .reverse()
    .filter((step) => !step.undone)
    .first()

/** Adds or replaces steps. */
export const putSteps = async (store: Store, steps: readonly StepRecord[]): Promise<void> => {
  if (steps.length > 0) await store.steps.bulkPut([...steps])
}

/** Removes steps. */
export const deleteSteps = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.steps.bulkDelete([...ids])
}
