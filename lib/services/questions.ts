/** What linking could not decide: kept until the reader answers, the article goes, or the two are one. Call these within a transaction. */
import type { LinkedArticle } from '../engine/link-article.ts'
import type { Correction } from '../model/correction.ts'
import type { EntityKind } from '../model/mention.ts'
import type { OpenQuestion, Question, QuestionAnswer, QuestionSide } from '../model/question.ts'
import type { SourceView } from '../model/source-view.ts'
import { articlesByIds } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { someMentionsOf } from '../store/mentions.ts'
import {
  allQuestions,
  deleteQuestions,
  putQuestions,
  questionById,
  questionsOfArticle,
  questionsOfEntities,
} from '../store/questions.ts'
import { OperationFailure } from '../store/transaction.ts'
import { applyCorrection } from './correct.ts'
import { entitiesShown } from './corrected/entities.ts'
import { sourcesShownOfArticle } from './corrected/events.ts'
import { type CorrectedEntity, type Overlay, overlayOf } from './corrected/overlay.ts'
import { byId, sourceView } from './views.ts'

/** Of bodies and places a wrong guess costs little; asking would cost more. */
const ASKED: ReadonlySet<EntityKind> = new Set<EntityKind>(['person', 'project'])
const SHOWN = 50
const EVIDENCE = 3
/** Records looked at for the evidence of one side. */
const LOOKED_AT = 12

/**
 * Keeps what an article's linking asked, in place of what it asked before; earlier questions about whom it still names stay, since linking the same
 * text again no longer asks. `now` is ms since 1970.
 */
export const keepQuestions = async (store: Store, article: string, linked: LinkedArticle, now: number): Promise<void> => {
  const named = new Set(linked.entities.map((one) => one.id))
  const before = await questionsOfArticle(store, article)
  const asked = linked.entities.flatMap(({ id, local, decision }): Question[] => {
    const other = decision.entity
    if (decision.outcome !== 'ask' || other === undefined || other === id || !ASKED.has(local.kind)) return []
    const score = Math.max(0, Math.min(1, decision.score))
    return [
      { id: `${article}~${id}`, article, entity: id, other, name: local.name, reason: decision.reason, score, created: now },
    ]
  })
  const known = new Set(before.map((one) => one.id))
  await deleteQuestions(
    store,
    before.filter((one) => !named.has(one.entity)).map((one) => one.id),
  )
  await putQuestions(
    store,
    asked.filter((one) => !known.has(one.id)),
  )
}

/** A question with both sides as they are shown now. */
interface Asked {
  question: Question
  entity: CorrectedEntity
  other: CorrectedEntity
}

/** How much an answer would change: what is followed, held office, or is in many articles first. */
const weight = ({ question, entity, other }: Asked): number => {
  const of = (one: CorrectedEntity): number => (one.followed ? 4 : 0) + (one.official ? 1 : 0)
  return of(entity) + of(other) + Math.log2(1 + entity.articles) + Math.log2(1 + other.articles) + question.score
}

const isOpen = ({ entity, other }: Asked, overlay: Overlay): boolean =>
  entity.id !== other.id &&
  entity.kind === other.kind &&
  [entity, other].every((one) => !one.hidden && !one.nothing && one.articles > 0) &&
  !overlay.isSettled(entity.id, other.id)

/** Which questions are looked at: all, or those about one entity (any of its ids) or about those whom an article named. */
interface About {
  entity?: string
  article?: string
}

const questionsAbout = async (store: Store, overlay: Overlay, { entity, article }: About): Promise<Question[]> => {
  if (entity !== undefined) return questionsOfEntities(store, overlay.entities.stored(overlay.entities.shown(entity)))
  if (article === undefined) return allQuestions(store)
  const own = await questionsOfArticle(store, article)
  // Another article may have asked the same of them before.
  return questionsOfEntities(
    store,
    own.flatMap((one) => [one.entity, one.other]),
  )
}

