// Highlights in frames of the page's own origin: saved, painted, found again, opened, and followed where frames change and go.
import assert from 'node:assert/strict'
import path from 'node:path'
import type { Annotation } from '../../lib/model/annotation.ts'
import type { Tab } from '../drivers/driver.ts'
import type { Place } from '../drivers/page-side.ts'
import { poll } from '../drivers/wait.ts'
import type { Flow, FlowContext, Suite } from '../flow.ts'
import { cardText, nodeChanges, pageHtml, selectText } from '../on-page.ts'
import { assertHolds, type Session } from '../session.ts'
import { PAGES } from '../sites.ts'

/** Ids of frames, each in the one before it. */
type Way = readonly string[]

/** Every kind of frame that the page has of its own, and words in it. */
const PLACES: readonly [Way, string][] = [
  [['tides'], 'told at four in the morning'],
  [['tides', 'note'], 'the wire to the office was mended'],
  [['letter'], 'rowed out to the light'],
  [['written'], 'showers over the outer islands'],
]
const ARTICLE = 'the winter seas have come over it'
const [TIDES, NOTE, LETTER] = PLACES.map(([, words]) => words) as [string, string, string]
/** What the page holds in its frame with a letter. */
const LETTER_PAGE = `<p>A reader on the east shore remembers how her grandfather ${LETTER} each evening.</p>`
const WIDE = 'four in the morning and again'
const BAROMETER = 'The barometer has fallen'

/** Selects words in a frame as a reader does, who clicks into it; false where they are not there. Runs in the page. */
function selectIn(way: readonly string[], words: string): boolean {
  document.getSelection()?.removeAllRanges()
  let at = document
  for (const id of way) {
    const frame = at.getElementById(id) as HTMLIFrameElement | null
    if (!frame?.contentDocument) return false
    frame.focus()
    at = frame.contentDocument
  }
  const walker = at.createTreeWalker(at.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf(words)
    if (start < 0) continue
    at.getSelection()?.setBaseAndExtent(node, start, node, start + words.length)
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    return true
  }
  return false
}

/** What is painted under our names for saved highlights in all documents of the page, with the colour that it is painted in. Runs in the page. */
function savedEverywhere(): [words: string, colour: string][] {
  const visit = (at: Document): [string, string][] => {
    const view = at.defaultView as (Window & typeof globalThis) | null
    if (!view) return []
    const own = [...view.CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('antecedent-saved')
        ? ([...highlight] as Range[]).map((range): [string, string] => {
            const style = view.getComputedStyle(range.startContainer.parentElement!, `::highlight(${name})`)
            return [String(range), style.backgroundColor]
          })
        : [],
    )
    const frames = [...at.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? [])
    return [...own, ...frames.flatMap(visit)]
  }
  return visit(document)
}

/** The colour of the lines under officials that the style sheet says in each document of the page that shows highlights. Runs in the page. */
function linesEverywhere(): string[] {
  const visit = (at: Document): string[] => {
    const view = at.defaultView as (Window & typeof globalThis) | null
    if (!view) return []
    const shown = [...view.CSS.highlights.keys()].some((name) => name.startsWith('antecedent-'))
    const own = shown ? [view.getComputedStyle(at.body, '::highlight(antecedent-official)').textDecorationColor] : []
    return [
      ...own,
      ...[...at.querySelectorAll('iframe')].flatMap(({ contentDocument }) => (contentDocument ? visit(contentDocument) : [])),
    ]
  }
  return visit(document)
}

/** Scrolls to saved words in a frame and tells where they are in the page's window. Runs in the page. */
function placeIn(way: readonly string[], words: string): Place | null {
  let [at, x, y] = [document, 0, 0]
  const frames: Element[] = []
  for (const id of way) {
    const frame = at.getElementById(id) as HTMLIFrameElement
    frames.push(frame)
    at = frame.contentDocument!
  }
  const ranges = [...at.defaultView!.CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[])
  const range = ranges.find((one) => String(one) === words)
  if (!range) return null
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  for (const frame of frames) {
    x += frame.getBoundingClientRect().x + frame.clientLeft
    y += frame.getBoundingClientRect().y + frame.clientTop
  }
  const box = range.getClientRects()[0]!
  return { x: x + box.x + box.width / 2, y: y + box.y + box.height / 2, name: words }
}

/** All documents of the page as HTML, without our card. Runs in the page; `own` is pageHtml. */
function framesHtml(): string[] {
  const visit = (at: Document): string[] =>
    [...at.querySelectorAll('iframe')].flatMap(({ contentDocument: inside }) =>
      inside ? [inside.documentElement.outerHTML, String(inside.adoptedStyleSheets.length), ...visit(inside)] : [],
    )
  return visit(document)
}

const button = (tab: Tab, name: string) => tab.click({ role: 'button', name, within: 'antecedent-card' })

const saved = (session: Session) => session.library<Annotation[]>('annotations', {})

