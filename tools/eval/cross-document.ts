/** Events across documents: the annotated mentions linked by kind and story beside the rule of equal head lemmas, and our own events as the product links them. */

import type { EngineInput, EngineOutput } from '../../lib/engine/engine.ts'
import { stepOf } from '../../lib/text/event-steps.ts'
import { clustersBy, corefLine, corefScores } from './coref-score.ts'
import { keyedStore, readInto } from './keyed-index.ts'
import { rootOf } from './lemma.ts'
import { shuffled } from './seeded.ts'
import { background, type Terms, termsOf } from './story-likeness.ts'

/** Order of reading. */
export const SEED = 1
/** Of a sentence's likeness beside its text's; and how alike two mentions must be. Chosen on ECB+'s topics of odd number. */
const SENTENCE = 0.25
const ALIKE = 0.22

/** An annotated mention of an event. */
export interface EventMention {
  key: string
  start: number
  end: number
  lemma: string
  /** The annotated happening; one of its own for a mention that is linked to none. */
  gold: string
}

/** A document with its annotated events. */
export interface TopicDocument {
  id: string
  topic: string
  /** Topic and which of its two look-alike happenings. */
  sub: string
  text: string
  /** Day of publication, YYYY-MM-DD. */
  published: string
  mentions: EventMention[]
}

const sentenceAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at) + 1, (text.indexOf('\n', at) + text.length + 1) % (text.length + 1) || text.length)

interface Told {
  key: string
  document: TopicDocument
  sentence: Terms
}

/** Labels of the annotated mentions: one joins the most alike happening of its kind in texts of one story, in the order of reading. */
function linkMentions(documents: readonly TopicDocument[]): Map<string, string> {
  const known = background()
  const terms = new Map<TopicDocument, Terms>()
  const byKind = new Map<string, Told[][]>()
  const labels = new Map<string, string>()
  for (const document of documents) {
    terms.set(document, termsOf(document.text))
    known.add(terms.get(document)!)
    const alike = new Map<TopicDocument, number>([[document, 1]])
    for (const mention of document.mentions) {
      const told: Told = { key: mention.key, document, sentence: termsOf(sentenceAt(document.text, mention.start)) }
      const likeness = (other: Told): number => {
        const stories = alike.get(other.document) ?? known.likeness(terms.get(document)!, terms.get(other.document)!)
        alike.set(other.document, stories)
        return stories + (stories > 0.05 ? SENTENCE * known.likeness(told.sentence, other.sentence) : 0)
      }
      const kind = stepOf(mention.lemma) ?? rootOf(mention.lemma)
      const groups = byKind.get(kind) ?? []
      byKind.set(kind, groups)
      let best = { score: ALIKE, group: undefined as Told[] | undefined }
      for (const group of groups) {
        const score = Math.max(...group.map(likeness))
        if (score > best.score) best = { score, group }
      }
      if (best.group) best.group.push(told)
      else groups.push([told])
      labels.set(mention.key, best.group ? labels.get(best.group[0]!.key)! : mention.key)
    }
  }
  return labels
}

