/** What the library shows and does: listings with search and filters, dossiers, edits, deletions and corrections with undo, questions, import. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { LibraryPlace } from '../messages/protocol.ts'
import type { AnnotationLink } from '../model/annotation.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Counts, Dossier, EventView, ImportReport, PairDossier } from '../model/library.ts'
import type { OpenQuestion, QuestionAnswer } from '../model/question.ts'
import type { Result } from '../model/result.ts'
import type { Days, LibraryApi, Removal } from '../services/library-api.ts'
import { type ArrangementState, createArrangement } from './arrangement.ts'
import { createCorrections } from './corrections.ts'
import { createDossiers } from './dossiers.ts'
import { createHighlights, type HighlightsState } from './highlights.ts'
import { createListing, type Filters, type LibraryView, type Listing, VIEWS } from './listing.ts'
import type { Toasts } from './toasts.ts'

export interface LibraryState extends ArrangementState {
  view: ReadonlySignal<LibraryView>
  /** Those that narrow the view that is shown. */
  filters: ReadonlySignal<Filters>
  listing: ReadonlySignal<Partial<Listing>>
  counts: ReadonlySignal<Counts | null>
  sites: ReadonlySignal<string[]>
  detail: ReadonlySignal<Dossier | null>
  /** Two together, on top of the detail. */
  pair: ReadonlySignal<PairDossier | null>
  /** The correction that the page was opened for, with the detail. */
  step: ReadonlySignal<LibraryPlace['step'] | null>
  /** What the reader said of anybody or anything, newest first. */
  corrections: ReadonlySignal<Correction[]>
  /** Id of the highlight that the page was opened at. */
  focused: ReadonlySignal<string | null>
  loading: ReadonlySignal<boolean>
  error: ReadonlySignal<string | null>
  imported: ReadonlySignal<ImportReport | null>
  /** How many rows are asked for; a listing of so many may have more. */
  limit: ReadonlySignal<number>
  highlights: HighlightsState
  /** The event that a highlight is linked to, shown on its own. */
  event: ReadonlySignal<EventView | null>
  show(view: LibraryView): Promise<void>
  filter(change: Filters): Promise<void>
  /** Opens what a fragment such as `#entity=ID`, `#annotation=ID` or `#view=review` names. */
  openAt(fragment: string): Promise<void>
  openEntity(id: string): Promise<void>
  closeEntity(): void
  openPair(a: string, b: string): Promise<void>
  closePair(): void
  reload(): Promise<void>
  /** Asks for more rows of the listing. */
  more(): Promise<void>
  /** Shows what a highlight is linked to: the dossier, the event, or the events of those days. */
  openLink(link: AnnotationLink, days?: Days): Promise<void>
  closeEvent(): void
  remove(removal: Removal, said: string): Promise<void>
  correct(change: CorrectionAction, said: string): Promise<void>
  undoCorrection(correction: Correction): Promise<void>
  answer(question: OpenQuestion, answer: QuestionAnswer, said: string): Promise<void>
  /** The reader has looked at what is new of one followed entity, or of all. */
  markLooked(entity?: string): Promise<void>
  importAll(json: string): Promise<void>
}

interface World {
  library: LibraryApi
  toasts: Toasts
  /** Tells open articles that something changed. */
  refreshTabs: () => Promise<unknown>
  /** Where the browser keeps things for our pages; null where nowhere. */
  storage?: Pick<Storage, 'getItem' | 'setItem'> | null
}

/** What a fragment such as `#entity=ID&step=same` asks for; what it does not know is left out. */
function placeOf(fragment: string): Omit<LibraryPlace, 'view'> & { view?: LibraryView } {
  const asks = new URLSearchParams(fragment.replace(/^#/, ''))
  const [entity, annotation, step] = [asks.get('entity'), asks.get('annotation'), asks.get('step')]
  const view = VIEWS.find((name) => name === asks.get('view'))
  return {
    ...(entity && { entity }),
    ...(annotation && { annotation }),
    ...((step === 'same' || step === 'split') && { step }),
    ...(view && { view }),
  }
}

/** Makes the state of one library page. */
export function createLibraryState({ library, toasts, refreshTabs, storage = null }: World): LibraryState {
  const counts = signal<Counts | null>(null)
  const sites = signal<string[]>([])
  const focused = signal<string | null>(null)
  const error = signal<string | null>(null)
  const imported = signal<ImportReport | null>(null)
  const event = signal<EventView | null>(null)
  const failed = (message: string | null) => {
    error.value = message
  }
  const rows = createListing(library, failed)
  const dossiers = createDossiers(library, failed)
  const step = signal<LibraryPlace['step'] | null>(null)

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
    await Promise.all([rows.load(), rows.loadCounted(), loadCounts(), dossiers.reload(), corrections.load(), highlights.load()])
  }
  const everywhere = () => Promise.all([reload(), refreshTabs()])
  const corrections = createCorrections({ library, toasts, changed: everywhere, failed })
  const highlights = createHighlights({ library, toasts, changed: everywhere, failed })
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
    dossiers.close()
    await rows.show(next)
  }
  const openEntity = async (id: string) => {
    step.value = null
    event.value = null
    await dossiers.open(id)
  }
  const openEvent = async (id: string) => {
    const all = use(await library.events({ limit: 1_000_000 }))
    event.value = all?.find((one) => one.id === id) ?? null
    if (all && !event.value) failed('This event is not in the library any more. It may have become one with another.')
  }
  const openLink = async (link: AnnotationLink, days: Days = {}) => {
    if (link.to === 'entity') return openEntity(link.id)
    if (link.to === 'event') return openEvent(link.id)
    dossiers.close()
    await rows.filter({ words: '', site: '', days: { event: days } })
    await rows.show('events')
  }

  return {
    ...{ counts, sites, focused, step, error, imported, show, reload, openEntity },
    ...{ view: rows.view, filters: rows.filters, listing: rows.listing, loading: rows.loading, filter: rows.filter },
    ...{ limit: rows.limit, more: rows.more, highlights, event, openLink, ...createArrangement(storage) },
    closeEvent: () => {
      event.value = null
    },
    ...{ corrections: corrections.all, undoCorrection: corrections.undo },
    ...{ detail: dossiers.detail, closeEntity: dossiers.close },
    ...{ pair: dossiers.pair, openPair: (a, b) => dossiers.openPair(a, b), closePair: dossiers.closePair },
    openAt: async (fragment) => {
      const place = placeOf(fragment)
      focused.value = place.annotation ?? null
      if (place.annotation) await show('annotations')
      if (place.view) await show(place.view)
      if (!place.entity) return
      step.value = place.step ?? null
      await dossiers.open(place.entity)
      const kind = dossiers.detail.value?.entity.kind
      if (kind === 'person' || kind === 'project') await rows.show(kind === 'person' ? 'people' : 'projects')
    },
    remove: async (removal, said) => {
      const answer = use(await library.remove(removal))
      if (answer) await changed(said, () => library.restore(answer.undo))
    },
    correct: async (change, said) => {
      const made = use(await library.correct(change))
      if (made) await changed(said, () => library.undoCorrection(made.id))
    },
    answer: async (question, answer, said) => {
      const made = await library.answer(question.id, answer)
      if (made.ok) return changed(said, () => library.undoCorrection(made.value.id))
      // It may have settled itself meanwhile: what is asked now is shown, and then why this was not.
      await reload()
      failed(made.error.message)
    },
    markLooked: async (entity) => {
      if (use(await library.markLooked(entity)) === null) return
      await everywhere()
      toasts.show('Marked as looked at. What is new from now on is listed here.')
    },
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
