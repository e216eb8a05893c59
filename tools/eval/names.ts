/** Prints how well name comparison tells same from different people on a public set of pairs, beside two plain string measures. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fold } from '../../lib/link/fold.ts'
import { compareNames } from '../../lib/link/names.ts'
import { editDistance, jaroWinkler } from '../../lib/link/string-distance.ts'

const FILE = '../shared/corpora/names/opensanctions-name-bench.jsonl.gz'
const FOLDS = 5

interface Pair {
  a: string
  b: string
  same: boolean
}

function readPairs(): Pair[] {
  return gunzipSync(readFileSync(FILE))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { schema: string; name1: string; name2: string; is_match: string })
    .filter((row) => row.schema === 'Person')
    .map((row) => ({ a: row.name1, b: row.name2, same: row.is_match === 'true' }))
}

const tally = (scored: { score: number; same: boolean }[], threshold: number) => {
  const tp = scored.filter((p) => p.score >= threshold && p.same).length
  const fp = scored.filter((p) => p.score >= threshold && !p.same).length
  return { tp, fp, fn: scored.filter((p) => p.same).length - tp }
}
const f1 = (c: { tp: number; fp: number; fn: number }) => (2 * c.tp) / Math.max(1, 2 * c.tp + c.fp + c.fn)

function bestThreshold(scored: { score: number; same: boolean }[]): number {
  let best = { threshold: 0, value: -1 }
  for (let threshold = 0.3; threshold < 1; threshold += 0.01) {
    const value = f1(tally(scored, threshold))
    if (value > best.value) best = { threshold, value }
  }
  return best.threshold
}

/** F1 with the threshold of each fifth chosen on the other four, counts added. */
function crossValidated(pairs: Pair[], score: (a: string, b: string) => number) {
  const scored = pairs.map((pair) => ({ score: score(pair.a, pair.b), same: pair.same }))
  const total = { tp: 0, fp: 0, fn: 0 }
  for (let part = 0; part < FOLDS; part++) {
    const threshold = bestThreshold(scored.filter((_, i) => i % FOLDS !== part))
    const got = tally(
      scored.filter((_, i) => i % FOLDS === part),
      threshold,
    )
    total.tp += got.tp
    total.fp += got.fp
    total.fn += got.fn
  }
  return {
    f1: f1(total),
    precision: total.tp / Math.max(1, total.tp + total.fp),
    recall: total.tp / Math.max(1, total.tp + total.fn),
  }
}

if (!existsSync(FILE)) {
  console.warn(`SKIPPED: ${FILE} is not here`)
} else {
  const pairs = readPairs()
  const measures: [string, (a: string, b: string) => number][] = [
    ['ours', (a, b) => compareNames(a, b).score],
    ['Jaro-Winkler', (a, b) => jaroWinkler(fold(a), fold(b))],
    ['Levenshtein', (a, b) => 1 - editDistance(fold(a), fold(b)) / Math.max(1, a.length, b.length)],
  ]
  console.log(
    `${pairs.length} pairs of people, ${pairs.filter((p) => p.same).length} the same; threshold by ${FOLDS}-fold cross-validation`,
  )
  for (const [name, score] of measures) {
    const got = crossValidated(pairs, score)
    console.log(`${name.padEnd(13)} F1 ${got.f1.toFixed(3)}  P ${got.precision.toFixed(3)}  R ${got.recall.toFixed(3)}`)
  }
  if (process.argv.includes('--wrong'))
    for (const pair of pairs) {
      const { score, parts } = compareNames(pair.a, pair.b)
      if (score >= 0.7 !== pair.same)
        console.log(
          `${pair.same ? 'missed' : 'joined'} ${score.toFixed(2)}  ${pair.a} | ${pair.b}  ${parts.map((p) => `${p.a}/${p.b} ${p.reason}`).join(', ')}`,
        )
    }
}
