/** The sample's own small world: the services on a store of its own, apart from the reader's history, and gone in one call. */
import type { Anchored } from '../model/anchoring.ts'
import type { Annotation, AnnotationLink, Colour } from '../model/annotation.ts'
import type { ArticleMeta, ReadArticle } from '../model/article.ts'
import type { CorrectionAction } from '../model/correction.ts'
import type { Mention } from '../model/mention.ts'
import type { QuestionAnswer } from '../model/question.ts'
import type { Gazetteer } from '../model/resources.ts'
import { ok } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import { analyzeArticle } from '../services/analyze-article.ts'
import { noteAnchored } from '../services/anchorings.ts'
import { openCard } from '../services/card.ts'
import { createLibrary } from '../services/library.ts'
import { eventLinksFor } from '../services/told-in-quote.ts'
import { withdrawCorrection } from '../services/withdraw.ts'
import { openStore, SAMPLE_STORE_NAME, type Store } from '../store/db.ts'
import { deleteStore, read, write } from '../store/transaction.ts'

/** What a page hands in: the world outside. */
export interface SampleWorld {
  gazetteer: Gazetteer
  settings: Settings
  now: () => number
  newId: () => string
}

/** A reader's port (lib/reader/port.ts) on the sample store, except for what only a page can do. */
export function sampleServices(world: SampleWorld, store: Store = openStore(SAMPLE_STORE_NAME)) {
  const library = createLibrary({ store, now: world.now, newId: world.newId })
  const analyse = (article: ReadArticle, remember: boolean) =>
    analyzeArticle(article, { ...world, store, remember, private: false, settings: { ...world.settings, recording: true } })
  return {
    /** Lets the sample remember articles as if they had been read before. */
    remember: async (articles: readonly ReadArticle[]) => {
      for (const article of articles) await analyse(article, true)
    },
    analyze: analyse,
    openCard: (article: ArticleMeta, mention: Mention) => openCard({ article, mention }, { store }),
    save: (annotation: Annotation) => library.saveAnnotation(annotation),
    edit: (id: string, change: { note?: string; tags?: string[]; colour?: Colour; links?: AnnotationLink[] }) =>
      library.editAnnotation(id, change),
    reattach: (id: string, target: Annotation['target']) => library.reattachAnnotation(id, target),
    undo: () => library.undoStep(),
    redo: () => library.redoStep(),
    tags: () => library.tags(),
    eventsIn: (id: string) => read(store, () => eventLinksFor(store, id)),
    remove: (id: string) => library.remove({ what: 'annotation', id }),
    restore: (undo: unknown) => library.restore(undo),
    correct: (change: CorrectionAction) => library.correct(change),
    withdraw: (entity: string, action: CorrectionAction['action']) => withdrawCorrection(library, entity, action),
    answer: (question: string, answer: QuestionAnswer) => library.answer(question, answer),
    anchored: (found: Anchored[]) => void write(store, () => noteAnchored(store, found, world.now())),
    undoCorrection: async (id: string) => {
      const answer = await library.undoCorrection(id)
      return answer.ok ? ok(null) : answer
    },
  }
}

/** Deletes all that the sample ever stored. The sample page must be closed first: it holds the store open. */
export const deleteSample = () => deleteStore(SAMPLE_STORE_NAME)
