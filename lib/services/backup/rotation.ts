/** Which backups are kept: the last ones, one a day for a week, one a week for a month, within a bound of size. Pure. */
import type { BackupEntry } from '../../model/backup.ts'

/** The last so many, whatever their day. */
export const LAST = 3
/** The newest of each of the last so many days that have one, and of so many weeks. */
export const DAYS = 7
export const WEEKS = 4
/** Compressed bytes of all of them together. */
export const MAX_BYTES = 64_000_000

const DAY = 86_400_000

/** Whole days since 1970, in UTC. */
const dayOf = ({ at }: BackupEntry): number => Math.floor(at / DAY)
/** Weeks that begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (entry: BackupEntry): number => Math.floor((dayOf(entry) + 3) / 7)

/** The newest of each group, for so many groups. */
const firstOfEach = (newestFirst: readonly BackupEntry[], group: (entry: BackupEntry) => number, most: number): BackupEntry[] => {
  const found = new Map<number, BackupEntry>()
  for (const entry of newestFirst) if (!found.has(group(entry))) found.set(group(entry), entry)
  return [...found.values()].slice(0, most)
}

/** The newest of those with the most highlights: what was lost without anybody noticing is in this one, however long ago. */
const fullest = (newestFirst: readonly BackupEntry[]): BackupEntry[] => {
  const [first, ...rest] = newestFirst
  if (!first) return []
  return [rest.reduce((best, entry) => (entry.counts.annotations > best.counts.annotations ? entry : best), first)]
}

/**
 * The entries to keep, newest first. The newest is always among them. Where all together are too large, those that no longer fit go:
 * the newest and the one with the most highlights have their place first, then the newer before the older.
 */
export const kept = (entries: readonly BackupEntry[], maxBytes: number = MAX_BYTES): BackupEntry[] => {
  const newestFirst = [...entries].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const best = fullest(newestFirst)
  const wanted = new Set([
    ...newestFirst.slice(0, 1),
    ...best,
    ...newestFirst.slice(0, LAST),
    ...firstOfEach(newestFirst, dayOf, DAYS),
    ...firstOfEach(newestFirst, weekOf, WEEKS),
  ])
  const inOrder = new Set([...newestFirst.slice(0, 1), ...best, ...newestFirst.filter((entry) => wanted.has(entry))])
  const fitting = new Set<BackupEntry>()
  let bytes = 0
  for (const entry of inOrder) {
    if (fitting.size > 0 && bytes + entry.bytes > maxBytes) continue
    bytes += entry.bytes
    fitting.add(entry)
  }
  return newestFirst.filter((entry) => fitting.has(entry))
}
