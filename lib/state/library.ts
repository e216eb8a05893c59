/** What the library shows and does: five listings with search and filters, one entity in detail, edits and deletions with undo, export and import. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Annotation, Colour } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { Counts, EventView, ImportReport } from '../model/library.ts'
import type { Result } from '../model/result.ts'
import type { LibraryApi, Query, Removal } from '../services/library-api.ts'
import { createCorrections } from './corrections.ts'
import type { Toasts } from './toasts.ts'

export const VIEWS = ['annotations', 'people', 'projects', 'events', 'articles'] as const
export type LibraryView = (typeof VIEWS)[number]

/** The rows of the view that is shown. */
export interface Listing {
  annotations: Annotation[]
  people: Entity[]
  projects: Entity[]
  events: EventView[]
  articles: StoredArticle[]
}

export interface EntityDetail {
  entity: Entity
  events: EventView[]
  annotations: Annotation[]
  articles: StoredArticle[]
}

export type Filters = Pick<Query, 'words' | 'site' | 'from' | 'to' | 'dateOf' | 'followed' | 'tag'>

export interface LibraryState {
  view: ReadonlySignal<LibraryView>
  /** Those that narrow the view that is shown. */
  filters: ReadonlySignal<Filters>
  listing: ReadonlySignal<Partial<Listing>>
  counts: ReadonlySignal<Counts | null>
  sites: ReadonlySignal<string[]>
  detail: ReadonlySignal<EntityDetail | null>
  /** What the reader said of anybody or anything, newest first. */
  corrections: ReadonlySignal<Correction[]>
  /** Id of the highlight that the page was opened at. */
  focused: ReadonlySignal<string | null>
  loading: ReadonlySignal<boolean>
  error: ReadonlySignal<string | null>
  imported: ReadonlySignal<ImportReport | null>
  show(view: LibraryView): Promise<void>
  filter(change: Filters): Promise<void>
  /** Opens what a fragment such as `#entity=ID` or `#annotation=ID` names. */
  openAt(fragment: string): Promise<void>
  openEntity(id: string): Promise<void>
  closeEntity(): void
  reload(): Promise<void>
  edit(annotation: Annotation, change: { note?: string; tags?: string[]; colour?: Colour }): Promise<void>
  remove(removal: Removal, said: string): Promise<void>
  correct(change: CorrectionAction, said: string): Promise<void>
  undoCorrection(correction: Correction): Promise<void>
  exportAll(): Promise<string | null>
  importAll(json: string): Promise<void>
}

interface World {
  library: LibraryApi
  toasts: Toasts
  /** Tells open articles that something changed. */
  refreshTabs: () => Promise<unknown>
}

function rowsOf(library: LibraryApi, view: LibraryView, query: Query): Promise<Result<Listing[LibraryView]>> {
  if (view === 'annotations') return library.annotations(query)
  if (view === 'people') return library.entities({ ...query, kind: 'person' })
  if (view === 'projects') return library.entities({ ...query, kind: 'project' })
  if (view === 'events') return library.events(query)
  return library.articles(query)
}

const DAYS = ['words', 'site', 'from', 'to'] as const
/** The filters that each view offers: one set in another view must not narrow it unseen. */
const FILTERS_OF: Record<LibraryView, readonly (keyof Filters)[]> = {
  annotations: [...DAYS, 'tag'],
  people: ['words', 'followed'],
  projects: ['words', 'followed'],
  events: [...DAYS, 'dateOf'],
  articles: DAYS,
}

/** The filters that are set and offered by the view. */
const given = (view: LibraryView, filters: Filters): Filters =>
  Object.fromEntries(FILTERS_OF[view].flatMap((key) => (filters[key] ? [[key, filters[key]]] : [])))

/** The five listings: which is shown, what narrows it, and its rows; an answer that a newer question has overtaken is dropped. */
function createListing(library: LibraryApi, failed: (message: string | null) => void) {
  const view = signal<LibraryView>('annotations')
  const chosen = signal<Filters>({})
  const filters = computed(() => given(view.value, chosen.value))
  const listing = signal<Partial<Listing>>({})
  const loading = signal(true)
  let asked = 0
  const load = async () => {
    const question = ++asked
    const shown = view.value
    const answer = await rowsOf(library, shown, filters.value)
    // Typing asks faster than the store answers: only the newest question counts.
    if (question !== asked) return
    failed(answer.ok ? null : answer.error.message)
    if (answer.ok) listing.value = { ...listing.value, [shown]: answer.value }
    loading.value = false
  }
  const show = async (next: LibraryView) => {
    view.value = next
    loading.value = listing.value[next] === undefined
    await load()
  }
  const filter = async (change: Filters) => {
    chosen.value = { ...chosen.value, ...change }
    await load()
  }
  return { view, filters, listing, loading, load, show, filter }
}

