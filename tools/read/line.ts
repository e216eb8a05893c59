/** The JSON line of one article, as the contract of the `read` command has it (docs/read.md). */
import type { EngineOutput } from '../../lib/engine/engine.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import type { Entity, LocalEntity } from '../../lib/model/entity.ts'
import type { EventSource, LocalEvent, StoryEvent } from '../../lib/model/event.ts'
import type { Mention } from '../../lib/model/mention.ts'
import type { Analysis } from '../../lib/model/report.ts'
import type { StoredMentions } from '../../lib/model/stored-mention.ts'

export interface Named {
  file?: string
  id?: string
}

function mentionOut(mention: Mention) {
  const { start, end, text, kind, confidence } = mention
  const base = { start, end, text, kind }
  if (mention.kind === 'date')
    return { ...base, value: mention.value, from: mention.from, to: mention.to, precision: mention.precision, confidence }
  const entity = mention.entity ? { entity: mention.entity } : {}
  if (mention.kind !== 'person') return { ...base, ...entity, confidence }
  return { ...base, ...entity, official: mention.official, ...(mention.role && { role: mention.role.title }), confidence }
}

function entityOut(id: string, locals: readonly LocalEntity[], entity?: Entity) {
  const [first] = locals
  const names = [...new Set(locals.flatMap((local) => local.names))]
  const name = entity?.name ?? first!.name
  const roles = locals.flatMap((local) => local.roles)
  return {
    id,
    kind: first!.kind,
    name,
    aliases: names.filter((one) => one !== name),
    ...(first!.kind === 'person' && { official: entity?.official ?? locals.some((local) => local.official) }),
    ...(first!.kind === 'person' && {
      roles: roles.map(({ title, organization }) => ({ title, ...(organization && { organization }) })),
    }),
  }
}

interface Told {
  id: string
  local: Pick<LocalEvent, 'type' | 'status' | 'where' | 'confidence'> & { time: LocalEvent['time'] }
  who: string[]
  projects: string[]
  quote: { start: number; end: number }
}

const eventOut = ({ id, local, who, projects, quote }: Told) => ({
  ...{ id, type: local.type, when: timexOf(local.time), from: local.time.from, to: local.time.to, status: local.status },
  ...{ who, projects, where: local.where, quote: { start: quote.start, end: quote.end }, confidence: local.confidence },
})

const timexOf = ({ value, modifier }: LocalEvent['time']): string =>
  modifier && !value.includes(',') ? `${value},${modifier}` : value

const articleOut = ({ meta, text }: ReadArticle) => ({
  title: meta.title,
  url: meta.url,
  site: meta.site,
  ...(meta.published && { published: meta.published }),
  language: meta.language,
  words: text.split(/\s+/).filter(Boolean).length,
  isNews: meta.isNews,
})

/** Who took part: people by id; bodies and countries by name, since they are told by name. */
function whoOut(ids: readonly string[], byId: ReadonlyMap<string, { kind: string; name: string }>): string[] {
  return ids.map((id) => {
    const entity = byId.get(id)
    return entity && entity.kind !== 'person' ? entity.name : id
  })
}

export interface LinkedReading {
  analysis: Analysis
  records: readonly StoredMentions[]
  entities: ReadonlyMap<string, Entity>
  told: readonly { event: StoryEvent; source: EventSource }[]
  /** File or address of each stored article, by its id. */
  files: ReadonlyMap<string, string>
}

/** The line of an article that was linked and stored. */
export function linkedLine(named: Named, article: ReadArticle, reading: LinkedReading, ms: Record<string, number>) {
  const { analysis, records, entities, told, files } = reading
  return {
    ...named,
    article: articleOut(article),
    text: article.text,
    mentions: analysis.mentions.map(mentionOut),
    entities: records.flatMap(({ entity, locals }) =>
      entity && locals.length ? [entityOut(entity, locals, entities.get(entity))] : [],
    ),
    events: told.map(({ event, source }) =>
      eventOut({
        id: event.id,
        local: { type: event.type, status: source.status, where: event.where, confidence: event.confidence, time: source.time },
        who: whoOut(event.who, entities),
        projects: event.projects,
        quote: source,
      }),
    ),
    prior: analysis.prior.map((prior) => ({
      event: prior.event,
      when: timexOf(prior.time),
      type: prior.type,
      text: prior.text,
      sources: prior.sources.map(({ article: id, url, published }) => ({
        ...(files.get(id) && { file: files.get(id) }),
        url,
        published,
      })),
      because: prior.because.map(({ id }) => id),
      toldHere: prior.toldHere,
      score: prior.score,
    })),
    ms,
  }
}

/** The line of an article that was only recognized. */
export function unlinkedLine(named: Named, article: ReadArticle, output: EngineOutput, ms: Record<string, number>) {
  const byKey = new Map(output.entities.map((entity) => [entity.key, entity]))
  return {
    ...named,
    article: articleOut(article),
    text: article.text,
    mentions: output.mentions.map(mentionOut),
    entities: output.entities.map((local) => entityOut(local.key, [local])),
    events: output.events.map((local) =>
      eventOut({ id: local.key, local, who: whoOut(local.who, byKey), projects: local.projects, quote: local.quote }),
    ),
    prior: [],
    ms,
  }
}

export type Line = ReturnType<typeof linkedLine> | ReturnType<typeof unlinkedLine>
