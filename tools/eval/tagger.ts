/**
 * Measures the trained tagger, alone and as the product uses it: exact F1 on ner/worldwide (five-fold by outlet, and trained without it),
 * conll2003-testa and crossner-politics-dev, whether confidence keeps its word, speed and memory.
 * `npm run eval -- tagger [--open-only] [--shipped] [--keep=FOLDER]`: `--shipped` measures the shipped weights alone, without training; else six
 * sets of weights are trained, some minutes; `--keep` keeps them in a folder, and takes those that are there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Gazetteer } from '../../lib/model/resources.ts'
import { recognize } from '../../lib/recognize/pipeline.ts'
import type { Clusters } from '../../lib/tagger/clusters.ts'
import { KINDS, type SpanKind } from '../../lib/tagger/labels.ts'
import { createTagger, type MarginTagger } from '../../lib/tagger/tag.ts'
import { readWeights, type Weights, writeWeights } from '../../lib/tagger/weights.ts'
import { tokenize } from '../../lib/text/tokenize.ts'
import { buildClusters, calibrate, foldsOf, readDocuments, readExamples, shippedGazetteer, trainWeights } from '../train/build.ts'
import { Calibrator } from '../train/calibrate.ts'
import { hasCorpora, readTest } from '../train/corpora.ts'
import { type Counts, measure, scores, type TestDocument } from '../train/measure.ts'
import { heldBytes, loadAndRead } from './memory.ts'
import { Reliability, reliabilityHead } from './reliability.ts'

const noCounts = (): Counts => ({ right: 0, false: 0, missed: 0 })
const figures = (counts: Counts): string => {
  const { p, r, f } = scores(counts)
  return `${p.toFixed(3)}/${r.toFixed(3)}/${f.toFixed(3)}`
}

/** What is counted on one corpus: the tagger alone, people as the product finds them, and what confidence says of them. */
class Tally {
  readonly alone = Object.fromEntries(KINDS.map((kind) => [kind, noCounts()])) as Record<SpanKind, Counts>
  readonly whole = noCounts()
  readonly reliability = new Reliability()

  count(lists: Gazetteer, tagger: MarginTagger, documents: readonly TestDocument[]): void {
    const counts = measure(tagger, documents)
    for (const kind of KINDS) for (const key of ['right', 'false', 'missed'] as const) this.alone[kind][key] += counts[kind][key]
    const gazetteer = { ...lists, tagger }
    for (const { text, spans } of documents) {
      const context = { text, title: '', published: '2020-01-01', gazetteer, ...tokenize(text) }
      const found = recognize(context).filter((m) => m.kind === 'person')
      const rightOf = (m: { start: number; end: number }) => spans.get(`${m.start}-${m.end}`) === 'person'
      for (const mention of found) this.reliability.add(mention.confidence, rightOf(mention))
      const right = found.filter(rightOf).length
      this.whole.right += right
      this.whole.false += found.length - right
      this.whole.missed += [...spans.values()].filter((kind) => kind === 'person').length - right
    }
  }

  print(name: string): void {
    const alone = KINDS.map((kind) => `${kind} ${figures(this.alone[kind])}`)
    console.log(`${name.padEnd(38)} tagger alone: ${alone.join('   ')}   with the rules: person ${figures(this.whole)}`)
  }
}

interface Material {
  gazetteer: Gazetteer
  clusters: Clusters
  worldwide: TestDocument[]
  folds: ReadonlyMap<string, number>
  keep: string | undefined
}

/** Weights of that name from the folder of `--keep`, or trained and put there. */
function kept(name: string, { keep }: Material, train: () => Weights): Weights {
  const path = keep && `${keep}/${name}.bin`
  if (path && existsSync(path)) return readWeights(readFileSync(path))
  const weights = train()
  if (path) {
    mkdirSync(keep, { recursive: true })
    writeFileSync(path, writeWeights(weights))
  }
  return weights
}

/** Each outlet's articles by weights that have seen no article of it; confidence is fitted on the other folds' findings. */
function fiveFold(material: Material): Tally {
  const { gazetteer, clusters, worldwide, folds } = material
  let examples: ReturnType<typeof readExamples> | undefined
  const weights = [0, 1, 2, 3, 4].map((fold) =>
    kept(`fold-${fold}`, material, () => {
      examples ??= readExamples(readDocuments(gazetteer, 'shipped'), gazetteer, clusters)
      return trainWeights(
        examples.filter((d) => folds.get(d.group) !== fold),
        clusters,
      )
    }),
  )
  const held = (fold: number) => worldwide.filter((d) => folds.get(d.group) === fold)
  const calibrators = weights.map((fold, i) => {
    const calibrator = new Calibrator()
    measure(createTagger(fold, gazetteer), held(i), calibrator)
    return calibrator
  })
  const tally = new Tally()
  for (const [i, fold] of weights.entries()) {
    const calibration = Calibrator.joined(calibrators.filter((_, other) => other !== i)).fit()
    tally.count(gazetteer, createTagger({ ...fold, calibration }, gazetteer), held(i))
  }
  return tally
}

