/** Whether two wordings are one role ("Prime Minister", "Pakistan's Prime Minister", "PM"), and how to keep one of them. */
import type { Role } from '../model/mention.ts'
import { foldName } from './fold.ts'
import { nationOf } from './nations.ts'

/** Short forms of offices that English news uses without spelling them out. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pm: 'prime minister',
    premier: 'prime minister',
    dpm: 'deputy prime minister',
    fm: 'foreign minister',
    cm: 'chief minister',
    vp: 'vice president',
    veep: 'vice president',
    mp: 'member parliament',
    sen: 'senator',
    gov: 'governor',
    gen: 'general',
    rep: 'representative',
    ceo: 'chief executive officer',
    govt: 'government',
  }),
)
/** Words that change nothing. */
const SMALL = new Set(
  'the of for to in on at and a an s his her their its our then current incumbent country nation visiting new newly elected'.split(
    ' ',
  ),
)
/** Words that make another office of the one they stand before: with and without is not the same. */
const RANKS = new Set(
  (
    'deputy vice first second third assistant associate acting interim caretaker former ex prime chief under junior shadow state permanent ' +
    'special lieutenant major brigadier candidate nominee elect designate opposition adviser advisor aide spokesman spokeswoman spokesperson ' +
    'son daughter wife husband brother sister widow lawyer attorney'
  ).split(' '),
)
/** Words of bodies other than the state: "company president" is not the President. */
const BODIES =
  /^(?:party|company|club|university|college|bank|group|association|federation|league|union|council|commission|committee|court|inc|ltd|corp|fund|institute|school|team|campaign|senate|assembly|board)$/u

interface Reading {
  words: string[]
  nations: Set<string>
  /** Acronyms of bodies, as printed in capitals. */
  bodies: Set<string>
  tense: string
}

function read(role: Role): Reading {
  const printed = `${role.title} ${role.organization ?? ''}`.replace(/['’]s?(?=\s|$)/gu, '').match(/[\p{L}\p{N}.]+/gu) ?? []
  const reading: Reading = { words: [], nations: new Set(), bodies: new Set(), tense: role.tense ?? 'current' }
  for (const raw of printed) {
    const word = foldName(raw).replaceAll('.', '')
    const nation = /^\p{Lu}/u.test(raw) && !SHORT.has(word) ? nationOf(raw) : undefined
    if (nation) reading.nations.add(nation)
    else if (!SHORT.has(word) && (/^\p{Lu}{2,6}$/u.test(raw) || BODIES.test(word))) reading.bodies.add(word)
    else for (const part of (SHORT.get(word) ?? word).split(' ')) if (part && !SMALL.has(part)) reading.words.push(part)
  }
  return reading
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && [...a].every((x) => b.has(x))
const ranksOf = (words: readonly string[]) => new Set(words.filter((word) => RANKS.has(word)))

/** "SAPM" and "Special Assistant to the Prime Minister": a title of capitals alone against the first letters of the other. */
function isAcronymOf(short: Role, long: Role): boolean {
  const letters = short.title.match(/\p{Lu}{3,8}(?=\s*$)/u)?.[0]
  if (!letters) return false
  const initials = (long.title.match(/\p{L}+/gu) ?? [])
    .filter((word) => !SMALL.has(word.toLowerCase()))
    .map((word) => word[0]!.toUpperCase())
    .join('')
  return initials === letters || (letters.length >= 4 && initials.startsWith(letters))
}

/**
 * Whether two roles of one person are the same office in other words: the words of one are among the other's, countries and possessives
 * aside, with the same ranks (a deputy is not the head), the same tense, and no two different countries or bodies.
 */
export function sameRole(a: Role, b: Role): boolean {
  const [x, y] = [read(a), read(b)]
  if (x.tense !== y.tense) return false
  if (foldName(a.title) === foldName(b.title) && (!a.organization || !b.organization || a.organization === b.organization))
    return true
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return true
  if (x.nations.size && y.nations.size && !sameSet(x.nations, y.nations)) return false
  if (!sameSet(x.bodies, y.bodies) || !sameSet(ranksOf(x.words), ranksOf(y.words))) return false
  const [short, long] = x.words.length <= y.words.length ? [x.words, y.words] : [y.words, x.words]
  return short.length > 0 && short.every((word) => long.includes(word))
}

const fullness = (role: Role): number => `${role.title} ${role.organization ?? ''}`.trim().split(/\s+/u).length

/** The one of two wordings of a role that says more; the first where both say as much. Short forms lose to words of the same count. */
export const fullerRole = <T extends Role>(a: T, b: T): T =>
  fullness(b) > fullness(a) || (fullness(a) === fullness(b) && /^\p{Lu}{2,5}$/u.test(a.title) && !/^\p{Lu}{2,5}$/u.test(b.title))
    ? b
    : a
