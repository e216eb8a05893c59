/** Counts what is read from IndexedDB: requests made, and records and keys that came. */

export interface Reads {
  requests: number
  /** Records by table. */
  records: Record<string, number>
  /** Keys without their records, by table. */
  keys: Record<string, number>
}

type Kind = 'records' | 'keys'
const WATCHED: Readonly<Record<string, Kind>> = { get: 'records', getAll: 'records', getKey: 'keys', getAllKeys: 'keys' }

const sizeOf = (result: unknown): number => (Array.isArray(result) ? result.length : result === undefined ? 0 : 1)

/** Begins to count in this context; the second of what is returned ends it. Steps of cursors count as one record each. */
export function countReads(): [Reads, () => void] {
  const reads: Reads = { requests: 0, records: {}, keys: {} }
  const undo: (() => void)[] = []
  const add = (kind: Kind, table: string, size: number) => {
    reads[kind][table] = (reads[kind][table] ?? 0) + size
  }
  for (const type of [IDBObjectStore, IDBIndex]) {
    const prototype = type.prototype as unknown as Record<string, (...args: unknown[]) => IDBRequest>
    for (const [name, kind] of [...Object.entries(WATCHED), ...['openCursor', 'openKeyCursor'].map((one) => [one, 'records'])]) {
      const plain = prototype[name as string]!
      prototype[name as string] = function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        const table = 'objectStore' in this ? this.objectStore.name : this.name
        const request = plain.apply(this, args)
        reads.requests++
        request.addEventListener('success', () => add(kind as Kind, table, sizeOf(request.result ?? undefined)))
        return request
      }
      undo.push(() => {
        prototype[name as string] = plain
      })
    }
  }
  return [reads, () => undo.forEach((one) => void one())]
}
