/** Runs in a process of its own: `cold NAME` reads one article as the first, `warm` reads all of them many times. Prints one JSON line. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BenchText } from './bench-text.ts'
import { type Assets, READERS, type Read, type ReaderName } from './readers.ts'
import { type WarmFigures, warmRounds } from './rounds.ts'

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

const assetsOf = (gazetteer: string): Assets => ({
  lists: readFileSync(gazetteer),
  tagger: readFileSync(join(dirname(gazetteer), '../tagger/en.bin')),
})

async function cold(name: ReaderName, gazetteer: string, article: BenchText): Promise<ColdFigures> {
  let make =
    (_: Assets): Read =>
    () =>
      0
  const load = await cpuOf(async () => {
    make = await READERS[name]()
  })
  return { load, first: await cpuOf(() => make(assetsOf(gazetteer))(article)) }
}

async function warm(gazetteer: string, texts: readonly BenchText[]): Promise<WarmFigures> {
  const assets = assetsOf(gazetteer)
  const readers = { ours: (await READERS.ours())(assets), compromise: (await READERS.compromise())(assets) }
  return warmRounds(readers, texts, () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  })
}

const [mode, textsFile = '', gazetteer = '', name = 'ours'] = process.argv.slice(2)
const texts = JSON.parse(readFileSync(textsFile, 'utf8')) as BenchText[]
const figures = mode === 'warm' ? await warm(gazetteer, texts) : await cold(name as ReaderName, gazetteer, texts[0]!)
console.log(JSON.stringify(figures))
