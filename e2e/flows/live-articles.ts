// Articles that live: entries put above, endless scrolling, one article under many addresses, many under one, walls, and apps that render late.
import assert from 'node:assert/strict'
import type { Annotation } from '../../lib/model/annotation.ts'
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Tab } from '../drivers/driver.ts'
import { poll } from '../drivers/wait.ts'
import type { Flow, FlowContext } from '../flow.ts'
import { articlePage, COURT, endlessPage, FERRY, KELP, latePage, livePage, TUNNEL } from '../made-articles.ts'
import { painted, selectText } from '../on-page.ts'

const SITE = 'http://tests.harbour-courier.example'
const TREATY = `${SITE}/world/2026/06/29/lofthus-tunnel-treaty`
const texts = (found: Record<string, string[]>): string[] => Object.values(found).flat()
const saved = async (tab: Tab): Promise<string[]> =>
  Object.entries(await tab.evaluate(painted)).flatMap(([name, words]) => (name.startsWith('antecedent-saved') ? words : []))
const articles = ({ session }: FlowContext) => session.library<StoredArticle[]>('articles', {})
const annotations = ({ session }: FlowContext) => session.library<Annotation[]>('annotations', {})

/** Saves words of the page by the keyboard command, and waits until they are painted. */
async function save({ driver }: FlowContext, tab: Tab, words: string): Promise<void> {
  assert.ok(await tab.evaluate(selectText, words), `“${words}” is on the page`)
  await driver.command('save-selection', tab)
  await poll(async () => (await saved(tab)).includes(words), 8000, `“${words}” to be saved and painted`)
}

/** What the page in a tab is, once it was analysed: id of the stored article, what is saved on it, what has lost its place. */
async function known({ session }: FlowContext, tab: Tab) {
  return poll(
    async () => {
      const { state, analysis, orphans, meta } = await session.report(tab)
      return state === 'ready' && analysis && { analysis, orphans, meta, saved: analysis.annotations.length }
    },
    12_000,
    'the page to be analysed',
  ) as Promise<{
    analysis: NonNullable<Awaited<ReturnType<typeof session.report>>['analysis']>
    orphans: string[]
    saved: number
  }>
}

const WORDS = 'drilling for the Lofthus tunnel would begin'

