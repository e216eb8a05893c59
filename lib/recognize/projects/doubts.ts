/** What speaks against a noun phrase being an undertaking: it is a place where something happens, long past, or nothing in particular. */
import { oneOf } from '../../text/one-of.ts'
import { headClass, headKind } from '../../text/project-heads.ts'
import type { Token } from '../../text/tokens.ts'
import { FIELD_OF_MANY, GENERIC, NOVELTY, PASSED } from './lexicon.ts'
import { ASPIRATION, OF_SAVERS, ofBodies, ofHouseholds } from './other-things.ts'
import type { Phrase } from './phrase.ts'

/** "At the", "inside a", "from": what follows is where something happens. */
const WHERE = oneOf(
  'at|inside|outside|from|into|onto|past|beside|behind|near|towards?|through|off|attacked|attacking|attack|bombed|hit|entered|stormed|raided|shelled|seized|toured|visited|visit|tour|enter|owns?|operates?|operated|runs|has|have|left|reached',
)
/** "Runway in Agalega which was constructed in 1985". */
const BUILT = oneOf('built|constructed|completed|opened|inaugurated|commissioned|finished|which|that')
/** "National development", "high-quality development" are no works. */
const PROGRESS = oneOf(
  'national|economic|social|sustainable|high-quality|human|rural|urban|personal|regional|innovation-driven|child|infrastructure|infrastructural|industrial|digital|technology|technological|product|business|skills|career|professional|community',
)
const OPENERS = oneOf('no|any|every|each|some|such|other|these|those|whatever|whichever')
const NONE_IN_PARTICULAR = oneOf('any|every|each|whatever|whichever')
/** Laws as a field, not one law: "constitutional law", "criminal law". */
const LAW_FIELD = oneOf(
  'constitutional|criminal|international|civil|common|federal|domestic|islamic|sharia|martial|labour|labor|property|family|case|electoral|state|human|humanitarian|maritime|tax|natural|rights|employment|company|competition|patent|environmental|privacy|state|local|religious|administrative',
)
/** A newspaper, a company's line of goods or a club: "London Standard", "Nature Network". */
const OTHER_NAME = oneOf(
  'standard|network|venture|compact|fighter|works|base|exchange|interchange|mandate|mission|complex|link|grid',
)
/** Length of a contract: a player's "three-year deal" is no undertaking. */
const TERM = /^(?:\w+-)?(?:\w+-(?:year|month|week|day|season|game|match|book|album|film|picture|record|fight)s?)$/
const SPORT_OR_TRADE = oneOf(
  'record|film|book|album|plea|sponsorship|loan|player|transfer|contract|recording|tv|television|broadcast|kit|news|social|drug|trafficking|spy|smuggling|criminal|terror|support|care|old|computer|mobile|boys|business|retail|road|jewish|israeli|illegal|informal|european|colonial|roman|human|rural|urban|slum|divorce|court|legal|out-of-court|cash|financial|early',
)

