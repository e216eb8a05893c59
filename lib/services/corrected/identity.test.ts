import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Identity, type Step } from './identity.ts'

const IDS = ['e0', 'e1', 'e2', 'e3', 'e4']
const ARTICLES = ['a0', 'a1', 'a2']

/** Steps among a few ids and the parts that earlier steps made. */
const anySteps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.record({
      join: fc.boolean(),
      one: fc.nat(20),
      other: fc.nat(20),
      articles: fc.subarray(ARTICLES, { minLength: 1 }),
    }),
    { maxLength: 8 },
  )
  .map((picks) => {
    const ids = [...IDS]
    return picks.map(({ join, one, other, articles }, index): Step => {
      const [a, b] = [ids[one % ids.length] ?? 'e0', ids[other % ids.length] ?? 'e1']
      if (join) return { what: 'join', keep: a, other: b }
      ids.push(`p${index}`)
      return { what: 'part', of: a, into: `p${index}`, articles }
    })
  })

/** The slow way: every id of every article has a label, and each step goes through all of them. */
const slow = (steps: readonly Step[]): Map<string, string> => {
  const parts = steps.flatMap((step) => (step.what === 'part' ? [step.into] : []))
  const whole = new Map([...IDS, ...parts].map((id) => [id, id]))
  const labels = new Map([...IDS, ...parts].flatMap((id) => ARTICLES.map((article) => [`${id} ${article}`, id])))
  for (const step of steps) {
    if (step.what === 'join') {
      const [keep, other] = [whole.get(step.keep) ?? '', whole.get(step.other) ?? '']
      for (const map of [whole, labels]) for (const [key, label] of map) if (label === other) map.set(key, keep)
      continue
    }
    const of = whole.get(step.of)
    for (const [key, label] of labels)
      if (label === of && step.articles.includes(key.split(' ')[1] ?? '')) labels.set(key, step.into)
  }
  return labels
}

describe('Identity', () => {
  it('tells of every id in every article what the slow way tells', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const identity = new Identity(steps)
        const labels = slow(steps)
        for (const id of IDS)
          for (const article of ARTICLES) {
            const shown = identity.shownIn(id, { id: article })
            expect(shown).toBe(labels.get(`${id} ${article}`))
            expect(identity.shownOf(id)).toContain(shown)
            expect(identity.stored(shown)).toContain(id)
            if (shown !== id) expect(identity.isTouched(id)).toBe(true)
          }
      }),
      { numRuns: 500 },
    )
  })

  it('knows of groups who is in them, itself first', () => {
    const identity = new Identity([
      { what: 'join', keep: 'b', other: 'c' },
      { what: 'join', keep: 'a', other: 'c' },
      { what: 'join', keep: 'c', other: 'a' },
    ])
    expect(identity.group('a')).toEqual(['a', 'b', 'c'])
    expect(['a', 'b', 'c', 'd'].map((id) => identity.shown(id))).toEqual(['a', 'a', 'a', 'd'])
    expect(identity.isMade('a')).toBe(true)
    expect(identity.isMade('d')).toBe(false)
    expect(identity.isShared('a')).toBe(false)
  })

  it('a split holds for what was one when it was made, and by address too', () => {
    const identity = new Identity([
      { what: 'part', of: 'a', into: 'p', articles: ['https://s.example/x'] },
      { what: 'join', keep: 'a', other: 'b' },
    ])
    const here = { url: 'https://s.example/x' }
    expect(identity.shownIn('a', here)).toBe('p')
    expect(identity.shownIn('b', here)).toBe('a')
    expect(identity.shownIn('a', { id: 'y' })).toBe('a')
    expect(identity.areParts('a', 'p')).toBe(true)
    expect(identity.areParts('a', 'c')).toBe(false)
  })
})
