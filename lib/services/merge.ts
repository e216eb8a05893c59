/** Merges imported records with those of the store: pure, records in, records to add out. */
import type { Annotation, AnnotationLink } from '../model/annotation.ts'
import type { CorrectionAction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { mentionsId } from '../store/mentions.ts'
import { noRecords, type Records } from '../store/records.ts'
import type { Part, Refusal } from '../transfer/format.ts'
import { partOf } from './corrected/overlay.ts'
import { isOneArticle } from './known-article.ts'
import { grouped } from './refold.ts'
import { gistOf } from './same-change.ts'
import { folded } from './search.ts'

export interface Merge {
  add: Records
  /** Ids of what the added records change besides. */
  refold: { entities: string[]; events: string[] }
  added: Record<Part, number>
  skipped: Record<Part, number>
  refused: Refusal[]
}

/** Where an imported id leads in the store: its own id where it is new or the same, else the id of what it duplicates. */
type Ids = Map<string, string>

interface Work extends Merge {
  here: Records
  file: Records
  articles: Ids
  entities: Ids
  events: Ids
  /** Imported ids of articles, entities and events that the store did not hold. */
  fresh: Set<string>
}

const counts = (): Record<Part, number> => ({
  articles: 0,
  entities: 0,
  mentions: 0,
  events: 0,
  sources: 0,
  annotations: 0,
  corrections: 0,
  questions: 0,
  trash: 0,
})

const refuse = (work: Work, what: string, why: string): void => {
  work.refused.push({ what, why })
}

const mergeArticles = (work: Work): void => {
  // Lists: one address can have several articles.
  const byUrl = grouped(work.here.articles, (one) => one.url)
  const ids = new Set(work.here.articles.map((one) => one.id))
  for (const article of work.file.articles) {
    const here = byUrl.get(article.url) ?? []
    const known = ids.has(article.id) ? article.id : here.find((one) => isOneArticle(one, article))?.id
    work.articles.set(article.id, known ?? article.id)
    if (known !== undefined) {
      work.skipped.articles++
      continue
    }
    byUrl.set(article.url, [...here, article])
    work.fresh.add(article.id)
    work.add.articles.push(article)
  }
  work.add.articles = work.add.articles.map((one) => ({ ...one, telling: work.articles.get(one.telling) ?? one.telling }))
}

/** Kind and full name; undefined for a name that is too little to tell one from another (a person's surname alone). */
const nameKey = (entity: Entity): string | undefined => {
  const name = folded(entity.name).replace(/\s+/g, ' ').trim()
  return entity.kind === 'person' && !name.includes(' ') ? undefined : `${entity.kind} ${name}`
}

/** Ids that splits made: their names are those of what they were split from, and tell nothing. */
const partsOf = ({ corrections }: Records): Set<string> => new Set(corrections.filter((one) => isSplit(one.change)).map(partOf))

const mapEntities = (work: Work): void => {
  const ids = new Set(work.here.entities.map((one) => one.id))
  const byName = new Map<string, string | null>()
  const [parts, theirParts] = [partsOf(work.here), partsOf(work.file)]
  for (const entity of work.here.entities) {
    const key = parts.has(entity.id) ? undefined : nameKey(entity)
    // Namesakes in the store: the name alone does not tell which is meant.
    if (key !== undefined) byName.set(key, byName.has(key) ? null : entity.id)
  }
  const nameInFile = (entity: Entity) => (theirParts.has(entity.id) ? undefined : nameKey(entity))
  const inFile = grouped(work.file.entities, nameInFile)
  for (const entity of work.file.entities) {
    const key = nameInFile(entity)
    // Namesakes in the file, which are kept apart there: none of them is joined to anybody by name.
    const twin = key === undefined || (inFile.get(key)?.length ?? 0) > 1 ? undefined : byName.get(key)
    const known = ids.has(entity.id) ? entity.id : (twin ?? undefined)
    work.entities.set(entity.id, known ?? entity.id)
    if (known === undefined) work.fresh.add(entity.id)
  }
}

const mergeMentions = (work: Work): void => {
  const kept = new Map<string, StoredMentions>()
  for (const record of work.file.mentions) {
    const article = work.articles.get(record.article)
    const entity = record.entity === undefined ? undefined : work.entities.get(record.entity)
    const what = `mentions (${record.locals[0]?.name ?? record.id})`
    if (article === undefined) refuse(work, what, 'their article is not in the file')
    else if (record.entity !== undefined && entity === undefined) refuse(work, what, 'what they mention is not in the file')
    else if (!work.fresh.has(record.article)) work.skipped.mentions++
    else {
      const id = mentionsId(article, entity)
      const mentions = record.mentions.map((one) => (one.kind === 'date' || entity === undefined ? one : { ...one, entity }))
      const other = kept.get(id)
      const moved = { ...record, id, article, ...(entity === undefined ? {} : { entity }), mentions }
      kept.set(
        id,
        other ? { ...other, locals: [...other.locals, ...record.locals], mentions: [...other.mentions, ...mentions] } : moved,
      )
      work.added.mentions++
    }
  }
  work.add.mentions = [...kept.values()]
}

const mapped = (ids: readonly string[], map: Ids): string[] => [...new Set(ids.map((id) => map.get(id) ?? id))]

const happening = (event: StoryEvent): string => [event.type, event.time.value, [...event.entities].sort().join(' ')].join('|')

const movedEvent = (event: StoryEvent, entities: Ids): StoryEvent => ({
  ...event,
  who: mapped(event.who, entities),
  projects: mapped(event.projects, entities),
  ...(event.about ? { about: mapped(event.about, entities) } : {}),
  entities: mapped(event.entities, entities),
})

const mapEvents = (work: Work): StoryEvent[] => {
  const ids = new Set(work.here.events.map((one) => one.id))
  const twins = new Map(work.here.events.map((one) => [happening(one), one.id]))
  const fresh: StoryEvent[] = []
  for (const event of work.file.events) {
    if (event.entities.some((id) => !work.entities.has(id))) {
      refuse(work, `events (${event.id})`, 'somebody or something that takes part is not in the file')
      continue
    }
    const moved = movedEvent(event, work.entities)
    const known = ids.has(event.id) ? event.id : twins.get(happening(moved))
    work.events.set(event.id, known ?? event.id)
    if (known === undefined) fresh.push(moved)
    else work.skipped.events++
  }
  return fresh
}

const mergeSources = (work: Work): void => {
  for (const source of work.file.sources) {
    const article = work.articles.get(source.article)
    const event = work.events.get(source.event)
    const what = `sources (${source.quote.slice(0, 80)})`
    if (article === undefined) refuse(work, what, 'its article is not in the file')
    else if (event === undefined) refuse(work, what, 'its event is not in the file')
    else if (!work.fresh.has(source.article)) work.skipped.sources++
    else {
      const { told } = source
      const who = told && {
        ...told,
        who: mapped(told.who, work.entities),
        projects: mapped(told.projects, work.entities),
        ...(told.about ? { about: mapped(told.about, work.entities) } : {}),
      }
      const telling = work.articles.get(source.telling) ?? source.telling
      const moved: EventSource = { ...source, article, event, telling, ...(who ? { told: who } : {}) }
      work.add.sources.push(moved)
      work.added.sources++
    }
  }
}

const mergeEvents = (work: Work, fresh: readonly StoryEvent[]): void => {
  const told = new Set(work.add.sources.map((source) => source.event))
  const inFile = new Set(work.file.sources.map((source) => source.event))
  for (const event of fresh) {
    if (told.has(event.id)) work.add.events.push(event)
    else if (inFile.has(event.id)) work.skipped.events++
    else refuse(work, `events (${event.id})`, 'no article in the file tells it')
  }
  work.added.events = work.add.events.length
}

const content = (one: Annotation): string =>
  JSON.stringify([one.target.source, one.target.selector, one.note, one.tags, one.colour])

const mappedId = (id: string, map: Ids): string => map.get(id) ?? id

const movedLinks = (work: Work, links: readonly AnnotationLink[]): AnnotationLink[] =>
  links.map((link) => {
    if (link.to === 'date') return link
    return { ...link, id: mappedId(link.id, link.to === 'entity' ? work.entities : work.events) }
  })

/** The annotation with the ids of the store in place of the file's. */
const movedAnnotation = (work: Work, annotation: Annotation): Annotation => {
  const { article, entity, links, history } = annotation
  return {
    ...annotation,
    ...(article === undefined ? {} : { article: mappedId(article, work.articles) }),
    ...(entity === undefined ? {} : { entity: mappedId(entity, work.entities) }),
    ...(links === undefined ? {} : { links: movedLinks(work, links) }),
    ...(history === undefined
      ? {}
      : { history: history.map((edit) => (edit.links ? { ...edit, links: movedLinks(work, edit.links) } : edit)) }),
  }
}

/** Of a highlight that both have, the later change stays. What the reader deleted here comes back with a file that still has it. */
const mergeAnnotations = (work: Work): void => {
  const byId = new Map(work.here.annotations.map((one) => [one.id, one]))
  const trashed = new Map(work.here.trash.map((one) => [one.id, one.annotation]))
  const contents = new Set(work.here.annotations.map(content))
  for (const annotation of work.file.annotations) {
    const moved = movedAnnotation(work, annotation)
    const known = byId.get(moved.id)
    const deleted = trashed.get(moved.id)
    const older = known !== undefined && known.modified >= moved.modified
    if (deleted && !known) work.add.annotations.push(deleted.modified >= moved.modified ? deleted : moved)
    else if (older || (known === undefined && contents.has(content(moved)))) work.skipped.annotations++
    else work.add.annotations.push(moved)
  }
  work.added.annotations = work.add.annotations.length
}

/** An import deletes nothing: what a file has in its trash and the store does not, stays. */
const mergeTrash = (work: Work): void => {
  const known = new Set([...work.here.annotations, ...work.here.trash, ...work.add.annotations].map((one) => one.id))
  for (const one of work.file.trash) {
    if (known.has(one.id)) work.skipped.trash++
    else work.add.trash.push({ ...one, annotation: movedAnnotation(work, one.annotation) })
  }
  work.added.trash = work.add.trash.length
}

/** The change with the ids of the store in place of the file's. */
const movedChange = (work: Work, change: CorrectionAction): CorrectionAction => {
  const { articles, entities, events } = work
  const moved: Record<string, unknown> = { ...change }
  if (change.entity !== undefined) moved.entity = mappedId(change.entity, entities)
  if (change.event !== undefined) moved.event = mappedId(change.event, events)
  if ('other' in change) moved.other = mappedId(change.other, change.event === undefined ? entities : events)
  if ('article' in change) moved.article = mappedId(change.article, articles)
  if ('articles' in change) moved.articles = mapped(change.articles, articles).sort()
  if ('into' in change && change.into !== undefined)
    moved.into = mappedId(change.into, change.event === undefined ? entities : events)
  return moved as CorrectionAction
}

/** A split that both have made a part of its own in each: the file's part is the store's. */
const mapParts = (work: Work, of: 'entity' | 'event'): void => {
  const here = new Map(work.here.corrections.map((one) => [gistOf(one.change), one]))
  for (const correction of work.file.corrections) {
    if (correction.change[of] === undefined || !isSplit(correction.change)) continue
    const known = here.get(gistOf(movedChange(work, correction.change)))
    const [theirs, ours] = [partOf(correction), known && partOf(known)]
    if (ours === undefined || ours === theirs) continue
    const map = of === 'entity' ? work.entities : work.events
    map.set(theirs, ours)
    work.fresh.delete(theirs)
  }
}

const isSplit = ({ action }: CorrectionAction): boolean => action === 'split' || action === 'not-same' || action === 'split-event'

const mergeCorrections = (work: Work): void => {
  const ids = new Set(work.here.corrections.map((one) => one.id))
  const changes = new Set(work.here.corrections.map((one) => gistOf(one.change)))
  for (const correction of work.file.corrections) {
    const change = movedChange(work, correction.change)
    const isMoved = gistOf(change) !== gistOf(correction.change)
    if (ids.has(correction.id) || (isMoved && changes.has(gistOf(change)))) work.skipped.corrections++
    else work.add.corrections.push({ ...correction, change })
  }
  work.added.corrections = work.add.corrections.length
}

/** Questions of articles that are new here. */
const mergeQuestions = (work: Work): void => {
  const ids = new Set(work.here.questions.map((one) => one.id))
  for (const question of work.file.questions) {
    const article = work.articles.get(question.article)
    if (article === undefined) refuse(work, `questions (${question.name})`, 'their article is not in the file')
    else if (ids.has(question.id) || !work.fresh.has(question.article)) work.skipped.questions++
    else {
      const [entity, other] = [question.entity, question.other].map((id) => mappedId(id, work.entities))
      work.add.questions.push({ ...question, article, entity: entity ?? question.entity, other: other ?? question.other })
    }
  }
  work.added.questions = work.add.questions.length
}

/** Imported entities that are new and that something added, or the reader's hand, still needs. */
const mergeEntities = (work: Work): void => {
  const needed = new Set<string | undefined>([
    ...work.add.mentions.map((record) => record.entity),
    ...work.add.events.flatMap((event) => event.entities),
    ...work.add.annotations.map((one) => one.entity),
    ...work.add.trash.map((one) => one.annotation.entity),
    ...work.add.corrections.flatMap(({ change }) => [change.entity, 'other' in change ? change.other : undefined]),
  ])
  for (const entity of work.file.entities) {
    if (work.fresh.has(entity.id) && needed.has(entity.id)) work.add.entities.push(entity)
    else work.skipped.entities++
  }
  work.added.entities = work.add.entities.length
}

/** What was in the store before and gets new records, and what came without some of the records that it was made of. */
const toRefold = (work: Work): Merge['refold'] => {
  const skipped = (article: string): boolean => !work.fresh.has(article)
  const added = new Set(work.add.entities.map((one) => one.id))
  const entities = new Set<string>()
  for (const { entity } of work.add.mentions) if (entity !== undefined && !added.has(entity)) entities.add(entity)
  for (const { entity, article } of work.file.mentions)
    if (entity !== undefined && added.has(entity) && skipped(article)) entities.add(entity)
  const addedEvents = new Set(work.add.events.map((one) => one.id))
  const events = new Set<string>()
  for (const { event } of work.add.sources) if (!addedEvents.has(event)) events.add(event)
  for (const { event, article } of work.file.sources) if (addedEvents.has(event) && skipped(article)) events.add(event)
  return { entities: [...entities], events: [...events] }
}

/**
 * What of `file` is to be added to `here`. An article is known by id or address, an entity by id or by kind and full name (where one alone here
 * has it), an event by id or by type, time and those who take part, an annotation by id (the later change wins) or content, a correction by id or content.
 */
export const merged = (here: Records, file: Records): Merge => {
  const work: Work = {
    here,
    file,
    add: noRecords(),
    refold: { entities: [], events: [] },
    added: counts(),
    skipped: counts(),
    refused: [],
    articles: new Map(),
    entities: new Map(),
    events: new Map(),
    fresh: new Set(),
  }
  mergeArticles(work)
  work.added.articles = work.add.articles.length
  mapEntities(work)
  mapParts(work, 'entity')
  mergeMentions(work)
  const fresh = mapEvents(work)
  mapParts(work, 'event')
  mergeSources(work)
  mergeEvents(work, fresh)
  mergeAnnotations(work)
  mergeTrash(work)
  mergeCorrections(work)
  mergeQuestions(work)
  mergeEntities(work)
  const { add, added, skipped, refused } = work
  return { add, added, skipped, refused, refold: toRefold(work) }
}
