// @vitest-environment jsdom
/** Highlights that moved or lost their place: what is offered, and what the reader's answers do to the store and the page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../model/result.ts'
import { readPage } from '../page/read-page.ts'
import { CARD_ELEMENT } from './card-element.ts'
import { analysisOf, fakeHighlights, fakePort, fillPage, META, setVisible, URL_READ } from './fixtures/page.ts'
import { Reader } from './reader.ts'
import { annotationOf } from './saving.ts'

const PAGE = [
  'Trade Minister Ada Brandt opened the works for a second ramp at the quay on Monday, and thanked the crews who had kept the old one alive.',
  'An old sign on the shed greets guests in four languages, painted by sailors long ago, and nobody has dared to give it a new coat since.',
  'Engineers will close the old ramp for nine nights in September. Cars can use the slip beside the ice house, which the harbour master wants widened anyway.',
  'What the works will cost in the end nobody would say, though the council put aside four million crowns for them in its budget of last year.',
]
const QUOTE = 'Engineers will close the old ramp for nine nights in September.'
const NOW = 'Engineers will now shut the ramp for a dozen days in autumn.'
const GONE = 'nobody has dared to give it a new coat'
const FREE = 'greets guests in four languages'

let painted: () => Record<string, string[]>
let stop: AbortController

beforeEach(() => {
  vi.stubGlobal('browser', { runtime: { id: 'us' } })
  painted = fakeHighlights()
  setVisible(document, true)
  stop = new AbortController()
  Range.prototype.getBoundingClientRect = () => ({ left: 0, top: 0, right: 10, bottom: 10 }) as DOMRect
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(() => {
  stop.abort()
  document.getSelection()?.removeAllRanges()
  vi.unstubAllGlobals()
})

/** A reader on the page after it was edited: one highlight has probably moved, one is gone. */
async function reading(change: Parameters<typeof fakePort>[0] = {}) {
  fillPage(document, PAGE)
  const { text } = readPage(document, URL_READ)!.map
  const port = fakePort(change)
  for (const quote of [QUOTE, GONE]) {
    const start = text.indexOf(quote)
    port.saved.push({ ...annotationOf({ text, meta: META }, { start, end: start + quote.length }), id: quote })
  }
  const [, second, third] = [...document.querySelectorAll('article p')]
  second!.textContent = second!.textContent!.replace(`, and ${GONE} since`, '')
  third!.textContent = third!.textContent!.replace(QUOTE, NOW)
  const reader = new Reader({ document, port, signal: stop.signal, url: () => URL_READ, forced: true })
  await expect.poll(() => port.changed).toHaveBeenCalled()
  return { reader, port }
}

function select(text: string): void {
  const node = [...document.querySelectorAll('p')].map((one) => one.firstChild).find((one) => one?.nodeValue?.includes(text))
  const start = node?.nodeValue?.indexOf(text) ?? -1
  if (!node || start < 0) throw new Error(`no “${text}”`)
  document.getSelection()?.setBaseAndExtent(node, start, node, start + text.length)
}

const list = () => document.querySelector(CARD_ELEMENT)?.shadowRoot?.querySelector('.lost-panel')?.textContent ?? ''

