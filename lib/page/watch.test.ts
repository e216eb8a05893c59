/** Watching is bounded: bursts are one announcement, waits grow while changes go on, a hidden tab is left alone, and it ends on abort. */
import fc from 'fast-check'
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

function setUp(html = '<main><div id="body"><p>First words.</p></div></main>') {
  const document = parseHtml(html, 'https://page.example/')
  const root = document.querySelector('#body')!
  const hand = handTimers()
  const changed = vi.fn()
  const stop = new AbortController()
  watchArticle(root, changed, stop.signal, { timers: hand.timers, now: () => 0 })
  const add = async (words: string) => {
    const p = document.createElement('p')
    p.textContent = words
    root.append(p)
    await reported()
  }
  return { document, root, changed, stop, add, ...hand }
}

const show = (document: Document, visible: boolean): void => {
  Object.defineProperty(document, 'visibilityState', { value: visible ? 'visible' : 'hidden', configurable: true })
  const event = document.createEvent('Event')
  event.initEvent('visibilitychange')
  document.dispatchEvent(event)
}

const changing = parseHtml('<main><div id="body"><p>0</p></div></main>', 'https://page.example/')

/** Moments (ms) of announcements on a page whose words change at these moments, by a clock that jumps from one happening to the next. */
async function announcementsOf(changes: readonly number[]): Promise<number[]> {
  const words = changing.querySelector('p')!.firstChild as Text
  let now = 0
  let due: { at: number; run: () => void } | null = null
  const timers = {
    setTimeout: (run: () => void, ms: number) => {
      due = { at: now + ms, run }
      return 1
    },
    clearTimeout: () => {
      due = null
    },
  } as unknown as Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>
  const told: number[] = []
  const stop = new AbortController()
  watchArticle(changing.querySelector('#body')!, () => told.push(now), stop.signal, { timers, now: () => now })
  const ring = (until: number): void => {
    while (due && due.at <= until) {
      const { at, run }: { at: number; run: () => void } = due
      now = at
      due = null
      run()
    }
  }
  for (const at of changes) {
    ring(at)
    now = at
    words.data = `${at}`
    await reported()
  }
  ring(Number.POSITIVE_INFINITY)
  stop.abort()
  return told
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

  test.each<[string, number[], number[]]>([
    ['once', [500], [1500]],
    ['twice, far apart', [500, 20_000], [1500, 21_000]],
    ['twice, near', [500, 2000], [1500, 4000]],
    ['every 50 ms for half a minute', Array.from({ length: 600 }, (_, n) => n * 50), [1000, 3000, 7000, 15_000, 31_000]],
    [
      'every minute, as live pages do',
      Array.from({ length: 5 }, (_, n) => n * 60_000),
      [1000, 61_000, 121_000, 181_000, 241_000],
    ],
  ])('changed %s', async (_, changes, told) => {
    expect(await announcementsOf(changes)).toEqual(told)
  })

  test('a page that changes without end is looked at once a minute, for hours', async () => {
    const hours = 4
    const told = await announcementsOf(Array.from({ length: (hours * 3600) / 5 }, (_, n) => n * 5000))
    expect(told.length).toBeGreaterThan(hours * 58)
    expect(told.length).toBeLessThan(hours * 60 + 8)
  })

  test('at no pace of changes more than ten times in any minute, seven in the mean; and the last change is told', async () => {
    const pauses = fc.array(fc.oneof(fc.nat(4000), fc.nat(20_000), fc.nat(90_000)), { minLength: 20, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(pauses, async (all) => {
        let at = 0
        const changes = all.map((pause) => (at += pause))
        const told = await announcementsOf(changes)
        for (const from of told) expect(told.filter((one) => one >= from && one < from + 60_000).length).toBeLessThanOrEqual(10)
        const minutes = (told.at(-1)! - told[0]!) / 60_000
        expect(told.length).toBeLessThanOrEqual(7 * minutes + 6)
        expect(told.at(-1)).toBeGreaterThan(changes.at(-1)!)
        expect(told.at(-1)).toBeLessThanOrEqual(changes.at(-1)! + 60_000)
      }),
      { numRuns: 40 },
    )
  })

  test('the worst pace that it allows: one change after each calm', async () => {
    const told = await announcementsOf(Array.from({ length: 200 }, (_, n) => n * 9000))
    expect(told.length / ((told.at(-1)! - told[0]!) / 60_000)).toBeLessThan(7)
  })

  test('nothing is told of a hidden tab; once it is shown, one announcement makes up for it', async () => {
    const { document, add, run, changed, waiting } = setUp()
    await add('Before')
    show(document, false)
    await add('While hidden')
    expect(waiting.size).toBe(0)
    show(document, true)
    expect(waiting.size).toBe(1)
    run()
    expect(changed).toHaveBeenCalledTimes(1)
    await add('After')
    run()
    expect(changed).toHaveBeenCalledTimes(2)
  })

  test('ends on abort, a waiting announcement included', async () => {
    const { document, add, run, changed, stop } = setUp()
    await add('More')
    stop.abort()
    expect(run()).toBe(0)
    await add('More yet')
    show(document, true)
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

  test('of a page that moves on and on each address is told later, and the last one always', () => {
    const { view, tick } = fakeWindow(false)
    const seen: [number, string][] = []
    let now = 0
    watchNavigation(
      (url) => seen.push([now, url.slice(-4)]),
      new AbortController().signal,
      view,
      () => now,
    )
    for (now = 10_000; now <= 30_000; now += 1000) {
      view.location.href = `https://page.example/${1000 + now / 1000}`
      tick()
    }
    for (; now <= 60_000; now += 1000) tick()
    expect(seen).toEqual([
      [10_000, '1010'],
      [11_000, '1011'],
      [13_000, '1013'],
      [17_000, '1017'],
      [25_000, '1025'],
      [41_000, '1030'],
    ])
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