/** Worldwide by weights that have seen none of it. Their confidence is fitted on crossner's training sentences, which they have seen: it is too high, and not told. */
function withoutWorldwide(material: Material, open: boolean): void {
  const { gazetteer, clusters, worldwide } = material
  const weights = kept(open ? 'open-only' : 'without-worldwide', material, () => {
    const documents = readDocuments(gazetteer, open ? 'open' : 'without-worldwide')
    return trainWeights(readExamples(documents, gazetteer, clusters), clusters)
  })
  const calibration = calibrate(weights, gazetteer, readTest('crossner-politics-train'))
  const tagger = createTagger({ ...weights, calibration }, gazetteer)
  for (const name of open ? ['worldwide', 'conll2003-testa', 'crossner-politics-dev'] : ['worldwide']) {
    const tally = new Tally()
    tally.count(gazetteer, tagger, name === 'worldwide' ? worldwide : readTest(name))
    tally.print(`${name}, ${open ? 'open licences only' : 'trained without it'}`)
  }
}

function speed(tagger: MarginTagger, documents: readonly TestDocument[]): string {
  const tokens = documents.map((document) => tokenize(document.text).tokens)
  for (const document of tokens) tagger.tag(document)
  const started = process.cpuUsage()
  for (const document of tokens) tagger.tag(document)
  const { user, system } = process.cpuUsage(started)
  const total = tokens.reduce((sum, document) => sum + document.length, 0)
  const words = tokens.reduce((sum, document) => sum + document.filter((t) => t.kind === 'word').length, 0)
  const milliseconds = (user + system) / 1000
  return `${Math.round((total / milliseconds) * 1000)} tokens a second of CPU time, ${((milliseconds / words) * 700).toFixed(2)} ms for 700 words, tokenized before`
}

/** The weights file of the product on corpora that it has not seen; prints, and returns the tallies by name. */
function shipped({ gazetteer, worldwide }: Material, weights: Weights): Map<string, Tally> {
  const tagger = createTagger(weights, gazetteer)
  const tallies = new Map<string, Tally>()
  for (const name of ['conll2003-testa', 'crossner-politics-dev', 'wnut17-dev']) {
    const tally = new Tally()
    tally.count(gazetteer, tagger, readTest(name))
    tally.print(`${name}, shipped weights`)
    tallies.set(name, tally)
  }
  console.log(`speed: ${speed(tagger, worldwide)}`)
  const texts = worldwide.slice(0, 60).map((document) => document.text)
  console.log(`memory: ${(heldBytes(() => loadAndRead(texts)) / 1e6).toFixed(1)} MB of lists and tagger after sixty articles`)
  return tallies
}

function printReliability(tallies: ReadonlyMap<string, Tally>): void {
  console.log(`confidence of people as the product reports it, none of these texts trained on\n${reliabilityHead()}`)
  const all = new Reliability()
  for (const [name, { reliability }] of tallies) {
    console.log(reliability.row(name))
    all.addAll(reliability)
  }
  console.log(all.row('all'))
}

function evaluate({ open, only, keep }: { open: boolean; only: boolean; keep: string | undefined }): void {
  const gazetteer = shippedGazetteer()
  const worldwide = readTest('worldwide')
  const folds = foldsOf(worldwide.map((d) => d.group))
  const weights = readWeights(readFileSync(new URL('../../public/tagger/en.bin', import.meta.url)))
  // The shipped clusters are those that training builds; building them takes a minute.
  const clusters = open ? buildClusters({ open }) : weights.clusters
  const material: Material = { gazetteer, clusters, worldwide, folds, keep }
  console.log('exact spans: precision/recall/F1')
  if (open) {
    withoutWorldwide(material, true)
    return
  }
  const tallies = new Map<string, Tally>()
  if (!only) {
    const tally = fiveFold(material)
    tally.print('worldwide, five-fold by outlet')
    tallies.set('worldwide, five-fold by outlet', tally)
    withoutWorldwide(material, false)
  }
  for (const [name, tally] of shipped(material, weights)) tallies.set(name, tally)
  printReliability(tallies)
}

const { argv } = process
if (!hasCorpora()) console.warn('eval tagger: ../shared is absent, nothing was measured')
else
  evaluate({
    open: argv.includes('--open-only'),
    only: argv.includes('--shipped'),
    keep: argv.find((word) => word.startsWith('--keep='))?.slice('--keep='.length),
  })
