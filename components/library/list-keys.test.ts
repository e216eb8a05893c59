// @vitest-environment happy-dom
/** Keys of lists: what each does, where it is left to others, and that letters can be turned off. */
import { afterEach, describe, expect, it } from 'vitest'
import { isTyping, listKey, onListKey } from './list-keys.ts'

afterEach(() => document.body.replaceChildren())

/** A list of three rows; pressed controls are noted. */
function list(): { box: HTMLElement; pressed: string[] } {
  const pressed: string[] = []
  const box = document.createElement('div')
  for (const name of ['a', 'b', 'c']) {
    const item = document.createElement('li')
    const row = document.createElement('article')
    Object.assign(row, { tabIndex: -1, id: name })
    row.dataset.row = ''
    for (const does of ['note', 'remove', 'select']) {
      const control = document.createElement(does === 'select' ? 'input' : 'button')
      if (control instanceof HTMLInputElement) control.type = 'checkbox'
      control.dataset.does = does
      control.addEventListener('click', (event) =>
        pressed.push(`${does} ${name}${(event as MouseEvent).shiftKey ? ' range' : ''}`),
      )
      row.append(control)
    }
    const open = document.createElement('span')
    open.dataset.does = 'open'
    const link = document.createElement('a')
    link.addEventListener('click', () => pressed.push(`open ${name}`))
    open.append(link)
    row.append(open, document.createElement('textarea'))
    item.append(row)
    box.append(item)
  }
  document.body.append(box)
  return { box, pressed }
}

/** Presses keys one after the other on what has the focus; answers which rows had it. */
function press(box: HTMLElement, keys: readonly string[], letters = true): string[] {
  return keys.map((key) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    const target = box.contains(document.activeElement) ? document.activeElement : box
    Object.defineProperty(event, 'target', { value: target })
    onListKey(event, box, letters)
    return document.activeElement?.id ?? ''
  })
}

describe('from row to row', () => {
  it.each([
    [
      ['j', 'j', 'j', 'j'],
      ['a', 'b', 'c', 'c'],
    ],
    [
      ['j', 'ArrowDown', 'ArrowUp', 'ArrowUp'],
      ['a', 'b', 'a', 'a'],
    ],
    [
      ['j', 'End', 'k', 'Home'],
      ['a', 'c', 'b', 'a'],
    ],
    [['k'], ['a']],
  ])('%j leads to %j', (keys, rows) => {
    expect(press(list().box, keys)).toEqual(rows)
  })

  it('letters do nothing where they are off; arrows do', () => {
    const { box, pressed } = list()
    box.querySelector<HTMLElement>('#a')?.focus()
    expect(press(box, ['j', 'e', 'x', 'ArrowDown'], false)).toEqual(['a', 'a', 'a', 'b'])
    expect(pressed).toEqual([])
  })

  it('arrows on a control of a row are the control’s, letters are not', () => {
    const { box } = list()
    box.querySelector<HTMLElement>('#b input')?.focus()
    expect(press(box, ['ArrowDown', 'Home'])).toEqual(['', ''])
    expect(press(box, ['j'])).toEqual(['c'])
  })
})

describe('with a row', () => {
  it.each([
    ['e', 'note b'],
    ['Delete', 'remove b'],
    ['x', 'select b'],
    ['X', 'select b range'],
    ['Enter', 'open b'],
  ])('%s: %s', (key, expected) => {
    const { box, pressed } = list()
    box.querySelector<HTMLElement>('#b')?.focus()
    press(box, [key])
    expect(pressed).toEqual([expected])
  })

  it.each(['button', 'textarea'])('nothing where a %s in it has the focus', (control) => {
    const { box, pressed } = list()
    box.querySelector<HTMLElement>(`#b ${control}`)?.focus()
    press(box, ['Enter', 'Delete', 'e'])
    expect(pressed).toEqual([])
  })

  it('nothing that the row does not have', () => {
    const { box, pressed } = list()
    box.querySelector<HTMLElement>('#b')?.focus()
    press(box, ['t', 'l'])
    expect(pressed).toEqual([])
  })
})

it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])('keys with %j are not ours', (held) => {
  const none = { ctrlKey: false, altKey: false, metaKey: false }
  expect(listKey({ key: 'j', ...none, ...held }, true)).toBeUndefined()
})

it.each([
  ['textarea', '', true],
  ['input', 'text', true],
  ['input', 'search', true],
  ['input', 'checkbox', false],
  ['select', '', true],
  ['button', '', false],
])('typing into %s %s: %s', (tag, type, expected) => {
  const element = document.createElement(tag)
  if (element instanceof HTMLInputElement) element.type = type
  expect(isTyping(element)).toBe(expected)
})
