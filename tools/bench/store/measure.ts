/** Asks the extension on the small and on the large store in turn, so that what slows the machine slows both. */
import type { Analysis } from '../../../lib/model/report.ts'
import { childCpu } from '../child-cpu.ts'
import type { Reads } from './count-reads.ts'
import { newArticle } from './new-articles.ts'
import type { Bench } from './open-extension.ts'

export interface Sizes {
  small: Bench
  large: Bench
}
export type Size = keyof Sizes
export const SIZES: readonly Size[] = ['small', 'large']

/** Milliseconds, by the clock and of the processors. */
export interface Cost {
  ms: number
  cpu: number
}

/** What is measured of each article, and of starts. */
export const MEASURED = {
  link: 'a new article: first message (reads, links, ranks; stores nothing)',
  linkStep: 'of which linking, as the background tells it',
  store: 'its second message (links again and stores)',
  again: 'a stored article read again: what the page paints and its prior events',
  popup: 'what the popup asks when it opens: the page’s report, who is new of four who are followed, how many articles there are',
  prior: 'prior events of the page’s people and projects, asked anew (library call)',
  card: 'card of the person most told of',
  scan: 'baseline: reading all entities, as a store without look-ups would',
} as const
export type Measured = keyof typeof MEASURED
export type Figures = Record<Measured, Record<Size, Cost[]>>

const STARTS = 4
/** Articles that are linked before anything counts: programs and caches warm up. */
const WARM_UP = 3
/** A kept store has been told some articles by earlier runs: each run takes others, the same for both sizes. */
const FIRST = 1000 + (Math.floor(Date.now() / 1000) % 10_000_000)
/** The article whose reads are counted. */
const READ = 50

type Value = Analysis & { ms?: Record<string, number> }

async function costOf(work: () => Promise<{ ms: number; value?: unknown }>): Promise<Cost & { value: unknown }> {
  const before = childCpu()
  const { ms, value } = await work()
  return { ms, cpu: childCpu() - before, value }
}

const analyze = (bench: Bench, number: number, seen: boolean) =>
  costOf(() => bench.ask({ what: 'message', name: 'article/analyze', message: { article: newArticle(number), seen } }))

async function measureArticle(bench: Bench, number: number, add: (what: Measured, cost: Cost) => void): Promise<void> {
  const ask = (name: string, message: unknown) => costOf(() => bench.ask({ what: 'message', name, message }))
  const link = await analyze(bench, number, false)
  add('link', link)
  add('linkStep', { ms: (link.value as Value).ms?.link ?? 0, cpu: 0 })
  add('store', await analyze(bench, number, true))
  const page = await analyze(bench, number, false)
  add('again', page)
  const { entities, mentions } = page.value as Value
  add('popup', await costOf(() => bench.ask({ what: 'popup' })))
  add('prior', await ask('library/call', { method: 'priorFor', args: [peopleAndProjects(entities)] }))
  const person = mentions.find((one) => one.kind === 'person')
  if (person) add('card', await ask('card/open', { article: newArticle(number).meta, mention: person }))
}

const peopleAndProjects = (entities: Analysis['entities']): string[] =>
  entities.filter(({ kind }) => kind === 'person' || kind === 'project').map(({ id }) => id)

const FOLLOWED = 4

/** Follows those who are named most in an article, and nobody whom an earlier run on a kept store followed. */
async function follow(bench: Bench): Promise<void> {
  const ask = (name: string, message: unknown) => bench.ask({ what: 'message', name, message })
  const { value: before } = await ask('library/call', { method: 'corrections', args: [] })
  for (const { id } of before as { id: string }[]) await ask('library/call', { method: 'undoCorrection', args: [id] })
  const { value } = await analyze(bench, FIRST, true)
  for (const entity of peopleAndProjects((value as Value).entities).slice(0, FOLLOWED))
    await ask('correction/apply', { change: { action: 'follow', entity } })
}

/** New articles in rounds; both stores are given the same ones. */
export async function measureRound(sizes: Sizes, rounds: number): Promise<Figures> {
  const empty = (): Record<Size, Cost[]> => ({ small: [], large: [] })
  const names = Object.keys(MEASURED) as Measured[]
  const figures = Object.fromEntries(names.map((name) => [name, empty()])) as Figures
  for (const size of SIZES) await follow(sizes[size])
  for (let n = 1; n <= WARM_UP; n++) for (const size of SIZES) await analyze(sizes[size], FIRST + n, false)
  for (let n = 0; n < rounds; n++)
    for (const size of SIZES)
      await measureArticle(sizes[size], FIRST + WARM_UP + 1 + n, (what, { ms, cpu }) => figures[what][size].push({ ms, cpu }))
  for (let n = 0; n < 3; n++)
    for (const size of SIZES) figures.scan[size].push(await costOf(() => sizes[size].ask({ what: 'scan' })))
  return figures
}

export interface Starts {
  /** From message to answer, the background stopped before. */
  cold: Record<Size, Cost[]>
  /** What one new article reads. */
  reads: Record<Size, Reads>
  /** The same of an opening popup, with the prior events asked anew. */
  popupReads: Record<Size, Reads>
}

/** Stops the background, then has it link an article; and counts what linking one reads. */
export async function measureStarts(sizes: Sizes): Promise<Starts> {
  const cold: Record<Size, Cost[]> = { small: [], large: [] }
  for (const size of SIZES) await analyze(sizes[size], 1, false)
  for (let n = 0; n < STARTS; n++)
    for (const size of SIZES) {
      await sizes[size].driver.stopBackground()
      cold[size].push(await analyze(sizes[size], 10 + n, false))
    }
  const none: Reads = { requests: 0, records: {}, keys: {} }
  const readsOf = async (bench: Bench): Promise<Reads> =>
    (await bench.ask({ what: 'reads', article: newArticle(READ) })).reads ?? none
  const popupReadsOf = async (bench: Bench): Promise<Reads> => {
    const { value } = await analyze(bench, READ, false)
    return (await bench.ask({ what: 'popup-reads', entities: peopleAndProjects((value as Value).entities) })).reads ?? none
  }
  return {
    cold,
    reads: { small: await readsOf(sizes.small), large: await readsOf(sizes.large) },
    popupReads: { small: await popupReadsOf(sizes.small), large: await popupReadsOf(sizes.large) },
  }
}
