/** Bare references to projects ("the project", "the new plant", "this treaty"): never painted, but events need to know what they mean. */

import type { ProjectMention, Span } from '../../model/mention.ts'
import { oneOf } from '../../text/one-of.ts'
import { headClass, headLemma, isLightHead, loweredHeadKind } from '../../text/project-heads.ts'
import type { RecognizeContext } from '../recognizer.ts'

/** A stretch of text that stands for an entity named elsewhere in the article. */
export interface Reference extends Span {
  entity: string
}

const POINTER = oneOf('the|this|that|its|their|said')
const BETWEEN = oneOf('new|planned|proposed|joint|draft|final|whole|entire|same|latest|framework')

/**
 * Finds bare references and resolves each to the entity of the nearest earlier mention of the same head class; light heads ("project", "plan")
 * go to the nearest earlier mention of any. Mentions must carry their entity keys. Returns spans in text order, the pointing word left out.
 */
export function findReferences(context: Pick<RecognizeContext, 'tokens'>, mentions: readonly ProjectMention[]): Reference[] {
  const { tokens } = context
  const found: Reference[] = []
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || !loweredHeadKind(token.lower)) continue
    let first = at
    while (first > 1 && BETWEEN.test(tokens[first - 1]!.lower)) first--
    if (!POINTER.test(tokens[first - 1]?.lower ?? '')) continue
    if (mentions.some((mention) => mention.start < token.end && token.start < mention.end)) continue
    const group = headClass(headLemma(token.lower))
    const before = mentions.filter((mention) => mention.entity && mention.end <= token.start)
    const lemma = headLemma(token.lower)
    const meant =
      before.findLast((mention) => mention.head === lemma) ??
      before.findLast((mention) => isLightHead(lemma) || headClass(mention.head) === group)
    if (meant?.entity) found.push({ start: tokens[first]!.start, end: token.end, entity: meant.entity })
  }
  return found
}
