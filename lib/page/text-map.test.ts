/** The text and its map agree in both directions, for any mix of white space, hyphens and elements. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../tools/dom/parse.ts'
import { cutBlocks } from './blocks.ts'
import { buildTextMap, offsetAt, offsetsOf, pointAt, rangeFor } from './text-map.ts'

// One window for all documents: a thousand of them are made below.
const { DOMParser } = parseHtml('', 'https://page.example/').defaultView!
const mapOf = (html: string) => {
  const document = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html')
  return { document, map: buildTextMap(cutBlocks(document.body)) }
}

test.each<[string, string, string]>([
  ['white space is one space', '<p> a \n\t b </p>', 'a b'],
  ['NBSP is a space', '<p>a&nbsp;&nbsp;b</p>', 'a b'],
  ['soft hyphens and zero-width spaces go', '<p>rail&shy;way ab&#8203;c</p>', 'railway abc'],
  ['blocks are paragraphs', '<p>a</p><div>b</div>', 'a\nb'],
  ['line breaks are paragraphs', 'a<br>b<br><br>c', 'a\nb\nc'],
  ['text beside blocks is its own paragraph', '<div>a<p>b</p>c</div>', 'a\nb\nc'],
  ['inline elements join', '<p>Over<b>ch</b>uk <a href="x"> said</a></p>', 'Overchuk said'],
  ['a space between elements counts once', '<p><b>a </b> <i> b</i></p>', 'a b'],
  ['code, fallback and controls are skipped', '<p>a<script>x</script><noscript></noscript><button>z</button>b</p>', 'ab'],
  ['astral characters keep both units', '<p>a 𝒳 b</p>', 'a 𝒳 b'],
  ['nothing is nothing', '<p> </p>', ''],
])('%s', (_, html, text) => {
  expect(mapOf(html).map.text).toBe(text)
})

const piece = fc.constantFrom(
  'a',
  'Kara',
  ' ',
  '\u00A0',
  '\u00AD',
  '\n',
  '<b>',
  '</b>',
  '<i>x</i>',
  '<br>',
  '</p><p>',
  '<span hidden>h</span>',
  '<div>',
  '</div>',
  '𝒳',
  '.',
)
const pages = fc.array(piece, { maxLength: 40 }).map((parts) => `<p>${parts.join('')}</p>`)

describe('any page', () => {
  test('has no white space but single inner spaces and line ends', () => {
    fc.assert(
      fc.property(pages, (html) => {
        expect(mapOf(html).map.text).not.toMatch(/^\s|\s$|\s\s|[^\S \n]|\u00AD/)
      }),
    )
  })

  test('each character is at its point, and its point is at its offset', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const { map } = mapOf(html)
        for (let i = 0; i < map.text.length; i++) {
          const { node, offset } = pointAt(map, i)
          if (map.text[i] === '\n') continue
          expect(map.text[i]).toBe(/\s/.test(node.data[offset]!) ? ' ' : node.data[offset])
          expect(offsetAt(map, node, offset)).toBe(i)
        }
      }),
    )
  })

  test('a span goes to a range and comes back', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (html, a, b) => {
        const { map } = mapOf(html)
        fc.pre(map.text.length > 0)
        const start = a % map.text.length
        const end = start + 1 + (b % (map.text.length - start))
        const span = offsetsOf(map, rangeFor(map, start, end))
        const words = map.text.slice(start, end)
        if (!words.trim()) expect(span).toBeNull()
        else
          expect(span).toEqual({
            start: start + (words.length - words.trimStart().length),
            end: end - (words.length - words.trimEnd().length),
          })
      }),
    )
  })
})

describe('ranges of elements', () => {
  const { document, map } = mapOf(
    '<main><nav hidden>no</nav><p id="a">One two.</p><p id="b">Three</p> <aside hidden>x</aside><p id="c">Four</p></main>',
  )
  const range = (run: (range: Range) => void): Range => {
    const made = document.createRange()
    run(made)
    return made
  }
  test.each<[string, (range: Range) => void, string | null]>([
    ['a whole element', (r) => r.selectNode(document.querySelector('#b')!), 'Three'],
    ['its contents', (r) => r.selectNodeContents(document.querySelector('#a')!), 'One two.'],
    ['the whole body', (r) => r.selectNodeContents(document.body), 'One two.\nThree\nFour'],
    ['hidden text', (r) => r.selectNodeContents(document.querySelector('aside')!), null],
    [
      'from hidden text into the next paragraph',
      (r) => {
        r.setStart(document.querySelector('aside')!.firstChild!, 1)
        r.setEnd(document.querySelector('#c')!.firstChild!, 2)
      },
      'Fo',
    ],
    [
      'triple click: to the start of the next paragraph',
      (r) => {
        r.setStart(document.querySelector('#a')!.firstChild!, 0)
        r.setEnd(document.querySelector('#b')!, 0)
      },
      'One two.',
    ],
    ['a caret', (r) => r.setStart(document.querySelector('#a')!.firstChild!, 3), null],
  ])('%s', (_, run, words) => {
    const made = range(run)
    if (words !== null && made.collapsed) throw new Error('the test made no range')
    if (_ === 'a caret') made.collapse(true)
    const span = offsetsOf(map, made)
    expect(span && map.text.slice(span.start, span.end)).toBe(words)
  })
})

test('order across shadow roots', () => {
  const document = parseHtml(
    '<x-a><template shadowrootmode="open"><p>In shadow</p><slot></slot></template><p>Slotted</p></x-a><p>After</p>',
    'https://page.example/',
  )
  const map = buildTextMap(cutBlocks(document.body))
  expect(map.text).toBe('In shadow\nSlotted\nAfter')
  const all = document.createRange()
  all.selectNodeContents(document.body)
  expect(offsetsOf(map, all)).toEqual({ start: 0, end: map.text.length })
})

test.each([
  [0, 0],
  [-1, 2],
  [3, 2],
  [0, 99],
])('no range for %i to %i', (start, end) => {
  expect(() => rangeFor(mapOf('<p>abc</p>').map, start, end)).toThrow(RangeError)
})
