/** The journal of what the reader did to annotations: every change goes through it, and can be undone and done again. */
import { MAX_CHANGES, MAX_STEPS, type Side, type Step, type StepChange, type StepRecord } from '../model/step.ts'
import type { Store } from '../store/db.ts'
import { allSteps, deleteSteps, putSteps, stepIds, stepToUndo, undoneSteps } from '../store/steps.ts'
import { OperationFailure } from '../store/transaction.ts'
import { digestOf, type Sides, setSides, sidesOf, withBookkeeping } from './annotation-sides.ts'
import { dropBareEntities } from './refold.ts'

/** Clock (ms since 1970) and id maker. */
export interface StepDeps {
  now: () => number
  newId: () => string
}

/** What is done, and to which annotations: where each is to be. */
export interface Wanted {
  what: Step['what']
  sides: Sides
  /** Of one annotation's edit: the fields that it changes. */
  fields?: string
  /** The edit goes on from the last one: one step with it, where that is still the last. */
  goesOn?: boolean
}

const NUMBER = 16

/** Greater than the last step's, in the order of text, even where the clock was set back. */
const nextId = (last: string | undefined, now: number, unique: string): string => {
  const after = last === undefined ? 0 : Number(last.slice(0, NUMBER)) + 1
  return `${String(Math.max(0, Math.floor(now), after)).padStart(NUMBER, '0')}-${unique}`
}

const shown = ({ id, at, what, count }: StepRecord): Step => ({ id, at, what, count })

/** Of too many steps, and too many changes in all of them, the oldest go. */
const makeRoom = async (store: Store, { id, changes }: StepRecord): Promise<void> => {
  const ids = await stepIds(store)
  const doomed = new Set(ids.slice(0, Math.max(0, ids.length - MAX_STEPS)))
  // Steps of few changes cannot be too much together by more than as much again: then the others need not be read.
  if (changes.length > MAX_CHANGES / MAX_STEPS) {
    let all = 0
    for (const step of (await allSteps(store)).reverse()) {
      all += step.changes.length
      if (all > MAX_CHANGES && step.id !== id) doomed.add(step.id)
    }
  }
  await deleteSteps(store, [...doomed])
}

/** The last step, where an edit that goes on is one with it. */
const sameStep = async (store: Store, wanted: Wanted, ids: readonly string[]): Promise<StepRecord | undefined> => {
  if (!wanted.goesOn || (await undoneSteps(store)).length > 0) return undefined
  const last = await stepToUndo(store)
  const isSame = last?.what === wanted.what && last.fields === wanted.fields && last.changes.length === 1
  return isSame && last.changes[0]?.id === ids[0] && ids.length === 1 ? last : undefined
}

/**
 * Puts annotations where they are to be, as one step that can be undone. What is there already is no part of it; undefined where that is all.
 * Call it within a transaction.
 */
export const asStep = async (store: Store, wanted: Wanted, { now, newId }: StepDeps): Promise<Step | undefined> => {
  const before = await sidesOf(store, [...wanted.sides.keys()])
  const sides = new Map([...wanted.sides].filter(([id, side]) => digestOf(side) !== digestOf(before.get(id) ?? null)))
  if (sides.size === 0) return undefined
  const ids = [...sides.keys()]
  await setSides(store, sides)
  const last = await sameStep(store, wanted, ids)
  const changes = ids.map(
    (id): StepChange => ({
      id,
      other: last?.changes[0]?.other ?? before.get(id) ?? null,
      now: digestOf(sides.get(id) ?? null),
    }),
  )
  if (last) {
    await putSteps(store, [{ ...last, changes }])
    return shown(last)
  }
  const at = now()
  const { what, fields } = wanted
  const id = nextId((await stepIds(store)).at(-1), at, newId())
  const step: StepRecord = { id, at, what, count: ids.length, undone: false, ...(fields ? { fields } : {}), changes }
  // What was undone cannot be done again once something new is done.
  const undone = await undoneSteps(store)
  await deleteSteps(
    store,
    undone.map((one) => one.id),
  )
  await putSteps(store, [step])
  await makeRoom(store, step)
  return shown(step)
}

const heldBy = (side: Side | undefined): string[] => (side?.annotation.entity ? [side.annotation.entity] : [])

