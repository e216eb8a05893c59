/** An expected outcome as a value: failures that a caller must handle are not exceptions. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }

/** What went wrong, said so that a reader knows what to do; `code` is for programs. */
export interface Failure {
  code: 'not-permitted' | 'private' | 'not-found' | 'invalid' | 'storage' | 'unavailable'
  message: string
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (code: Failure['code'], message: string): Result<never> => ({ ok: false, error: { code, message } })
