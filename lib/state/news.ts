/** What is new of those whom the reader follows, as a page or the badge shows it. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { News } from '../model/library.ts'
import type { LibraryApi } from '../services/library-api.ts'

export interface NewsState {
  /** The most new first; nothing of those without news. */
  all: ReadonlySignal<News[]>
  /** Events told first since the reader last looked, each once. */
  count: ReadonlySignal<number>
  load(): Promise<void>
  /** The reader has looked: at one entity's news, or at all. */
  looked(entity?: string): Promise<void>
}

/** How many events are new, each once; of somebody who was only mentioned, one. */
export const countNews = (news: readonly News[]): number => {
  const events = new Set(news.flatMap((one) => one.events.map((event) => event.id)))
  return events.size + news.filter((one) => one.events.length === 0).length
}

/** Makes the news of one page; they are empty until loaded. */
export function createNews({
  library,
  failed,
}: {
  library: Pick<LibraryApi, 'whatsNew' | 'markLooked'>
  failed: (message: string) => void
}): NewsState {
  const all = signal<News[]>([])
  const load = async () => {
    const answer = await library.whatsNew()
    if (answer.ok) all.value = answer.value
    else failed(answer.error.message)
  }
  const looked = async (entity?: string) => {
    const marked = await library.markLooked(entity)
    if (!marked.ok) return failed(marked.error.message)
    await load()
  }
  return { all, count: computed(() => countNews(all.value)), load, looked }
}
