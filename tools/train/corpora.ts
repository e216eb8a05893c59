/** Reads the corpora that the tagger is trained on (../shared/corpora/README.md tells what they are and their licences). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Gazetteer } from '../../lib/model/resources.ts'
import { KINDS, type SpanKind } from '../../lib/tagger/labels.ts'
import { type CharacterSpan, joinHyphens, type LabelledDocument, labelDocument } from './labelled.ts'
import type { TestDocument } from './measure.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Whether the corpora are there. */
export const hasCorpora = (): boolean => existsSync(`${SHARED}corpora/ner`)

/** Records of a gzipped file of JSON lines, by its path within corpora/. */
export function readRecords<T>(path: string): T[] {
  const text = gunzipSync(readFileSync(`${SHARED}corpora/${path}`)).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

/** A corpus's text file that is not compressed. */
export const readText = (path: string): string => readFileSync(`${SHARED}corpora/${path}`, 'utf8')

interface CorpusRecord {
  id: string
  text: string
  outlet?: string
  ents: { s: number; e: number; t: string; type: string }[]
}

const [PERSON, ORGANIZATION, PLACE] = [0, 1, 2]

/** Kind of each corpus's types; types that are not here are no spans for us. */
const TYPES: Readonly<Record<string, number>> = {
  PER: PERSON,
  Person: PERSON,
  person: PERSON,
  politician: PERSON,
  per: PERSON,
  ORG: ORGANIZATION,
  Organization: ORGANIZATION,
  organisation: ORGANIZATION,
  politicalparty: ORGANIZATION,
  corporation: ORGANIZATION,
  group: ORGANIZATION,
  org: ORGANIZATION,
  LOC: PLACE,
  Location: PLACE,
  Facility: PLACE,
  location: PLACE,
  country: PLACE,
  geo: PLACE,
  gpe: PLACE, // biome-ignore format: a table
}

const spansOf = (record: CorpusRecord): CharacterSpan[] =>
  record.ents.flatMap(({ s, e, type }) => (TYPES[type] === undefined ? [] : [{ start: s, end: e, kind: TYPES[type] }]))

/** What is held out together: an outlet, or a fifth of a corpus that names none. */
const groupOf = (name: string, { outlet }: CorpusRecord, index: number): string => outlet ?? `${name} ${index % 5}`

/** A corpus of whole documents or sentences in the common format, each record a document of its own. */
export function readCorpus(name: string): LabelledDocument[] {
  return readRecords<CorpusRecord>(`ner/${name}.jsonl.gz`).map((record, i) =>
    labelDocument({ corpus: name, group: groupOf(name, record, i), text: record.text }, spansOf(record), { titles: false }),
  )
}

/** Sentences of GMB that are taken for one document: the corpus does not tell where documents end. */
const GMB_BLOCK = 12

/** GMB: machine-made labels that count titles in, and call demonyms places. Both are repaired here. */
export function readGmb(gazetteer: Gazetteer): LabelledDocument[] {
  const sentences = readRecords<{ text: string; ents: [number, number, string][] }>('ner/gmb.jsonl.gz')
  const documents: LabelledDocument[] = []
  for (let first = 0; first < sentences.length; first += GMB_BLOCK) {
    let text = ''
    const spans: CharacterSpan[] = []
    for (const sentence of sentences.slice(first, first + GMB_BLOCK)) {
      for (const [start, end, type] of sentence.ents) {
        const surface = sentence.text.slice(start, end)
        const demonym =
          gazetteer.country(surface)?.demonym || /^(?:Sunni|Shi'ite|Shiite|Western|Arab|Muslim|Kurd|Jew)s?$/.test(surface)
        const kind = TYPES[type]
        if (kind === undefined || demonym || !/\p{Lu}/u.test(surface)) continue
        spans.push({ start: text.length + start, end: text.length + end, kind })
      }
      text += `${sentence.text}\n`
    }
    documents.push(
      labelDocument({ corpus: 'gmb', group: `gmb-${Math.floor(documents.length / 400)}`, text }, spans, { titles: true }),
    )
  }
  return documents
}

/** Texts for word clusters, none of them a test set or an article of the gold stories. `open`: those with an open licence alone. */
export function clusterTexts({ open }: { open: boolean }): string[] {
  const fields = <T>(path: string, pick: (record: T) => string) => readRecords<T>(path).map(pick).filter(Boolean)
  const text = (record: { text: string }) => record.text
  const texts = [
    ...fields<{ text: string }>('ner/wikigold.jsonl.gz', text),
    ...fields<{ text: string }>('ner/newsmtsc-train.jsonl.gz', text),
    ...fields<{ text: string }>('ner/re3d.jsonl.gz', text),
    ...fields<{ text: string }>('ner/crossner-politics-train.jsonl.gz', text),
  ]
  if (open) return texts
  texts.push(...fields<{ text: string }>('ner/gmb.jsonl.gz', text), ...fields<{ text: string }>('xdoc/giveme5w1h.jsonl.gz', text))
  texts.push(...fields<{ content: string }>('xdoc/longtail-incidents.jsonl.gz', (record) => record.content))
  // The people of the gold stories are left out: their articles could be among the texts.
  const held = /Zuma|Ahmadinejad|Medvedev|Sharif/
  for (const name of readdirSync(`${SHARED}corpora/xdoc/news-tls`).sort())
    if (!held.test(name)) texts.push(...fields<{ text: string }>(`xdoc/news-tls/${name}`, (record) => joinHyphens(record.text)))
  return texts
}

/** A corpus as a test: spans as annotated but for the possessive 's. */
export function readTest(name: string): TestDocument[] {
  return readRecords<CorpusRecord>(`ner/${name}.jsonl.gz`).map((record, i) => {
    const { text, ents } = record
    const spans = new Map<string, SpanKind>()
    for (const { s, e, type } of ents) {
      if (TYPES[type] === undefined) continue
      const surface = text.slice(s, e).replace(/\s*['’]s?$/, '')
      spans.set(`${s}-${s + surface.length}`, KINDS[TYPES[type]]!)
    }
    return { text, group: groupOf(name, record, i), spans }
  })
}
