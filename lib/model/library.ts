/** What the library answers with: events with sources and names, counts, the report of an import. */
import type { StoryEvent } from './event.ts'
import type { EntityKind } from './mention.ts'
import type { SourceView } from './report.ts'

export interface EventView extends StoryEvent {
  text: string
  sources: SourceView[]
  names: { id: string; kind: EntityKind; name: string }[]
}

export interface Counts {
  articles: number
  people: number
  projects: number
  events: number
  annotations: number
  bytes: number | null
}

export interface ImportReport {
  added: Record<string, number>
  skipped: Record<string, number>
  refused: { what: string; why: string }[]
}
