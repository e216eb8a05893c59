/** Orders of highlights and their groups. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Annotation } from '../../lib/model/annotation.ts'
import { highlight } from '../../lib/state/fake-library.ts'
import { grouped, ORDERS, ordered } from './order.ts'

interface Made {
  id: string
  title: string
  start: number
  created: number
  modified: number
  article?: string
}

function made({ id, title, start, created, modified, article }: Made): Annotation {
  const one = highlight(id, { created, modified, ...(article && { article }) })
  const [quote, position] = one.target.selector
  return {
    ...one,
    target: { ...one.target, source: `https://a.example/${title}`, title, selector: [quote, { ...position, start }] },
  }
}

const ROWS = [
  { id: 'a', title: 'Zinc', start: 9, created: 1, modified: 30 },
  { id: 'b', title: 'Alum', start: 5, created: 2, modified: 20 },
  { id: 'c', title: 'Zinc', start: 3, created: 3, modified: 10 },
  { id: 'd', title: 'Alum', start: 5, created: 2, modified: 20 },
].map(made)

it.each([
  ['changed', 'abdc'],
  ['newest', 'cbda'],
  ['oldest', 'abdc'],
  ['article', 'bdca'],
] as const)('%s: %s', (order, ids) => {
  expect(
    ordered(ROWS, order)
      .map(({ id }) => id)
      .join(''),
  ).toBe(ids)
})

it('variants of an address that are one article stand together, others do not', () => {
  const rows = [
    made({ id: 'a', title: 'one', start: 0, created: 0, modified: 0, article: 'x' }),
    made({ id: 'b', title: 'two', start: 0, created: 0, modified: 0 }),
    made({ id: 'c', title: 'one-amp', start: 0, created: 0, modified: 0, article: 'x' }),
  ]
  expect(grouped(rows).map(({ key, rows }) => [key, rows.map(({ id }) => id).join('')])).toEqual([
    ['x', 'ac'],
    ['https://a.example/two', 'b'],
  ])
})

it('no highlight is lost or told twice, in whichever order, and the order does not depend on the one before', () => {
  const one = fc.record({
    id: fc.string({ minLength: 1 }),
    title: fc.constantFrom('x', 'y'),
    start: fc.nat(9),
    created: fc.nat(9),
    modified: fc.nat(9),
  })
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ id }) => id }), fc.constantFrom(...ORDERS), (all, order) => {
      const rows = all.map(made)
      const found = ordered(rows, order).map(({ id }) => id)
      expect([...found].sort()).toEqual(rows.map(({ id }) => id).sort())
      expect(ordered([...rows].reverse(), order).map(({ id }) => id)).toEqual(found)
      expect(grouped(ordered(rows, order)).flatMap(({ rows }) => rows).length).toBe(rows.length)
    }),
  )
})
