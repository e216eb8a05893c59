/** The committed figures that recognition may not fall below: by set, and the false dates. `npm run eval -- --baseline` writes them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { NEGATIVE } from '../../lib/recognize/dates/negatives.ts'
import { findDates } from '../../lib/recognize/dates/recognizer.ts'
import { type Figures, measureSet } from './measure.ts'
import { NEWS_WITHOUT_DATES } from './not-dates.ts'
import { shippedResources } from './resources.ts'
import { goldSets } from './sets.ts'

const FILE = new URL('baseline.json', import.meta.url)

export interface Baseline {
  /** Figures by set, 0 to 1. */
  sets: Record<string, Figures>
  /** Sentences without a date in which one is found. */
  falseDates: number
}

/** Sentences without dates, of this folder and of the grammar's tests. */
export const WITHOUT_DATES: readonly string[] = [...NEGATIVE, ...NEWS_WITHOUT_DATES]

/** How many of them have a false alarm. */
export const falseDates = (): number => WITHOUT_DATES.filter((sentence) => findDates(sentence, '2025-07-11').length).length

export const readBaseline = (): Baseline => JSON.parse(readFileSync(FILE, 'utf8')) as Baseline

/** Measures all sets that are here and writes their figures; those of sets that are absent stay. Returns what was written. */
export async function writeBaseline(): Promise<Baseline> {
  const resources = shippedResources()
  const { sets } = readBaseline()
  for (const set of await goldSets()) sets[set.name] = measureSet(set, resources).figures
  const baseline = { sets, falseDates: falseDates() }
  writeFileSync(FILE, `${JSON.stringify(baseline, null, 2)}\n`)
  return baseline
}
