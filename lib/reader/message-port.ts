/** The reader's port in a content script: every question is a message to the background. */
import { sendToBackground } from '../messages/messenger.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { CARD_LOADED, MARKS_LOADED, type Marks, type MountCard, type ReaderPort, type SavedViews, VIEWS_LOADED } from './port.ts'

/** What a script left in the isolated world under a name; the script is asked for where it is not there yet. */
async function loaded<T>(name: string, message: 'card/load' | 'marks/load' | 'saved/load'): Promise<Result<T>> {
  const left = () => (globalThis as Record<string, unknown>)[name] as T | undefined
  if (!left()) {
    const answer = await sendToBackground(message, {})
    if (!answer.ok) return answer
  }
  const value = left()
  return value ? ok(value) : fail('unavailable', 'A part of Antecedent could not be loaded. Reload the page to go on.')
}

export const messagePort: ReaderPort = {
  loadCard: () => loaded<MountCard>(CARD_LOADED, 'card/load'),
  loadMarks: () => loaded<Marks>(MARKS_LOADED, 'marks/load'),
  loadViews: () => loaded<SavedViews>(VIEWS_LOADED, 'saved/load'),
  styleFrames: () => void sendToBackground('frames/style', {}),
  analyze: (article, seen) => sendToBackground('article/analyze', { article, seen }),
  openCard: (article, mention) => sendToBackground('card/open', { article, mention }),
  save: (annotation) => sendToBackground('annotation/save', { annotation }),
  edit: (id, change) => sendToBackground('annotation/edit', { id, ...change }),
  reattach: (id, target) => sendToBackground('annotation/reattach', { id, target }),
  undo: () => sendToBackground('annotation/undo', {}),
  redo: () => sendToBackground('annotation/redo', {}),
  tags: () => sendToBackground('annotation/tags', {}),
  eventsIn: (id) => sendToBackground('annotation/events', { id }),
  remove: (id) => sendToBackground('annotation/remove', { id }),
  restore: (undo) => sendToBackground('annotation/restore', { undo }),
  correct: (change) => sendToBackground('correction/apply', { change }),
  undoCorrection: (id) => sendToBackground('correction/undo', { id }),
  withdraw: (entity, action) => sendToBackground('correction/withdraw', { entity, action }),
  answer: (question, answer) => sendToBackground('question/answer', { question, answer }),
  openLibrary: (at) => void sendToBackground('library/open', at),
  anchored: (found) => void sendToBackground('page/anchored', { found }),
  changed: (prior, state, lost) => void sendToBackground('page/changed', { prior, state, ...(lost && { lost }) }),
}
