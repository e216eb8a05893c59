/** The recognizers in their order, and how overlapping mentions are settled. */
import type { Mention, MentionKind } from '../model/mention.ts'
import { dates } from './dates/recognizer.ts'
import { organizations } from './orgs-places/organizations.ts'
import { places } from './orgs-places/places.ts'
import { projects } from './projects/recognizer.ts'
import type { RecognizeContext, Recognizer } from './recognizer.ts'
import { taggedPeople } from './tagger/recognizer.ts'

/**
 * Every step has one signature and sees what ran before it. Dates come first because "May" and "April" are names too;
 * organizations before people because "Foreign Office" is no person; projects last because they hold places and bodies.
 */
export const RECOGNIZERS: readonly Recognizer[] = [dates, organizations, taggedPeople, places, projects]

/** What wins where two mentions of different kinds overlap, strongest first. */
const STRENGTH: Readonly<Record<MentionKind, number>> = { date: 4, person: 3, project: 2, organization: 1, place: 0 }

const overlap = (a: Mention, b: Mention) => a.start < b.end && b.start < a.end
const contains = (a: Mention, b: Mention) => a.start <= b.start && b.end <= a.end

const inTextOrder = (a: Mention, b: Mention) => a.start - b.start || b.end - a.end

/** Whether both may stand: places and bodies inside a project or body are context for linking. */
function compatible(a: Mention, b: Mention): boolean {
  const [outer, inner] = contains(a, b) ? [a, b] : [b, a]
  if (!contains(outer, inner) || outer.kind === inner.kind) return false
  if (inner.kind === 'place') return outer.kind === 'project'
  return inner.kind === 'organization' && outer.kind === 'project'
}

/**
 * Drops the weaker of overlapping mentions. A date inside a project or body stays (the longer name goes only where the kinds are as strong);
 * a person inside a longer body or project name ("Trump Tower") goes. Returns a new array in text order.
 */
export function settleOverlaps(mentions: readonly Mention[]): Mention[] {
  const groups = groupsOf(mentions)
  return groups.flatMap((group) => (group.length === 1 ? group : settleGroup(group)))
}

/** Mentions in text order, those together that a chain of overlaps joins: most stand alone, and no group bears on another. */
function groupsOf(mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = []
  let end = -1
  for (const mention of mentions.toSorted(inTextOrder)) {
    if (mention.start < end) groups.at(-1)!.push(mention)
    else groups.push([mention])
    end = Math.max(end, mention.end)
  }
  return groups
}

/** A full name after a title: "business secretary John Cable" is no cable. */
const isTitled = (m: Mention) => m.kind === 'person' && m.rule === 'people/title-before' && /\s/.test(m.text)

function settleGroup(mentions: readonly Mention[]): Mention[] {
  const weight = (m: Mention) => {
    const inside =
      m.kind === 'person' &&
      mentions.some(
        (o) =>
          (o.kind === 'organization' || o.kind === 'project') &&
          contains(o, m) &&
          o.end - o.start > m.end - m.start &&
          !(o.kind === 'project' && isTitled(m) && o.end === m.end),
      )
    return inside ? -1 : STRENGTH[m.kind]
  }
  const order = mentions
    .map((mention) => ({ mention, weight: weight(mention) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        b.mention.end - b.mention.start - (a.mention.end - a.mention.start) ||
        a.mention.start - b.mention.start,
    )
  const kept: Mention[] = []
  for (const { mention } of order) if (!kept.some((k) => overlap(k, mention) && !compatible(k, mention))) kept.push(mention)
  return kept.sort(inTextOrder)
}

/** All mentions of an article in text order, overlaps settled; entities are not set yet. */
export function recognize(context: RecognizeContext): Mention[] {
  const mentions: Mention[] = []
  for (const recognizer of RECOGNIZERS) mentions.push(...recognizer.find(context, mentions))
  return settleOverlaps(mentions)
}
