/** Runs the days of a hard user one after another, and compares store and model at their ends and after restarts. */
import type { Random } from '../bench/store/random.ts'
import { type Deed, deedsOf } from './plan.ts'
import type { HardUser } from './user.ts'

export interface DayReport {
  day: number
  deeds: number
  articles: number
  highlights: number
  trash: number
  corrections: number
  seconds: number
}

/** @throws Error with the day, the deed and the first difference */
async function compare(user: HardUser, when: string): Promise<void> {
  const difference = await user.difference()
  if (difference) throw new Error(`${when}: the store is not what it should be. ${difference}`)
}

/** Does the deeds; one that there is nothing to do with is tried again when all others are done. */
async function doAll(user: HardUser, deeds: readonly Deed[], day: number): Promise<number> {
  let done = 0
  const late: Deed[] = []
  const act = async (deed: Deed, where: string): Promise<boolean> => {
    try {
      const isDone = (await user.act(deed)) === 'done'
      if (isDone) done++
      return isDone
    } catch (error) {
      throw new Error(`day ${day}, ${where} (${deed}): ${(error as Error).message}`, { cause: error })
    }
  }
  for (const [index, deed] of deeds.entries()) {
    if (!(await act(deed, `deed ${index + 1}`))) late.push(deed)
    if (deed === 'restart') await compare(user, `day ${day}, after the restart`)
  }
  for (const deed of late) await act(deed, 'at the end')
  return done
}

/** @throws Error with the day and what is wrong, as soon as something is */
export async function runDays(
  user: HardUser,
  { days, random, say }: { days: number; random: Random; say: (report: DayReport) => void },
): Promise<void> {
  for (let day = 1; day <= days; day++) {
    const started = Date.now()
    const deeds = await doAll(user, deedsOf(day, random), day)
    await compare(user, `end of day ${day}`)
    const { articles, highlights, corrections } = user.model
    const [saved, trashed] = [highlights.library.length, highlights.trash.length]
    const counts = { articles: articles.size, highlights: saved, trash: trashed, corrections: corrections.size }
    say({ day, deeds, ...counts, seconds: (Date.now() - started) / 1000 })
  }
}
