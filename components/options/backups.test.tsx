// @vitest-environment happy-dom
/** Backups, the look before a restore, and the health of the storage: their states, and what each control asks for. */
import axe from 'axe-core'
import type { ComponentChildren } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { BackupEntry, RestorePreview } from '../../lib/model/backup.ts'
import { countsInWords, sizeInWords } from './backup-words.ts'
import { Backups, type BackupsProps } from './backups.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { Storage, type StorageProps } from './storage.tsx'

const place = document.createElement('main')
document.body.append(place)
afterEach(() => render(null, place))
// happy-dom has no top layer; the dialog's own behaviour is the browser's.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
})

const entry = (id: string, change: Partial<BackupEntry> = {}): BackupEntry => ({
  ...{ id, at: Date.UTC(2026, 10, 20, 12), reason: 'daily', kind: 'whole', bytes: 1_234_567, chunks: 1, sum: '', stamp: '' },
  counts: { articles: 12, annotations: 4, corrections: 1 },
  ...change,
})

const draw = (view: ComponentChildren) => act(() => render(view, place))
const said = () => (place.textContent ?? '').replace(/\s+/g, ' ')
const buttons = (words: string) =>
  [...place.querySelectorAll<HTMLButtonElement>('button')].filter(
    (one) => one.textContent?.trim() === words || one.getAttribute('aria-label')?.startsWith(words),
  )
