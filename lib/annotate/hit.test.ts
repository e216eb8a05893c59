// @vitest-environment jsdom
/** What lies under a point: boxes and carets are the browser's (e2e), here they are given. */
import { afterEach, describe, expect, it } from 'vitest'
import { hits } from './hit.ts'

interface Caret {
  offsetNode: Node
  offset: number
}
const page = document as unknown as { caretPositionFromPoint?: (x: number, y: number) => Caret | null }
afterEach(() => {
  page.caretPositionFromPoint = undefined
})

const paragraph = document.createElement('p')
paragraph.textContent = 'Ada Brandt spoke on Friday.'
document.body.append(paragraph)
const text = paragraph.firstChild as Text

/** A range whose one box is ten pixels wide for each character, on a line from 0 to 20. */
function painted(what: string, start: number, end: number, node: Text = text) {
  const range = node.ownerDocument.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  const box = { left: start * 10, right: end * 10, top: 0, bottom: 20 } as DOMRect
  range.getClientRects = () => [box] as unknown as DOMRectList
  return { range, what }
}

/** The browser's answer: the character below the point, or the nearest one on the line. */
const caretAt = (node: Text) => {
  page.caretPositionFromPoint = (x) => ({ offsetNode: node, offset: Math.min(node.length, Math.round(x / 10)) })
}

const NAME = painted('name', 0, 10)
const SENTENCE = painted('sentence', 0, 27)
const DATE = painted('date', 20, 26)

describe('hits', () => {
  it.each([
    ['a name inside a saved sentence: the name first', { x: 50, y: 10 }, ['name', 'sentence']],
    ['the sentence alone', { x: 150, y: 10 }, ['sentence']],
    ['a date', { x: 230, y: 10 }, ['date', 'sentence']],
    ['a pixel beside the line', { x: 50, y: 21 }, ['name', 'sentence']],
    ['the margin, though the caret snaps into the line', { x: 500, y: 10 }, []],
    ['below the line, though the caret snaps into it', { x: 50, y: 60 }, []],
  ])('%s', (_, point, expected) => {
    caretAt(text)
    expect(hits([SENTENCE, NAME, DATE], point).map(({ what }) => what)).toEqual(expected)
  })

  it.each([
    ['the browser tells of no caret', () => null],
    ['the caret is in other text', () => ({ offsetNode: document.createTextNode('elsewhere'), offset: 0 })],
  ])('nothing where %s', (_, caret) => {
    page.caretPositionFromPoint = caret
    expect(hits([NAME], { x: 50, y: 10 })).toEqual([])
  })

  it('nothing where the browser cannot find carets, or nothing is painted', () => {
    expect(hits([NAME], { x: 50, y: 10 })).toEqual([])
    caretAt(text)
    expect(hits([], { x: 50, y: 10 })).toEqual([])
  })
})
