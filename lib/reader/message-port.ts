/** The reader's port in a content script: every question is a message to the background. */
import { sendToBackground } from '../messages/messenger.ts'
import type { ReaderPort } from './port.ts'

export const messagePort: ReaderPort = {
  analyze: (article, seen) => sendToBackground('article/analyze', { article, seen }),
  openCard: (article, mention) => sendToBackground('card/open', { article, mention }),
  save: (annotation) => sendToBackground('annotation/save', { annotation }),
  edit: (id, change) => sendToBackground('annotation/edit', { id, ...change }),
  remove: (id) => sendToBackground('annotation/remove', { id }),
  restore: (undo) => sendToBackground('annotation/restore', { undo }),
  correct: (change) => sendToBackground('correction/apply', { change }),
  undoCorrection: (id) => sendToBackground('correction/undo', { id }),
  openLibrary: (at) => void sendToBackground('library/open', at),
  changed: (prior, state) => void sendToBackground('page/changed', { prior, state }),
}
