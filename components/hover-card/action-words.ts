/** What the card says once an action is done, and the words on its buttons. */
import type { EntityKind } from '../../lib/model/mention.ts'

/** Everything the card can ask for and report on. */
export type CardAction =
  | 'save'
  | 'recolour'
  | 'note'
  | 'tags'
  | 'link'
  | 'unlink'
  | 'confirm'
  | 'refuse'
  | 'undo'
  | 'redo'
  | 'remove'
  | 'follow'
  | 'unfollow'
  | 'hide'
  | 'official'
  | 'not-official'
  | 'not-same'
  | 'rename'
  | 'kind'
  | 'not-date'
  | 'wrong-event'
  | 'event-date'

/** The sentence for an action that was done; `name` is the entity's name or the highlighted words. */
export function doneInWords(action: CardAction, name: string): string {
  const words: Record<CardAction, string> = {
    save: 'Saved to your library.',
    recolour: 'Colour changed.',
    note: 'Note saved.',
    tags: 'Tags saved.',
    link: 'Linked.',
    unlink: 'No longer linked.',
    confirm: 'Placed there.',
    refuse: 'Kept without a place. These words are not offered again.',
    undo: 'Undone.',
    redo: 'Done again.',
    remove: 'Deleted. It is in the trash of your library.',
    follow: `Following ${name}.`,
    unfollow: `No longer following ${name}.`,
    hide: `${name} is not highlighted any more.`,
    'not-official': `${name} is not counted as an official any more.`,
    official: `${name} is counted as an official.`,
    rename: 'Renamed, here and in the library.',
    kind: `Corrected: ${name} is of another kind.`,
    'not-date': 'Not a date any more, here and elsewhere.',
    'wrong-event': 'No event: hidden everywhere.',
    'event-date': 'Date set.',
    'not-same': `Kept apart from the earlier ${name}.`,
  }
  return words[action]
}

/** "Not this person" and the like: the mention was linked to the wrong entity. */
export function notSameInWords(kind: EntityKind): string {
  return `Not this ${kind}`
}
