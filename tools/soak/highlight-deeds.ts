/** Deeds on highlights: save, edit, link, re-attach, delete, restore, undo. Each on the desk and on the model. */
import { describe } from '../../lib/annotate/describe.ts'
import { type Annotation, type AnnotationLink, COLOURS } from '../../lib/model/annotation.ts'
import type { Step } from '../../lib/model/step.ts'
import { below } from '../bench/store/random.ts'
import { valueFrom } from './desk.ts'
import { type Hands, NOTES } from './hands.ts'
import type { Done } from './kills.ts'

/** Saves a new highlight. */
export async function saveOne(hands: Hands): Promise<Done> {
  const annotation = hands.highlight()
  if (!annotation) return 'nothing-to-do'
  valueFrom(await hands.desk.ask('annotation/save', { annotation }), 'save')
  hands.model.highlights.save(annotation)
  hands.count('highlights')
  return 'done'
}

async function editOf(
  hands: Hands,
  id: string,
  change: Partial<Pick<Annotation, 'note' | 'tags' | 'colour' | 'links'>>,
): Promise<Done> {
  const edited = valueFrom(await hands.desk.ask<Annotation>('annotation/edit', { id, ...change }), 'edit')
  hands.model.highlights.edit(id, change, edited.modified)
  return 'done'
}

/** Changes note, tags or colour of one. */
export async function editOne(hands: Hands): Promise<Done> {
  const one = hands.anyHighlight()
  if (!one) return 'nothing-to-do'
  const changes = [{ note: `${hands.pick(NOTES)} ${++hands.made}` }, { tags: hands.tags() }, { colour: hands.pick(COLOURS)! }]
  return editOf(hands, one.id, hands.pick(changes)!)
}

/** A note that is saved while it is typed. */
export async function typeNote(hands: Hands): Promise<Done> {
  const one = hands.anyHighlight()
  if (!one) return 'nothing-to-do'
  for (let length = 4; length <= 16; length += 4) await editOf(hands, one.id, { note: `Typed ${++hands.made}`.slice(0, length) })
  return 'done'
}

/** Links one to a person and a month, to one of them, or to nothing. */
export async function linkOne(hands: Hands): Promise<Done> {
  const one = hands.anyHighlight()
  if (!one) return 'nothing-to-do'
  const entity = hands.pick([...hands.known.values()].flatMap(({ entities }) => entities))
  const date: AnnotationLink = { to: 'date', value: `2026-0${1 + below(hands.random, 9)}`, label: 'a month' }
  const links: AnnotationLink[] = entity ? [{ to: 'entity', id: entity.id, label: entity.name }, date] : [date]
  return editOf(hands, one.id, { links: links.slice(0, below(hands.random, 3)) })
}

/** Changes tags and colour of up to twelve at once. */
export async function editMany(hands: Hands): Promise<Done> {
  const before = hands.some(hands.model.highlights.library, 12)
  if (before.length === 0) return 'nothing-to-do'
  const [addTags, removeTags] = [hands.tags(), hands.tags()]
  const colour = hands.pick([undefined, ...COLOURS])
  const ids = before.map((one) => one.id)
  const change = { addTags, removeTags, ...(colour && { colour }) }
  const after = valueFrom(await hands.library<Annotation[]>('editAnnotations', ids, change), 'edit of many')
  const at = Math.max(...after.map((one, index) => (one.modified === before[index]?.modified ? 0 : one.modified)))
  const tagged = (tags: readonly string[]) => [...new Set([...tags.filter((tag) => !removeTags.includes(tag)), ...addTags])]
  hands.model.highlights.bulk(ids, ({ tags }) => ({ tags: tagged(tags), ...(colour && { colour }) }), at)
  return 'done'
}

/** Gives one another place of its article. */
export async function reattachOne(hands: Hands): Promise<Done> {
  const one = hands.anyHighlight()
  const article = one && hands.known.get(one.target.source)?.article
  if (!one || !article) return 'nothing-to-do'
  const start = below(hands.random, article.text.length - 40)
  const { selector } = describe(article.text, { start, end: start + 5 + below(hands.random, 30) })
  const { lookAlikes: _before, ...place } = one.target
  const target = { ...place, selector }
  const moved = valueFrom(await hands.desk.ask<Annotation>('annotation/reattach', { id: one.id, target }), 're-attach')
  hands.model.highlights.reattach(one.id, target, moved.modified)
  return 'done'
}

/** Deletes one by its card, or up to three at once. */
export async function removeSome(hands: Hands): Promise<Done> {
  const ids = hands.some(hands.model.highlights.library, 3).map(({ id }) => id)
  const [first] = ids
  if (first === undefined) return 'nothing-to-do'
  // Half of the time one by its card, with its undo sometimes taken at once.
  if (below(hands.random, 2) === 0) {
    const { undo } = valueFrom(await hands.desk.ask<{ undo: unknown }>('annotation/remove', { id: first }), 'remove')
    hands.model.highlights.remove([first], 0)
    if (below(hands.random, 3) > 0) return 'done'
    valueFrom(await hands.desk.ask('annotation/restore', { undo }), 'undo of the message')
    hands.model.highlights.undo()
    return 'done'
  }
  valueFrom(await hands.library('removeAnnotations', ids), 'remove many')
  hands.model.highlights.remove(ids, 0)
  return 'done'
}

/** Brings up to three back out of the trash. */
export async function restoreSome(hands: Hands): Promise<Done> {
  const ids = hands.some(hands.model.highlights.trash, 3).map(({ id }) => id)
  if (ids.length === 0) return 'nothing-to-do'
  valueFrom(await hands.library('restoreTrashed', ids), 'restore')
  hands.model.highlights.restore(ids)
  return 'done'
}

/** Deletes some of the trash for good. */
export async function emptyTrash(hands: Hands): Promise<Done> {
  const ids = hands.some(hands.model.highlights.trash, 10).map(({ id }) => id)
  valueFrom(await hands.library('emptyTrash', ids), 'empty the trash')
  hands.model.highlights.empty(ids)
  return 'done'
}

/** Takes the last step back or does it again; both sides must agree on what it is, or that there is none. */
export async function backOrForth(hands: Hands, what: 'undo' | 'redo'): Promise<Done> {
  const expected = hands.model.highlights.open[what]
  const answer = await hands.desk.ask<Step>(`annotation/${what}`, {})
  if (!expected) {
    if (answer.ok || answer.error.code !== 'not-found')
      throw new Error(`${what}: there is nothing, but: ${JSON.stringify(answer)}`)
    return 'nothing-to-do'
  }
  const { what: kind, count } = valueFrom(answer, what)
  if (kind !== expected[0] || count !== expected[1])
    throw new Error(`${what}: ${kind} of ${count}, where it should be ${expected[0]} of ${expected[1]}`)
  hands.model.highlights[what]()
  return 'done'
}

/** Back by some steps, and some of them forth again. */
export async function backAndForth(hands: Hands): Promise<Done> {
  const back = 1 + below(hands.random, 4)
  for (let step = 0; step < back; step++) await backOrForth(hands, 'undo')
  const forth = 1 + below(hands.random, back)
  for (let step = 0; step < forth; step++) await backOrForth(hands, 'redo')
  return 'done'
}
