/**
 * Spellings of one name in Latin letters: `npm run eval -- spelling`. Full names are made of two native names each, written once into a store
 * and looked up in other spellings. Printed: how many the blocking keys find, how many the comparison accepts, how many of those are right,
 * beside equal letters and Jaro-Winkler; and how the number of comparisons grows with the store.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fold } from '../../lib/link/fold.ts'
import { keysOf } from '../../lib/link/keys.ts'
import { compareNames } from '../../lib/link/names.ts'
import { jaroWinkler } from '../../lib/link/string-distance.ts'
import { local, stored } from '../../lib/link/testing-entities.ts'
import { COMMON, mayBeCommon } from '../../lib/store/entity-lookups.ts'
import { seeded, shuffled } from './seeded.ts'

const FILE = '../shared/corpora/names/spelling-variants.jsonl.gz'
const SEED = 7
const SIZES = [1000, 2000, 4000, 8000, 16_000, 32_000]
/** At or above, two names may be of one person (lib/link/score.ts). */
const ACCEPT = 0.7
/** The same for Jaro-Winkler: its best on the public pairs of names. */
const ACCEPT_PLAIN = 0.9

interface Group {
  lang: string
  latin: string[]
}

/** A person: the name stored, and another spelling of it that is looked up. */
interface Person {
  stored: string
  asked: string
}

function readGroups(): Group[] {
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').split('\n').filter(Boolean)
  const groups = lines.map((line) => JSON.parse(line) as Group)
  return groups.filter(({ latin }) => latin.length > 1 && latin.every((name) => /^\p{Script=Latin}{3,}$/u.test(name)))
}

/** Full names of two native names of one language; the spelling asked differs from the one stored in at least one part. */
function people(groups: readonly Group[], count: number): Person[] {
  const random = seeded(SEED)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const byLang = new Map<string, Group[]>()
  for (const group of shuffled(groups, SEED)) byLang.set(group.lang, [...(byLang.get(group.lang) ?? []), group])
  return Array.from({ length: count }, () => {
    const first = pick(groups)
    const second = pick(byLang.get(first.lang)!)
    const other = (group: Group, but: string) => pick(group.latin.filter((name) => name !== but))
    const [a, b] = [pick(first.latin), pick(second.latin)]
    return { stored: `${a} ${b}`, asked: `${other(first, a)} ${random() < 0.5 ? b : other(second, b)}` }
  })
}

/** Keys of a person stored under this name alone, and of one whom an article names so: they differ for single names (lib/link/keys.ts). */
const storedKeys = (name: string) => stored('person', name).keys
const askedKeys = (name: string) => keysOf(local('person', name))

interface Found {
  blocked: number
  accepted: number
  joined: number
  right: number
  equal: number
  plain: number
  compared: number
}

function lookUp(all: readonly Person[]): Found {
  const byKey = new Map<string, number[]>()
  for (const [i, { stored: name }] of all.entries())
    for (const key of storedKeys(name)) {
      const bearers = byKey.get(key)
      if (bearers) bearers.push(i)
      else byKey.set(key, [i])
    }
  // As the store does: by a key that very many share, nobody is looked up.
  const telling = (key: string) => !mayBeCommon(key) || (byKey.get(key)?.length ?? 0) <= COMMON
  const found: Found = { blocked: 0, accepted: 0, joined: 0, right: 0, equal: 0, plain: 0, compared: 0 }
  for (const [i, { stored: name, asked }] of all.entries()) {
    const candidates = new Set(askedKeys(asked).flatMap((key) => (telling(key) ? (byKey.get(key) ?? []) : [])))
    found.compared += candidates.size
    if (candidates.has(i)) found.blocked++
    const scored = [...candidates].map((at) => ({ at, ...compareNames(asked, all[at]!.stored) }))
    const good = scored.filter(({ score, conflict }) => score >= ACCEPT && !conflict).sort((a, b) => b.score - a.score)
    if (good.some(({ at }) => at === i)) found.accepted++
    if (good.length) found.joined++
    if (good[0] && all[good[0].at]!.stored === name) found.right++
    if (fold(asked) === fold(name)) found.equal++
    if (jaroWinkler(fold(asked), fold(name)) >= ACCEPT_PLAIN) found.plain++
  }
  return found
}

if (!existsSync(FILE)) console.warn(`SKIPPED: ${FILE} is not here`)
else {
  const groups = readGroups()
  console.log(`== spellings of names: ${groups.length} native names with several spellings, seed ${SEED}`)
  for (const size of SIZES) {
    const { blocked, accepted, joined, right, equal, plain, compared } = lookUp(people(groups, size))
    const share = (count: number, of = size) => (count / Math.max(1, of)).toFixed(3)
    console.log(
      `${String(size).padStart(6)} people: found by keys ${share(blocked)}, accepted ${share(accepted)} (equal letters ${share(equal)}, Jaro-Winkler ${share(plain)}); ` +
        `best accepted is right ${share(right, joined)}; compared ${(compared / size).toFixed(1)} a look-up, ${compared} in all of ${size * size}`,
    )
  }
}