export const liveArticles: Flow[] = [
  {
    name: 'a live page puts entries above: what was saved stays on its words, and the page stays where it was scrolled to',
    async run(context) {
      const { proxy, session } = context
      const words = 'spoke for two hours, mostly of the water'
      proxy.add(`${SITE}/live/hearing`, { body: livePage(COURT) })
      const tab = await session.open(`${SITE}/live/hearing`)
      await save(context, tab, words)
      await tab.press('Escape')
      await tab.click({ role: 'button', name: 'Insert entries' })
      const at = await tab.evaluate(() => scrollY)
      await poll(async () => texts(await tab.evaluate(painted)).includes('Torvald Rye'), 8000, 'the entries to be painted')
      assert.deepEqual(await saved(tab), [words])
      await tab.click({ role: 'button', name: 'Insert entries' })
      await poll(
        async () => texts(await tab.evaluate(painted)).filter((one) => one === 'Torvald Rye').length >= 6,
        10_000,
        'more entries to be painted',
      )
      assert.deepEqual(await saved(tab), [words])
      const moved = await tab.evaluate(() => scrollY)
      // Browsers hold the words in view where they were (scroll anchoring); nothing else may have scrolled.
      assert.ok(moved >= at && moved - at < 1200, `scrolled from ${at} to ${moved}`)
      await tab.close()
    },
  },
  {
    name: 'one article by link, AMP and mobile address is stored once, and what was saved on one is on all',
    async run(context) {
      const { proxy, session } = context
      proxy.add(TREATY, { body: articlePage(TUNNEL, { canonical: TREATY }) })
      proxy.add(`${TREATY}?utm_source=mail`, { body: articlePage(TUNNEL, { canonical: TREATY }) })
      proxy.add(`${TREATY}/amp`, { body: articlePage(TUNNEL) })
      proxy.add(`http://m.harbour-courier.example/lofthus-tunnel-treaty`, { body: articlePage(TUNNEL, { site: 'm.courier' }) })
      const tab = await session.read(TREATY)
      await save(context, tab, WORDS)
      const stored = (await articles(context)).length
      for (const url of [
        `${TREATY}?utm_source=mail`,
        `${TREATY}/amp`,
        'http://m.harbour-courier.example/lofthus-tunnel-treaty',
      ]) {
        await tab.goto(url)
        await poll(async () => (await saved(tab)).includes(WORDS), 8000, `what was saved to be painted at ${url}`)
      }
      await session.stored(tab)
      assert.equal((await articles(context)).length, stored)
      await tab.close()
    },
  },
  {
    name: 'another article behind its canonical address, or at its very address, is another; nothing of the first is lost',
    async run(context) {
      const { proxy, session } = context
      const before = (await articles(context)).find(({ url }) => url === TREATY)
      proxy.add(`${SITE}/world/kelp`, { body: articlePage(KELP, { canonical: TREATY }) })
      proxy.add(`${TREATY}-latest`, { body: articlePage(KELP, { canonical: TREATY }) })
      for (const url of [`${SITE}/world/kelp`, `${TREATY}-latest`]) {
        const tab = await session.open(url)
        const { analysis } = await known(context, tab)
        assert.ok(before && analysis.article !== before.id, url)
        assert.deepEqual(analysis.annotations, [], url)
        await tab.close()
      }
      proxy.add(TREATY, { body: articlePage(FERRY) })
      const tab = await session.read(TREATY)
      assert.deepEqual(await saved(tab), [])
      const here = (await articles(context)).filter(({ url }) => url === TREATY)
      assert.deepEqual(here.map(({ title }) => title).sort(), [FERRY.title, TUNNEL.title].sort())
      assert.deepEqual({ ...here.find(({ id }) => id === before?.id), lastRead: 0 }, { ...before, lastRead: 0 })
      await tab.close()
    },
  },
  {
    name: 'behind a wall the whole text stays stored, what is saved outside of the part is listed as such, and comes back with the text',
    async run(context) {
      const { proxy, session, driver } = context
      const whole = (await articles(context)).find(({ title }) => title === TUNNEL.title)
      proxy.add(TREATY, {
        body: articlePage({
          ...TUNNEL,
          paragraphs: [
            TUNNEL.paragraphs[0]!,
            'To read on, choose how you would like to pay for this page. It takes a minute, and helps us to go on.',
          ],
        }),
      })
      const tab = await session.read(TREATY)
      const { analysis, orphans, saved: count } = await known(context, tab)
      assert.deepEqual([analysis.part, analysis.article, orphans.length, count], [true, whole?.id, 1, 1])
      const popup = await driver.popup(tab)
      await popup.until(() => document.body.innerText.includes('not in the part of the text that is shown'), [])
      await popup.close()
      assert.equal((await articles(context)).find(({ id }) => id === whole?.id)?.words, whole?.words)
      proxy.add(TREATY, { body: articlePage(TUNNEL) })
      await tab.reload()
      await poll(async () => (await saved(tab)).includes(WORDS), 8000, 'what was saved to come back')
      await tab.close()
    },
  },
  {
    name: 'endless scrolling: each article is its own, with its own address, day and highlights, and the popup speaks of the one in front',
    async run(context) {
      const { proxy, session } = context
      const addresses = ['endless/tunnel', 'endless/kelp-bank', 'endless/ferry'].map((one) => `${SITE}/${one}`) as [
        string,
        string,
        string,
      ]
      proxy.add(addresses[0], { body: endlessPage(addresses) })
      const tab = await session.open(addresses[0])
      // Articles after the first come a moment later: what is not there yet cannot be scrolled to.
      const to = (at: number) =>
        tab.until(
          (n) => {
            const one = document.querySelectorAll('article')[n]
            one?.scrollIntoView({ behavior: 'instant' })
            return one && Math.abs(one.getBoundingClientRect().top) < 50
          },
          [at],
        )
      const front = async (title: string, stored: boolean) => {
        let last: unknown
        await poll(
          async () => {
            const { meta, analysis } = await session.report(tab)
            last = [meta?.title, meta?.url, meta?.published, analysis?.stored]
            return meta?.title === title && (!stored || analysis?.stored)
          },
          14_000,
          `“${title}” to be in front`,
        ).catch((error) => {
          throw new Error(`${(error as Error).message}; last: ${JSON.stringify(last)}`)
        })
        return (await session.report(tab)).meta
      }
      await front(TUNNEL.title, false)
      await to(1)
      assert.deepEqual(await front(KELP.title, true).then((meta) => [meta?.url, meta?.published]), [addresses[1], '2026-07-02'])
      await save(context, tab, 'the stock of cod had halved')
      await tab.press('Escape')
      await to(2)
      assert.deepEqual(await front(FERRY.title, true).then((meta) => [meta?.url, meta?.published]), [addresses[2], '2026-07-04'])
      const all = texts(await tab.evaluate(painted))
      for (const name of ['Sigrid Aasen', 'Anders Hovland', 'Ragnhild Moen', 'the stock of cod had halved'])
        assert.ok(all.includes(name), `${name} is painted in its article: ${JSON.stringify(all)}`)
      await to(0)
      const meta = await front(TUNNEL.title, false)
      assert.equal(meta?.url, addresses[0])
      const kelp = (await articles(context)).find(({ url }) => url === addresses[1])
      const mark = (await annotations(context)).find(({ target }) => target.selector[0].exact === 'the stock of cod had halved')
      assert.ok(kelp && mark?.article === kelp.id, 'the highlight belongs to the article that it stands in')
      await tab.close()
    },
  },
  {
    name: 'an app that renders its next article late: never read under the new address before it is there',
    async run(context) {
      const { proxy, session } = context
      const next = `${SITE}/app/late/ferry`
      proxy.add(`${SITE}/app/late/tunnel`, { body: latePage(FERRY, next) })
      const tab = await session.open(`${SITE}/app/late/tunnel`)
      await tab.click({ role: 'link', name: 'Next story' })
      await poll(
        async () => texts(await tab.evaluate(painted)).includes('Ragnhild Moen'),
        10_000,
        'the late article to be painted',
      )
      assert.ok(!texts(await tab.evaluate(painted)).includes('Sigrid Aasen'))
      const { meta } = await session.report(tab)
      assert.deepEqual([meta?.title, meta?.pageUrl], [FERRY.title, next])
      await tab.close()
    },
  },
]