/** Prints the CoNLL score of the annotated mentions, ours and the rule's; `unseen` are the documents that no threshold was chosen on. */
export function scoreMentions(documents: readonly TopicDocument[], unseen: readonly TopicDocument[]): void {
  const ours = linkMentions(shuffled(documents, SEED))
  const score = (
    name: string,
    part: readonly TopicDocument[],
    labelOf: (mention: EventMention, document: TopicDocument) => string,
  ) => {
    const all = part.flatMap((document) => document.mentions.map((mention) => ({ mention, document })))
    const key = clustersBy(new Map(all.map(({ mention }) => [mention.key, mention.gold])))
    const response = clustersBy(new Map(all.map(({ mention, document }) => [mention.key, labelOf(mention, document)])))
    console.log(corefLine(name, corefScores(key, response)))
  }
  console.log(
    `annotated mentions: ${ours.size} in ${documents.length} documents of ${new Set(documents.map((one) => one.topic)).size} topics, seed ${SEED}`,
  )
  score('ours, topics not given', documents, (mention) => ours.get(mention.key)!)
  score('head lemma, topics not given', documents, (mention) => mention.lemma)
  score('head lemma, topics given', documents, (mention, { topic }) => `${topic} ${mention.lemma}`)
  if (!unseen.length) return
  score('ours, topics of even number', unseen, (mention) => ours.get(mention.key)!)
  score('head lemma, even, given', unseen, (mention, { topic }) => `${topic} ${mention.lemma}`)
  const joined = { same: 0, other: 0, elsewhere: 0 }
  const groups = new Map<string, TopicDocument[]>()
  for (const document of documents)
    for (const { key } of document.mentions) groups.set(ours.get(key)!, [...(groups.get(ours.get(key)!) ?? []), document])
  for (const group of groups.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        if (a === b) continue
        joined[a.sub === b.sub ? 'same' : a.topic === b.topic ? 'other' : 'elsewhere']++
      }
  const all = joined.same + joined.other + joined.elsewhere
  console.log(
    `pairs joined across documents: ${all}; ${((100 * joined.other) / all).toFixed(1)} % across the two look-alikes of a topic, ${((100 * joined.elsewhere) / all).toFixed(1)} % across topics`,
  )
}

interface OwnEvent {
  id: string
  document: TopicDocument
  gold: string
  quote: string
}

/** Our own events of a document with their ids, those that tell an annotated mention. */
async function ownEvents(documents: readonly TopicDocument[], engine: (input: EngineInput) => EngineOutput): Promise<OwnEvent[]> {
  const read = readInto(keyedStore())
  const events: OwnEvent[] = []
  for (const document of shuffled(documents, SEED)) {
    const { published } = document
    const output = engine({ text: document.text, title: '', published, language: 'en' })
    const linked = await read({ id: document.id, published, text: document.text, output })
    for (const { id, local } of linked.events) {
      const words = local.trigger.split(' ')
      const fits = ({ start, end, lemma }: EventMention) =>
        start >= local.quote.start &&
        end <= local.quote.end &&
        (words.includes(lemma) || words.some((word) => rootOf(word) === rootOf(lemma)))
      const mention = document.mentions.find(fits)
      if (mention)
        events.push({ id, document, gold: mention.gold, quote: document.text.slice(local.quote.start, local.quote.end) })
    }
  }
  return events
}

/** Prints how many pairs of our own events that linking calls one are one, of those that tell annotated mentions in different documents. */
export async function scorePlain(
  documents: readonly TopicDocument[],
  { engine, wrong }: { engine: (input: EngineInput) => EngineOutput; wrong: boolean },
): Promise<void> {
  const events = await ownEvents(documents, engine)
  const count = { right: 0, wrong: 0, missed: 0, lookAlikes: 0, topics: 0 }
  const notes: string[] = []
  for (const [i, a] of events.entries())
    for (const b of events.slice(i + 1)) {
      if (a.document === b.document) continue
      const [ours, gold] = [a.id === b.id, a.gold === b.gold]
      if (ours && gold) count.right++
      else if (gold) count.missed++
      else if (ours) {
        count.wrong++
        if (a.document.topic !== b.document.topic) count.topics++
        else if (a.document.sub !== b.document.sub) count.lookAlikes++
        notes.push(`${a.document.sub} “${a.quote}” | ${b.document.sub} “${b.quote}”`)
      }
    }
  const pairs = count.right + count.wrong
  console.log(`plain text: ${events.length} of our events tell an annotated mention`)
  console.log(
    `pairs called the same event across documents: ${pairs}, right ${count.right}: precision ${(count.right / Math.max(1, pairs)).toFixed(3)}, recall ${(count.right / Math.max(1, count.right + count.missed)).toFixed(3)}; ` +
      `wrong across the two look-alikes ${count.lookAlikes}, across topics ${count.topics}`,
  )
  if (wrong) for (const note of notes) console.log(`   ${note.replaceAll('\n', ' ')}`)
}
