/** Who takes part in an event: named people and bodies of its clause; subjects handed on between clauses. */
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import { type Actor, inSpan } from './actors.ts'
import type { Segment } from './segments.ts'
import { AUXILIARY, finite } from './segments.ts'

/** Nouns of unnamed people and bodies that act in the news. */
const UNNAMED = oneOf(
  'police|troops|soldiers|army|military|gunmen|gunman|militants|rebels|protesters|protestors|demonstrators|judge|judges|prosecutors?|court|lawyers?|negotiators|officials?|ministers?|lawmakers|senators|voters|government|parliament|cabinet|senate|congress|authorities|forces|regulators?|jury|council|commission|president|delegation|envoys?|rescuers|company|workers|students|residents|villagers|leaders?|spokesman|spokeswoman|spokesperson|bank|institute|ministry|department|agency|party|crowd|tank|shell|plane|ship|candidates|rivals|team|campaign|administration|committee|panel|board|tribunal|unions?|nurses|doctors|teachers|engineers|scientists|researchers|investigators|journalists|reporters|activists|campaigners|employees|firms?|regime|rulers|traders|farmers|owners|families|survivors|passengers|crews?|surveyors|members|mps|deputies|delegates|councillors',
)

/** Those of whom a number is told: "two people", "at least 30 more civilians". */
const COUNTED = oneOf(
  'people|persons?|civilians?|men|man|women|woman|children|child|boys?|girls?|victims?|others|tourists?|patients|guests|prisoners|hostages|migrants|refugees|foreigners|americans|britons|pilgrims|shoppers|worshippers|miners|sailors|motorists|pedestrians|bystanders|relatives',
)
const FIGURE = oneOf(
  'one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands|several|eleven|twelve|twenty|thirty',
)
const isCount = (words: readonly Token[]): boolean => words.some(({ kind, lower }) => kind === 'number' || FIGURE.test(lower))

const actorsIn = (actors: readonly Actor[], tokens: readonly Token[], { first, end }: { first: number; end: number }) =>
  end > first ? actors.filter((actor) => inSpan(actor, tokens[first]!.start, tokens[end - 1]!.end)) : []

/** Actors that are the subject of a clause which names none before its verb: of the clause it goes on from, or what stands before "who". */
function inherited(
  actors: readonly Actor[],
  tokens: readonly Token[],
  { segment, segments }: { segment: Segment; segments: readonly Segment[] },
): Actor[] {
  const at = segments.indexOf(segment)
  const before = segments.slice(0, at)
  if (segment.kind === 'relative') {
    // "Where", "in which": what stands before is a place or a matter, not who acts.
    const [opener, over] = [tokens[segment.first]!.lower, tokens[segment.first - 1]?.lower ?? '']
    if (opener === 'where' || opener === 'whose' || /^(?:in|on|at|during|under|for|of|by|from|to|with)$/.test(over)) return []
    const prior = before[at - 1]
    const inPrior = prior ? actorsIn(actors, tokens, prior) : []
    const last = inPrior[inPrior.length - 1]
    return last && tokens[segment.first]!.start - last.end < 60 ? [last] : []
  }
  if (segment.kind === 'reduced') {
    const last = before[at - 1] ? actorsIn(actors, tokens, before[at - 1]!).at(-1) : undefined
    return last && tokens[segment.first]!.start - last.end < 4 ? [last] : []
  }
  if (segment.said) {
    const speakers = before[at - 1] ? actorsIn(actors, tokens, before[at - 1]!).filter((actor) => actor.kind !== 'place') : []
    return speakers.slice(0, 1)
  }
  if (segment.kind === 'main') return []
  if (segment.kind === 'sub' && !before.length) {
    const next = segments[at + 1]
    const people = next ? actorsIn(actors, tokens, next).filter((actor) => actor.kind === 'person') : []
    return people.slice(0, 1)
  }
  const source =
    segment.kind === 'resumed' ? before.find((other) => other.kind === 'main') : before.findLast((other) => other.kind !== 'sub')
  if (!source) return []
  const own = actorsIn(actors, tokens, source).filter((actor) => actor.kind !== 'place')
  const first = own[0]
  const people = own.filter((actor) => actor.kind === 'person')
  const subjectOnly = !tokens.slice(source.first, source.end).some((token) => !token.capital && finite(token.lower))
  if (subjectOnly && people.length > 1 && source.kind === 'main') return people.slice(0, 5)
  if (first && source.kind !== 'relative')
    return own.filter((actor) => actor.start - first.end < 25 || actor === first).slice(0, 2)
  if (source.kind === 'relative' || source.kind === 'and') return inherited(actors, tokens, { segment: source, segments })
  return first ? [first] : []
}

/** "Talks with A over the future of B": whom it was about took no part. */
const ABOUT = oneOf('over|about|regarding|concerning')

/** Where the objects of a trigger end: at a comma with a finite verb behind it ("in a meeting with A, conveyed …"). Offset in the text. */
function objectLimit(tokens: readonly Token[], at: number, { end, topics }: { end: number; topics: boolean }): number {
  for (let k = at + 2; k < end - 1; k++) {
    const next = tokens[k + 1]!
    if (topics && ABOUT.test(tokens[k]!.lower)) return tokens[k]!.end
    if (
      tokens[k]!.text === ',' &&
      !next.capital &&
      (/^[a-z]{3,}ed$/.test(next.lower) || AUXILIARY.test(next.lower) || next.lower === 'said')
    )
      return tokens[k]!.end
  }
  return tokens[end - 1]!.end
}

export interface Cast {
  subjects: Actor[]
  objects: Actor[]
  /** Police, a court, negotiators …: someone acts who has no name here. */
  unnamed: boolean
}

/** Who stands before and after the trigger of a clause; where nobody stands before, the subject is handed on from an earlier clause. */
export function castOf(
  actors: readonly Actor[],
  tokens: readonly Token[],
  query: { segment: Segment; segments: readonly Segment[]; at: number; topics?: boolean },
): Cast {
  const { segment, at, topics = false } = query
  const own = actorsIn(actors, tokens, segment)
  const before = own.filter((actor) => actor.start < tokens[at]!.start)
  const limit = objectLimit(tokens, at, { end: segment.end, topics })
  const objects = own.filter((actor) => actor.start > tokens[at]!.start && actor.end <= limit)
  const people = before.filter((actor) => actor.kind === 'person')
  const subjects =
    before.some((actor) => actor.kind !== 'place') || (before.length && segment.kind === 'main')
      ? people.length
        ? people
        : before
      : segment.said && objects.length
        ? []
        : inherited(actors, tokens, query)
  const from = Math.max(0, segment.first - 3)
  const words = tokens.slice(from, segment.end)
  return {
    subjects: [...subjects, ...before.filter((actor) => !subjects.includes(actor))],
    objects,
    unnamed:
      words.some((token) => UNNAMED.test(token.lower) || /^\p{Lu}{3,6}$/u.test(token.text)) ||
      words.some((token, k) => COUNTED.test(token.lower) && isCount(words.slice(Math.max(0, k - 3), k))),
  }
}
