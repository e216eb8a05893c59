/**
 * Measures the date grammar on annotated articles and corpora in ../shared, beside chrono-node in the same run.
 *   npx tsx tools/eval/dates.ts [--errors SET]     SET is a name from the first column
 * Intervals count the base unit (modifier and time of day aside) and must be equal; spans count when they overlap.
 * Two stories are held out: their figures are printed, and no option prints their text or errors.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { findDates } from '../../lib/recognize/dates/recognizer.ts'
import { chronoDates } from './chrono-dates.ts'
import { intervalOf } from './timex.ts'

interface Gold {
  start: number
  end: number
  value: string
  optional: boolean
}
interface Doc {
  name: string
  text: string
  published: string
  gold: Gold[]
  /** Only the text before this offset is annotated. */
  until: number
}
interface Found {
  start: number
  end: number
  value: string
}
interface TestSet {
  name: string
  heldOut: boolean
  docs: Doc[]
}
interface Counts {
  tp: number
  fp: number
  fn: number
}

const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url))
/** Never shown: development does not look at them. */
const HELD_OUT = ['jacob-zuma', 'mahmoud-ahmadinejad']

/** An article with inline markup {d:VALUE|text}; other markup is taken off. */
function readMarkup(path: string): Doc {
  const source = readFileSync(path, 'utf8').split(/\n---\n/)[0] ?? ''
  const blank = source.indexOf('\n\n')
  const published = /^published: *(\d{4}-\d\d-\d\d)/m.exec(source.slice(0, blank))?.[1] ?? ''
  const gold: Gold[] = []
  let text = ''
  let from = 0
  const marked = source.slice(blank + 2)
  for (const match of marked.matchAll(/\{(\??)([opjd]):([^|{}]*)\|([^{}]*)\}/g)) {
    text += marked.slice(from, match.index)
    const [all, doubt, kind, value = '', words = ''] = match
    if (kind === 'd') gold.push({ start: text.length, end: text.length + words.length, value, optional: doubt === '?' })
    text += words
    from = match.index + all.length
  }
  text += marked.slice(from)
  return { name: basename(path), text, published, gold, until: text.length }
}

function markupSet(folder: string): TestSet | null {
  const dir = join(SHARED, 'gold', folder)
  if (!existsSync(dir)) return null
  const docs = readdirSync(dir)
    .filter((file) => file.endsWith('.gold.txt'))
    .sort()
    .map((file) => readMarkup(join(dir, file)))
  return { name: folder, heldOut: HELD_OUT.some((name) => folder.endsWith(name)), docs }
}

interface CorpusLine {
  id: string
  date: string | null
  text: string
  annot_end?: number
  timex: { s: number; e: number; type: string; value?: string }[]
}

/** A TIMEX3 corpus. Durations, sets, open references and expressions without interval are optional: neither wanted nor punished. */
function corpusSet(file: string): TestSet | null {
  const path = join(SHARED, 'corpora', file)
  if (!existsSync(path)) return null
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  const all = lines.map((line): Doc => {
    const record = JSON.parse(line) as CorpusLine
    const until = record.annot_end ?? record.text.length
    const gold = record.timex
      // Annotators' implicit times have no words of their own.
      .filter((t) => t.s < until && t.e > t.s && t.e - t.s < 60)
      .map((t) => {
        const value = t.value ?? ''
        const wanted = (t.type === 'DATE' || t.type === 'TIME') && intervalOf(value) !== null
        return { start: t.s, end: t.e, value, optional: !wanted }
      })
    return { name: record.id, text: record.text, published: record.date?.slice(0, 10) ?? '', gold, until }
  })
  // Without a date of its own a document anchors nothing.
  return { name: basename(file, '.jsonl.gz'), heldOut: false, docs: all.filter((doc) => doc.published) }
}

const overlap = (a: Found, b: Found) => a.start < b.end && b.start < a.end

