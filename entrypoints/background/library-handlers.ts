/** Messages about what is stored: annotations, corrections, and library calls of pages that cannot open IndexedDB. */
import browser from 'webextension-polyfill'
import type { Handlers } from '../../lib/messages/messenger.ts'
import type { ToBackground } from '../../lib/messages/protocol.ts'
import { fail, ok, type Result } from '../../lib/model/result.ts'
import { noteAnchored } from '../../lib/services/anchorings.ts'
import { backedUpFirst } from '../../lib/services/backup/first.ts'
import { createLibrary } from '../../lib/services/library.ts'
import type { LibraryApi } from '../../lib/services/library-api.ts'
import { eventLinksFor } from '../../lib/services/told-in-quote.ts'
import { withdrawCorrection } from '../../lib/services/withdraw.ts'
import { read, write } from '../../lib/store/transaction.ts'
import { backupDeps } from './backup.ts'
import { isOwnPage, NOTHING_STORED, newId, now, REFUSED, settings, store } from './deps.ts'

type Names =
  | 'annotation/save'
  | 'annotation/edit'
  | 'annotation/remove'
  | 'annotation/restore'
  | 'annotation/reattach'
  | 'annotation/undo'
  | 'annotation/redo'
  | 'annotation/tags'
  | 'annotation/events'
  | 'correction/apply'
  | 'correction/undo'
  | 'correction/withdraw'
  | 'question/answer'
  | 'page/anchored'
  | 'library/call'
  | 'library/open'

const library = (): LibraryApi =>
  backedUpFirst(createLibrary({ store: store(), now, newId, exportedSettings: settings }), backupDeps())

export const libraryHandlers: Pick<Handlers<ToBackground>, Names> = {
  'annotation/save': async ({ annotation }, { tab }) => (tab?.incognito ? NOTHING_STORED : library().saveAnnotation(annotation)),
  'annotation/edit': async ({ id, ...change }, { tab }) =>
    tab?.incognito ? NOTHING_STORED : library().editAnnotation(id, change),
  'annotation/remove': async ({ id }, { tab }) => {
    if (tab?.incognito) return NOTHING_STORED
    return library().remove({ what: 'annotation', id })
  },
  'annotation/restore': async ({ undo }, { tab }) => (tab?.incognito ? NOTHING_STORED : library().restore(undo)),
  'annotation/reattach': async ({ id, target }, { tab }) =>
    tab?.incognito ? NOTHING_STORED : library().reattachAnnotation(id, target),
  'annotation/undo': async (_, { tab }) => (tab?.incognito ? NOTHING_STORED : library().undoStep()),
  'annotation/redo': async (_, { tab }) => (tab?.incognito ? NOTHING_STORED : library().redoStep()),
  'annotation/tags': async (_, { tab }) => (tab?.incognito ? NOTHING_STORED : library().tags()),
  'annotation/events': async ({ id }, { tab }) =>
    tab?.incognito ? NOTHING_STORED : read(store(), () => eventLinksFor(store(), id)),
  'correction/apply': async ({ change }, { tab }) => (tab?.incognito ? NOTHING_STORED : library().correct(change)),
  'correction/undo': async ({ id }, { tab }) => {
    if (tab?.incognito) return NOTHING_STORED
    const answer = await library().undoCorrection(id)
    return answer.ok ? ok(null) : answer
  },
  'correction/withdraw': async ({ entity, action }, { tab }) =>
    tab?.incognito ? NOTHING_STORED : withdrawCorrection(library(), entity, action),
  'question/answer': async ({ question, answer }, { tab }) =>
    tab?.incognito ? NOTHING_STORED : library().answer(question, answer),
  'page/anchored': async ({ found }, { tab }) => {
    if (tab?.incognito) return NOTHING_STORED
    const noted = await write(store(), () => noteAnchored(store(), found, now()))
    return noted.ok ? ok(null) : noted
  },
  'library/call': async ({ method, args }, sender) => {
    if (!isOwnPage(sender)) return REFUSED
    const api = library()
    if (!Object.hasOwn(api, method)) return fail('invalid', `The library has no ${method}.`)
    const call = api[method as keyof LibraryApi] as (...args: unknown[]) => Promise<Result<unknown>>
    return call(...args)
  },
  'library/open': async (place) => {
    const at = new URLSearchParams(Object.entries(place).filter(([, value]) => value)).toString()
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html') + (at && `#${at}`) })
    return ok(null)
  },
}
