/** Reads the articles of one story in order with an index in memory, and tells each as a line of the `read` command. */

import { type Closeness, type HereEntity, storyCloseness } from '../../lib/engine/closeness.ts'
import type { EngineOutput } from '../../lib/engine/engine.ts'
import { type LinkedArticle, linkArticle } from '../../lib/engine/link-article.ts'
import { mergedEntity, mergedEvent } from '../../lib/engine/merge-entity.ts'
import { weightOnPage } from '../../lib/engine/page-weight.ts'
import { rankPrior } from '../../lib/engine/prior.ts'
import { type MemoryIndex, memoryIndex } from '../../lib/link/testing-index.ts'
import type { EventSource } from '../../lib/model/event.ts'
import type { Mention } from '../../lib/model/mention.ts'

export interface ArticleRead {
  name: string
  text: string
  title?: string
  published: string
  output: EngineOutput
}

/** What the scorer reads of a line. */
export interface Line {
  text: string
  mentions: Mention[]
  entities: unknown[]
  events: unknown[]
  prior: {
    event: string
    when: string
    text: string
    sources: { file: string }[]
    because: string[]
    toldHere: boolean
    score: number
  }[]
  /** Ids of all stored events that share a person or a project with the page. */
  shared: ReadonlySet<string>
}

const when = (time: { value: string; modifier?: string }): string =>
  time.modifier && !time.value.includes(',') ? `${time.value},${time.modifier}` : time.value

function write(index: MemoryIndex, linked: LinkedArticle, article: ArticleRead): void {
  const { published, name } = article
  const here = new Set(linked.entities.map((one) => one.id))
  for (const { local, id } of linked.entities)
    index.entities.set(id, mergedEntity(index.entities.get(id) ?? null, local, { id, published }))
  for (const id of here) index.entities.get(id)!.articles++
  for (const { local, id, who, projects, about, words } of linked.events) {
    const merged = mergedEvent(index.events.get(id) ?? null, local, { id, published, who, projects, about, words })
    const { time, status, quote } = local
    index.sources.push({
      id: `${name} ${id}`,
      event: id,
      article: name,
      telling: name,
      quote: article.text.slice(quote.start, quote.end),
      ...quote,
      time,
      status,
      published,
    })
    index.events.set(id, { ...merged, tellings: index.sources.filter((source) => source.event === id).length })
  }
  index.articles.set(name, here)
}

function sourcesByEvent(index: MemoryIndex): Map<string, EventSource[]> {
  const groups = new Map<string, EventSource[]>()
  for (const source of index.sources) groups.set(source.event, [...(groups.get(source.event) ?? []), source])
  return groups
}

async function priorOf(index: MemoryIndex, linked: LinkedArticle, article: ArticleRead): Promise<Line['prior']> {
  const counts = new Map<string, number>()
  for (const mention of linked.mentions)
    if (mention.kind !== 'date' && mention.entity) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1)
  const here = new Map<string, HereEntity>(
    linked.entities.map(({ id, local }) => {
      const { kind, name, official } = local
      const weight = weightOnPage({ kind, name, official, mentions: counts.get(id) ?? 0 }, article.title ?? '')
      return [id, { kind, weight }]
    }),
  )
  const sources = sourcesByEvent(index)
  const articleCounts = new Map([...index.entities].map(([id, entity]) => [id, entity.articles]))
  const articles = index.articles.size
  const stories = [...index.articles].filter(([name]) => name !== article.name)
  const near = new Map(
    stories.map(([name, ids]) => [name, storyCloseness([...ids], { hereEntities: here, articleCounts, articles })]),
  )
  const close = new Map<string, Closeness>()
  for (const source of index.sources) {
    const story = near.get(source.article)
    if (story && story.score > (close.get(source.event)?.score ?? 0)) close.set(source.event, story)
  }
  const ranked = rankPrior({
    events: [...index.events.values()],
    sources,
    close,
    hereEntities: here,
    articleId: article.name,
    publishedHere: article.published,
    tellsHere: new Set(linked.events.map((event) => event.id)),
    articleCounts,
    articles,
  })
  return ranked.map(({ event, sources, because, toldHere, score }) => ({
    event: event.id,
    when: when(event.time),
    text: sources.at(-1)?.quote ?? '',
    sources: index.sources.filter((source) => source.event === event.id).map((source) => ({ file: source.article })),
    because,
    toldHere,
    score,
  }))
}

/** Ids of the events in the store that name a person or project of the article. */
async function sharedWith(index: MemoryIndex, linked: LinkedArticle): Promise<Set<string>> {
  const here = linked.entities.flatMap(({ id, local }) => (local.kind === 'person' || local.kind === 'project' ? [id] : []))
  return new Set((await index.eventsByEntities(here)).map((event) => event.id))
}

/** A reader with an empty memory: call it with the articles of a story in order; each call returns the article's line. */
export function readerOf(): (article: ArticleRead) => Promise<Line> {
  const index = memoryIndex()
  let next = 0
  return async (article) => {
    const linked = await linkArticle({
      output: article.output,
      text: article.text,
      published: article.published,
      articleId: article.name,
      index,
      newId: (kind) => `${kind}-${++next}`,
    })
    write(index, linked, article)
    const nameOf = (id: string) => {
      const one = linked.entities.find((other) => other.id === id)
      return one && one.local.kind !== 'person' ? one.local.name : id
    }
    return {
      text: article.text,
      mentions: linked.mentions,
      entities: [...new Set(linked.entities.map((one) => one.id))].map((id) => index.entities.get(id)),
      events: linked.events.map(({ local, id, who, projects }) => ({
        id,
        type: local.type,
        when: when(local.time),
        from: local.time.from,
        to: local.time.to,
        status: local.status,
        who: who.map(nameOf),
        projects,
        where: local.where,
        quote: local.quote,
        confidence: local.confidence,
      })),
      prior: await priorOf(index, linked, article),
      shared: await sharedWith(index, linked),
    }
  }
}
