// @vitest-environment jsdom
/** The reader of a page: what it reports, what it saves of a selection, what it shows, and that it leaves no trace. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../model/result.ts'
import { CARD_ELEMENT } from './card-element.ts'
import { analysisOf, fakeHighlights, fakePort, fillPage, setVisible, URL_READ } from './fixtures/page.ts'
import { Reader } from './reader.ts'

let painted: () => Record<string, string[]>
let stop: AbortController
let url: string

beforeEach(() => {
  vi.stubGlobal('browser', { runtime: { id: 'us' } })
  painted = fakeHighlights()
  setVisible(document, true)
  fillPage(document)
  stop = new AbortController()
  url = URL_READ
  // jsdom has no layout.
  Range.prototype.getBoundingClientRect = () => ({ left: 0, top: 0, right: 10, bottom: 10 }) as DOMRect
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(() => {
  stop.abort()
  document.getSelection()?.removeAllRanges()
  vi.unstubAllGlobals()
})

async function reading(port = fakePort()) {
  const reader = new Reader({ document, port, signal: stop.signal, url: () => url, forced: true })
  await expect.poll(() => port.changed).toHaveBeenCalled()
  return { reader, port }
}

const cards = () => document.querySelectorAll(CARD_ELEMENT).length

function select(words: string): void {
  const node = [...document.querySelectorAll('h1, p, footer')]
    .map((one) => one.firstChild)
    .find((one) => one?.nodeValue?.includes(words))
  if (!node?.nodeValue) throw new Error(`no “${words}” on the page`)
  const start = node.nodeValue.indexOf(words)
  document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length)
}

describe('report', () => {
  it('says what was found', async () => {
    const { reader } = await reading()
    expect(reader.report()).toMatchObject({
      ...{ state: 'ready', url: URL_READ, host: 'localhost', orphans: [] },
      meta: { title: 'A ferry for the bay', published: '2025-03-01' },
      analysis: { notStored: 'not-seen' },
    })
  })

  it('says why it failed', async () => {
    const { reader } = await reading(fakePort({ analyze: async () => fail('storage', 'The disk is full.') }))
    expect(reader.report()).toMatchObject({ state: 'failed', message: 'The disk is full.' })
    expect(reader.report().analysis).toBeUndefined()
  })

  it('paints and saves highlights on a page that could not be analysed', async () => {
    const port = fakePort()
    port.analyze.mockImplementation(async (article) =>
      ok(analysisOf(article, { mentions: [], annotations: [...port.saved], problem: 'Reload the page to try again.' })),
    )
    const { reader } = await reading(port)
    expect(reader.report()).toMatchObject({ state: 'ready', analysis: { problem: 'Reload the page to try again.' } })
    select('new ferry')
    expect((await reader.saveSelection()).ok).toBe(true)
    expect(port.saved).toHaveLength(1)
    expect([...CSS.highlights.keys()]).toEqual(['antecedent-saved-yellow'])
  })

  it('names saved highlights that have no place on the page any more', async () => {
    const first = await reading()
    select('new ferry')
    await first.reader.saveSelection()
    const [saved] = first.port.saved
    fillPage(document, [
      'The northern road was closed again on Monday, and the council said that it would stay so until the snow is cleared from the pass.',
      'Drivers are asked to take the southern road, which is longer by an hour but open to lorries and buses on every day of the week.',
    ])
    const analyze = fakePort({ analyze: async (article) => ok(analysisOf(article, { annotations: [saved!] })) })
    const { reader } = await reading(analyze)
    expect(reader.report().orphans).toEqual([saved!.id])
  })
})

describe('saving a selection', () => {
  it('stores the words, paints them, opens their card and lets the selection go', async () => {
    const { reader, port } = await reading()
    select('new ferry would cross')
    expect(await reader.saveSelection()).toMatchObject({ ok: true, value: { kind: 'selection', colour: 'yellow' } })
    expect(port.saved.map(({ target }) => target.selector[0].exact)).toEqual(['new ferry would cross'])
    expect(painted()['antecedent-saved-yellow']).toEqual(['new ferry would cross'])
    expect([cards(), document.getSelection()?.isCollapsed]).toEqual([1, true])
  })

  it.each([
    ['nothing is selected', () => undefined],
    [
      'the selection is outside the article',
      () => {
        const footer = document.createElement('footer')
        footer.textContent = 'All rights reserved.'
        document.body.append(footer)
        select('rights')
      },
    ],
  ])('says what to do where %s', async (_, prepare) => {
    const { reader, port } = await reading()
    prepare()
    expect(await reader.saveSelection()).toEqual(fail('not-found', 'Select some text of the article first.'))
    expect(port.save).not.toHaveBeenCalled()
  })

  it('says what to do on a page that was not read', async () => {
    document.body.replaceChildren()
    const { reader } = await reading()
    expect(await reader.saveSelection()).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(reader.report().state).toBe('not-article')
  })

  it('is off in a private window, and says so', async () => {
    const port = fakePort({ analyze: async (article) => ok(analysisOf(article, { notStored: 'private' })) })
    const { reader } = await reading(port)
    select('new ferry')
    expect(await reader.saveSelection()).toMatchObject({ ok: false, error: { code: 'private' } })
    expect(port.save).not.toHaveBeenCalled()
  })

  it('keeps the selection where it could not be saved', async () => {
    const { reader } = await reading(fakePort({ save: async () => fail('storage', 'The disk is full.') }))
    select('new ferry')
    expect(await reader.saveSelection()).toEqual(fail('storage', 'The disk is full.'))
    expect([String(document.getSelection()), cards()]).toEqual(['new ferry', 0])
  })
})

describe('showing', () => {
  it.each([
    [{ mention: 1 }, true],
    [{ mention: 9 }, false],
    [{ annotation: 'nobody' }, false],
  ])('%j: %s', async (target, shown) => {
    const { reader } = await reading()
    expect(await reader.show(target)).toBe(shown)
    expect(cards()).toBe(shown ? 1 : 0)
  })
})

describe('another page, or none', () => {
  it('reads anew when asked', async () => {
    const { reader, port } = await reading()
    reader.readNow()
    await expect.poll(() => port.analyze).toHaveBeenCalledTimes(2)
    expect(painted()['antecedent-official']).toHaveLength(2)
  })

  it('leaves nothing behind, and asks for nothing more', async () => {
    const { reader, port } = await reading()
    await reader.show({ mention: 0 })
    stop.abort()
    expect([painted(), cards()]).toEqual([{}, 0])
    await reader.refresh()
    expect(port.analyze).toHaveBeenCalledTimes(1)
  })
})
