/**
 * People and events across the Wikinews articles of MEANTIME, all in one store in a random order that a seed fixes: `npm run eval -- meantime [--wrong]`.
 * People by name beside the rule of equal last names; events as for ECB+. Only what stands before the end of full annotation counts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { clustersBy, corefLine, corefScores } from './coref-score.ts'
import { SEED, scoreMentions, scorePlain, type TopicDocument } from './cross-document.ts'
import { rememberingEngine } from './engine-cache.ts'
import { keyedStore, readInto } from './keyed-index.ts'
import { headOf, lemmaOf } from './lemma.ts'
import { shuffled } from './seeded.ts'

const FILE = '../shared/corpora/xdoc/meantime.jsonl.gz'

interface RawDocument {
  id: string
  topic: string
  text: string
  /** Null where the page told none. */
  date: string | null
  annot_end: number
  mentions: {
    s: number
    e: number
    t: string
    k: 'entity' | 'event'
    syn?: string | null
    inst?: string
    etype?: string | null
  }[]
}

const readRaw = (): (RawDocument & { date: string })[] =>
  gunzipSync(readFileSync(FILE))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RawDocument)
    .map((one) => ({ ...one, date: one.date ?? '2010-01-01' }))

const withEvents = ({ id, topic, text, date, annot_end, mentions }: RawDocument & { date: string }): TopicDocument => ({
  id,
  topic,
  sub: topic,
  text,
  published: date,
  mentions: mentions
    .filter((one) => one.k === 'event' && one.e <= annot_end)
    .map(({ s, e, t, inst }, i) => ({
      key: `${id} ${i}`,
      start: s,
      end: e,
      lemma: lemmaOf(headOf(t)),
      gold: inst ?? `${id} ${i}`,
    })),
})

/** Annotated people by name: a capital at the beginning of the last word, no description with an article. */
const isNamed = ({ k, etype, syn, t }: RawDocument['mentions'][number]): boolean =>
  k === 'entity' && etype === 'PER' && (syn === 'NAM' || syn === null || syn === 'APP') && /(?:^|\s)\p{Lu}[\p{L}’'-]+$/u.test(t)

async function scorePeople(documents: readonly (RawDocument & { date: string })[]): Promise<void> {
  const engine = rememberingEngine()
  const read = readInto(keyedStore())
  const [gold, ours, last] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()]
  let missed = 0
  for (const { id, text, date, annot_end, mentions } of shuffled(documents, SEED)) {
    const linked = await read({ id, published: date, text, output: engine({ text, title: '', published: date, language: 'en' }) })
    for (const one of mentions.filter((mention) => isNamed(mention) && mention.e <= annot_end && mention.inst)) {
      const found = linked.mentions.find(({ kind, start, end }) => kind === 'person' && start >= one.s && end === one.e)
      if (found?.kind !== 'person') {
        missed++
        continue
      }
      const key = `${id} ${found.start}`
      gold.set(key, one.inst!)
      ours.set(key, found.entity ?? key)
      last.set(key, found.text.split(/\s/).at(-1)!)
    }
  }
  console.log(
    `people by name: ${gold.size} annotated mentions found (${missed} not found) of ${new Set(gold.values()).size} people`,
  )
  const key = clustersBy(gold)
  console.log(corefLine('ours', corefScores(key, clustersBy(ours))))
  console.log(corefLine('equal last names', corefScores(key, clustersBy(last))))
}

if (!existsSync(FILE)) console.warn(`SKIPPED: ${FILE} is not here`)
else {
  console.log('== MEANTIME: people and events across documents')
  const raw = readRaw()
  await scorePeople(raw)
  const documents = raw.map(withEvents)
  scoreMentions(documents, [])
  await scorePlain(documents, { engine: rememberingEngine(), wrong: process.argv.includes('--wrong') })
}
