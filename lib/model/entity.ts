import type { EntityKind, Role } from './mention.ts'
import type { ProjectState, SeenProjectState } from './project-state.ts'

/** What one article says of one person, project, organization or place: the unit that is linked to the store. */
export interface LocalEntity {
  /** Unique in the article ("person-1"). Mentions and events refer to it. */
  key: string
  kind: EntityKind
  /** The fullest name used. */
  name: string
  /** All spellings used, fullest first. */
  names: string[]
  /** Person: whether an official, and why in one plain sentence. */
  official?: boolean
  officialReason?: string
  roles: Role[]
  /** Project: lemma of the head noun, distinctive words, places and partners. */
  head?: string
  modifiers?: string[]
  places?: string[]
  /** ISO codes of countries that its roles or names point to. */
  countries: string[]
  acronym?: string
  /** Project: how far the article says it is, in text order. */
  states?: ProjectState[]
}

/** A role with when it was seen: the first and last publication day of articles that give it. */
export interface SeenRole extends Role {
  from: string
  to: string
}

/** Who or what it is, across articles. */
export interface Entity {
  id: string
  kind: EntityKind
  /** The name shown: the reader's own where there is one, else the most used full name. */
  name: string
  /** True where the reader chose the name. */
  renamed?: boolean
  /** All spellings seen. */
  aliases: string[]
  official: boolean
  roles: SeenRole[]
  head?: string
  modifiers: string[]
  places: string[]
  countries: string[]
  acronym?: string
  /** Project: every telling of how far it is, with its article; text/project-progress.ts says what holds now. */
  states?: SeenProjectState[]
  /** Blocking keys: entities that share none are never compared. Made by link/keys.ts. */
  keys: string[]
  /** Index keys beside them for those that very many have; made by store/entity-lookups.ts, of the store alone. */
  lookups?: string[]
  /** Set by the reader. */
  followed: boolean
  hidden: boolean
  /** Days of publication of the first and last article that mention it. */
  firstSeen: string
  lastSeen: string
  /** How many articles mention it. */
  articles: number
}

/** How a local entity was joined to the store, and why, in words that can be shown. */
export interface LinkDecision {
  key: string
  outcome: 'same' | 'new' | 'ask'
  /** Entity it was joined to ('same'), or could be ('ask'). */
  entity?: string
  score: number
  reason: string
}
