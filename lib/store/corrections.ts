/** The table of the reader's corrections. */
import type { Correction } from '../model/correction.ts'
import type { Store } from './db.ts'

const byAge = (a: Correction, b: Correction): number => a.created - b.created || (a.id < b.id ? -1 : 1)

/** Corrections of these entities, oldest first. */
export const correctionsOf = async (store: Store, entities: readonly string[]): Promise<Correction[]> =>
  entities.length === 0
    ? []
    : (
        await store.corrections
          .where('change.entity')
          .anyOf([...new Set(entities)])
          .toArray()
      ).sort(byAge)

/** All corrections, oldest first. */
export const allCorrections = async (store: Store): Promise<Correction[]> => (await store.corrections.toArray()).sort(byAge)

/** The correction with that id. */
export const correctionById = (store: Store, id: string): Promise<Correction | undefined> => store.corrections.get(id)

/** Adds or replaces a correction. */
export const putCorrection = async (store: Store, correction: Correction): Promise<void> => {
  await store.corrections.put(correction)
}

/** Removes corrections; fine where they do not exist. */
export const deleteCorrections = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.corrections.bulkDelete([...ids])
}
