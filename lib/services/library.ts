/** All that extension pages ask of the store: every method of LibraryApi, each one transaction. */
import type { Entity } from '../model/entity.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import type { Step } from '../model/step.ts'
import { countAnnotations } from '../store/annotations.ts'
import { countArticles } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { countEntities } from '../store/entities.ts'
import { countEvents } from '../store/events.ts'
import { read, write } from '../store/transaction.ts'
import { anchoringsOf } from './anchorings.ts'
import {
  editAnnotation,
  editAnnotations,
  emptyTrash,
  reattachAnnotation,
  restoreTrashed,
  saveAnnotation,
  tagsOf,
  trashOf,
} from './annotations.ts'
import { applyCorrection, correctionsFor, forgetCorrection } from './correct.ts'
import { overlayOf } from './corrected/overlay.ts'
import { dossierOf, pairOf, sharesOf } from './dossier.ts'
import { exportStore, importStore } from './import-export.ts'
import type { LibraryApi } from './library-api.ts'
import { annotationsFor, articlesFor, entitiesFor, entityFor, eventsFor } from './listings.ts'
import { countNew, markLookedAt, newsOf, whoIsNew } from './news.ts'
import { priorOf } from './prior-events.ts'
import { answerQuestion, questionsFor } from './questions.ts'
import { removeFrom, removeToTrash, restoreTo } from './removal.ts'
import { dayOf } from './search.ts'
import { openSteps, redoLast, StepIsMoot, undoLast } from './steps.ts'

/** What the library needs besides the store: clock (ms since 1970), id maker, and where there is one the browser's estimate of bytes used. */
export interface LibraryDeps {
  store: Store
  now: () => number
  newId: () => string
  /** Bytes that the extension stores; null where the browser does not tell. */
  bytes?: () => Promise<number | null>
  /** Settings to be exported along, where they are wanted in the file. */
  exportedSettings?: () => Promise<Settings>
}

const bytesByEstimate = async (): Promise<number | null> => {
  try {
    return (await globalThis.navigator?.storage?.estimate?.())?.usage ?? null
  } catch {
    return null
  }
}

/** A step that could not be taken back is dropped for good, so its transaction is kept; to the caller it is a failure. */
const stepped = async (doing: Promise<Result<Step | StepIsMoot>>): Promise<Result<Step>> => {
  const done = await doing
  if (!done.ok) return done
  return done.value instanceof StepIsMoot ? fail('invalid', done.value.message) : ok(done.value)
}

/** The library over an open store. No method throws; each answers after its transaction is committed. */
export const createLibrary = (deps: LibraryDeps): LibraryApi => {
  const { store, now, newId } = deps
  return {
    counts: async () => {
      const bytes = await (deps.bytes ?? bytesByEstimate)()
      return read(store, async () => ({
        articles: await countArticles(store),
        people: await countEntities(store, 'person'),
        projects: await countEntities(store, 'project'),
        events: await countEvents(store),
        annotations: await countAnnotations(store),
        bytes,
      }))
    },
    articles: (query) => read(store, () => articlesFor(store, query)),
    entities: (query) => read<Entity[]>(store, () => entitiesFor(store, query)),
    entity: (id) => read(store, () => entityFor(store, id)),
    events: (query) => read(store, () => eventsFor(store, query)),
    priorFor: (entities, exceptArticle) =>
      read(store, async () => priorOf(store, await overlayOf(store), { entities, article: exceptArticle, today: dayOf(now()) })),
    annotations: (query) => read(store, () => annotationsFor(store, query)),
    anchorings: () => read(store, () => anchoringsOf(store)),
    saveAnnotation: (annotation) => write(store, () => saveAnnotation(store, annotation, deps)),
    editAnnotation: (id, change) => write(store, () => editAnnotation(store, { id, change }, deps)),
    editAnnotations: (ids, change) => write(store, () => editAnnotations(store, { ids, change }, deps)),
    reattachAnnotation: (id, target) => write(store, () => reattachAnnotation(store, { id, target }, deps)),
    removeAnnotations: (ids) => write(store, () => removeToTrash(store, ids, deps)),
    trash: () => read(store, () => trashOf(store)),
    restoreTrashed: (ids) => write(store, () => restoreTrashed(store, ids, deps)),
    emptyTrash: (ids) => write(store, () => emptyTrash(store, ids)),
    tags: () => read(store, () => tagsOf(store)),
    steps: () => read(store, () => openSteps(store)),
    undoStep: () => stepped(write(store, () => undoLast(store))),
    redoStep: () => stepped(write(store, () => redoLast(store))),
    remove: (removal) => write(store, () => removeFrom(store, removal, deps)),
    restore: (undo) => write(store, () => restoreTo(store, undo, deps)),
    correct: (change) => write(store, () => applyCorrection(store, change, { id: newId(), created: now() })),
    undoCorrection: (id) => write(store, () => forgetCorrection(store, id)),
    corrections: (of) => read(store, () => correctionsFor(store, of)),
    shares: (of) => read(store, () => sharesOf(store, of)),
    questions: (query) => read(store, async () => questionsFor(store, await overlayOf(store), query)),
    answer: (question, answer) =>
      write(store, () => answerQuestion(store, { question, answer }, { id: newId(), created: now() })),
    dossier: (id) => read(store, () => dossierOf(store, id)),
    pair: (a, b) => read(store, () => pairOf(store, a, b)),
    whatsNew: () => read(store, () => newsOf(store)),
    whoIsNew: () => read(store, () => whoIsNew(store)),
    newCount: () => read(store, () => countNew(store)),
    articleCount: () => read(store, () => countArticles(store)),
    markLooked: (entity) => write(store, () => markLookedAt(store, now(), entity)),
    exportAll: async () => exportStore(store, now(), await deps.exportedSettings?.()),
    importAll: (text) => importStore(store, text, deps),
  }
}
