// @vitest-environment jsdom
/** One article being read: when it counts as seen, which answers count, what is painted, and when it is read again. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { Analysis } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { analysisOf, fakeHighlights, fakePort, fillPage, setVisible, URL_READ } from './fixtures/page.ts'
import type { ReaderPort } from './port.ts'
import { Session } from './session.ts'

let painted: () => Record<string, string[]>
let stop: AbortController

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('browser', { runtime: { id: 'us' } })
  painted = fakeHighlights()
  stop = new AbortController()
  setVisible(document, true)
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const session = (port: ReaderPort) => new Session({ document, port, url: () => URL_READ, seenAfter: 4000, signal: stop.signal })

/** `seen` of every question so far. */
const seenOf = (port: ReturnType<typeof fakePort>) => port.analyze.mock.calls.map(([, seen]) => seen)

describe('reading', () => {
  it('analyses, paints and says so', async () => {
    fillPage(document)
    const port = fakePort()
    const one = session(port)
    await one.start(false)
    expect(one.state).toBe('ready')
    expect(painted()).toEqual({ 'antecedent-official': ['Brandt', 'Brandt'] })
    expect(port.changed).toHaveBeenCalledExactlyOnceWith(0, 'ready')
  })

  it.each([
    ['nothing at all', []],
    ['one paragraph', [`The ferry office is open on weekdays from eight to four. ${'Tickets are sold at the quay. '.repeat(6)}`]],
  ])('leaves a page with %s alone, unless it is forced to read', async (_, paragraphs) => {
    fillPage(document, paragraphs)
    document.head.replaceChildren()
    const port = fakePort()
    const one = session(port)
    await one.start(false)
    await vi.advanceTimersByTimeAsync(10_000)
    expect([one.state, port.analyze.mock.calls.length]).toEqual(['not-article', 0])
    await one.read(true)
    expect(port.analyze.mock.calls.length).toBe(paragraphs.length)
  })

  it('says that the language is another', async () => {
    fillPage(document)
    const port = fakePort({ analyze: async (article) => ok(analysisOf(article, { notStored: 'other-language', mentions: [] })) })
    const one = session(port)
    await one.start(false)
    expect([one.state, painted()]).toEqual(['other-language', {}])
  })
})

