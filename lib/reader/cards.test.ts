// @vitest-environment jsdom
/** What the reader does on a card: which question each action asks, what undoes it, and what the card then shows. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CardProps } from '../../components/hover-card/card-props.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { CARD_ELEMENT } from './card-element.ts'
import { Cards } from './cards.ts'
import { ADA, analysisOf, fakeHighlights, fakePort, fillPage, META, setVisible, URL_READ } from './fixtures/page.ts'
import { pageHost } from './page-host.ts'
import type { ReaderPort } from './port.ts'
import { annotationOf } from './saving.ts'
import { Session } from './session.ts'

const BOX = { left: 0, top: 0, right: 10, bottom: 10 } as DOMRect
let stop: AbortController
/** What the card was drawn with last. */
let card: CardProps | undefined

beforeEach(() => {
  vi.stubGlobal('browser', { runtime: { id: 'us' } })
  fakeHighlights()
  setVisible(document, true)
  for (const left of document.querySelectorAll(CARD_ELEMENT)) left.remove()
  fillPage(document)
  stop = new AbortController()
  card = undefined
})
afterEach(() => {
  stop.abort()
  vi.unstubAllGlobals()
})

async function open(
  change: Parameters<typeof fakePort>[0] = {},
  target: { mention: number } | { annotation: string } = { mention: 0 },
) {
  const port = fakePort({
    loadCard: async () =>
      ok((_: ShadowRoot, props: CardProps) => {
        card = props
        return {
          update: (next: CardProps) => {
            card = next
          },
          unmount: () => {
            card = undefined
          },
        }
      }),
    ...change,
  })
  const session = new Session({ document, port, url: () => URL_READ, signal: stop.signal })
  await session.read(true)
  const cards: Cards = new Cards(pageHost({ document, port, session, cards: { show: async () => undefined } }))
  await cards.show(target, BOX)
  return { port, session, cards }
}

const hosts = () => document.querySelectorAll(CARD_ELEMENT).length
const act = async (action: unknown): Promise<Result<unknown>> => (await action) as Result<unknown>

