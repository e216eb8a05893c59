/**
 * Measures the trained tagger by itself: exact F1 of its spans on ner/worldwide (five-fold by outlet, and trained without it), conll2003-testa and
 * crossner-politics-dev, and whether its confidence keeps its word. `tsx tools/eval/tagger.ts [--open-only]`; trains six times, some minutes.
 */
import { readFileSync } from 'node:fs'
import type { Gazetteer, Tagger } from '../../lib/model/resources.ts'
import { recognize } from '../../lib/recognize/pipeline.ts'
import { KINDS, type SpanKind } from '../../lib/tagger/labels.ts'
import { createTagger, type MarginSpan } from '../../lib/tagger/tag.ts'
import { readWeights, type Weights } from '../../lib/tagger/weights.ts'
import { tokenize } from '../../lib/text/tokenize.ts'
import { buildClusters, calibrate, foldsOf, readDocuments, readExamples, shippedGazetteer, trainWeights } from '../train/build.ts'
import { hasCorpora, readTest } from '../train/corpora.ts'
import { type Counts, measure, scores, type TestDocument } from '../train/measure.ts'

type KindCounts = Record<SpanKind, Counts>

const BINS = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99]
const none = (): KindCounts => Object.fromEntries(KINDS.map((kind) => [kind, { right: 0, false: 0, missed: 0 }])) as KindCounts

function add(to: KindCounts, more: KindCounts): void {
  for (const kind of KINDS) for (const key of ['right', 'false', 'missed'] as const) to[kind][key] += more[kind][key]
}

function print(name: string, counts: KindCounts): void {
  const parts = KINDS.map((kind) => {
    const { p, r, f } = scores(counts[kind])
    return `${kind} ${p.toFixed(3)}/${r.toFixed(3)}/${f.toFixed(3)}`
  })
  console.log(`${name.padEnd(38)} ${parts.join('   ')}`)
}

/** How many of the spans of each confidence are right: people only. */
class Reliability {
  private readonly bins = BINS.map(() => ({ found: 0, right: 0, sum: 0 }))
  each = (span: MarginSpan, right: boolean): void => {
    const bin = this.bins[BINS.findLastIndex((from) => span.confidence >= from)]
    if (!bin || span.kind !== 'person') return
    bin.found++
    bin.sum += span.confidence
    if (right) bin.right++
  }
  print(name: string): void {
    const cells = this.bins.map(({ found, right, sum }, i) =>
      found ? `${BINS[i]}: said ${(sum / found).toFixed(2)} right ${(right / found).toFixed(2)} (${found})` : `${BINS[i]}: none`,
    )
    console.log(`  confidence of people, ${name}: ${cells.join(' · ')}`)
  }
}

/** People of rules and tagger together, as the product finds them. */
function together(lists: Gazetteer, tagger: Tagger, documents: readonly TestDocument[]): Counts {
  const counts: Counts = { right: 0, false: 0, missed: 0 }
  const gazetteer = { ...lists, tagger }
  for (const { text, spans } of documents) {
    const found = recognize({ text, title: '', published: '2020-01-01', gazetteer, ...tokenize(text) }).filter(
      (m) => m.kind === 'person',
    )
    const right = found.filter((m) => spans.get(`${m.start}-${m.end}`) === 'person').length
    counts.right += right
    counts.false += found.length - right
    counts.missed += [...spans.values()].filter((kind) => kind === 'person').length - right
  }
  return counts
}

function printTogether(name: string, counts: Counts): void {
  const { p, r, f } = scores(counts)
  console.log(`  with the rules, ${name}: person ${p.toFixed(3)}/${r.toFixed(3)}/${f.toFixed(3)}`)
}

function speed(tagger: ReturnType<typeof createTagger>, documents: readonly TestDocument[]): void {
  const tokens = documents.map((document) => tokenize(document.text).tokens)
  for (const document of tokens) tagger.tag(document)
  const started = performance.now()
  for (const document of tokens) tagger.tag(document)
  const total = tokens.reduce((sum, document) => sum + document.length, 0)
  console.log(`speed: ${Math.round(total / ((performance.now() - started) / 1000))} tokens a second, tokenized before`)
}

