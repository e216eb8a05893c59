// @vitest-environment happy-dom
/** The listing of highlights: order, groups, choosing and changing many, more rows, where the focus goes; the trash; undo in words; links and versions. */
import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Step } from '../../lib/model/step.ts'
import { highlight, person } from '../../lib/state/fake-library.ts'
import { control, draw, EVENT, place, press, said, settle, type } from './fixtures/draw.tsx'
import type { LibraryPageProps } from './library-page.tsx'

// happy-dom has no top layer; the dialog's own behaviour is the browser's.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
})

const ROWS = [
  highlight('a', { created: 1, modified: 9, tags: ['sea', 'port'] }),
  highlight('b', { created: 2, modified: 8, tags: ['sea'] }),
  highlight('c', { created: 3, modified: 7, tags: [], colour: 'blue' }),
]
const step = (change: Partial<Step> = {}): Step => ({ id: '1', at: 0, what: 'remove', count: 3, ...change })
const rows = () => [...place.querySelectorAll<HTMLElement>('[data-row]')]
const boxes = () => [...place.querySelectorAll<HTMLInputElement>('.highlight__check')]
const check = (index: number, shiftKey = false) =>
  act(() => void boxes()[index]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey })))
const key = (on: Element | null | undefined, init: KeyboardEventInit) =>
  act(() => void on?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })))
const listed = (change: Partial<LibraryPageProps> = {}) => draw({ listing: { annotations: ROWS }, ...change })
/** Slow on a machine that has other things to do: axe looks at every element. */
const AXE = { timeout: 30_000 }
const noFindings = async () => {
  const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
}

describe('choosing', () => {
  it('rows, ranges and all; the bar stands in place of the tools, and axe finds nothing', AXE, async () => {
    listed()
    check(0)
    expect([said().includes('1 selected'), place.querySelector('[aria-label=Order]')]).toEqual([true, null])
    check(2, true)
    expect(said()).toContain('3 selected')
    await noFindings()
    act(() => document.getElementById('select-all')?.click())
    expect([said().includes('selected'), boxes().map(({ checked }) => checked)]).toEqual([false, [false, false, false]])
    act(() => document.getElementById('select-all')?.click())
    expect(said()).toContain('3 selected')
    press('Clear the selection')
    expect(boxes().some(({ checked }) => checked)).toBe(false)
  })

  it('what is gone is chosen no more', () => {
    listed()
    check(0)
    check(1)
    draw({ listing: { annotations: ROWS.slice(1) } })
    expect(said()).toContain('1 selected')
  })

  it('all chosen get tags, lose tags, get a colour, go out as a file, are deleted', () => {
    const on = listed()
    check(0)
    check(1)
    press('Add tags…')
    type(place.querySelector('dialog input'), 'harbour, sea')
    press('Add')
    press('Remove tags…')
    expect([...place.querySelectorAll('.bulk__tags label')].map((one) => one.textContent)).toEqual(['sea2', 'port1'])
    act(() => place.querySelector<HTMLInputElement>('.bulk__tags input')?.click())
    press('Remove')
    act(() => place.querySelector<HTMLInputElement>('.bulk input[value=pink]')?.click())
    press('Web Annotations')
    press('Delete')
    const ids = (calls: unknown[][]) =>
      calls.map(([chosen, ...rest]) => [(chosen as typeof ROWS).map(({ id }) => id).join(''), ...rest])
    expect(ids(on.onEditMany.mock.calls)).toEqual([
      ['ab', { addTags: ['harbour', 'sea'] }],
      ['ab', { removeTags: ['sea'] }],
      ['ab', { colour: 'pink' }],
    ])
    expect(ids(on.onExportMany.mock.calls)).toEqual([['ab', 'w3c']])
    expect(ids(on.onRemoveMany.mock.calls)).toEqual([['ab']])
  })
})

