/** Commands and their keys on a fake browser: with and without the functions that only Firefox has. */
import { describe, expect, it, vi } from 'vitest'
import { type CommandsPort, createShortcuts } from './shortcuts.ts'

const ALL = [
  { name: 'save', description: 'Save the selected text', shortcut: 'Alt+Shift+M' },
  { name: 'read', description: 'Read this page' },
  { name: '_execute_action', description: '', shortcut: '' },
  { description: 'nameless' },
]

function page(change: Partial<CommandsPort> = {}) {
  const openTab = vi.fn(async () => undefined)
  const port: CommandsPort = { getAll: async () => ALL, ...change }
  return { state: createShortcuts(port, openTab), openTab }
}

it('all that have a name are listed, with words for the browser’s own', async () => {
  const { state } = page()
  await state.load()
  expect(state.commands.value).toEqual([
    { name: 'save', does: 'Save the selected text', shortcut: 'Alt+Shift+M' },
    { name: 'read', does: 'Read this page', shortcut: '' },
    { name: '_execute_action', does: 'Open the popup', shortcut: '' },
  ])
})

describe('where the browser lets it', () => {
  it('a key is changed and reset, and the list is loaded anew', async () => {
    const [update, reset] = [vi.fn(async () => undefined), vi.fn(async () => undefined)]
    const getAll = vi.fn(async () => ALL)
    const { state } = page({ update, reset, getAll })
    await state.load()
    await state.change?.('read', 'Alt+Shift+R')
    await state.reset?.('read')
    expect([update.mock.calls, reset.mock.calls]).toEqual([[[{ name: 'read', shortcut: 'Alt+Shift+R' }]], [['read']]])
    expect(getAll).toHaveBeenCalledTimes(3)
  })

  it('a key that another command has is not asked for, and that is said', async () => {
    const update = vi.fn(async () => undefined)
    const { state } = page({ update })
    await state.load()
    await state.change?.('read', 'Alt+Shift+M')
    expect([update.mock.calls.length, state.problem.value]).toEqual([
      0,
      'Alt+Shift+M is the key of “Save the selected text” already.',
    ])
    await state.change?.('save', 'Alt+Shift+M')
    await state.change?.('save', '')
    expect([update.mock.calls.length, state.problem.value]).toEqual([2, null])
  })

  it('a key that the browser refuses is said', async () => {
    const { state } = page({ update: async () => Promise.reject(new Error('Value must be a string')) })
    await state.change?.('read', 'Q')
    expect(state.problem.value).toBe('The browser does not take this key. Try another one, with Ctrl or Alt.')
  })
})

describe('where it does not', () => {
  it('nothing is offered but the browser’s own page', async () => {
    const { state, openTab } = page()
    expect([state.change, state.reset]).toEqual([undefined, undefined])
    await state.openSettings()
    expect(openTab).toHaveBeenCalledExactlyOnceWith('chrome://extensions/shortcuts')
  })

  it('Firefox has a function for its page', async () => {
    const openShortcutSettings = vi.fn(async () => undefined)
    const { state, openTab } = page({ openShortcutSettings })
    await state.openSettings()
    expect([openShortcutSettings.mock.calls.length, openTab.mock.calls.length]).toEqual([1, 0])
  })
})
