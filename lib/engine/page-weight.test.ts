import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Named, weightOnPage } from './page-weight.ts'

const named = (change: Partial<Named>): Named => ({ kind: 'person', name: 'Ana Lima', mentions: 1, official: true, ...change })

describe('weightOnPage', () => {
  it.each<[string, Partial<Named>, string, number]>([
    ['named once', {}, 'Rain in the north', 1 / 3],
    ['named often', { mentions: 3 }, 'Rain in the north', 1],
    ['named very often', { mentions: 30 }, '', 1],
    ['in the title, by the last name', {}, 'Lima opens a bridge', 1],
    ['in the title, with an ending', {}, 'Lima’s bridge', 1],
    ['in the title, with other letters', { name: 'Ana Límá' }, 'LIMA: no more bridges', 1],
    ['in the title only as a part of a word', { name: 'Ana Li' }, 'Libya builds a bridge', 1 / 3],
    ['in the title by the first name alone', {}, 'Ana opens a bridge', 1 / 3],
    ['without an office', { mentions: 3, official: false }, '', 0.7],
    ['a project in the title', { kind: 'project', name: 'Lima bridge', official: undefined }, 'Old Lima bridge falls', 1],
    ['a project of which the title has a word', { kind: 'project', name: 'Lima bridge' }, 'A bridge falls', 1 / 3],
    ['a body, which holds no office', { kind: 'organization', name: 'Navy', mentions: 3, official: undefined }, '', 1],
  ])('%s', (_, change, title, weight) => expect(weightOnPage(named(change), title)).toBeCloseTo(weight))
  it('is between 0 and 1 whatever the names', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (name, title, mentions) => {
        const weight = weightOnPage(named({ name, mentions }), title)
        expect(weight).toBeGreaterThanOrEqual(0)
        expect(weight).toBeLessThanOrEqual(1)
      }),
    ))
})
