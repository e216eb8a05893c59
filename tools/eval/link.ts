/** Measures linking across the articles of the gold stories: engine, linking and ranking as one reader would meet them, without a store. `tsx tools/eval/link.ts [--verbose] [--open]` (`--open`: only the stories whose misses may be looked at) */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyze } from '../../lib/engine/analyze.ts'
import { shippedResources } from '../gold/resources.ts'
import { type MarkedArticle, type PriorSplit, priorSplit } from './prior-split.ts'
import { type Line, readerOf } from './story-reader.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
/** Stories whose misses may be looked at, and those of which only totals are. */
const OPEN = ['pakistan-russia', 'stories/dmitry-medvedev', 'stories/nawaz-sharif']
const CLOSED = ['stories/jacob-zuma', 'stories/mahmoud-ahmadinejad']
const resources = shippedResources()

interface GoldText extends MarkedArticle {
  name: string
  title: string
  published: string
}

async function storyOf(folder: string): Promise<GoldText[]> {
  const { readGold } = (await import(join(SHARED, 'gold/markup.mjs'))) as {
    readGold(path: string): MarkedArticle & { meta?: Record<string, string>; title?: string; published?: string }
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.txt'))
    .sort()
    .map((name) => {
      const gold = readGold(join(folder, name))
      const field = (key: 'title' | 'published') => gold[key] ?? gold.meta?.[key] ?? ''
      return { ...gold, name, title: field('title'), published: field('published').slice(0, 10) }
    })
}

async function predict(folder: string): Promise<{ gold: GoldText; line: Line }[]> {
  const read = readerOf()
  const story: { gold: GoldText; line: Line }[] = []
  for (const gold of await storyOf(folder)) {
    const { text, title, published } = gold
    const output = analyze({ text, title, published, language: 'en' }, resources)
    story.push({ gold, line: await read({ name: gold.name, text, title, published, output }) })
  }
  return story
}

/** Why wanted prior events are not shown, counted. */
function tellSplit({ wanted, shown, notExtracted, unshared, weak, crowded, notes }: PriorSplit, verbose: boolean): void {
  console.log(
    `prior wanted  ${wanted}: shown in the first ten ${shown}, not extracted ${notExtracted}, sharing nothing ${unshared}, too weak or left out ${weak}, after the first ten ${crowded}`,
  )
  if (verbose) for (const note of notes) console.log(`   ${note}`)
}

function pooled(parts: readonly PriorSplit[]): PriorSplit {
  const sum = (key: 'wanted' | 'shown' | 'notExtracted' | 'unshared' | 'weak' | 'crowded') =>
    parts.reduce((total, part) => total + part[key], 0)
  return {
    wanted: sum('wanted'),
    shown: sum('shown'),
    notExtracted: sum('notExtracted'),
    unshared: sum('unshared'),
    weak: sum('weak'),
    crowded: sum('crowded'),
    notes: [],
  }
}

const KEEP = /^(?:people|projects|events|same\w+|link\w+|prior\w+) /u

function score(pairs: [string, string][], flags: string[]): string {
  return execFileSync('node', [join(SHARED, 'gold/score.mjs'), 'score', ...pairs.flat(), ...flags], { encoding: 'utf8' })
}

async function main(verbose: boolean, openOnly: boolean): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'antecedent-link-'))
  const pairs: [string, string][] = []
  const splits: PriorSplit[] = []
  for (const story of openOnly ? OPEN : [...OPEN, ...CLOSED]) {
    const folder = join(SHARED, 'gold', story)
    const file = join(out, `${story.replace('/', '-')}.jsonl`)
    const predicted = await predict(folder)
    const lines = predicted.map((one) => one.line)
    const split = priorSplit(predicted)
    splits.push(split)
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
    pairs.push([folder, file])
    if (!OPEN.includes(story)) continue
    console.log(`== ${story}`)
    const report = score([[folder, file]], verbose ? ['--verbose'] : [])
    console.log(
      verbose
        ? report
        : report
            .split('\n')
            .filter((line) => KEEP.test(line))
            .join('\n'),
    )
    tellSplit(split, verbose)
    if (story === OPEN[0])
      for (const prior of lines.at(-1)!.prior)
        console.log(
          `   ${prior.toldHere ? 'told here' : 'prior'} ${prior.score.toFixed(2)} ${prior.sources.length} ${prior.when}: ${prior.text}`,
        )
  }
  // The two seeds are one story more than the figures of docs/measurements.md pool.
  const pool = openOnly ? pairs : pairs.slice(1)
  console.log(`== ${pool.length} stories pooled${openOnly ? '' : ', pakistan-russia aside'}`)
  console.log(
    score(pool, [])
      .split('\n')
      .filter((line) => KEEP.test(line))
      .join('\n'),
  )
  tellSplit(pooled(openOnly ? splits : splits.slice(1)), false)
  console.log(
    'more of linking, each beside a baseline: npm run eval -- names | spelling | ecbplus | meantime | news-tls | timelines',
  )
  rmSync(out, { recursive: true })
}

if (existsSync(join(SHARED, 'gold/score.mjs'))) await main(process.argv.includes('--verbose'), process.argv.includes('--open'))
else console.warn('SKIPPED: ../shared/gold is not here')
