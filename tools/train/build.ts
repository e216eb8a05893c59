/** The steps of training in order: clusters, examples, weights, calibration. Used by `npm run train` and by its measurement. */
import { readFileSync } from 'node:fs'
import type { Gazetteer, GazetteerFile } from '../../lib/model/resources.ts'
import { parseGazetteer } from '../../lib/recognize/gazetteer.ts'
import { type Clusters, clustersOf } from '../../lib/tagger/clusters.ts'
import { KINDS, type SpanKind } from '../../lib/tagger/labels.ts'
import { createTagger } from '../../lib/tagger/tag.ts'
import type { Weights } from '../../lib/tagger/weights.ts'
import { WordTable } from '../../lib/tagger/word-table.ts'
import { readNames, swapNames } from './augment.ts'
import { fitLogistic, type Outcome } from './calibrate.ts'
import { clusterWords } from './clusters.ts'
import { clusterTexts, readCorpus, readGmb } from './corpora.ts'
import { type DocumentExamples, documentExamples, joinExamples } from './examples.ts'
import type { LabelledDocument } from './labelled.ts'
import { measure, type TestDocument } from './measure.ts'
import { pack } from './pack.ts'
import { learnMean } from './perceptron.ts'
import { seeded } from './random.ts'
import { wordVectors } from './vectors.ts'

/** Settings chosen by the measurements in docs/train.md. */
export const SETTINGS = {
  rowBits: 16,
  minimum: 4,
  epochs: 8,
  cost: 1,
  dropout: 0.4,
  /** Sets of weights that are averaged. */
  members: 3,
  clip: 0.8,
  /** Share of documents with people that get a copy with other names. */
  augmented: 0.7,
  clusterWords: 30_000,
  contexts: 3000,
  dimensions: 100,
  seed: 1,
} as const

export type Log = (line: string) => void

/** The shipped name lists, which the features look at. */
export const shippedGazetteer = (): Gazetteer =>
  parseGazetteer(JSON.parse(readFileSync(new URL('../../public/gazetteers/en.json', import.meta.url), 'utf8')) as GazetteerFile)

/** Word clusters from the corpora's texts. */
export function buildClusters({ open }: { open: boolean }): Clusters {
  const { clusterWords: words, contexts, dimensions: size, seed } = SETTINGS
  return clustersOf(clusterWords(wordVectors(clusterTexts({ open }), { words, contexts, size, seed }), seed))
}

/** What is trained on: the shipped choice, open licences alone, or the choice when worldwide is held out (then GMB's machine-made labels help). */
export type Choice = 'shipped' | 'open' | 'without-worldwide'

/** Documents to train on, copies with swapped names included. */
export function readDocuments(gazetteer: Gazetteer, choice: Choice): LabelledDocument[] {
  const documents = [...readCorpus('wikigold'), ...readCorpus('crossner-politics-train'), ...readCorpus('wnut17-train')]
  if (choice === 'shipped') documents.push(...readCorpus('worldwide'))
  if (choice === 'without-worldwide') documents.push(...readGmb(gazetteer))
  const random = seeded(SETTINGS.seed)
  const pool = readNames()
  // Labels 1 to 4 are those of people. Tweets gain nothing from it.
  const named = documents.filter((d) => d.corpus !== 'wnut17-train' && d.labels.some((label) => label >= 1 && label <= 4))
  return [...documents, ...named.filter(() => random() < SETTINGS.augmented).map((d) => swapNames(d, pool, random))]
}

/** Features and labels of the documents. */
export function readExamples(
  documents: readonly LabelledDocument[],
  gazetteer: Gazetteer,
  clusters: Clusters,
): DocumentExamples[] {
  const words = new WordTable(gazetteer, clusters)
  return documents.map((document) => documentExamples(document, words))
}

/** Learns and quantises weights; confidence is not calibrated yet. */
export function trainWeights(examples: readonly DocumentExamples[], clusters: Clusters, log?: Log): Weights {
  const learned = learnMean(joinExamples(examples, SETTINGS), log ? { ...SETTINGS, log } : SETTINGS, SETTINGS.members)
  const calibration = Float32Array.from(KINDS.flatMap(() => [0, 1]))
  return pack(learned, { rowBits: SETTINGS.rowBits, calibration, clusters }, SETTINGS)
}

/** Offsets and slopes for all kinds, from spans that the tagger of these weights finds in documents it has not seen. */
export function calibrate(weights: Weights, gazetteer: Gazetteer, documents: readonly TestDocument[]): Float32Array {
  const outcomes = Object.fromEntries(KINDS.map((kind) => [kind, [] as Outcome[]])) as Record<SpanKind, Outcome[]>
  measure(createTagger(weights, gazetteer), documents, {
    each: (span, right) => outcomes[span.kind].push({ margin: span.margin, right }),
  })
  return Float32Array.from(
    KINDS.flatMap((kind) => {
      const { offset, slope } = fitLogistic(outcomes[kind])
      return [offset, slope]
    }),
  )
}

/** Outlets of worldwide in five parts: the fold of each outlet, in alphabetical order. */
export function foldsOf(groups: Iterable<string>): Map<string, number> {
  return new Map([...new Set(groups)].sort().map((group, i) => [group, i % 5]))
}
