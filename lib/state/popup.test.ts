/** The page view: what it asks, in what order, and what it shows of the answers. */

import { describe, expect, it, vi } from 'vitest'
import { SITE_PATTERNS } from '../model/manifest.ts'
import type { PageReport } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { person } from './fake-library.ts'
import { createPageView, type PagePorts, type PageView } from './popup.ts'

const report = (change: Partial<PageReport> = {}): PageReport => ({
  state: 'not-article',
  tab: 1,
  private: false,
  host: 'www.dawn.com',
  orphans: [],
  ...change,
})

function ports(change: Partial<PagePorts> = {}): PagePorts {
  return {
    activeTab: async () => 1,
    report: async () => ok(report()),
    read: async () => ok(null),
    saveSelection: async () => ok(null),
    setSite: async () => ok(null),
    show: async () => ok(null),
    confirm: async () => ok(null),
    attach: async () => ok(null),
    remove: async () => ok(null),
    undo: async () => ok(null),
    list: async () => ok(null),
    request: async () => true,
    articlesRead: async () => 0,
    news: async () => [],
    openLibrary: async () => undefined,
    later: () => undefined,
    ...change,
  }
}

const ready = { mentions: [], entities: [], prior: [], annotations: [], stored: true } as unknown as PageReport['analysis']

describe('createPageView', () => {
  it('shows what is new beside the report, and does not wait for it', async () => {
    const found = [person('a')]
    let answer: (news: typeof found) => void = () => undefined
    const view = createPageView(ports({ news: () => new Promise((resolve) => (answer = resolve)) }))
    await view.open()
    expect([view.shown.value.status, view.news.value]).toEqual(['report', []])
    answer(found)
    await expect.poll(() => view.news.value).toEqual(found)
  })

  it('is loading until the report is there', async () => {
    const view = createPageView(ports())
    expect(view.shown.value).toEqual({ status: 'loading' })
    await view.open()
    expect(view.shown.value).toMatchObject({ status: 'report', report: { state: 'not-article' }, firstUse: false })
  })

  it.each([
    ['no tab', ports({ activeTab: async () => undefined }), 'There is no page in front. Open a news article and try again.'],
    ['a failure', ports({ report: async () => fail('unavailable', 'Reload the page.') }), 'Reload the page.'],
  ])('says why there is nothing: %s', async (_name, given, message) => {
    const view = createPageView(given)
    await view.open()
    expect(view.shown.value).toEqual({ status: 'error', message })
  })

  it.each([
    [0, true],
    [1, true],
    [2, false],
    [null, false],
  ])('with nothing prior and %s articles stored, first use is %s', async (count, firstUse) => {
    const view = createPageView(
      ports({ report: async () => ok(report({ state: 'ready', analysis: ready })), articlesRead: async () => count }),
    )
    await view.open()
    expect(view.shown.value).toMatchObject({ status: 'report', firstUse })
  })

  it('drops the answer for a tab that is no longer in front', async () => {
    const answers = new Map<number, (answer: Result<PageReport>) => void>()
    let active = 1
    const view = createPageView(
      ports({ activeTab: async () => active, report: (tab) => new Promise((resolve) => answers.set(tab, resolve)) }),
    )
    const first = view.open()
    await Promise.resolve()
    active = 2
    const second = view.open()
    await Promise.resolve()
    answers.get(2)?.(ok(report({ tab: 2 })))
    answers.get(1)?.(ok(report({ tab: 1 })))
    await Promise.all([first, second])
    expect(view.shown.value).toMatchObject({ report: { tab: 2 } })
  })

  it('asks again while the page is being read, and then no more', async () => {
    const states: PageReport['state'][] = ['reading', 'reading', 'not-article']
    const later: (() => void)[] = []
    const asked = vi.fn(async () => ok(report({ state: states.shift() ?? 'failed' })))
    const view = createPageView(ports({ report: asked, later: (again) => void later.push(again) }))
    await view.open()
    while (later.length > 0) {
      later.shift()?.()
      await Promise.resolve()
      await Promise.resolve()
    }
    expect(asked).toHaveBeenCalledTimes(3)
    expect(view.shown.value).toMatchObject({ report: { state: 'not-article' } })
  })

  it('looks again only for its own tab', async () => {
    const asked = vi.fn(async () => ok(report()))
    const view = createPageView(ports({ report: asked }))
    await view.open()
    await view.refresh(7)
    expect(asked).toHaveBeenCalledTimes(1)
    await view.refresh(1)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['site', ['*://*.dawn.com/*']],
    ['listed', [...SITE_PATTERNS]],
    ['all', ['*://*/*']],
  ] as const)('asks for %s in the click itself, then reads', async (what, origins) => {
    const request = vi.fn(async () => true)
    const read = vi.fn(async () => ok(null))
    const view = createPageView(ports({ request, read }))
    await view.open()
    const allowed = view.allow(what)
    expect(request).toHaveBeenCalledWith(origins)
    await allowed
    expect(read).toHaveBeenCalledWith(1)
  })

  it('reads nothing where permission was refused, and says so', async () => {
    const read = vi.fn(async () => ok(null))
    const view = createPageView(ports({ request: async () => false, read }))
    await view.open()
    await view.allow('site')
    expect(read).not.toHaveBeenCalled()
    expect(view.toasts.toast.value?.text).toContain('Nothing was changed')
  })

  it('switches the whole site off, and its own host on', async () => {
    const setSite = vi.fn(async () => ok(null))
    const view = createPageView(ports({ setSite }))
    await view.open()
    await view.setSite(false)
    await view.setSite(true)
    expect(setSite.mock.calls).toEqual([
      ['dawn.com', false],
      ['www.dawn.com', true],
    ])
  })

  it('says why a selection was not saved', async () => {
    const view = createPageView(ports({ saveSelection: async () => fail('not-found', 'Select some text first.') }))
    await view.open()
    await view.saveSelection()
    expect(view.toasts.toast.value?.text).toBe('Select some text first.')
    expect(view.busy.value).toBe(false)
  })
})

describe('saved highlights without a sure place', () => {
  it.each([
    ['confirmed', (view: PageView) => view.confirm('a1', true), 'Placed there.'],
    ['refused', (view: PageView) => view.confirm('a1', false), 'Kept without a place. These words are not offered again.'],
    ['deleted', (view: PageView) => view.remove('a1'), 'Deleted. It is in the trash of your library.'],
    ['attached', async (view: PageView) => void (await view.attach('a1')), 'Attached to the selection.'],
  ])('are %s: said, looked at again, and undone', async (_, change, words) => {
    const asked: string[] = []
    const undo = vi.fn(async () => ok(null))
    const view = createPageView(
      ports({
        undo,
        report: async () => {
          asked.push('report')
          return ok(report())
        },
      }),
    )
    await view.open()
    await change(view)
    expect([view.toasts.toast.value?.text, asked.length]).toEqual([words, 2])
    view.toasts.toast.value?.undo?.()
    await expect.poll(() => view.toasts.toast.value?.text).toBe('Undone.')
    expect([undo.mock.calls.length, asked.length]).toEqual([1, 3])
  })

  it.each([
    ['nothing is selected, the page asks for it', fail('not-found', 'Select some text.'), 1, true],
    ['the store fails, that is said', fail('storage', 'The disk is full.'), 0, false],
  ])('where %s', async (_, answer, lists, there) => {
    const list = vi.fn(async () => ok(null))
    const view = createPageView(ports({ attach: async () => answer, list }))
    await view.open()
    expect([await view.attach('a1'), list.mock.calls.length]).toEqual([there, lists])
  })
})
