/**
 * Prose that is not dates: false alarms of our grammar and of chrono-node on our own 330 sentences, and of ours on chrono's own negative
 * cases (../shared), where what we read on purpose is told with the reason. `npm run eval -- not-dates`
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { NEGATIVE } from '../../lib/recognize/dates/negatives.ts'
import { findDates } from '../../lib/recognize/dates/recognizer.ts'
import { NEWS_WITHOUT_DATES } from '../gold/not-dates.ts'
import { chronoDates } from './chrono-dates.ts'

const CASES = fileURLToPath(new URL('../../../shared/corpora/dates/chrono_en_cases.jsonl.gz', import.meta.url))
const PUBLISHED = '2025-07-11'

/** Where we find a date on purpose though chrono's tests want none: the case, and why. */
const DELIBERATE: readonly { matches: RegExp; why: string }[] = [
  {
    matches: /^\s*\d{4}\s*$|^2019 to 2020$|^2012-14$/,
    why: 'a bare year is a date in news ("in 2019"); chrono drops numbers alone',
  },
  { matches: /^Tuesday$/, why: 'chrono wants none in its strict mode only; a weekday is a date in news' },
  { matches: /the second half of 2025/, why: 'the half of a named year is a calendar time; chrono only lacks it' },
]

interface Case {
  text: string
  ref: string | null
  expect?: string
}

function ownSentences(): void {
  const sets: [string, readonly string[]][] = [
    ['written with the grammar', NEGATIVE],
    ['written after it', NEWS_WITHOUT_DATES],
    ['both', [...NEGATIVE, ...NEWS_WITHOUT_DATES]],
  ]
  const share = (false_: number, of: number) => `${false_} (${((100 * false_) / of).toFixed(1)} %)`.padStart(12)
  console.log('== prose that is not dates: sentences with a false alarm')
  console.log(`${''.padEnd(26)}${['sentences', 'ours', 'chrono-node'].map((head) => head.padStart(12)).join('')}`)
  for (const [name, sentences] of sets) {
    const [ours, theirs] = [findDates, chronoDates].map((find) => sentences.filter((s) => find(s, PUBLISHED).length).length)
    console.log(
      `${name.padEnd(26)}${String(sentences.length).padStart(12)}${share(ours!, sentences.length)}${share(theirs!, sentences.length)}`,
    )
  }
  for (const sentence of NEWS_WITHOUT_DATES)
    for (const m of findDates(sentence, PUBLISHED)) console.log(`  ${m.text} = ${m.value} [${m.rule}] in: ${sentence}`)
}

function chronoCases(): void {
  if (!existsSync(CASES)) {
    console.warn("SKIPPED: chrono's negative cases: ../shared is not here.")
    return
  }
  const lines = gunzipSync(readFileSync(CASES)).toString('utf8').split('\n').filter(Boolean)
  const cases = lines.map((line) => JSON.parse(line) as Case).filter((one) => one.expect === 'none')
  const found = cases.flatMap(({ text, ref }) => {
    const dates = findDates(text, (ref ?? PUBLISHED).slice(0, 10)).map((m) => `${m.text} = ${m.value}`)
    return dates.length ? [{ text, dates: dates.join(', '), why: DELIBERATE.find((one) => one.matches.test(text))?.why }] : []
  })
  const bad = found.filter((one) => !one.why)
  console.log(
    `chrono's ${cases.length} negative cases: ${bad.length} false (${((100 * bad.length) / cases.length).toFixed(1)} %), ${found.length - bad.length} read on purpose`,
  )
  for (const { text, dates } of bad) console.log(`  false: ${JSON.stringify(text)} → ${dates}`)
  for (const { text, dates, why } of found.filter((one) => one.why))
    console.log(`  on purpose: ${JSON.stringify(text)} → ${dates}: ${why}`)
}

ownSentences()
chronoCases()
