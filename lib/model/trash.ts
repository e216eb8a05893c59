import type { Annotation } from './annotation.ts'

/** A deleted annotation, which can still be restored. An annotation is in the library or in the trash, never in both. */
export interface Trashed {
  /** Of the annotation. */
  id: string
  annotation: Annotation
  /** When it was deleted, ms since 1970. */
  deleted: number
}
