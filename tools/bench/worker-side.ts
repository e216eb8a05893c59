/** The measuring program inside a worker of the browser: is given texts and files, answers with rounds of milliseconds. */
import type { BenchText } from './bench-text.ts'
import { type Assets, READERS } from './readers.ts'
import { warmRounds } from './rounds.ts'

interface Asked extends Assets {
  texts: BenchText[]
}

/** The worker's own ear; the types of this project are those of a page. */
const worker = globalThis as unknown as {
  onmessage: (event: { data: Asked }) => Promise<void>
  postMessage(answer: unknown): void
}

worker.onmessage = async ({ data }) => {
  try {
    const readers = { ours: (await READERS.ours())(data), compromise: (await READERS.compromise())(data) }
    worker.postMessage({ figures: warmRounds(readers, data.texts, () => performance.now()) })
  } catch (error) {
    worker.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
}
