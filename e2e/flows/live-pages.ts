// Pages that live: text that comes late or goes, client-side navigation, shadow roots, names in links, dark pages.
import assert from 'node:assert/strict'
import path from 'node:path'
import { poll } from '../drivers/wait.ts'
import type { Flow, Suite } from '../flow.ts'
import { cardIsOpen, painted, placeOfHighlight } from '../on-page.ts'
import { assertHolds } from '../session.ts'
import { PAGES, STORY } from '../sites.ts'
import { liveArticles } from './live-articles.ts'

const texts = (found: Record<string, string[]>): string[] => Object.values(found).flat()

const flows: Flow[] = [
  {
    name: 'paragraphs that a page adds late are read and painted',
    async run({ session }) {
      await session.prepare()
      const tab = await session.open(STORY[5])
      await poll(
        async () => texts(await tab.evaluate(painted)).some((t) => t.includes('Sergey Lavrov')),
        12_000,
        'the late paragraph to be painted',
      )
      await tab.close()
    },
  },
  {
    name: 'added, replaced and removed paragraphs are followed',
    async run({ session }) {
      const tab = await session.open(PAGES.live)
      const has = (name: string) => async () => texts(await tab.evaluate(painted)).some((t) => t.includes(name))
      const lacks = (name: string) => async () => !(await has(name)())
      await tab.click({ role: 'button', name: 'Add a paragraph' })
      await poll(has('Oskar Lindeman'), 8000, 'the added paragraph')
      await tab.click({ role: 'button', name: 'Replace the first' })
      await poll(has('Agnes Holmboe'), 8000, 'the replaced paragraph')
      await poll(lacks('Helena Brandvold'), 8000, 'the old paragraph to be forgotten')
      await tab.click({ role: 'button', name: 'Remove the third' })
      await poll(lacks('March'), 8000, 'the removed paragraph to be forgotten')
      await tab.close()
    },
  },
  {
    name: 'client-side navigation is a page of its own',
    async run({ session }) {
      const tab = await session.open(PAGES.app)
      assert.ok(texts(await session.painted(tab)).includes('Helena Brandvold'))
      await tab.click({ role: 'link', name: 'Next story' })
      await poll(
        async () => texts(await tab.evaluate(painted)).includes('Jonas Vestergaard'),
        10_000,
        'the second story to be painted',
      )
      assert.ok(!texts(await tab.evaluate(painted)).includes('Helena Brandvold'))
      const report = await session.stored(tab)
      assert.equal(report.meta?.title, 'Kelp bank reserve agreed')
      await tab.close()
    },
  },
  {
    name: 'an article in an open shadow root is painted and its cards open',
    async run({ session, pictures }) {
      const tab = await session.open(PAGES.shadow)
      assertHolds(await session.card(tab, 'antecedent-official', 'Rasmus Thygesen'), 'Thygesen', 'the card')
      await session.closeCard(tab)
      await tab.screenshot(path.join(pictures, 'shadow.png'))
      await tab.close()
    },
  },
  {
    name: 'names across links, soft hyphens and hidden words; in a link Alt+click opens the card, a click follows the link',
    async run({ session }) {
      const tab = await session.open(PAGES.links)
      const found = texts(await session.painted(tab))
      for (const name of ['Helena Brandvold', 'Rasmus Thygesen'])
        assert.ok(found.includes(name), `${name} in ${JSON.stringify(found)}`)
      assertHolds(await session.card(tab, 'antecedent-official', 'Helena Brandvold', { alt: true }), 'Brandvold', 'the card')
      assert.equal(await tab.url(), PAGES.links)
      await session.closeCard(tab)
      const place = await tab.until(placeOfHighlight, ['antecedent-official', 'Helena Brandvold'])
      await tab.clickAt(place.x, place.y)
      await poll(async () => (await tab.url()) === PAGES.live, 5000, 'the link to be followed')
      assert.equal(await tab.evaluate(cardIsOpen), false)
      await tab.close()
    },
  },
  {
    name: 'a dark page is painted',
    async run({ session, pictures }) {
      const tab = await session.open(PAGES.dark)
      await tab.screenshot(path.join(pictures, 'dark-page.png'))
      await tab.close()
    },
  },
  {
    name: 'the side panel follows the page beside it',
    async run({ driver, session, pictures }) {
      const tab = await session.read(STORY[3])
      const panel = await driver.sidePanel(tab)
      await panel.until(() => document.body.innerText.includes('Haroon Akhtar Khan'), [])
      await panel.screenshot(path.join(pictures, 'sidepanel.png'))
      await tab.front()
      await tab.goto(STORY[2])
      await panel.until(
        () => document.body.innerText.includes('Musadik Malik') || document.body.innerText.includes('Pavel Sorokin'),
        [],
      )
      await panel.close()
      await tab.close()
    },
  },
  ...liveArticles,
  {
    name: 'no console had an error on living pages',
    async run({ driver }) {
      assert.deepEqual(await driver.errors(), [])
    },
  },
]

/** The suite of living pages. */
export function livePages(): Suite {
  return { name: 'live pages', flows }
}
