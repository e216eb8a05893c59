/** Highlights found again after the page changed: what Obsidian Clipper's re-anchoring tests ask, and the look-alike paragraphs of hypothesis/client issue 7571 (docs/anchoring-suites.md, A6 and A7). */
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../tools/dom/parse.ts'
import { rangeFor } from '../../page/text-map.ts'
import { CONTEXT, type Described } from '../describe.ts'
import { describeRange, findAgain, mapOf, quoted } from './adapter.ts'

const bodyOf = (html: string): HTMLElement => parseHtml(`<body>${html}</body>`, 'https://courier.example/a').body

/** What is saved of words on a page. */
function saved(html: string, words: string): Described {
  const root = bodyOf(html)
  const map = mapOf(root)
  const start = map.text.indexOf(words)
  return describeRange(root, rangeFor(map, start, start + words.length))!
}

/** A saved position is only a hint: a wrong one is what a stale path through the page is to others. */
const moved = (described: Described, start: number): Described => {
  const [quote, position] = described.selector
  return { ...described, selector: [quote, { ...position, start, end: start + quote.exact.length }] }
}

describe('found again', () => {
  it('in place, by quote and position', () => {
    const html = '<p>Good evening, islands.</p>'
    expect(findAgain(bodyOf(html), saved(html, 'Good evening'))).toMatchObject({ outcome: 'placed', text: 'Good evening' })
  })

  const TIDE = 'A change of the tide is upsetting the fishing trade.'
  it.each([
    ['lies beyond the page', 90_000],
    ['is of another place of the page', 3],
    ['is that of the wrong paragraph', 26],
  ])('by its words where the position %s', (_, start) => {
    const html = `<article><p>The wrong paragraph here.</p><p>${TIDE} Just as rail once did.</p></article>`
    expect(findAgain(bodyOf(html), moved(quoted(TIDE), start))).toMatchObject({ outcome: 'placed', text: TIDE })
  })

  it('in the article and not in what the reader is not shown', () => {
    const html = '<div hidden>Page settings</div><article><p>Page settings make long reads easier.</p></article>'
    const found = findAgain(bodyOf(html), quoted('Page settings make long reads easier.'))
    expect(found.range!.startContainer.parentElement!.closest('article')).not.toBeNull()
  })

  it('across elements that came into it', () => {
    const found = findAgain(
      bodyOf('<article><p>A <a href="#">spring</a> tide is here.</p></article>'),
      quoted('A spring tide is here.'),
    )
    expect(found.range!.toString()).toBe('A spring tide is here.')
  })

  it('over white space that became other white space', () => {
    const html = '<article><p>the slow   grey\n      heron wades in</p></article>'
    expect(findAgain(bodyOf(html), quoted('the slow grey heron wades in'))).toMatchObject({ outcome: 'placed' })
  })

  it('in the second of two places, by its context', () => {
    const html =
      '<article><p>Opening words. The rule holds here. More to follow.</p><p>The second part. The rule holds here. Last remarks.</p></article>'
    const root = bodyOf(html)
    const found = findAgain(root, quoted('The rule holds here.', { prefix: 'The second part. ', suffix: ' Last remarks.' }))
    expect(found.outcome).toBe('placed')
    expect(root.querySelectorAll('p')[1]!.contains(found.range!.startContainer)).toBe(true)
  })

  it('nowhere, where neither position nor words are there', () => {
    expect(findAgain(bodyOf('<p>Other words.</p>'), quoted('This sentence is not to be seen.', { start: 3 }))).toMatchObject({
      outcome: 'orphan',
    })
  })
})

describe('context', () => {
  const of = (html: string, words: string) => saved(html, words).selector[0]

  it('is what stands on either side', () => {
    expect(of('<p>First. The rule holds here. Last.</p>', 'The rule holds here.')).toMatchObject({
      prefix: 'First. ',
      suffix: ' Last.',
    })
  })

  it('is empty at the start of the article', () => {
    expect(of('<p>The rule holds here. Last.</p>', 'The rule holds here.')).toMatchObject({ prefix: '', suffix: ' Last.' })
  })

  it('has an end', () => {
    const { prefix, suffix } = of(`<p>${'x'.repeat(300)}MIDDLE${'x'.repeat(300)}</p>`, 'MIDDLE')
    expect([prefix, suffix]).toEqual(['x'.repeat(CONTEXT), 'x'.repeat(CONTEXT)])
  })

  it('is none of a selection of mere white space', () => {
    const root = bodyOf('<p>before    after</p>')
    const range = root.ownerDocument.createRange()
    range.setStart(root.querySelector('p')!.firstChild!, 6)
    range.setEnd(root.querySelector('p')!.firstChild!, 10)
    expect(describeRange(root, range)).toBeNull()
  })
})

