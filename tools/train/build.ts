/** The steps of training in order: clusters, examples, weights, calibration. Used by `npm run train` and by its measurement. */
import { readFileSync } from 'node:fs'
import type { Gazetteer, GazetteerFile } from '../../lib/model/resources.ts'
import { parseGazetteer } from '../../lib/recognize/gazetteer.ts'
import { type Clusters, clustersOf } from '../../lib/tagger/clusters.ts'
import { createTagger } from '../../lib/tagger/tag.ts'
import type { Weights } from '../../lib/tagger/weights.ts'
import { WordTable } from '../../lib/tagger/word-table.ts'
import { readNames, swapNames } from './augment.ts'
import { Calibrator, UNCALIBRATED } from './calibrate.ts'
import { clusterWords } from './clusters.ts'
import { clusterTexts, readCorpus, readGmb, readTest } from './corpora.ts'
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
  /** Of five folds, those whose findings confidence is fitted on. */
  calibrationFolds: 3,
  seed: 1,
} as const

/** Corpora whose parts are held out in turn to fit confidence, where they are trained on. */
const CALIBRATED_ON = ['worldwide', 'wikigold', 'crossner-politics-train']

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
  return pack(learned, { rowBits: SETTINGS.rowBits, calibration: UNCALIBRATED, clusters }, SETTINGS)
}

/** Logistics fitted on what weights find in documents that they have not seen, fold by fold: outlets of worldwide and parts of the other corpora. */
export function calibrateByFolds(examples: readonly DocumentExamples[], gazetteer: Gazetteer, clusters: Clusters): Float32Array {
  const trained = new Set(examples.map((d) => d.group))
  const documents = CALIBRATED_ON.flatMap(readTest).filter((d) => trained.has(d.group))
  const folds = foldsOf(documents.map((d) => d.group))
  const calibrator = new Calibrator()
  for (let fold = 0; fold < SETTINGS.calibrationFolds; fold++) {
    const seen = examples.filter((d) => folds.get(d.group) !== fold)
    const held = documents.filter((d) => folds.get(d.group) === fold)
    measure(createTagger(trainWeights(seen, clusters), gazetteer), held, calibrator)
  }
  return calibrator.fit()
}

/** Logistics fitted on documents that these weights have not seen. */
export function calibrate(weights: Weights, gazetteer: Gazetteer, documents: readonly TestDocument[]): Float32Array {
  const calibrator = new Calibrator()
  measure(createTagger(weights, gazetteer), documents, calibrator)
  return calibrator.fit()
}

/** Groups (outlets, parts of corpora) in five folds: the fold of each group, in alphabetical order. */
export function foldsOf(groups: Iterable<string>): Map<string, number> {
  return new Map([...new Set(groups)].sort().map((group, i) => [group, i % 5]))
}
