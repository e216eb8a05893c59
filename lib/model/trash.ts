import type { Annotation } from './annotation.ts'

/** A highlight that was deleted, and can be brought back until the trash is emptied. */
export interface Trashed {
  /** That of the annotation. */
  id: string
  annotation: Annotation
  /** ms since 1970. */
  deleted: number
}
