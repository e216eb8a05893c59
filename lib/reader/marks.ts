/** What only pages with saved highlights need, or those on which one is made: finding them again where the text changed, and describing them. */
import { anchor } from '../annotate/anchor.ts'
import type { Marks } from './port.ts'
import { annotationOf } from './saving.ts'

/** All of it, as the reader gets it from a script of its own (entrypoints/marks.ts), or directly on the sample page. */
export const marks: Marks = { anchor, annotationOf }
