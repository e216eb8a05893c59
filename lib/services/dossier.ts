/** All that is known of one entity, or of two together. Each function is to be called within a transaction. */
import type { Companion, Dossier, DossierQuote, EventView, PairDossier, RoleOverTime, Share } from '../model/library.ts'
import type { EntityKind } from '../model/mention.ts'
import { articlesByIds } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { OperationFailure } from '../store/transaction.ts'
import { projectProgress } from '../text/project-progress.ts'
import { yearsOf } from '../text/years.ts'
import { correctionsFor } from './correct.ts'
import { recordsOf } from './corrected/entities.ts'
import { eventsShown, sourcesShown } from './corrected/events.ts'
import { overlayOf } from './corrected/overlay.ts'
import { dossierDays } from './dossier-days.ts'
import { entityFor, entityShown } from './listings.ts'
import { questionsFor } from './questions.ts'
import { grouped } from './refold.ts'
import { byId } from './views.ts'

const COMPANIONS = 50
const QUOTES = 100
/** Events at which people meet. */
const MEETINGS = new Set(['meet', 'visit', 'agree'])

/** Those of a kind who are named in these events, most often first; `except` are left out. */
const companions = (events: readonly EventView[], kind: EntityKind, except: ReadonlySet<string>): Companion[] => {
  const found = new Map<string, Companion>()
  for (const event of events)
    for (const { id, name, kind: own } of event.names) {
      if (own !== kind || except.has(id)) continue
      const known = found.get(id) ?? { id, kind, name, events: 0, last: '' }
      const day = event.time.to ?? event.time.from ?? ''
      found.set(id, { ...known, events: known.events + 1, last: day > known.last ? day : known.last })
    }
  return [...found.values()].sort((a, b) => b.events - a.events || b.last.localeCompare(a.last)).slice(0, COMPANIONS)
}

const quotesOf = (events: readonly EventView[]): DossierQuote[] =>
  events.flatMap((event) => event.sources.map((source) => ({ event: event.id, time: event.time, source }))).slice(0, QUOTES)

/** The dossier of an entity (any of its ids); throws OperationFailure where it is not stored. */
export const dossierOf = async (store: Store, id: string): Promise<Dossier> => {
  const overlay = await overlayOf(store)
  const found = await entityFor(store, id, overlay)
  const { entity, events } = found
  const roles = entity.roles.map((role): RoleOverTime => ({ ...role, years: yearsOf(role) }))
  const corrections = await correctionsFor(store, { entity: entity.id })
  const progress = projectProgress(entity.states ?? [])
  const days = await dossierDays(store, await recordsOf(store, overlay, entity.id), events)
  const meetings = events.filter((event) => MEETINGS.has(event.type) && event.status !== 'denied')
  return {
    ...found,
    ...(progress ? { progress } : {}),
    roles: roles.sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from)),
    met: companions(meetings, 'person', new Set([entity.id])),
    projects: companions(events, 'project', new Set([entity.id])),
    ...(days.length && { keyDays: days }),
    quotes: quotesOf(events),
    questions: await questionsFor(store, overlay, { entity: entity.id }),
    corrections: corrections.reverse(),
  }
}

/** What two entities have in common; throws OperationFailure where one is not stored, or both are one. */
export const pairOf = async (store: Store, a: string, b: string): Promise<PairDossier> => {
  const overlay = await overlayOf(store)
  const [one, two] = [await entityFor(store, a, overlay), await entityFor(store, b, overlay)]
  if (one.entity.id === two.entity.id) throw new OperationFailure('invalid', 'These are one. Choose two.')
  const told = new Set(two.events.map((event) => event.id))
  const read = new Set(two.articles.map((article) => article.id))
  const events = one.events.filter((event) => told.has(event.id))
  const pair = new Set([one.entity.id, two.entity.id])
  const projects = (events: readonly EventView[]) => companions(events, 'project', pair)
  const others = new Map(projects(two.events).map((project) => [project.id, project]))
  const common = projects(one.events).flatMap((project): Companion[] => {
    const other = others.get(project.id)
    const both = projects(events).find((shared) => shared.id === project.id)
    return other ? [both ?? { ...project, events: 0, last: project.last > other.last ? project.last : other.last }] : []
  })
  return {
    entities: [one.entity, two.entity],
    events,
    articles: one.articles.filter((article) => read.has(article.id)),
    projects: common.sort((x, y) => y.events - x.events),
  }
}

const sharesOfEntity = async (store: Store, id: string): Promise<Share[]> => {
  const overlay = await overlayOf(store)
  const entity = await entityShown(store, overlay, id)
  const { events } = await entityFor(store, entity.id, overlay)
  const records = await recordsOf(store, overlay, entity.id)
  const articles = byId(
    await articlesByIds(
      store,
      records.map((record) => record.article),
    ),
  )
  return records.flatMap((record): Share[] => {
    const article = articles.get(record.article)
    if (!article) return []
    const names = [...new Set(record.locals.flatMap((local) => local.names))]
    const roles = [...new Set(record.locals.flatMap((local) => local.roles.map((role) => role.title)))]
    const quotes = events.flatMap((event) => event.sources.filter((one) => one.article === article.id).map((one) => one.quote))
    return [{ article, names, roles, quotes }]
  })
}

const sharesOfEvent = async (store: Store, id: string): Promise<Share[]> => {
  const overlay = await overlayOf(store)
  const [event] = await eventsShown(store, overlay, [id])
  if (!event) throw new OperationFailure('not-found', 'This event is not in the library any more.')
  const sources = await sourcesShown(store, overlay, [event.id])
  const articles = await articlesByIds(
    store,
    sources.map((source) => source.article),
  )
  const told = grouped(sources, (source) => source.article)
  return articles.map((article) => ({
    article,
    names: [],
    roles: [],
    quotes: (told.get(article.id) ?? []).map((source) => source.quote),
  }))
}

/** What each article says of an entity or event, last read first: what a split can take away. */
export const sharesOf = async (store: Store, of: { entity: string } | { event: string }): Promise<Share[]> => {
  const shares = 'entity' in of ? await sharesOfEntity(store, of.entity) : await sharesOfEvent(store, of.event)
  return shares.sort((a, b) => b.article.lastRead - a.article.lastRead)
}
