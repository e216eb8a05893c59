// @vitest-environment jsdom
/** Keys and clicks on highlights. Scripts cannot make trusted events, so the listeners are handed events that say that they are. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import { readPage } from '../page/read-page.ts'
import type { CardDoor } from './card-door.ts'
import { fakeHighlights, fakePort, fillPage, META, setVisible, URL_READ } from './fixtures/page.ts'
import { listen } from './listen.ts'
import type { Target } from './painting.ts'
import { annotationOf } from './saving.ts'
import { Session } from './session.ts'

const BOX = { left: 0, top: 0, right: 100, bottom: 20 } as DOMRect
type Handler = (event: unknown) => void

let stop: AbortController
let paragraph: HTMLElement
const page = document as unknown as { caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } }

beforeEach(() => {
  vi.stubGlobal('browser', { runtime: { id: 'us' } })
  fakeHighlights()
  setVisible(document, true)
  paragraph = fillPage(document)[0]!
  stop = new AbortController()
  // jsdom has no layout.
  Range.prototype.getBoundingClientRect = () => BOX
  Range.prototype.getClientRects = () => [BOX] as unknown as DOMRectList
  Element.prototype.scrollIntoView = () => undefined
  page.caretPositionFromPoint = () => ({ offsetNode: paragraph.firstChild!, offset: brandt() + 2 })
})
afterEach(() => {
  stop.abort()
  document.getSelection()?.removeAllRanges()
  vi.unstubAllGlobals()
  page.caretPositionFromPoint = undefined
})

const brandt = () => paragraph.textContent!.indexOf('Brandt')

async function listening(saved: Annotation[] = []) {
  const handlers: Record<string, Handler> = {}
  const port = fakePort()
  port.saved.push(...saved)
  const session = new Session({ document, port, url: () => URL_READ, signal: stop.signal })
  await session.read(true)
  const spy = vi.spyOn(document, 'addEventListener').mockImplementation((name: string, handler: unknown) => {
    handlers[name] = handler as Handler
  })
  const cards = { isOpen: false, show: vi.fn(async () => undefined), close: vi.fn() }
  const list = { open: vi.fn(), waiting: vi.fn(() => false) }
  listen({ document, session, cards: cards as unknown as CardDoor, signal: stop.signal, list })
  spy.mockRestore()
  const preventDefault = vi.fn()
  const key = (code: string, change: object = {}) =>
    handlers.keydown?.({
      ...{ isTrusted: true, altKey: true, shiftKey: true, ctrlKey: false, metaKey: false, key: code, code, preventDefault },
      ...change,
    })
  const click = (on: Element = paragraph, change: object = {}) => {
    const path: Element[] = []
    for (let at: Element | null = on; at; at = at.parentElement) path.push(at)
    const event = {
      isTrusted: true,
      button: 0,
      altKey: false,
      clientX: 50,
      clientY: 10,
      composedPath: () => path,
      preventDefault,
    }
    handlers.click?.({ ...event, ...change })
  }
  const targets = () => cards.show.mock.calls.flatMap(([target]: unknown[]) => [target as Target | Target[]].flat())
  const shown = () => targets().map((target) => ('mention' in target ? target.mention : target.annotation))
  return { cards, key, click, shown, preventDefault, list, port }
}

/** Saved highlights of these words, which are their ids too. */
function savedWords(...quotes: string[]): Annotation[] {
  const { text } = readPage(document, URL_READ)!.map
  return quotes.map((quote) => {
    const start = text.indexOf(quote)
    return { ...annotationOf({ text, meta: META }, { start, end: start + quote.length }), id: quote }
  })
}

/** Puts the name into a link, as news pages do. */
function linkName(): Element {
  const link = document.createElement('a')
  link.href = 'https://courier.example/brandt'
  const range = document.createRange()
  range.setStart(paragraph.firstChild!, brandt())
  range.setEnd(paragraph.firstChild!, brandt() + 6)
  range.surroundContents(link)
  page.caretPositionFromPoint = () => ({ offsetNode: link.firstChild!, offset: 2 })
  return link
}

