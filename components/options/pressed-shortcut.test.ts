/** Keys as shortcuts, and what is none. */
import { expect, it } from 'vitest'
import { pressedShortcut } from './pressed-shortcut.ts'

/** "Ctrl+Shift+z/KeyZ": modifiers, the key, and the place on the keyboard. */
function pressed(words: string, mac = false): string | undefined {
  const [held = '', code = ''] = words.split('/')
  const parts = held.split('+')
  const has = (name: string) => parts.slice(0, -1).includes(name)
  return pressedShortcut(
    { key: parts.at(-1) ?? '', code, ctrlKey: has('Ctrl'), altKey: has('Alt'), shiftKey: has('Shift'), metaKey: has('Meta') },
    mac,
  )
}

it.each([
  ['Alt+Shift+M/KeyM', 'Alt+Shift+M'],
  ['Ctrl+y/KeyZ', 'Ctrl+Y'],
  ['Ctrl+Alt+k/KeyK', 'Ctrl+Alt+K'],
  ['Alt+Shift+Ж/Semicolon', undefined],
  ['Alt+ф/KeyA', 'Alt+A'],
  ['Alt+Shift+!/Digit1', 'Alt+Shift+1'],
  ['Alt+Shift+>/Period', 'Alt+Shift+Period'],
  ['Alt+ArrowDown/ArrowDown', 'Alt+Down'],
  ['F8/F8', 'F8'],
  ['Shift+F8/F8', undefined],
  ['m/KeyM', undefined],
  ['Shift+M/KeyM', undefined],
  ['Alt+Alt/AltLeft', undefined],
  ['Ctrl+Alt+Shift+m/KeyM', undefined],
  ['Meta+m/KeyM', undefined],
  ['Alt+Tab/Tab', undefined],
])('%s is %s', (words, expected) => {
  expect(pressed(words)).toBe(expected)
})

it.each([
  ['Meta+Shift+m/KeyM', 'Command+Shift+M'],
  ['Ctrl+m/KeyM', 'MacCtrl+M'],
])('on a Mac %s is %s', (words, expected) => {
  expect(pressed(words, true)).toBe(expected)
})
