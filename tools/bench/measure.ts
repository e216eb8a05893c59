/** Runs in a process of its own: `cold NAME` reads one article as the first, `warm` reads all of them many times. Prints one JSON line. */
import { readFileSync } from 'node:fs'
import { type BenchText, wordsIn } from './bench-text.ts'
import { READERS, type ReaderName } from './readers.ts'

/** CPU milliseconds (user and system) of this process that a piece of work takes: other programs on the machine count less than by the clock. */
async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export interface ColdFigures {
  /** Loading the program. */
  load: number
  /** The word lists and the first article. */
  first: number
}

/** For each reader, rounds of CPU milliseconds for a thousand words. */
export type WarmFigures = Record<ReaderName, number[]>

const ROUNDS = 7
/** Passes over all texts in a round: a round of ours would else be too short to measure. */
const PASSES: Record<ReaderName, number> = { ours: 6, compromise: 1 }

async function cold(name: ReaderName, gazetteer: string, article: BenchText): Promise<ColdFigures> {
  let make = () => (_: BenchText) => 0
  const load = await cpuOf(async () => {
    make = await READERS[name](gazetteer)
  })
  return { load, first: await cpuOf(() => make()(article)) }
}

async function warm(gazetteer: string, texts: readonly BenchText[]): Promise<WarmFigures> {
  const words = texts.reduce((sum, { text }) => sum + wordsIn(text), 0)
  const readers = { ours: (await READERS.ours(gazetteer))(), compromise: (await READERS.compromise())() }
  const pass = (name: ReaderName) => {
    for (const text of texts) readers[name](text)
  }
  const figures: WarmFigures = { ours: [], compromise: [] }
  // Round 0 warms up; the two take turns, so that what slows the machine slows both.
  for (let round = 0; round <= ROUNDS; round++)
    for (const name of ['ours', 'compromise'] as const) {
      const passes = PASSES[name]
      const cpu = await cpuOf(() => {
        for (let n = 0; n < passes; n++) pass(name)
      })
      if (round) figures[name].push((cpu / passes / words) * 1000)
    }
  return figures
}

const [mode, textsFile = '', gazetteer = '', name = 'ours'] = process.argv.slice(2)
const texts = JSON.parse(readFileSync(textsFile, 'utf8')) as BenchText[]
const figures = mode === 'warm' ? await warm(gazetteer, texts) : await cold(name as ReaderName, gazetteer, texts[0]!)
console.log(JSON.stringify(figures))
