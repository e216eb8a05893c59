/** Keeps of article texts what the reader chose, and for as long. Call it within a transaction. */
import type { Settings } from '../model/settings.ts'
import { dropTexts } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { metaOf, putMeta } from '../store/meta.ts'
import { dropSentences } from '../store/sources.ts'
import { dayOf } from './search.ts'

const DAY = 86_400_000
const DONE = 'keep-text'

/** Drops whole texts, and sentences of events, that the settings do not allow (any more); looks once a day and after each change of the choice. */
export const keepTextAsChosen = async (
  store: Store,
  { keepText, keepTextDays }: Pick<Settings, 'keepText' | 'keepTextDays'>,
  now: number,
): Promise<void> => {
  const stamp = `${dayOf(now)} ${keepText} ${keepTextDays}`
  if ((await metaOf(store, DONE)) === stamp) return
  if (keepText !== 'all') await dropTexts(store, Number.MAX_SAFE_INTEGER)
  else if (keepTextDays > 0) await dropTexts(store, now - keepTextDays * DAY)
  if (keepText === 'none') await dropSentences(store)
  await putMeta(store, DONE, stamp)
}
