/** Taking a correction back by what it did, where its id is not at hand: the card knows that somebody is followed, not by which correction. */
import type { CorrectionAction } from '../model/correction.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { LibraryApi } from './library-api.ts'

/** Undoes the reader's newest correction of that kind on an entity; 'not-found' where there is none. */
export async function withdrawCorrection(
  library: Pick<LibraryApi, 'corrections' | 'undoCorrection'>,
  entity: string,
  action: CorrectionAction['action'],
): Promise<Result<null>> {
  const all = await library.corrections()
  if (!all.ok) return all
  const mine = all.value.filter(({ change }) => change.action === action && change.entity === entity)
  const newest = mine.sort((a, b) => b.created - a.created)[0]
  if (!newest) return fail('not-found', 'This was taken back already.')
  const undone = await library.undoCorrection(newest.id)
  return undone.ok ? ok(null) : undone
}
