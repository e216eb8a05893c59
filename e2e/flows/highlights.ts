// Saved highlights: any selection, pages that were edited, those that moved or lost their place, several at one place, keys, undo.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Annotation } from '../../lib/model/annotation.ts'
import type { Driver, Tab } from '../drivers/driver.ts'
import { poll } from '../drivers/wait.ts'
import type { Flow, FlowContext, Suite } from '../flow.ts'
import { cardIsOpen, cardText, nodeChanges, painted, placeOfHighlight, selectText } from '../on-page.ts'
import { assertHolds, assertNoFindings, type Session } from '../session.ts'
import { PAGES } from '../sites.ts'

const PAGE = path.join(import.meta.dirname, '../pages/tests.harbour-courier.example/marks/quay.html')

/** A place of the page: before the text, or so many code units into it, in the element. */
type Spot = [css: string, text: string, plus?: number]

/** Selects from one place to another, as a reader drags; false where one of them is not there. Runs in the page. */
function selectFrom(from: Spot, to: Spot): boolean {
  const find = ([css, text, plus = 0]: Spot): [Node, number] | undefined => {
    const walker = document.createTreeWalker(document.querySelector(css) ?? document.createElement('p'), NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(text)
      if (at >= 0) return [node, at + plus]
    }
    return undefined
  }
  const [start, end] = [find(from), find(to)]
  if (!start || !end) return false
  document.getSelection()?.setBaseAndExtent(...start, ...end)
  return true
}

const FAMILY = '👩‍👩‍👧'

/** What is selected, and what is to be saved of it. */
const SELECTIONS: readonly [string, Spot, Spot, string][] = [
  [
    'over two paragraphs with a picture and its caption between them',
    ['#two', 'winter'],
    ['#three', 'reach', 5],
    'winter timetable begins.\nMinister Rasmus Thygesen called the ramp a small thing with a long reach',
  ],
  ['from inside a link', ['#two a', 'ramp takes'], ['#two', 'tonnes', 6], 'ramp takes lorries of forty tonnes'],
  ['beginning in a name that is highlighted', ['#one', 'Brandvold'], ['#one', 'works', 5], 'Brandvold opened the works'],
  ['from the middle of an emoji', ['#four', '🚢', 1], ['#four', 'with', 4], '🚢 with'],
  ['to the middle of a family of emoji', ['#four', 'family'], ['#four', FAMILY, 4], `family of three ${FAMILY}`],
  ['to a letter without its accent', ['#four', 'the cafe'], ['#four', 'cafe', 4], 'the cafe\u0301'],
  ['right to left', ['#five', 'לכל'], ['#five', 'הנמל', 4], 'לכל הבאים אל הנמל'],
  [
    'a paragraph by three clicks, which end at the next one',
    ['#six', 'Engineers'],
    ['#seven', 'What'],
    'Engineers will close the old ramp for nine nights in September. Cars can use the slip beside the ice house, which the harbour master wants widened anyway.',
  ],
  ['from the headline into the article', ['h1', 'quay'], ['#one', 'opened', 6], 'Trade Minister Helena Brandvold opened'],
  [
    'out of the article to the foot of the page',
    ['#eight', 'a load'],
    ['#foot p', 'page', 4],
    'a load of salt for the fish market.',
  ],
]

const saved = (session: Session) => session.library<Annotation[]>('annotations', {})

const quotes = async (session: Session): Promise<string[]> => (await saved(session)).map(({ target }) => target.selector[0].exact)

/** Saves what is selected and closes the card that opens; gives what the card said. */
async function save({ driver, session }: { driver: Driver; session: Session }, tab: Tab, quote: string): Promise<string> {
  await driver.command('save-selection', tab)
  await poll(async () => (await quotes(session)).includes(quote), 6000, `“${quote}” to be saved`)
  const said = await tab.until(
    () => document.querySelector('antecedent-card')?.shadowRoot?.querySelector('.toast')?.textContent,
    [],
    6000,
  )
  await session.closeCard(tab)
  return said
}

const savedOn = async (tab: Tab): Promise<string[]> =>
  Object.entries(await tab.evaluate(painted)).flatMap(([name, texts]) => (name.startsWith('antecedent-saved') ? texts : []))

const listText = (): string =>
  document.querySelector('antecedent-card')?.shadowRoot?.querySelector<HTMLElement>('.lost-panel')?.innerText ?? ''

