/** The library's state on a fake store: which answers count, what undo calls, what is said when something fails. */
import { describe, expect, it, vi } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { EventView } from '../model/library.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { LibraryApi, Query } from '../services/library-api.ts'
import { article, dossier, fakeLibrary, following, highlight, person, question } from './fake-library.ts'
import { createLibraryState } from './library.ts'
import { createToasts } from './toasts.ts'

function page(change: Partial<LibraryApi> = {}) {
  const toasts = createToasts()
  const refreshTabs = vi.fn(async () => ok(null))
  const library = fakeLibrary(change)
  return { toasts, refreshTabs, state: createLibraryState({ library, toasts, refreshTabs }) }
}

/** Presses the toast's Undo and waits for all that it starts. */
async function undo({ toast }: ReturnType<typeof createToasts>): Promise<void> {
  toast.value?.undo?.()
  await new Promise((resolve) => setTimeout(resolve))
}

/** Days without the ends that are empty. */
const DAYS = { event: { from: '2025-01-01' }, read: { to: '2025-02-01' } }

describe('listings', () => {
  it('load the chosen view with counts and sites', async () => {
    const { state } = page({
      annotations: async () => ok([highlight('a')]),
      articles: async () => ok([article('1', 'B'), article('2', 'A'), article('3', 'B')]),
    })
    expect(state.loading.value).toBe(true)
    await state.reload()
    expect(state.listing.value.annotations?.map(({ id }) => id)).toEqual(['a'])
    expect(state.sites.value).toEqual(['A', 'B'])
    expect([state.loading.value, state.counts.value?.people]).toEqual([false, 0])
  })

  it('drop an answer that a newer question has overtaken', async () => {
    const answers: ((answer: Result<Annotation[]>) => void)[] = []
    const { state } = page({ annotations: () => new Promise((resolve) => answers.push(resolve)) })
    const first = state.filter({ words: 'fer' })
    const second = state.filter({ words: 'ferry' })
    answers[1]?.(ok([highlight('new')]))
    answers[0]?.(ok([highlight('old')]))
    await Promise.all([first, second])
    expect(state.listing.value.annotations?.map(({ id }) => id)).toEqual(['new'])
  })

  it.each([
    ['people', { words: 'ferry', followed: true, days: DAYS, limit: 200, kind: 'person' }],
    ['projects', { words: 'ferry', followed: true, days: DAYS, limit: 200, kind: 'project' }],
    ['events', { words: 'ferry', site: 'A', days: DAYS, limit: 200 }],
    ['articles', { words: 'ferry', site: 'A', days: DAYS, limit: 200 }],
    ['annotations', { words: 'ferry', site: 'A', days: DAYS, limit: 1_000_000, tag: 'sea', anchored: 'orphan' }],
  ] as const)('%s are asked for with the filters they offer, and no others', async (view, query) => {
    const asked = vi.fn(async (_: Query) => ok([]))
    const { state } = page({ entities: asked, events: asked, articles: asked, annotations: asked })
    const days = { event: { from: '2025-01-01', to: '' }, published: { from: '', to: '' }, read: { to: '2025-02-01' } }
    await state.filter({ words: 'ferry', site: 'A', days, tag: 'sea', followed: true, anchored: 'orphan' })
    asked.mockClear()
    await state.show(view)
    expect(asked).toHaveBeenCalledExactlyOnceWith(query)
  })

  it('say why they cannot be shown', async () => {
    const { state } = page({ events: async () => fail('storage', 'The store cannot be opened. Restart the browser.') })
    await state.show('events')
    expect(state.error.value).toBe('The store cannot be opened. Restart the browser.')
    await state.show('people')
    expect(state.error.value).toBeNull()
  })
})

describe('questions and news', () => {
  it('are counted wherever the reader is', async () => {
    const { state } = page({ questions: async () => ok([question('a')]) })
    await state.reload()
    expect([state.view.value, state.listing.value.review?.length, state.listing.value.news]).toEqual(['annotations', 1, []])
  })

  it('an answer is a correction: it is said, tabs hear of it, and it is undone as one', async () => {
    const answer = vi.fn<LibraryApi['answer']>(async () => ok(following('a')))
    const undoCorrection = vi.fn<LibraryApi['undoCorrection']>(async () => ok(undefined))
    const { state, toasts, refreshTabs } = page({ answer, undoCorrection })
    await state.answer(question('a'), 'same', 'One now.')
    expect(answer).toHaveBeenCalledExactlyOnceWith('question-a', 'same')
    expect([toasts.toast.value?.text, refreshTabs.mock.calls.length]).toEqual(['One now.', 1])
    await undo(toasts)
    expect(undoCorrection).toHaveBeenCalledExactlyOnceWith('follow-a')
  })

  it('a question that settled itself is said, and what is asked now is listed', async () => {
    const questions = vi.fn<LibraryApi['questions']>(async () => ok([]))
    const settled = 'This question has settled itself meanwhile.'
    const { state, toasts } = page({ questions, answer: async () => fail('not-found', settled) })
    await state.answer(question('a'), 'same', 'One now.')
    expect([state.error.value, toasts.toast.value, questions.mock.calls.length]).toEqual([settled, null, 1])
  })

  it.each([['a'], [undefined]])('news of %s are marked as looked at', async (entity) => {
    const markLooked = vi.fn<LibraryApi['markLooked']>(async () => ok(1))
    const { state, toasts } = page({ markLooked })
    await state.markLooked(entity)
    expect(markLooked).toHaveBeenCalledExactlyOnceWith(entity)
    expect(toasts.toast.value?.text).toContain('looked at')
  })
})

