// @vitest-environment jsdom
/** Selections as readers make them: what of the article they cover, what is cut off, and what is never saved. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cutBlocks } from '../page/blocks.ts'
import { buildTextMap, type TextMap } from '../page/text-map.ts'
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
  map = buildTextMap(cutBlocks(document.querySelector('article')!))
})
afterEach(() => document.getSelection()?.removeAllRanges())

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
  const found = selectedSpan(document, map)
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
    expect([selectedWords(document, map), clipped()]).toEqual([words, cut])
  })

  it('all of the page is all of the article', () => {
    document.getSelection()?.selectAllChildren(document.body)
    expect([selectedWords(document, map), clipped()]).toEqual([map.text, true])
  })

  it.each([
    ['nothing', () => undefined, 'Select some text'],
    ['a caret', () => document.getSelection()?.collapse(...spot(['#one', 'spoke'])), 'Select some text'],
    ['words outside the article', () => select(['#foot', 'All'], ['#foot', 'rights', 6]), 'Select some text'],
    ['words that are being written', () => select(['#editor', 'Write'], ['#editor', 'here', 4]), 'a box for writing'],
    ['from the article into a box', () => select(['#three', 'sign'], ['#editor', 'here', 4]), 'a box for writing'],
    [
      'words in a frame',
      () => {
        const frame = document.querySelector<HTMLIFrameElement>('#frame')!
        frame.contentDocument!.body.textContent = 'High water at four.'
        frame.contentDocument!.getSelection()?.selectAllChildren(frame.contentDocument!.body)
        frame.focus()
      },
      'Open the frame in a tab of its own',
    ],
  ])('%s: says what to do', (_, prepare, words) => {
    prepare()
    const found = selectedSpan(document, map)
    expect(found.ok ? '' : found.error.message).toContain(words)
    expect(selectedWords(document, map)).toBe('')
  })

  it('asks for the true ends of a selection in an open shadow root', () => {
    const host = document.createElement('news-story')
    const root = host.attachShadow({ mode: 'open' })
    const article = document.createElement('article')
    article.textContent = 'A new ferry crosses the bay by winter.'
    root.append(article)
    document.body.append(host)
    const inside = buildTextMap(cutBlocks(host))
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
    expect(selectedWords(document, inside)).toBe('new ferry')
    expect(asked[0]).toEqual({ shadowRoots: [root] })
    Reflect.deleteProperty(selection, 'getComposedRanges')
  })
})