const openList = async (tab: Tab, holding: string): Promise<string> => {
  await tab.press('Alt+Shift+w')
  return tab.until(
    (words) => {
      const text =
        document.querySelector('antecedent-card')?.shadowRoot?.querySelector<HTMLElement>('.lost-panel')?.innerText ?? ''
      return text.includes(words) && text
    },
    [holding],
    6000,
  )
}

/** Waits until the list on the page says something. */
const says = (tab: Tab, words: string) =>
  poll(async () => (await tab.evaluate(listText)).includes(words), 6000, `“${words}” in the list`).catch(
    async (error: unknown) => {
      throw new Error(`${(error as Error).message}\n${await tab.evaluate(listText)}`)
    },
  )

const button = (tab: Tab, name: string) => tab.click({ role: 'button', name, within: 'antecedent-card' })

async function reread(session: Session, tab: Tab) {
  await tab.reload()
  await session.painted(tab)
  return poll(
    async () => {
      const report = await session.report(tab)
      return report.state === 'ready' && report
    },
    8000,
    'the page to be read',
  )
}

const selections: Flow[] = [
  {
    name: 'any selection is saved in whole characters, clipped to the article, and found again after a reload',
    async run({ driver, session }) {
      await session.prepare()
      const tab = await session.read(PAGES.marks)
      for (const [what, from, to, quote] of SELECTIONS) {
        assert.ok(await tab.evaluate(selectFrom, from, to), what)
        const said = await save({ driver, session }, tab, quote)
        const outside = from[0] === 'h1' || to[0] === '#foot p'
        assertHolds(said, outside ? 'the part of it that is in the article' : 'Saved to your library.', what)
      }
      const report = await reread(session, tab)
      assert.deepEqual([report.orphans, report.moved, report.analysis?.annotations.length], [[], [], SELECTIONS.length])
      const texts = await savedOn(tab)
      assert.ok(!texts.some((text) => text.includes('Pillars')), 'a caption is painted')
      assert.ok(texts.includes(`family of three ${FAMILY}`), JSON.stringify(texts))
      await tab.close()
    },
  },
  {
    name: 'all of a page is saved as all of the article; boxes for writing and the foot are never saved',
    async run({ driver, session }) {
      const tab = await session.open(PAGES.marks)
      const before = (await quotes(session)).length
      await tab.evaluate(() => document.getSelection()?.selectAllChildren(document.body))
      await driver.command('save-selection', tab)
      await poll(async () => (await quotes(session)).length === before + 1, 6000, 'all to be saved')
      const all = (await quotes(session)).find((quote) => quote.startsWith('Trade Minister') && quote.endsWith('fish market.'))
      assert.equal(all?.split('\n').length, 8)
      await tab.until(cardText, [], 6000)
      await button(tab, 'Undo')
      await poll(async () => (await quotes(session)).length === before, 6000, 'the undo')
      await session.closeCard(tab)
      const refused: (() => void)[] = [
        () => document.getSelection()?.selectAllChildren(document.querySelector('#foot')!),
        () => {
          document.querySelector<HTMLElement>('#comment')!.focus()
          document.getSelection()?.selectAllChildren(document.querySelector('#comment')!)
        },
        () => {
          document.getSelection()?.removeAllRanges()
          document.querySelector<HTMLTextAreaElement>('#letter')!.select()
        },
      ]
      for (const select of refused) {
        await tab.evaluate(select)
        await driver.command('save-selection', tab)
      }
      // The store answers in order: what was asked before this has been done.
      await session.library('counts')
      assert.equal((await quotes(session)).length, before)
      await tab.close()
    },
  },
  {
    name: 'a selection in an open shadow root is saved and painted',
    async run({ driver, session }) {
      const tab = await session.open(PAGES.shadow)
      const quote = 'The two ministers are to meet again'
      await tab.evaluate((words) => {
        const root = document.querySelector('news-story')!.shadowRoot!
        const node = [...root.querySelectorAll('p')].flatMap((p) => [...p.childNodes]).find((n) => n.nodeValue?.includes(words))!
        const at = node.nodeValue!.indexOf(words)
        document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
      }, quote)
      await save({ driver, session }, tab, quote)
      assert.ok((await savedOn(tab)).includes(quote))
      await tab.close()
    },
  },
]

const EDITED = 'Engineers will now shut the ramp for a dozen days in autumn.'
const SENTENCE = 'Engineers will close the old ramp for nine nights in September.'
const GONE = 'What the works will cost in the end'
const NEW_PLACE = 'Cars can use the slip'

