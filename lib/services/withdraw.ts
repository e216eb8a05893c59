/** Taking a correction back by what it did, where its id is not at hand: the card knows that somebody is followed, not by which correction. */
import type { CorrectionName } from '../model/correction.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { LibraryApi } from './library-api.ts'

/** Several may stand where the reader made one of two; all of them go, or nothing would be seen to change. */
const ALL_OF: ReadonlySet<CorrectionName> = new Set<CorrectionName>(['follow', 'hide'])

/**
 * Undoes the reader's newest correction of that kind on an entity (any of its ids); of following and hiding, all. 'not-found' where there is none.
 */
export async function withdrawCorrection(
  library: Pick<LibraryApi, 'corrections' | 'undoCorrection'>,
  entity: string,
  action: CorrectionName,
): Promise<Result<null>> {
  const all = await library.corrections({ entity })
  if (!all.ok) return all
  const mine = all.value.filter(({ change }) => change.action === action).sort((a, b) => b.created - a.created)
  if (mine.length === 0) return fail('not-found', 'This was taken back already.')
  for (const { id } of ALL_OF.has(action) ? mine : mine.slice(0, 1)) {
    const undone = await library.undoCorrection(id)
    if (!undone.ok) return undone
  }
  return ok(null)
}
