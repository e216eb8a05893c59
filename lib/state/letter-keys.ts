/** Whether keys of one letter are on: kept by the browser for our pages, on where it keeps nothing. */
import { type ReadonlySignal, signal } from '@preact/signals'

const NAME = 'letter-keys'

export interface LetterKeys {
  on: ReadonlySignal<boolean>
  set(on: boolean): void
}

/** `storage` is localStorage, or null where the browser gives none; what cannot be kept holds until the page is left. */
export function createLetterKeys(storage: Pick<Storage, 'getItem' | 'setItem'> | null): LetterKeys {
  const kept = (): string | null => {
    try {
      return storage?.getItem(NAME) ?? null
    } catch {
      return null
    }
  }
  const on = signal(kept() !== 'off')
  return {
    on,
    set: (next) => {
      on.value = next
      try {
        storage?.setItem(NAME, next ? 'on' : 'off')
      } catch {
        // A browser that keeps nothing for pages: it holds until the page is left.
      }
    },
  }
}