/** The same interval of days, or the same text where there is none. */
function sameValue(gold: string, ours: string): boolean {
  const [x, y] = [intervalOf(gold), intervalOf(ours)]
  return x && y ? x[0] === y[0] && x[1] === y[1] : gold.split(',')[0] === ours.split(',')[0]
}

/** Pairs gold with found spans; optional gold absorbs what overlaps it. */
function count(doc: Doc, found: readonly Found[], accept: (g: Gold, f: Found) => boolean, errors: string[]): Counts {
  const used = new Set<Found>()
  let [tp, fn] = [0, 0]
  for (const g of doc.gold.filter((one) => !one.optional)) {
    const hit = found.find((f) => !used.has(f) && overlap(g as Found, f) && accept(g, f))
    if (hit) {
      used.add(hit)
      tp++
    } else {
      fn++
      const near = found.find((f) => overlap(g as Found, f))
      errors.push(`- ${show(doc, g)} = ${g.value}${near ? `   ours: ${near.value}` : ''}`)
    }
  }
  const extra = found.filter((f) => !used.has(f) && !doc.gold.some((g) => g.optional && overlap(g as Found, f)))
  for (const f of extra) if (!doc.gold.some((g) => overlap(g as Found, f))) errors.push(`+ ${show(doc, f)} = ${f.value}`)
  return { tp, fp: extra.length, fn }
}

function show(doc: Doc, span: { start: number; end: number }): string {
  const cut = (from: number, to: number) => doc.text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
  return `${doc.published} …${cut(span.start - 70, span.start)}[${cut(span.start, span.end)}]${cut(span.end, span.end + 40)}…`
}

const f1 = ({ tp, fp, fn }: Counts) => (2 * tp) / Math.max(1, 2 * tp + fp + fn)
const percent = (x: number) => `${(100 * x).toFixed(1).padStart(5)}`
type Finder = (text: string, published: string) => Found[]

/** Figures of one system on one set, and its errors. */
function measure(set: TestSet, find: Finder) {
  const total = { spans: { tp: 0, fp: 0, fn: 0 }, values: { tp: 0, fp: 0, fn: 0 } }
  const errors: string[] = []
  for (const doc of set.docs) {
    const found = find(doc.text, doc.published).filter((f) => f.start < doc.until)
    const parts = {
      spans: count(doc, found, () => true, []),
      values: count(doc, found, (g, f) => sameValue(g.value, f.value), errors),
    }
    for (const key of ['spans', 'values'] as const)
      for (const part of ['tp', 'fp', 'fn'] as const) total[key][part] += parts[key][part]
  }
  const { tp, fn } = total.values
  return { relaxed: f1(total.spans), values: f1(total.values), correct: tp / Math.max(1, tp + fn), of: tp + fn, errors }
}

function main(): void {
  const wanted = process.argv.indexOf('--errors')
  const errorsOf = wanted > 0 ? process.argv[wanted + 1] : undefined
  const folders = [
    'pakistan-russia',
    'news',
    'stories/dmitry-medvedev',
    'stories/nawaz-sharif',
    ...HELD_OUT.map((n) => `stories/${n}`),
  ]
  const sets = [
    ...folders.map(markupSet),
    ...['xdoc/meantime.jsonl.gz', 'dates/aquaint.jsonl.gz', 'dates/timebank.jsonl.gz'].map(corpusSet),
  ].filter((set) => set !== null)
  if (!sets.length) console.warn('Skipped: ../shared is absent, nothing is measured.')
  console.log(
    'set                          dates   ours: span F1  value F1  interval right   chrono: span F1  value F1  interval right',
  )
  for (const set of sets) {
    const [ours, theirs] = [measure(set, findDates), measure(set, chronoDates)]
    const row = (m: typeof ours) => `${percent(m.relaxed)}     ${percent(m.values)}           ${percent(m.correct)}`
    console.log(`${set.name.padEnd(28)} ${String(ours.of).padStart(5)}          ${row(ours)}             ${row(theirs)}`)
    if (set.name === errorsOf && !set.heldOut) console.log(ours.errors.join('\n'))
  }
}

main()