describe('seen', () => {
  it('only after the visible time', async () => {
    fillPage(document)
    const port = fakePort()
    await session(port).start(false)
    await vi.advanceTimersByTimeAsync(3999)
    expect(seenOf(port)).toEqual([false])
    await vi.advanceTimersByTimeAsync(1)
    expect(seenOf(port)).toEqual([false, true])
  })

  it('not while it is in the background', async () => {
    fillPage(document)
    const port = fakePort()
    await session(port).start(false)
    await vi.advanceTimersByTimeAsync(3000)
    setVisible(document, false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(seenOf(port)).toEqual([false])
    setVisible(document, true)
    await vi.advanceTimersByTimeAsync(1000)
    expect(seenOf(port)).toEqual([false, true])
  })

  it('a page opened in the background is not read before it is looked at', async () => {
    fillPage(document)
    setVisible(document, false)
    const port = fakePort()
    void session(port).start(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(port.analyze).not.toHaveBeenCalled()
    setVisible(document, true)
    await vi.advanceTimersByTimeAsync(4000)
    expect(seenOf(port)).toEqual([false, true])
  })

  it('also where the first answer failed', async () => {
    fillPage(document)
    const port = fakePort()
    port.analyze.mockResolvedValueOnce(fail('storage', 'The disk is full.'))
    const one = session(port)
    await one.start(false)
    expect([one.state, one.message]).toEqual(['failed', 'The disk is full.'])
    await vi.advanceTimersByTimeAsync(4000)
    expect([one.state, one.message, seenOf(port)]).toEqual(['ready', undefined, [false, true]])
  })

  it('never after the page was left', async () => {
    fillPage(document)
    const port = fakePort()
    await session(port).start(false)
    stop.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([seenOf(port), painted()]).toEqual([[false], {}])
  })
})

describe('answers', () => {
  it('that a newer question has overtaken are dropped', async () => {
    fillPage(document)
    const answers: ((answer: Result<Analysis>) => void)[] = []
    const port = fakePort()
    port.analyze.mockImplementation(() => new Promise((resolve) => answers.push(resolve)))
    const one = session(port)
    const start = one.start(false)
    await vi.advanceTimersByTimeAsync(0)
    const again = one.analyse()
    const [article] = port.analyze.mock.calls[0]!
    answers[1]?.(ok(analysisOf(article)))
    answers[0]?.(ok(analysisOf(article, { mentions: [] })))
    await Promise.all([start, again])
    expect(painted()['antecedent-official']).toHaveLength(2)
  })

  it('that cannot be painted are said to have failed, and the next ones are painted', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    fillPage(document)
    const port = fakePort()
    port.analyze.mockImplementationOnce(async (article) => {
      const broken = analysisOf(article)
      return ok({ ...broken, mentions: broken.mentions.map((one) => ({ ...one, start: 1_000_000, end: 1_000_009 })) })
    })
    const one = session(port)
    await one.start(false)
    expect([one.state, one.message]).toEqual(['failed', 'This page could not be read. Reload it and try again.'])
    expect(warn).toHaveBeenCalledOnce()
    await one.analyse()
    expect([one.state, painted()['antecedent-official']?.length]).toEqual(['ready', 2])
    warn.mockRestore()
  })

  it.each([
    ['once', 1, 'ready', 2],
    ['twice', 2, 'ready', 3],
    ['for good', 9, 'failed', 3],
  ])('are asked for again where the background is gone %s', async (_, gone, state, asked) => {
    fillPage(document)
    const port = fakePort()
    for (let n = 0; n < gone; n++) port.analyze.mockResolvedValueOnce(fail('unavailable', 'Nobody answers.'))
    const one = session(port)
    await one.start(false)
    expect([one.state, port.analyze.mock.calls.length]).toEqual([state, asked])
  })

  it.each([
    ['an update orphaned this script', 'unavailable', undefined],
    ['the failure is another', 'storage', 'us'],
  ] as const)('are not asked for again where %s', async (_, code, id) => {
    vi.stubGlobal('browser', { runtime: { id } })
    fillPage(document)
    const port = fakePort()
    port.analyze.mockResolvedValue(fail(code, 'No.'))
    await session(port).start(false)
    expect(port.analyze).toHaveBeenCalledTimes(1)
  })
})

it('an orphaned script leaves the page as it found it', async () => {
  fillPage(document)
  const port = fakePort()
  const one = session(port)
  await one.start(false)
  expect(painted()).not.toEqual({})
  vi.stubGlobal('browser', { runtime: { id: undefined } })
  port.analyze.mockResolvedValue(fail('unavailable', 'Extension context invalidated.'))
  await one.analyse()
  expect([painted(), one.shown]).toEqual([{}, undefined])
})

describe('a page that changes', () => {
  it('is read again where its text is another', async () => {
    const [first] = fillPage(document)
    const port = fakePort()
    await session(port).start(false)
    const late = document.createElement('p')
    late.textContent =
      'The opposition asked Brandt for the sum, and for the name of the shipyard that is to build the boat for the islands.'
    first!.after(late)
    await vi.advanceTimersByTimeAsync(1500)
    expect(port.analyze.mock.calls.at(-1)?.[0].text).toContain('The opposition asked')
    expect(painted()['antecedent-official']).toHaveLength(3)
  })

  it('is read again where its text changed while the first answer was awaited', async () => {
    const [first] = fillPage(document)
    const port = fakePort()
    const answer = port.analyze.getMockImplementation()!
    port.analyze.mockImplementationOnce(async (article, seen) => {
      await new Promise((resolve) => setTimeout(resolve, 3000))
      return answer(article, seen)
    })
    const start = session(port).start(false)
    await vi.advanceTimersByTimeAsync(500)
    const late = document.createElement('p')
    late.textContent =
      'While the background was still waking up, the page added what the opposition said of Brandt and of the ferry.'
    first!.after(late)
    await vi.advanceTimersByTimeAsync(5000)
    await start
    expect(port.analyze.mock.calls.at(-1)?.[0].text).toContain('While the background')
  })

  it('is not read again where only something beside the text changed', async () => {
    fillPage(document)
    const port = fakePort()
    const one = session(port)
    await one.start(false)
    await one.read(true)
    document.body.append(document.createElement('div'))
    await vi.advanceTimersByTimeAsync(1500)
    expect(seenOf(port)).toEqual([false])
  })

  it('is painted anew where the same text stands in new nodes', async () => {
    fillPage(document)
    const port = fakePort()
    const one = session(port)
    await one.start(false)
    fillPage(document)
    await one.read(true)
    // Known words: nothing is asked.
    expect(port.analyze).toHaveBeenCalledTimes(1)
    expect(one.shown?.map.nodes.every((node) => node.isConnected)).toBe(true)
    expect(painted()['antecedent-official']).toEqual(['Brandt', 'Brandt'])
  })
})

describe('where saved highlights are', () => {
  const saved = (id: string, exact: string, start: number): Annotation => ({
    ...{ id, note: '', tags: [], colour: 'yellow', kind: 'selection', created: 0, modified: 0 },
    target: {
      ...{ source: URL_READ, title: 'A ferry for the bay', site: 'Courier' },
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  })
  const HERE = saved('here', 'Harbour minister Ada Brandt', 0)
  const GONE = saved('gone', 'Nothing of this was ever written about gannets, herons or other birds of the coast.', 40)
  /** Opens the page with both and stays until it was seen; gives what the library was told. */
  const told = async (change: Partial<Analysis>, own: Partial<ReaderPort> = {}) => {
    fillPage(document)
    const analyze: ReaderPort['analyze'] = async (article, seen) =>
      ok(analysisOf(article, { annotations: [HERE, GONE], stored: seen, ...change }))
    const port = fakePort({ analyze: vi.fn(analyze), ...own })
    await session(port).start(false)
    const before = port.anchored.mock.calls.length
    await vi.advanceTimersByTimeAsync(5000)
    return [before, port.anchored.mock.calls.map(([found]) => found.map(({ annotation, outcome }) => `${annotation} ${outcome}`))]
  }

  it('is told once the article was seen, since what is late may still come', async () => {
    expect(await told({})).toEqual([0, [['here placed', 'gone orphan']]])
  })

  it.each<[string, Partial<Analysis>, Partial<ReaderPort>, string[][]]>([
    ['of nothing where nothing is stored', { stored: false, notStored: 'private' }, {}, []],
    ['of what is in its place, where the page shows a part', { part: true }, {}, [['here placed']]],
    [
      'of what is in its place, where others could not be looked for',
      {},
      { loadMarks: async () => fail('unavailable', 'No script.') },
      [['here placed']],
    ],
    ['of nothing where nothing was saved', { annotations: [] }, {}, []],
  ])('%s', async (_, change, own, calls) => {
    expect((await told(change, own))[1]).toEqual(calls)
  })
})
