/** How highlights are listed: kept by the browser for our pages, last changed first where it keeps nothing. */
import { type ReadonlySignal, signal } from '@preact/signals'

const NAME = 'arrangement'
const ORDERS = ['changed', 'newest', 'oldest', 'article'] as const

/** As components/library/highlight-list.tsx draws it. */
export interface Arrangement {
  order: (typeof ORDERS)[number]
  byArticle: boolean
}

const FIRST: Arrangement = { order: 'changed', byArticle: false }

export interface ArrangementState {
  arrangement: ReadonlySignal<Arrangement>
  arrange(change: Partial<Arrangement>): void
}

/** What was kept, as far as it can be read: an older or newer version may have kept something else. */
function read(text: string | null | undefined): Arrangement {
  const kept: unknown = JSON.parse(text ?? '{}')
  const { order, byArticle } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>
  return { order: ORDERS.find((one) => one === order) ?? FIRST.order, byArticle: byArticle === true }
}

/** `storage` is localStorage, or null where the browser gives none; what cannot be kept holds until the page is left. */
export function createArrangement(storage: Pick<Storage, 'getItem' | 'setItem'> | null): ArrangementState {
  const kept = (): Arrangement => {
    try {
      return read(storage?.getItem(NAME))
    } catch {
      return FIRST
    }
  }
  const arrangement = signal(kept())
  return {
    arrangement,
    arrange: (change) => {
      arrangement.value = { ...arrangement.value, ...change }
      try {
        storage?.setItem(NAME, JSON.stringify(arrangement.value))
      } catch {
        // A browser that keeps nothing for pages: it holds until the page is left.
      }
    },
  }
}