/** Swaps the sides of a step. What was changed since is left as it is, and is no part of the step any more; a step of nothing else goes. */
const swapped = async (store: Store, step: StepRecord): Promise<Step | undefined> => {
  const now = await sidesOf(
    store,
    step.changes.map((change) => change.id),
  )
  const open = step.changes.filter((change) => digestOf(now.get(change.id) ?? null) === change.now)
  if (open.length === 0) {
    await deleteSteps(store, [step.id])
    return undefined
  }
  const next = new Map(open.map(({ id, other }) => [id, withBookkeeping(other, now.get(id) ?? null)]))
  await setSides(store, next)
  const gone = open.filter(({ id }) => !next.get(id)).flatMap(({ id }) => heldBy(now.get(id)))
  await dropBareEntities(store, [...new Set(gone)])
  const changes = open.map(({ id }): StepChange => ({ id, other: now.get(id) ?? null, now: digestOf(next.get(id) ?? null) }))
  const count = open.length
  await putSteps(store, [{ ...step, undone: !step.undone, count, changes }])
  const left = step.changes.length - count
  return { ...shown(step), count, ...(left > 0 ? { left } : {}) }
}

/** Answer of Undo and Redo that could not do their step, which is gone from the journal with it. */
export class StepIsMoot {
  constructor(readonly message: string) {}
}

/** What Undo, and what Redo, would do now. Call it within a transaction. */
export const openSteps = async (store: Store): Promise<{ undo?: Step; redo?: Step }> => {
  const [undo, redo] = [await stepToUndo(store), (await undoneSteps(store)).at(-1)]
  return { ...(undo ? { undo: shown(undo) } : {}), ...(redo ? { redo: shown(redo) } : {}) }
}

/**
 * Takes the last step back. Call it within a transaction; throws OperationFailure where there is none. A step all of whose annotations
 * were changed since in another way is not taken back but dropped, which is to be kept: so that is an answer, not an exception.
 */
export const undoLast = async (store: Store): Promise<Step | StepIsMoot> => {
  const step = await stepToUndo(store)
  if (!step) throw new OperationFailure('not-found', 'There is nothing to undo.')
  const done = await swapped(store, step)
  return (
    done ??
    new StepIsMoot(
      'This highlight was changed since in another way, so it was left as it is. Undo again for what was done before.',
    )
  )
}

/** Does the last undone step again; as `undoLast`. */
export const redoLast = async (store: Store): Promise<Step | StepIsMoot> => {
  const step = (await undoneSteps(store)).at(-1)
  if (!step) throw new OperationFailure('not-found', 'There is nothing to do again.')
  const done = await swapped(store, step)
  return done ?? new StepIsMoot('This highlight was changed since in another way, so it was left as it is.')
}

/** Which steps, and which changes of annotations, are to be forgotten. */
export interface Forgetting {
  change: (change: StepChange) => boolean
  step?: (step: Step) => boolean
}

/** Forgets these steps and changes; answers with the steps that this changed, as they were. Call it within a transaction. */
export const forgetSteps = async (store: Store, { change, step: isDoomed }: Forgetting): Promise<StepRecord[]> => {
  const touched: StepRecord[] = []
  const kept: StepRecord[] = []
  const gone: string[] = []
  for (const step of await allSteps(store)) {
    const changes = isDoomed?.(step) ? [] : step.changes.filter((one) => !change(one))
    if (changes.length === step.changes.length) continue
    touched.push(step)
    if (changes.length > 0) kept.push({ ...step, count: changes.length, changes })
    else gone.push(step.id)
  }
  await putSteps(store, kept)
  await deleteSteps(store, gone)
  return touched
}

/** Brings back what `forgetSteps` forgot. What could be done again then cannot any more where something was done since. Call it within a transaction. */
export const rememberSteps = async (store: Store, steps: readonly StepRecord[]): Promise<void> => {
  const all = await allSteps(store)
  const now = new Map(all.map((step) => [step.id, step]))
  const last = steps.at(-1)?.id ?? ''
  const isSince = all.some((step) => !step.undone && step.id > last)
  const back = steps.flatMap((step): StepRecord[] => {
    const present = now.get(step.id)
    if (!present) return step.undone && isSince ? [] : [step]
    const known = new Set(present.changes.map((change) => change.id))
    const changes = [...present.changes, ...step.changes.filter((change) => !known.has(change.id))]
    // A step that was undone or done again meanwhile: the sides of what was away are still those of before.
    return present.undone === step.undone ? [{ ...step, count: changes.length, changes }] : []
  })
  await putSteps(store, back)
}
