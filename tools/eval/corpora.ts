/**
 * PERSON exact F1 on named-entity corpora of ../shared, beside compromise on the same texts: `npm run eval -- corpora [--sample=N] [--rules]`; `--rules` leaves the tagger out.
 * The whole of recognition runs, without the language gate. The shipped tagger has seen worldwide: honest figures there, of weights
 * trained without it, come from `npm run eval -- tagger`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Gazetteer } from '../../lib/model/resources.ts'
import { recognize } from '../../lib/recognize/pipeline.ts'
import { tokenize } from '../../lib/text/tokenize.ts'
import { shippedLists, shippedResources } from '../gold/resources.ts'
import { compromisePeople } from './peers.ts'

const NER = fileURLToPath(new URL('../../../shared/corpora/ner/', import.meta.url))
const SETS: readonly { name: string; types: string[]; note?: string }[] = [
  { name: 'worldwide', types: ['Person'], note: 'in training: see npm run eval -- tagger' },
  { name: 'conll2003-testa', types: ['PER'] },
  { name: 'crossner-politics-dev', types: ['politician', 'person'] },
]

interface CorpusDocument {
  text: string
  ents: { s: number; e: number; type: string }[]
}
interface Named {
  start: number
  end: number
  text: string
}
interface Tally {
  right: number
  extra: number
  missed: number
  errors: string[]
}

/** Gold people of a document by their offsets; possessive 's is taken off. */
function goldOf(document: CorpusDocument, types: string[]): Map<string, Named> {
  const people = document.ents.filter(({ type }) => types.includes(type))
  return new Map(
    people.map(({ s, e }) => {
      const text = document.text.slice(s, e).replace(/\s*['’]s?$/, '')
      return [`${s}-${s + text.length}`, { start: s, end: s + text.length, text }]
    }),
  )
}

function count(document: CorpusDocument, gold: Map<string, Named>, found: readonly Named[], tally: Tally): void {
  const left = new Map(gold)
  const context = ({ start, end, text }: Named) =>
    `${text} … ${document.text.slice(Math.max(0, start - 40), end + 30).replace(/\n/g, '⏎')}`
  for (const one of found) {
    if (left.delete(`${one.start}-${one.end}`)) tally.right++
    else {
      tally.extra++
      tally.errors.push(`+ ${context(one)}`)
    }
  }
  tally.missed += left.size
  for (const one of left.values()) tally.errors.push(`- ${context(one)}`)
}

const tally = (): Tally => ({ right: 0, extra: 0, missed: 0, errors: [] })
function figures({ right, extra, missed }: Tally): string {
  const [p, r] = [right / Math.max(1, right + extra), right / Math.max(1, right + missed)]
  return `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}`
}

function scoreCorpus({ name, types, note }: (typeof SETS)[number], gazetteer: Gazetteer, sample: number): void {
  const lines = gunzipSync(readFileSync(`${NER}${name}.jsonl.gz`))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
  const [ours, theirs] = [tally(), tally()]
  for (const line of lines) {
    const document = JSON.parse(line) as CorpusDocument
    const gold = goldOf(document, types)
    const context = { text: document.text, title: '', published: '2020-01-01', gazetteer, ...tokenize(document.text) }
    count(
      document,
      gold,
      recognize(context).filter(({ kind }) => kind === 'person'),
      ours,
    )
    count(document, gold, compromisePeople(document.text), theirs)
  }
  console.log(
    `${name.padEnd(24)} ours ${figures(ours)}   compromise ${figures(theirs)}   (${ours.right + ours.missed} people${note ? `; ${note}` : ''})`,
  )
  const step = Math.max(1, Math.floor(ours.errors.length / Math.max(1, sample)))
  if (sample) for (let i = 0; i < ours.errors.length; i += step) console.log(`  ${ours.errors[i]}`)
}

if (!existsSync(NER)) console.warn('SKIPPED: ../shared/corpora is not here, so people are not measured on corpora.')
else {
  console.log('== PERSON on named-entity corpora, exact spans')
  const resources = process.argv.includes('--rules') ? shippedLists() : shippedResources()
  const sample = Number(/--sample=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 0)
  for (const set of SETS) scoreCorpus(set, resources, sample)
}
