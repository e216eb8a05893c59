/** What the library shows and does: five listings with search and filters, one entity in detail, edits and deletions with undo, export and import. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Annotation, Colour } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { CorrectionAction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { Counts, EventView, ImportReport } from '../model/library.ts'
import type { Result } from '../model/result.ts'
import type { LibraryApi, Query, Removal } from '../services/library-api.ts'
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
  filters: ReadonlySignal<Filters>
  listing: ReadonlySignal<Partial<Listing>>
  counts: ReadonlySignal<Counts | null>
  sites: ReadonlySignal<string[]>
  detail: ReadonlySignal<EntityDetail | null>
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

const given = (filters: Filters): Filters =>
  Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== '' && value !== false),
  ) as Filters

/** Makes the state of one library page. */
export function createLibraryState({ library, toasts, refreshTabs }: World): LibraryState {
  const view = signal<LibraryView>('annotations')
  const filters = signal<Filters>({})
  const listing = signal<Partial<Listing>>({})
  const counts = signal<Counts | null>(null)
  const sites = signal<string[]>([])
  const detail = signal<EntityDetail | null>(null)
  const focused = signal<string | null>(null)
  const loading = signal(true)
  const error = signal<string | null>(null)
  const imported = signal<ImportReport | null>(null)
  let asked = 0

  /** The value of an answer; its failure is shown instead, and null returned. */
  const use = <T>(answer: Result<T>): T | null => {
    error.value = answer.ok ? null : answer.error.message
    return answer.ok ? answer.value : null
  }
  const loadCounts = async () => {
    const [found, articles] = await Promise.all([library.counts(), library.articles({ limit: 100_000 })])
    if (found.ok) counts.value = found.value
    if (articles.ok) sites.value = [...new Set(articles.value.map((article) => article.site))].sort()
  }
  const load = async () => {
    const question = ++asked
    const shown = view.value
    const answer = await rowsOf(library, shown, given(filters.value))
    // Typing asks faster than the store answers: only the newest question counts.
    if (question !== asked) return
    const rows = use(answer)
    if (rows) listing.value = { ...listing.value, [shown]: rows }
    loading.value = false
  }
  const openEntity = async (id: string) => {
    const found = use(await library.entity(id))
    if (found) detail.value = found
  }
  const reload = async () => {
    await Promise.all([load(), loadCounts(), detail.value && openEntity(detail.value.entity.id)])
  }
  const changed = async (said: string, undo: () => Promise<Result<unknown>>) => {
    await Promise.all([reload(), refreshTabs()])
    toasts.show(said, async () => {
      use(await undo())
      await Promise.all([reload(), refreshTabs()])
    })
  }
  const show = async (next: LibraryView) => {
    detail.value = null
    view.value = next
    loading.value = listing.value[next] === undefined
    await load()
  }

  return {
    ...{ view, filters, listing, counts, sites, detail, focused, loading, error, imported, show, openEntity, reload },
    filter: async (change) => {
      filters.value = { ...filters.value, ...change }
      await load()
    },
    openAt: async (fragment) => {
      const asks = new URLSearchParams(fragment.replace(/^#/, ''))
      const [entity, annotation] = [asks.get('entity'), asks.get('annotation')]
      focused.value = annotation
      if (annotation) await show('annotations')
      if (entity) await openEntity(entity)
    },
    closeEntity: () => {
      detail.value = null
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
      imported.value = use(await library.importAll(json))
      await Promise.all([reload(), refreshTabs()])
    },
  }
}
