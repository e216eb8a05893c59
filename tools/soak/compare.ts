/** Says the first thing in which the store is not what the model knows. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Step } from '../../lib/model/step.ts'
import { type Parsed, parseExport } from '../../lib/transfer/parse.ts'
import { type libraryOf, valueFrom } from './desk.ts'
import type { SoakModel } from './model.ts'

interface Compared {
  model: SoakModel
  library: ReturnType<typeof libraryOf>
  steps(): Promise<{ undo?: Step; redo?: Step }>
}

type Contents = Parsed['contents']

/** JSON with keys in order. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

const by = <T>(items: readonly T[], key: (item: T) => string): Map<string, T> => new Map(items.map((item) => [key(item), item]))

/** The first key that only one has, or under which they have something else. */
function firstDifference<T>(what: string, store: ReadonlyMap<string, T>, model: ReadonlyMap<string, T>): string | undefined {
  for (const [key, value] of model) {
    const found = store.get(key)
    if (found === undefined) return `${what} ${key} is not in the store: ${plain(value).slice(0, 600)}`
    if (plain(found) !== plain(value))
      return `${what} ${key} is not as it should be.\n  store: ${plain(found).slice(0, 1200)}\n  model: ${plain(value).slice(0, 1200)}`
  }
  for (const [key, value] of store)
    if (!model.has(key)) return `${what} ${key} should not be there: ${plain(value).slice(0, 600)}`
  return undefined
}

const withoutArticle = ({ article: _article, ...rest }: Annotation): Omit<Annotation, 'article'> => rest

/** A highlight of a stored article belongs to it. */
function wrongArticle(annotations: readonly Annotation[], articles: readonly StoredArticle[]): string | undefined {
  const ids = by(articles, (one) => one.url)
  for (const { id, article, target } of annotations) {
    const expected = ids.get(target.source)?.id
    if (expected !== undefined && article !== expected)
      return `Highlight ${id} belongs to ${article}, not to its article ${expected}.`
  }
  return undefined
}

/** Something that refers to what is not there, or stands there twice. */
function brokenReference({ articles, entities, events, mentions, sources, questions }: Contents): string | undefined {
  const ids = (items: readonly { id: string }[]) => new Set(items.map((one) => one.id))
  const [read, known, told] = [ids(articles), ids(entities), ids(events)]
  if (new Set(articles.map((one) => one.url)).size !== articles.length) return 'Two articles have one address.'
  for (const { id, article, entity } of mentions) {
    if (!read.has(article)) return `Mentions ${id} are of no stored article.`
    if (entity !== undefined && !known.has(entity)) return `Mentions ${id} are of no stored entity.`
  }
  for (const { id, article, event } of sources) {
    if (!read.has(article)) return `Source ${id} is of no stored article.`
    if (!told.has(event)) return `Source ${id} tells no stored event.`
  }
  const withSource = new Set(sources.map((source) => source.event))
  for (const { id, entities: who } of events) {
    if (!withSource.has(id)) return `Event ${id} is told by nobody.`
    const missing = who.find((one) => !known.has(one))
    if (missing !== undefined) return `Event ${id} names ${missing}, which is not stored.`
  }
  for (const { id, article } of questions) if (!read.has(article)) return `Question ${id} is of no stored article.`
  return undefined
}

/** The first difference between an export of the store, with what Undo and Redo would do, and the model; undefined where there is none. */
export function differenceFrom(model: SoakModel, file: string, steps: { undo?: Step; redo?: Step }): string | undefined {
  const parsed = parseExport(file)
  if (!parsed.ok) return `The export cannot be read: ${parsed.error.message}`
  const { contents, refused } = parsed.value
  if (refused[0]) return `The export holds what cannot be imported: ${refused[0].what}: ${refused[0].why}`
  const { annotations, trash, articles, corrections } = contents
  const said = ({ undo, redo }: typeof steps) => ({
    ...(undo && { undo: [undo.what, undo.count] }),
    ...(redo && { redo: [redo.what, redo.count] }),
  })
  const open = [plain(said(steps)), plain(model.highlights.open)]
  const id = (one: { id: string }): string => one.id
  const kept = (one: { id: string; annotation: Annotation }) => withoutArticle(one.annotation)
  return (
    firstDifference('Article', new Map(articles.map(({ url, title }) => [url, title])), model.articles) ??
    firstDifference('Highlight', by(annotations.map(withoutArticle), id), by(model.highlights.library.map(withoutArticle), id)) ??
    firstDifference('Trash', by(trash.map(kept), id), by(model.highlights.trash.map(kept), id)) ??
    firstDifference('Correction', by(corrections, id), model.corrections) ??
    (open[0] === open[1] ? undefined : `Undo and Redo would do ${open[0]}, not ${open[1]}.`) ??
    wrongArticle([...annotations, ...trash.map((one) => one.annotation)], articles) ??
    brokenReference(contents)
  )
}

/** The first difference between the store and the model now. */
export async function differenceNow(of: Compared): Promise<string | undefined> {
  const file = valueFrom(await of.library<string>('exportAll'), 'export')
  return differenceFrom(of.model, file, await of.steps())
}