describe('a card', () => {
  it('is one element, there only while it is open, and gives the focus back', async () => {
    const button = document.createElement('button')
    document.body.append(button)
    button.focus()
    const { cards } = await open()
    expect([hosts(), cards.isOpen, card?.card?.entity?.name]).toEqual([1, true, 'Ada Brandt'])
    await cards.show({ mention: 1 }, BOX)
    expect(hosts()).toBe(1)
    card?.onClose()
    expect([hosts(), cards.isOpen, document.activeElement]).toEqual([0, false, button])
  })

  it('says why it cannot show anything', async () => {
    await open({ openCard: async () => fail('storage', 'The store cannot be read.') })
    expect(card?.error).toBe('The store cannot be read.')
  })

  it.each([
    ['a mention that is gone', { mention: 99 }, 'no longer on it'],
    ['a highlight that was deleted', { annotation: 'nobody' }, 'was deleted'],
  ])('says so of %s', async (_, target, words) => {
    await open({}, target)
    expect(card?.error).toContain(words)
  })

  it('is not opened where its script cannot be loaded', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { cards } = await open({ loadCard: async () => fail('unavailable', 'Reload the page to go on.') })
    expect([hosts(), cards.isOpen, warned.mock.calls.length]).toEqual([0, false, 1])
  })

  it('does not show an answer that comes after it was closed', async () => {
    let answer: (result: Result<never>) => void = () => undefined
    const opening = open({ openCard: () => new Promise((resolve) => (answer = resolve)) })
    await expect.poll(() => card).toBeDefined()
    card?.onClose()
    answer(fail('storage', 'Late.'))
    await opening
    expect([card, hosts()]).toEqual([undefined, 0])
  })

  describe('on an article that is not remembered yet', () => {
    /** Ids are new ones until the article is stored. */
    const openCard = (): Partial<ReaderPort> => {
      let asked = 0
      return {
        openCard: async (_, mention) =>
          ok({ mention, entity: { ...ADA, id: asked++ ? 'ada' : 'passing' }, rolesBefore: [], why: 'A title.', prior: [] }),
      }
    }

    it('a highlight is saved once the article is: with its id', async () => {
      const { port } = await open(openCard())
      expect(await act(card?.onSave('green'))).toMatchObject({ ok: true })
      expect(port.analyze.mock.calls.map(([, seen]) => seen)).toEqual([false, true, true])
      expect(port.saved).toMatchObject([{ article: 'article-1', entity: 'ada', colour: 'green' }])
    })

    it.each<[string, () => unknown, object]>([
      ['followed', () => card?.onFollow(), { action: 'follow', entity: 'ada' }],
      [
        'renamed',
        () => card?.onCorrect({ action: 'rename', entity: 'passing', name: 'Ada' }),
        { action: 'rename', entity: 'ada', name: 'Ada' },
      ],
      [
        'another’s correction',
        () => card?.onCorrect({ action: 'rename', entity: 'bo', name: 'Bo' }),
        { action: 'rename', entity: 'bo', name: 'Bo' },
      ],
    ])('%s: under the id that is stored', async (_, press, change) => {
      const { port } = await open(openCard())
      expect(await act(press())).toMatchObject({ ok: true })
      expect(port.correct.mock.calls).toEqual([[change]])
      expect(port.analyze.mock.calls[1]?.[1]).toBe(true)
    })

    it.each(['private', 'recording-off'] as const)('stays unremembered where nothing is to be: %s', async (notStored) => {
      const analyze = vi.fn<ReaderPort['analyze']>(async (article) => ok(analysisOf(article, { notStored })))
      await open({ analyze })
      await act(card?.onFollow())
      expect(analyze.mock.calls.map(([, seen]) => seen)).toEqual([false, false])
    })
  })

  it('of a saved highlight is for reading only in a private window', async () => {
    const annotation = annotationOf({ text: 'Brandt', meta: META }, { start: 0, end: 6 })
    const analyze: ReaderPort['analyze'] = async (article) =>
      ok(analysisOf(article, { notStored: 'private', annotations: [annotation] }))
    await open({ analyze }, { annotation: annotation.id })
    expect(card?.card?.readOnly).toContain('private window')
  })
})