const press = (words: string, nth = 0) => act(() => buttons(words).at(nth)?.click())
const expectNoFindings = async () => {
  const { violations } = await axe.run(place, {
    rules: { 'color-contrast': { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  expect(violations.map(({ id }) => id)).toEqual([])
}

function backups(change: Partial<BackupsProps> = {}) {
  const on = {
    onBackUp: vi.fn(),
    onRestore: vi.fn(),
    onRestoreFile: vi.fn(),
    onSave: vi.fn(),
    onDiscard: vi.fn(),
    onFolder: vi.fn(),
  }
  draw(<Backups index={{ entries: [] }} busy="" error={null} {...on} {...change} />)
  return on
}

describe('backups', () => {
  it.each<[string, Partial<BackupsProps>, string]>([
    ['none yet', {}, 'None yet.'],
    ['some', { index: { entries: [entry('a')] } }, '4 highlights, 12 articles, 1 correction · 1.2 MB'],
    ['essentials', { index: { entries: [entry('a', { kind: 'essentials' })] } }, 'what cannot be read again'],
    [
      'the last attempt failed',
      { index: { entries: [entry('a')], last: { at: 1, error: 'The disk is full.' } } },
      'failed. The disk is full.',
    ],
    ['an error now', { error: 'This backup is damaged.' }, 'This backup is damaged.'],
    ['busy', { busy: 'Making a backup…', index: { entries: [entry('a')] } }, 'Making a backup…'],
    [
      'a folder with an error',
      { index: { entries: [], folder: { tag: 't', files: [], last: { at: 1, error: 'The disk is full.' } } } },
      'Backups in the browser are not concerned',
    ],
    [
      'a folder',
      { index: { entries: [], folder: { tag: 't', files: [{ name: 'x', at: 1, bytes: 1, kind: 'whole' }], last: { at: 1 } } } },
      '1 file, last written',
    ],
  ])('%s', async (_, change, words) => {
    backups(change)
    expect(said()).toContain(words)
    await expectNoFindings()
  })

  it('each can be restored, saved and deleted; all only when asked twice', () => {
    const [a, b] = [entry('a'), entry('b')]
    const on = backups({ index: { entries: [a, b] } })
    press('Restore the backup of', 1)
    press('Save the backup of')
    press('Delete the backup of', 1)
    press('Delete all backups')
    expect(on.onDiscard.mock.calls).toEqual([[['b']]])
    press('Delete all backups', -1)
    expect([on.onRestore.mock.calls, on.onSave.mock.calls, on.onDiscard.mock.calls]).toEqual([[[b]], [[a]], [[['b']], []]])
  })

  it('of many the newest are listed first, the others when asked for', () => {
    backups({ index: { entries: Array.from({ length: 9 }, (_, at) => entry(`e${at}`)) } })
    expect(place.querySelectorAll('.backups__row').length).toBe(4)
    press('Show all 9')
    expect(place.querySelectorAll('.backups__row').length).toBe(9)
  })

  it('nothing can be begun while something is under way', () => {
    const on = backups({ busy: 'Restoring…', index: { entries: [entry('a')] } })
    for (const words of ['Back up now', 'Restore the backup of', 'Delete the backup of']) press(words)
    expect([on.onBackUp, on.onRestore, on.onDiscard].flatMap(({ mock }) => mock.calls)).toEqual([])
  })

  it('a folder is begun and left by its switch', () => {
    const on = backups()
    act(() => place.querySelector<HTMLInputElement>('[role=switch]')?.click())
    expect(on.onFolder.mock.calls).toEqual([[true]])
  })
})

const PREVIEW: RestorePreview = {
  ...{ from: 'antecedent', adds: { annotations: 3, articles: 1, mentions: 40 }, replaces: 1, same: 5, refused: [] },
  ...{ removes: { articles: 2, mentions: 9 }, settings: ['colours'], at: Date.UTC(2026, 10, 20, 12) },
}
function look(change: Partial<RestorePreview> = {}) {
  const on = { onCancel: vi.fn(), onRestore: vi.fn() }
  draw(<RestoreDialog from="this backup" preview={{ ...PREVIEW, ...change }} {...on} />)
  return on
}

describe('the look before a restore', () => {
  it.each<[string, Partial<RestorePreview>, string]>([
    ['adds and replaces', {}, 'Adds 3 highlights, 1 article. Replaces 1 highlight by newer versions. Removes nothing.'],
    ['nothing new', { adds: {}, replaces: 0 }, 'Adds nothing: all of it is here already.'],
    ['what replacing removes', {}, 'Removes 2 articles that it does not hold.'],
    ['settings', {}, 'They differ in: colours. Permissions and access to sites are not touched.'],
    ['broken items', { refused: [{ what: 'articles 3', why: 'its address is empty' }] }, 'articles 3: its address is empty'],
  ])('%s', async (_, change, words) => {
    look(change)
    expect(said()).toContain(words)
    await expectNoFindings()
  })

  it('merges with settings unless told otherwise', () => {
    const on = look()
    press('Restore')
    expect(on.onRestore.mock.calls).toEqual([['merge', true]])
  })

  it('replaces, and leaves the settings, where that is chosen', () => {
    const on = look()
    act(() => place.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click())
    act(() => place.querySelector<HTMLInputElement>('input[type=checkbox]')?.click())
    press('Replace everything')
    expect(on.onRestore.mock.calls).toEqual([['replace', false]])
  })

  it('another program’s highlights cannot take the place of everything', () => {
    look({ from: 'hypothesis', settings: [] })
    expect(place.querySelectorAll('input[type=radio]').length).toBe(1)
  })
})

function storage(change: Partial<StorageProps> = {}) {
  const on = { onCheck: vi.fn(), onRepair: vi.fn(), onPersist: vi.fn(), onRestore: vi.fn(), onCopy: vi.fn() }
  const use = { used: 12_000_000, quota: 77_000_000_000, persisted: false }
  draw(<Storage use={use} highlights={4} backups={[entry('a')]} dangling={null} busy={false} {...on} {...change} />)
  return on
}
const LOST = { what: 'Highlight “x”', why: 'its article is not in the library' }

describe('storage', () => {
  it.each<[string, Partial<StorageProps>, string]>([
    ['what is used', {}, '12.0 MB of the 77.0 GB'],
    ['unknown', { use: { used: null, quota: null, persisted: null } }, 'Your browser does not tell'],
    ['nearly full', { use: { used: 95, quota: 100, persisted: true } }, 'space is nearly used up'],
    ['persisted', { use: { used: 1, quota: 100, persisted: true } }, 'Kept: your browser promised it'],
    ['no backup', { backups: [] }, 'None yet'],
    ['a whole library', { dangling: [] }, 'every record points to what is there'],
    ['references to nothing', { dangling: [LOST, LOST] }, '2 references point to something'],
    ['highlights that went', { highlights: 0, backups: [entry('a')] }, 'holds no highlights; the backup of'],
  ])('%s', async (_, change, words) => {
    storage(change)
    expect(said()).toContain(words)
    await expectNoFindings()
  })

  it('a library that lost little, or had little, raises no alarm', () => {
    storage({ highlights: 3 })
    expect(said()).not.toContain('If you did not delete them')
    storage({ highlights: 0, backups: [entry('a', { counts: { articles: 1, annotations: 3, corrections: 0 } })] })
    expect(said()).not.toContain('If you did not delete them')
  })

  it('checks, repairs, copies what was found, and offers the backup that has what is gone', () => {
    const on = storage({ dangling: [LOST], highlights: 1 })
    for (const words of ['Check the library', 'Repair', 'Copy the list', 'Look at that backup', 'Ask for a promise too'])
      press(words)
    expect(on.onCopy.mock.calls).toEqual([['Highlight “x”: its article is not in the library']])
    expect([on.onCheck, on.onRepair, on.onPersist, on.onRestore].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 1])
  })
})

describe('words', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 KB'],
    [123_456, '123 KB'],
    [5e15, '5000 TB'],
  ])('%s bytes: %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words)
  })

  it('counts name what readers count', () => {
    expect(countsInWords({ annotations: 1, articles: 2, mentions: 7, trash: 1 })).toBe(
      '1 highlight, 2 articles, 1 deleted highlight',
    )
    expect(countsInWords({ mentions: 7 })).toBe('')
  })
})
