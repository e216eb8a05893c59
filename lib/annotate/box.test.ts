// @vitest-environment jsdom
/** Ranges in frames: where they are in the page, and that nothing is asked of those that went. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { HighlightName } from '../model/highlight-names.ts'
import { boxOf, isThere, nodeInPage } from './box.ts'
import { paintAll } from './paint.ts'

const rect = (x: number, y: number) => ({ x, y, width: 30, height: 12 }) as DOMRect

function addFrame(to: Document, [x, y]: [number, number], border = 0): Document {
  const frame = to.createElement('iframe')
  to.body.append(frame)
  frame.getBoundingClientRect = () => rect(x, y)
  Object.defineProperties(frame, { clientLeft: { value: border }, clientTop: { value: border } })
  frame.contentDocument!.body.textContent = 'High water.'
  return frame.contentDocument!
}

function rangeIn(at: Document): Range {
  const range = at.createRange()
  range.selectNodeContents(at.body)
  range.getBoundingClientRect = () => rect(5, 7)
  return range
}

beforeEach(() => {
  document.body.replaceChildren()
  vi.stubGlobal(
    'DOMRect',
    class {
      constructor(
        readonly x: number,
        readonly y: number,
      ) {}
    },
  )
})

describe('boxOf and nodeInPage', () => {
  it('a range of the page is where it is', () => {
    const range = rangeIn(document)
    expect([boxOf(range, document), nodeInPage(range, document)]).toEqual([rect(5, 7), document.body])
  })

  it('a range in a frame in a frame is where these are, inside their borders', () => {
    const outer = addFrame(document, [100, 200], 2)
    const inner = addFrame(outer, [10, 20], 1)
    expect(boxOf(rangeIn(inner), document)).toMatchObject({ x: 5 + 10 + 1 + 100 + 2, y: 7 + 20 + 1 + 200 + 2 })
    expect(nodeInPage(rangeIn(inner), document)).toBe(document.querySelector('iframe'))
  })
})

describe('isThere', () => {
  const dead = new Proxy({} as Range, {
    get() {
      throw new TypeError("can't access dead object")
    },
  })
  it.each<[string, () => Range, boolean]>([
    ['in the page', () => rangeIn(document), true],
    ['in a frame', () => rangeIn(addFrame(document, [0, 0])), true],
    ['in a document without a window', () => rangeIn(document.implementation.createHTMLDocument('')), false],
    ['a dead object', () => dead, false],
  ])('%s: %s', (_, range, there) => expect(isThere(range())).toBe(there))
})

describe('paintAll', () => {
  const SAVED: HighlightName = 'antecedent-saved-yellow'
  class FakeHighlight extends Set<unknown> {
    constructor(...ranges: unknown[]) {
      super(ranges)
    }
  }
  type Registry = Map<string, FakeHighlight>

  it('each range in the registry of its own document, and out of it again; frames that refuse or went stop nothing', () => {
    vi.stubGlobal('Highlight', FakeHighlight)
    const registries: Registry[] = [new Map(), new Map(), new Map()]
    vi.stubGlobal('CSS', { highlights: registries[0] })
    const frames = [addFrame(document, [0, 0]), addFrame(document, [0, 0]), addFrame(document, [0, 0])]
    const [first, second, hostile] = frames as [Document, Document, Document]
    Object.assign(first.defaultView!, { CSS: { highlights: registries[1] } })
    Object.assign(second.defaultView!, { CSS: { highlights: registries[2] } })
    Object.defineProperty(hostile.defaultView!, 'CSS', {
      get() {
        throw new Error('no')
      },
    })
    const framed = new Set<Document>()
    const painted = () => registries.map((registry) => [...(registry.get(SAVED) ?? [])].length)
    const ranges = [document, first, hostile, second, second].map(rangeIn)
    paintAll(new Map([[SAVED, ranges]]), document, framed)
    expect([painted(), framed]).toEqual([[1, 1, 2], new Set([first, second])])
    paintAll(new Map([[SAVED, [rangeIn(second)]]]), document, framed)
    expect([painted(), framed]).toEqual([[0, 0, 1], new Set([second])])
    const gone = document.implementation.createHTMLDocument('')
    framed.add(gone)
    paintAll(new Map(), document, framed)
    expect([painted(), framed.size]).toEqual([[0, 0, 0], 0])
  })
})
