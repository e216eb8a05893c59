import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Annotation, COLOURS } from '../model/annotation.ts'
import type { Store } from '../store/db.ts'
import { AnnotationModel } from './fixtures/annotation-model.ts'
import { freshStore } from './fixtures/fake-engine.ts'
import { anyAnnotation, anyLink, must, recordsOf } from './fixtures/story-store.ts'
import { createLibrary } from './library.ts'
import type { LibraryApi } from './library-api.ts'

type Deed =
  | { do: 'save'; annotation: Annotation }
  | { do: 'edit'; at: number; change: Partial<Pick<Annotation, 'note' | 'tags' | 'colour' | 'links'>> }
  | { do: 'bulk'; from: number; addTags?: string[]; removeTags?: string[]; colour?: Annotation['colour'] }
  | { do: 'reattach'; at: number; start: number }
  | { do: 'remove'; from: number; count: number }
  | { do: 'take-back'; at: number }
  | { do: 'restore'; from: number; count: number }
  | { do: 'empty'; from: number }
  | { do: 'undo' | 'redo' | 'reload' | 'export' }
  | { do: 'import'; file: number }

/** Few highlights and few fields: most edits meet one that was made before. */
const at = fc.nat(2)
const tag = fc.constantFrom('steel', 'sea', 'vote')
const colour = fc.constantFrom(...COLOURS)
const anyChange = fc.oneof(
  { weight: 4, arbitrary: fc.record({ note: fc.string({ maxLength: 4 }) }) },
  fc.record({ tags: fc.uniqueArray(tag) }),
  fc.record({ colour }),
  fc.record({ links: fc.array(anyLink, { maxLength: 2 }) }),
  fc.record({ note: fc.constantFrom('', 'x'), colour }),
)
const weighted = (weight: number, arbitrary: fc.Arbitrary<Deed>) => ({ weight, arbitrary })
const of = <K extends Deed['do']>(name: K) => fc.constant(name)

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  weighted(3, fc.record({ do: of('save'), annotation: anyAnnotation })),
  weighted(10, fc.record({ do: of('edit'), at, change: anyChange })),
  weighted(
    3,
    fc.record(
      { do: of('bulk'), from: at, addTags: fc.uniqueArray(tag), removeTags: fc.uniqueArray(tag), colour },
      { requiredKeys: ['do', 'from'] },
    ),
  ),
  weighted(2, fc.record({ do: of('reattach'), at, start: fc.nat(50) })),
  weighted(3, fc.record({ do: of('remove'), from: at, count: fc.integer({ min: 1, max: 3 }) })),
  weighted(1, fc.record({ do: of('take-back'), at })),
  weighted(2, fc.record({ do: of('restore'), from: at, count: fc.integer({ min: 1, max: 3 }) })),
  weighted(1, fc.record({ do: of('empty'), from: at })),
  weighted(6, fc.constant({ do: 'undo' } as const)),
  weighted(4, fc.constant({ do: 'redo' } as const)),
  weighted(3, fc.constantFrom({ do: 'reload' } as const, { do: 'export' } as const)),
  weighted(3, fc.record({ do: of('import'), file: fc.nat(3) })),
)
/** Most deeds follow one another quickly, so that edits are one. */
const anyDeeds = fc.array(fc.tuple(anyDeed, fc.constantFrom(0, 300, 1999, 2000, 60_000)), { minLength: 5, maxLength: 30 })

/** A reader with a library and the model of it. */
class Reader {
  readonly model = new AnnotationModel()
  private readonly factory = new IDBFactory()
  private readonly files: { text: string; state: AnnotationModel['state'] }[] = []
  private now = Date.UTC(2025, 6, 11)
  private made = 0
  store: Store = freshStore(this.factory)
  library: LibraryApi = this.open()

  private open(): LibraryApi {
    return createLibrary({ store: this.store, now: () => this.now, newId: () => `id-${++this.made}`, bytes: async () => 1 })
  }

  private some(list: readonly { id: string }[], from: number, count: number): string[] {
    return list.length === 0 ? [] : list.slice(from % list.length, (from % list.length) + count).map(({ id }) => id)
  }

  async act(deed: Deed, wait: number): Promise<void> {
    this.now += wait
    const { model, library, now } = this
    const [one] = 'at' in deed ? this.some(model.library, deed.at, 1) : []
    switch (deed.do) {
      case 'save':
        // Each saved highlight is a new one; that one is saved anew is told in annotations.test.ts.
        return this.save({ ...deed.annotation, id: `h${++this.made}` })
      case 'edit':
        if (one === undefined) return
        must(await library.editAnnotation(one, deed.change))
        return model.edit(one, deed.change, now)
      case 'reattach': {
        const found = model.library.find(({ id }) => id === one)
        if (!found) return
        const [quote] = found.target.selector
        const position = { type: 'TextPositionSelector', start: deed.start, end: deed.start + quote.exact.length } as const
        const target: Annotation['target'] = { ...found.target, selector: [quote, position] }
        must(await library.reattachAnnotation(found.id, target))
        return model.reattach(found.id, target, now)
      }
      case 'take-back': {
        if (one === undefined) return
        const { undo } = must(await library.remove({ what: 'annotation', id: one }))
        must(await library.restore(JSON.parse(JSON.stringify(undo))))
        model.remove([one], now)
        return void model.undo()
      }
      case 'undo':
        expect((await library.undoStep()).ok).toBe(model.undo())
        return
      case 'redo':
        expect((await library.redoStep()).ok).toBe(model.redo())
        return
      default:
        return this.actOnMany(deed)
    }
  }