describe('a pair', () => {
  const both = (a: string, b: string) => ({
    ...{ entities: [person(a), person(b)] as [ReturnType<typeof person>, ReturnType<typeof person>] },
    ...{ events: [], articles: [], projects: [] },
  })

  it('stands on top of the dossier and gives way to it again', async () => {
    const { state } = page({ dossier: async (id) => ok(dossier(id)), pair: async (a, b) => ok(both(a, b)) })
    await state.openEntity('a')
    await state.openPair('a', 'b')
    expect(state.pair.value?.entities.map(({ id }) => id)).toEqual(['a', 'b'])
    state.closePair()
    expect([state.pair.value, state.detail.value?.entity.id]).toEqual([null, 'a'])
  })

  it('opening one of the two leaves it', async () => {
    const { state } = page({ dossier: async (id) => ok(dossier(id)), pair: async (a, b) => ok(both(a, b)) })
    await state.openPair('a', 'b')
    await state.openEntity('b')
    expect([state.pair.value, state.detail.value?.entity.id]).toEqual([null, 'b'])
  })

  it('of which two became one is left without a word', async () => {
    const pair = vi.fn<LibraryApi['pair']>(async (a, b) => ok(both(a, b)))
    const { state } = page({ pair })
    await state.openPair('a', 'b')
    pair.mockResolvedValue(fail('invalid', 'These are one. Choose two.'))
    await state.reload()
    expect([state.pair.value, state.error.value]).toEqual([null, null])
    await state.openPair('a', 'a')
    expect(state.error.value).toBe('These are one. Choose two.')
  })
})

describe('detail', () => {
  it('opens, and closes when another view is chosen', async () => {
    const { state } = page({ dossier: async (id) => ok(dossier(id)) })
    await state.openEntity('a')
    expect(state.detail.value?.entity.id).toBe('a')
    await state.show('events')
    expect(state.detail.value).toBeNull()
  })

  it('drops an answer that comes after it was closed', async () => {
    let answer: (found: Awaited<ReturnType<LibraryApi['dossier']>>) => void = () => undefined
    const { state } = page({ dossier: () => new Promise((resolve) => (answer = resolve)) })
    const opening = state.openEntity('a')
    state.closeEntity()
    answer(ok(dossier('a')))
    await opening
    expect(state.detail.value).toBeNull()
  })

  it('closes itself when its entity is gone with its last article', async () => {
    const found = vi.fn<LibraryApi['dossier']>(async (id) => ok(dossier(id)))
    const { state } = page({ dossier: found, remove: async () => ok({ removed: 1, undo: {} }) })
    await state.openEntity('a')
    found.mockResolvedValue(fail('not-found', 'This is not in the library any more.'))
    await state.remove({ what: 'article', id: '1' }, 'Article deleted.')
    expect([state.detail.value, state.error.value]).toEqual([null, null])
  })

  it.each([
    ['#entity=a%20b', 'a b', null],
    ['#annotation=x', undefined, 'x'],
    ['', undefined, null],
    ['#other=1', undefined, null],
  ])('the fragment "%s" opens entity %s and highlight %s', async (fragment, entity, annotation) => {
    const { state } = page({ dossier: async (id) => ok(dossier(id)) })
    await state.openAt(fragment)
    expect([state.detail.value?.entity.id, state.focused.value]).toEqual([entity, annotation])
  })

  it.each([
    ['#entity=a&step=same', 'people', 'same'],
    ['#entity=a&step=other', 'people', null],
    ['#view=review', 'review', null],
    ['#view=nowhere', 'annotations', null],
  ])('the fragment "%s" shows %s, with the step %s', async (fragment, view, step) => {
    const { state } = page({ dossier: async (id) => ok(dossier(id)) })
    await state.openAt(fragment)
    expect([state.view.value, state.step.value]).toEqual([view, step])
  })

  it('says that an entity is unknown', async () => {
    const { state } = page()
    await state.openEntity('nobody')
    expect(state.error.value).toBe('This is not in the library any more.')
  })
})

