/** Annotated articles of our own: the JSON files beside this one. Text and people are invented; the annotation follows docs/design.md's terms. */
import { readdirSync, readFileSync } from 'node:fs'
import type { EventStatus, EventType } from '../../lib/model/event.ts'
import type { Span } from '../../lib/model/mention.ts'

/** A marked stretch of the text; offsets are UTF-16 code units, end exclusive. */
export interface GoldMention extends Span {
  kind: 'person' | 'project' | 'date'
  text: string
  /** Person or project: the same for all mentions of one. */
  id?: string
  official?: boolean
  /** Date: TIMEX3-like value. */
  value?: string
  /** Doubtful: finding it is neither wanted nor punished. */
  optional?: boolean
}

export interface GoldEvent {
  id: string
  type: EventType
  when: string
  status: EventStatus
  /** Ids of people, or names of bodies. */
  who: string[]
  projects: string[]
  where: string
  quote: Span & { text: string }
}

export interface GoldArticle {
  name: string
  title: string
  /** YYYY-MM-DD */
  published: string
  text: string
  mentions: GoldMention[]
  /** Accepted wordings of each official's role, by id. */
  roles: Record<string, string[]>
  events: GoldEvent[]
}

/** The annotated articles of this folder, by name. Throws an Error where an annotation is not at its offsets. */
export function ownArticles(): GoldArticle[] {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json') && name !== 'baseline.json')
  return names.sort().map((name) => {
    const article = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as GoldArticle
    for (const { start, end, text } of [...article.mentions, ...article.events.map((event) => event.quote)])
      if (article.text.slice(start, end) !== text) throw new Error(`${name}: "${text}" is not at ${start}–${end}`)
    return { ...article, name: name.replace('.json', '') }
  })
}