/** Open questions, each pair once, the most consequential first. */
const openOnes = async (store: Store, overlay: Overlay, about: About): Promise<Asked[]> => {
  const all = await questionsAbout(store, overlay, about)
  const shownIn = (id: string, article: string) => overlay.entities.shownIn(id, { id: article })
  const ids = all.flatMap((one) => [shownIn(one.entity, one.article), overlay.entities.shown(one.other)])
  const entities = byId<CorrectedEntity>(await entitiesShown(store, overlay, [...new Set(ids)]))
  const found = new Map<string, Asked>()
  for (const question of all) {
    const entity = entities.get(shownIn(question.entity, question.article))
    const other = entities.get(overlay.entities.shown(question.other))
    if (!entity || !other || !isOpen({ question, entity, other }, overlay)) continue
    const pair = [entity.id, other.id].sort().join(' ')
    const known = found.get(pair)
    if (!known || known.question.created > question.created) found.set(pair, { question, entity, other })
  }
  return [...found.values()].sort(
    (a, b) => weight(b) - weight(a) || a.question.created - b.question.created || (a.question.id < b.question.id ? -1 : 1),
  )
}

/** The newest articles that name the entity, each with what it did there. */
const sideOf = async (store: Store, overlay: Overlay, entity: CorrectedEntity, first?: string): Promise<QuestionSide> => {
  const records = (await someMentionsOf(store, overlay.entities.stored(entity.id), LOOKED_AT)).filter(
    (one) => overlay.entities.shownIn(one.entity ?? '', { id: one.article }) === entity.id,
  )
  const ids = [...new Set([...(first === undefined ? [] : [first]), ...records.map((one) => one.article)])]
  const articles = byId(await articlesByIds(store, ids))
  const newest = [...articles.values()].sort(
    (a, b) => Number(b.id === first) - Number(a.id === first) || b.published.localeCompare(a.published),
  )
  const evidence: SourceView[] = []
  for (const { id, title, site, url, published } of newest.slice(0, EVIDENCE)) {
    const sources = await sourcesShownOfArticle(store, overlay, id)
    const own = sources.find(({ told }) => [...(told?.who ?? []), ...(told?.projects ?? [])].includes(entity.id))
    const view = own && sourceView(own, articles)
    evidence.push(view ?? { article: id, title, site, url, published, quote: '' })
  }
  return { entity, evidence }
}

/** Open questions with what speaks for both sides, the most consequential first; see LibraryApi.questions. */
export const questionsFor = async (
  store: Store,
  overlay: Overlay,
  query: { entity?: string; article?: string; limit?: number } = {},
): Promise<OpenQuestion[]> => {
  const asked = query.entity === undefined ? undefined : overlay.entities.shown(query.entity)
  const open = (await openOnes(store, overlay, query)).filter(
    ({ question, entity, other }) =>
      (asked === undefined || entity.id === asked || other.id === asked) &&
      (query.article === undefined || question.article === query.article),
  )
  const found: OpenQuestion[] = []
  for (const { question, entity, other } of open.slice(0, query.limit ?? SHOWN))
    found.push({
      ...question,
      side: await sideOf(store, overlay, entity, question.article),
      otherSide: await sideOf(store, overlay, other),
    })
  return found
}

/** The reader's answer as a correction; throws OperationFailure where the question is not open any more. */
export const answerQuestion = async (
  store: Store,
  { question: id, answer }: { question: string; answer: QuestionAnswer },
  made: { id: string; created: number },
): Promise<Correction> => {
  const overlay = await overlayOf(store)
  const question = await questionById(store, id)
  const open = question && (await openOnes(store, overlay, { entity: question.entity })).find((one) => one.question.id === id)
  if (!open) throw new OperationFailure('not-found', 'This question has settled itself meanwhile.')
  return applyCorrection(store, { action: answer, entity: open.other.id, other: open.entity.id }, made)
}