describe('changes', () => {
  it('a deletion is undone by restoring what it answered', async () => {
    const restore = vi.fn<LibraryApi['restore']>(async () => ok({ restored: 1 }))
    const { state, toasts } = page({ remove: async () => ok({ removed: 1, undo: { rows: 1 } }), restore })
    await state.remove({ what: 'article', id: 'a' }, 'Article deleted.')
    await undo(toasts)
    expect(restore).toHaveBeenCalledExactlyOnceWith({ rows: 1 })
  })

  it('an undo that fails is said, though the page then loads well', async () => {
    const { state, toasts } = page({
      remove: async () => ok({ removed: 1, undo: {} }),
      restore: async () => fail('storage', 'The disk is full.'),
    })
    await state.remove({ what: 'article', id: 'a' }, 'Article deleted.')
    await undo(toasts)
    expect(state.error.value).toBe('The disk is full.')
  })

  it('a correction is undone by its id', async () => {
    const undoCorrection = vi.fn<LibraryApi['undoCorrection']>(async () => ok(undefined))
    const { state, toasts } = page({ correct: async () => ok(following('a')), undoCorrection })
    await state.correct({ action: 'follow', entity: 'a' }, 'Followed.')
    await undo(toasts)
    expect(undoCorrection).toHaveBeenCalledExactlyOnceWith('follow-a')
  })
})

describe('links of highlights', () => {
  const EVENT = { id: 'e' } as EventView

  it('to an entity opens its dossier', async () => {
    const { state } = page({ dossier: async (id) => ok(dossier(id)) })
    await state.openLink({ to: 'entity', id: 'a', label: 'Ada' })
    expect(state.detail.value?.entity.id).toBe('a')
  })

  it('to an event shows it; one that is gone is said', async () => {
    const { state } = page({ events: async () => ok([EVENT]) })
    await state.openLink({ to: 'event', id: 'e', label: 'met' })
    expect([state.event.value, state.error.value]).toEqual([EVENT, null])
    state.closeEvent()
    await state.openLink({ to: 'event', id: 'other', label: 'met' })
    expect([state.event.value, state.error.value?.slice(0, 45)]).toEqual([null, 'This event is not in the library any more. It'])
  })

  it('to a date lists the events of its days, and nothing else narrows them', async () => {
    const events = vi.fn(async (_: Query) => ok([]))
    const { state } = page({ events })
    await state.filter({ words: 'ferry', site: 'A' })
    await state.openLink({ to: 'date', value: '2025-02', label: 'February' }, { from: '2025-02-01', to: '2025-02-28' })
    expect(state.view.value).toBe('events')
    expect(events).toHaveBeenLastCalledWith({ days: { event: { from: '2025-02-01', to: '2025-02-28' } }, limit: 200 })
  })
})

describe('longer listings', () => {
  it('bring more rows each time they are asked to, and begin anew with another view', async () => {
    const articles = vi.fn(async (_: Query) => ok([]))
    const { state } = page({ articles })
    await state.show('articles')
    await state.more()
    expect(articles.mock.calls.map(([{ limit }]) => limit)).toEqual([200, 400])
    await state.show('people')
    expect(state.limit.value).toBe(200)
  })
})

describe('corrections', () => {
  it('are listed newest first, undone by their id, and made again by the toast', async () => {
    const undoCorrection = vi.fn<LibraryApi['undoCorrection']>(async () => ok(undefined))
    const correct = vi.fn<LibraryApi['correct']>(async () => ok(following('a')))
    const { state, toasts, refreshTabs } = page({
      corrections: async () => ok([following('a', 1), following('b', 2)]),
      ...{ undoCorrection, correct },
    })
    await state.reload()
    expect(state.corrections.value.map(({ id }) => id)).toEqual(['follow-b', 'follow-a'])
    await state.undoCorrection(following('a'))
    expect(undoCorrection).toHaveBeenCalledExactlyOnceWith('follow-a')
    expect(refreshTabs).toHaveBeenCalledTimes(1)
    await undo(toasts)
    expect(correct).toHaveBeenCalledExactlyOnceWith({ action: 'follow', entity: 'a' })
  })

  it('say why one cannot be undone', async () => {
    const { state, toasts } = page({ undoCorrection: async () => fail('storage', 'The disk is full.') })
    await state.undoCorrection(following('a'))
    expect([state.error.value, toasts.toast.value]).toEqual(['The disk is full.', null])
  })
})

describe('transfer', () => {
  it('an import shows its report and lists anew', async () => {
    const annotations = vi.fn(async () => ok([highlight('a')]))
    const report = { added: { articles: 2 }, skipped: {}, refused: [] }
    const { state } = page({ annotations, importAll: async () => ok(report) })
    await state.importAll('{}')
    expect([state.imported.value, state.listing.value.annotations?.length]).toEqual([report, 1])
  })

  it('a file that is none is said, though the page then loads well', async () => {
    const { state } = page({ importAll: async () => fail('invalid', 'This file is no export of Antecedent.') })
    await state.importAll('x')
    expect([state.imported.value, state.error.value]).toEqual([null, 'This file is no export of Antecedent.'])
  })
})