describe('an edited page', () => {
  it('tells what moved where, what is gone, and how many', async () => {
    const { reader, port } = await reading()
    expect([reader.report().moved, reader.report().orphans]).toEqual([[{ annotation: QUOTE, now: expect.any(String) }], [GONE]])
    expect(reader.report().moved?.[0]?.now).toBe(NOW)
    expect(port.changed).toHaveBeenLastCalledWith(0, 'ready', 2)
    expect(painted()['antecedent-saved-yellow']).toBeUndefined()
  })

  it('yes: the place is described anew, painted, and undone as a step', async () => {
    const { reader, port } = await reading()
    const { now } = reader.report().moved![0]!
    expect(await reader.confirm(QUOTE, true)).toEqual(ok(null))
    const [selector] = port.saved[0]!.target.selector
    expect([selector.exact, painted()['antecedent-saved-yellow'], port.saved[0]!.target.source]).toEqual([now, [now], META.url])
    await port.undo()
    await reader.refresh()
    expect(reader.report().moved?.map(({ annotation }) => annotation)).toEqual([QUOTE])
  })

  it('no: it has no place any more, and these words are not offered again; its own words still find it', async () => {
    const { reader, port } = await reading()
    expect(await reader.confirm(QUOTE, false)).toEqual(ok(null))
    expect(port.saved[0]!.target.selector[0].exact).toBe(QUOTE)
    expect([reader.report().moved, reader.report().orphans.length]).toEqual([[], 2])
    const third = document.querySelectorAll('article p')[2]!
    third.textContent = third.textContent!.replace(NOW, QUOTE)
    reader.readNow()
    await expect.poll(() => painted()['antecedent-saved-yellow']).toEqual([QUOTE])
  })

  it('attaching gives it the selected words, and keeps note, tags and when it was saved', async () => {
    const { reader, port } = await reading()
    select(FREE)
    expect(await reader.attach(GONE)).toEqual(ok(null))
    expect(port.reattach).toHaveBeenCalledTimes(1)
    expect(painted()['antecedent-saved-yellow']).toEqual([FREE])
    expect(document.getSelection()?.isCollapsed).toBe(true)
  })

  it.each([
    ['nothing is selected', {}, 'Select some text'],
    ['the store fails', { reattach: async () => fail('storage', 'The disk is full.') }, 'The disk is full.'],
    [
      'the window is private',
      { analyze: async (article: never) => ok(analysisOf(article, { notStored: 'private' })) },
      'has lost its place',
    ],
  ])('says why not where %s', async (_, change, message) => {
    const { reader } = await reading(change as never)
    if (!message.startsWith('Select')) select(FREE)
    const answer = await reader.attach(message.startsWith('Select') || message.startsWith('The') ? GONE : undefined)
    expect(answer.ok ? '' : answer.error.message).toContain(message)
  })

  it('with two of them, attaching without a choice opens the list', async () => {
    const { reader } = await reading()
    select(FREE)
    await reader.attach()
    await expect.poll(() => list()).toContain('Of 2 saved here, 1 has probably moved, 1 is not on this page any more.')
    expect(String(document.getSelection())).toBe(FREE)
  })
})

describe('the list', () => {
  const button = (name: string): HTMLButtonElement => {
    const root = document.querySelector(CARD_ELEMENT)!.shadowRoot!
    const found = [...root.querySelectorAll('button')].find(
      (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
    )
    if (!found) throw new Error(`no “${name}” in ${list()}`)
    return found
  }

  it('shows the place, waits for words, and leaves nothing behind', async () => {
    const { reader } = await reading()
    await reader.openList()
    button('Show me').click()
    expect(painted()['antecedent-moved']).toEqual([reader.report().moved![0]!.now])
    button('Attach to selection').click()
    await expect.poll(() => list()).toContain('Nothing of the article is selected yet')
    select(FREE)
    document.dispatchEvent(new Event('selectionchange'))
    await expect.poll(() => list()).toContain('Selected: greets guests in four languages')
    button('Attach here').click()
    await expect.poll(() => list()).toContain('Attached. It stands at these words now.')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
    await expect.poll(() => document.querySelector(CARD_ELEMENT)).toBeNull()
    expect(painted()['antecedent-moved']).toBeUndefined()
  })

  it('follows the page: what comes back is in its place', async () => {
    const { reader } = await reading()
    await reader.openList()
    fillPage(document, PAGE)
    await expect.poll(() => list()).toContain('All that you saved here is in its place.')
  })

  it('deletes, and takes that back', async () => {
    const { reader, port } = await reading()
    await reader.openList()
    button('Delete').click()
    await expect.poll(() => list()).toContain('Deleted.')
    expect(port.saved.map(({ id }) => id)).toEqual([QUOTE])
    button('Undo').click()
    await expect.poll(() => port.saved.length).toBe(2)
    await expect.poll(() => list()).toContain('Undone.')
  })
})
