/** CPU time of the programs that this one started: what a browser works for an answer, however busy the machine is. */
import { readdirSync, readFileSync } from 'node:fs'

const lines = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it ended between listing and reading
  }
}

const parentOf = (pid: string): string => /^PPid:\s+(\d+)/m.exec(lines(`/proc/${pid}/status`))?.[1] ?? ''

/** Ids of all processes that descend from this one. */
function descendants(): string[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]))
  const isOurs = (pid: string): boolean => {
    for (let at = parents.get(pid); at && at !== '0'; at = parents.get(at)) if (at === String(process.pid)) return true
    return false
  }
  return all.filter(isOurs)
}

const threadsOf = (pid: string): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** Milliseconds that all of them were on a processor so far, threads that ended left out; 0 where the system does not tell (it is Linux that does). */
export function childCpu(): number {
  if (process.platform !== 'linux') return 0
  let nanoseconds = 0
  for (const pid of descendants())
    for (const thread of threadsOf(pid)) nanoseconds += Number(lines(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] || 0)
  return nanoseconds / 1e6
}

/** One tick of the times in /proc, ms: 100 a second for programs, on every Linux. */
const TICK = 10

/** Milliseconds that each of them was on a processor so far, by its id, threads that ended included; to ten milliseconds. Empty where the system does not tell. */
export function childTimes(): Map<string, number> {
  if (process.platform !== 'linux') return new Map()
  // The name, in brackets, may hold blanks; user and system time are the 12th and 13th after it.
  const ticks = (pid: string): number[] => lines(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ').slice(11, 13).map(Number)
  return new Map(descendants().map((pid) => [pid, ticks(pid).reduce((sum, one) => sum + one * TICK, 0)]))
}

/** Milliseconds that the programs which run now were on a processor since `before`; what ended meanwhile is left out. */
export function spentSince(before: ReadonlyMap<string, number>): number {
  return [...childTimes()].reduce((sum, [pid, ms]) => sum + Math.max(0, ms - (before.get(pid) ?? 0)), 0)
}