describe('saving', () => {
  it('stores the mention with its quote, and is undone by deleting it', async () => {
    const { port } = await open()
    expect(await act(card?.onSave('green'))).toMatchObject({ ok: true })
    expect(port.saved).toMatchObject([
      { colour: 'green', kind: 'person', entity: 'ada', note: '', target: { selector: [{ exact: 'Brandt' }, {}] } },
    ])
    expect(card?.card?.annotation?.colour).toBe('green')
    await act(card?.onUndo())
    expect([port.saved, card?.card?.annotation]).toEqual([[], undefined])
  })

  it('a second colour changes the highlight, and is undone by the first', async () => {
    const { port } = await open()
    await act(card?.onSave('green'))
    await act(card?.saved?.view.onEdit({ colour: 'pink' }))
    expect(port.saved.map(({ colour }) => colour)).toEqual(['pink'])
    await act(card?.onUndo())
    expect(port.saved.map(({ colour }) => colour)).toEqual(['green'])
  })

  it('a note saves the highlight with it; a changed note is undone by the one before', async () => {
    const { port } = await open()
    await act(card?.onNote('First.'))
    await act(card?.saved?.view.onEdit({ note: 'Second.' }))
    expect(port.saved.map(({ note }) => note)).toEqual(['Second.'])
    await act(card?.onUndo())
    expect(port.saved.map(({ note }) => note)).toEqual(['First.'])
  })

  it('removing is undone by restoring all of it', async () => {
    const { port } = await open()
    await act(card?.onNote('Kept.'))
    await act(card?.saved?.view.onRemove())
    expect(port.saved).toEqual([])
    await act(card?.onUndo())
    expect(port.saved.map(({ note }) => note)).toEqual(['Kept.'])
  })

  it('a step is undone and done again from the card', async () => {
    const { port } = await open()
    await act(card?.onSave('green'))
    await act(card?.saved?.view.onEdit({ tags: ['harbour'] }))
    const view = card!.saved!.view
    expect(await view.onTags()).toEqual([{ tag: 'harbour', count: 2 }])
    expect(await act(view.onUndo())).toMatchObject({ ok: true })
    expect([port.saved[0]?.tags, card?.saved?.view.annotation.tags]).toEqual([[], []])
    await act(card?.saved?.view.onRedo())
    expect(card?.saved?.view.annotation.tags).toEqual(['harbour'])
    expect(await act(card?.saved?.view.onRedo())).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('offers links to what stands in the highlight, once the article is stored', async () => {
    const entity = {
      id: 'ada',
      kind: 'person',
      name: 'Ada Brandt',
      official: true,
      mentions: [0, 1],
      followed: false,
      hidden: false,
    } as const
    const entities = [{ ...entity, mentions: [0, 1] }]
    const saved = annotationOf({ text: 'x Ada Brandt said', meta: META }, { start: 2, end: 17 })
    const analyze =
      (stored: boolean): ReaderPort['analyze'] =>
      async (article) => {
        const start = article.text.indexOf('Ada Brandt said')
        const target = annotationOf({ text: article.text, meta: META }, { start, end: start + 15 }).target
        return ok(analysisOf(article, { entities, annotations: [{ ...saved, target }], ...(stored && { article: 'article-1' }) }))
      }
    await open({ analyze: analyze(true) }, { annotation: saved.id })
    expect(card?.saved?.view.candidates).toEqual([{ to: 'entity', id: 'ada', label: 'Ada Brandt', kind: 'person' }])
    await open({ analyze: analyze(false) }, { annotation: saved.id })
    expect(card?.saved?.view.candidates).toEqual([])
  })

  it('several at one place are shown one after the other; one that the card of a name shows anyway is not shown twice', async () => {
    const { port, cards, session } = await open()
    await act(card?.onSave('yellow'))
    const wide = annotationOf({ text: session.shown!.map.text, meta: META }, { start: 0, end: 30 })
    await port.save(wide)
    await session.analyse()
    const own = port.saved[0]!.id
    await cards.show([{ mention: 0 }, { annotation: own }, { annotation: wide.id }], BOX)
    expect(card?.several).toMatchObject({ at: 1, of: 2 })
    card?.several?.onStep(1)
    await expect.poll(() => card?.several?.at).toBe(2)
    expect(card?.card?.annotation?.id).toBe(wide.id)
    card?.several?.onStep(1)
    await expect.poll(() => card?.card?.mention?.start).toBe(session.shown!.analysis.mentions[0]!.start)
  })

  it('the second of two mentions of one name is another place', async () => {
    const { port, cards } = await open()
    await act(card?.onSave('yellow'))
    await cards.show({ mention: 1 }, BOX)
    expect(card?.card?.annotation).toBeUndefined()
    await act(card?.onSave('blue'))
    const starts = port.saved.map(({ target }) => target.selector[1].start)
    expect(new Set(starts).size).toBe(2)
  })

  it('a saved highlight of the reader has a card of its own', async () => {
    const { port, cards, session } = await open()
    await act(card?.onSave('yellow'))
    await session.analyse()
    await cards.show({ annotation: port.saved[0]!.id }, BOX)
    expect(card?.card).toMatchObject({ why: 'You saved this highlight.', annotation: { id: port.saved[0]!.id } })
  })

  it('that fails is handed back, changes nothing and cannot be undone', async () => {
    const { port } = await open({ save: async () => fail('storage', 'The disk is full.') })
    expect(await act(card?.onSave('green'))).toEqual(fail('storage', 'The disk is full.'))
    // The second time only to remember the article.
    expect(port.analyze).toHaveBeenCalledTimes(2)
    expect(await act(card?.onUndo())).toMatchObject({ ok: false })
  })
})

describe('corrections', () => {
  it.each([
    ['follow', (props: CardProps) => props.onFollow(), { action: 'follow', entity: 'ada' }],
    ['hide', (props: CardProps) => props.onHide(), { action: 'hide', entity: 'ada' }],
    ['not an official', (props: CardProps) => props.onNotOfficial(), { action: 'not-official', entity: 'ada' }],
    [
      'not this person',
      (props: CardProps) => props.onNotThisPerson(),
      { action: 'not-same', entity: 'ada', name: 'Brandt', article: 'article-1' },
    ],
  ] as const)('%s: asked for, painted anew, undone by its id, once', async (_, press, change) => {
    const { port } = await open()
    expect(await act(press(card!))).toMatchObject({ ok: true })
    expect(port.correct).toHaveBeenCalledExactlyOnceWith(change)
    expect(port.analyze).toHaveBeenCalledTimes(3)
    expect(await act(card?.onUndo())).toEqual(ok(null))
    expect(port.undoCorrection).toHaveBeenCalledExactlyOnceWith('correction-1')
    expect(await act(card?.onUndo())).toMatchObject({ ok: false })
  })

  it('an undo that fails is handed back', async () => {
    await open({ undoCorrection: async () => fail('storage', 'The disk is full.') })
    await act(card?.onHide())
    expect(await act(card?.onUndo())).toEqual(fail('storage', 'The disk is full.'))
  })

  it('stop following withdraws it, and is undone by following again', async () => {
    const { port } = await open({
      openCard: async (_, mention) => ok({ mention, entity: { ...ADA, followed: true }, rolesBefore: [], why: '', prior: [] }),
    })
    await act(card?.onUnfollow?.())
    expect(port.withdraw).toHaveBeenCalledExactlyOnceWith('ada', 'follow')
    await act(card?.onUndo())
    expect(port.correct).toHaveBeenCalledExactlyOnceWith({ action: 'follow', entity: 'ada' })
  })
})

describe('to the library', () => {
  it('leads to the person, or to the highlight where there is none', async () => {
    const { port, cards, session } = await open()
    card?.onOpenLibrary()
    await act(card?.onSave('yellow'))
    await session.analyse()
    await cards.show({ annotation: port.saved[0]!.id }, BOX)
    card?.onOpenLibrary()
    await expect.poll(() => port.openLibrary.mock.calls).toEqual([[{ entity: 'ada' }], [{ annotation: port.saved[0]!.id }]])
  })
})

describe('questions and corrections', () => {
  it('an answer goes to the background, and is undone as the correction that it is', async () => {
    const { port } = await open()
    await act(card?.onAnswer({ id: 'q1' } as never, 'same'))
    expect(port.answer).toHaveBeenCalledExactlyOnceWith('q1', 'same')
    await act(card?.onUndo())
    expect(port.undoCorrection).toHaveBeenCalledExactlyOnceWith('correction-2')
  })

  it('leads to the library at the correction asked for', async () => {
    const { port } = await open()
    card?.onOpenLibrary('split')
    await expect.poll(() => port.openLibrary.mock.calls).toEqual([[{ entity: 'ada', step: 'split' }]])
  })

  it('keeps the card of a highlight that a correction took away, and finds it again after the undo', async () => {
    const { port, session } = await open()
    const [first, ...others] = session.shown!.analysis.mentions
    port.openCard.mockClear()
    const analysis = (mentions: (typeof others)[number][]) =>
      port.analyze.mockImplementation(async (article) => ok(analysisOf(article, { mentions })))
    analysis(others)
    await act(card?.onCorrect({ action: 'not-date', text: 'Thursday' }))
    expect([port.openCard.mock.calls.length, card?.card?.entity?.name]).toEqual([0, 'Ada Brandt'])
    analysis([...others, first!])
    await act(card?.onUndo())
    expect(port.openCard.mock.calls.map(([, mention]) => mention)).toEqual([first])
  })
})
