// @vitest-environment jsdom
/** Selections as readers make them: what of the article they cover, what is cut off, and what is never saved. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../page/text-in.ts'
import type { TextMap } from '../page/text-map.ts'
import { selectedSpan, selectedWords } from './selection.ts'

const PAGE = `
<h1>A ferry for the bay</h1>
<article>
  <p id="one">Harbour minister <a href="/ada">Ada Brandt</a> spoke on Saturday.</p>
  <figure><figcaption hidden>The old boat at the quay.</figcaption></figure>
  <p id="two">The money is there 🚢 and the cafe\u0301 is open.</p>
  <p id="three">מזח חדש לעיר, said the sign.</p>
</article>
<footer id="foot">All rights reserved.</footer>
<div id="editor" contenteditable="true">Write here.</div>
<iframe id="frame"></iframe>`

let map: TextMap

beforeEach(() => {
  document.body.replaceChildren(document.createRange().createContextualFragment(PAGE))
  map = textIn(document.querySelector('article')!)
})
afterEach(() => document.getSelection()?.removeAllRanges())

const frame = (): HTMLIFrameElement => document.querySelector<HTMLIFrameElement>('#frame')!
const inFrame = (): Document => frame().contentDocument!
const fillFrame = (html: string): void => inFrame().body.replaceChildren(inFrame().createRange().createContextualFragment(html))

type Spot = [css: string, text: string, plus?: number]

function spot([css, text, plus = 0]: Spot): [Node, number] {
  const walker = document.createTreeWalker(document.querySelector(css)!, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue!.indexOf(text)
    if (at >= 0) return [node, at + plus]
  }
  throw new Error(`no ${text} in ${css}`)
}

function select(from: Spot, to: Spot): void {
  document.getSelection()?.setBaseAndExtent(...spot(from), ...spot(to))
}

const clipped = (): boolean | undefined => {
  const found = selectedSpan({ document, map, textIn })
  return found.ok ? found.value.clipped : undefined
}

describe('selectedSpan', () => {
  const CASES: [string, Spot, Spot, string, boolean][] = [
    ['some words', ['#one', 'spoke'], ['#one', 'Saturday', 8], 'spoke on Saturday', false],
    ['from inside a link', ['#one a', 'Brandt'], ['#one', 'on'], 'Brandt spoke', false],
    ['over two paragraphs', ['#one', 'Saturday'], ['#two', 'money', 5], 'Saturday.\nThe money', false],
    ['backwards', ['#one', 'Saturday', 8], ['#one', 'spoke'], 'spoke on Saturday', false],
    ['half of an emoji', ['#two', 'there'], ['#two', '🚢', 1], 'there 🚢', false],
    ['a letter without its accent', ['#two', 'cafe'], ['#two', 'cafe', 4], 'cafe\u0301', false],
    ['right to left', ['#three', 'חדש'], ['#three', 'לעיר', 4], 'חדש לעיר', false],
    ['three clicks', ['#one', 'Harbour'], ['#two', 'The'], 'Harbour minister Ada Brandt spoke on Saturday.', false],
    ['from the headline', ['h1', 'ferry'], ['#one', 'Harbour', 7], 'Harbour', true],
    ['to the foot', ['#three', 'sign'], ['#foot', 'rights', 6], 'sign.', true],
  ]
  it.each(CASES)('%s', (_, from, to, words, cut) => {
    select(from, to)
    expect([selectedWords({ document, map, textIn }), clipped()]).toEqual([words, cut])
  })

  it('all of the page is all of the article', () => {
    document.getSelection()?.selectAllChildren(document.body)
    expect([selectedWords({ document, map, textIn }), clipped()]).toEqual([map.text, true])
  })

  it.each([
    ['nothing', () => undefined, 'Select some text'],
    ['a caret', () => document.getSelection()?.collapse(...spot(['#one', 'spoke'])), 'Select some text'],
    ['words outside the article', () => select(['#foot', 'All'], ['#foot', 'rights', 6]), 'Select some text'],
    ['words that are being written', () => select(['#editor', 'Write'], ['#editor', 'here', 4]), 'a box for writing'],
    ['from the article into a box', () => select(['#three', 'sign'], ['#editor', 'here', 4]), 'a box for writing'],
    [
      'words in a frame of another site',
      () => {
        Object.defineProperty(frame(), 'contentDocument', { value: null })
        frame().focus()
      },
      'Open the frame in a tab of its own',
    ],
    [
      'words that are being written in a frame',
      () => {
        fillFrame('<p contenteditable="true">Dear editor</p>')
        inFrame().getSelection()?.selectAllChildren(inFrame().querySelector('p')!)
      },
      'a box for writing',
    ],
    [
      'words of a frame that is an editor',
      () => {
        fillFrame('<p>Dear editor</p>')
        Object.defineProperty(inFrame(), 'designMode', { value: 'on' })
        inFrame().getSelection()?.selectAllChildren(inFrame().body)
      },
      'a box for writing',
    ],
  ])('%s: says what to do', (_, prepare, words) => {
    prepare()
    const found = selectedSpan({ document, map, textIn })
    expect(found.ok ? '' : found.error.message).toContain(words)
    expect(selectedWords({ document, map, textIn })).toBe('')
  })

  describe('in a frame of the page', () => {
    const words = 'High water at four.'
    const select = (document: Document) => document.getSelection()?.selectAllChildren(document.querySelector('p')!)
    const found = () => {
      const selected = selectedSpan({ document, map, textIn })
      if (!selected.ok) throw new Error(selected.error.message)
      const { map: own, span, ...rest } = selected.value
      return [own.text.slice(span.start, span.end), rest.frame, rest.document]
    }

    it('is of the text of the frame, and says which frame it is', () => {
      fillFrame(`<h2>Tides</h2><p>${words}</p>`)
      select(inFrame())
      expect(found()).toEqual([words, { address: 'about:blank', index: 0 }, inFrame()])
      expect(selectedWords({ document, map, textIn })).toBe(words)
      expect(map.text).not.toContain(words)
    })

    it('and in a frame of that frame', () => {
      fillFrame('<p>Tides.</p><iframe></iframe>')
      const inner = inFrame().querySelector('iframe')!.contentDocument!
      inner.body.replaceChildren(inner.createRange().createContextualFragment(`<p>${words}</p>`))
      select(inner)
      expect(found()).toEqual([words, { address: 'about:blank', index: 1 }, inner])
    })

    it.each([
      ['the page', 'article', 'spoke'],
      ['the frame', 'frame', words],
    ])('where both have one, that with the focus counts: %s', (_, focus, expected) => {
      fillFrame(`<p>${words}</p>`)
      select(inFrame())
      document.getSelection()?.setBaseAndExtent(...spot(['#one', 'spoke']), ...spot(['#one', 'spoke', 5]))
      if (focus === 'frame') frame().focus()
      expect(found()[0]).toBe(expected)
    })
  })

  it('asks for the true ends of a selection in an open shadow root', () => {
    const host = document.createElement('news-story')
    const root = host.attachShadow({ mode: 'open' })
    const article = document.createElement('article')
    article.textContent = 'A new ferry crosses the bay by winter.'
    root.append(article)
    document.body.append(host)
    const inside = textIn(host)
    const node = article.firstChild!
    const range = { startContainer: node, startOffset: 2, endContainer: node, endOffset: 11 }
    const selection = document.getSelection()!
    selection.collapse(document.body, 0)
    const asked: unknown[] = []
    Object.assign(selection, {
      getComposedRanges: (given: unknown) => {
        asked.push(given)
        return [range]
      },
    })
    expect(selectedWords({ document, map: inside, textIn })).toBe('new ferry')
    expect(asked[0]).toEqual({ shadowRoots: [root] })
    Reflect.deleteProperty(selection, 'getComposedRanges')
  })
})
