import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { lend } from '../components/hover-card/lend.ts'
import { LENT } from '../components/hover-card/lent-name.ts'
import { mountCard } from '../components/hover-card/mount.ts'
import { CARD_LOADED } from '../lib/reader/port.ts'

/** Injected when the first card is opened: pages on which no card is opened do not carry it. Hands itself to the reader beside it. */
export default defineUnlistedScript(() => {
  const world = globalThis as Record<string, unknown>
  world[LENT] = lend()
  world[CARD_LOADED] = mountCard
})
