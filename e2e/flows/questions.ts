// "Is this the same person?" from beginning to end: asked in the card and in the library, left open, dismissed, answered, undone.
import assert from 'node:assert/strict'
import path from 'node:path'
import type { OpenQuestion } from '../../lib/model/question.ts'
import type { Tab } from '../drivers/driver.ts'
import { poll } from '../drivers/wait.ts'
import type { Flow, Suite } from '../flow.ts'
import { cardText } from '../on-page.ts'
import { assertHolds, assertNoFindings, type Session } from '../session.ts'
import { PAGES } from '../sites.ts'

const NAME = 'David Smith'

const open = (session: Session) => session.library<OpenQuestion[]>('questions')
const bearers = (session: Session) => session.library<{ id: string }[]>('entities', { words: NAME, kind: 'person' })

/** Waits until so many people of the name are in the store, and so many questions about them are open. */
async function settled(session: Session, people: number, questions: number): Promise<void> {
  await poll(
    async () => (await bearers(session)).length === people && (await open(session)).length === questions,
    8000,
    `${people} of the name and ${questions} questions`,
  )
}

/** The library at its list of questions. */
async function review(driver: Parameters<Flow['run']>[0]['driver'], words: string): Promise<Tab> {
  const library = await driver.extensionPage('library.html#view=review')
  await library.until((text) => document.body.innerText.includes(text), [words])
  return library
}

/** A card's text, once it holds these words. */
const cardWith = (tab: Tab, words: string): Promise<boolean> =>
  poll(async () => (await tab.evaluate(cardText)).includes(words), 8000, `“${words}” on the card`)

function flows(shared: { tab?: Tab }): Flow[] {
  const tabOf = (): Tab => {
    assert.ok(shared.tab, 'the second article was not opened')
    return shared.tab
  }
  return [
    {
      name: 'a name that two may bear is asked about in the card, with why and a quote of both',
      async run({ session, pictures }) {
        await session.prepare()
        await (await session.read(PAGES.lock)).close()
        const tab = await session.read(PAGES.choir)
        shared.tab = tab
        await settled(session, 2, 1)
        const text = await session.card(tab, 'antecedent-person', NAME)
        for (const words of [
          'Is this the same person?',
          'very common name',
          'Deputy Transport Minister',
          'Deputy minister opens the Kelder lock',
          'Kept apart',
        ])
          assertHolds(text, words, 'the card')
        assertNoFindings(await tab.axe('antecedent-card'), 'the card with a question')
        await tab.screenshot(path.join(pictures, 'question-card.png'))
        await session.closeCard(tab)
      },
    },
    {
      name: 'never answered, the two are kept apart: read again, in the card, in the library',
      async run({ driver, session, pictures }) {
        const tab = tabOf()
        await tab.reload()
        await session.painted(tab)
        await session.stored(tab)
        await settled(session, 2, 1)
        const text = await session.card(tab, 'antecedent-person', NAME)
        assertHolds(text, 'Nothing earlier about David Smith', 'the card of the conductor')
        await session.closeCard(tab)
        const library = await review(driver, 'Is this the same person?')
        assertHolds(await library.text(), 'Until you answer, they are kept apart', 'the list of questions')
        assertNoFindings(await library.axe(), 'the list of questions')
        await library.screenshot(path.join(pictures, 'question-list.png'))
        await library.close()
      },
    },
    {
      name: 'dismissed in the card it is not asked again, and they stay apart; undone it is open again',
      async run({ session }) {
        const tab = tabOf()
        await tab.front()
        await session.card(tab, 'antecedent-person', NAME)
        await tab.click({ role: 'button', name: 'Don’t ask again', within: 'antecedent-card' })
        await settled(session, 2, 0)
        await cardWith(tab, 'Not asked again')
        await tab.click({ role: 'button', name: 'Undo', within: 'antecedent-card' })
        await settled(session, 2, 1)
        await cardWith(tab, 'Is this the same person?')
        await session.closeCard(tab)
      },
    },
    {
      name: '“same” in the library’s list makes one of two, on the open page too; undone they are two again',
      async run({ driver, session, pictures }) {
        const library = await review(driver, 'Is this the same person?')
        await library.click({ role: 'button', name: 'Same' })
        await settled(session, 1, 0)
        await library.until(() => document.body.innerText.includes('Nothing to review'), [])
        await library.screenshot(path.join(pictures, 'question-answered.png'))
        const tab = tabOf()
        await tab.front()
        const text = await session.card(tab, 'antecedent-official', NAME)
        assertHolds(text, 'Kelder lock', 'the card of the one')
        await session.closeCard(tab)
        await library.front()
        await library.click({ role: 'button', name: 'Undo' })
        await settled(session, 2, 1)
        await library.until(() => document.body.innerText.includes('Is this the same person?'), [])
        await library.close()
      },
    },
    {
      name: 'no console had an error with questions',
      async run({ driver }) {
        await shared.tab?.close()
        assert.deepEqual(await driver.errors(), [])
      },
    },
  ]
}

/** The suite of questions. */
export function questions(): Suite {
  return { name: 'questions', flows: flows({}) }
}
