/** Deeds on the store as a whole: corrections, files, deleting articles, a site, everything. */
import type { Correction, CorrectionAction } from '../../lib/model/correction.ts'
import { below } from '../bench/store/random.ts'
import { GOSSIP, isGossip } from './articles.ts'
import { differenceNow } from './compare.ts'
import { valueFrom } from './desk.ts'
import { hypothesisFile, plainOf } from './foreign-file.ts'
import type { Hands } from './hands.ts'
import type { Done } from './kills.ts'
import { FOREIGN } from './plan.ts'

/** Corrects somebody of an article that stays. */
export async function correctOne(hands: Hands): Promise<Done> {
  const entities = [...hands.known.values()].flatMap((known) => known.entities)
  const [one, other] = [hands.pick(entities), hands.pick(entities)]
  if (!one || !other) return 'nothing-to-do'
  const changes: CorrectionAction[] = [
    { action: 'follow', entity: one.id },
    { action: 'hide', entity: one.id },
    { action: 'not-official', entity: one.id },
    { action: 'rename', entity: one.id, name: `${one.name} the ${++hands.made}th` },
    { action: 'different', entity: one.id, other: other.id },
  ]
  const answer = await hands.desk.ask<Correction>('correction/apply', { change: hands.pick(changes)! })
  if (!answer.ok && answer.error.code === 'invalid') return 'nothing-to-do'
  const correction = valueFrom(answer, 'correction')
  hands.model.corrections.set(correction.id, correction)
  return 'done'
}

/** Takes a correction back. */
export async function uncorrectOne(hands: Hands): Promise<Done> {
  const id = hands.pick([...hands.model.corrections.keys()])
  if (id === undefined) return 'nothing-to-do'
  valueFrom(await hands.desk.ask('correction/undo', { id }), 'undo of a correction')
  hands.model.corrections.delete(id)
  return 'done'
}

/** Exports everything and keeps the file. */
export async function exportAll(hands: Hands): Promise<Done> {
  hands.files.push(hands.model.exported(valueFrom(await hands.library<string>('exportAll'), 'export')))
  return 'done'
}

/** Imports one of the files of before. */
export async function importFile(hands: Hands): Promise<Done> {
  const file = hands.pick(hands.files)
  if (!file) return 'nothing-to-do'
  valueFrom(await hands.library('importAll', file.text), 'import')
  hands.model.imported(file)
  return 'done'
}

/** Imports highlights of another program. */
export async function importForeign(hands: Hands): Promise<Done> {
  const own = [...hands.known.values()].filter(({ article }) => hands.model.articles.has(article.meta.url))
  const rows = Array.from({ length: FOREIGN }, () => ({ id: hands.newId(), article: hands.pick(own)?.article }))
  const found = rows.flatMap(({ id, article }) => (article ? [{ id, article }] : []))
  if (found.length === 0) return 'nothing-to-do'
  valueFrom(await hands.library('importAll', hypothesisFile(found)), 'import of Hypothesis')
  hands.model.highlights.merge(Object.fromEntries(found.map(plainOf).map((annotation) => [annotation.id, { annotation }])))
  hands.count('highlights', found.length)
  return 'done'
}

/** Deletes an article of the site whose articles may go. */
export async function deleteArticle(hands: Hands): Promise<Done> {
  const url = hands.pick([...hands.model.articles.keys()].filter(isGossip))
  if (url === undefined) return 'nothing-to-do'
  const host = await hands.library<{ id: string; url: string }[]>('articles', { site: GOSSIP, limit: 10_000 })
  const id = valueFrom(host, 'articles').find((one) => one.url === url)?.id
  if (id === undefined) throw new Error(`${url} is not in the library.`)
  return deleteArticles(hands, { what: 'article', id }, [url])
}

/** Deletes that site. */
export function deleteSite(hands: Hands): Promise<Done> {
  return deleteArticles(hands, { what: 'site', site: GOSSIP }, [...hands.model.articles.keys()].filter(isGossip))
}

/** Deletes, and one time in two takes it back at once. */
async function deleteArticles(hands: Hands, removal: object, urls: readonly string[]): Promise<Done> {
  const back = hands.model.remembered()
  const { undo } = valueFrom(await hands.library<{ undo: unknown }>('remove', removal), 'delete')
  hands.model.forget(urls)
  if (below(hands.random, 2) === 0) return 'done'
  valueFrom(await hands.library('restore', undo), 'undo of a deletion')
  back()
  return 'done'
}

/** Exports everything, deletes it, and imports it again. */
export async function wipe(hands: Hands): Promise<Done> {
  const file = hands.model.exported(valueFrom(await hands.library<string>('exportAll'), 'export'))
  valueFrom(await hands.library('remove', { what: 'everything' }), 'delete everything')
  hands.model.wipe()
  const difference = await differenceNow(hands)
  if (difference) throw new Error(`After everything was deleted: ${difference}`)
  valueFrom(await hands.library('importAll', file.text), 'import of everything')
  hands.model.imported(file)
  return 'done'
}
