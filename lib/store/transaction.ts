/** The only way in and out of the store: one transaction an operation, and every failure as a value that says what to do. */
import Dexie from 'dexie'
import { type Failure, fail, ok, type Result } from '../model/result.ts'
import { SCHEMA, type Store } from './db.ts'

const BLOCKED = 'StoreBlockedError'

const MESSAGES: Record<string, [Failure['code'], string]> = {
  QuotaExceededError: ['storage', 'The disk is full, so nothing was saved. Free some space, or delete articles in the options.'],
  InvalidStateError: [
    'private',
    'The browser gives no access to the library here (a private window, a full disk, or storage is switched off).',
  ],
  MissingAPIError: ['unavailable', 'The browser has no IndexedDB here, so nothing can be remembered.'],
  SecurityError: ['unavailable', 'The browser’s settings forbid storage for this extension, so nothing can be remembered.'],
  VersionError: ['unavailable', 'The library was written by a newer version of Antecedent. Update the extension to use it.'],
  [BLOCKED]: ['unavailable', 'Another page of Antecedent holds the library open. Close its other tabs and try again.'],
  DatabaseClosedError: ['unavailable', 'The library was closed while it was in use. Try again.'],
  AbortError: ['storage', 'The browser stopped the write half-way; nothing was changed. Try again.'],
  UnknownError: [
    'storage',
    'The browser could not read or write its storage. Make sure that the disk is not full, restart the browser and try again.',
  ],
}

/** What is said of an error of IndexedDB or Dexie; undefined for any other. */
const entryOf = (error: unknown): [Failure['code'], string] | undefined => {
  const chain: { name?: string }[] = []
  let at: unknown = error
  while (at && typeof at === 'object' && chain.length < 5) {
    chain.push(at as { name?: string })
    at = (at as { inner?: unknown }).inner
  }
  const known = chain.reverse().find((one) => one.name && Object.hasOwn(MESSAGES, one.name))
  return known?.name ? MESSAGES[known.name] : undefined
}

/** Whether what an operation threw is a failure of the store or a refusal that it meant, rather than an error in its code. */
export const isStoreFailure = (error: unknown): boolean => error instanceof OperationFailure || entryOf(error) !== undefined

/** Why a store operation failed, in words for the reader. Knows the errors of IndexedDB and of Dexie by name; `inner` first. */
export const storeFailure = (error: unknown): Failure => {
  const entry = entryOf(error)
  if (entry) return { code: entry[0], message: entry[1] }
  const said = error instanceof Error ? error.message : String(error)
  return { code: 'storage', message: `The library could not be read or written (${said}).` }
}

/** Thrown inside an operation to abort its transaction and answer with this failure. */
export class OperationFailure extends Error {
  readonly failure: Failure
  constructor(code: Failure['code'], message: string) {
    super(message)
    this.failure = { code, message }
  }
}

const LATEST = SCHEMA.at(-1)?.version ?? 0

/** Refuses a database that a newer Antecedent wrote: Dexie itself would open it, and old code would write over new meanings. */
const refuseNewer = (store: Store): void => {
  // Dexie numbers IndexedDB's versions in tenths of its own, and counts on within them.
  if (Math.floor(store.backendDB().version / 10) <= LATEST) return
  store.close({ disableAutoOpen: false })
  throw Object.assign(new Error('newer'), { name: 'VersionError' })
}

/** Opens the database; rejects rather than waits where another context does not let go of an older version. */
const opened = (store: Store): Promise<unknown> =>
  store.isOpen()
    ? Promise.resolve()
    : new Promise((resolve, reject) => {
        const blocked = () => reject(Object.assign(new Error('blocked'), { name: BLOCKED }))
        store.on('blocked', blocked)
        store
          .open()
          .then(() => refuseNewer(store))
          .then(resolve, reject)
          .finally(() => store.on('blocked').unsubscribe(blocked))
      })

/** Begins to open the database while other things are fetched; what fails is said by the first operation, which opens it again. Never throws. */
export const openAhead = (store: Store): void => {
  opened(store).catch(() => undefined)
}

const failureOf = (error: unknown): Failure => {
  let at: unknown = error
  while (at && typeof at === 'object') {
    if (at instanceof OperationFailure) return at.failure
    at = (at as { inner?: unknown }).inner
  }
  return storeFailure(error)
}

const run = async <T>(store: Store, mode: 'rw' | 'r', operation: () => Promise<T>): Promise<Result<T>> => {
  let native: IDBTransaction | undefined
  try {
    await opened(store)
    // Dexie keeps its transaction across native awaits only where the function that it is given is an async one itself.
    const done = await store.transaction(mode, store.tables, async (transaction) => {
      native = transaction.idbtrans
      return operation()
    })
    return ok(done)
  } catch (error) {
    // On a full disk the requests say that they were aborted, and the transaction says why.
    const full = native?.error?.name === 'QuotaExceededError'
    const { code, message } = failureOf(full ? native?.error : error)
    return fail(code, message)
  }
}

/**
 * Runs the operation in one read-write transaction over all tables and answers after its commit: a killed worker leaves all of it or nothing.
 * The operation may await store functions only (IndexedDB commits when it waits for anything else). Whatever it throws aborts.
 */
export const write = <T>(store: Store, operation: () => Promise<T>): Promise<Result<T>> => run(store, 'rw', operation)

/** Runs the operation in one read-only transaction: a consistent view of all tables. */
export const read = <T>(store: Store, operation: () => Promise<T>): Promise<Result<T>> => run(store, 'r', operation)

/** Deletes the database of that name with everything in it; fine where there is none. */
export const deleteStore = async (name: string, deps: { indexedDB?: IDBFactory } = {}): Promise<Result<null>> => {
  try {
    const doomed = new Dexie(name, deps)
    let blocked = false
    await new Promise<void>((resolve, reject) => {
      doomed.on('blocked', () => {
        blocked = true
        reject(Object.assign(new Error('blocked'), { name: BLOCKED }))
        return false
      })
      doomed.delete().then(resolve, (error) => {
        if (!blocked) reject(error)
      })
    })
    return ok(null)
  } catch (error) {
    const { code, message } = storeFailure(error)
    return fail(code, message)
  }
}
