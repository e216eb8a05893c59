/** Measures linking across the articles of the gold stories: engine, linking and ranking as one reader would meet them, without a store. `tsx tools/eval/link.ts [--verbose] [--open]` (`--open`: only the stories whose misses may be looked at) */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyze } from '../../lib/engine/analyze.ts'
import { shippedResources } from '../gold/resources.ts'
import { type Line, readerOf } from './story-reader.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
/** Stories whose misses may be looked at, and those of which only totals are. */
const OPEN = ['pakistan-russia', 'stories/dmitry-medvedev', 'stories/nawaz-sharif']
const CLOSED = ['stories/jacob-zuma', 'stories/mahmoud-ahmadinejad']

interface GoldText {
  name: string
  text: string
  title: string
  published: string
}

async function storyOf(folder: string): Promise<GoldText[]> {
  const { readGold } = (await import(join(SHARED, 'gold/markup.mjs'))) as {
    readGold(path: string): { text: string; meta?: Record<string, string>; title?: string; published?: string }
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.txt'))
    .sort()
    .map((name) => {
      const gold = readGold(join(folder, name))
      const field = (key: 'title' | 'published') => gold[key] ?? gold.meta?.[key] ?? ''
      return { name, text: gold.text, title: field('title'), published: field('published').slice(0, 10) }
    })
}

async function predict(folder: string): Promise<Line[]> {
  const read = readerOf()
  const lines: Line[] = []
  const resources = shippedResources()
  for (const article of await storyOf(folder)) {
    const output = analyze({ text: article.text, title: article.title, published: article.published, language: 'en' }, resources)
    lines.push(await read({ ...article, output }))
  }
  return lines
}

const KEEP = /^(?:people|projects|events|same\w+|link\w+|prior\w+) /u

function score(pairs: [string, string][], flags: string[]): string {
  return execFileSync('node', [join(SHARED, 'gold/score.mjs'), 'score', ...pairs.flat(), ...flags], { encoding: 'utf8' })
}

async function main(verbose: boolean, openOnly: boolean): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'antecedent-link-'))
  const pairs: [string, string][] = []
  for (const story of openOnly ? OPEN : [...OPEN, ...CLOSED]) {
    const folder = join(SHARED, 'gold', story)
    const file = join(out, `${story.replace('/', '-')}.jsonl`)
    const lines = await predict(folder)
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
    if (story === OPEN[0])
      for (const prior of lines.at(-1)!.prior)
        console.log(
          `   ${prior.toldHere ? 'told here' : 'prior'} ${prior.score.toFixed(2)} ${prior.sources.length} ${prior.when}: ${prior.text}`,
        )
  }
  console.log(`== all ${pairs.length} stories`)
  console.log(
    score(pairs, [])
      .split('\n')
      .filter((line) => KEEP.test(line))
      .join('\n'),
  )
  rmSync(out, { recursive: true })
}

if (existsSync(join(SHARED, 'gold/score.mjs'))) await main(process.argv.includes('--verbose'), process.argv.includes('--open'))
else console.warn('SKIPPED: ../shared/gold is not here')