const NORTH =
  'The northern crew opened its lock in early April, paid what it owed to the county, and was thanked by the whole village for it.'
const SOUTH =
  'The southern crew opened its lock in early April, paid what it owed to the county, and was thanked by the whole village for it.'
const FAR =
  'The crew opened its lock in early April, paid what it owed to the county, and was thanked by the whole village for it, which nobody had expected of a body that had closed the old weir against all advice, and the festival that followed lasted three days'

/** Two paragraphs alike but for one word, that word near the highlight or far from it: one goes, and the other is not taken for it. */
const ALIKE: readonly [what: string, own: string, other: string, words: string][] = [
  ['the whole paragraph', NORTH, SOUTH, NORTH],
  ['the words with the difference', NORTH, SOUTH, 'The northern crew opened'],
  ['words beside the difference', NORTH, SOUTH, 'crew opened its lock'],
  ['words far from the difference', NORTH, SOUTH, 'thanked by the whole village'],
  ['the first words, the difference 250 characters on', `${FAR} in May.`, `${FAR} in July.`, 'The crew'],
  ['the last words, the difference at the start', `In May: ${FAR}.`, `In July: ${FAR}.`, 'three days'],
  ['a word in the middle of it', `In May: ${FAR}.`, `In July: ${FAR}.`, 'nobody'],
]

describe('two look-alike paragraphs', () => {
  const page = (...paragraphs: string[]): string =>
    ['Both crews met the press.', ...paragraphs, 'A third lock stays shut.'].map((one) => `<p>${one}</p>`).join('')

  for (const [what, own, other, words] of ALIKE) {
    const ordered: [string, string[]][] = [
      ['own first', [own, other]],
      ['own last', [other, own]],
    ]
    for (const [order, both] of ordered) {
      const described = saved(page(...both), words)
      const start = mapOf(bodyOf(page(...both))).text.indexOf(own) + own.indexOf(words)
      const ofOwn = order === 'own first' ? described : describeRange(...at(page(...both), start, words))!

      it(`${what}, ${order}: found where nothing changed`, () => {
        const root = bodyOf(page(...both))
        expect(findAgain(root, ofOwn)).toMatchObject({ outcome: 'placed', text: words })
        expect(findAgain(root, ofOwn).range!.startContainer.textContent).toBe(own)
      })

      it(`${what}, ${order}: an orphan where its paragraph is deleted`, () => {
        expect(findAgain(bodyOf(page(other)), ofOwn)).toEqual({ outcome: 'orphan', text: '' })
      })

      it(`${what}, ${order}: with its paragraph where they change places`, () => {
        const found = findAgain(bodyOf(page(...both.toReversed())), ofOwn)
        expect([found.outcome, found.range?.startContainer.textContent]).toEqual(['placed', own])
      })

      it(`${what}, ${order}: with its paragraph where others are put in, and back when it comes back`, () => {
        const found = findAgain(bodyOf(page('A word of thanks came from the bishop.', ...both)), ofOwn)
        expect([found.outcome, found.range?.startContainer.textContent]).toEqual(['placed', own])
        expect(findAgain(bodyOf(page(other, 'Meanwhile it rained.', own)), ofOwn).range?.startContainer.textContent).toBe(own)
      })
    }
  }
})

/** Cases that readers of Hypothesis reported (h issues 2798 and 4328). */
describe('a name that was corrected', () => {
  it('is not found in another use of it in the same sentence', () => {
    const page = (name: string): string =>
      `<p>Robin spoke first, and then ${name} asked Robin whether the quay would hold the winter out.</p>`
    const described = describeRange(...at(page('Robin'), 28, 'Robin'))!
    expect(findAgain(bodyOf(page('Robin')), described)).toMatchObject({ outcome: 'placed' })
    expect(findAgain(bodyOf(page('Elisa')), described).outcome).not.toBe('placed')
  })

  it('is not found in words that merely begin alike', () => {
    const described = saved('<p>We look for a warden, harbour side, who can sail and write.</p>', 'warden, harbour side')
    const after = '<p>We look for wardens and hands who can sail, and for people who can write.</p>'
    expect(findAgain(bodyOf(after), described)).toEqual({ outcome: 'orphan', text: '' })
  })
})

function at(html: string, start: number, words: string): [HTMLElement, Range] {
  const root = bodyOf(html)
  return [root, rangeFor(mapOf(root), start, start + words.length)]
}
