/** Recognizes organizations: names with a head word ("Ministry", "Bank"), acronym definitions, and acronyms so defined. */

import type { Mention, OrganizationMention } from '../../model/mention.ts'
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { officeHead } from '../people/role-words.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'
import { ACRONYMS_NOT_BODIES, BODY_HEADS, BODY_LEADS, KNOWN_ACRONYMS } from './heads.ts'

interface Span {
  start: number
  end: number
  acronym?: string
  rule: string
  confidence: number
}

const JOINERS = new Set(['of', 'for', 'and', '&', 'the', 'on', 'in', 'to', 'de', 'du', 'des'])
/** "Ministry of", "Council on": what follows belongs to the name. */
const LEADS_ON = oneOf('of|for|on|to|de')
const isCapital = (token: Token | undefined, sentence: number) => token?.sentence === sentence && token.capital

/** Index after the run of capitalized words from `at`, with "of", "for the", "and" between them. */
function runEnd(tokens: readonly Token[], at: number): number {
  const { sentence } = tokens[at]!
  let end = at + 1
  for (let i = end; i < tokens.length && i - at < 14; i++) {
    const token = tokens[i]!
    if (isCapital(token, sentence)) end = i + 1
    else if (
      token.sentence !== sentence ||
      i - end > 1 ||
      !(JOINERS.has(token.lower) || (token.text === ',' && isCapital(tokens[i + 1], sentence) && continues(tokens, i)))
    )
      break
  }
  return end
}

/** "Immigration, Refugees and Citizenship Canada": a comma goes on only where an "and" follows two words later. */
const continues = (tokens: readonly Token[], comma: number) =>
  tokens[comma + 2]?.lower === 'and' && Boolean(tokens[comma + 3]?.capital)

/** Initials of the capitalized words of a span, in upper case. */
const initials = (tokens: readonly Token[], start: number, end: number) =>
  tokens
    .slice(start, end)
    .filter((t) => t.capital)
    .flatMap((t) => t.text.split('-'))
    .map((part) => part[0]!.toUpperCase())
    .join('')

/** "Shanghai Cooperation Organization (SCO)": the words before the brackets whose initials the acronym has. */
function definitionAt(tokens: readonly Token[], open: number): Span | undefined {
  const [word, close] = [tokens[open + 1], tokens[open + 2]]
  if (close?.text !== ')' || !word || !/^\p{Lu}[\p{Lu}\p{Ll}-]{1,8}$/u.test(word.text) || !/\p{Lu}{2}/u.test(word.text))
    return undefined
  const letters = word.text.replace(/[^\p{Lu}]/gu, '')
  for (let start = Math.max(0, open - 10); start < open; start++) {
    if (!tokens[start]!.capital || tokens[start]!.sentence !== word.sentence) continue
    const between = tokens.slice(start, open)
    if (between.some((t) => officeHead(t)) || ACRONYMS_NOT_BODIES.has(word.text)) return undefined
    if (!between.every((t) => t.capital || JOINERS.has(t.lower) || t.text === ',')) continue
    const all = initials(tokens, start, open)
    if (all === letters || (all.length > letters.length && all.startsWith(letters)))
      return { start, end: open, acronym: word.text, rule: 'organizations/definition', confidence: 0.95 }
  }
  return undefined
}

/** The part of a capitalized run that is a body, by its head word; titles before it ("President of the Senate") stay out. */
function bodyIn(tokens: readonly Token[], start: number, end: number): Span | undefined {
  let lastHead = -1
  for (let i = start; i < end; i++)
    if (BODY_HEADS.has(tokens[i]!.lower) || (BODY_LEADS.has(tokens[i]!.lower) && LEADS_ON.test(tokens[i + 1]?.lower ?? '')))
      lastHead = i
  if (lastHead < 0) return undefined
  const lead = BODY_LEADS.has(tokens[lastHead]!.lower) && lastHead + 1 < end && LEADS_ON.test(tokens[lastHead + 1]!.lower)
  let from = lastHead
  while (from > start && tokens[from - 1]!.capital) from--
  const to = lead ? end : lastHead + 1
  if (to - from < 2) return from > start ? bodyIn(tokens, start, from) : undefined
  return { start: from, end: to, rule: 'organizations/head', confidence: 0.8 }
}

/** All bodies of a run, the last first: "the Foreign Office and the Ministry of Energy" holds two. */
function bodiesIn(tokens: readonly Token[], start: number, end: number): Span[] {
  const spans: Span[] = []
  for (let to = end; to > start; ) {
    const body = bodyIn(tokens, start, to)
    if (!body) break
    spans.push(body)
    to = body.start
  }
  return spans
}

function acronymSpans(tokens: readonly Token[], defined: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  for (const [i, token] of tokens.entries()) {
    if (!token.capital) continue
    const plain = token.text.replaceAll('.', '')
    if (ACRONYMS_NOT_BODIES.has(plain)) continue
    if (defined.has(token.text))
      spans.push({ start: i, end: i + 1, acronym: token.text, rule: 'organizations/defined-acronym', confidence: 0.9 })
    else if (KNOWN_ACRONYMS.has(plain))
      spans.push({ start: i, end: i + 1, acronym: plain, rule: 'organizations/known-acronym', confidence: 0.85 })
  }
  return spans
}

function findSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < tokens.length; i++)
    if (tokens[i]!.text === '(') spans.push(...[definitionAt(tokens, i)].filter((s) => s !== undefined))
  const defined = new Set(spans.map((s) => s.acronym!))
  for (let i = 0; i < tokens.length; ) {
    if (!tokens[i]!.capital) {
      i++
      continue
    }
    const end = runEnd(tokens, i)
    spans.push(...bodiesIn(tokens, i, end))
    i = end
  }
  return [...spans, ...acronymSpans(tokens, defined)]
}

/** Organizations of an article, in text order, without overlap (definitions first, then the longer). */
export const organizations: Recognizer = {
  name: 'organizations',
  find({ tokens, text }: RecognizeContext, _earlier: readonly Mention[]): OrganizationMention[] {
    const kept: Span[] = []
    for (const span of findSpans(tokens)) if (!kept.some((k) => k.start < span.end && span.start < k.end)) kept.push(span)
    return kept
      .sort((a, b) => a.start - b.start)
      .map((span) => {
        const [start, end] = [tokens[span.start]!.start, tokens[span.end - 1]!.end]
        const mention: OrganizationMention = {
          kind: 'organization',
          start,
          end,
          text: text.slice(start, end),
          confidence: span.confidence,
          rule: span.rule,
        }
        if (span.acronym) mention.acronym = span.acronym
        return mention
      })
  },
}
