/** Deeds of reading: as messages, and on a page of its site. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import type { Analysis } from '../../lib/model/report.ts'
import { below } from '../bench/store/random.ts'
import { isGossip, soakArticle } from './articles.ts'
import { valueFrom } from './desk.ts'
import type { Hands } from './hands.ts'
import type { Done } from './kills.ts'

/** Has an article read and stored, as the reader script does. */
export async function readArticle(hands: Hands, article: ReadArticle): Promise<Done> {
  const analysis = valueFrom(await hands.desk.ask<Analysis>('article/analyze', { article, seen: true }), article.meta.url)
  if (!analysis.stored) throw new Error(`${article.meta.url} was read and not stored: ${analysis.notStored ?? 'no reason'}`)
  hands.model.read(article)
  const people = analysis.entities.filter((one) => one.kind === 'person')
  const entities = isGossip(article.meta.url) ? [] : people.map(({ id, name }) => ({ id, name }))
  hands.known.set(article.meta.url, { article, entities })
  return 'done'
}

/** Reads an article of before again, or its second edition. */
export async function readAgain(hands: Hands): Promise<Done> {
  const number = 1 + below(hands.random, hands.number)
  return readArticle(hands, soakArticle(number, { seed: hands.seed, edition: 1 + below(hands.random, 2) }))
}

/** Reads an article on a page of its site and saves a selection there. */
export async function readOnPage(hands: Hands): Promise<Done> {
  let article = hands.next()
  while (isGossip(article.meta.url)) article = hands.next()
  const { text, meta } = article
  const quote = text.split('\n')[1]?.split('. ')[0] ?? text
  await hands.desk.readAndSave(article, quote)
  const saved = valueFrom(await hands.library<Annotation[]>('annotations', { words: quote, limit: 1000 }), 'annotations')
  const own = saved.find((one) => one.target.source === meta.url && !hands.model.highlights.state[one.id])
  if (own?.target.selector[0].exact !== quote)
    throw new Error(`${meta.url}: the selection "${quote}" was not saved as it was made.`)
  hands.model.read(article)
  hands.known.set(meta.url, { article, entities: [] })
  hands.model.highlights.save(own)
  hands.count('highlights')
  return 'done'
}
