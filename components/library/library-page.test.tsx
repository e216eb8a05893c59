// @vitest-environment happy-dom
/** The library page in each of its states: what it lists, what it says when there is nothing, and what each control asks for. */
import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Anchoring } from '../../lib/model/anchoring.ts'
import { article, highlight, person, question } from '../../lib/state/fake-library.ts'
import { detail, draw, EMPTY, EVENT, place, press, said, type } from './fixtures/draw.tsx'
import type { LibraryPageProps } from './library-page.tsx'

const VIEWS = ['annotations', 'people', 'projects', 'events', 'articles'] as const

const NEWS = { entity: person('a', { name: 'Ada Brandt' }), since: 0, articles: [article('1')], events: [EVENT] }

/** The one highlight of FULL, as its page was last looked at. */
const found = (outcome: Anchoring['outcome']): ReadonlyMap<string, Anchoring> =>
  new Map([['h', { id: 'h', outcome, at: Date.UTC(2026, 4, 3, 12), of: '', ...(outcome === 'moved' && { now: 'boats' }) }]])

const STATES: [string, Partial<LibraryPageProps>, string][] = [
  ['highlights', {}, 'They want a ferry at last.'],
  ['people', { view: 'people' }, 'Ada Brandt'],
  ['projects', { view: 'projects' }, 'bay ferry'],
  ['events', { view: 'events' }, '… met the harbour minister'],
  ['articles', { view: 'articles' }, 'Title 1'],
  ...VIEWS.map((view): [string, Partial<LibraryPageProps>, string] => [`no ${view}`, { view, listing: EMPTY }, 'yet']),
  ['questions', { view: 'review', listing: { review: [question('q')] } }, 'Until you answer, they are kept apart'],
  ['the trash', { view: 'trash' }, 'deleted 1 January 1970'],
  ['an empty trash', { view: 'trash', listing: EMPTY }, 'The trash is empty'],
  ['highlights by article', { arrangement: { order: 'article', byArticle: true } }, 'Open at this highlight'],
  ['an event that a highlight is linked to', { linkedEvent: EVENT }, 'Linked event'],
  ['no questions', { view: 'review', listing: EMPTY }, 'Nothing to review'],
  [
    'news',
    { view: 'news', listing: { news: [NEWS, { ...NEWS, entity: person('b'), events: [] }] } },
    '1 event in 1 article since',
  ],
  ['no news', { view: 'news', listing: EMPTY }, 'Nothing new'],
  ['nothing found', { listing: EMPTY, filters: { words: 'zzz' } }, 'Nothing matches'],
  ['a lost highlight', { anchorings: found('orphan') }, 'Not found on the page on 3 May 2026.'],
  ['one that probably moved', { anchorings: found('moved') }, 'the page said boats in its place'],
  ['none that is lost', { listing: EMPTY, filters: { anchored: 'orphan' } }, 'No highlight is lost'],
  ['none to confirm', { listing: EMPTY, filters: { anchored: 'moved' } }, 'No highlight to confirm'],
  ['none that is lost of those searched', { listing: EMPTY, filters: { anchored: 'moved', words: 'x' } }, 'Nothing matches'],
  ['loading', { listing: {}, loading: true }, 'Loading'],
  ['an error', { error: 'The disk is full.' }, 'The disk is full.'],
  ['the sample', { sample: true }, 'what the sample article stored'],
  ['a detail', { detail: detail() }, 'Timeline 1'],
  [
    'an import',
    { imported: { added: { a: 2, b: 1 }, skipped: { a: 4 }, refused: [] } },
    'Imported 3 items; 4 were here already.',
  ],
  [
    'an import with refusals',
    { imported: { added: { a: 1 }, skipped: {}, refused: [{ what: 'event 3', why: 'no date' }] } },
    'Imported 1 item; 1 was refused.',
  ],
  [
    'an import of what was there',
    { imported: { added: { a: 0 }, skipped: { a: 7 }, refused: [] } },
    'Nothing new: 7 were here already.',
  ],
  ['an import of nothing', { imported: { added: {}, skipped: {}, refused: [] } }, 'Imported 0 items.'],
]

