/** The only wrapper of runtime messaging: typed by protocol.ts, answered by Results, never throwing across a context. */
import { fail, type Result } from '../model/result.ts'
import type { Answer, Message, ToBackground, ToPages, ToReader } from './protocol.ts'

type Target = 'background' | 'reader' | 'pages'

/** What crosses a context: who it is for, what it is, and its content. */
export interface Envelope {
  to: Target
  name: string
  message: unknown
}

/** Who sent a message, as far as handlers need it. */
export interface Sender {
  tab?: { id?: number; url?: string; incognito?: boolean }
  url?: string
}

interface Runtime {
  id?: string
  sendMessage(message: unknown): Promise<unknown>
  onMessage: {
    addListener(listener: Listener): void
    removeListener(listener: Listener): void
  }
}
interface Api {
  runtime: Runtime
  tabs?: { sendMessage(tab: number, message: unknown, options?: { frameId: number }): Promise<unknown> }
}
type Listener = (message: unknown, sender: Sender & { id?: string }, respond: (answer: unknown) => void) => boolean | undefined

/** The browser's own promise API: Firefox has `browser`, every supported Chrome has promises on `chrome`. No polyfill, so that content scripts stay small. */
const api = (): Api => (globalThis as { browser?: Api; chrome?: Api }).browser ?? (globalThis as { chrome?: Api }).chrome!

const GONE = 'Antecedent was updated or switched off. Reload the page to go on.'

/** True once the extension was updated, reloaded or removed under this content script: it must fall silent then. */
export function isOrphaned(): boolean {
  try {
    return !api()?.runtime?.id
  } catch {
    return true
  }
}

async function deliver(send: () => Promise<unknown>): Promise<unknown> {
  try {
    const answer = await send()
    return answer ?? fail('unavailable', GONE)
  } catch (error) {
    return fail('unavailable', isOrphaned() ? GONE : String(error instanceof Error ? error.message : error))
  }
}

/** Sends to the background; answers its Result, or a failure 'unavailable' where nobody answers. Never throws. */
export function sendToBackground<K extends keyof ToBackground>(
  name: K,
  message: Message<ToBackground, K>,
): Promise<Answer<ToBackground, K>> {
  const envelope: Envelope = { to: 'background', name, message }
  return deliver(() => api().runtime.sendMessage(envelope)) as Promise<Answer<ToBackground, K>>
}

/** Sends to the reader in the main frame of a tab; a failure 'unavailable' where no reader runs there. Never throws. */
export function sendToReader<K extends keyof ToReader>(
  tab: number,
  name: K,
  message: Message<ToReader, K>,
): Promise<Answer<ToReader, K>> {
  const envelope: Envelope = { to: 'reader', name, message }
  return deliver(() => api().tabs!.sendMessage(tab, envelope, { frameId: 0 })) as Promise<Answer<ToReader, K>>
}

/** Tells all open extension pages something; nobody need be there. */
export async function tellPages<K extends keyof ToPages>(name: K, message: Message<ToPages, K>): Promise<void> {
  const envelope: Envelope = { to: 'pages', name, message }
  await api()
    .runtime.sendMessage(envelope)
    .catch(() => undefined)
}

export type Handlers<Map> = {
  [K in keyof Map]: (message: Message<Map, K>, sender: Sender) => Promise<Awaited<Answer<Map, K>>> | Answer<Map, K>
}

/** Checks the content of a message; a sentence where it is malformed, null where it is fine. */
export type Check = (name: string, message: unknown) => string | null

const isEnvelope = (value: unknown, to: Target): value is Envelope =>
  typeof value === 'object' && value !== null && (value as Envelope).to === to && typeof (value as Envelope).name === 'string'

/** Listens for messages to `to`; messages of other extensions, unknown names and malformed contents are refused. Returns what stops it. */
function listen<Map>(to: Target, handlers: Partial<Handlers<Map>>, check: Check): () => void {
  const listener: Listener = (value, sender, respond) => {
    if (!isEnvelope(value, to) || sender.id !== api().runtime.id) return undefined
    const handler = Object.hasOwn(handlers, value.name) ? handlers[value.name as keyof Map] : undefined
    if (!handler) return undefined
    const wrong = check(value.name, value.message)
    if (wrong) {
      respond(fail('invalid', wrong))
      return undefined
    }
    Promise.resolve()
      .then(() => handler(value.message as never, sender))
      .then(respond, (error: unknown) => {
        console.warn(`Antecedent: ${value.name} failed`, error)
        respond(fail('unavailable', error instanceof Error ? error.message : String(error)))
      })
    return true
  }
  api().runtime.onMessage.addListener(listener)
  return () => api().runtime.onMessage.removeListener(listener)
}

/** The background's ear. `check` validates contents (lib/messages/schemas.ts). */
export const onBackgroundMessage = (handlers: Handlers<ToBackground>, check: Check): (() => void) =>
  listen<ToBackground>('background', handlers, check)

/** The reader's ear. Contents are tiny; `check` is the reader's own. */
export const onReaderMessage = (handlers: Handlers<ToReader>, check: Check): (() => void) =>
  listen<ToReader>('reader', handlers, check)

/** The ear of extension pages (popup, side panel). */
export const onPageMessage = (handlers: Handlers<ToPages>): (() => void) =>
  listen<ToPages>('pages', handlers, (name, message) =>
    name === 'report/changed' && typeof (message as { tab?: unknown })?.tab === 'number' ? null : `${name}: no tab`,
  )

export type { Result }
