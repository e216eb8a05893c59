// Highlights in the library, by keyboard as far as can be: notes, tags with completion, links, versions, bulk edits, undo after a reload, the trash.
import assert from 'node:assert/strict'
import path from 'node:path'
import type { Annotation } from '../../lib/model/annotation.ts'
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { EventView } from '../../lib/model/library.ts'
import type { Tab } from '../drivers/driver.ts'
import { poll } from '../drivers/wait.ts'
import type { Flow, Suite } from '../flow.ts'
import { cardText, selectText } from '../on-page.ts'
import { assertNoFindings, type Session } from '../session.ts'
import { STORY } from '../sites.ts'

const NOTE = 'See https://port.example/ferry, then ask.'

const all = (session: Session) => session.library<Annotation[]>('annotations', {})
const lost = (session: Session) => session.library<Annotation[]>('annotations', { anchored: 'orphan' })
const trashed = (session: Session) => session.library<{ id: string }[]>('trash')
const one = async (session: Session, id: string) => (await all(session)).find((annotation) => annotation.id === id)

/** Waits until so many highlights are in the library and in the trash. */
async function held(session: Session, library: number, trash: number): Promise<void> {
  await poll(
    async () => (await all(session)).length === library && (await trashed(session)).length === trash,
    8000,
    `${library} highlights and ${trash} in the trash`,
  )
}

/** Three highlights of an article that was read: of a person in it, and of two selections that are not. The last one carries a tag. */
async function save(session: Session, text = ''): Promise<Entity> {
  const [article] = await session.library<StoredArticle[]>('articles', {})
  assert.ok(article, 'no article is stored')
  const [person] = await session.library<Entity[]>('entities', { kind: 'person', article: article.id })
  assert.ok(person, 'nobody is in the article')
  const { url: source, title, site, published } = article
  for (const [index, exact] of [person.name, 'a new furnace', 'before the winter'].entries()) {
    const start = index === 0 ? text.indexOf(exact) : index * 100
    const end = start + exact.length
    const [prefix, suffix] = index === 0 ? [text.slice(0, start), text.slice(end, end + 50)] : ['They spoke of ', ' at length.']
    const selector: Annotation['target']['selector'] = [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ]
    await session.library('saveAnnotation', {
      ...{ id: `h${index}`, article: article.id, target: { source, title, site, published, selector } },
      ...{ note: '', tags: index === 2 ? ['trade'] : [], colour: 'yellow', kind: 'selection' },
      ...{ created: 1000 - index, modified: 1000 - index },
    } satisfies Annotation)
  }
  return person
}

/** Puts the focus on the first row, as Tab or J do. */
const toRows = (tab: Tab): Promise<boolean> =>
  tab.until(() => {
    const row = document.querySelector<HTMLElement>('[data-row]')
    row?.focus()
    return document.activeElement === row && row !== null
  }, [])

const focusIs = (tab: Tab, selector: string): Promise<boolean> =>
  tab.until((wanted) => document.activeElement?.matches(wanted) === true, [selector])

const shows = (tab: Tab, words: string): Promise<boolean> => tab.until((text) => document.body.innerText.includes(text), [words])

