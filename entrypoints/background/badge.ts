/** The toolbar badge: prior events of the page in front, and "+" what is new of those followed since the reader last looked. */
import browser from 'webextension-polyfill'
import { createLibrary } from '../../lib/services/library.ts'
import { newId, now, store } from './deps.ts'

const COLOUR = '#1f5fa8'
/** What a badge has room for. */
const ROOM = 4

/** How much is new of those followed; 0 where nobody is followed or the store cannot be read. */
async function newOnes(): Promise<number> {
  const answer = await createLibrary({ store: store(), now, newId }).newCount()
  return answer.ok ? answer.value : 0
}

const textOf = (prior: number, fresh: number): string => {
  const before = prior > 0 ? String(prior) : ''
  const both = fresh > 0 ? `${before}+${fresh}` : before
  return both.length > ROOM ? `${before}+` : both
}

const titleOf = (prior: number, fresh: number): string => {
  const told = [
    ...(prior > 0 ? [`${prior} prior ${prior === 1 ? 'event' : 'events'}`] : []),
    ...(fresh > 0 ? [`${fresh} new of those you follow`] : []),
  ]
  return `Antecedent: ${told.join(', ') || 'what came before'}`
}

const nowhere = () => undefined

/** Text and title of a tab's badge, or of all tabs that have none of their own. */
async function show(tab: { tabId?: number }, prior: number, fresh: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ ...tab, color: COLOUR }).catch(nowhere)
  await browser.action.setBadgeText({ ...tab, text: textOf(prior, fresh) }).catch(nowhere)
  await browser.action.setTitle({ ...tab, title: titleOf(prior, fresh) }).catch(nowhere)
}

/**
 * The badge of a tab with so many prior events (of a tab that is gone, nothing), and of tabs that have none of their own: what is new is asked of
 * the store once for both. In a private window nothing of the reader's history shows.
 */
export async function showBadge({ id, incognito }: { id: number; incognito: boolean }, prior: number): Promise<void> {
  const fresh = await newOnes()
  await show({ tabId: id }, prior, incognito ? 0 : fresh)
  await show({}, 0, fresh)
}

/** The badge of tabs that have none of their own: what is new alone. */
export async function showNews(): Promise<void> {
  await show({}, 0, await newOnes())
}
