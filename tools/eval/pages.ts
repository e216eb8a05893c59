/**
 * Measures the reading of pages on saved real ones, beside Readability and Defuddle as oracles:
 * `tsx tools/eval/pages.ts [--verbose] [--json]`. Needs ../shared; prints that it is absent and exits 1 without it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { type PageReading, readPage } from '../../lib/page/read-page.ts'
import { decodeHtml } from '../dom/decode.ts'
import { parseHtml } from '../dom/parse.ts'
import { goldCoverage, type Row, sameTitle, tokenScores } from './page-scores.ts'

const SHARED = '../shared'
const SETS = ['fundus', 'aeb', 'newspaper', 'trafilatura', 'htmldate-default', 'readability'] as const
const verbose = process.argv.includes('--verbose')

interface Figures {
  body: number[]
  title: number[]
  date: number[]
}
const empty = (): Figures => ({ body: [], title: [], date: [] })

/** What one reader makes of a page; texts are plain. */
interface Reading {
  text: string
  title: string
  published: string
}

function readOurs(html: string, url: string): { reading: Reading; page: PageReading | null; ms: number } {
  const document = parseHtml(html, url)
  const start = performance.now()
  const page = readPage(document, url)
  const ms = performance.now() - start
  const { article } = page ?? {}
  return {
    reading: { text: article?.text ?? '', title: article?.meta.title ?? '', published: article?.meta.published ?? '' },
    page,
    ms,
  }
}

/** Text of an oracle's HTML with its blocks apart, so that words at their borders do not run together. */
function textOf(html: string): string {
  const { body } = parseHtml(
    html.replace(/<\/(?:p|div|li|h\d|blockquote|figcaption|td)>|<br\s*\/?>/gi, ' $&'),
    'https://oracle.example/',
  )
  return body?.textContent ?? ''
}

function readReadability(html: string, url: string): Reading {
  const result = new Readability(parseHtml(html, url)).parse()
  return {
    text: textOf(result?.content ?? ''),
    title: result?.title ?? '',
    published: (result?.publishedTime ?? '').slice(0, 10),
  }
}

function readDefuddle(html: string, url: string): Reading {
  const result = new Defuddle(parseHtml(html, url), { url }).parse()
  return { text: textOf(result.content), title: result.title, published: (result.published ?? '').slice(0, 10) }
}

const READERS: [string, (html: string, url: string) => Reading][] = [
  ['ours', (html, url) => readOurs(html, url).reading],
  ['Readability', readReadability],
  ['Defuddle', readDefuddle],
]

/** A reader that throws has read nothing: counted so, and named when verbose. */
function tryRead(read: (html: string, url: string) => Reading, row: Row, html: string): Reading {
  try {
    return read(html, row.url ?? 'https://page.example/story')
  } catch (error) {
    if (verbose) console.log(`  ${row.file}: ${String(error).slice(0, 100)}`)
    return { text: '', title: '', published: '' }
  }
}

function score(row: Row, reading: Reading, figures: Figures): void {
  if (row.body) figures.body.push(tokenScores(reading.text, row.body).f1)
  if (row.title) figures.title.push(sameTitle(reading.title, row.title) ? 1 : 0)
  if (row.date) figures.date.push(reading.published === row.date.slice(0, 10) ? 1 : 0)
}

const mean = (values: number[]): string =>
  values.length ? (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3).padStart(6) : '     –'
const load = (file: string): string => decodeHtml(gunzipSync(readFileSync(`${SHARED}/corpora/${file}`)))

function evaluateSet(set: string, rows: readonly Row[]): void {
  const figures = new Map(READERS.map(([name]) => [name, empty()]))
  for (const row of rows) {
    const html = load(row.file)
    for (const [name, read] of READERS) {
      const reading = tryRead(read, row, html)
      const own = empty()
      score(row, reading, own)
      for (const key of ['body', 'title', 'date'] as const) figures.get(name)![key].push(...own[key])
      if (verbose && name === 'ours') {
        const wrong = [
          own.body[0] !== undefined && own.body[0] < 0.95 ? `body ${own.body[0].toFixed(3)}` : '',
          own.title[0] === 0 ? `title "${reading.title}" not "${row.title}"` : '',
          own.date[0] === 0 ? `date ${reading.published || 'none'} not ${row.date}` : '',
        ].filter(Boolean)
        if (wrong.length) console.log(`  ${row.file}: ${wrong.join('; ')}`)
      }
    }
  }
  for (const [name, f] of figures)
    console.log(
      `${set.padEnd(16)} ${name.padEnd(12)} body F1 ${mean(f.body)} (${f.body.length})  title ${mean(f.title)} (${f.title.length})  date ${mean(f.date)} (${f.date.length})`,
    )
}

function evaluateGate(sets: ReadonlyMap<string, Row[]>): void {
  for (const set of ['fundus', 'aeb', 'newspaper'] as const) {
    const rows = sets.get(set) ?? []
    let passed = 0
    const times: number[] = []
    for (const row of rows) {
      const { page, ms } = readOurs(load(row.file), row.url ?? 'https://page.example/story')
      times.push(ms)
      if (page?.article.meta.isNews) passed++
      else if (verbose) console.log(`  gate: no to ${row.file} ${row.url ?? ''}`)
    }
    times.sort((a, b) => a - b)
    console.log(
      `${set.padEnd(16)} gate recall ${passed}/${rows.length}   reading ms median ${times[times.length >> 1]?.toFixed(0)} worst ${times.at(-1)?.toFixed(0)}`,
    )
  }
}

function evaluateGold(): void {
  for (const result of goldCoverage(`${SHARED}/gold/news`, (page, url) => readOurs(load(page), url).reading.text))
    console.log(
      `gold ${result.name.padEnd(20)} covered ${result.covered.toFixed(3)} extra ${result.partial ? 'partial' : result.extra.toFixed(3)}`,
    )
}

function main(): void {
  const index = `${SHARED}/corpora/pages/index.jsonl.gz`
  if (!existsSync(index)) {
    console.error(`${index} is absent: nothing measured. Put the shared material beside the project.`)
    process.exitCode = 1
    return
  }
  const rows = gunzipSync(readFileSync(index))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
  const sets = new Map(SETS.map((set) => [set as string, rows.filter((row) => row.set === set)]))
  evaluateGold()
  const wanted = process.argv.filter((word) => sets.has(word))
  for (const [set, list] of sets) if (wanted.length === 0 || wanted.includes(set)) evaluateSet(set, list)
  evaluateGate(sets)
}

main()
