// @vitest-environment happy-dom
/** Dossiers of one and of two: what they tell, what each correction asks for, how questions are answered; axe finds nothing. */
import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Dossier, EventView } from '../../lib/model/library.ts'
import type { SeenProjectState } from '../../lib/model/project-state.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { article, dossier, following, highlight, person, question } from '../../lib/state/fake-library.ts'
import { control, detail, draw, EVENT, LOOKUP, place, press, said, settle, type } from './fixtures/draw.tsx'
import type { LibraryPageProps } from './library-page.tsx'

const input = () => place.querySelector<HTMLInputElement>('.inline-form input')
const submit = () => act(() => place.querySelector('form')?.requestSubmit())

const state = (kind: SeenProjectState['kind'], published: string): SeenProjectState => ({
  ...{ kind, published, article: '1', words: 'work has begun', quote: { start: 0, end: 14 }, confidence: 0.9 },
  when: { value: 'undated', from: null, to: null, precision: 'undated' },
})
const month = (value: string) => ({ value, from: `${value}-01`, to: `${value}-28`, precision: 'month' as const })

const companion = (id: string) => ({ id, kind: 'person' as const, name: `Person ${id}`, events: 2, last: '2025-02-03' })

/** Everything that a dossier can hold. */
const RICH: Dossier = dossier('a', {
  entity: person('a', { name: 'Ada Brandt', aliases: ['Brandt'], articles: 3 }),
  roles: [{ title: 'foreign minister', from: '2022-01-01', to: '2024-01-01', years: '2022–2024' }],
  progress: {
    current: state('under-way', '2025-03-01'),
    target: month('2025-12'),
    slips: [{ from: month('2025-08'), to: month('2025-12'), article: '1', published: '2025-03-01' }],
    history: [state('agreed', '2025-01-01'), state('under-way', '2025-03-01')],
  },
  events: [EVENT],
  met: [companion('b')],
  projects: [{ ...companion('p'), kind: 'project', name: 'bay ferry' }],
  quotes: [{ event: 'e', time: EVENT.time, source: EVENT.sources[0]! }],
  questions: [question('a')],
  annotations: [highlight('h')],
  articles: [article('1')],
  corrections: [following('a')],
})

const noFindings = async () => {
  const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
}

describe('a dossier', () => {
  it('tells all that is known', async () => {
    draw({ detail: detail({ detail: RICH }) })
    for (const words of [
      'Foreign minister (2022–2024)',
      'Under way, by 1 March 2025; promised for December 2025.',
      'First promised for August 2025, now December 2025.',
      'Person b2 events, last 3 February 2025',
      'bay ferry',
      'Quotes 1',
      'Kept apart until you answer.',
      'Person a is followed',
    ])
      expect(said()).toContain(words)
    await noFindings()
  }, 20_000)

  it('leaves out what is not known', () => {
    draw({ detail: detail({ detail: dossier('a') }) })
    expect([...place.querySelectorAll('h3')].map((title) => title.textContent?.trim())).toEqual(['Timeline 0', 'Articles 0'])
    expect(said()).toContain('No event told yet.')
  })

  it('shows the beginning of a long timeline, and the rest when asked', () => {
    const events = Array.from({ length: 15 }, (_, index): EventView => ({ ...EVENT, id: `e${index}` }))
    draw({ detail: detail({ detail: dossier('a', { events }) }) })
    expect(place.querySelectorAll('.event').length).toBe(10)
    press('Show all 15')
    expect(place.querySelectorAll('.event').length).toBe(15)
  })

  it('is followed, and let go again by the correction that says so', () => {
    const { onCorrect } = draw({ detail: detail() })
    press('Follow')
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ action: 'follow', entity: 'a' }, 'Following Ada Brandt.')
    const hide = { ...following('a'), id: 'hide-a', change: { action: 'hide', entity: 'a' } } as const
    const shown = detail({ detail: { ...RICH, corrections: [following('a'), hide] } })
    draw({ detail: shown })
    press('Stop following')
    press('Show again')
    press('Undo: Person a is hidden')
    expect(vi.mocked(shown.onUndoCorrection).mock.calls.map(([{ id }]) => id)).toEqual(['follow-a', 'hide-a', 'hide-a'])
  })

  it('takes the focus, and hands it to the tab on the way back', () => {
    const shown = detail()
    draw({ view: 'people', detail: shown })
    expect(document.activeElement?.textContent).toBe('Ada Brandt')
    press('← Back to the list')
    expect(shown.onBack).toHaveBeenCalledTimes(1)
    expect(document.activeElement?.id).toBe('library-tab-people')
  })

  it('shows who else was there, but not itself, as chips', () => {
    const names = [...EVENT.names, { id: 'b', kind: 'person' as const, name: 'Bo Lind' }]
    const { onOpenEntity } = draw({ detail: detail({ detail: dossier('a', { events: [{ ...EVENT, names }] }) }) })
    expect([...place.querySelectorAll('.event .chip')].map((chip) => chip.textContent)).toEqual(['Bo Lind'])
    press('Bo Lind')
    expect(onOpenEntity).toHaveBeenCalledWith('b')
  })

  it('opens what it has in common with another', async () => {
    const shown = detail({ detail: RICH })
    draw({ detail: shown })
    press('Together with Person b')
    press('Together with…')
    await settle()
    act(() => place.querySelector<HTMLElement>('.pick__rows button')?.click())
    expect(vi.mocked(shown.onOpenPair).mock.calls).toEqual([
      ['a', 'b'],
      ['a', 'p'],
    ])
  })
})

