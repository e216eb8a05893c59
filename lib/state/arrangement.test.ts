/** How highlights are listed: kept for the next page, whole or not at all, and no failure where nothing can be kept. */
import { expect, it } from 'vitest'
import { createArrangement } from './arrangement.ts'

const keeping = (text?: string) => {
  const kept = new Map([['arrangement', text]])
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  }
}

it('is last changed first, ungrouped; what the reader chose is there on the next page', () => {
  const place = keeping()
  const first = createArrangement(place)
  expect(first.arrangement.value).toEqual({ order: 'changed', byArticle: false })
  first.arrange({ byArticle: true })
  first.arrange({ order: 'oldest' })
  expect(createArrangement(place).arrangement.value).toEqual({ order: 'oldest', byArticle: true })
})

it.each([
  ['no JSON', '{', { order: 'changed', byArticle: false }],
  ['nothing', 'null', { order: 'changed', byArticle: false }],
  ['a list', '[]', { order: 'changed', byArticle: false }],
  ['an order of another version', '{"order":"by colour","byArticle":true}', { order: 'changed', byArticle: true }],
  ['a group of another version', '{"order":"article","byArticle":"site"}', { order: 'article', byArticle: false }],
])('where %s was kept, what can be read of it holds', (_, text, arrangement) => {
  expect(createArrangement(keeping(text)).arrangement.value).toEqual(arrangement)
})

const refuse = () => {
  throw new Error('SecurityError')
}

it.each([
  ['none', null],
  ['one that refuses', { getItem: refuse, setItem: refuse }],
])('with %s it holds until the page is left', (_, place) => {
  const state = createArrangement(place)
  state.arrange({ order: 'article' })
  expect(state.arrangement.value.order).toBe('article')
})
