import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { isOrphaned, sendToBackground } from '../lib/messages/messenger.ts'
import { isArticlePage } from '../lib/page/gate.ts'

/** When a page that is no article at first is looked at again, in ms: late content and client-side rendering. */
const LATER = [1500, 5000]
/** How often a question is asked that the background was killed over, and how long is waited between, in ms. */
const TRIES = 5
const PAUSE = 400

/**
 * A few kilobytes on every listed page (manifest `content_scripts`): asks for the reader where the page is an article, and does
 * nothing else. An unlisted script, because WXT's content script wrapper and the list of sites would triple its size.
 */
export default defineUnlistedScript(() => {
  let asked = ''
  const ask = async (url: string, tries: number) => {
    const answer = await sendToBackground('gate/article', { url })
    if (!answer.ok && tries > 1 && url === location.href && !isOrphaned()) setTimeout(() => void ask(url, tries - 1), PAUSE)
  }
  const look = () => {
    if (asked === location.href || isOrphaned() || !isArticlePage(document, location).article) return
    asked = location.href
    void ask(asked, TRIES)
  }
  const lookNowAndLater = () => {
    look()
    for (const ms of LATER) setTimeout(look, ms)
  }
  lookNowAndLater()
  const { navigation } = globalThis as { navigation?: EventTarget }
  navigation?.addEventListener('navigatesuccess', lookNowAndLater)
})
