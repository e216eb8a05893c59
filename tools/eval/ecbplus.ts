/**
 * Events across documents on ECB+, all topics in one store in a random order that a seed fixes, topics not given: `npm run eval -- ecbplus [--wrong]`.
 * First with the annotated event mentions, beside the rule of equal head lemmas; then from plain text, with our own events as linked by the product.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { scoreMentions, scorePlain, type TopicDocument } from './cross-document.ts'
import { rememberingEngine } from './engine-cache.ts'
import { headOf, lemmaOf } from './lemma.ts'

const FILE = '../shared/corpora/xdoc/ecbplus.jsonl.gz'

interface RawDocument {
  id: string
  topic: number
  sub: string
  text: string
  gold_sents?: number[]
  mentions: { s: number; e: number; t: string; type: string; sent: number; inst?: string }[]
}

/** A day that the beginning of a text tells in full; else one day for all, so that nothing but the texts tells them apart. */
function dayOf(text: string): string {
  const months = 'january february march april may june july august september october november december'.split(' ')
  const found =
    /\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+(\d{1,2})\s*,\s*(\d{4})\b/i.exec(
      text.slice(0, 300),
    )
  if (!found) return '2010-01-01'
  const month = months.indexOf(found[1]!.toLowerCase()) + 1
  return `${found[3]}-${String(month).padStart(2, '0')}-${found[2]!.padStart(2, '0')}`
}

function readDocuments(): TopicDocument[] {
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const { id, topic, sub, text, mentions, gold_sents = [] } = JSON.parse(line) as RawDocument
    const events = mentions.filter((one) => one.type.includes('ACTION') && gold_sents.includes(one.sent))
    return {
      id,
      topic: `${topic}`,
      sub: `${topic}${sub.replace(/^\d+/, '')}`,
      text,
      published: dayOf(text),
      mentions: events.map(({ s, e, t, inst }, i) => ({
        key: `${id} ${i}`,
        start: s,
        end: e,
        lemma: lemmaOf(headOf(t)),
        gold: inst ?? `${id} ${i}`,
      })),
    }
  })
}

if (!existsSync(FILE)) console.warn(`SKIPPED: ${FILE} is not here`)
else {
  console.log('== ECB+: events across documents')
  const documents = readDocuments()
  scoreMentions(
    documents,
    documents.filter(({ topic }) => Number(topic) % 2 === 0),
  )
  await scorePlain(documents, { engine: rememberingEngine(), wrong: process.argv.includes('--wrong') })
}