describe('states', () => {
  it.each(STATES)('%s', async (_, change, words) => {
    draw(change)
    expect(said()).toContain(words)
    const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('a list as long as is ever answered says that there may be more', () => {
    const many = Array.from({ length: 200 }, (_, index) => article(`n${index}`))
    draw({ view: 'articles', listing: { articles: many } })
    expect(said()).toContain('The first 200 are listed.')
    draw({ view: 'articles' })
    expect(said()).not.toContain('are listed')
  })

  it('the sample can neither be exported nor imported over', () => {
    draw({ sample: true })
    expect([...place.querySelectorAll('.library__tools button')].map((one) => one.textContent)).toEqual(['Keys'])
  })

  it('a page of hostile words shows them as words', () => {
    const evil = '<img src=x onerror=alert(1)>'
    draw({ listing: { annotations: [highlight('h', { note: evil, tags: [evil] })] } })
    expect(place.querySelector('img')).toBeNull()
    expect(said()).toContain(evil)
  })

  it.each([
    ['javascript:alert(1)', null],
    ['https://courier.example/ferry', 'https://courier.example/ferry'],
  ])('a source at %s links to %s', (source, href) => {
    const target = { ...highlight('h').target, source }
    draw({ listing: { annotations: [highlight('h', { target })] } })
    const link = place.querySelector('.highlight__source a')
    expect(link?.getAttribute('href')?.split('#')[0] ?? null).toBe(href)
  })
})

describe('tabs and filters', () => {
  it('arrows, Home and End walk the views', () => {
    const { onView } = draw({ view: 'people' })
    const tabs = place.querySelector('[role=tablist]')!
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End'])
      tabs.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    expect(onView.mock.calls.map(([view]) => view)).toEqual(['projects', 'annotations', 'annotations', 'trash'])
  })

  it.each([
    ['annotations', 1, 6],
    ['events', 1, 6],
    ['people', 0, 6],
    ['review', 0, 0],
    ['news', 0, 0],
  ] as const)('%s have %i lists and %i days to choose', (view, selects, days) => {
    draw({ view })
    expect(place.querySelectorAll('.filters select').length).toBe(selects)
    expect(place.querySelectorAll('.filters input[type=date]').length).toBe(days)
  })

  it('words, days and the switch ask for what they name', () => {
    const { onFilter } = draw({ view: 'people' })
    type(place.querySelector('input[type=search]'), 'brandt')
    act(() => place.querySelector<HTMLInputElement>('[role=switch]')?.click())
    expect(onFilter.mock.calls).toEqual([[{ words: 'brandt' }], [{ followed: true }]])
  })

  it('each kind of day is set for itself, keeps the others, and is named while it is folded away', () => {
    const { onFilter } = draw({ view: 'events', filters: { days: { event: { from: '2025-01-01' } } } })
    expect(place.querySelector('.filters summary')?.textContent).toBe('Dates: happened')
    const to = place.querySelector<HTMLInputElement>('[aria-label="Published to"]')
    act(() => {
      to!.value = '2025-02-01'
      to!.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({
      days: { event: { from: '2025-01-01' }, published: { to: '2025-02-01' } },
    })
  })

  it('lost highlights can be listed alone, where there are any; the reader is told what to do', () => {
    draw()
    expect(said()).not.toContain('On the page')
    const { onFilter } = draw({ anchorings: found('orphan') })
    const select = [...place.querySelectorAll('select')].find((one) => one.parentElement?.textContent?.startsWith('On the page'))
    expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual(['All', 'Not found (1)', 'To confirm (0)'])
    act(() => {
      select!.value = 'orphan'
      select!.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ anchored: 'orphan' })
    draw({ filters: { anchored: 'orphan' } })
    expect(said()).toContain('They come back by themselves when their words do.')
  })

  it('all filters are cleared at once', () => {
    const { onFilter } = draw({ listing: EMPTY, filters: { days: { read: { from: '2025-01-01' } } } })
    press('Clear the filters')
    expect(onFilter).toHaveBeenCalledWith({ words: '', site: '', followed: false, tag: '', anchored: '', days: {} })
  })
})

describe('a highlight', () => {
  it('takes a note', async () => {
    const { onEdit } = draw()
    press('Edit note')
    const box = place.querySelector('textarea')
    expect(box?.value).toBe('Ask the port.')
    type(box, '  Ask the harbour master. ')
    press('Save note')
    expect(onEdit.mock.calls[0]?.[1]).toEqual({ note: 'Ask the harbour master.' })
    await expect.poll(() => place.querySelector('textarea')).toBeNull()
  })

  it('keeps a note that could not be saved in its field', async () => {
    const { onEdit } = draw()
    onEdit.mockImplementation(async () => false)
    press('Edit note')
    type(place.querySelector('textarea'), 'Ask the harbour master.')
    press('Save note')
    await onEdit.mock.results[0]?.value
    await new Promise((done) => setTimeout(done))
    expect(place.querySelector('textarea')?.value).toBe('Ask the harbour master.')
  })

  it('takes tags: parted by commas, each once', () => {
    const { onEdit } = draw()
    press('Edit tags')
    type(place.querySelector<HTMLInputElement>('.tag-editor input'), 'sea, port ,, sea')
    act(() => place.querySelector('form')?.requestSubmit())
    expect(onEdit.mock.calls[0]?.[1]).toEqual({ tags: ['sea', 'port'] })
  })

  it.each([
    ['Edit note', 'textarea'],
    ['Edit tags', '.tag-editor input'],
  ])('“%s” takes the focus, Esc cancels and gives it back to the highlight', (name, where) => {
    const { onEdit } = draw()
    press(name)
    expect(document.activeElement).toBe(place.querySelector(where))
    act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
    expect([place.querySelector(where), onEdit.mock.calls.length]).toEqual([null, 0])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Highlight: ferry')
  })

  it('takes a colour, goes, and lists its tag', () => {
    const { onEdit, onRemoveAnnotation, onTag } = draw()
    act(() => place.querySelector<HTMLInputElement>('input[value=blue]')?.click())
    expect(onEdit.mock.calls[0]?.[1]).toEqual({ colour: 'blue' })
    press('Delete highlight')
    expect(onRemoveAnnotation.mock.calls[0]?.[0].id).toBe('h')
    press('sea')
    expect(onTag).toHaveBeenCalledWith('sea')
  })

  it('is given the focus where the page was opened at it', () => {
    draw({ focused: 'h' })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Highlight: ferry')
  })

  it.each([
    ['whole context', 'They want a ', ' at last.', 'They want a ferry at last.'],
    ['context of another paragraph', 'Title.\nThey want a ', ' at last.\nMore.', 'They want a ferry at last.'],
    [
      'context cut inside a word',
      `ernment of the northern isles said on Friday that it would build a new `,
      ` between the two largest islands before the end of the next winter season`,
      '… northern isles said on Friday that it would build a new ferry between the two largest islands before the end of the next …',
    ],
  ])('shows %s', (_, prefix, suffix, words) => {
    const [quote, position] = highlight('h').target.selector
    const target = { ...highlight('h').target, selector: [{ ...quote, prefix, suffix }, position] as typeof selector }
    const selector = highlight('h').target.selector
    draw({ listing: { annotations: [highlight('h', { target })] } })
    expect(place.querySelector('blockquote')?.textContent).toBe(words)
  })
})

describe('deleting', () => {
  it('an article asks for it; the toast takes it back', () => {
    const { onRemoveArticle } = draw({ view: 'articles' })
    press('Delete “Title 1”')
    expect(onRemoveArticle.mock.calls[0]?.[0].id).toBe('1')
    const undo = vi.fn()
    draw({ view: 'articles', toast: { id: 1, text: 'Article deleted.', undo } })
    press('Undo')
    expect(undo).toHaveBeenCalledTimes(1)
  })
})

describe('import and export', () => {
  it('hands over the chosen file once', () => {
    const { onExport, onImport } = draw()
    press('Export')
    expect(onExport).toHaveBeenCalledTimes(1)
    const input = place.querySelector<HTMLInputElement>('input[type=file]')!
    const file = new File(['{}'], 'export.json')
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    act(() => void input.dispatchEvent(new Event('change', { bubbles: true })))
    expect(onImport).toHaveBeenCalledExactlyOnceWith(file)
  })

  it('says what was refused and why', () => {
    draw({ imported: { added: {}, skipped: {}, refused: [{ what: 'event 3', why: 'no date' }] } })
    expect(place.querySelector('details li')?.textContent).toBe('event 3: no date')
  })
})
