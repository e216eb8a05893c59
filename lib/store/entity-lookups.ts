/**
 * Index keys of entities beyond their blocking keys, for those that thousands share: two common words together, and a single name with how often its
 * bearer was met. So looking somebody up costs about the same in a store of a hundred thousand articles as in a small one.
 */
import type { Entity } from '../model/entity.ts'

/** A blocking key that more entities have than this says little: by it alone nobody is found, by two such together one is. */
export const COMMON = 80

/** Words and kinds of undertakings: the keys that are shared by the hundred. */
const WORD = /^[wc]:/u
/** A name part with a first sound: shared by many in large stores; two parts of a name together have a key of their own. */
const LOOSE = /~/u
/** Single names lead to all who bear them. */
const SINGLE = /^(?:last|only) /u
/** Words of one undertaking that are paired: of very wordy ones the first. */
const PAIRED = 10

/** Whether a blocking key is one that very many entities may have. */
export const mayBeCommon = (key: string): boolean => WORD.test(key) || LOOSE.test(key)

/** Whether a blocking key is a single name. */
export const isSingleName = (key: string): boolean => SINGLE.test(key)

/** Keys of two of these common ones together, each pair once. */
export const pairsOf = (keys: readonly string[]): string[] => {
  const words = keys.filter((key) => WORD.test(key)).sort()
  return words.flatMap((one, i) => words.slice(i + 1).map((other) => `${one} ${other}`))
}

/** A letter that goes down as articles go up, by doublings: the index is read forwards, and those met most often are wanted first. */
const seldom = (articles: number): string => String.fromCharCode(122 - Math.min(25, Math.floor(Math.log2(Math.max(1, articles)))))

/** How the keys of the bearers of a single name begin; in their order those met most often come first. */
export const bearersOf = (name: string): string => `${name} `

/** The index keys of an entity. */
export const lookupsOf = ({ keys, articles }: Pick<Entity, 'keys' | 'articles'>): string[] => [
  ...pairsOf(keys.filter((key) => WORD.test(key)).slice(0, PAIRED)),
  ...keys.filter(isSingleName).map((name) => bearersOf(name) + seldom(articles)),
]

/** The entity as it is stored. */
export const withLookups = (entity: Entity): Entity => {
  const lookups = lookupsOf(entity)
  const { lookups: _, ...rest } = entity
  return lookups.length > 0 ? { ...rest, lookups } : rest
}
