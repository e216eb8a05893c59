/** Decides which role phrases belong to a name: those before it, then those after it. */
import type { Token } from '../../text/tokens.ts'
import type { PhraseIndex } from './phrase-index.ts'
import type { RolePhrase } from './role-phrase.ts'
import { rolesAfter } from './roles-after.ts'
import { rolesBefore } from './roles-before.ts'

export interface Attached {
  phrase: RolePhrase
  before: boolean
}

/** All role phrases that belong to the name at token indexes [start, end): before it, then after it. */
export function attachedRoles(tokens: readonly Token[], name: { start: number; end: number }, index: PhraseIndex): Attached[] {
  const before = rolesBefore(tokens, name, index)
  const after = rolesAfter(tokens, { name, index, before })
  return [...before.map((phrase) => ({ phrase, before: true })), ...after.map((phrase) => ({ phrase, before: false }))]
}

/** Whether only "and", commas and "of the US" stand between two names: then a plural role before the first holds for the second too. */
export function isListed(tokens: readonly Token[], end: number, start: number): boolean {
  if (start - end > 8 || tokens[end - 1]!.sentence !== tokens[start]!.sentence) return false
  const between = tokens.slice(end, start)
  // "senators X, a Democrat, and Y, a Republican"
  const aside = between[0]?.text === ',' && /^an?$/.test(between[1]?.lower ?? '') && /^(?:and|,)$/.test(between.at(-1)!.lower)
  if (aside && between.filter((t) => t.kind === 'punctuation').length > 1) return true
  if (start - end > 6) return false
  return (
    between.some((t) => t.lower === 'and' || t.text === ',') &&
    between.every((t) => t.capital || /^(?:and|,|of|the)$/.test(t.lower))
  )
}
