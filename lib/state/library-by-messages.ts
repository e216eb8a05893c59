/** The library as seen from a page that cannot open IndexedDB: every call goes to the background as `library/call`. */
import { fail, type Result } from '../model/result.ts'
import type { LibraryApi } from '../services/library-api.ts'

/** Every method of LibraryApi: what may be asked by message. */
export const LIBRARY_METHODS = [
  'counts',
  'articles',
  'entities',
  'entity',
  'events',
  'priorFor',
  'annotations',
  'anchorings',
  'saveAnnotation',
  'editAnnotation',
  'editAnnotations',
  'reattachAnnotation',
  'removeAnnotations',
  'trash',
  'restoreTrashed',
  'emptyTrash',
  'tags',
  'steps',
  'undoStep',
  'redoStep',
  'remove',
  'restore',
  'correct',
  'undoCorrection',
  'corrections',
  'shares',
  'questions',
  'answer',
  'dossier',
  'pair',
  'whatsNew',
  'whoIsNew',
  'newCount',
  'articleCount',
  'markLooked',
  'exportAll',
  'importAll',
] as const satisfies readonly (keyof LibraryApi)[]

/** Sends one `library/call`: sendToBackground of lib/messages/messenger.ts, or a fake. */
export type LibraryCall = (message: { method: string; args: unknown[] }) => Promise<Result<unknown>>

/** Makes a LibraryApi whose calls are sent by `call`; what `call` throws becomes a failure 'unavailable'. */
export function libraryByMessages(call: LibraryCall): LibraryApi {
  const ask = async (method: string, args: unknown[]): Promise<Result<unknown>> => {
    try {
      return await call({ method, args })
    } catch (error) {
      return fail('unavailable', error instanceof Error ? error.message : String(error))
    }
  }
  const calls = LIBRARY_METHODS.map((method) => [method, (...args: unknown[]) => ask(method, args)])
  // The background answers each method with that method's own type; messages themselves carry no types.
  return Object.fromEntries(calls) as LibraryApi
}