/** Begins anew with three highlights, and edits the page under two of them. */
async function editPage({ driver, session, proxy }: FlowContext): Promise<Tab> {
  await session.library('remove', { what: 'everything' })
  proxy.add(PAGES.marks, { body: readFileSync(PAGE) })
  const tab = await session.read(PAGES.marks)
  for (const words of ['thanked the crews', SENTENCE, GONE]) {
    assert.ok(await tab.evaluate(selectText, words))
    await save({ driver, session }, tab, words)
  }
  const html = readFileSync(PAGE, 'utf8')
  proxy.add(PAGES.marks, { body: html.replace(SENTENCE, EDITED).replace(/<p id="seven">.*?<\/p>/s, '') })
  const report = await reread(session, tab)
  assert.deepEqual([report.moved?.map(({ now }) => now), report.orphans.length], [[EDITED], 1])
  return tab
}

const edited: Flow[] = [
  {
    name: 'an edited page: moved and lost highlights are listed in the popup',
    async run(context) {
      const { driver, pictures } = context
      const tab = await editPage(context)
      assert.deepEqual(await savedOn(tab), ['thanked the crews'])
      const popup = await driver.popup(tab)
      await popup.until(() => document.body.innerText.includes('1 has probably moved, 1 is not on this page any more'), [])
      await popup.click({ role: 'tab', name: 'On this page' })
      const text = await popup.until((words) => document.body.innerText.includes(words) && document.body.innerText, [GONE])
      for (const words of ['close', 'now shut', 'Yes, that is it', 'Attach to selection', 'Saved'])
        assertHolds(text, words, 'the popup')
      await popup.screenshot(path.join(pictures, 'popup-lost.png'))
      assertNoFindings(await popup.axe(), 'the popup with lost highlights')
      await popup.close()
      await tab.close()
    },
  },
  {
    name: 'the list on the page shows, places, refuses, attaches and deletes, each with its undo',
    async run({ session, pictures }) {
      const tab = await session.open(PAGES.marks)
      await openList(tab, '1 has probably moved')
      await tab.screenshot(path.join(pictures, 'lost-list.png'))
      await button(tab, 'Show me')
      await poll(async () => (await tab.evaluate(painted))['antecedent-moved']?.[0] === EDITED, 5000, 'the place to be shown')
      await button(tab, 'Yes, that is it')
      await says(tab, 'Placed there.')
      assert.ok((await savedOn(tab)).includes(EDITED))
      await button(tab, 'Undo')
      await says(tab, '1 has probably moved')
      await button(tab, 'No')
      await says(tab, '2 are not on this page any more')
      assert.ok(!(await savedOn(tab)).includes(EDITED))
      const lost = (await saved(session)).find(({ target }) => target.selector[0].exact === GONE)
      assert.ok(await tab.evaluate(selectText, NEW_PLACE))
      await tab.evaluate(() => document.getSelection()?.removeAllRanges())
      await tab.click({ role: 'button', name: 'Attach to selection', nth: 1, within: 'antecedent-card' })
      await says(tab, 'Nothing of the article is selected yet')
      assert.ok(await tab.evaluate(selectText, NEW_PLACE))
      await says(tab, NEW_PLACE)
      await button(tab, 'Attach here')
      await says(tab, 'Attached.')
      const attached = (await saved(session)).find(({ id }) => id === lost?.id)
      assert.deepEqual([attached?.target.selector[0].exact, attached?.history?.length], [NEW_PLACE, 1])
      await button(tab, 'Delete')
      await says(tab, 'Deleted.')
      assert.equal((await saved(session)).length, 2)
      await button(tab, 'Undo')
      await poll(async () => (await saved(session)).length === 3, 5000, 'the deleted highlight to be back')
      await tab.press('Escape')
      await poll(async () => !(await tab.evaluate(cardIsOpen)), 4000, 'the list to close')
      const report = await reread(session, tab)
      assert.deepEqual([report.moved, report.orphans.length], [[], 1], 'what was refused is not offered again')
      await tab.close()
    },
  },
  {
    name: 'highlights come back by themselves when their words do',
    async run({ session, proxy }) {
      proxy.add(PAGES.marks, { body: readFileSync(PAGE) })
      const tab = await session.open(PAGES.marks)
      await poll(async () => (await savedOn(tab)).includes(SENTENCE), 6000, 'the old sentence to be painted')
      await tab.evaluate(() => document.getElementById('drop')?.click())
      await poll(async () => (await session.report(tab)).orphans.length === 2, 8000, 'both of the paragraph to be lost')
      await openList(tab, '2 are not on this page any more')
      await tab.evaluate(() => document.getElementById('back')?.click())
      await says(tab, 'All that you saved here is in its place')
      assert.ok((await savedOn(tab)).includes(SENTENCE))
      await tab.press('Escape')
      await tab.close()
    },
  },
]

