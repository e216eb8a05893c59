/** What a transaction has asked the browser already: the same look-up is made once, until the transaction writes. */
import type Dexie from 'dexie'

/** Kind of look-up: by the primary key, or by an index. */
export interface Lookup {
  table: string
  index?: string
  read: 'get' | 'getAll' | 'getAllKeys'
  /** At most so many of a key. */
  most?: number
  /** Keys are beginnings: all that begins so is meant. */
  beginning?: boolean
}

/** Answers by key, several keys sharing one promise. */
type Answers = Map<string, PromiseLike<ReadonlyMap<string, unknown>>>

/** By transaction, which ends soon and takes its answers with it, and by kind of look-up. */
const known = new WeakMap<object, Map<string, Answers>>()

/** The answers that this transaction has for such look-ups; to be filled by who asks. */
export const asked = (transaction: object, { table, index = '', read, most = 0, beginning = false }: Lookup): Answers => {
  const lookups = known.get(transaction) ?? new Map<string, Answers>()
  known.set(transaction, lookups)
  const name = `${table} ${index} ${read} ${most} ${beginning}`
  const answers: Answers = lookups.get(name) ?? new Map()
  lookups.set(name, answers)
  return answers
}

/** Makes every write forget what its transaction was answered before. */
export const forgetOnWrite = (store: Dexie): void => {
  store.use({
    stack: 'dbcore',
    name: 'asked',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => {
            known.delete(request.trans)
            return table.mutate(request)
          },
        }
      },
    }),
  })
}
