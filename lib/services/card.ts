/** What the card shows for a mention. */

import type { Annotation } from '../model/annotation.ts'
import type { ArticleMeta } from '../model/article.ts'
import type { Entity, LocalEntity, SeenRole } from '../model/entity.ts'
import type { DateMention, EntityMention, Mention, Role } from '../model/mention.ts'
import type { Card } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { Store } from '../store/db.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import { read } from '../store/transaction.ts'
import { dateInWords } from '../text/date-words.ts'
import { sameRole } from '../text/same-role.ts'
import { whyInWords } from '../text/why.ts'
import { entitiesShown } from './corrected/entities.ts'
import { eventsShownBetween } from './corrected/events.ts'
import type { ArticleNames } from './corrected/identity.ts'
import { recordsShown } from './corrected/mentions.ts'
import { type Overlay, overlayOf } from './corrected/overlay.ts'
import { addressesOf, annotationsHere, articleOfPage } from './known-article.ts'
import { newestEventsWith } from './listings.ts'
import { toldElsewhere } from './prior-events.ts'
import { questionsFor } from './questions.ts'

/** Prior events on a card: enough to read, few enough to scan. */
const SHOWN = 30
/** Events of a date that are looked at for them. */
const ENOUGH = 60
/** Questions on a card: nobody answers more in passing. */
const QUESTIONS = 2

/** Where the card is opened: the article, its id where it is stored. */
interface Here {
  overlay: Overlay
  article: ArticleNames
}

/** What the stored article says of the entity. */
const localsHere = async (store: Store, { overlay, article }: Here, entity: string | undefined): Promise<LocalEntity[]> => {
  if (article.id === undefined || entity === undefined) return []
  const records = recordsShown(await mentionsOfArticle(store, article.id), overlay, article)
  return records.find((one) => one.entity === entity)?.locals ?? []
}

/** The role told here: at this mention, else elsewhere in the stored article; in the fullest words known for it. */
const roleHere = (mention: EntityMention, locals: readonly LocalEntity[], entity?: Entity): Role | undefined => {
  const told = (mention.kind === 'person' ? mention.role : undefined) ?? locals.flatMap((local) => local.roles)[0]
  const stored = told && entity?.roles.find((role) => sameRole(role, told))
  if (!stored) return told
  const { from: _from, to: _to, ...role } = stored
  return role
}

const rolesBefore = (entity: Entity | undefined, now: Role | undefined): SeenRole[] =>
  (entity?.roles ?? []).filter((role) => !now || !sameRole(role, now)).sort((a, b) => b.to.localeCompare(a.to))

const annotationOn = (mention: Mention, annotations: readonly Annotation[]): Annotation | undefined =>
  annotations.find(({ target: { selector } }) => {
    const [quote, position] = selector
    return quote.exact === mention.text && position.start === mention.start && position.end === mention.end
  })

const dateCard = async (store: Store, date: DateMention, { overlay, article }: Here): Promise<Partial<Card>> => {
  const events =
    date.from !== null && date.to !== null
      ? await eventsShownBetween(store, overlay, { from: date.from, to: date.to, enough: ENOUGH })
      : []
  return {
    date,
    dateInWords: dateInWords(date),
    prior: await toldElsewhere(store, overlay, { events, article: article.id, limit: SHOWN }),
  }
}

const entityCard = async (store: Store, mention: EntityMention, here: Here): Promise<Partial<Card>> => {
  const { overlay, article } = here
  // The page may still show what was before a correction made elsewhere: its id leads to what is shown now.
  const shown = mention.entity === undefined ? undefined : overlay.entities.shownIn(mention.entity, article)
  const locals = await localsHere(store, here, shown)
  const officialReason = locals.find((local) => local.official)?.officialReason
  const why = whyInWords(mention, { ...(officialReason ? { officialReason } : {}) })
  const [entity] = shown === undefined ? [] : await entitiesShown(store, overlay, [shown])
  const roleNow = roleHere(mention, locals, entity)
  const now = { why, ...(roleNow ? { roleNow } : {}) }
  if (!entity) return now
  const events = await newestEventsWith(store, overlay, entity.id)
  const prior = await toldElsewhere(store, overlay, { events, article: article.id, entity, limit: SHOWN })
  const questions = await questionsFor(store, overlay, { entity: entity.id, limit: QUESTIONS })
  const asked = questions.length > 0 ? { questions } : {}
  return { ...now, entity, rolesBefore: rolesBefore(entity, roleNow), prior, ...asked }
}

/**
 * The card of a mention of the article at `article.url`. For a date, its value in words and what else happened then; for the others who or what
 * it is, its roles now and before, and its prior events, newest first. `readOnly` says why nothing can be saved here, where it cannot.
 */
export const openCard = (
  { article, mention }: { article: ArticleMeta; mention: Mention },
  { store, readOnly }: { store: Store; readOnly?: string },
): Promise<Result<Card>> =>
  read(store, async () => {
    const id = (await articleOfPage(store, article))?.id
    const annotation = annotationOn(mention, await annotationsHere(store, id, [...addressesOf(article), article.pageUrl]))
    const here: Here = { overlay: await overlayOf(store), article: { id, url: article.url } }
    const special = mention.kind === 'date' ? await dateCard(store, mention, here) : await entityCard(store, mention, here)
    return {
      mention,
      rolesBefore: [],
      why: whyInWords(mention, article.publishedSource === 'none' ? {} : { published: article.published }),
      prior: [],
      ...special,
      ...(readOnly === undefined ? {} : { readOnly }),
      ...(annotation ? { annotation } : {}),
    }
  })
