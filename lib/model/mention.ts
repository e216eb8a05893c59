import type { PublicationDoubt } from './article.ts'

export type EntityKind = 'person' | 'project' | 'organization' | 'place'
export type MentionKind = EntityKind | 'date'

/** A stretch of an article's text: offsets in UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

interface MentionBase extends Span {
  /** The text at the offsets, verbatim. */
  text: string
  /** 0 to 1. */
  confidence: number
  /** Id of the rule or evidence that found it, as `folder/rule` ("people/title-before"). */
  rule: string
}

/** A role as an article gives it, verbatim and without the article "the". */
export interface Role {
  title: string
  organization?: string
  /** 'former', 'acting', 'nominated' … where the text says so. */
  tense?: 'current' | 'former' | 'acting' | 'designate'
}

/** A named person: the name alone, without titles and possessive 's. */
export interface PersonMention extends MentionBase {
  kind: 'person'
  official: boolean
  /** The role told at this very mention. */
  role?: Role
  /** All roles told at this very mention where there are several ("Sharif’s brother X, the former chief minister"). */
  roles?: Role[]
  /** Key of the local entity (see LocalEntity) or, after linking, the id of the entity. Set by the coreference step. */
  entity?: string
}

export interface ProjectMention extends MentionBase {
  kind: 'project'
  entity?: string
  /** Lower-case lemma of the head noun ("mill", "railway"). */
  head: string
  /** Words that tell it apart, lower-case: modifiers and name words without head and places ("steel", "cargo"). */
  modifiers: string[]
  /** Names of places and partners that it holds ("Karachi", "Uzbekistan"), canonical where the gazetteer knows them. */
  places: string[]
  /** False for a bare "the project" that is resolved, not painted. */
  described: boolean
}

export interface OrganizationMention extends MentionBase {
  kind: 'organization'
  entity?: string
  acronym?: string
}

export interface PlaceMention extends MentionBase {
  kind: 'place'
  entity?: string
  /** ISO 3166-1 alpha-2 where it is a country, its demonym or capital used for it. */
  country?: string
}

export type DatePrecision =
  | 'time'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'range'
  | 'vague'
export type DateModifier = 'START' | 'MID' | 'END' | 'APPROX'

/** A calendar expression. `value` is TIMEX3-like as in docs/design.md; `from`/`to` are the first and last day meant, modifier included. */
export interface DateMention extends MentionBase {
  kind: 'date'
  value: string
  from: string | null
  to: string | null
  precision: DatePrecision
  modifier?: DateModifier
  /** What it was resolved against. */
  anchor: 'none' | 'publication' | 'previous-date'
  direction?: 'past' | 'future' | 'present'
  /** Where it depends on a day of publication that is in doubt: why. Its interval is wider or open, its confidence lower. */
  doubt?: PublicationDoubt
}

export type EntityMention = PersonMention | ProjectMention | OrganizationMention | PlaceMention
export type Mention = EntityMention | DateMention
