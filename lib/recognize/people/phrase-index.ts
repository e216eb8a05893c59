/** Look-up of role phrases from names: by where they start and end, and what stands between a title and a name. */
import type { Token } from '../../text/tokens.ts'
import type { RolePhrase } from './role-phrase.ts'
import { isAddress, isHonorific } from './role-words.ts'

/** A token's word in lower case, '' where it lies outside the sentence. */
export const wordAt = (tokens: readonly Token[], i: number, sentence: number): string =>
  tokens[i]?.sentence === sentence ? tokens[i]!.lower : ''

/** Whether a word in lower case is an article or possessive that may stand before a role. */
export const isDeterminer = (word: string): boolean => /^(?:the|a|an|his|her|its|their|our|one|another)$/.test(word)

/** Role phrases by their first token after a determiner, and by their end. */
export interface PhraseIndex {
  /** Whether a person's name starts at a token, as the tagger sees it. */
  startsPerson?: (at: number) => boolean
  starting: ReadonlyMap<number, RolePhrase>
  ending: ReadonlyMap<number, RolePhrase>
}

/** Index of phrases for look-up from names; `startsPerson` tells whether a person's name starts at a token index. */
export const indexPhrases = (phrases: readonly RolePhrase[], startsPerson?: (at: number) => boolean): PhraseIndex => ({
  ...(startsPerson && { startsPerson }),
  starting: new Map(phrases.map((p) => [p.start, p])),
  ending: new Map(phrases.filter((p) => !p.open).map((p) => [p.end, p])),
})

/** First token of what stands between a role and a name: titles of address, "His Highness", "(retd)". */
export function beforeAddress(tokens: readonly Token[], from: number): number {
  const { sentence } = tokens[from]!
  let start = from
  for (;;) {
    const before = tokens[start - 1]
    if (!before || before.sentence !== sentence) return start
    if (isHonorific(before) || isAddress(before)) start--
    else if (/^(?:his|her|their)$/.test(before.lower) && start < from && isHonorific(tokens[start]!)) start--
    else if (before.text === ')' && /^(?:retd|rtd|retired|ret)\.?$/.test(tokens[start - 2]?.lower ?? '')) start -= 3
    else return start
  }
}
