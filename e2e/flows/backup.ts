// Backups in real browsers: made by themselves, restored after the database was lost, refused where damaged, as files in a folder; and a full disk.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Annotation } from '../../lib/model/annotation.ts'
import type { BackupIndex } from '../../lib/model/backup.ts'
import type { Driver, Tab } from '../drivers/driver.ts'
import { poll } from '../drivers/wait.ts'
import type { Flow, Suite } from '../flow.ts'
import { cardText } from '../on-page.ts'
import { assertHolds, assertNoFindings, type Session } from '../session.ts'
import { STORY } from '../sites.ts'

interface Api {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>
      set(items: Record<string, unknown>): Promise<void>
    }
  }
  downloads: { search(query: object): Promise<{ filename: string; state: string }[]> }
}

/** What stands under a key of the extension's storage. Runs in an extension page. */
async function stored(key: string): Promise<unknown> {
  const api = ((globalThis as { browser?: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome) as Api
  return (await api.storage.local.get(key))[key]
}

/** Changes what stands there. Runs in an extension page. */
async function store(key: string, value: unknown): Promise<true> {
  const api = ((globalThis as { browser?: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome) as Api
  await api.storage.local.set({ [key]: value })
  return true
}

/** Files that the browser says it wrote. Runs in an extension page. */
async function written(): Promise<string[]> {
  const api = ((globalThis as { browser?: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome) as Api
  return (await api.downloads.search({})).filter(({ state }) => state === 'complete').map(({ filename }) => filename)
}

/** Deletes the whole database, as a browser does that lost it. Runs in an extension page. */
const loseDatabase = (): Promise<true> =>
  new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase('antecedent')
    request.onsuccess = () => done(true)
    request.onerror = () => fail(request.error)
  })

/** Makes every write to IndexedDB by this page fail as on a full disk, or no more. Runs in an extension page. */
function fillDisk(full: boolean): true {
  const proto = IDBObjectStore.prototype as IDBObjectStore & { before?: IDBObjectStore['put'] }
  proto.before ??= proto.put
  proto.put = full
    ? () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError')
      }
    : proto.before
  return true
}

const indexOf = async (options: Tab): Promise<BackupIndex> =>
  ((await options.evaluate(stored, 'backups')) as BackupIndex | undefined) ?? { entries: [] }

const highlight = (id: number): Annotation => ({
  ...{ id: `flow-${id}`, note: `note ${id}`, tags: [], colour: 'green', kind: 'selection', created: id, modified: id },
  target: {
    ...{ source: STORY[0], title: 'Overchuk in Islamabad', site: 'Harbour Courier' },
    selector: [
      { type: 'TextQuoteSelector', exact: `words ${id}`, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: 7 },
    ],
  },
})

const notes = async (session: Session): Promise<string[]> =>
  (await session.library<Annotation[]>('annotations', {})).map(({ note }) => note).sort()

/** The options, at their backups. */
async function optionsAt(driver: Driver): Promise<Tab> {
  const options = await driver.extensionPage('options.html')
  await options.until(() => document.body.innerText.includes('Back up now'), [])
  await options.until(() => document.querySelector('#backups') !== null, [])
  return options
}

const NOTES = ['note 1', 'note 2', 'note 3', 'note 4', 'note 5']

function making(): Flow[] {
  return [
    {
      name: 'the first backup is made by itself after an article was read',
      async run({ driver, session }) {
        await session.prepare()
        const tab = await session.read(STORY[0])
        await tab.close()
        for (const id of [1, 2, 3, 4, 5]) await session.library('saveAnnotation', highlight(id))
        const options = await optionsAt(driver)
        const index = await poll(
          async () => {
            const found = await indexOf(options)
            return found.entries.length > 0 && found
          },
          15_000,
          'a backup',
        )
        assert.equal(index.entries[0]?.reason, 'daily')
        await options.close()
      },
    },
    {
      name: 'the options show it; one is made by a click; axe finds nothing, light and dark',
      async run({ driver, pictures }) {
        const options = await optionsAt(driver)
        await options.click({ role: 'button', name: 'Back up now' })
        await options.until(() => document.body.innerText.includes('The backup is made.'), [])
        await options.until(() => /by you · 5 highlights, 1 article/.test(document.body.innerText), [])
        await options.click({ role: 'button', name: 'Check the library' })
        await options.until(() => document.body.innerText.includes('The library is whole'), [])
        for (const scheme of ['dark', 'light'] as const) {
          await driver.setColourScheme(scheme)
          assertNoFindings(await options.axe(), `the options, ${scheme}`)
        }
        await options.screenshot(path.join(pictures, 'options-backups.png'))
        await options.close()
      },
    },
  ]
}

function restoring(): Flow[] {
  return [
    {
      name: 'a lost database is noticed, looked at and restored; undone it is empty again',
      async run({ driver, session, pictures }) {
        const articles = (await session.library<{ articles: number }>('counts')).articles
        const first = await optionsAt(driver)
        await first.evaluate(loseDatabase)
        await first.close()
        const options = await optionsAt(driver)
        await options.until(() => document.body.innerText.includes('The library holds no highlights'), [])
        for (const time of ['first', 'second']) {
          await options.click({ role: 'button', name: 'Look at that backup' })
          const look = await options.until(() => document.querySelector('dialog')?.innerText, [])
          assertHolds(look, 'Adds 5 highlights, 1 article', 'the look before a restore')
          assertHolds(look, 'Removes nothing', 'the look before a restore')
          assertNoFindings(await options.axe(), 'the look before a restore')
          await options.screenshot(path.join(pictures, 'restore.png'))
          await options.click({ role: 'button', name: 'Restore', exact: true, within: 'dialog' })
          await options.until(() => document.body.innerText.includes('Restored.'), [])
          assert.deepEqual(await notes(session), NOTES)
          assert.equal((await session.library<{ articles: number }>('counts')).articles, articles)
          if (time === 'second') continue
          await options.click({ role: 'button', name: 'Undo', exact: true, within: '.toast' })
          await poll(async () => (await notes(session)).length === 0, 8000, 'the restore to be undone')
          await options.until(() => document.body.innerText.includes('The library holds no highlights'), [])
        }
        await options.close()
      },
    },
    {
      name: 'a damaged backup is refused with the reason, the one beside it is not',
      async run({ driver }) {
        const options = await optionsAt(driver)
        const [newest, older] = (await indexOf(options)).entries
        assert.ok(newest && older, 'there are not two backups')
        const key = `backup ${newest.id} 0`
        const whole = await options.evaluate(stored, key)
        await options.evaluate(store, key, 'H4sIAAAA')
        await options.click({ role: 'button', name: 'Restore the backup of' })
        assertHolds(
          await options.until(() => (document.querySelector('.notice--danger') as HTMLElement | null)?.innerText, []),
          'This backup is damaged (its content has changed)',
          'the options',
        )
        await options.click({ role: 'button', name: 'Restore the backup of', nth: 1 })
        await options.until(() => document.querySelector('dialog')?.innerText.includes('Adds nothing'), [])
        await options.press('Escape')
        await options.evaluate(store, key, whole)
        await options.close()
      },
    },
  ]
}

const files: Flow[] = [
  {
    name: 'with the permission, backups are files in the reader’s folder; one of them restores',
    async run({ driver, session, browser, note }) {
      const options = await optionsAt(driver)
      await options.click({ role: 'switch', name: 'Write backups to a folder too' })
      await driver.answerPermission(true)
      await options.until(() => /2 files, last written/.test(document.body.innerText), [], 20_000)
      const folder = path.join(driver.downloads, 'Antecedent')
      // Playwright gives Chromium's downloads names of its own.
      const all = existsSync(folder)
        ? readdirSync(folder).map((name) => path.join(folder, name))
        : ((await options.evaluate(written)) as string[])
      assert.equal(all.length, 2, `files: ${all.join()}`)
      if (browser === 'firefox')
        for (const file of all) assert.match(path.basename(file), /^antecedent-\w{1,4}-(?:\w+day|week-[1-4])\.json\.gz$/)
      const [file] = all as [string]
      assertHolds(gunzipSync(readFileSync(file)).toString(), 'note 5', 'the file')
      note(`${readFileSync(file).length} bytes`)
      await session.library('remove', { what: 'everything' })
      await options.upload('input[aria-label="Backup file"]', file)
      const look = await options.until(() => document.querySelector('dialog')?.innerText, [])
      assertHolds(look, 'Adds 5 highlights, 1 article', 'the look at the file')
      await options.click({ role: 'button', name: 'Restore', exact: true, within: 'dialog' })
      await options.until(() => document.body.innerText.includes('Restored.'), [])
      assert.deepEqual(await notes(session), NOTES)
      await options.click({ role: 'switch', name: 'Write backups to a folder too' })
      await options.until(() => document.body.innerText.includes('No more files are written'), [])
      assert.ok(existsSync(file), 'the file was taken away')
      await options.close()
    },
  },
]

const fullDisk: Flow[] = [
  {
    name: 'a full disk: the library says so, keeps the note in its field, and saves it when there is room',
    async run({ driver, session }) {
      const library = await driver.extensionPage('library.html')
      await library.until(() => document.body.innerText.includes('note 5'), [])
      await library.evaluate(fillDisk, true)
      await library.click({ role: 'button', name: 'Edit note' })
      await library.click({ role: 'textbox', within: '.note-editor' })
      await library.type('and more ')
      await library.click({ role: 'button', name: 'Save note' })
      await library.until(() => document.body.innerText.includes('The disk is full, so nothing was saved'), [])
      assert.match(await library.evaluate(() => document.querySelector('textarea')?.value ?? ''), /and more/)
      assert.deepEqual(await notes(session), NOTES)
      await library.evaluate(fillDisk, false)
      await library.click({ role: 'button', name: 'Save note' })
      await poll(async () => (await notes(session)).some((text) => text.includes('and more')), 8000, 'the note to be saved')
      await library.close()
    },
  },
  {
    name: 'a full disk: the card says so, keeps the note in its field, and saves it when there is room',
    async run({ driver, session }) {
      const before = await notes(session)
      const tab = await session.open(STORY[0])
      await session.stored(tab)
      await driver.fillDisk(true)
      await session.card(tab, 'antecedent-official', 'Alexey Overchuk')
      await tab.click({ role: 'button', name: 'Add note', within: 'antecedent-card' })
      await tab.click({ role: 'textbox', within: 'antecedent-card' })
      await tab.type('Kept in the field')
      await tab.click({ role: 'button', name: 'Save note', within: 'antecedent-card' })
      await poll(async () => /disk is full/.test(await tab.evaluate(cardText)), 8000, 'the card to say that the disk is full')
      assert.deepEqual(await notes(session), before)
      await driver.fillDisk(false)
      await tab.click({ role: 'button', name: 'Save note', within: 'antecedent-card' })
      await poll(async () => (await notes(session)).includes('Kept in the field'), 8000, 'the note to be saved')
      await tab.close()
    },
  },
  {
    name: 'no console had an error with backups',
    async run({ driver }) {
      assert.deepEqual(await driver.errors(), [])
    },
  },
]

/** The suite of backups: on a display, since only real input reaches the dialog of permissions. */
export function backup(): Suite {
  return { name: 'backup', display: true, flows: [...making(), ...restoring(), ...files, ...fullDisk] }
}
