import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { VIEWS_LOADED } from '../lib/reader/port.ts'
import { savedViews } from '../lib/reader/saved-views.ts'

/** Injected when the first saved highlight is looked at, or the list of them: it draws with what the card's script lends it. */
export default defineUnlistedScript(() => {
  ;(globalThis as Record<string, unknown>)[VIEWS_LOADED] = savedViews
})
