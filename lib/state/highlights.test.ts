/** Changes of highlights on a fake store: what is asked of it, what is said, and what Undo takes back. */
import { describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../model/result.ts'
import type { Step } from '../model/step.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { fakeLibrary, highlight } from './fake-library.ts'
import { createHighlights, type Steps } from './highlights.ts'
import { createToasts } from './toasts.ts'

const step = (id: string, change: Partial<Step> = {}): Step => ({ id, at: 0, what: 'edit', count: 1, ...change })

/** A page whose store would undo and redo what `steps` says; the test may change it on the way. */
function page(change: Partial<LibraryApi> = {}, now: Steps = {}) {
  const toasts = createToasts()
  const could = { now }
  const failed = vi.fn()
  const library = fakeLibrary({ steps: async () => ok(could.now), ...change })
  const changed = vi.fn(async () => state.load())
  const state = createHighlights({ library, toasts, changed, failed })
  return { state, toasts, failed, changed, could }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))
const ROWS = [highlight('a'), highlight('b')]

describe('changes', () => {
  const editAnnotation = vi.fn<LibraryApi['editAnnotation']>()
  it.each<[string, Partial<LibraryApi>, (on: ReturnType<typeof page>['state']) => Promise<unknown>, string]>([
    [
      'one',
      { editAnnotation: async () => ok(highlight('a')) },
      (on) => on.edit(highlight('a'), { note: 'x' }),
      'Highlight changed.',
    ],
    [
      'tags',
      { editAnnotations: async () => ok(ROWS) },
      (on) => on.editMany(ROWS, { addTags: ['sea', 'port'] }),
      'Tagged 2 highlights “sea”, “port”.',
    ],
    [
      'tags off',
      { editAnnotations: async () => ok(ROWS) },
      (on) => on.editMany([highlight('a')], { removeTags: ['sea'] }),
      'Took “sea” from a highlight.',
    ],
    [
      'colour',
      { editAnnotations: async () => ok(ROWS) },
      (on) => on.editMany(ROWS, { colour: 'green' }),
      '2 highlights made green.',
    ],
    [
      'delete',
      { removeAnnotations: async () => ok({ removed: 2, undo: {} }) },
      (on) => on.remove(ROWS),
      '2 highlights moved to the trash.',
    ],
    ['restore', {}, (on) => on.restoreTrashed(['a']), 'A highlight restored from the trash.'],
    ['for good', { emptyTrash: async () => ok({ removed: 7 }) }, (on) => on.emptyTrash(), '7 highlights deleted for good.'],
  ])('%s is said once the page shows it', async (_, change, act, said) => {
    const { state, toasts, changed } = page(change)
    await act(state)
    expect([toasts.toast.value?.text, changed.mock.calls.length]).toEqual([said, 1])
  })

  it('one that fails is said in its place, after the reload', async () => {
    const { state, toasts, failed } = page({ editAnnotation: async () => fail('storage', 'The disk is full.') })
    await state.edit(highlight('a'), { note: 'x' })
    expect([toasts.toast.value, failed.mock.calls]).toEqual([null, [['The disk is full.']]])
  })

  it('a version comes back with its place, and with its fields', async () => {
    const reattachAnnotation = vi.fn<LibraryApi['reattachAnnotation']>(async () => ok(highlight('a')))
    editAnnotation.mockResolvedValue(ok(highlight('a')))
    const { state } = page({ reattachAnnotation, editAnnotation })
    const { target } = highlight('a')
    await state.bringBack(highlight('a'), { target })
    expect([reattachAnnotation.mock.calls, editAnnotation.mock.calls]).toEqual([[['a', target]], []])
    await state.bringBack(highlight('a'), { target, note: 'x' })
    expect([reattachAnnotation.mock.calls.length, editAnnotation.mock.calls]).toEqual([2, [['a', { note: 'x' }]]])
    await state.bringBack(highlight('a'), { tags: [] })
    expect([reattachAnnotation.mock.calls.length, editAnnotation.mock.calls[1]]).toEqual([2, ['a', { tags: [] }]])
  })

  it('no field is changed where the place cannot be brought back', async () => {
    const edit = vi.fn<LibraryApi['editAnnotation']>(async () => ok(highlight('a')))
    const { state, failed } = page({ reattachAnnotation: async () => fail('not-found', 'Gone.'), editAnnotation: edit })
    await state.bringBack(highlight('a'), { target: highlight('a').target, note: 'x' })
    expect([edit.mock.calls.length, failed.mock.calls]).toEqual([0, [['Gone.']]])
  })
})

describe('undo and redo', () => {
  it('say in words what was undone, and offer the other way', async () => {
    const undoStep = vi.fn<LibraryApi['undoStep']>(async () => ok(step('1', { what: 'remove', count: 3 })))
    const redoStep = vi.fn<LibraryApi['redoStep']>(async () => ok(step('1', { what: 'remove', count: 3 })))
    const { state, toasts, could } = page({ undoStep, redoStep }, { undo: step('1') })
    could.now = { undo: step('1'), redo: step('1') }
    await state.undo()
    expect([toasts.toast.value?.text, toasts.toast.value?.label]).toEqual(['Undone: delete 3 highlights.', 'Redo'])
    toasts.toast.value?.undo?.()
    await settle()
    expect([redoStep.mock.calls.length, toasts.toast.value?.text]).toEqual([1, 'Redone: delete 3 highlights.'])
  })

  it('say what was left as it is', async () => {
    const { state, toasts } = page({ undoStep: async () => ok(step('1', { count: 2, left: 1 })) }, { undo: step('1') })
    await state.undo()
    expect(toasts.toast.value?.text).toBe('Undone: change 2 highlights. A highlight changed since was left as it is.')
  })

  it.each(['undo', 'redo'] as const)('nothing to %s is said, and nothing asked', async (what) => {
    const asked = vi.fn<LibraryApi['undoStep']>()
    const { state, toasts } = page({ undoStep: asked, redoStep: asked })
    await state[what]()
    expect([toasts.toast.value?.text, asked.mock.calls.length]).toEqual([`There is nothing to ${what}.`, 0])
  })

  it('one that is not possible any more says why', async () => {
    const { state, toasts } = page({ undoStep: async () => fail('invalid', 'It was changed since.') }, { undo: step('1') })
    await state.undo()
    expect(toasts.toast.value?.text).toBe('It was changed since.')
  })

  it('the toast takes its own step back, never one that was made since', async () => {
    const undoStep = vi.fn<LibraryApi['undoStep']>(async () => ok(step('1')))
    const edit = async () => ok(highlight('a'))
    const { state, toasts, could } = page({ undoStep, editAnnotation: edit }, { undo: step('1') })
    await state.edit(highlight('a'), { note: 'x' })
    const { undo } = toasts.toast.value ?? {}
    could.now = { undo: step('2') }
    undo?.()
    await settle()
    expect([undoStep.mock.calls.length, toasts.toast.value?.text.slice(0, 30)]).toEqual([0, 'Something else was done since.'])
    await state.edit(highlight('a'), { note: 'y' })
    toasts.toast.value?.undo?.()
    await settle()
    expect(undoStep).toHaveBeenCalledTimes(1)
  })
})
