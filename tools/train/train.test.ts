import { describe, expect, it } from 'vitest'
import { clustersOf } from '../../lib/tagger/clusters.ts'
import { confidenceOf } from '../../lib/tagger/confidence.ts'
import { KINDS } from '../../lib/tagger/labels.ts'
import { createTagger } from '../../lib/tagger/tag.ts'
import { smallGazetteer } from '../../lib/tagger/tagger.fixtures.ts'
import { readWeights, writeWeights } from '../../lib/tagger/weights.ts'
import { WordTable } from '../../lib/tagger/word-table.ts'
import { tokenize } from '../../lib/text/tokenize.ts'
import { fitLogistic, type Outcome, UNCALIBRATED } from './calibrate.ts'
import { clusterWords } from './clusters.ts'
import { documentExamples, joinExamples } from './examples.ts'
import { joinHyphens, labelDocument } from './labelled.ts'
import { pack } from './pack.ts'
import { learn } from './perceptron.ts'
import { wordVectors } from './vectors.ts'

/** Sentences with names in brackets: [p …] people, [o …] bodies, [l …] places. */
const SENTENCES = [
  'Minister [p Mary Kamau] met [p Tariq Fatemi] in [l Nairobi].',
  '[p Fatemi] said the [o Harbour Board] would pay.',
  'The [o Harbour Board] of [l Nairobi] hired [p Elena Sorokin].',
  'In [l Kenya] the minister [p Ishaq Dar] said no.',
  '[p Elena Sorokin] told the [o Grain Union] to wait.',
  'They flew to [l Kenya] and met [p Alexey Overchuk].',
]

function parse(marked: string) {
  const spans: { start: number; end: number; kind: number }[] = []
  let text = ''
  for (const part of marked.split(/(\[[pol] [^\]]+\])/)) {
    const kind = 'pol'.indexOf(part[1] ?? '-')
    const named = part.startsWith('[')
    const surface = named ? part.slice(3, -1) : part
    if (named) spans.push({ start: text.length, end: text.length + surface.length, kind })
    text += surface
  }
  return { text, spans }
}

function trainTiny(): Uint8Array {
  const texts = SENTENCES.map(parse)
  const vectors = wordVectors(
    texts.map(({ text }) => text),
    { words: 60, contexts: 20, size: 6, seed: 1 },
  )
  const clusters = clustersOf(clusterWords(vectors, 1))
  const words = new WordTable(smallGazetteer, clusters)
  const documents = texts.map(({ text, spans }) => labelDocument({ corpus: 't', group: 't', text }, spans, { titles: false }))
  const examples = joinExamples(
    documents.map((d) => documentExamples(d, words)),
    { rowBits: 12, minimum: 1 },
  )
  const learned = learn(examples, { rowBits: 12, epochs: 10, cost: 1, dropout: 0, seed: 1 })
  return writeWeights(pack(learned, { rowBits: 12, calibration: UNCALIBRATED, clusters }))
}

describe('training', () => {
  const bytes = trainTiny()

  it('gives the same bytes twice', () => expect(trainTiny()).toEqual(bytes))

  it('learns its own sentences, through quantisation and file', () => {
    const tagger = createTagger(readWeights(bytes), smallGazetteer)
    for (const { text, spans } of SENTENCES.map(parse)) {
      const { tokens } = tokenize(text)
      const found = tagger.tag(tokens)
      const expected = spans.map((span) => [text.slice(span.start, span.end), KINDS[span.kind]])
      expect(found.map((s) => [text.slice(tokens[s.start]!.start, tokens[s.end - 1]!.end), s.kind])).toEqual(expected)
      for (const span of found) expect(span.margin).toBeGreaterThan(0)
    }
  })

  it('finds nothing where nothing is capitalized', () => {
    const tagger = createTagger(readWeights(bytes), smallGazetteer)
    expect(tagger.tag(tokenize('the rain fell on the plain.').tokens)).toEqual([])
    expect(tagger.tag([])).toEqual([])
  })
})

describe('labels of corpora', () => {
  const labelled = (text: string, surface: string, titles: boolean) => {
    const start = text.indexOf(surface)
    const document = labelDocument({ corpus: 't', group: 't', text }, [{ start, end: start + surface.length, kind: 0 }], {
      titles,
    })
    return document.tokens.filter((_, i) => document.labels[i]).map((token) => token.text)
  }
  it.each([
    ['Prime Minister Mary Kamau left.', 'Prime Minister Mary Kamau', true, ['Mary', 'Kamau']],
    ['Prime Minister Mary Kamau left.', 'Prime', true, []],
    ['Mary Kamau’s aide left.', 'Mary Kamau’s', false, ['Mary', 'Kamau']],
    ['A Kamau-led group left.', 'Kamau', false, []],
    ['Martin Kamau Jr. left.', 'Martin Kamau Jr', false, ['Martin', 'Kamau', 'Jr.']],
  ])('%s, given %s', (text, surface, titles, expected) => expect(labelled(text, surface, titles)).toEqual(expected))

  it('joins hyphens that a corpus has split', () =>
    expect(joinHyphens('Al - Sisi, 3 - 2 and full - time')).toBe('Al-Sisi, 3 - 2 and full-time'))
})

describe('calibration', () => {
  it('says of each margin about as often right as it is', () => {
    const outcomes: Outcome[] = []
    for (let margin = 0; margin < 40; margin++)
      for (let i = 0; i < 50; i++) outcomes.push({ margin, right: i < 50 * (1 - 0.5 / (1 + margin)) })
    const logistic = fitLogistic(outcomes)
    for (const margin of [1, 5, 20]) expect(confidenceOf(margin, logistic)).toBeCloseTo(1 - 0.5 / (1 + margin), 1)
    expect(logistic.slope).toBeGreaterThan(0)
  })

  it('stays even where it has nothing to learn from', () => expect(fitLogistic([])).toEqual({ offset: 0, slope: 1 }))
})
