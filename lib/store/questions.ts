/** The table of questions that linking asks the reader. */
import type { Question } from '../model/question.ts'
import type { Store } from './db.ts'

/** The question with that id. */
export const questionById = (store: Store, id: string): Promise<Question | undefined> => store.questions.get(id)

/** All questions that were ever asked and not deleted since, whether or not they are still open. */
export const allQuestions = (store: Store): Promise<Question[]> => store.questions.toArray()

/** Questions that an article raised. */
export const questionsOfArticle = (store: Store, article: string): Promise<Question[]> =>
  store.questions.where('article').equals(article).toArray()

/** Questions about any of these entities, on either side. */
export const questionsOfEntities = async (store: Store, entities: readonly string[]): Promise<Question[]> => {
  const ids = [...new Set(entities)]
  const [own, others] = await Promise.all([
    store.questions.where('entity').anyOf(ids).toArray(),
    store.questions.where('other').anyOf(ids).toArray(),
  ])
  return [...new Map([...own, ...others].map((one) => [one.id, one])).values()]
}

/** Adds or replaces questions. */
export const putQuestions = async (store: Store, questions: readonly Question[]): Promise<void> => {
  if (questions.length > 0) await store.questions.bulkPut([...questions])
}

/** Removes questions; fine where they do not exist. */
export const deleteQuestions = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.questions.bulkDelete([...ids])
}
