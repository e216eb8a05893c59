// @vitest-environment jsdom
/** What is painted of a highlight: its words and no others, in as few ranges as that takes. */
import { describe, expect, it } from 'vitest'
import { cutBlocks } from '../page/blocks.ts'
import { buildTextMap, type TextMap } from '../page/text-map.ts'
import { rangesOf } from './pieces.ts'

/** The map of a page's paragraphs; captions are no text of it. */
function mapOf(html: string): TextMap {
  document.body.replaceChildren(document.createRange().createContextualFragment(html))
  return buildTextMap(cutBlocks(document.body).filter(({ element }) => element.localName !== 'figcaption'))
}

const whole = (map: TextMap) => rangesOf(map, { start: 0, end: map.text.length }).map(String)

describe('rangesOf', () => {
  it.each([
    ['one node', '<p>A ferry.</p>', ['A ferry.']],
    ['a name across a link', '<p>A <a href="/x">new</a> ferry.</p>', ['A new ferry.']],
    ['two paragraphs', '<p>One.</p><p>Two.</p>', ['One.Two.']],
    ['blanks between them', '<p>One.</p>\n  <p>Two.</p>', ['One.\n  Two.']],
    ['a soft hyphen', '<p>A fer\u00ADry.</p>', ['A fer\u00ADry.']],
    [
      'a caption between them',
      '<p>One.</p><figure><figcaption>The old boat.</figcaption></figure><p>Two <b>more</b>.</p>',
      ['One.', 'Two more.'],
    ],
    ['hidden words in a paragraph', '<p>One <span class="sr-only">opens new tab</span>and two.</p>', ['One ', 'and two.']],
    ['a button in a paragraph', '<p>One <button>Share</button>and two.</p><p>Three.</p>', ['One ', 'and two.', 'Three.']],
  ])('%s', (_, html, expected) => {
    expect(whole(mapOf(html))).toEqual(expected)
  })

  it('across a shadow root, where no range can reach', () => {
    const map = mapOf('<p>One.</p><news-part></news-part>')
    const root = document.querySelector('news-part')!.attachShadow({ mode: 'open' })
    const inner = document.createElement('p')
    inner.textContent = 'Two.'
    root.append(inner)
    const both = buildTextMap([...cutBlocks(document.body)])
    expect([both.text, whole(both), map.text]).toEqual(['One.\nTwo.', ['One.', 'Two.'], 'One.'])
  })

  it('holds the words of any span', () => {
    const map = mapOf('<p>A <i>b</i> c.</p><figure><figcaption>No.</figcaption></figure><p>D <u>e</u> f.</p>')
    for (let start = 0; start < map.text.length; start++)
      for (let end = start + 1; end <= map.text.length; end++) {
        const words = map.text.slice(start, end).replace(/\s/g, '')
        if (words) expect(rangesOf(map, { start, end }).map(String).join('').replace(/\s/g, '')).toBe(words)
      }
  })
})
