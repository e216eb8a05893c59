import type { LocalEntity } from './entity.ts'
import type { Mention } from './mention.ts'

/**
 * What the store keeps of one article's mentions of one entity. The entity itself is the fold of these records in reading order,
 * so that a changed or deleted article takes exactly its own share with it.
 */
export interface StoredMentions {
  /** `article entity`; `article` and a blank for mentions without an entity (dates). */
  id: string
  article: string
  /** Entity id; absent for mentions without an entity. */
  entity?: string
  /** What the article says of the entity; several where it names it as if it were several, none for mentions without an entity. */
  locals: LocalEntity[]
  /** In text order; `entity` of each is the entity's id. */
  mentions: Mention[]
  /** Day of the article's publication, YYYY-MM-DD. */
  published: string
  /** When the article was first read, ms since 1970: the order of the fold. */
  read: number
}
