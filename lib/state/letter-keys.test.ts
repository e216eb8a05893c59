/** Keys of one letter: on at first, kept where the browser keeps anything, and no failure where it does not. */
import { expect, it } from 'vitest'
import { createLetterKeys } from './letter-keys.ts'

const storage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  }
}

it('are on at first; what the reader chose is kept for the next page', () => {
  const place = storage()
  const first = createLetterKeys(place)
  expect(first.on.value).toBe(true)
  first.set(false)
  const second = createLetterKeys(place)
  expect([first.on.value, second.on.value]).toEqual([false, false])
  second.set(true)
  expect(createLetterKeys(place).on.value).toBe(true)
})

it.each([
  ['none', null],
  [
    'one that refuses',
    {
      getItem: () => {
        throw new Error('SecurityError')
      },
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    },
  ],
])('with %s they hold until the page is left', (_, place) => {
  const keys = createLetterKeys(place)
  keys.set(false)
  expect(keys.on.value).toBe(false)
})
