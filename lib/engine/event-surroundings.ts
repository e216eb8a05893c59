/** What an event is told around: who else its sentence names, and which projects the article is about. */
import type { LocalEvent } from '../model/event.ts'
import type { Mention } from '../model/mention.ts'
import type { EngineOutput } from './engine.ts'

/** Code units at the beginning of an article that tell what it is about. */
const LEAD = 500
/** Mentions, with those of the lead counted double, that make a project a topic of its article. */
const ENOUGH = 2
/** At most this many projects are what an article is about. */
const TOPICS = 2

type EntityMention = Exclude<Mention, { kind: 'date' }>

/** Projects that the article is about, by key, the most mentioned first: those that come near the first. */
function topicsOf(mentions: readonly EntityMention[]): string[] {
  const counts = new Map<string, number>()
  for (const { kind, entity, start } of mentions)
    if (kind === 'project' && entity) counts.set(entity, (counts.get(entity) ?? 0) + (start < LEAD ? 2 : 1))
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const most = ranked[0]?.[1] ?? 0
  return ranked
    .filter(([, count]) => (count >= ENOUGH || ranked.length === 1) && 2 * count >= most)
    .map(([key]) => key)
    .slice(0, TOPICS)
}

/**
 * Reads an article's mentions once and returns what stands around each of its events, as keys of local entities: people and projects
 * named in its sentence, and the projects that the article is about; towns too where nobody is named. Participants are among them.
 */
export function surroundings({ mentions, entities }: EngineOutput): (event: LocalEvent) => string[] {
  const named = mentions.filter((mention): mention is EntityMention => mention.kind !== 'date' && mention.entity !== undefined)
  const countries = new Set(entities.filter((one) => one.kind === 'place' && one.countries.length > 0).map((one) => one.key))
  const topics = topicsOf(named)
  return ({ sentence, who, projects }) => {
    const inside = named.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end)
    const keys = (kinds: readonly Mention['kind'][]) => inside.flatMap((one) => (kinds.includes(one.kind) ? [one.entity!] : []))
    const people = keys(['person', 'project'])
    const towns = who.length + projects.length + people.length ? [] : keys(['place']).filter((key) => !countries.has(key))
    return [...new Set([...people, ...towns, ...topics])]
  }
}
