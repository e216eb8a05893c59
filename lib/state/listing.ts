/** The library's listings: which one is shown, what narrows it, and its rows. */
import { computed, signal } from '@preact/signals'
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { EventView, News } from '../model/library.ts'
import type { OpenQuestion } from '../model/question.ts'
import { ok, type Result } from '../model/result.ts'
import type { Trashed } from '../model/trash.ts'
import type { LibraryApi, Query } from '../services/library-api.ts'

export const VIEWS = ['annotations', 'people', 'projects', 'events', 'articles', 'news', 'review', 'trash'] as const
export type LibraryView = (typeof VIEWS)[number]

/** The rows of each view. */
export interface Listing {
  annotations: Annotation[]
  people: Entity[]
  projects: Entity[]
  events: EventView[]
  articles: StoredArticle[]
  /** What is new of those followed. */
  news: News[]
  /** Open questions. */
  review: OpenQuestion[]
  /** Deleted highlights, last deleted first. */
  trash: Trashed[]
}

export type Filters = Pick<Query, 'words' | 'site' | 'followed' | 'tag' | 'days' | 'anchored'>

/** Listings that no filter narrows; they are counted on their tabs, so each reload asks for them. */
const COUNTED = ['news', 'review', 'trash'] as const

/** Highlights are all asked for, since they are put in order here; of other listings, as many as a step of "Show more" brings. */
const EVERY = 1_000_000
const STEP = 200

function rowsOf(library: LibraryApi, view: LibraryView, query: Query): Promise<Result<Listing[LibraryView]>> {
  if (view === 'annotations') return library.annotations(query)
  if (view === 'people') return library.entities({ ...query, kind: 'person' })
  if (view === 'projects') return library.entities({ ...query, kind: 'project' })
  if (view === 'events') return library.events(query)
  if (view === 'news') return library.whatsNew()
  if (view === 'trash') return library.trash()
  return view === 'review' ? library.questions() : library.articles(query)
}

/** The filters that each view offers: one set in another view must not narrow it unseen. */
const FILTERS_OF: Record<LibraryView, readonly (keyof Filters)[]> = {
  annotations: ['words', 'site', 'days', 'tag', 'anchored'],
  people: ['words', 'followed', 'days'],
  projects: ['words', 'followed', 'days'],
  events: ['words', 'site', 'days'],
  articles: ['words', 'site', 'days'],
  news: [],
  review: [],
  trash: [],
}

/** The days that are set; undefined where none are. */
function setDays(days: Filters['days']): Filters['days'] {
  const set = Object.entries(days ?? {}).flatMap(([kind, { from, to }]) =>
    from || to ? [[kind, { ...(from && { from }), ...(to && { to }) }]] : [],
  )
  return set.length > 0 ? Object.fromEntries(set) : undefined
}

/** The filters that are set and offered by the view. */
function given(view: LibraryView, filters: Filters): Filters {
  const set = { ...filters, days: setDays(filters.days) }
  return Object.fromEntries(FILTERS_OF[view].flatMap((key) => (set[key] ? [[key, set[key]]] : [])))
}

/** Makes the listings of one page; an answer that a newer question has overtaken is dropped. `failed` is told what went wrong, null where nothing did. */
export function createListing(library: LibraryApi, failed: (message: string | null) => void) {
  const view = signal<LibraryView>('annotations')
  const chosen = signal<Filters>({})
  const filters = computed(() => given(view.value, chosen.value))
  const listing = signal<Partial<Listing>>({})
  const loading = signal(true)
  /** How many rows are asked for. */
  const limit = signal(STEP)
  let asked = 0
  const keep = (name: LibraryView, rows: Listing[LibraryView]) => {
    listing.value = { ...listing.value, [name]: rows }
  }
  const load = async () => {
    const question = ++asked
    const shown = view.value
    const answer = await rowsOf(library, shown, { ...filters.value, limit: shown === 'annotations' ? EVERY : limit.value })
    // Typing asks faster than the store answers: only the newest question counts.
    if (question !== asked) return
    failed(answer.ok ? null : answer.error.message)
    if (answer.ok) keep(shown, answer.value)
    loading.value = false
  }
  const loadCounted = async () => {
    const others = COUNTED.filter((name) => name !== view.value)
    const answers = await Promise.all(others.map((name) => rowsOf(library, name, {})))
    others.forEach((name, index) => {
      const answer = answers[index] ?? ok([])
      if (answer.ok) keep(name, answer.value)
    })
  }
  const show = async (next: LibraryView) => {
    if (next !== view.value) limit.value = STEP
    view.value = next
    loading.value = listing.value[next] === undefined
    await load()
  }
  const filter = async (change: Filters) => {
    chosen.value = { ...chosen.value, ...change }
    limit.value = STEP
    await load()
  }
  const more = async () => {
    limit.value += STEP
    await load()
  }
  return { limit, more, view, filters, listing, loading, load, loadCounted, show, filter }
}
