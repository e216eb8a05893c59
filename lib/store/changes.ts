/** Tells when the store was changed, by this context or by another one of the extension. */
import Dexie, { type ObservabilitySet } from 'dexie'

/**
 * Calls back after every committed change of the database of that name, with the names of the tables changed; returns a function that
 * stops it. Dexie passes the changes of other contexts on through a BroadcastChannel: https://dexie.org/docs/Dexie/Dexie.on.storagemutated
 */
export const onStoreChange = (name: string, callback: (tables: string[]) => void): (() => void) => {
  const prefix = `idb://${name}/`
  const listener = (parts: ObservabilitySet) => {
    const tables = new Set<string>()
    for (const part of Object.keys(parts)) {
      if (part === 'all') tables.add('all')
      else if (part.startsWith(prefix)) tables.add(part.slice(prefix.length).split('/')[0] ?? '')
    }
    if (tables.size > 0) callback([...tables].sort())
  }
  Dexie.on('storagemutated', listener)
  return () => Dexie.on('storagemutated').unsubscribe(listener)
}
