/** Turns a corpus's character spans into labels of our tokens, and repairs what its annotation does differently. */

import { kindOf, type LabelSpan, toLabels } from '../../lib/tagger/labels.ts'
import { TITLE_WORDS } from '../../lib/tagger/words.ts'
import { tokenize } from '../../lib/text/tokenize.ts'
import type { Token } from '../../lib/text/tokens.ts'

/** A document ready for training. `group` is its outlet or source, the unit of cross-validation. */
export interface LabelledDocument {
  corpus: string
  group: string
  text: string
  tokens: Token[]
  labels: Uint8Array
}

/** A span of characters with the index of its kind in KINDS. */
export interface CharacterSpan {
  start: number
  end: number
  kind: number
}

/** Words that begin names of people in corpora which count titles in, besides TITLE_WORDS. */
const MORE_TITLES = new Set(
  'prime vice deputy former acting foreign interior defense defence finance u.n. u.s. state then-president ex-president'.split(
    ' ',
  ),
)

const isTitle = (token: Token) => TITLE_WORDS.has(token.lower) || MORE_TITLES.has(token.lower)

/** Takes titles, determiners and possessive 's off a person's span of tokens; undefined where nothing is left. */
export function withoutTitles(tokens: readonly Token[], span: LabelSpan): LabelSpan | undefined {
  let { start, end } = span
  while (
    start < end &&
    (isTitle(tokens[start]!) || !/\p{L}/u.test(tokens[start]!.text) || /^(?:the|a)$/.test(tokens[start]!.lower))
  )
    start++
  while (end > start && (tokens[end - 1]!.lower === "'s" || tokens[end - 1]!.kind === 'punctuation')) end--
  return start < end ? { ...span, start, end } : undefined
}

/** The span in tokens, possessive 's left out; undefined where its ends are not ends of tokens. */
export function alignSpan(tokens: readonly Token[], span: CharacterSpan, from = 0): LabelSpan | undefined {
  let start = from
  while (start < tokens.length && tokens[start]!.end <= span.start) start++
  let end = start
  while (end < tokens.length && tokens[end]!.start < span.end) end++
  if (end === start || tokens[start]!.start !== span.start) return undefined
  const over = tokens[end - 1]!.end - span.end
  if (over > 1 || (over === 1 && !tokens[end - 1]!.text.endsWith('.'))) return undefined
  while (end > start && (tokens[end - 1]!.lower === "'s" || /^['’]$/.test(tokens[end - 1]!.text))) end--
  return end > start ? { start, end, kind: span.kind } : undefined
}

/** Tokens and labels of a text. Of overlapping spans the earlier, then the longer, is kept. `titles`: the corpus counts titles in, take them off. */
export function labelDocument(
  source: { corpus: string; group: string; text: string },
  spans: readonly CharacterSpan[],
  { titles }: { titles: boolean },
): LabelledDocument {
  const { tokens } = tokenize(source.text)
  const kept: LabelSpan[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    let found = alignSpan(tokens, span, last?.end ?? 0)
    if (found && titles && found.kind === 0) found = withoutTitles(tokens, found)
    if (found && (!last || found.start >= last.end)) kept.push(found)
  }
  return { ...source, tokens, labels: toLabels(kept, tokens.length) }
}

/** Joins hyphens that the corpus has split off ("full - blooded", "Al - Sisi"). Keeps no offsets. */
export const joinHyphens = (text: string): string => text.replace(/(?<=\p{L}) - (?=\p{L})/gu, '-')

/** Index in KINDS of a token's label, -1 for none. */
export const kindAt = (labels: ArrayLike<number>, at: number): number => (labels[at] ? kindOf(labels[at]!) : -1)
