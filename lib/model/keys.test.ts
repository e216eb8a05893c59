/** The table of keys: no chord twice, and what is pressed is found. */
import { expect, it } from 'vitest'
import { PAGE_KEYS, pageKey } from './keys.ts'

const none = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false }

it('no two do different things on one chord', () => {
  const chords = PAGE_KEYS.map(({ code, with: held }) => [...held].sort().join('+') + code)
  expect(new Set(chords).size).toBe(PAGE_KEYS.length)
})

it.each([
  ['KeyJ', { altKey: true, shiftKey: true }, 'next'],
  ['Period', { altKey: true, shiftKey: true }, 'next-saved'],
  ['Comma', { altKey: true, shiftKey: true }, 'previous-saved'],
  ['KeyW', { altKey: true, shiftKey: true }, 'lost'],
  ['KeyW', { ctrlKey: true }, undefined],
  ['KeyW', { altKey: true, shiftKey: true, ctrlKey: true }, undefined],
  ['KeyZ', { metaKey: true }, 'undo'],
  ['KeyZ', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['KeyZ', {}, undefined],
  ['KeyJ', { altKey: true }, undefined],
  ['Escape', {}, 'close'],
])('%s with %j is %s', (code, held, expected) => {
  expect(pageKey({ ...none, ...held, code })).toBe(expected)
})
