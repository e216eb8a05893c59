/** Rounds of reading: the engine and the yardstick in turn over the same texts, warmed up for as long as each other. Runs in Node and in a worker. */
import { type BenchText, wordsIn } from './bench-text.ts'
import type { Read, ReaderName } from './readers.ts'

/** For each reader, rounds of milliseconds for a thousand words. */
export type WarmFigures = Record<ReaderName, number[]>

export const NAMES: readonly ReaderName[] = ['ours', 'compromise']
const ROUNDS = 7
/** Times that a text is read in a round: ours would else be too short to measure. */
const TIMES: Record<ReaderName, number> = { ours: 6, compromise: 1 }
/** Milliseconds that each reader reads before anything counts: compilers go on working for seconds, on either. */
const WARM_UP = 8000

/** `clock` tells milliseconds, of the processor where the surroundings tell it. */
export function warmRounds(readers: Record<ReaderName, Read>, texts: readonly BenchText[], clock: () => number): WarmFigures {
  const words = texts.reduce((sum, { text }) => sum + wordsIn(text), 0)
  for (const name of NAMES) for (const began = clock(); clock() - began < WARM_UP; ) for (const text of texts) readers[name](text)
  const figures: WarmFigures = { ours: [], compromise: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const spent: Record<ReaderName, number> = { ours: 0, compromise: 0 }
    // They take turns at every text, so that what slows the machine slows both.
    for (const text of texts)
      for (const name of NAMES) {
        const began = clock()
        for (let n = 0; n < TIMES[name]; n++) readers[name](text)
        spent[name] += (clock() - began) / TIMES[name]
      }
    for (const name of NAMES) figures[name].push((spent[name] / words) * 1000)
  }
  return figures
}
