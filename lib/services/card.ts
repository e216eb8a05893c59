/** What the card shows for a mention. */

import type { Annotation } from '../model/annotation.ts'
import type { ArticleMeta } from '../model/article.ts'
import type { Entity, LocalEntity, SeenRole } from '../model/entity.ts'
import type { DateMention, EntityMention, Mention, Role } from '../model/mention.ts'
import type { Card } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import { annotationsOfArticle } from '../store/annotations.ts'
import { articleByUrl } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { entityById } from '../store/entities.ts'
import { eventsBetween } from '../store/events.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import { read } from '../store/transaction.ts'
import { dateInWords } from '../text/date-words.ts'
import { sameRole } from '../text/same-role.ts'
import { whyInWords } from '../text/why.ts'
import { correctedEntities } from './corrected.ts'
import { eventsWith } from './listings.ts'
import { toldElsewhere } from './prior-events.ts'

/** Prior events on a card: enough to read, few enough to scan. */
const SHOWN = 30

/** What the stored article says of the mention's entity. */
const localsHere = async (store: Store, mention: EntityMention, article: string | undefined): Promise<LocalEntity[]> => {
  if (article === undefined || mention.entity === undefined) return []
  return (await mentionsOfArticle(store, article)).find((one) => one.entity === mention.entity)?.locals ?? []
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

const dateCard = async (store: Store, date: DateMention, article: string | undefined): Promise<Partial<Card>> => {
  const events = date.from !== null && date.to !== null ? await eventsBetween(store, date.from, date.to) : []
  return {
    date,
    dateInWords: dateInWords(date),
    prior: (await toldElsewhere(store, events, { article })).slice(0, SHOWN),
  }
}

const entityCard = async (store: Store, mention: EntityMention, article: string | undefined): Promise<Partial<Card>> => {
  const locals = await localsHere(store, mention, article)
  const officialReason = locals.find((local) => local.official)?.officialReason
  const why = whyInWords(mention, { ...(officialReason ? { officialReason } : {}) })
  const stored = mention.entity === undefined ? undefined : await entityById(store, mention.entity)
  const [entity = stored] = stored ? await correctedEntities(store, [stored]) : []
  const roleNow = roleHere(mention, locals, entity)
  const now = { why, ...(roleNow ? { roleNow } : {}) }
  if (!entity) return now
  const prior = await toldElsewhere(store, await eventsWith(store, entity.id), { article, entity })
  return { ...now, entity, rolesBefore: rolesBefore(entity, roleNow), prior: prior.slice(0, SHOWN) }
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
    const id = (await articleByUrl(store, article.url))?.id
    const annotation = annotationOn(mention, await annotationsOfArticle(store, id, [article.url, article.pageUrl]))
    const special = mention.kind === 'date' ? await dateCard(store, mention, id) : await entityCard(store, mention, id)
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
