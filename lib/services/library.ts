/** All that extension pages ask of the store: every method of LibraryApi, each one transaction. */
import * as v from 'valibot'
import type { Annotation } from '../model/annotation.ts'
import type { Entity } from '../model/entity.ts'
import type { Settings } from '../model/settings.ts'
import { annotationById, countAnnotations, putAnnotation } from '../store/annotations.ts'
import { articleByUrl, countArticles } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { countEntities } from '../store/entities.ts'
import { countEvents } from '../store/events.ts'
import { OperationFailure, read, write } from '../store/transaction.ts'
import { annotationSchema } from '../transfer/schema.ts'
import { applyCorrection, correctionsFor, forgetCorrection } from './correct.ts'
import { overlayOf } from './corrected/overlay.ts'
import { dossierOf, pairOf, sharesOf } from './dossier.ts'
import { exportStore, importStore } from './import-export.ts'
import type { LibraryApi } from './library-api.ts'
import { annotationsFor, articlesFor, entitiesFor, entityFor, eventsFor } from './listings.ts'
import { markLookedAt, newsOf } from './news.ts'
import { priorOf } from './prior-events.ts'
import { answerQuestion, questionsFor } from './questions.ts'
import { removeFrom, restoreTo } from './removal.ts'
import { dayOf } from './search.ts'

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

const checked = (annotation: Annotation): Annotation => {
  const result = v.safeParse(annotationSchema, annotation)
  if (!result.success) throw new OperationFailure('invalid', `This highlight cannot be saved: ${result.issues[0].message}.`)
  return result.output
}

/** The fields that are there: messages may carry absent ones as undefined. */
const defined = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>

const saveAnnotation = async (store: Store, annotation: Annotation): Promise<Annotation> => {
  const article = annotation.article ?? (await articleByUrl(store, annotation.target.source))?.id
  const saved = checked(article === undefined ? annotation : { ...annotation, article })
  await putAnnotation(store, saved)
  return saved
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
    saveAnnotation: (annotation) => write(store, () => saveAnnotation(store, annotation)),
    editAnnotation: (id, change) =>
      write(store, async () => {
        const annotation = await annotationById(store, id)
        if (!annotation) throw new OperationFailure('not-found', 'This highlight was deleted meanwhile.')
        const edited = checked({ ...annotation, ...defined(change), modified: now() })
        await putAnnotation(store, edited)
        return edited
      }),
    remove: (removal) => write(store, () => removeFrom(store, removal, now())),
    restore: (undo) => write(store, () => restoreTo(store, undo)),
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
    markLooked: (entity) => write(store, () => markLookedAt(store, now(), entity)),
    exportAll: async () => exportStore(store, now(), await deps.exportedSettings?.()),
    importAll: (text) => importStore(store, text, now()),
  }
}
