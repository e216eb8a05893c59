import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { marks } from '../lib/reader/marks.ts'
import { MARKS_LOADED } from '../lib/reader/port.ts'

/** Injected where a saved highlight is not in its place, or one is being made: other pages do not carry it. Hands itself to the reader beside it. */
export default defineUnlistedScript(() => {
  ;(globalThis as Record<string, unknown>)[MARKS_LOADED] = marks
})