describe('two together', () => {
  const pair = (change: Partial<NonNullable<LibraryPageProps['pair']>['pair']> = {}): NonNullable<LibraryPageProps['pair']> => ({
    onBack: vi.fn(),
    pair: {
      entities: [person('a'), person('b')],
      events: [EVENT],
      articles: [article('1')],
      projects: [companion('p')],
      ...change,
    },
  })

  it('name both, tell what they share, and lead to each', async () => {
    const shown = pair()
    const { onOpenEntity } = draw({ pair: shown, detail: detail() })
    expect(document.activeElement?.textContent).toBe('Person a and Person b')
    expect(said()).toContain('Events that name both 1')
    press('Person b')
    press('← Back to Person a')
    expect([onOpenEntity.mock.calls, vi.mocked(shown.onBack).mock.calls.length]).toEqual([[['b']], 1])
    await noFindings()
  })

  it('say so where nothing is shared', () => {
    draw({ pair: pair({ events: [], articles: [], projects: [] }) })
    expect(said()).toContain('Nothing in common yet')
  })
})

describe('corrections of one', () => {
  const with3 = () => detail({ detail: dossier('a', { entity: person('a', { name: 'Ada Brandt', articles: 3 }) }) })

  it.each([
    ['Hide', { action: 'hide', entity: 'a' }],
    ['Not an official', { action: 'not-official', entity: 'a' }],
  ])('%s is done at once', (button, change) => {
    const { onCorrect } = draw({ detail: with3() })
    press(button)
    expect(onCorrect.mock.calls.map(([made]) => made)).toEqual([change])
  })

  it('one who is no official can be made one', () => {
    const { onCorrect } = draw({ detail: detail({ detail: dossier('a', { entity: person('a', { official: false }) }) }) })
    press('An official')
    expect(onCorrect.mock.calls[0]?.[0]).toEqual({ action: 'official', entity: 'a' })
  })

  it('a new name', () => {
    const { onCorrect } = draw({ detail: with3() })
    press('Rename')
    type(input(), ' Ada Brandt-Lie ')
    submit()
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith(
      { action: 'rename', entity: 'a', name: 'Ada Brandt-Lie' },
      'Renamed to Ada Brandt-Lie.',
    )
  })

  it.each([[''], ['  '], ['Ada Brandt ']])('it is not renamed to “%s”', (name) => {
    const { onCorrect } = draw({ detail: with3() })
    press('Rename')
    type(input(), name)
    submit()
    expect(onCorrect).not.toHaveBeenCalled()
  })

  it('the same as another: found by words, never itself', async () => {
    const entities = vi.fn(LOOKUP.entities)
    const { onCorrect } = draw({ detail: with3(), lookup: { ...LOOKUP, entities } })
    press('Same as…')
    await settle()
    await noFindings()
    expect([...place.querySelectorAll('.pick__rows .row__name')].map((row) => row.textContent)).toEqual(['Bo Lind'])
    type(place.querySelector('.pick input'), 'bo')
    await settle()
    expect(entities.mock.calls.at(-1)?.[0]).toEqual({ words: 'bo', kind: 'person' })
    act(() => place.querySelector<HTMLElement>('.pick__rows button')?.click())
    expect(onCorrect.mock.calls[0]?.[0]).toEqual({ action: 'same', entity: 'a', other: 'b' })
    expect(place.querySelector('dialog')).toBeNull()
  })

  it('those with a name in common are offered first', async () => {
    const named = (id: string, name: string) => person(id, { name, aliases: [] })
    const entities = async () => ok([named('b', 'Bo Lind'), named('c', 'A. Brandt')])
    draw({ detail: with3(), lookup: { ...LOOKUP, entities } })
    press('Same as…')
    await settle()
    expect([...place.querySelectorAll('.pick__rows .row__name')].map((row) => row.textContent)).toEqual(['A. Brandt', 'Bo Lind'])
    expect(document.activeElement?.getAttribute('type')).toBe('search')
  })

  it('a search that fails says why', async () => {
    draw({ detail: with3(), lookup: { ...LOOKUP, entities: async () => fail('storage', 'The store cannot be read.') } })
    press('Same as…')
    await settle()
    expect(said()).toContain('The store cannot be read.')
  })

  it('a split: some articles, never none or all', async () => {
    const { onCorrect } = draw({ detail: with3() })
    press('Split…')
    await settle()
    await noFindings()
    const split = () => control('Split') as HTMLButtonElement
    const boxes = () => [...place.querySelectorAll<HTMLInputElement>('.share input')]
    expect([split().disabled, said().includes('Choose the articles')]).toEqual([true, true])
    act(() => boxes()[0]?.click())
    act(() => boxes()[1]?.click())
    expect([split().disabled, said().includes('Leave at least one')]).toEqual([true, true])
    act(() => boxes()[0]?.click())
    act(() => split().click())
    expect(onCorrect.mock.calls[0]?.[0]).toEqual({ action: 'split', entity: 'a', articles: ['2'] })
  })

  it('there is nothing to split of what is in one article', () => {
    draw({ detail: detail() })
    expect(() => control('Split…')).toThrow()
  })

  it('another kind, or nothing', async () => {
    const { onCorrect } = draw({ detail: with3() })
    press('Wrong kind…')
    await noFindings()
    expect((control('Correct') as HTMLButtonElement).disabled).toBe(true)
    const kinds = [...place.querySelectorAll<HTMLInputElement>('.kinds input')]
    expect(kinds.length).toBe(4)
    act(() => kinds[3]?.click())
    press('Correct')
    expect(onCorrect.mock.calls[0]?.[0]).toEqual({ action: 'kind', entity: 'a', kind: 'none' })
  })

  it('the page can be opened at a correction', async () => {
    draw({ detail: { ...with3(), step: 'same' } })
    await settle()
    expect(place.querySelector('dialog h2')?.textContent).toContain('same as Ada Brandt')
  })
})

