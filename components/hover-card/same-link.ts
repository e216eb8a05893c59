/** Whether two links of highlights lead to one thing. */
import type { AnnotationLink } from '../../lib/model/annotation.ts'

/** By id, dates by value; what they were called does not matter. */
export const sameLink = (a: AnnotationLink, b: AnnotationLink): boolean =>
  a.to === b.to && (a.to === 'date' ? a.value : a.id) === (b.to === 'date' ? b.value : b.id)