interface Material {
  gazetteer: Gazetteer
  clusters: Weights['clusters']
  worldwide: TestDocument[]
  folds: ReadonlyMap<string, number>
}

/** Each outlet's articles by weights that have seen no article of it; the logistic comes from other outlets of the held-out fold. */
function fiveFold({ gazetteer, clusters, worldwide, folds }: Material): void {
  const examples = readExamples(readDocuments(gazetteer, 'shipped'), gazetteer, clusters)
  const [sum, both, reliability] = [none(), { right: 0, false: 0, missed: 0 }, new Reliability()]
  const outlets = [...folds.keys()]
  for (let fold = 0; fold < 5; fold++) {
    const seen = examples.filter((d) => folds.get(d.group) !== fold)
    const weights = trainWeights(seen, clusters)
    const held = worldwide.filter((d) => folds.get(d.group) === fold)
    const half = (which: number) => held.filter((d) => outlets.indexOf(d.group) % 2 === which)
    for (const which of [0, 1]) {
      const tagger = createTagger({ ...weights, calibration: calibrate(weights, gazetteer, half(1 - which)) }, gazetteer)
      add(sum, measure(tagger, half(which), reliability))
      const more = together(gazetteer, tagger, half(which))
      for (const key of ['right', 'false', 'missed'] as const) both[key] += more[key]
    }
  }
  print('worldwide, five-fold by outlet', sum)
  printTogether('worldwide, five-fold by outlet', both)
  reliability.print('five-fold')
}

/** Worldwide by weights that have seen none of it. Their confidence is fitted on crossner's training sentences, which they have seen: it is too high. */
function withoutWorldwide({ gazetteer, clusters, worldwide }: Material, open: boolean): void {
  const documents = readDocuments(gazetteer, open ? 'open' : 'without-worldwide')
  const weights = trainWeights(readExamples(documents, gazetteer, clusters), clusters)
  const calibration = calibrate(weights, gazetteer, readTest('crossner-politics-train'))
  const tagger = createTagger({ ...weights, calibration }, gazetteer)
  const names = open ? ['conll2003-testa', 'crossner-politics-dev'] : []
  const how = open ? 'open licences only' : 'trained without it'
  print(`worldwide, ${how}`, measure(tagger, worldwide))
  printTogether(`worldwide, ${how}`, together(gazetteer, tagger, worldwide))
  for (const name of names) print(`${name}, ${how}`, measure(tagger, readTest(name)))
}

/** The weights file of the product on corpora that it has not seen. */
function shipped({ gazetteer, worldwide }: Material): void {
  const bytes = readFileSync(new URL('../../public/tagger/en.bin', import.meta.url))
  const tagger = createTagger(readWeights(bytes), gazetteer)
  for (const name of ['conll2003-testa', 'crossner-politics-dev']) {
    const reliability = new Reliability()
    print(`${name}, shipped weights`, measure(tagger, readTest(name), reliability))
    printTogether(name, together(gazetteer, tagger, readTest(name)))
    reliability.print(name)
  }
  speed(tagger, worldwide)
}

function evaluate({ open }: { open: boolean }): void {
  const gazetteer = shippedGazetteer()
  const worldwide = readTest('worldwide')
  const folds = foldsOf(worldwide.map((d) => d.group))
  const material: Material = { gazetteer, clusters: buildClusters({ open }), worldwide, folds }
  console.log('exact spans: precision/recall/F1')
  if (!open) fiveFold(material)
  withoutWorldwide(material, open)
  if (!open) shipped(material)
}

if (!hasCorpora()) console.warn('eval tagger: ../shared is absent, nothing was measured')
else evaluate({ open: process.argv.includes('--open-only') })
