/** Undertakings known by a bare name that the article explains: "Varsha-2, the country's second weather satellite", "a dam called Merowe". */

import type { Mention, ProjectMention } from '../../model/mention.ts'
import { oneOf } from '../../text/one-of.ts'
import { headKind } from '../../text/project-heads.ts'
import type { Token } from '../../text/tokens.ts'
import type { RecognizeContext } from '../recognizer.ts'
import { withNoun } from './phrase.ts'

/** A phrase with its tokens, as the recognizer read it. */
export interface PhraseAt {
  first: number
  head: number
  /** Token after the span. */
  end: number
  mention: ProjectMention
  /** False for one that is told as long past or unsurely: only "the new START" after it is a project. */
  sure: boolean
}

interface Name {
  first: number
  end: number
}

const CALLED = oneOf('called|named|dubbed|codenamed|code-named|nicknamed|christened|branded|known')
const OPENER = oneOf('the|a|an|its|his|her|their|our|another|one')
const QUOTE = /^["“”'‘’]$/
const BREAK = /^(?:,|\(|—|–|-|:)$/
const NEVER = oneOf(
  'The|A|An|In|On|At|It|He|She|They|This|That|But|And|For|Mr|Mrs|Ms|Dr|If|As|When|While|After|Before|Last|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
)
const NUMBER = /^(?:\d{1,3}[A-Z]?|[IVX]{1,4})$/

/** A capital name of up to four words at a token, with a number after it; undefined where there is none. */
function nameAt(tokens: readonly Token[], from: number): Name | undefined {
  const { sentence } = tokens[from] ?? {}
  let end = from
  while (end - from < 4 && tokens[end]?.sentence === sentence && tokens[end]?.capital && !NEVER.test(tokens[end]!.text)) end++
  if (end === from) return undefined
  // "The Partnership for Clean Rivers and Coasts"
  while (
    end - from < 9 &&
    /^(?:of|for|and|in)$/.test(tokens[end]?.text ?? '') &&
    tokens[end + 1]?.sentence === sentence &&
    tokens[end + 1]!.capital
  ) {
    end++
    while (end - from < 10 && tokens[end]?.sentence === sentence && tokens[end]!.capital) end++
  }
  if (tokens[end]?.sentence === sentence && NUMBER.test(tokens[end]!.text)) end++
  return { first: from, end }
}

/** The name that ends right before a token. */
function nameBefore(tokens: readonly Token[], end: number): Name | undefined {
  const sentence = tokens[end - 1]?.sentence
  let first = end
  while (first > 0 && end - first < 4 && tokens[first - 1]!.sentence === sentence) {
    const { text, capital } = tokens[first - 1]!
    if (!(capital && !NEVER.test(text)) && !(first === end && NUMBER.test(text))) break
    first--
  }
  return first < end && tokens[first]!.capital ? { first, end } : undefined
}

/** Where the noun phrase with its article, owner and modifiers begins: "the country's second weather satellite" begins at "the". */
function openingOf(tokens: readonly Token[], first: number): number {
  let at = first
  if (/^(?:'s|')$/.test(tokens[at - 1]?.lower ?? '')) {
    at--
    while (at > 0 && first - at < 5 && tokens[at - 1]!.kind === 'word' && !OPENER.test(tokens[at - 1]!.lower)) at--
  }
  return OPENER.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at
}

/** Whether a name stands where one is explained, not as the end of another ("Institution of X, the …") or in a list. */
function opens(tokens: readonly Token[], { first }: Name, craft: boolean): boolean {
  const before = tokens[first - 1]
  if (!before || before.sentence !== tokens[first]!.sentence || QUOTE.test(before.text)) return true
  return craft && !/^(?:of|for|at|in|and|de|from|,)$/.test(before.lower)
}

/** The name that an undertaking's description explains, before or after it. */
function explained(tokens: readonly Token[], { first, end, mention }: PhraseAt): Name | undefined {
  const sentence = tokens[first]!.sentence
  const opening = openingOf(tokens, first)
  const next = tokens[end]
  if (opening < first && tokens[opening - 1]?.sentence === sentence && BREAK.test(tokens[opening - 1]!.text)) {
    const name = nameBefore(tokens, opening - 1)
    if (name && opens(tokens, name, headKind(mention.head) === 'craft')) return name
  }
  if (next?.sentence !== sentence) return undefined
  if (CALLED.test(next.lower)) {
    let at = end + 1
    while (tokens[at] && (QUOTE.test(tokens[at]!.text) || /^(?:as|the)$/.test(tokens[at]!.lower))) at++
    return nameAt(tokens, at)
  }
  const closed = next.text === ',' ? nameAt(tokens, end + 1) : undefined
  return closed && BREAK.test(tokens[closed.end]?.text ?? '') ? closed : undefined
}

/** "Weather satellite Varsha-2": a craft's name right after its kind, where it has a number. */
function following(tokens: readonly Token[], { end, mention }: PhraseAt): Name | undefined {
  const name = nameAt(tokens, end)
  if (!name || tokens[end - 1]!.capital || tokens[end]!.sentence !== tokens[end - 1]!.sentence) return undefined
  return /\d|(?:^|[ -])[IVX]+$/.test(tokens[name.end - 1]!.text) && mention.head ? name : undefined
}

/** Peoples and parts of the world that no list of countries holds: "Arab satellite". */
const PEOPLES = oneOf(
  'Arab|European|Western|Eastern|Soviet|African|Asian|Islamic|Muslim|Jewish|Christian|Latin|Nordic|Baltic|Gulf|Kurdish|Tibetan|Palestinian|American|Arctic|Antarctic|Army|Navy|Air|US|U.S.|UN|EU|UK|Nasa|NASA|ESA|Isro|ISRO',
)
const SPACECRAFT = oneOf(
  'satellite|spacecraft|probe|rover|lander|orbiter|telescope|rocket|space probe|weather satellite|spy satellite|space station',
)

/** The name within a phrase that stands for it alone later: "START" of "START treaty", "Dragonfly" of "Dragonfly spacecraft". */
function within(tokens: readonly Token[], { head, mention }: PhraseAt): Name | undefined {
  if (tokens[head]!.capital) return undefined
  const name = nameBefore(tokens, head)
  if (!name) return undefined
  if (headKind(mention.head) === 'craft' && mention.confidence < 0.5) return undefined
  if (headKind(mention.head) === 'craft') return SPACECRAFT.test(mention.head) || name.end - name.first > 1 ? name : undefined
  return /^\p{Lu}[\p{Lu}\d]{3,}$/u.test(tokens[head - 1]!.text) ? { first: head - 1, end: head } : undefined
}

const keyOf = (tokens: readonly Token[], { first, end }: Name) =>
  tokens
    .slice(first, end)
    .map((token) => token.text)
    .join(' ')

/**
 * Mentions of bare names that a phrase of `phrases` explains, at the explanation and everywhere else in the article. Names that are people's,
 * bodies' or places' (`earlier`) are none. Confidence 0.7.
 */
export function findExplained(
  { text, tokens, gazetteer }: Pick<RecognizeContext, 'text' | 'tokens' | 'gazetteer'>,
  phrases: readonly PhraseAt[],
  earlier: readonly Mention[],
): ProjectMention[] {
  const known = new Map<string, PhraseAt>()
  const follows = new Map<string, PhraseAt>()
  for (const phrase of phrases) {
    if (!phrase.sure && !(phrase.mention.confidence >= 0.3 && CALLED.test(tokens[phrase.end]?.lower ?? ''))) {
      const name = within(tokens, phrase)
      if (name && !gazetteer.country(keyOf(tokens, name))) follows.set(keyOf(tokens, name), phrase)
      continue
    }
    const name = explained(tokens, phrase) ?? following(tokens, phrase) ?? within(tokens, phrase)
    if (!name) continue
    const [start, end] = [tokens[name.first]!.start, tokens[name.end - 1]!.end]
    const numbered = /\d|(?:^|[ -])[IVX]+$/.test(tokens[name.end - 1]!.text)
    const other = earlier.some(
      (one) => one.start < end && start < one.end && (one.kind !== 'organization' || !numbered) && !(one.kind === 'date'),
    )
    const key = keyOf(tokens, name)
    if (!other && !gazetteer.country(key) && !gazetteer.place(key) && !PEOPLES.test(key)) known.set(key, phrase)
  }
  const longest = Math.max(0, ...[...known.keys(), ...follows.keys()].map((key) => key.split(' ').length))
  const found: ProjectMention[] = []
  for (let at = 0; at < tokens.length && known.size + follows.size; at++) {
    if (!tokens[at]!.capital) continue
    for (let length = longest; length > 0; length--) {
      const name = { first: at, end: Math.min(at + length, tokens.length) }
      const key = keyOf(tokens, name)
      const next = /^(?:new|next|follow-on)$/.test(tokens[at - 1]?.lower ?? '')
      const phrase = known.get(key) ?? (next ? follows.get(key) : undefined)
      if (!phrase || tokens[name.end]?.capital) continue
      found.push(
        named({ text, tokens }, { first: next ? at - 1 : at, end: withNoun(tokens, name.end, phrase.mention.head) }, phrase),
      )
      at = name.end - 1
      break
    }
  }
  return found
}

function named({ text, tokens }: { text: string; tokens: readonly Token[] }, name: Name, { mention }: PhraseAt): ProjectMention {
  const [start, end] = [tokens[name.first]!.start, tokens[name.end - 1]!.end]
  const words = tokens.slice(name.first, name.end).map((token) => token.lower)
  return {
    kind: 'project',
    start,
    end,
    text: text.slice(start, end),
    head: mention.head,
    modifiers: [...new Set([...words, ...mention.modifiers])],
    places: mention.places,
    described: true,
    confidence: 0.7,
    rule: 'projects/explained',
  }
}
