import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { mountCard } from '../components/hover-card/mount.ts'
import { CARD_LOADED } from '../lib/reader/port.ts'

/** Injected when the first card is opened: pages on which no card is opened do not carry it. Hands itself to the reader beside it. */
export default defineUnlistedScript(() => {
  ;(globalThis as Record<string, unknown>)[CARD_LOADED] = mountCard
})
