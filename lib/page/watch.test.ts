/** Watching is bounded: bursts are one announcement, and it ends by itself and on abort. */
import { describe, expect, test, vi } from 'vitest'
import { parseHtml } from '../../tools/dom/parse.ts'
import { type NavigationWindow, watchArticle, watchNavigation } from './watch.ts'

/** Timers that run when told to. */
function handTimers() {
  const waiting = new Map<number, () => void>()
  let next = 1
  const timers = {
    setTimeout: (run: () => void) => {
      waiting.set(next, run)
      return next++
    },
    clearTimeout: (id: number) => void waiting.delete(id),
  } as unknown as Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>
  const run = () => {
    const due = [...waiting.values()]
    waiting.clear()
    for (const one of due) one()
    return due.length
  }
  return { timers, run, waiting }
}

/** Mutation observers report in a microtask. */
const reported = () => new Promise<void>((done) => queueMicrotask(() => queueMicrotask(done)))

function setUp(html = '<main><div id="body"><p>First words.</p></div></main>', most?: number) {
  const document = parseHtml(html, 'https://page.example/')
  const root = document.querySelector('#body')!
  const hand = handTimers()
  const changed = vi.fn()
  const stop = new AbortController()
  watchArticle(root, changed, stop.signal, { timers: hand.timers, ...(most ? { most } : {}) })
  const add = async (words: string) => {
    const p = document.createElement('p')
    p.textContent = words
    root.append(p)
    await reported()
  }
  return { document, root, changed, stop, add, ...hand }
}

describe('watchArticle', () => {
  test('a burst is one announcement, made when its time has come', async () => {
    const { add, run, changed, waiting } = setUp()
    for (let i = 0; i < 50; i++) await add(`More ${i}`)
    expect(waiting.size).toBe(1)
    expect(changed).not.toHaveBeenCalled()
    run()
    expect(changed).toHaveBeenCalledTimes(1)
    await add('And later')
    run()
    expect(changed).toHaveBeenCalledTimes(2)
  })

  test.each<[string, (root: Element, document: Document) => void]>([
    ['words that change', (root) => root.querySelector('p')!.firstChild!.replaceWith('Other words.')],
    ['words that go', (root) => root.querySelector('p')!.remove()],
    ['letters of a text node', (root) => (root.querySelector('p')!.firstChild as Text).appendData(' More.')],
    ['words that are hidden', (root) => root.querySelector('p')!.setAttribute('hidden', '')],
    [
      'a body that is replaced whole',
      (root, document) => {
        const other = document.createElement('div')
        other.textContent = 'A new body.'
        root.replaceWith(other)
      },
    ],
  ])('%s are announced', async (_, change) => {
    const { root, document, waiting } = setUp()
    change(root, document)
    await reported()
    expect(waiting.size).toBe(1)
  })

  test('nodes without words and other attributes are not', async () => {
    const { root, document, waiting, add } = setUp()
    root.append(document.createElement('img'), document.createTextNode('  \n'))
    root.setAttribute('class', 'wide')
    await reported()
    expect(waiting.size).toBe(0)
    await add('Words')
    expect(waiting.size).toBe(1)
  })

  test('changes inside an open shadow root are announced', async () => {
    const { document, waiting } = setUp(
      '<main><div id="body"><x-a><template shadowrootmode="open"><p>In shadow.</p></template></x-a></div></main>',
    )
    document.querySelector('x-a')!.shadowRoot!.querySelector('p')!.textContent = 'Changed.'
    await reported()
    expect(waiting.size).toBe(1)
  })

  test('ends after its most announcements', async () => {
    const { add, run, changed } = setUp(undefined, 3)
    for (let i = 0; i < 9; i++) {
      await add(`More ${i}`)
      run()
    }
    expect(changed).toHaveBeenCalledTimes(3)
  })

  test('ends on abort, a waiting announcement included', async () => {
    const { add, run, changed, stop } = setUp()
    await add('More')
    stop.abort()
    expect(run()).toBe(0)
    await add('More yet')
    expect(run()).toBe(0)
    expect(changed).not.toHaveBeenCalled()
  })
})

function fakeWindow(withNavigation: boolean) {
  const events = new EventTarget()
  const navigation = withNavigation ? new EventTarget() : undefined
  let poll: (() => void) | null = null
  const view = {
    location: { href: 'https://page.example/one#a' },
    addEventListener: events.addEventListener.bind(events),
    ...(navigation ? { navigation } : {}),
    setInterval: (run: () => void) => {
      poll = run
      return 1
    },
    clearInterval: () => {
      poll = null
    },
  }
  return {
    view: view as unknown as NavigationWindow & { location: { href: string } },
    events,
    navigation,
    tick: () => poll?.(),
    polls: () => poll !== null,
  }
}

describe('watchNavigation', () => {
  test.each(['navigation', 'popstate', 'poll'])('notices a new address by %s, once', (by) => {
    const { view, events, navigation, tick } = fakeWindow(by === 'navigation')
    const seen: string[] = []
    watchNavigation((url) => seen.push(url), new AbortController().signal, view)
    const look = () => {
      if (by === 'navigation') navigation!.dispatchEvent(new Event('navigatesuccess'))
      if (by === 'popstate') events.dispatchEvent(new Event('popstate'))
      if (by === 'poll') tick()
    }
    look()
    view.location.href = 'https://page.example/one#b'
    look()
    expect(seen).toEqual([])
    view.location.href = 'https://page.example/two#c'
    look()
    look()
    tick()
    expect(seen).toEqual(['https://page.example/two'])
  })

  test('ends on abort', () => {
    const { view, events, polls } = fakeWindow(false)
    const seen: string[] = []
    const stop = new AbortController()
    watchNavigation((url) => seen.push(url), stop.signal, view)
    expect(polls()).toBe(true)
    stop.abort()
    view.location.href = 'https://page.example/two'
    events.dispatchEvent(new Event('popstate'))
    expect(polls()).toBe(false)
    expect(seen).toEqual([])
  })
})
