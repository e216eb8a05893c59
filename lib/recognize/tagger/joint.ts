/**
 * Confidence of a person from the tagger and the rules together. The weights were read off spans of held-out outlets (docs/model-card.md):
 * log-odds that make "said 90 %" right nine times in ten for each sort of evidence.
 */

/** What speaks for a name besides the tagger's confidence. */
export type Evidence =
  | 'people/honorific'
  | 'people/title-before'
  | 'people/title-after'
  | 'people/known-name'
  | 'people/name-shape'
  | 'several words'
  | 'part of a full name'
  | 'lone word'
  | 'lone word in a short text'

const LOG_ODDS: Readonly<Record<Evidence, number>> = {
  'people/honorific': 1,
  'people/title-before': 1,
  'people/title-after': 1,
  'people/known-name': 0.9,
  'people/name-shape': 0.4,
  'several words': 0,
  'part of a full name': 0,
  // An article introduces its people by their full names; what is never introduced is a place, a club or a firm more often than a person.
  'lone word': -1.2,
  'lone word in a short text': 0.3,
}

/** Confidence of a rule that the tagger does not bear out: it sees no name there, or other ends of it. By rule, as counted. */
export const RULE_ALONE = { title: 0.5, known: 0.6, shape: 0.6 } as const

const isEvidence = (rule: string): rule is Evidence => Object.hasOwn(LOG_ODDS, rule)

/** Confidence, 0 to 1, of a span of the tagger with this confidence of its own and this evidence (a rule's name, or what it is by itself). */
export function jointConfidence(tagger: number, evidence: string): number {
  const shift = isEvidence(evidence) ? LOG_ODDS[evidence] : 0
  return 1 / (1 + ((1 - tagger) / Math.max(1e-9, tagger)) * Math.exp(-shift))
}