  private async save(annotation: Annotation): Promise<void> {
    must(await this.library.saveAnnotation(annotation))
    this.model.save(annotation)
  }

  private async actOnMany(deed: Deed): Promise<void> {
    const { model, library, now } = this
    switch (deed.do) {
      case 'bulk': {
        const ids = this.some(model.library, deed.from, 3)
        if (ids.length === 0) return
        const { addTags = [], removeTags = [], colour: to } = deed
        must(await library.editAnnotations(ids, { addTags, removeTags, ...(to && { colour: to }) }))
        const tagged = (tags: string[]) => [...new Set([...tags.filter((one) => !removeTags.includes(one)), ...addTags])]
        return model.bulk(ids, ({ tags }) => ({ tags: tagged(tags), ...(to && { colour: to }) }), now)
      }
      case 'remove': {
        const ids = this.some(model.library, deed.from, deed.count)
        if (ids.length === 0) return
        must(await library.removeAnnotations(ids))
        return model.remove(ids, now)
      }
      case 'restore': {
        const ids = this.some(model.trash, deed.from, deed.count)
        expect(must(await library.restoreTrashed([...ids, 'gone'])).restored).toBe(ids.length)
        return model.restore(ids)
      }
      case 'empty': {
        const ids = this.some(model.trash, deed.from, 2)
        must(await library.emptyTrash(ids))
        return model.empty(ids)
      }
      case 'export':
        return void this.files.push({ text: must(await library.exportAll()), state: model.state })
      case 'import': {
        const file = this.files[deed.file % Math.max(1, this.files.length)]
        if (!file) return
        must(await library.importAll(file.text))
        return model.merge(file.state)
      }
      case 'reload':
        this.store.close()
        this.store = freshStore(this.factory)
        this.library = this.open()
    }
  }

  /** The store is what the model says. */
  async expectSame(): Promise<void> {
    const { annotations, trash } = await recordsOf(this.store)
    expect({ annotations, trash }).toEqual({ annotations: this.model.library, trash: this.model.trash })
    const { undo, redo } = must(await this.library.steps())
    const said = { ...(undo && { undo: [undo.what, undo.count] }), ...(redo && { redo: [redo.what, redo.count] }) }
    expect(said).toEqual(this.model.open)
  }
}

const readerAfter = async (deeds: readonly (readonly [Deed, number])[]): Promise<Reader> => {
  const reader = new Reader()
  for (const [deed, wait] of deeds) {
    await reader.act(deed, wait)
    await reader.expectSame()
  }
  return reader
}

describe('highlights, by everything that a reader does with them', () => {
  it('are what the plain model says after every deed; all undone, as at the beginning; all done again, as at the end', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (deeds) => {
        const reader = await readerAfter(deeds)
        for (let left = 300; left > 0 && (await reader.library.undoStep()).ok; left--) reader.model.undo()
        expect(reader.model.undo()).toBe(false)
        await reader.expectSame()
        for (let left = 300; left > 0 && (await reader.library.redoStep()).ok; left--) reader.model.redo()
        expect(reader.model.redo()).toBe(false)
        await reader.expectSame()
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('with nothing deleted for good and no file, begin with nothing', async () => {
    const lasting = anyDeeds.map((deeds) => deeds.filter(([deed]) => deed.do !== 'empty'))
    await fc.assert(
      fc.asyncProperty(lasting, async (deeds) => {
        const reader = await readerAfter(deeds)
        while ((await reader.library.undoStep()).ok);
        const { annotations, trash } = await recordsOf(reader.store)
        expect({ annotations, trash }).toEqual({ annotations: [], trash: [] })
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  it('come back from a file with links, history and trash; and twice, nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (deeds) => {
        const { store, library } = await readerAfter(deeds)
        const before = await recordsOf(store)
        const file = must(await library.exportAll())
        must(await library.remove({ what: 'everything' }))
        expect(must(await library.steps())).toEqual({})
        expect(must(await library.importAll(file)).refused).toEqual([])
        expect(await recordsOf(store)).toEqual(before)
        const again = must(await library.importAll(file))
        expect(Object.values(again.added).reduce((a, b) => a + b, 0)).toBe(0)
        expect(await recordsOf(store)).toEqual(before)
      }),
      { numRuns: 20 },
    )
  }, 120_000)
})
