/** Which projects an event is about: those its clause names, those it means by a bare word, and those its sentence is about. */

import type { LocalEntity } from '../model/entity.ts'
import type { Span } from '../model/mention.ts'
import { oneOf } from '../text/one-of.ts'
import { headClass, headLemma, isLightHead, loweredHeadKind } from '../text/project-heads.ts'
import type { Sentence, Token } from '../text/tokens.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './trigger.ts'

/** A project mention, or a reference to one. */
export interface ProjectAt extends Span {
  entity: string
}

const NEW = oneOf('new|draft|final|proposed|planned|joint|framework|such|eventual')
const POINTER = oneOf('a|an|any|the|this|that|its|their|another')
/** Nouns of bargaining: in an article about one deal they are about that deal. */
const BARGAINING = oneOf('talks|negotiations?|round of talks|round of negotiations')

/** Projects of a head class ("agreement"), by their keys. */
function ofClass(entities: ReadonlyMap<string, LocalEntity>, name: string): string[] {
  return [...entities.values()]
    .filter((entity) => entity.kind === 'project' && entity.head !== undefined && headClass(entity.head) === name)
    .map((entity) => entity.key)
}

const within = (projects: readonly ProjectAt[], from: number, to: number): string[] => [
  ...new Set(projects.filter((one) => one.start >= from && one.end <= to).map((one) => one.entity)),
]

/** "Any new deal", "a treaty": where the article tells of one undertaking of that kind only, it is meant. */
function meantBy(tokens: readonly Token[], segment: Segment, world: ProjectWorld): string[] {
  for (let at = segment.first; at < segment.end; at++) {
    const token = tokens[at]!
    if (token.capital || !loweredHeadKind(token.lower) || isLightHead(token.lower)) continue
    const fresh = NEW.test(tokens[at - 1]?.lower ?? '')
    if (!fresh && !POINTER.test(tokens[at - 1]?.lower ?? '')) continue
    const known = ofClass(world.entities, headClass(headLemma(token.lower)))
    if (known.length === 1) return known
  }
  return []
}

export interface ProjectWorld {
  projects: readonly ProjectAt[]
  entities: ReadonlyMap<string, LocalEntity>
  tokens: readonly Token[]
  sentences: readonly Sentence[]
}

/**
 * Entity keys of the projects that an event is about: of its clause; else what a bare noun of the clause must mean; else the one project
 * of its sentence (relative clauses tell of something else); else, for talks, the one deal of the article.
 */
export function projectsOf(world: ProjectWorld, { segment, trigger }: { segment: Segment; trigger: Trigger }): string[] {
  const { tokens, projects, sentences, entities } = world
  const own = within(projects, tokens[segment.first]!.start, tokens[segment.end - 1]!.end)
  if (own.length) return own
  const meant = meantBy(tokens, segment, world)
  if (meant.length) return meant
  if (segment.kind === 'relative' || segment.kind === 'reduced') return []
  const sentence = sentences[segment.sentence]!
  const near = within(projects, sentence.start, sentence.end)
  if (near.length === 1) return near
  const deals = ofClass(entities, 'agreement')
  const bargains = tokens.slice(trigger.at, Math.min(segment.end, trigger.end + 3)).some((token) => BARGAINING.test(token.lower))
  return bargains && deals.length === 1 ? deals : []
}