/** One entity in detail. Closing, or opening another, drops an answer that is still on its way; an entity that is gone closes itself. */
function createDetail(library: LibraryApi, failed: (message: string | null) => void) {
  const detail = signal<EntityDetail | null>(null)
  let opened = 0
  const open = async (id: string, again = false) => {
    const question = ++opened
    const answer = await library.entity(id)
    if (question !== opened) return
    if (answer.ok) detail.value = answer.value
    else if (again && answer.error.code === 'not-found') detail.value = null
    else failed(answer.error.message)
  }
  const close = () => {
    opened += 1
    detail.value = null
  }
  return { detail, open, close, reload: async () => detail.value && open(detail.value.entity.id, true) }
}

/** Makes the state of one library page. */
export function createLibraryState({ library, toasts, refreshTabs }: World): LibraryState {
  const counts = signal<Counts | null>(null)
  const sites = signal<string[]>([])
  const focused = signal<string | null>(null)
  const error = signal<string | null>(null)
  const imported = signal<ImportReport | null>(null)
  const failed = (message: string | null) => {
    error.value = message
  }
  const rows = createListing(library, failed)
  const { detail, ...dossier } = createDetail(library, failed)

  /** The value of an answer; its failure is shown instead, and null returned. */
  const use = <T>(answer: Result<T>): T | null => {
    failed(answer.ok ? null : answer.error.message)
    return answer.ok ? answer.value : null
  }
  const loadCounts = async () => {
    const [found, articles] = await Promise.all([library.counts(), library.articles({ limit: 100_000 })])
    if (found.ok) counts.value = found.value
    if (articles.ok) sites.value = [...new Set(articles.value.map((article) => article.site))].sort()
  }
  const reload = async () => {
    await Promise.all([rows.load(), loadCounts(), dossier.reload(), corrections.load()])
  }
  const everywhere = () => Promise.all([reload(), refreshTabs()])
  const corrections = createCorrections({ library, toasts, changed: everywhere, failed })
  const changed = async (said: string, undo: () => Promise<Result<unknown>>) => {
    await everywhere()
    toasts.show(said, async () => {
      const undone = await undo()
      await everywhere()
      // After the reload, whose own success would wipe it.
      if (!undone.ok) failed(undone.error.message)
    })
  }
  const show = async (next: LibraryView) => {
    dossier.close()
    await rows.show(next)
  }

  return {
    ...{ counts, sites, detail, focused, error, imported, show, reload },
    ...{ view: rows.view, filters: rows.filters, listing: rows.listing, loading: rows.loading, filter: rows.filter },
    ...{ corrections: corrections.all, undoCorrection: corrections.undo },
    ...{ openEntity: (id) => dossier.open(id), closeEntity: dossier.close },
    openAt: async (fragment) => {
      const asks = new URLSearchParams(fragment.replace(/^#/, ''))
      const [entity, annotation] = [asks.get('entity'), asks.get('annotation')]
      focused.value = annotation
      if (annotation) await show('annotations')
      if (entity) await dossier.open(entity)
    },
    edit: async (annotation, change) => {
      if (!use(await library.editAnnotation(annotation.id, change))) return
      const { note, tags, colour } = annotation
      await changed('Highlight changed.', () => library.editAnnotation(annotation.id, { note, tags, colour }))
    },
    remove: async (removal, said) => {
      const answer = use(await library.remove(removal))
      if (answer) await changed(said, () => library.restore(answer.undo))
    },
    correct: async (change, said) => {
      const made = use(await library.correct(change))
      if (made) await changed(said, () => library.undoCorrection(made.id))
    },
    exportAll: async () => use(await library.exportAll()),
    importAll: async (json) => {
      const answer = await library.importAll(json)
      imported.value = answer.ok ? answer.value : null
      if (answer.ok) return void (await everywhere())
      // Nothing changed: the reader need not wait for open articles to hear why. After the reload, whose own success would wipe it.
      await reload()
      failed(answer.error.message)
    },
  }
}
