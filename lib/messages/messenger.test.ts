/** The wrapper of runtime messaging on a fake browser: what is sent, who is answered, and that nothing is ever thrown. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../model/result.ts'
import {
  type Handlers,
  isOrphaned,
  onBackgroundMessage,
  onPageMessage,
  onReaderMessage,
  sendToBackground,
  sendToReader,
  tellPages,
} from './messenger.ts'
import type { ToBackground, ToReader } from './protocol.ts'

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean | undefined
const listeners = new Set<Listener>()
const runtime = {
  id: 'us' as string | undefined,
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
  onMessage: { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) },
}
const tabs = { sendMessage: vi.fn<(tab: number, message: unknown, options?: object) => Promise<unknown>>() }

beforeEach(() => {
  runtime.id = 'us'
  runtime.sendMessage.mockReset().mockResolvedValue(ok(null))
  tabs.sendMessage.mockReset().mockResolvedValue(ok(null))
  listeners.clear()
  vi.stubGlobal('browser', { runtime, tabs })
})
afterEach(() => vi.unstubAllGlobals())

/** Hands a message to all who listen; the answer, or 'ignored' where nobody takes it. */
async function hear(message: unknown, sender: object = { id: 'us' }): Promise<unknown> {
  const answers: unknown[] = []
  const waits = [...listeners].map((listener) => listener(message, sender, (answer) => answers.push(answer)))
  if (waits.includes(true)) await expect.poll(() => answers).toHaveLength(1)
  return answers.length > 0 ? answers[0] : 'ignored'
}

const fine = () => null
const background = (handlers: Partial<Handlers<ToBackground>>, check: (name: string, message: unknown) => string | null = fine) =>
  onBackgroundMessage(handlers as Handlers<ToBackground>, check)

describe('sending', () => {
  it('addresses the background, and the main frame of a tab', async () => {
    await sendToBackground('site/set', { host: 'a.example', on: false })
    await sendToReader(7, 'tab/show', { mention: 2 })
    expect(runtime.sendMessage).toHaveBeenCalledWith({
      ...{ to: 'background', name: 'site/set' },
      message: { host: 'a.example', on: false },
    })
    expect(tabs.sendMessage).toHaveBeenCalledWith(7, { to: 'reader', name: 'tab/show', message: { mention: 2 } }, { frameId: 0 })
  })

  it.each([
    ['nobody answers', async () => undefined, 'us', 'Reload the page'],
    [
      'nobody listens',
      async () => Promise.reject(new Error('Receiving end does not exist.')),
      'us',
      'Receiving end does not exist.',
    ],
    ['something is thrown that is no error', async () => Promise.reject('odd'), 'us', 'odd'],
    ['the extension was updated', async () => Promise.reject(new Error('Context invalidated.')), undefined, 'Reload the page'],
  ])('answers with a failure where %s', async (_, send, id, words) => {
    runtime.id = id
    runtime.sendMessage.mockImplementation(send)
    const answer = await sendToBackground('settings/get', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable', message: expect.stringContaining(words) } })
  })

  it('answers with a failure where the browser has no tabs for us', async () => {
    vi.stubGlobal('browser', { runtime })
    expect(await sendToReader(1, 'tab/report', {})).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  })

  it('tells pages, and does not mind that none is open', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'))
    await expect(tellPages('report/changed', { tab: 1 })).resolves.toBeUndefined()
  })

  it('uses chrome where there is no browser', async () => {
    vi.stubGlobal('browser', undefined)
    vi.stubGlobal('chrome', { runtime })
    expect(await sendToBackground('settings/get', {})).toEqual(ok(null))
  })
})

describe('isOrphaned', () => {
  it.each([
    ['here', { runtime: { id: 'us' } }, false],
    ['updated', { runtime: {} }, true],
    ['removed', {}, true],
    [
      'broken',
      {
        get runtime() {
          throw new Error('Extension context invalidated.')
        },
      },
      true,
    ],
  ])('%s: %#', (_, browser, expected) => {
    vi.stubGlobal('browser', browser)
    expect(isOrphaned()).toBe(expected)
  })
})

describe('listening', () => {
  const message = (name: string, content: unknown = {}) => ({ to: 'background', name, message: content })

  it('hands message and sender over, and answers', async () => {
    const handler = vi.fn(async () => ok({ injected: true }))
    background({ 'gate/article': handler })
    const sender = { id: 'us', tab: { id: 3 } }
    expect(await hear(message('gate/article', { url: 'https://a.example' }), sender)).toEqual(ok({ injected: true }))
    expect(handler).toHaveBeenCalledExactlyOnceWith({ url: 'https://a.example' }, sender)
  })

  it.each([
    ['another extension', message('settings/get'), { id: 'them' }],
    ['nobody known', message('settings/get'), {}],
    ['somebody who asks for an unknown thing', message('no/such'), { id: 'us' }],
    ['somebody who asks for an inherited name', message('toString'), { id: 'us' }],
    ['somebody who speaks to the reader', { to: 'reader', name: 'settings/get', message: {} }, { id: 'us' }],
    ['somebody who says nothing', null, { id: 'us' }],
    ['somebody who says a word', 'settings/get', { id: 'us' }],
    ['somebody who gives no name', { to: 'background', message: {} }, { id: 'us' }],
  ])('ignores %s', async (_, what, sender) => {
    const handler = vi.fn()
    background({ 'settings/get': handler })
    expect(await hear(what, sender)).toBe('ignored')
    expect(handler).not.toHaveBeenCalled()
  })

  it('refuses malformed content with the words of the check, unseen by the handler', async () => {
    const handler = vi.fn()
    background({ 'site/set': handler }, (name) => `${name}: no host`)
    expect(await hear(message('site/set', { on: 1 }))).toEqual(fail('invalid', 'site/set: no host'))
    expect(handler).not.toHaveBeenCalled()
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('No store.')
      },
      'No store.',
    ],
    ['rejects', async () => Promise.reject('late'), 'late'],
  ])('answers with a failure where a handler %s', async (_, handler, words) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    background({ 'settings/get': handler as Handlers<ToBackground>['settings/get'] })
    expect(await hear(message('settings/get'))).toEqual(fail('unavailable', words))
    expect(warned).toHaveBeenCalledTimes(1)
  })

  it('stops when told', async () => {
    const stop = background({ 'settings/get': vi.fn() })
    stop()
    expect(await hear(message('settings/get'))).toBe('ignored')
  })

  it('the reader hears only what is for it', async () => {
    onReaderMessage({ 'tab/off': async () => ok(null) } as unknown as Handlers<ToReader>, fine)
    expect(await hear({ to: 'reader', name: 'tab/off', message: {} })).toEqual(ok(null))
    expect(await hear({ to: 'background', name: 'tab/off', message: {} })).toBe('ignored')
  })

  it.each([
    [{ tab: 4 }, null],
    [{ tab: '4' }, fail('invalid', 'report/changed: no tab')],
    [null, fail('invalid', 'report/changed: no tab')],
  ])('pages hear of a tab: %j', async (content, expected) => {
    onPageMessage({ 'report/changed': () => null })
    expect(await hear({ to: 'pages', name: 'report/changed', message: content })).toEqual(expected)
  })
})
