import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { StoryEvent } from '../model/event.ts'

/** What linking asks of the store. The store fulfils it; tests use an in-memory one. */
export interface EntityIndex {
  /** Entities of a kind that share at least one blocking key. */
  entitiesByKeys(kind: Entity['kind'], keys: string[]): Promise<Entity[]>
  /** Events that share at least one entity, within the interval of days where given (events without a date always). */
  eventsByEntities(entities: string[], from?: string, to?: string): Promise<StoryEvent[]>
  /** How many of the stored articles mention the entity, and how many there are. */
  articleCount(): Promise<number>
  /** Corrections of the reader that keep names apart ('not-same') for these entities. */
  correctionsFor(entities: string[]): Promise<Correction[]>
  /** Entities mentioned in the same articles as each of these; without it the entities of shared events stand in. */
  fellowsOf?(entities: string[]): Promise<Map<string, string[]>>
  /** Whether the reader said of these two that they are not one: where a name fits both alike, it is asked rather than guessed. */
  areTwo?(a: string, b: string): boolean
  /** What was linked when this very article was read before: reading it again then changes nothing. */
  linkedBefore?(article: string): Promise<{ entities: Entity[]; events: StoryEvent[] }>
}