const wordsOn = async (tab: Tab): Promise<string[]> => (await tab.evaluate(savedEverywhere)).map(([words]) => words).sort()

const shows = (tab: Tab, words: readonly string[], what: string) =>
  poll(async () => JSON.stringify(await wordsOn(tab)) === JSON.stringify([...words].sort()), 12_000, what).catch(
    async (error: unknown) => {
      throw new Error(`${(error as Error).message}\n${JSON.stringify(await tab.evaluate(savedEverywhere))}`)
    },
  )

async function save({ driver, session }: Pick<FlowContext, 'driver' | 'session'>, tab: Tab, quote: string): Promise<void> {
  await driver.command('save-selection', tab)
  await poll(
    async () => (await saved(session)).some(({ target }) => target.selector[0].exact === quote),
    6000,
    `“${quote}” to be saved`,
  )
  await tab.until(cardText, [], 6000)
  await session.closeCard(tab)
}

const lostOn = async (session: Session, tab: Tab): Promise<number> => (await session.report(tab)).orphans.length

const all = [ARTICLE, ...PLACES.map(([, words]) => words)]

const flows: Flow[] = [
  {
    name: 'a selection in any frame of the page’s own is saved and painted there, and no node of page or frames changes',
    async run({ driver, session, pictures }) {
      await session.prepare()
      const tab = await session.open(PAGES.frames)
      const before = [await tab.evaluate(pageHtml), await tab.evaluate(framesHtml)]
      assert.ok(await tab.evaluate(selectText, ARTICLE))
      await save({ driver, session }, tab, ARTICLE)
      for (const [way, words] of PLACES) {
        assert.ok(await tab.evaluate(selectIn, way, words), words)
        await save({ driver, session }, tab, words)
      }
      await shows(tab, all, 'all to be painted')
      await poll(
        async () => (await tab.evaluate(savedEverywhere)).every(([, colour]) => colour === 'rgba(242, 201, 76, 0.4)'),
        5000,
        'all to be yellow',
      )
      await tab.screenshot(path.join(pictures, 'frames.png'))
      assert.deepEqual([await tab.evaluate(pageHtml), await tab.evaluate(framesHtml)], before)
      assert.deepEqual(await tab.evaluate(nodeChanges), [])
      const where = (await saved(session)).map(({ target }) => [target.source, target.frame?.address])
      const own = PAGES.frames
      const blank = [new URL('/frames/tides.html', own).href, 'about:srcdoc', 'about:srcdoc', own, undefined]
      assert.deepEqual(new Set(where.map(([, address]) => address)), new Set(blank))
      assert.ok(where.every(([source]) => source === own))
      await tab.close()
    },
  },
  {
    name: 'words in an editor and in frames of other sites are not saved',
    async run({ driver, session }) {
      const tab = await session.open(PAGES.frames)
      await shows(tab, all, 'all to be painted')
      assert.ok(await tab.evaluate(selectIn, ['writing'], 'my boat is small'))
      await driver.command('save-selection', tab)
      await tab.evaluate(() => {
        document.getSelection()?.removeAllRanges()
        document.querySelector<HTMLIFrameElement>('#writing')!.contentDocument!.getSelection()?.removeAllRanges()
        document.querySelector<HTMLIFrameElement>('#elsewhere')!.focus()
      })
      await driver.command('save-selection', tab)
      // The store answers in order: what was asked before this has been done.
      await session.library('counts')
      assert.equal((await saved(session)).length, all.length)
      await tab.close()
    },
  },
  {
    name: 'after a reload all are in place, listed, and reached by keys in the order of the page',
    async run({ driver, session }) {
      const tab = await session.open(PAGES.frames)
      await shows(tab, all, 'all to be painted')
      const report = await session.report(tab)
      assert.deepEqual([report.orphans, report.moved, report.analysis?.annotations.length], [[], [], all.length])
      const popup = await driver.popup(tab)
      await popup.click({ role: 'tab', name: 'On this page' })
      for (const words of all) await popup.until((text) => document.body.innerText.includes(text), [words])
      await popup.close()
      for (const words of all) {
        await tab.press('Alt+Shift+.')
        await tab.until((text) => document.querySelector('antecedent-card')?.shadowRoot?.textContent?.includes(text), [words])
        await session.closeCard(tab)
      }
      await tab.close()
    },
  },
  {
    name: 'a click in a frame opens the card beside the words, several at one place included; colours and deleting show there',
    async run({ driver, session, pictures }) {
      const tab = await session.open(PAGES.frames)
      assert.ok(await tab.until(selectIn, [['tides'], WIDE]))
      await save({ driver, session }, tab, WIDE)
      for (const [way, words] of PLACES.slice(0, 2)) {
        const place = await tab.until(placeIn, [way, words])
        await tab.clickAt(place.x, place.y)
        assertHolds(await tab.until(cardText, [], 8000), words, 'the card')
        const away = await tab.evaluate((y) => {
          const card = document.querySelector('antecedent-card')!.shadowRoot!.querySelector('[role=dialog]')!
          const { top, bottom } = card.getBoundingClientRect()
          return Math.min(Math.abs(top - y), Math.abs(bottom - y))
        }, place.y)
        assert.ok(away < 60, `the card stands ${away} pixels from what was clicked`)
        await tab.screenshot(path.join(pictures, `frames-card-${way.length}.png`))
        if (words === TIDES) {
          await button(tab, 'The next at this place')
          await poll(async () => (await tab.evaluate(cardText)).includes(WIDE), 5000, 'the other one at this place')
          await tab.click({ css: '.swatch--green', within: 'antecedent-card' })
          const green = async () => (await tab.evaluate(savedEverywhere)).find(([quote]) => quote === WIDE)?.[1]
          await poll(async () => (await green()) === 'rgba(111, 207, 151, 0.4)', 6000, 'it to be green')
          await button(tab, 'Delete')
          await shows(tab, all, 'the deleted one to be gone')
        }
        await session.closeCard(tab)
      }
      await tab.close()
    },
  },
  {
    name: 'other colours, of the options or of a highlight in the library, show at once on the page and in its frames',
    async run({ driver, session }) {
      const tab = await session.open(PAGES.frames)
      await shows(tab, all, 'all to be painted')
      const documents = PLACES.length + 1
      const colours = async (person: string, line: string): Promise<void> => {
        await session.ask('settings/set', { settings: { colours: { person, project: '', date: '' } } })
        const lines = async () => (await tab.evaluate(linesEverywhere)).filter((one) => one === line)
        await poll(async () => (await lines()).length === documents, 6000, `${line} in ${documents} documents`)
      }
      await colours('#112233', 'rgb(17, 34, 51)')
      const kept = await tab.evaluate(savedEverywhere)
      assert.deepEqual(new Set(kept.map(([, colour]) => colour)), new Set(['rgba(242, 201, 76, 0.4)']))
      await colours('', 'rgb(47, 116, 200)')
      const one = (await saved(session)).find(({ target }) => target.selector[0].exact === NOTE)
      await session.library('editAnnotation', one?.id, { colour: 'violet' })
      await session.ask('tabs/refresh', {})
      const colourNow = async () => (await tab.evaluate(savedEverywhere)).find(([words]) => words === NOTE)?.[1]
      await poll(async () => (await colourNow()) === 'rgba(166, 133, 242, 0.4)', 6000, 'it to be violet in its frame')
      await tab.close()
      assert.deepEqual(await driver.errors(), [])
    },
  },
  {
    name: 'frames that go, change and come back: what was saved in them is lost and comes back by itself, or is attached in another frame',
    async run({ driver, session }) {
      const tab = await session.open(PAGES.frames)
      await shows(tab, all, 'all to be painted')
      const gone = [TIDES, NOTE, LETTER]
      await tab.evaluate(() => {
        document.querySelector('#letter')!.remove()
        document.querySelector<HTMLIFrameElement>('#tides')!.src = '/frames/moon.html'
        const written = document.querySelector<HTMLIFrameElement>('#written')!.contentDocument!
        const first = written.createElement('p')
        first.textContent = 'The barometer has fallen since the morning.'
        written.body.prepend(first)
      })
      // Before it is noticed: what is gone answers to nothing, and breaks nothing.
      await tab.press('Alt+Shift+.')
      const left = all.filter((words) => !gone.includes(words))
      await shows(tab, left, 'what is left to be painted')
      await poll(async () => (await lostOn(session, tab)) === gone.length, 8000, 'the others to be orphans')
      assert.ok(await tab.evaluate(selectIn, ['written'], BAROMETER))
      await tab.press('Alt+Shift+w')
      await button(tab, 'Attach to selection')
      await shows(tab, [...left, BAROMETER], 'the first of them to stand in another frame')
      const attached = (await saved(session)).find(({ target }) => target.selector[0].exact === BAROMETER)
      const before = attached?.history?.at(-1)?.target
      assert.ok(before && gone.includes(before.selector[0].exact), JSON.stringify(attached))
      assert.deepEqual(attached?.target.frame, { address: PAGES.frames, index: 1 })
      await tab.evaluate((words) => {
        const letter = Object.assign(document.createElement('iframe'), { id: 'letter', srcdoc: words })
        document.querySelector('#four')!.before(letter)
        document.querySelector<HTMLIFrameElement>('#tides')!.src = '/frames/tides.html'
      }, LETTER_PAGE)
      const back = gone.filter((words) => words !== before.selector[0].exact)
      await shows(tab, [...left, ...back, BAROMETER], 'the others to be back')
      await poll(async () => (await lostOn(session, tab)) === 0, 8000, 'no orphans')
      await tab.close()
      assert.deepEqual(await driver.errors(), [])
    },
  },
]

/** The suite of frames. */
export function frames(): Suite {
  return { name: 'frames', flows, proxy: { observe: true } }
}