describe('keys', () => {
  it('J and K walk from card to card and round', async () => {
    const { key, shown, preventDefault } = await listening()
    for (const code of ['KeyJ', 'KeyJ', 'KeyJ', 'KeyK']) key(code)
    expect(shown()).toEqual([0, 1, 0, 1])
    expect(preventDefault).toHaveBeenCalledTimes(4)
  })

  it('K begins at the end', async () => {
    const { key, shown } = await listening()
    key('KeyK')
    expect(shown()).toEqual([1])
  })

  it('Enter opens the highlight at the caret, and nothing where there is none', async () => {
    const { key, shown, preventDefault } = await listening()
    key('Enter')
    document.getSelection()?.collapse(paragraph.firstChild, 0)
    key('Enter')
    expect([shown(), preventDefault.mock.calls.length]).toEqual([[], 0])
    document.getSelection()?.collapse(paragraph.firstChild, brandt() + 1)
    key('Enter')
    expect(shown()).toEqual([0])
  })

  it('Escape closes an open card, and is the page’s otherwise', async () => {
    const { key, cards } = await listening()
    key('Escape', { altKey: false, shiftKey: false })
    expect(cards.close).not.toHaveBeenCalled()
    cards.isOpen = true
    key('Escape', { altKey: false, shiftKey: false })
    expect(cards.close).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['a script presses', { isTrusted: false }],
    ['Alt is up', { altKey: false }],
    ['Shift is up', { shiftKey: false }],
    ['the key is another', { code: 'KeyL' }],
  ])('nothing where %s', async (_, change) => {
    const { key, cards, preventDefault } = await listening()
    key('KeyJ', change)
    expect([cards.show.mock.calls.length, preventDefault.mock.calls.length]).toEqual([0, 0])
  })

  it('. and , walk over what was saved alone, from where the last card was', async () => {
    const { key, shown } = await listening(savedWords('new ferry', 'old boat', 'northern road'))
    for (const code of ['Period', 'Period', 'KeyK', 'Period', 'Comma', 'Comma']) key(code)
    expect(shown()).toEqual(['new ferry', 'old boat', 1, 'old boat', 'new ferry', 'northern road'])
  })

  it('where nothing was saved they open the list, as W does', async () => {
    const { key, cards, list } = await listening()
    key('Period')
    key('KeyW')
    expect([cards.show.mock.calls.length, list.open.mock.calls.length]).toEqual([0, 2])
  })

  it('Enter on several opens them all, the shortest way to each', async () => {
    const { key, shown } = await listening(savedWords('minister Ada Brandt said'))
    document.getSelection()?.collapse(paragraph.firstChild, brandt() + 1)
    key('Enter')
    expect(shown()).toEqual(['minister Ada Brandt said', 0])
  })

  it('nothing while the reader writes', async () => {
    const { key, shown } = await listening()
    const box = document.createElement('textarea')
    document.body.append(box)
    box.focus()
    key('KeyJ')
    expect(shown()).toEqual([])
    box.blur()
    key('KeyJ')
    expect(shown()).toEqual([0])
  })
})

describe('clicks', () => {
  it('on a place with several open all of them, the shortest first', async () => {
    const { click, shown } = await listening(savedWords('minister Ada Brandt said', 'Ada Brandt said'))
    click()
    expect(shown()).toEqual([0, 'Ada Brandt said', 'minister Ada Brandt said'])
  })

  it('while words are being selected for a highlight are the page’s', async () => {
    const { click, cards, list } = await listening()
    list.waiting.mockReturnValue(true)
    click()
    expect([cards.show.mock.calls.length, cards.close.mock.calls.length]).toEqual([0, 0])
  })

  it('on a highlight open its card', async () => {
    const { click, shown, preventDefault } = await listening()
    click()
    expect([shown(), preventDefault.mock.calls.length]).toEqual([[0], 0])
  })

  it('beside it close the card', async () => {
    const { click, cards } = await listening()
    click(paragraph, { clientY: 300 })
    expect([cards.show.mock.calls.length, cards.close.mock.calls.length]).toEqual([0, 1])
  })

  it('in a link follow it; with Alt they open the card instead', async () => {
    const link = linkName()
    const { click, shown, preventDefault } = await listening()
    click(link)
    expect([shown(), preventDefault.mock.calls.length]).toEqual([[], 0])
    click(link, { altKey: true })
    expect([shown(), preventDefault.mock.calls.length]).toEqual([[0], 1])
  })

  it.each([['button'], ['label'], ['summary']])('in a %s are the page’s', async (name) => {
    const { click, cards } = await listening()
    const box = document.createElement(name)
    paragraph.append(box)
    click(box)
    expect(cards.show).not.toHaveBeenCalled()
  })

  it.each([
    ['by scripts', { isTrusted: false }],
    ['of the other button', { button: 2 }],
  ])('%s do nothing at all', async (_, change) => {
    const { click, cards } = await listening()
    click(paragraph, change)
    expect([cards.show.mock.calls.length, cards.close.mock.calls.length]).toEqual([0, 0])
  })

  it('that end a selection open nothing', async () => {
    const { click, cards } = await listening()
    document.getSelection()?.selectAllChildren(paragraph)
    click()
    expect(cards.show).not.toHaveBeenCalled()
  })

  it('inside the card are the card’s', async () => {
    const { click, cards } = await listening()
    const card = document.createElement('antecedent-card')
    document.documentElement.append(card)
    click(card)
    card.remove()
    expect([cards.show.mock.calls.length, cards.close.mock.calls.length]).toEqual([0, 0])
  })
})
