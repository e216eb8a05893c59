/** What happens in one day of the hard user: deeds in a seeded order. */
import { below, type Random } from '../bench/store/random.ts'

export const DEEDS = [
  ...(['read', 'read-again', 'read-on-page', 'save', 'edit', 'type', 'link', 'bulk', 'reattach', 'remove', 'restore'] as const),
  ...(['empty-trash', 'undo', 'redo', 'correct', 'uncorrect', 'export', 'import', 'import-foreign'] as const),
  ...(['delete-article', 'delete-site', 'wipe', 'kill', 'kill-save', 'kill-remove', 'kill-undo', 'restart'] as const),
] as const
export type Deed = (typeof DEEDS)[number]

/** How often each is done in a day: 43 articles and 147 highlights make 301 and 1,029 in a week; a few highlights are lost with the background that was to save them. */
const A_DAY: Readonly<Record<Deed, number>> = {
  read: 41,
  'read-on-page': 2,
  'read-again': 8,
  save: 136,
  'kill-save': 3,
  edit: 60,
  type: 10,
  link: 15,
  bulk: 8,
  reattach: 10,
  remove: 20,
  'kill-remove': 2,
  restore: 10,
  'empty-trash': 1,
  undo: 35,
  'kill-undo': 2,
  redo: 20,
  correct: 14,
  uncorrect: 5,
  export: 1,
  import: 1,
  'import-foreign': 2,
  'delete-article': 3,
  'delete-site': 1,
  wipe: 0,
  kill: 4,
  restart: 1,
}
/** Highlights of another program's file come on top of those saved here. */
export const FOREIGN = 3

/** Days on which everything is exported, deleted and imported again: the middle one of a week. */
const WIPED = 4

/** The deeds of that day (1 first), in an order that is the same for the same random numbers. The first are readings, so that there is something to save. */
export function deedsOf(day: number, random: Random): Deed[] {
  const times = { ...A_DAY, wipe: day % 7 === WIPED ? 1 : 0 }
  const deeds = DEEDS.flatMap((deed) => Array.from({ length: times[deed] }, () => deed))
  for (let at = deeds.length - 1; at > 0; at--) {
    const other = below(random, at + 1)
    ;[deeds[at], deeds[other]] = [deeds[other]!, deeds[at]!]
  }
  return ['read', 'read', 'save', ...without(deeds, ['read', 'read', 'save'])]
}

/** The list without the first of each of these. */
function without(deeds: readonly Deed[], gone: readonly Deed[]): Deed[] {
  const left = [...deeds]
  for (const deed of gone) left.splice(left.indexOf(deed), 1)
  return left
}
