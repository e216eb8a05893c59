// @vitest-environment jsdom
/** Highlights in frames: which frame they are found in, when the reader is asked, and what is noticed of frames that change. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { FrameText } from '../page/frames.ts'
import { framesOf } from '../page/frames.ts'
import { readPage } from '../page/read-page.ts'
import { textIn } from '../page/text-in.ts'
import { fakeHighlights, fakePort, fillPage, META, setVisible, URL_READ } from './fixtures/page.ts'
import { findInFrames } from './frames.ts'
import { lostOf } from './keep.ts'
import { annotationOf } from './saving.ts'
import { Session } from './session.ts'

const TIDES = 'High water at the pier is told at four in the morning and again at half past four in the afternoon.'
const EDITED = 'High water at the pier is now told at five in the morning and again at half past five in the afternoon.'
const OTHER = 'A reader on the east shore remembers how her grandfather rowed out to the light each evening.'
const QUOTE = 'told at four in the morning'

function textOf(words: string): ReturnType<typeof textIn> {
  const body = document.createElement('div')
  body.append(Object.assign(document.createElement('p'), { textContent: words }))
  return textIn(body)
}

const frameText = (words: string, address: string, index: number): FrameText => ({
  ...{ document, map: textOf(words), frame: { address, index } },
})

function saved(quote = QUOTE, text = TIDES, frame = { address: 'about:srcdoc', index: 1 }): Annotation {
  const start = text.indexOf(quote)
  return annotationOf({ text, meta: META, frame }, { start, end: start + quote.length })
}

describe('findInFrames', () => {
  it.each<[string, FrameText[], 'placed' | 'moved' | undefined, number?]>([
    ['in its own frame', [frameText(OTHER, 'about:srcdoc', 0), frameText(TIDES, 'about:srcdoc', 1)], 'placed', 1],
    ['in its own frame, though another one has the same words', twins(0, 1), 'placed', 1],
    [
      'in the only other frame that has its words',
      [frameText(OTHER, 'about:srcdoc', 1), frameText(TIDES, 'about:srcdoc', 4)],
      'placed',
      4,
    ],
    ['in a frame whose address is another one now', [frameText(TIDES, 'https://courier.example/tides?day=3', 0)], 'placed', 0],
    ['in either of two that are not its own: the reader is asked', twins(2, 3), 'moved', 2],
    ['in a frame whose words were edited', [frameText(EDITED, 'about:srcdoc', 1)], 'moved', 1],
    ['nowhere, where its frame holds other words', [frameText(OTHER, 'about:srcdoc', 1)], undefined],
    ['nowhere, where there are no frames', [], undefined],
  ])('%s', (_, texts, outcome, index) => {
    const quote = outcome === 'moved' && texts.length === 1 ? TIDES : QUOTE
    const found = findInFrames(texts, saved(quote).target)
    expect([found?.outcome, found?.within.frame.index]).toEqual([outcome, index])
  })

  it('never what was saved in the article', () => {
    const { frame: _, ...target } = saved().target
    expect(findInFrames([frameText(TIDES, 'about:srcdoc', 1)], target)).toBeUndefined()
  })
})

function twins(...at: number[]): FrameText[] {
  return at.map((index) => frameText(TIDES, 'about:srcdoc', index))
}

describe('on a page', () => {
  let stop: AbortController
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('browser', { runtime: { id: 'us' } })
    fakeHighlights()
    setVisible(document, true)
    stop = new AbortController()
    fillPage(document)
  })
  afterEach(() => {
    stop.abort()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  function addFrame(words: string): HTMLIFrameElement {
    const frame = document.createElement('iframe')
    document.querySelector('article')!.after(frame)
    const inside = frame.contentDocument!
    inside.body.append(Object.assign(inside.createElement('p'), { textContent: words }))
    // jsdom takes no AbortSignal of another window.
    inside.addEventListener = vi.fn()
    inside.defaultView!.addEventListener = vi.fn()
    return frame
  }

  async function reading(annotations: Annotation[]) {
    const port = { ...fakePort(), styleFrames: vi.fn() }
    port.saved.push(...annotations)
    const hear = vi.fn()
    const ranges: Range[] = []
    const paint = (painted: ReadonlyMap<string, readonly Range[]>) => {
      ranges.splice(
        0,
        ranges.length,
        ...[...painted].flatMap(([name, some]) => (name.startsWith('antecedent-saved') ? some : [])),
      )
    }
    const session = new Session({ document, port, url: () => URL_READ, signal: stop.signal, paint, hear })
    await session.read(true)
    return { session, port, hear, words: () => ranges.map(String) }
  }

  it('a highlight in a frame is painted in its document, which is listened to and styled once', async () => {
    const frame = addFrame(TIDES)
    const { session, port, hear, words } = await reading([saved()])
    expect(words()).toEqual([QUOTE])
    expect(session.shown!.painting.placed[0]?.within?.document).toBe(frame.contentDocument)
    expect(hear).toHaveBeenCalledWith(frame.contentDocument)
    session.point('nothing')
    expect(port.styleFrames).toHaveBeenCalledOnce()
  })

  it('is not looked for in the article; the words of the article are not looked for in frames', async () => {
    addFrame(OTHER)
    const { text } = readPage(document, URL_READ)!.map
    const start = text.indexOf('a new ferry')
    const inArticle = annotationOf({ text, meta: META }, { start, end: start + 11 })
    const inFrame = { ...inArticle, id: 'in-frame', target: { ...inArticle.target, frame: { address: 'about:blank', index: 0 } } }
    const fromFrame = { ...saved('rowed out', OTHER), id: 'from-frame' }
    const { frame: _, ...target } = fromFrame.target
    const { session, words } = await reading([inArticle, inFrame, { ...fromFrame, target }])
    expect(words()).toEqual(['a new ferry'])
    expect(session.shown!.painting.orphans).toEqual(['in-frame', 'from-frame'])
  })

  it('a page without such highlights loads nothing and looks at no frame', async () => {
    addFrame(TIDES)
    const { port } = await reading([])
    expect(port.loadMarks).not.toHaveBeenCalled()
  })

  it('what changes in a frame, and frames that come and go, are noticed; a frame that changes without end is not followed as fast', async () => {
    const frame = addFrame(TIDES)
    const { session, port, words } = await reading([saved(TIDES)])
    const paragraph = frame.contentDocument!.querySelector('p')!
    paragraph.textContent = EDITED
    await vi.advanceTimersByTimeAsync(1100)
    expect([words(), lostOf(session.shown!).map(({ now }) => now)]).toEqual([[], [EDITED]])
    expect(port.changed).toHaveBeenLastCalledWith(0, 'ready', 1)
    paragraph.textContent = OTHER
    await vi.advanceTimersByTimeAsync(2100)
    expect(session.shown!.painting.orphans.length).toBe(1)
    paragraph.textContent = TIDES
    await vi.advanceTimersByTimeAsync(3000)
    expect(words()).toEqual([])
    await vi.advanceTimersByTimeAsync(2000)
    expect(words()).toEqual([TIDES])
    expect(port.analyze).toHaveBeenCalledOnce()
    frame.remove()
    const other = addFrame(TIDES)
    other.dispatchEvent(new Event('load'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect([words(), framesOf(document).length]).toEqual([[TIDES], 1])
  })
})