function flows(shared: { tab?: Tab; person?: Entity }): Flow[] {
  const tabOf = (): Tab => {
    assert.ok(shared.tab, 'the library was not opened')
    return shared.tab
  }
  return [
    {
      name: 'a note is written by keyboard; its address is a link, and nothing else in it is markup',
      async run({ driver, session }) {
        await session.prepare()
        const article = await session.read(STORY[3])
        shared.person = await save(session, (await session.report(article)).text)
        // What was saved just now is looked for on the page, where the two selections never stood.
        await session.ask('tabs/refresh', {})
        await poll(async () => (await lost(session)).length === 2, 8000, 'two highlights to be told as lost')
        await article.close()
        const tab = await driver.extensionPage('library.html')
        shared.tab = tab
        await shows(tab, 'a new furnace')
        await toRows(tab)
        await tab.press('e')
        await focusIs(tab, 'textarea')
        await tab.type(`<b>${NOTE}</b>`)
        await tab.press('Control+Enter')
        await poll(async () => (await one(session, 'h0'))?.note.includes(NOTE), 6000, 'the note to be in the store')
        await shows(tab, `<b>${NOTE.slice(0, 8)}`)
        const link = await tab.until(() => {
          const found = document.querySelector<HTMLAnchorElement>('.note-text a')
          return found && { href: found.href, rel: found.rel, bold: document.querySelector('.note-text b') !== null }
        }, [])
        assert.deepEqual(link, { href: 'https://port.example/ferry', rel: 'noopener noreferrer', bold: false })
      },
    },
    {
      name: 'what is not on its page is said to be lost, and listed alone; axe finds nothing, light and dark',
      async run({ driver, pictures }) {
        const tab = tabOf()
        const list = (which: string, rows: number): Promise<boolean> =>
          tab.until(
            (value: string, count: number) => {
              const select = document.querySelector<HTMLSelectElement>('select:has(option[value=orphan])')
              if (select && select.value !== value) {
                select.value = value
                select.dispatchEvent(new Event('change', { bubbles: true }))
              }
              return document.querySelectorAll('[data-row]').length === count
            },
            [which, rows],
          )
        await shows(tab, 'Not found on the page')
        await list('orphan', 2)
        await shows(tab, 'They come back by themselves')
        for (const scheme of ['dark', 'light'] as const) {
          await driver.setColourScheme(scheme)
          assertNoFindings(await tab.axe(), `lost highlights, ${scheme}`)
        }
        await tab.screenshot(path.join(pictures, 'library-lost.png'))
        await list('', 3)
        await tab.evaluate(() => {
          const order = document.querySelector<HTMLSelectElement>('[aria-label=Order]')!
          order.value = 'newest'
          order.dispatchEvent(new Event('change', { bubbles: true }))
        })
      },
    },
    {
      name: 'a tag in use is completed by keyboard, a new one is made; an earlier version comes back',
      async run({ session }) {
        const tab = tabOf()
        await toRows(tab)
        await tab.press('t')
        await focusIs(tab, '[role=combobox]')
        await tab.type('tra')
        await tab.until(() => document.querySelectorAll('[role=option]').length === 2, [])
        await tab.press('ArrowDown')
        await tab.press('Enter')
        await tab.type('ask')
        await tab.press('Enter')
        await tab.press('Enter')
        await poll(async () => (await one(session, 'h0'))?.tags.join() === 'trade,ask', 6000, 'both tags to be in the store')
        await tab.until(() => document.querySelector('.highlight__tags') !== null, [])
        await tab.click({ role: 'button', name: 'History' })
        await tab.click({ role: 'button', name: 'Bring back this version', nth: 0 })
        await poll(async () => (await one(session, 'h0'))?.tags.length === 0, 6000, 'the version without tags')
      },
    },
    {
      name: 'it is linked to whom its words name, and the chip opens the dossier',
      async run({ session }) {
        const tab = tabOf()
        const name = shared.person?.name ?? ''
        await toRows(tab)
        await tab.press('l')
        await focusIs(tab, 'dialog input[type=search]')
        await tab.click({ role: 'button', name, within: 'dialog' })
        await poll(async () => (await one(session, 'h0'))?.links?.[0]?.label === name, 6000, 'the link to be in the store')
        await tab.press('Escape')
        await tab.until(() => document.querySelector('dialog[open]') === null, [])
        await tab.click({ css: '.link-chips button' })
        await tab.until((wanted) => document.querySelector('.dossier h2')?.textContent === wanted, [name])
        await tab.click({ role: 'tab', name: 'Highlights' })
        await shows(tab, 'a new furnace')
      },
    },
    {
      name: 'all are chosen by keys, tagged and deleted together; axe finds nothing, light and dark',
      async run({ driver, session, pictures }) {
        const tab = tabOf()
        await toRows(tab)
        await tab.press('x')
        await tab.press('j')
        await tab.press('j')
        await tab.press('Shift+X')
        await shows(tab, '3 selected')
        for (const scheme of ['dark', 'light'] as const) {
          await driver.setColourScheme(scheme)
          assertNoFindings(await tab.axe(), `chosen highlights, ${scheme}`)
        }
        await tab.screenshot(path.join(pictures, 'library-chosen.png'))
        await tab.click({ role: 'button', name: 'Add tags' })
        await focusIs(tab, 'dialog [role=combobox]')
        await tab.type('harbour')
        await tab.press('Enter')
        await tab.click({ role: 'button', name: 'Add', exact: true, within: 'dialog' })
        await poll(async () => (await all(session)).every(({ tags }) => tags.includes('harbour')), 6000, 'the tag on all of them')
        await shows(tab, 'Tagged 3 highlights')
        await tab.click({ role: 'button', name: 'Delete', exact: true, within: '.bulk' })
        await held(session, 0, 3)
        await shows(tab, 'No saved highlights yet')
      },
    },
    {
      name: 'undo and redo by keys go on after a reload, and say what they did; the order chosen is kept',
      async run({ session }) {
        const tab = tabOf()
        await tab.reload()
        await shows(tab, 'Undo: delete 3 highlights')
        await tab.press('Control+z')
        await held(session, 3, 0)
        await shows(tab, 'Undone: delete 3 highlights.')
        await tab.until((order) => document.querySelector<HTMLSelectElement>('[aria-label=Order]')?.value === order, ['newest'])
        await tab.press('Control+Shift+z')
        await held(session, 0, 3)
        await shows(tab, 'Redone: delete 3 highlights.')
        await shows(tab, 'No saved highlights yet')
      },
    },
    {
      name: 'from the trash one is restored, another deleted for good after a question',
      async run({ driver, session, pictures }) {
        const tab = tabOf()
        await tab.click({ role: 'tab', name: 'Trash' })
        await shows(tab, 'a new furnace')
        for (const scheme of ['dark', 'light'] as const) {
          await driver.setColourScheme(scheme)
          assertNoFindings(await tab.axe(), `the trash, ${scheme}`)
        }
        await tab.screenshot(path.join(pictures, 'library-trash.png'))
        await tab.click({ role: 'button', name: 'Restore: a new furnace' })
        await held(session, 1, 2)
        await tab.until(() => document.querySelectorAll('.trashed').length === 2, [])
        await focusIs(tab, '.trashed')
        await tab.click({ role: 'button', name: 'Delete for good: before the winter' })
        await tab.click({ role: 'button', name: 'Delete for good', exact: true, within: 'dialog' })
        await held(session, 1, 1)
        await shows(tab, 'A highlight deleted for good.')
      },
    },
    {
      name: 'an event told in the words of a highlight is linked in the card, opened in the library, unlinked, and linked again by undo',
      async run({ driver, session }) {
        const library = tabOf()
        const tab = await session.open(STORY[3])
        const { analysis } = await session.report(tab)
        const told = await session.library<EventView[]>('events', { article: analysis?.article })
        // The words that tell it may go over several nodes of the page: one whose words are in one.
        const quotes = new Map(told.flatMap(({ id, sources }) => sources.map(({ quote }) => [quote, id] as const)))
        let words = ''
        for (const quote of quotes.keys()) if (!words && (await tab.evaluate(selectText, quote))) words = quote
        assert.ok(words, 'no words of an event stand in one text node')
        await driver.command('save-selection', tab)
        await tab.until(cardText, [], 6000)
        const here = async () => (await all(session)).find(({ target }) => target.selector[0].exact === words)
        const links = async () => (await here())?.links?.map((link) => (link.to === 'event' ? link.id : link.label)) ?? []
        const linked = (yes: boolean) =>
          poll(
            async () => (await links()).join() === (yes ? quotes.get(words) : ''),
            6000,
            `the highlight to be linked to ${yes ? 'the event' : 'nothing'}`,
          )
        await tab.click({ css: '.saved__links li:last-child button', within: 'antecedent-card' })
        await linked(true)
        await library.front()
        await library.click({ role: 'tab', name: 'Highlights' })
        await library.click({ css: '.link-chips button' })
        await library.until((text) => document.querySelector('dialog[open]')?.textContent?.includes(text), [words])
        await library.press('Escape')
        await library.until(() => document.querySelector('dialog[open]') === null, [])
        await tab.front()
        await tab.click({ css: '.saved__links button[aria-pressed=true]', within: 'antecedent-card' })
        await linked(false)
        await tab.click({ role: 'button', name: 'Undo the last change', within: 'antecedent-card' })
        await linked(true)
        await session.closeCard(tab)
        await tab.close()
      },
    },
    {
      name: '“?” lists the keys; in Firefox a command gets another one in the options',
      async run({ driver, browser }) {
        const tab = tabOf()
        await toRows(tab)
        await tab.press('?')
        await shows(tab, 'undoes the last change of highlights')
        assertNoFindings(await tab.axe(), 'the list of keys')
        await tab.close()
        delete shared.tab
        const options = await driver.extensionPage('options.html')
        await shows(options, 'Save the selected text')
        if (browser === 'firefox') {
          await options.click({ role: 'button', name: 'Change the key: Save the selected text' })
          await options.until(() => document.activeElement?.matches('.command__capture input') === true, [])
          await options.press('Alt+Shift+9')
          await options.until(
            () => [...document.querySelectorAll('.command')].some((row) => row.textContent?.startsWith('Alt + Shift + 9')),
            [],
          )
          await options.click({ role: 'button', name: 'Reset the key: Save the selected text' })
          await options.until(
            () => [...document.querySelectorAll('.command')].some((row) => row.textContent?.startsWith('Alt + Shift + M')),
            [],
          )
        }
        await options.close()
        assert.deepEqual(await driver.errors(), [])
      },
    },
  ]
}

/** The suite of edits in the library. */
export function libraryEdit(): Suite {
  return { name: 'library edit', flows: flows({}) }
}
