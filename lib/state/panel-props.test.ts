/** Props of the panel: what the signals hold, and that the popup leaves only when the reader was led somewhere. */
import { describe, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '../model/result.ts'
import { panelProps } from './panel-props.ts'
import { createPageView } from './popup.ts'

function panel(show: Result<null>) {
  const view = createPageView({
    activeTab: async () => 1,
    report: async () => ok({ state: 'not-article', tab: 1, private: false, orphans: [] }),
    read: async () => ok(null),
    saveSelection: async () => ok(null),
    setSite: async () => ok(null),
    show: async () => show,
    confirm: async () => ok(null),
    attach: async () => ok(null),
    remove: async () => ok(null),
    undo: async () => ok(null),
    list: async () => ok(null),
    request: async () => true,
    articlesRead: async () => null,
    news: async () => [],
    openLibrary: async () => ok(null),
    later: () => undefined,
  })
  const leave = vi.fn()
  return { view, leave, props: () => panelProps(view, { openOptions: async () => undefined, leave }) }
}

describe('panelProps', () => {
  it('follow the signals', async () => {
    const { view, props } = panel(ok(null))
    expect(props().shown).toEqual({ status: 'loading' })
    await view.open()
    props().onGroup('person')
    props().onTab('here')
    expect(props()).toMatchObject({ shown: { status: 'report' }, grouping: 'person', tab: 'here', busy: false, toast: null })
  })

  it.each([
    ['a mention that was shown', ok(null), 1],
    ['a mention that is gone', fail('not-found', 'It is not on the page any more.'), 0],
  ])('leave the popup after %s', async (_name, answer, times) => {
    const { view, leave, props } = panel(answer)
    await view.open()
    props().onShow({ mention: 0 })
    await expect.poll(() => leave.mock.calls.length + (props().toast ? 1 : 0)).toBe(1)
    expect(leave).toHaveBeenCalledTimes(times)
  })

  it.each(['onLibrary', 'onNews', 'onOptions'] as const)('leave the popup after %s', async (action) => {
    const { leave, props } = panel(ok(null))
    props()[action]()
    await expect.poll(() => leave).toHaveBeenCalledTimes(1)
  })
})
