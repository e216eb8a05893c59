/** What event extraction looks at for a whole article: its actors, dates, places, projects and stretches of direct speech. */
import type { LocalEntity } from '../model/entity.ts'
import type { Mention, PlaceMention, Span } from '../model/mention.ts'
import type { Actor } from './actors.ts'
import { findActors } from './actors.ts'
import type { EventInput } from './input.ts'
import { tokenFrom } from './locate.ts'
import type { ProjectWorld } from './projects.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './trigger.ts'
import type { Calendar } from './when.ts'
import { makeCalendar } from './when.ts'

export interface World {
  input: EventInput
  actors: Actor[]
  calendar: Calendar
  places: PlaceMention[]
  entities: ReadonlyMap<string, LocalEntity>
  /** Project mentions and references to projects, with where they stand. */
  projectWorld: ProjectWorld
  /** Stretches of direct speech. */
  speech: Span[]
  /** Indexes of tokens that are part of a name or a date: no trigger words. */
  taken: ReadonlySet<number>
}

/** A trigger in its clause. */
export interface Candidate {
  trigger: Trigger
  segment: Segment
  /** All clauses of the sentence. */
  segments: readonly Segment[]
}

/** Quotations shorter than this many letters are words somebody used, no speech. */
const SPEECH = /[“"][^”"\n]{25,}[”"]/g

function takenTokens({ context, mentions }: EventInput): Set<number> {
  const taken = new Set<number>()
  const isName = (mention: Mention) => mention.kind !== 'project'
  for (const mention of mentions.filter(isName))
    for (let at = tokenFrom(context.tokens, mention.start); (context.tokens[at]?.end ?? Infinity) <= mention.end; at++)
      taken.add(at)
  return taken
}

/** Gathers it once for an article. Mentions and references must carry keys of `entities`. */
export function makeWorld(input: EventInput): World {
  const entities = new Map(input.entities.map((entity) => [entity.key, entity]))
  const painted = input.mentions.flatMap((m) =>
    m.kind === 'project' && m.entity ? [{ start: m.start, end: m.end, entity: m.entity }] : [],
  )
  const bare = input.references.filter(({ entity }) => entities.get(entity)?.kind === 'project')
  return {
    input,
    entities,
    actors: findActors(input),
    calendar: makeCalendar(input.context, input.mentions),
    places: input.mentions.filter((mention): mention is PlaceMention => mention.kind === 'place'),
    projectWorld: {
      projects: [...painted, ...bare].sort((a, b) => a.start - b.start),
      entities,
      tokens: input.context.tokens,
      sentences: input.context.sentences,
    },
    speech: [...input.context.text.matchAll(SPEECH)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
    taken: takenTokens(input),
  }
}
