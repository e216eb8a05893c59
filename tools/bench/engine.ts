/** The engine's speed, warm and cold, beside compromise with compromise-dates in the same run. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { wordsIn } from './bench-text.ts'
import type { ColdFigures } from './measure.ts'
import type { ReaderName } from './readers.ts'
import type { WarmFigures } from './rounds.ts'
import { inWords, spreadOf } from './spread.ts'
import { benchTexts } from './texts.ts'
import { workerRounds } from './worker.ts'

const ARTICLE_WORDS = 700
const COLD_RUNS = 10
const GAZETTEER = resolve('public/gazetteers/en.json')

/** Builds the measuring program as the extension is built, bundled and minified, and returns its file. */
async function bundle(scratch: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve('tools/bench/measure.ts'),
      outDir: scratch,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
      rollupOptions: { output: { entryFileNames: 'measure.mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  return join(scratch, 'measure.mjs')
}

function run<T>(program: string, args: string[]): T {
  return JSON.parse(execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })) as T
}

function printWarm({ ours, compromise }: WarmFigures): void {
  const row = (name: string, values: number[]) => {
    const perArticle = values.map((ms) => (ms * ARTICLE_WORDS) / 1000)
    const speed = 1e6 / spreadOf(values).median
    console.log(
      `  ${name.padEnd(28)} ${inWords(spreadOf(perArticle), 2).padStart(22)} ms an article   ${Math.round(speed)} words/s`,
    )
  }
  row('this engine', ours)
  row('compromise, -dates', compromise)
  const ratios = ours.map((ms, round) => (compromise[round] ?? 0) / ms)
  console.log(`  times as fast as compromise: ${inWords(spreadOf(ratios))}`)
}

function printCold(figures: Record<ReaderName, ColdFigures[]>): void {
  const spread = (name: ReaderName, part: keyof ColdFigures) => spreadOf(figures[name].map((one) => one[part]))
  for (const [name, label] of [
    ['ours', 'this engine'],
    ['compromise', 'compromise, -dates'],
  ] as const)
    console.log(
      `  ${label.padEnd(28)} first article with word lists ${inWords(spread(name, 'first'), 0)} ms   program loaded before in ${inWords(spread(name, 'load'), 0)} ms`,
    )
  console.log(`  times as fast: ${(spread('compromise', 'first').median / spread('ours', 'first').median).toFixed(1)}`)
}

/** Prints CPU time, warm and cold, as median (quartiles). */
export async function benchEngine(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const texts = await benchTexts(ARTICLE_WORDS)
    const file = join(scratch, 'texts.json')
    // The first is the one that is read cold: the longest of the demo.
    const longest = texts.filter(({ name }) => name.startsWith('demo/')).sort((a, b) => b.text.length - a.text.length)[0]!
    writeFileSync(file, JSON.stringify([longest, ...texts.filter((one) => one !== longest)]))
    const program = await bundle(scratch)
    const words = texts.reduce((sum, { text }) => sum + wordsIn(text), 0)
    console.log(`Engine: CPU time, median (quartiles); ${texts.length} texts, ${words} words; Node ${process.version}`)
    console.log(`\nWarm, for an article of ${ARTICLE_WORDS} words`)
    printWarm(run<WarmFigures>(program, ['warm', file, GAZETTEER]))
    const { figures, version } = await workerRounds(texts, scratch)
    console.log(`\nThe same inside a worker of Chromium ${version}, by its clock`)
    printWarm(figures)
    console.log(`\nCold, ${COLD_RUNS} fresh processes each; article of ${wordsIn(longest.text)} words (${longest.name})`)
    const cold: Record<ReaderName, ColdFigures[]> = { ours: [], compromise: [] }
    for (let n = 0; n < COLD_RUNS; n++)
      for (const name of ['ours', 'compromise'] as const) cold[name].push(run(program, ['cold', file, GAZETTEER, name]))
    printCold(cold)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
