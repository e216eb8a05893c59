/** The reader's port in a content script: every question is a message to the background. */
import { sendToBackground } from '../messages/messenger.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { CARD_LOADED, type MountCard, type ReaderPort } from './port.ts'

const loadedCard = (): MountCard | undefined => (globalThis as Record<string, unknown>)[CARD_LOADED] as MountCard | undefined

async function loadCard(): Promise<Result<MountCard>> {
  if (!loadedCard()) {
    const answer = await sendToBackground('card/load', {})
    if (!answer.ok) return answer
  }
  const mount = loadedCard()
  return mount ? ok(mount) : fail('unavailable', 'The card could not be loaded. Reload the page to go on.')
}

export const messagePort: ReaderPort = {
  loadCard,
  analyze: (article, seen) => sendToBackground('article/analyze', { article, seen }),
  openCard: (article, mention) => sendToBackground('card/open', { article, mention }),
  save: (annotation) => sendToBackground('annotation/save', { annotation }),
  edit: (id, change) => sendToBackground('annotation/edit', { id, ...change }),
  remove: (id) => sendToBackground('annotation/remove', { id }),
  restore: (undo) => sendToBackground('annotation/restore', { undo }),
  correct: (change) => sendToBackground('correction/apply', { change }),
  undoCorrection: (id) => sendToBackground('correction/undo', { id }),
  withdraw: (entity, action) => sendToBackground('correction/withdraw', { entity, action }),
  answer: (question, answer) => sendToBackground('question/answer', { question, answer }),
  openLibrary: (at) => void sendToBackground('library/open', at),
  changed: (prior, state) => void sendToBackground('page/changed', { prior, state }),
}
