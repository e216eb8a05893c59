/**
 * Measures the trained tagger by itself: exact F1 of its spans on ner/worldwide (five-fold by outlet, and trained without it), conll2003-testa and
 * crossner-politics-dev, and whether its confidence keeps its word. `tsx tools/eval/tagger.ts [--open-only]`; trains seven times, some minutes.
 */
import { KINDS, type SpanKind } from '../../lib/tagger/labels.ts'
import { createTagger, type MarginSpan } from '../../lib/tagger/tag.ts'
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
  readonly each = (span: MarginSpan, right: boolean): void => {
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

function speed(tagger: ReturnType<typeof createTagger>, documents: readonly TestDocument[]): void {
  const tokens = documents.map((document) => tokenize(document.text).tokens)
  for (const document of tokens) tagger.tag(document)
  const started = performance.now()
  for (const document of tokens) tagger.tag(document)
  const total = tokens.reduce((sum, document) => sum + document.length, 0)
  console.log(`speed: ${Math.round(total / ((performance.now() - started) / 1000))} tokens a second, tokenized before`)
}

function evaluate({ open }: { open: boolean }): void {
  const gazetteer = shippedGazetteer()
  const clusters = buildClusters({ open })
  const examples = readExamples(readDocuments(gazetteer, open ? 'open' : 'shipped'), gazetteer, clusters)
  const worldwide = readTest('worldwide')
  const folds = foldsOf(worldwide.map((d) => d.group))
  const part = (fold: number) => worldwide.filter((d) => folds.get(d.group) === fold)
  console.log('corpus                                 precision/recall/F1, exact spans')
  if (!open) {
    const sum = none()
    const reliability = new Reliability()
    for (let fold = 0; fold < 5; fold++) {
      const weights = trainWeights(
        examples.filter((d) => folds.get(d.group) !== fold),
        clusters,
      )
      // The logistic comes from other outlets of the held-out fold than those it is measured on.
      const [held, half] = [part(fold), (d: TestDocument, which: number) => [...folds.keys()].indexOf(d.group) % 2 === which]
      for (const which of [0, 1]) {
        const calibration = calibrate(
          weights,
          gazetteer,
          held.filter((d) => half(d, which)),
        )
        const tagger = createTagger({ ...weights, calibration }, gazetteer)
        const counts = measure(
          tagger,
          held.filter((d) => !half(d, which)),
          reliability,
        )
        add(sum, counts)
      }
    }
    print('worldwide, five-fold by outlet', sum)
    reliability.print('five-fold')
  }
  const without = open
    ? trainWeights(examples, clusters)
    : trainWeights(readExamples(readDocuments(gazetteer, 'without-worldwide'), gazetteer, clusters), clusters)
  print(`worldwide, trained without it${open ? ', open only' : ''}`, measure(createTagger(without, gazetteer), worldwide))
  const all = trainWeights(examples, clusters)
  const calibration = calibrate(
    open
      ? all
      : trainWeights(
          examples.filter((d) => folds.get(d.group) !== 0),
          clusters,
        ),
    gazetteer,
    part(0),
  )
  const tagger = createTagger({ ...all, calibration }, gazetteer)
  for (const name of ['conll2003-testa', 'crossner-politics-dev']) {
    const reliability = new Reliability()
    print(`${name}${open ? ', open only' : ''}`, measure(tagger, readTest(name), reliability))
    reliability.print(name)
  }
  speed(tagger, worldwide)
}

if (!hasCorpora()) console.warn('eval tagger: ../shared is absent, nothing was measured')
else evaluate({ open: process.argv.includes('--open-only') })
