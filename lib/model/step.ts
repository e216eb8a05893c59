import type { Annotation } from './annotation.ts'

/** A step of the reader's that can be undone. Kept in the store, so that it survives a reload and the end of the background. */
export interface Step {
  id: string
  /** When it was made, ms since 1970. */
  at: number
  what: 'save' | 'edit' | 'remove' | 'restore' | 'reattach' | 'import'
  /** How many annotations it changed. */
  count: number
  /** Answer of Undo and Redo: how many annotations were changed since in another way, and so were left as they are. */
  left?: number
}

/** Where an annotation is, and as what; null where there is none of its id. */
export type Side = { in: 'library'; annotation: Annotation } | { in: 'trash'; annotation: Annotation; deleted: number } | null

/** What a step did to one annotation. Undo and Redo swap the two sides. */
export interface StepChange {
  /** Of the annotation. */
  id: string
  /** Where Undo leads to, or Redo where the step is undone. */
  other: Side
  /** Digest of the side that the annotation must have for that: what was changed since is not overwritten. */
  now: string
}

/** A step as the store keeps it. */
export interface StepRecord extends Step {
  undone: boolean
  /** Of one annotation's edit: the fields, so that a quick next edit of the same is one step with it. */
  fields?: string
  changes: StepChange[]
}

/** Steps that are kept; of more, the oldest go. */
export const MAX_STEPS = 200
/** Changes of annotations that are kept in all steps together; one step may have more. */
export const MAX_CHANGES = 20_000
