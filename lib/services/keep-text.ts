/** Keeps of article texts what the reader chose, and for as long. Call it within a transaction. */
import type { Settings } from '../model/settings.ts'
import { dropTexts } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { KEPT_TEXT, metaOf, putMeta } from '../store/meta.ts'
import { dropSentences } from '../store/sources.ts'
import { dayOf } from './search.ts'

const DAY = 86_400_000

type Choice = Pick<Settings, 'keepText' | 'keepTextDays'>

const choiceOf = ({ keepText, keepTextDays }: Choice): string => `${keepText} ${keepTextDays}`

/** Drops all that a new choice does not allow. */
const dropAll = async (store: Store, { keepText, keepTextDays }: Choice, now: number): Promise<void> => {
  if (keepText !== 'all') await dropTexts(store, Number.MAX_SAFE_INTEGER)
  else if (keepTextDays > 0) await dropTexts(store, now - keepTextDays * DAY)
  if (keepText === 'none') await dropSentences(store)
}

/**
 * Drops whole texts, and sentences of events, that the settings do not allow (any more); looks once a day and after each change of the choice. While
 * the choice stays, only what has grown too old since the last look is looked at: whole tables are read after a change alone.
 */
export const keepTextAsChosen = async (store: Store, choice: Choice, now: number): Promise<void> => {
  const stamp = `${dayOf(now)} ${choiceOf(choice)}`
  const before = await metaOf(store, KEPT_TEXT)
  if (before === stamp) return
  const [day = '', ...rest] = String(before ?? '').split(' ')
  const looked = Date.parse(`${day}T00:00:00Z`)
  const isSame = rest.join(' ') === choiceOf(choice) && !Number.isNaN(looked)
  // Two days more: days are the reader's own, and clocks are changed.
  const since = looked - (choice.keepTextDays + 2) * DAY
  if (!isSame) await dropAll(store, choice, now)
  else if (choice.keepText === 'all' && choice.keepTextDays > 0) await dropTexts(store, now - choice.keepTextDays * DAY, since)
  await putMeta(store, KEPT_TEXT, stamp)
}
