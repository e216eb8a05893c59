/** What a highlight can be linked to, as rows to choose from. */
import type { AnnotationLink } from '../../lib/model/annotation.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { EventView } from '../../lib/model/library.ts'
import type { Result } from '../../lib/model/result.ts'
import { eventLabel } from '../../lib/text/event-label.ts'
import type { Lookup } from '../corrections/lookup.ts'
import { roleInWords } from '../entity-list/role-words.ts'
import { eventKindInWords } from '../event-timeline/event-words.ts'
import { kindWord } from '../ui/kind-badge.tsx'

export interface LinkOption {
  link: AnnotationLink
  /** What it is, in a few words. */
  note: string
}

/** What the words of a highlight speak of, as far as the library knows it. */
export interface InQuote {
  entities: Entity[]
  events: EventView[]
  /** TIMEX3 values with the words that were read. */
  dates: { value: string; label: string }[]
}

export function entityOption({ id, kind, name, official, roles }: Entity): LinkOption {
  const [role] = [...roles].sort((a, b) => b.to.localeCompare(a.to))
  return { link: { to: 'entity', id, kind, label: name }, note: role ? roleInWords(role) : kindWord(kind, official) }
}

export function eventOption(event: EventView): LinkOption {
  const what = [eventKindInWords(event), event.where].filter(Boolean).join(', ')
  return { link: { to: 'event', id: event.id, label: eventLabel(event) }, note: what || 'Event' }
}

export const dateOption = (value: string, label: string): LinkOption => ({ link: { to: 'date', value, label }, note: 'Date' })

export const optionsIn = ({ entities, events, dates }: InQuote): LinkOption[] => [
  ...entities.map(entityOption),
  ...dates.map(({ value, label }) => dateOption(value, label)),
  ...events.map(eventOption),
]

/** At most so many of each kind are offered; words find the others. */
const OF_EACH = 12

/** People and projects, most read of first, then events, with those words. */
export async function findOptions(lookup: Lookup, words: string): Promise<Result<LinkOption[]>> {
  const [people, projects, events] = await Promise.all([
    lookup.entities({ words, kind: 'person' }),
    lookup.entities({ words, kind: 'project' }),
    lookup.events({ words }),
  ])
  if (!people.ok) return people
  if (!projects.ok) return projects
  if (!events.ok) return events
  const entities = [...people.value, ...projects.value].sort((a, b) => b.articles - a.articles)
  return {
    ok: true,
    value: [...entities.slice(0, OF_EACH).map(entityOption), ...events.value.slice(0, OF_EACH).map(eventOption)],
  }
}