/** The year in which a deal or law is said to have been made, right after its name: "signed in 1991", "of 2004", ", 1960". */
function madeIn(tokens: readonly Token[], end: number): number | undefined {
  const { sentence } = tokens[end - 1]!
  for (let at = end; at < end + 9 && tokens[at]?.sentence === sentence; at++) {
    const { text, lower, kind, capital } = tokens[at]!
    if (/^(?:1[89]|20)\d\d$/.test(text)) return Number(text)
    if (at > end && (capital || /^(?:between|and|with|by)$/.test(lower))) continue
    const passed =
      /^(?:of|in|or|,|\(|the|from|since|on|act|back|january|february|march|april|may|june|july|august|september|october|november|december)$/
    if (!passed.test(lower) && !/(?:ed|t|sed)$/.test(lower) && kind !== 'number') return undefined
  }
  return undefined
}

/** The nearest year before a phrase in its sentence: "in 1904, when it signed a peace treaty". */
function yearBefore(tokens: readonly Token[], first: number): number | undefined {
  const { sentence } = tokens[first]!
  for (let at = first - 1; at >= 0 && at > first - 13 && tokens[at]!.sentence === sentence; at--)
    if (/^(?:1[89]|20)\d\d$/.test(tokens[at]!.text)) return Number(tokens[at]!.text)
  return undefined
}

/** Whether a deal, law or scheme is told to be three years old or older at publication. */
export function isOld(tokens: readonly Token[], phrase: Phrase, published: string): boolean {
  const before = tokens[phrase.first - 1]?.text ?? ''
  const now = Number(published.slice(0, 4))
  const year = /^(?:1[89]|20)\d\d$/.test(before) ? Number(before) : madeIn(tokens, phrase.end)
  return year !== undefined ? now - year >= 3 : now - (yearBefore(tokens, phrase.first) ?? now) >= 8
}

/** "At the new plant": the word that governs a phrase, its article left out. */
const governor = (tokens: readonly Token[], first: number) => {
  const article = /^(?:the|a|an|its|their|his|her|this|that)$/.test(tokens[first - 1]?.lower ?? '')
  const at = article ? first - 2 : first - 1
  return tokens[at] && tokens[first] && tokens[at]!.sentence === tokens[first]!.sentence ? tokens[at]!.lower : ''
}

const BODY = oneOf(
  'government|ministry|court|army|navy|party|parliament|company|group|president|authorities|police|cabinet|council|team|firm|office',
)
/** A probe among these flies; others are investigations. */
const IN_SPACE = oneOf(
  'space|lunar|moon|mars|martian|solar|sun|venus|mercury|jupiter|saturn|comet|asteroid|deep-space|interplanetary|robotic|unmanned|uncrewed',
)
/** Nouns that are written like verbs: after a plural noun, and with an object, they are verbs. */
const VERB_LIKE = oneOf(
  'plan|project|fund|ban|act|package|mandate|program|bridge|mine|tunnel|cable|link|base|school|mill|shield|levy|swap|grant',
)
const PLURAL = /[^s']s$/
const SINGULAR_S =
  /(?:ics|ous|less|ness|ss|us|is|news|works|sports|arms|weapons|rights|fuels|goods|services|customs|emissions|grains?|veterans|standards|jobs|towers|homes|trees|forests|pensions)$/

const SUBJECT_OR_MODAL = oneOf(
  'to|they|we|i|you|who|not|will|would|can|could|should|must|may|might|shall|cannot|did|do|does|also|never',
)

/** "They plan to …", "did not act on it", "how to deal with it": the bare form right after its subject or auxiliary. */
function isBareVerb(tokens: readonly Token[], { head, plural }: Phrase): boolean {
  const { lower, capital, sentence } = tokens[head]!
  if (capital) return false
  if (lower === 'act') return true
  const before = tokens[head - 1]
  return (
    !plural && (VERB_LIKE.test(lower) || lower === 'deal') && before?.sentence === sentence && SUBJECT_OR_MODAL.test(before.lower)
  )
}

/** "Far right thugs plan to plunge …", "the court plans to rule", "Guatemala and Belize plan to …": a verb, not a noun. */
export function isVerb(tokens: readonly Token[], phrase: Phrase): boolean {
  const { head, end, first, plural } = phrase
  if (head === first && end - head === 1) return isBareVerb(tokens, phrase)
  if (end - head > 1 || head === first || tokens[head]!.capital) return false
  const [before, word, next] = [tokens[head - 1]!, tokens[head]!.lower, tokens[end]?.lower ?? '']
  if (word === 'act' || word === 'acts') return true
  if (plural && /^(?:plans|projects)$/.test(word)) {
    const owned = /^(?:'s|its|their|his|her|any|no|of|on|over|about|against|with|under)$/.test(tokens[first - 1]?.lower ?? '')
    return next === 'to' && (!owned || BODY.test(before.lower)) && !NOVELTY.has(before.lower)
  }
  if (plural || !VERB_LIKE.test(word)) return false
  const joined = before.capital && next === 'to' && tokens.slice(first, head).some((token) => token.lower === 'and')
  return (
    joined || (PLURAL.test(before.lower) && !SINGULAR_S.test(before.lower) && /^(?:to|the|a|an|on|for|their|new)$/.test(next))
  )
}

const REACHED = oneOf(
  'reach|reaches|reached|reaching|in|into|to|of|without|by|no|near|towards?|for|seek|seeking|sought|find|found',
)

interface Doubt {
  /** Words before the head, lower-case, places and newness left out. */
  modifiers: readonly string[]
  fresh: boolean
  /** Something is said of how far it is. */
  told: boolean
  published: string
}

/** Points against a phrase, 0 or more. */
export function doubts(tokens: readonly Token[], phrase: Phrase, { modifiers, fresh, told, published }: Doubt): number {
  const kind = headKind(phrase.lemma)
  const group = headClass(phrase.lemma)
  const last = tokens[phrase.end - 1]!
  const where = governor(tokens, phrase.first)
  const next = tokens[phrase.end]?.lower
  let points = 0
  const opener = tokens[phrase.first - 1]?.lower ?? ''
  if (OPENERS.test(opener)) points += NONE_IN_PARTICULAR.test(opener) ? 0.4 : 0.25
  if ((kind === 'works' || kind === 'craft') && !fresh && !told && WHERE.test(where)) points += 0.25
  if (kind === 'works' && modifiers.some((word) => PASSED.has(word))) points += 0.3
  if (modifiers.some((word) => GENERIC.has(word))) points += 0.2
  const standing = kind === 'works' && BUILT.test(tokens[phrase.end]?.lower ?? '')
  if ((kind === 'deal' || kind === 'law' || standing) && isOld(tokens, phrase, published)) points += 0.3
  if (modifiers.slice(0, 2).some((word) => /^(?:un|u\.n\.|united|world)$/.test(word)) && group === 'scheme' && last.capital)
    points += 0.5
  points += ofHouseholds(tokens, phrase, modifiers) + ofBodies(tokens, phrase)
  if (phrase.lemma === 'link' && modifiers.some((word) => /^(?:video|satellite|telephone|phone|web|internet|radio)$/.test(word)))
    points += 0.6
  if (phrase.lemma === 'reform' && next !== 'of' && modifiers.length && modifiers.every((word) => ASPIRATION.test(word)))
    points += 0.2
  if (phrase.lemma === 'probe' && !modifiers.some((word) => IN_SPACE.test(word))) points += 0.9
  if (phrase.lemma === 'barrage' && modifiers.some((word) => /^(?:artillery|missile|rocket|mortar|heavy)$/.test(word)))
    points += 0.5
  if (phrase.lemma === 'development' && !modifiers.length && !last.capital) points += 0.4
  if (phrase.plural && phrase.lemma === 'operation') points += 0.3
  if (phrase.lemma === 'plan' && modifiers.some((word) => OF_SAVERS.test(word))) points += 0.35
  if (phrase.lemma === 'construction' && modifiers.some((word) => FIELD_OF_MANY.has(word))) points += 0.3
  if (phrase.lemma === 'development' && !last.capital && !fresh && modifiers.some((word) => PROGRESS.test(word))) points += 0.4
  if (group === 'law' && /^laws?$/.test(last.lower) && !last.capital && !fresh && modifiers.every((word) => LAW_FIELD.test(word)))
    points += 0.4
  if (last.capital && (!fresh || phrase.lemma === 'standard') && OTHER_NAME.test(phrase.lemma)) points += 0.35
  // "Orbis Defence Systems" is a company.
  if (last.capital && phrase.plural && group === 'shield') points += 0.6
  if (modifiers.some((word) => TERM.test(word)) && (kind === 'deal' || group === 'fund')) points += 0.3
  if ((group === 'agreement' || group === 'network') && modifiers.some((word) => SPORT_OR_TRADE.test(word))) points += 0.3
  if (
    phrase.lemma === 'link' &&
    modifiers.every((word) =>
      /^(?:direct|close|clear|explicit|obvious|formal|alleged|suspected|strong|missing|vital|possible|causal|weak)$/.test(word),
    )
  )
    points += 0.4
  if (phrase.plural && !last.capital && modifiers.some((word) => FIELD_OF_MANY.has(word))) points += 0.2
  // "They reached agreement on …": an outcome of talks, not one agreement.
  if (phrase.lemma === 'agreement' && !phrase.plural && phrase.first === phrase.head && REACHED.test(opener)) points += 0.4
  if (phrase.lemma === 'requirement' && !modifiers.length) points += 0.4
  if (where === 'if' || where === 'unless') points += 0.15
  return points
}
