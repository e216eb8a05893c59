/** What the services are given, made on first use and made again after the worker was killed. */
import browser from 'webextension-polyfill'
import type { Sender } from '../../lib/messages/messenger.ts'
import { newIdAt } from '../../lib/model/new-id.ts'
import type { Gazetteer, GazetteerFile } from '../../lib/model/resources.ts'
import { fail, type Result } from '../../lib/model/result.ts'
import { parseGazetteer } from '../../lib/recognize/gazetteer.ts'
import { withTagger } from '../../lib/recognize/tagger/load.ts'
import { readSettings, type SettingsArea } from '../../lib/settings/settings.ts'
import { openStore, type Store } from '../../lib/store/db.ts'
import { openAhead } from '../../lib/store/transaction.ts'

let gazetteerPromise: Promise<Gazetteer> | undefined

const own = (path: string) => fetch(browser.runtime.getURL(path))

async function loadGazetteer(): Promise<Gazetteer> {
  const [lists, tagger] = await Promise.all([own('/gazetteers/en.json'), own('/tagger/en.bin')])
  const [file, bytes] = await Promise.all([lists.json() as Promise<GazetteerFile>, tagger.arrayBuffer()])
  return withTagger(parseGazetteer(file), new Uint8Array(bytes))
}

/** Gazetteers and tagger of the package: read from the extension's own files, never from the network. */
export function gazetteer(): Promise<Gazetteer> {
  gazetteerPromise ??= loadGazetteer().catch((error: unknown) => {
    gazetteerPromise = undefined
    throw error
  })
  return gazetteerPromise
}

let opened: Store | undefined

export function store(): Store {
  opened ??= openStore()
  return opened
}

/** Begins to read the word lists and to open the store, both at once: an article is about to come. */
export function prepare(): void {
  openAhead(store())
  gazetteer().catch(() => undefined) // said where it is asked for
}

export const settingsArea: SettingsArea = browser.storage.local
export const settings = () => readSettings(settingsArea)
export const now = (): number => Date.now()
export const newId = (): string => newIdAt(now())

/** Whether a message comes from one of our own pages, not from a content script. */
export const isOwnPage = (sender: Sender): boolean => sender.url?.startsWith(browser.runtime.getURL('')) ?? false

export const REFUSED: Result<never> = fail('not-permitted', 'Only pages of the extension may ask for this.')
export const PRIVATE = 'This is a private window: nothing is stored, so saving is off here.'
export const NOTHING_STORED: Result<never> = fail('private', PRIVATE)
