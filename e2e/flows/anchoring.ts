// Highlights on pages of odd build: painted and found again after a reload, without a change of the page or an error on its console.
import assert from 'node:assert/strict'
import type { Tab } from '../drivers/driver.ts'
import { poll } from '../drivers/wait.ts'
import type { Flow, FlowContext, Suite } from '../flow.ts'
import { TUNNEL } from '../made-articles.ts'
import { ODD_PAGES, type OddPage } from '../odd-pages.ts'
import { nodeChanges, painted } from '../on-page.ts'

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Names that stand in the article and are told for officials wherever it stands. */
const NAMES = ['Sigrid Aasen', 'Olof Tegner']

async function texts(tab: Tab, names: (name: string) => boolean): Promise<string[]> {
  const found = Object.entries(await tab.evaluate(painted))
  return found.flatMap(([name, words]) => (names(name) ? words.map(flat) : []))
}

const isSaved = (name: string): boolean => name.startsWith('antecedent-saved')

/** Selects all of a paragraph of the article. Runs in the page. */
function selectParagraph(index: number): boolean {
  const paragraph = document.querySelectorAll('article p')[index]
  if (!paragraph) return false
  document.getSelection()?.selectAllChildren(paragraph)
  paragraph.scrollIntoView({ block: 'center', behavior: 'instant' })
  return true
}

async function namesArePainted(tab: Tab, page: OddPage): Promise<void> {
  await poll(
    async () => {
      const found = await texts(tab, (name) => name === 'antecedent-official')
      return NAMES.every((name) => found.includes(name))
    },
    20_000,
    `${NAMES.join(' and ')} to be painted on ${page.name}`,
  )
}

/** No node of the page changed, by the recorder where there is one: in XML the proxy puts none. */
async function nothingChanged(tab: Tab, { page, name }: OddPage): Promise<void> {
  if (!page.type) assert.deepEqual(await tab.evaluate(nodeChanges), [], `node changes on ${name}`)
}

async function savedAndFoundAgain({ driver }: FlowContext, tab: Tab, page: OddPage): Promise<void> {
  const words = flat(TUNNEL.paragraphs[page.save!]!)
  const isPainted = async () => (await texts(tab, isSaved)).join(' ').includes(words)
  assert.ok(await tab.evaluate(selectParagraph, page.save!), `paragraph ${page.save} of ${page.name}`)
  await driver.command('save-selection', tab)
  await poll(isPainted, 10_000, `the selection on ${page.name} to be painted`)
  await nothingChanged(tab, page)
  await tab.reload()
  await poll(isPainted, 15_000, `the highlight on ${page.name} to be painted after a reload`)
}

const flows: Flow[] = [
  ...ODD_PAGES.map(
    (page): Flow => ({
      name: `${page.name}: painted${page.save === undefined ? '' : ', saved, found again'}, and not changed`,
      async run(context) {
        const { driver, proxy, session } = context
        await session.prepare()
        for (const [url, extra] of Object.entries({ [page.url]: page.page, ...page.beside })) proxy.add(url, extra)
        const tab = await driver.newTab(page.url)
        await namesArePainted(tab, page)
        if (page.save !== undefined) await savedAndFoundAgain(context, tab, page)
        await nothingChanged(tab, page)
        await tab.close()
      },
    }),
  ),
  {
    name: 'no console had an error on pages of odd build',
    async run({ driver }) {
      assert.deepEqual(await driver.errors(), [])
    },
  },
]

/** The suite of anchoring. */
export function anchoring(): Suite {
  return { name: 'anchoring', flows, proxy: { observe: true } }
}
