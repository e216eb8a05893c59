/** What the library shows instead of a listing: all that is known of one, or of two together. */
import { signal } from '@preact/signals'
import type { Dossier, PairDossier } from '../model/library.ts'
import type { LibraryApi } from '../services/library-api.ts'

/**
 * Makes the dossiers of one page. Closing, or opening another, drops an answer that is still on its way; one whose entity is gone closes itself.
 * `failed` is told what went wrong.
 */
export function createDossiers(library: Pick<LibraryApi, 'dossier' | 'pair'>, failed: (message: string) => void) {
  const detail = signal<Dossier | null>(null)
  const pair = signal<PairDossier | null>(null)
  let opened = 0
  const open = async (id: string, again = false) => {
    const question = ++opened
    const answer = await library.dossier(id)
    if (question !== opened) return
    if (answer.ok) {
      detail.value = answer.value
      if (!again) pair.value = null
    } else if (again && answer.error.code === 'not-found') detail.value = null
    else failed(answer.error.message)
  }
  const openPair = async (a: string, b: string, again = false) => {
    const question = ++opened
    const answer = await library.pair(a, b)
    if (question !== opened) return
    if (answer.ok) pair.value = answer.value
    else {
      // The two have become one, or one of them is gone.
      if (again) pair.value = null
      if (!again || answer.error.code === 'storage') failed(answer.error.message)
    }
  }
  const close = () => {
    opened += 1
    detail.value = null
    pair.value = null
  }
  const closePair = () => {
    opened += 1
    pair.value = null
  }
  const reload = async () => {
    if (detail.value) await open(detail.value.entity.id, true)
    if (pair.value) await openPair(pair.value.entities[0].id, pair.value.entities[1].id, true)
  }
  return { detail, pair, open, openPair, close, closePair, reload }
}
