// @vitest-environment happy-dom
/** The field for tags by keyboard and pointer, as the ARIA combobox pattern has it. */
import axe from 'axe-core'
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { TagField, tagsOf } from './tag-field.tsx'

const place = document.createElement('div')
document.body.append(place)
afterEach(() => render(null, place))

const KNOWN = [
  { tag: 'trade', count: 5 },
  { tag: 'travel', count: 1 },
  { tag: 'sea', count: 1 },
]

let now: string[] = []
function Held({ start, onDone }: { start: string[]; onDone: () => void }) {
  const [state, setState] = useState({ chosen: start, typed: '' })
  now = tagsOf(state)
  return <TagField label="Tags" known={KNOWN} {...state} onChange={setState} onDone={onDone} />
}

function draw(start: string[] = []) {
  const onDone = vi.fn()
  act(() => render(<Held start={start} onDone={onDone} />, place))
  return onDone
}

const input = () => place.querySelector('input')!
const type = (text: string) =>
  act(() => {
    input().value = text
    input().dispatchEvent(new Event('input', { bubbles: true }))
  })
const key = (...names: string[]) => {
  for (const name of names) act(() => void input().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })))
}
const offers = () => [...place.querySelectorAll('[role=option]')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim())
const pointed = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '')?.textContent

it('typing offers tags in use with their counts, then the new one', async () => {
  draw()
  expect([input().getAttribute('aria-expanded'), offers()]).toEqual(['false', []])
  type('tr')
  expect(offers()).toEqual(['trade5 highlights', 'travel1 highlight', 'New tag tr'])
  expect([input().getAttribute('aria-expanded'), input().getAttribute('aria-activedescendant')]).toEqual(['true', null])
  expect(document.getElementById(input().getAttribute('aria-controls')!)?.getAttribute('role')).toBe('listbox')
  const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})

it.each([
  [['ArrowDown'], 'trade'],
  [['ArrowDown', 'ArrowDown'], 'travel'],
  [['ArrowUp'], 'New tag tr'],
  [['ArrowDown', 'ArrowUp'], 'New tag tr'],
  [['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'], 'trade'],
])('%j points at %s', (keys, expected) => {
  draw()
  type('tr')
  key(...keys)
  expect(pointed()).toContain(expected)
})

it.each([
  ['tr', ['ArrowDown', 'Enter'], ['trade']],
  ['tr', ['Enter'], ['tr']],
  ['', ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'], ['sea']],
  ['a, b,', [], ['a', 'b']],
  ['a, b', [], ['a', 'b']],
])('“%s” and %j give %j', (text, keys, expected) => {
  draw()
  if (text) type(text)
  key(...keys)
  expect(now).toEqual(expected)
})

it('Enter with nothing typed is done; Backspace takes the last tag away', () => {
  const onDone = draw(['sea', 'port'])
  key('Backspace')
  expect(now).toEqual(['sea'])
  expect(place.querySelector('[role=status]')?.textContent).toBe('Removed port.')
  key('Enter')
  expect(onDone).toHaveBeenCalledTimes(1)
})

it('Esc closes the offers first, and only then goes on to whoever holds the field', () => {
  draw()
  const outer = vi.fn()
  place.addEventListener('keydown', outer)
  type('tr')
  outer.mockClear()
  key('Escape')
  expect([offers(), outer.mock.calls.length]).toEqual([[], 0])
  key('Escape')
  expect(outer).toHaveBeenCalledTimes(1)
  place.removeEventListener('keydown', outer)
})

it('the offers stay while a button of the form is pressed, so that it does not move; Tab and leaving the form close them', () => {
  const onDone = vi.fn()
  const form = (
    <form>
      <Held start={[]} onDone={onDone} />
      <button type="button">Save</button>
    </form>
  )
  act(() => render(form, place))
  const leave = (to: EventTarget | null) =>
    act(() => void input().dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: to })))
  type('tr')
  leave(place.querySelector('form > button'))
  expect(offers().length).toBe(3)
  leave(document.body)
  expect(offers()).toEqual([])
  type('tra')
  key('Tab')
  expect(offers()).toEqual([])
})

it('a click takes an offer, another takes a tag away', () => {
  draw(['port'])
  type('sea')
  act(() => place.querySelector<HTMLElement>('[role=option]')?.click())
  expect(now).toEqual(['port', 'sea'])
  act(() => place.querySelector<HTMLElement>('[aria-label="Remove tag port"]')?.click())
  expect([now, document.activeElement === input()]).toEqual([['sea'], true])
})
