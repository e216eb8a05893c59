/** What corrections ask of their owner: candidates to pick from, shares to split, and to carry out what was chosen. */
import type { CorrectionAction } from '../../lib/model/correction.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { EventView, Share } from '../../lib/model/library.ts'
import type { EntityKind } from '../../lib/model/mention.ts'
import type { Result } from '../../lib/model/result.ts'

/** Questions to the store while a correction is being made. */
export interface Lookup {
  entities: (query: { words: string; kind?: EntityKind }) => Promise<Result<Entity[]>>
  events: (query: { words: string; entity?: string }) => Promise<Result<EventView[]>>
  shares: (of: { entity: string } | { event: string }) => Promise<Result<Share[]>>
}

export interface Correcting {
  lookup: Lookup
  /** Carries a correction out; `said` is what is said then, with Undo. */
  onCorrect: (change: CorrectionAction, said: string) => void
}
