// @vitest-environment jsdom
/** Which frames of a page are looked at, in which order, and how they are named. */
import { beforeEach, describe, expect, it } from 'vitest'
import { MAX_FRAME_ADDRESS } from '../model/annotation.ts'
import { frameAt, framesOf } from './frames.ts'
import { textIn } from './text-in.ts'

beforeEach(() => document.body.replaceChildren())

/** Adds a frame with a page of these paragraphs. */
function addFrame(to: ParentNode, ...paragraphs: string[]): Document {
  const frame = document.createElement('iframe')
  to.append(frame)
  const inside = frame.contentDocument!
  inside.body.replaceChildren(...paragraphs.map((words) => Object.assign(inside.createElement('p'), { textContent: words })))
  return inside
}

const texts = () => framesOf(document).map(({ body }) => textIn(body).text)

describe('framesOf', () => {
  it('a page without frames has none', () => {
    document.body.append(document.createElement('p'))
    expect(framesOf(document)).toEqual([])
  })

  it('in the order of the page, each before those in it, those in open shadow roots too', () => {
    const first = addFrame(document.body, 'One.')
    addFrame(first.body, 'In one.')
    const host = document.createElement('news-box')
    document.body.append(host)
    // jsdom loads no frames in shadow roots.
    const inBox = document.createElement('iframe')
    host.attachShadow({ mode: 'open' }).append(inBox)
    const page = document.implementation.createHTMLDocument('')
    page.body.append('In a box.')
    Object.defineProperty(inBox, 'contentDocument', { value: page })
    addFrame(document.body, 'Two.')
    expect(texts()).toEqual(['One.', 'In one.', 'In a box.', 'Two.'])
  })

  it('not those of other sites, which show their documents to nobody', () => {
    addFrame(document.body, 'Ours.')
    const theirs = document.createElement('iframe')
    document.body.append(theirs)
    Object.defineProperty(theirs, 'contentDocument', { value: null })
    expect(texts()).toEqual(['Ours.'])
  })

  it('not more than 24, however many there are', () => {
    for (let i = 0; i < 30; i++) addFrame(document.body, `Frame ${i}.`)
    expect([texts().length, texts().at(-1)]).toEqual([24, 'Frame 23.'])
  })
})

describe('frameAt', () => {
  it.each([
    ['none of its own', 'about:srcdoc', 'about:srcdoc'],
    ['without a fragment', 'https://courier.example/tides?day=2#low', 'https://courier.example/tides?day=2'],
    ['cut', `https://courier.example/${'a'.repeat(3000)}`, `https://courier.example/${'a'.repeat(MAX_FRAME_ADDRESS - 24)}`],
  ])('%s', (_, url, address) => {
    addFrame(document.body, 'One.')
    const second = addFrame(document.body, 'Two.')
    Object.defineProperty(second, 'URL', { value: url })
    expect(frameAt(second, framesOf(document))).toEqual({ address, index: 1 })
  })
})
