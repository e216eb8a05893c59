import { afterEach, expect, it, vi } from 'vitest'
import { createArrangement } from './arrangement.ts'
import { pageStorage } from './page-storage.ts'

const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
const give = (get: () => unknown) => Object.defineProperty(globalThis, 'localStorage', { configurable: true, get })

afterEach(() => {
  if (before) Object.defineProperty(globalThis, 'localStorage', before)
  else Reflect.deleteProperty(globalThis, 'localStorage')
})

it('is what the browser keeps', () => {
  const kept = { getItem: vi.fn(() => null), setItem: vi.fn() }
  give(() => kept)
  createArrangement(pageStorage()).arrange({ byArticle: true })
  expect(kept.setItem).toHaveBeenCalledOnce()
})

it.each([
  [
    'refuses',
    () => {
      throw new Error('SecurityError')
    },
  ],
  ['has none', () => undefined],
])('is nothing where the browser %s it, and the order still holds', (_, get) => {
  give(get)
  const state = createArrangement(pageStorage())
  state.arrange({ order: 'oldest' })
  expect([pageStorage(), state.arrangement.value.order]).toEqual([null, 'oldest'])
})
