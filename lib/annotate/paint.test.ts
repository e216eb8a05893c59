/** Painting: exactly our ranges under our names, and nobody else's names touched. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HIGHLIGHT_NAMES, type HighlightName } from '../model/highlight-names.ts'
import { paint, type Registry, unpaint } from './paint.ts'

class FakeHighlight {
  priority = 0
  readonly ranges: unknown[]
  constructor(...ranges: unknown[]) {
    this.ranges = ranges
  }
}
type Painted = Map<string, FakeHighlight>

const range = (name: string) => ({ name }) as unknown as Range
const asRegistry = (painted: Painted): Registry => painted as unknown as Registry
const wanted = (...names: HighlightName[]) => new Map(names.map((name) => [name, [range(name)]]))

beforeEach(() => void vi.stubGlobal('Highlight', FakeHighlight))
afterEach(() => vi.unstubAllGlobals())

describe('paint', () => {
  it('registers every range of a name in one highlight', () => {
    const painted: Painted = new Map()
    const [a, b] = [range('a'), range('b')]
    paint(new Map([['antecedent-date', [a, b]]]), asRegistry(painted))
    expect([...painted.keys()]).toEqual(['antecedent-date'])
    expect(painted.get('antecedent-date')?.ranges).toEqual([a, b])
  })

  it('removes what is not painted any more, and leaves the names of others alone', () => {
    const theirs = new FakeHighlight()
    const painted: Painted = new Map([['search-results', theirs]])
    paint(wanted('antecedent-date', 'antecedent-person'), asRegistry(painted))
    paint(new Map([['antecedent-date', []], ...wanted('antecedent-project')]), asRegistry(painted))
    expect([...painted.keys()].sort()).toEqual(['antecedent-project', 'search-results'])
    unpaint(asRegistry(painted))
    expect([...painted]).toEqual([['search-results', theirs]])
  })

  it('puts saved washes below the lines of kinds, the current and the provisional one above all', () => {
    const painted: Painted = new Map()
    paint(wanted(...HIGHLIGHT_NAMES), asRegistry(painted))
    const order = [...painted].map(([name, { priority }]) => [name.replace(/-(?!saved|current|moved).*/, ''), priority])
    expect(new Map(order as [string, number][])).toEqual(
      new Map([
        ['antecedent', 1],
        ['antecedent-current', 2],
        ['antecedent-moved', 2],
        ['antecedent-saved', 0],
      ]),
    )
  })
})