const cards: Flow[] = [
  {
    name: 'several at one place are reached one after the other; tags, links, undo and redo in the card',
    async run({ driver, session, pictures }) {
      const tab = await session.open(PAGES.marks)
      assert.ok(await tab.evaluate(selectFrom, ['#three', 'Minister'] as Spot, ['#three', 'ramp', 4] as Spot))
      await save({ driver, session }, tab, 'Minister Rasmus Thygesen called the ramp')
      await session.card(tab, 'antecedent-official', 'Rasmus Thygesen')
      await tab.until(
        () => document.querySelector('antecedent-card')?.shadowRoot?.querySelector('.card__several')?.textContent,
        [],
      )
      await button(tab, 'The next at this place')
      await poll(async () => (await tab.evaluate(cardText)).includes('You saved this highlight.'), 5000, 'the saved one')
      await button(tab, 'Link to Rasmus Thygesen')
      const one = async () => (await saved(session)).find(({ target }) => target.selector[0].exact.startsWith('Minister Rasmus'))
      await poll(async () => (await one())?.links?.[0]?.label === 'Rasmus Thygesen', 5000, 'the link to be stored')
      await button(tab, 'Add tags')
      await tab.until(() => document.querySelector('antecedent-card')?.shadowRoot?.activeElement?.matches('input'), [])
      await tab.type('harbour')
      await button(tab, 'Save tags')
      await poll(async () => (await one())?.tags.join() === 'harbour', 5000, 'the tag to be stored')
      await tab.screenshot(path.join(pictures, 'card-saved.png'))
      await button(tab, 'Undo the last change')
      await poll(async () => (await one())?.tags.length === 0, 5000, 'the undo')
      await button(tab, 'Do it again')
      await poll(async () => (await one())?.tags.join() === 'harbour', 5000, 'the redo')
      await session.closeCard(tab)
      await tab.close()
    },
  },
  {
    name: 'keys go from saved highlight to saved highlight; the page stays as it was',
    async run({ session }) {
      const tab = await session.open(PAGES.marks)
      const titles: string[] = []
      for (const key of ['Alt+Shift+.', 'Alt+Shift+.', 'Alt+Shift+,']) {
        await tab.press(key)
        titles.push((await tab.until(cardText, [], 6000)).split('\n').slice(0, 3).join(' '))
        await session.closeCard(tab)
      }
      assertHolds(titles[0] ?? '', 'thanked the crews', 'the first')
      assertHolds(titles[1] ?? '', 'Minister Rasmus Thygesen', 'the second')
      assert.equal(titles[2], titles[0])
      await openList(tab, 'All that you saved here is in its place')
      await tab.press('Escape')
      await tab.until(placeOfHighlight, ['antecedent-saved-yellow', 'thanked the crews'])
      assert.deepEqual(await tab.evaluate(nodeChanges), [])
      await tab.close()
    },
  },
  {
    name: 'axe finds nothing in the list and the card of a saved highlight, light and dark',
    async run({ driver, session }) {
      const tab = await session.open(PAGES.marks)
      for (const scheme of ['light', 'dark'] as const) {
        await driver.setColourScheme(scheme)
        await openList(tab, 'All that you saved here is in its place')
        assertNoFindings(await tab.axe('antecedent-card'), `the list, ${scheme}`)
        await tab.press('Escape')
        await session.card(tab, 'antecedent-saved-yellow', 'thanked the crews')
        assertNoFindings(await tab.axe('antecedent-card'), `the card, ${scheme}`)
        await session.closeCard(tab)
      }
      await driver.setColourScheme('light')
      await tab.close()
      assert.deepEqual(await driver.errors(), [])
    },
  },
]

/** The suite of saved highlights. */
export function highlights(): Suite {
  return { name: 'highlights', flows: [...selections, ...edited, ...cards], proxy: { observe: true } }
}
