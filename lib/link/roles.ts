/** Whether two sets of roles fit one person: the same office, fields that do not go together, or nothing to say. */
import type { Role } from '../model/mention.ts'
import { foldedWords } from './fold.ts'

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pm: 'prime minister',
    dpm: 'deputy prime minister',
    fm: 'foreign minister',
    cm: 'chief minister',
    vp: 'vice president',
    mp: 'member parliament',
    ceo: 'chief executive officer',
    sen: 'senator',
    gov: 'governor',
    gen: 'general',
    sapm: 'special assistant prime minister',
    secretary: 'minister',
    premier: 'prime minister',
    aide: 'assistant',
    us: 'american',
    veep: 'vice president',
  }),
)
const SMALL = new Set(
  'the of for to in on at and a an s former ex then deposed ousted acting interim current new his her their its designate elect'.split(
    ' ',
  ),
)

/** Content words of a role, short forms spelled out, demonym endings cut so that "Russian" meets "Russia". */
function roleWords(role: Role): Set<string> {
  const words = foldedWords(`${role.title} ${role.organization ?? ''}`).flatMap((word) => (SHORT.get(word) ?? word).split(' '))
  return new Set(
    words
      .filter((word) => !SMALL.has(word))
      .map((word) => (word.length > 6 ? word.replace(/(?:ian|ean|an|ish|ese|i|ia|a)$/u, '') : word)),
  )
}

/** Fields of work by words that name them. Politics, army, courts and business change hands; the others rarely. */
const FIELDS: readonly [string, RegExp][] = [
  [
    'public',
    /^(?:minist|president|prime|senator|governor|ambassador|mayor|chancellor|parliament|mp|lawmaker|diplomat|secretary|envoy|spokes\w+|general|colonel|judge|justice|king|queen|commissioner|chairman|chief|director|official|officer|leader|deputy)/u,
  ],
  [
    'sport',
    /^(?:footballer|striker|goalkeeper|midfielder|defender|batsman|bowler|cricketer|athlete|coach|sprinter|boxer|cyclist|golfer|quarterback|pitcher|swimmer)/u,
  ],
  ['arts', /^(?:singer|actor|actress|rapper|musician|painter|novelist|comedian|guitarist|drummer|composer|sculptor|playwright)/u],
  ['science', /^(?:professor|scientist|researcher|physicist|historian|economist|surgeon|psychologist|archaeologist|lecturer)/u],
  [
    'everyday',
    /^(?:student|teacher|nurse|farmer|shopkeeper|driver|resident|pensioner|fisherman|housewife|waiter|bystander|passenger)/u,
  ],
]

const fieldsOf = (roles: readonly Role[]): Set<string> =>
  new Set(
    roles.flatMap((role) =>
      [...roleWords(role)].flatMap((word) => FIELDS.filter(([, form]) => form.test(word)).map(([field]) => field)),
    ),
  )

export type RoleMatch = 'agree' | 'clash' | 'unknown'

/**
 * Compares two lists of roles. 'agree': one of each has at least half of its words in common with the other; 'clash': their fields of work
 * are known and none is shared; else 'unknown'. Roles change over time, so two different public offices do not clash.
 */
export function compareRoles(a: readonly Role[], b: readonly Role[]): RoleMatch {
  for (const x of a)
    for (const y of b) {
      const [left, right] = [roleWords(x), roleWords(y)]
      const common = [...left].filter((word) => right.has(word)).length
      if (common && (2 * common) / (left.size + right.size) >= 0.5) return 'agree'
    }
  const [left, right] = [fieldsOf(a), fieldsOf(b)]
  if (!left.size || !right.size) return 'unknown'
  return [...left].some((field) => right.has(field)) ? 'unknown' : 'clash'
}

/** Whether two people hold an office told in the same two words or more ("treasury secretary"): few at a time do. */
export const sharesOffice = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.some((x) => b.some((y) => [...roleWords(x)].filter((word) => roleWords(y).has(word)).length >= 2))
