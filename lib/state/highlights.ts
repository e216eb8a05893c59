/** What the library does with highlights: edits of one and of many, the trash, undo and redo that survive a reload. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Anchoring } from '../model/anchoring.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Result } from '../model/result.ts'
import type { Step } from '../model/step.ts'
import type { AnnotationChange, BulkChange } from '../services/annotations.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { stepInWords } from '../text/step-words.ts'
import type { Toasts } from './toasts.ts'

/** What Undo and Redo would do now. */
export interface Steps {
  undo?: Step
  redo?: Step
}

export interface HighlightsState {
  steps: ReadonlySignal<Steps>
  /** Tags in use, most used first. */
  tags: ReadonlySignal<{ tag: string; count: number }[]>
  /** Where they were when their pages were last looked at, by their ids. */
  anchorings: ReadonlySignal<ReadonlyMap<string, Anchoring>>
  load(): Promise<void>
  /** Answers whether it could be saved. */
  edit(annotation: Annotation, change: AnnotationChange): Promise<boolean>
  editMany(annotations: readonly Annotation[], change: BulkChange): Promise<void>
  /** Brings a version back: its fields, its place included. */
  bringBack(annotation: Annotation, back: AnnotationChange & { target?: Annotation['target'] }): Promise<void>
  remove(annotations: readonly Annotation[]): Promise<void>
  restoreTrashed(ids: string[]): Promise<void>
  /** Deletes for good: these, or all of the trash. */
  emptyTrash(ids?: string[]): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
}

interface World {
  library: LibraryApi
  toasts: Toasts
  /** Loads the page anew, this state included, and tells open articles. */
  changed: () => Promise<unknown>
  /** Shows what went wrong; null where nothing did. */
  failed: (message: string | null) => void
}

const counted = (count: number): string => (count === 1 ? 'A highlight' : `${count} highlights`)
const quoted = (tags: readonly string[]): string => tags.map((tag) => `“${tag}”`).join(', ')

function changeInWords(count: number, { addTags, removeTags, colour }: BulkChange): string {
  const what = count === 1 ? 'a highlight' : `${count} highlights`
  if (addTags) return `Tagged ${what} ${quoted(addTags)}.`
  if (removeTags) return `Took ${quoted(removeTags)} from ${what}.`
  return `${counted(count)} made ${colour}.`
}

/** "Undone: delete 3 highlights.", and how many were left as they are because they were changed since. */
function outcomeInWords(done: 'Undone' | 'Redone', step: Step): string {
  const left = step.left
    ? ` ${counted(step.left)} changed since ${step.left === 1 ? 'was' : 'were'} left as ${step.left === 1 ? 'it is' : 'they are'}.`
    : ''
  return `${done}: ${stepInWords(step)}.${left}`
}

/** Makes the highlights' state of one page. */
export function createHighlights({ library, toasts, changed, failed }: World): HighlightsState {
  const steps = signal<Steps>({})
  const tags = signal<{ tag: string; count: number }[]>([])
  const anchorings = signal<ReadonlyMap<string, Anchoring>>(new Map())
  const load = async () => {
    const [known, could, found] = await Promise.all([library.tags(), library.steps(), library.anchorings()])
    if (known.ok) tags.value = known.value
    if (could.ok) steps.value = could.value
    if (found.ok) anchorings.value = new Map(found.value.map((one) => [one.id, one]))
  }
  const step = async (what: 'undo' | 'redo') => {
    if (!steps.value[what]) await load()
    if (!steps.value[what]) return toasts.show(`There is nothing to ${what}.`)
    const answer = await (what === 'undo' ? library.undoStep() : library.redoStep())
    await changed()
    if (!answer.ok) return toasts.show(answer.error.message)
    failed(null)
    const [done, back] = what === 'undo' ? (['Undone', 'redo'] as const) : (['Redone', 'undo'] as const)
    toasts.show(outcomeInWords(done, answer.value), () => step(back), back === 'redo' ? 'Redo' : 'Undo')
  }
  /** Takes that very step back: what was done since, here or elsewhere, is not undone in its place. */
  const takeBack = async (id: string) => {
    await load()
    if (steps.value.undo?.id === id) return step('undo')
    toasts.show('Something else was done since. Undo takes the steps back one by one, the last first.')
  }
  /** Shows a change, and says it with Undo; what failed is said instead. */
  const done = async (answer: Result<unknown>, said: string) => {
    await changed()
    // After the reload, whose own success would wipe it.
    if (!answer.ok) return failed(answer.error.message)
    const made = steps.value.undo
    toasts.show(said, made && (() => takeBack(made.id)))
  }
  const ids = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id)
  return {
    ...{ steps, tags, anchorings, load, undo: () => step('undo'), redo: () => step('redo') },
    edit: async ({ id }, change) => {
      const answer = await library.editAnnotation(id, change)
      await done(answer, 'Highlight changed.')
      return answer.ok
    },
    editMany: async (annotations, change) =>
      done(await library.editAnnotations(ids(annotations), change), changeInWords(annotations.length, change)),
    bringBack: async ({ id }, { target, ...change }) => {
      const moved = target ? await library.reattachAnnotation(id, target) : undefined
      const isAll = Object.keys(change).length === 0
      const answer = moved && (!moved.ok || isAll) ? moved : await library.editAnnotation(id, change)
      await done(answer, 'The earlier version is back.')
    },
    remove: async (annotations) =>
      done(await library.removeAnnotations(ids(annotations)), `${counted(annotations.length)} moved to the trash.`),
    restoreTrashed: async (trashed) =>
      done(await library.restoreTrashed(trashed), `${counted(trashed.length)} restored from the trash.`),
    emptyTrash: async (trashed) => {
      const answer = await library.emptyTrash(trashed)
      await changed()
      if (answer.ok) toasts.show(`${counted(answer.value.removed)} deleted for good.`)
      else failed(answer.error.message)
    },
  }
}