describe('corrections of an event', () => {
  const TWO: EventView = { ...EVENT, sources: [...EVENT.sources, { ...EVENT.sources[0]!, article: '2' }] }
  const open = (event = EVENT) => {
    const on = draw({ view: 'events', listing: { events: [event] } })
    press('Correct')
    return on
  }

  it('no event', async () => {
    const { onCorrect } = open()
    await noFindings()
    press('No such event')
    expect(onCorrect.mock.calls[0]?.[0]).toEqual({ action: 'wrong-event', event: 'e' })
  })

  it('another date, as exact as the reader knows it', async () => {
    const { onCorrect } = open()
    press('Wrong date')
    await noFindings()
    act(() => place.querySelectorAll<HTMLInputElement>('.date-form__exactness input')[2]?.click())
    type(place.querySelector('.date-form input[maxlength]'), '2024')
    submit()
    const time = { value: '2024', from: '2024-01-01', to: '2024-12-31', precision: 'year' }
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ action: 'date', event: 'e', time }, 'Dated 2024.')
  })

  it('the same as another', async () => {
    const { onCorrect } = open()
    press('Same as…')
    await settle()
    act(() => place.querySelector<HTMLElement>('.pick__rows button')?.click())
    expect(onCorrect.mock.calls[0]?.[0]).toEqual({ action: 'same-event', event: 'e', other: 'other' })
  })

  it('two events in one, where several articles tell it', async () => {
    const { onCorrect } = open(TWO)
    press('Split…')
    await settle()
    act(() => place.querySelector<HTMLElement>('.share input')?.click())
    press('Split')
    expect(onCorrect.mock.calls[0]?.[0]).toEqual({ action: 'split-event', event: 'e', articles: ['1'] })
    open()
    expect(() => control('Split…')).toThrow()
  })
})

describe('questions and news', () => {
  it.each([
    ['Same', 'same'],
    ['Different', 'different'],
    ['Don’t ask again', 'dismiss'],
  ])('%s answers it, and the list keeps the focus', (button, answer) => {
    const asked = question('q')
    const { onAnswer } = draw({ view: 'review', listing: { review: [asked] } })
    press(button)
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(asked, answer)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Questions')
  })

  it('both sides are shown with why, a quote, and links only to what can be opened', () => {
    const { onOpenEntity } = draw({ view: 'review', listing: { review: [question('q')] } })
    expect(said()).toContain('One name in common; nothing else tells')
    expect(place.querySelector('.question__quote')?.textContent).toBe('… opened the new lock')
    expect([...place.querySelectorAll('.question a')].length).toBe(1)
    press('Person known')
    expect(onOpenEntity).toHaveBeenCalledWith('known')
  })

  it('what was looked at is marked, one or all', () => {
    const one = (id: string) => ({ entity: person(id), since: 0, articles: [article('1')], events: [] })
    const { onLooked } = draw({ view: 'news', listing: { news: [one('a'), one('b')] } })
    press('Mark as looked at: Person b')
    press('Mark all as looked at')
    expect(onLooked.mock.calls).toEqual([['b'], [undefined]])
  })
})
