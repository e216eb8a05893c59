import { describe, expect, it, vi } from 'vitest'
import type { Correction } from '../model/correction.ts'
import type { News } from '../model/library.ts'
import type { OpenQuestion } from '../model/question.ts'
import { fail, ok } from '../model/result.ts'
import { person } from './fake-library.ts'
import { countNews, createNews } from './news.ts'
import { createQuestions } from './questions.ts'
import { createToasts } from './toasts.ts'

const QUESTION: OpenQuestion = {
  ...{ id: 'q', article: 'a', entity: 'p1', other: 'p2', name: 'Brandt', reason: 'One name in common.', score: 0.7, created: 1 },
  side: { entity: person('p1', { name: 'Brandt' }), evidence: [] },
  otherSide: { entity: person('p2', { name: 'Ada Brandt' }), evidence: [] },
}
const CORRECTION: Correction = {
  ...{ id: 'c', created: 2, label: 'Ada Brandt', otherLabel: 'Brandt' },
  change: { action: 'same', entity: 'p2', other: 'p1' },
}

const world = () => {
  let open = [QUESTION]
  const library = {
    questions: vi.fn(async () => ok(open)),
    answer: vi.fn(async () => {
      open = []
      return ok(CORRECTION)
    }),
    undoCorrection: vi.fn(async () => {
      open = [QUESTION]
      return ok(undefined)
    }),
  }
  return { library, toasts: createToasts(), changed: vi.fn(async () => undefined), failed: vi.fn() }
}

describe('questions', () => {
  it.each([
    ['same' as const, 'Brandt is Ada Brandt from now on.'],
    ['different' as const, 'Brandt is not Ada Brandt.'],
    ['dismiss' as const, 'Not asked again. They stay apart.'],
  ])('are answered with %s, said, and taken back', async (given, said) => {
    const own = world()
    const questions = createQuestions(own)
    await questions.load()
    expect(questions.open.value).toEqual([QUESTION])
    await questions.answer(QUESTION, given)
    expect(own.library.answer).toHaveBeenCalledExactlyOnceWith('q', given)
    expect(questions.open.value).toEqual([])
    expect(own.toasts.toast.value?.text).toBe(said)
    own.toasts.toast.value?.undo?.()
    await expect.poll(() => questions.open.value).toEqual([QUESTION])
    expect(own.library.undoCorrection).toHaveBeenCalledExactlyOnceWith('c')
    expect(own.changed).toHaveBeenCalledTimes(2)
  })

  it('say so where one has settled itself meanwhile, and go', async () => {
    const own = world()
    const gone = async () => fail('not-found', 'This question has settled itself meanwhile.')
    const questions = createQuestions({ ...own, library: { ...own.library, answer: gone } })
    await questions.answer(QUESTION, 'same')
    expect(own.failed).toHaveBeenCalledExactlyOnceWith('This question has settled itself meanwhile.')
    expect(own.toasts.toast.value).toBeNull()
  })
})

describe('news', () => {
  const news = (entity: string, events: string[]): News =>
    ({ entity: person(entity), since: 0, articles: [], events: events.map((id) => ({ id })) }) as unknown as News

  it.each([
    ['none', [], 0],
    ['events, each once', [news('a', ['e1', 'e2']), news('b', ['e2'])], 2],
    ['somebody only mentioned', [news('a', ['e1']), news('b', [])], 2],
  ])('count %s', (_, all, count) => {
    expect(countNews(all)).toBe(count)
  })

  it('are gone when looked at', async () => {
    let all = [news('a', ['e1'])]
    const markLooked = vi.fn(async () => {
      all = []
      return ok(1)
    })
    const failed = vi.fn()
    const state = createNews({ library: { whatsNew: async () => ok(all), markLooked }, failed })
    await state.load()
    expect(state.count.value).toBe(1)
    await state.looked('a')
    expect(markLooked).toHaveBeenCalledExactlyOnceWith('a')
    expect(state.count.value).toBe(0)
    expect(failed).not.toHaveBeenCalled()
  })
})
