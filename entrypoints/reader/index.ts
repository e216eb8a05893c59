import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { onReaderMessage } from '../../lib/messages/messenger.ts'
import { ok } from '../../lib/model/result.ts'
import { Articles } from '../../lib/reader/articles.ts'
import { messagePort } from '../../lib/reader/message-port.ts'
import { checkToReader } from './check.ts'

/** A reader that is injected anew (after an update, or by the reader's wish) takes the page over from the one before it. */
const TAKEOVER = 'antecedent:takeover'

/** Injected by the background into pages that are articles, or that the reader asked to have read. */
export default defineUnlistedScript(() => {
  document.dispatchEvent(new Event(TAKEOVER))
  const life = new AbortController()
  const articles = new Articles({ document, port: messagePort, signal: life.signal })
  const silence = onReaderMessage(
    {
      'tab/report': () => ok(articles.front.report()),
      'tab/read': () => {
        articles.front.readNow()
        return ok(null)
      },
      'tab/save-selection': () => articles.selected.saveSelection(),
      'tab/refresh': async () => {
        await articles.refresh()
        return ok(null)
      },
      'tab/show': async ({ mention, annotation }) => {
        if (mention !== undefined) await articles.front.show({ mention })
        else if (annotation !== undefined) await articles.front.show({ annotation })
        return ok(null)
      },
      'tab/list': ({ annotation }) => articles.front.openList(annotation),
      'tab/attach': ({ annotation }) => articles.selected.attach(annotation),
      'tab/confirm': ({ annotation, yes }) => articles.front.confirm(annotation, yes),
      'tab/step': ({ by }) => {
        articles.front.step(by)
        return ok(null)
      },
      'tab/off': () => {
        life.abort()
        return ok(null)
      },
    },
    checkToReader,
  )
  life.signal.addEventListener('abort', silence, { once: true })
  document.addEventListener(TAKEOVER, () => life.abort(), { once: true, signal: life.signal })
})