describe('order and groups', () => {
  it.each([
    ['changed', 'abc'],
    ['newest', 'cba'],
    ['oldest', 'abc'],
  ] as const)('%s', (order, ids) => {
    listed({ arrangement: { order, byArticle: false } })
    const created = rows().map((row) => row.querySelectorAll('.highlight__tags .chip').length)
    expect(created).toEqual([...ids].map((id) => ROWS.find((one) => one.id === id)?.tags.length))
  })

  it('the tools ask for another', () => {
    const { onArrange } = listed()
    const select = place.querySelector<HTMLSelectElement>('[aria-label=Order]')!
    act(() => {
      select.value = 'article'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    act(() => place.querySelectorAll<HTMLInputElement>('.list-tools__check input')[1]?.click())
    expect(onArrange.mock.calls).toEqual([[{ order: 'article' }], [{ byArticle: true }]])
  })
})

describe('many', () => {
  const many = Array.from({ length: 10 }, (_, index) => highlight(`n${index}`, { modified: 1000 - index }))

  /** Handed on to the list as it is. */
  const SMALL = { pageSize: 3 } as Partial<LibraryPageProps>

  it('are drawn some at a time', () => {
    draw({ listing: { annotations: many }, ...SMALL })
    expect([rows().length, said().includes('3 of 10 are shown.')]).toEqual([3, true])
    press('Show 6 more')
    press('Show 1 more')
    expect([rows().length, said().includes('are shown')]).toEqual([10, false])
  })

  it('the one that the page was opened at is among them', () => {
    draw({ listing: { annotations: many }, focused: 'n6', ...SMALL })
    expect([rows().length, document.activeElement === rows()[6]]).toEqual([7, true])
  })

  it('of the trash, too', () => {
    const trash = many.map((annotation) => ({ id: annotation.id, annotation, deleted: 0 }))
    draw({ view: 'trash', listing: { trash }, ...SMALL })
    expect(rows().length).toBe(3)
    press('Show more')
    expect(rows().length).toBe(9)
  })
})

describe('keys and focus', () => {
  it('walk the rows, edit, delete; one row is reached with Tab', () => {
    const on = listed()
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
    key(document.body, { key: 'j' })
    key(rows()[0], { key: 'ArrowDown' })
    expect([document.activeElement === rows()[1], rows().map(({ tabIndex }) => tabIndex)]).toEqual([true, [-1, 0, -1]])
    key(rows()[1], { key: 'Delete' })
    expect(on.onRemoveAnnotation.mock.calls.map(([one]) => one.id)).toEqual(['b'])
    key(rows()[1], { key: 'e' })
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
  })

  it('the row after one that went has the focus, the last one where it was last', async () => {
    listed()
    act(() => rows()[1]?.focus())
    draw({ listing: { annotations: [ROWS[0]!, ROWS[2]!] } })
    await settle()
    expect(document.activeElement).toBe(rows()[1])
    draw({ listing: { annotations: [ROWS[0]!] } })
    await settle()
    expect(document.activeElement).toBe(rows()[0])
    draw({ listing: { annotations: [] } })
    await settle()
    expect(document.activeElement?.id).toBe('library-tab-annotations')
  })

  it('undo and redo are taken outside of text fields only', () => {
    const undo = { steps: {}, onUndo: vi.fn(), onRedo: vi.fn() }
    listed({ undo })
    key(document.body, { key: 'z', ctrlKey: true })
    key(document.body, { key: 'Z', ctrlKey: true, shiftKey: true })
    key(document.body, { key: 'y', ctrlKey: true })
    key(document.body, { key: 'z', metaKey: true })
    key(document.body, { key: 'z' })
    key(place.querySelector('input[type=search]'), { key: 'z', ctrlKey: true })
    expect([undo.onUndo.mock.calls.length, undo.onRedo.mock.calls.length]).toEqual([2, 2])
  })

  it('“?” lists the keys, where those of one letter are turned off; “/” goes to the search', AXE, async () => {
    const { onLetters } = listed()
    key(document.body, { key: '/' })
    expect(document.activeElement?.getAttribute('type')).toBe('search')
    key(document.body, { key: '?' })
    expect(place.querySelector('dialog h2')?.textContent).toBe('Keys')
    await noFindings()
    act(() => place.querySelector<HTMLInputElement>('dialog [role=switch]')?.click())
    expect(onLetters).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('turned off, neither opens anything', () => {
    listed({ letters: false })
    key(document.body, { key: '?' })
    key(document.body, { key: 'j' })
    expect([place.querySelector('dialog'), document.activeElement === document.body]).toEqual([null, true])
  })
})

describe('undo in words', () => {
  it.each([
    [{ undo: step() }, 'Undo: delete 3 highlights', 'Redo'],
    [
      { undo: step({ what: 'edit', count: 1 }), redo: step({ what: 'import', count: 12 }) },
      'Undo: change a highlight',
      'Redo: import 12 highlights',
    ],
    [{ redo: step({ what: 'reattach', count: 1 }) }, 'Undo', 'Redo: re-attach a highlight'],
  ])('%j', (steps, undoWords, redoWords) => {
    const undo = { steps, onUndo: vi.fn(), onRedo: vi.fn() }
    listed({ undo })
    press(undoWords)
    press(redoWords)
    expect([undo.onUndo.mock.calls.length, undo.onRedo.mock.calls.length]).toEqual([
      'undo' in steps ? 1 : 0,
      'redo' in steps ? 1 : 0,
    ])
  })

  it('stands in an empty list too, and nowhere while there is nothing', () => {
    draw({ listing: { annotations: [] }, undo: { steps: { undo: step() }, onUndo: vi.fn(), onRedo: vi.fn() } })
    expect(said()).toContain('Undo: delete 3 highlights')
    listed()
    expect(said()).not.toContain('Undo')
  })
})

describe('the trash', () => {
  const trash = ROWS.map((annotation) => ({ id: annotation.id, annotation, deleted: 0 }))

  it('restores at once, deletes for good only when asked twice', () => {
    const on = draw({ view: 'trash', listing: { trash } })
    act(() => control('Restore: ferry').click())
    expect(on.onRestoreTrashed.mock.calls).toEqual([[['a']]])
    act(() => control('Delete for good: ferry').click())
    expect([on.onEmptyTrash.mock.calls.length, said().includes('Deletes this highlight,')]).toEqual([0, true])
    press('Cancel')
    press('Empty the trash…')
    expect(said()).toContain('Deletes all 3 highlights in the trash')
    press('Delete for good')
    expect(on.onEmptyTrash.mock.calls).toEqual([[undefined]])
  })
})

describe('links', () => {
  const LINKS = [
    { to: 'entity', id: 'p', label: 'bay ferry', kind: 'project' },
    { to: 'event', id: 'e', label: 'February 2025: met the minister' },
    { to: 'date', value: '2025-02', label: 'February 2025' },
    { to: 'date', value: 'PAST_REF', label: 'lately' },
  ] as const

  it('open what they lead to; a date without days leads nowhere', () => {
    const { onOpenLink } = draw({ listing: { annotations: [highlight('h', { links: [...LINKS] })] } })
    for (const chip of place.querySelectorAll<HTMLElement>('.link-chips button')) act(() => chip.click())
    expect(onOpenLink.mock.calls).toEqual(LINKS.slice(0, 3).map((link) => [link]))
    expect(said()).toContain('lately')
  })

  it('are chosen among what the words name, what is searched, and dates; they are taken away there too', AXE, async () => {
    const on = draw({ listing: { annotations: [highlight('h', { links: [LINKS[2]] })] } })
    press('Edit links')
    await settle()
    await noFindings()
    const offers = () =>
      [...place.querySelectorAll<HTMLElement>('.link-dialog__options .row__name')].map((one) => one.textContent)
    expect([said().includes('In this highlight'), offers()]).toEqual([
      true,
      ['Ada Brandt', 'February 2025: … met the harbour minister'],
    ])
    act(() => place.querySelector<HTMLElement>('.link-dialog__options button')?.click())
    act(() => control('Remove the link to February 2025').click())
    press('Set a date…')
    type(place.querySelector('.date-form input[type=date]'), '2025-03-04')
    act(() => place.querySelector<HTMLFormElement>('.date-form')?.requestSubmit())
    expect(on.onEdit.mock.calls.map(([, change]) => change)).toEqual([
      { links: [LINKS[2], { to: 'entity', id: 'a', kind: 'person', label: 'Ada Brandt' }] },
      { links: [] },
      { links: [LINKS[2], { to: 'date', value: '2025-03-04', label: '4 March 2025' }] },
    ])
  })

  it('nothing that it speaks of is said so, with what can be done', async () => {
    draw({ suggestLinks: async () => ({ entities: [], events: [], dates: [] }) })
    press('Link to …')
    await settle()
    expect(said()).toContain('Nothing in the quote is in your library. Search, or set a date.')
  })

  it('an event is shown on its own, a person of it opens', () => {
    const on = draw({ linkedEvent: { ...EVENT, names: [{ id: 'a', kind: 'person', name: person('a').name }] } })
    act(() => place.querySelector<HTMLElement>('dialog .chip')?.click())
    expect(on.onOpenEntity).toHaveBeenCalledExactlyOnceWith('a')
  })
})

describe('versions', () => {
  const history = [
    { at: Date.UTC(2025, 4, 1), note: 'Ask the port first.' },
    { at: Date.UTC(2025, 4, 2), tags: ['sea'], note: 'Ask the port.' },
  ]

  it('are folded away, say what changed, and come back', AXE, async () => {
    const { onBringBack } = draw({ listing: { annotations: [highlight('h', { tags: ['port'], history })] } })
    const details = place.querySelector<HTMLDetailsElement>('.history')!
    expect(place.querySelector('.history li')).toBeNull()
    act(() => {
      details.open = true
      details.dispatchEvent(new Event('toggle'))
    })
    await noFindings()
    const items = [...place.querySelectorAll('.history__version')].map((one) => one.textContent ?? '')
    expect(items[0]).toMatch(/2025.*note and tags changed\. Before:.*Ask the port\..*sea/)
    expect(items[1]).toContain('Ask the port first.')
    act(() => place.querySelectorAll<HTMLElement>('.history__version button')[1]?.click())
    expect(onBringBack.mock.calls.map(([, back]) => back)).toEqual([{ note: 'Ask the port first.', tags: ['sea'] }])
  })

  it('there is no word of them where it was never changed', () => {
    draw()
    expect(said()).not.toContain('History')
  })
})
