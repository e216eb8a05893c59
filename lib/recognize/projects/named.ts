/** Undertakings known by the shape of their name: "Operation Blue Dawn", "Nord Stream 2", "Agenda 2063", and acronyms that an article explains. */

import type { ProjectMention } from '../../model/mention.ts'
import { oneOf } from '../../text/one-of.ts'
import { headClass } from '../../text/project-heads.ts'
import type { Token } from '../../text/tokens.ts'
import { withNoun } from './phrase.ts'

const LEADING = oneOf('Operation|Project|Mission')
const YEARED = oneOf('Vision|Agenda|Horizon|Plan|Expo')
const NUMBERED = /^(?:\d{1,2}|[IVX]{1,4}|One|Two|Three)$/
/** Last words of names that a number follows, as pipelines, craft and lines are named. */
const NUMBERED_HEAD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    stream: 'pipeline',
    crossrail: 'railway',
    silk: 'corridor',
    loop: 'railway',
  }),
)
/** The Silk Roads of today; the old one is history. */
const FRESH_ROAD = oneOf('New|Digital|Polar|Green|Health')
const NOT_NAME = oneOf(
  'Finance|Financing|Lending|Leader|Funding|Support|Services|The|A|An|In|On|At|Of|And|But|For|Mr|Mrs|Ms|Dr|Manager|Director|Minister|Management|Assistant|Coordinator|Co-ordinator|Officer|Officers|Office|Lead|Leader|Engineer|Team|Staff|Control|Specialist|Accountant|Update|Description|Summary|Area|Possible|Report|January|February|March|April|May|June|July|August|September|October|November|December',
)

interface Found {
  first: number
  end: number
  head: string
}

const capitalRun = (tokens: readonly Token[], from: number, most: number) => {
  let at = from
  while (
    at - from < most &&
    tokens[at]?.sentence === tokens[from]?.sentence &&
    tokens[at]?.capital &&
    !NOT_NAME.test(tokens[at]!.text)
  )
    at++
  return at
}

/** "Operation Sea Breeze", "Project Kuiper", "Vision 2030" at a token. */
function leading(tokens: readonly Token[], at: number): Found | undefined {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next || next.sentence !== token.sentence) return undefined
  if (YEARED.test(token.text) && /^20\d\d$/.test(next.text)) return { first: at, end: at + 2, head: 'plan' }
  if (!LEADING.test(token.text) || tokens[at - 1]?.capital) return undefined
  const end = capitalRun(tokens, at + 1, 4)
  return end > at + 1 ? { first: at, end, head: token.lower } : undefined
}

/** "Nord Stream 2", "Thameslink Two": a capital name whose last word is followed by a number. */
function numbered(tokens: readonly Token[], at: number): Found | undefined {
  const head = NUMBERED_HEAD.get(tokens[at]!.lower)
  if (!head || !tokens[at]!.capital) return undefined
  let first = at
  while (first > 0 && at - first < 3 && tokens[first - 1]!.sentence === tokens[at]!.sentence && tokens[first - 1]!.capital) {
    if (NOT_NAME.test(tokens[first - 1]!.text)) break
    first--
  }
  if (first === at) return undefined
  if (head === 'corridor')
    return tokens[at + 1]?.text === 'Road' && FRESH_ROAD.test(tokens[at - 1]!.text) ? { first, end: at + 2, head } : undefined
  const end = NUMBERED.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  return { first, end, head }
}

/** Finds named undertakings. Mentions have confidence 0.8. */
export function findNamed(text: string, tokens: readonly Token[]): ProjectMention[] {
  const found: ProjectMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.capital) continue
    const name = leading(tokens, at) ?? numbered(tokens, at)
    if (!name) continue
    const [start, end] = [tokens[name.first]!.start, tokens[name.end - 1]!.end]
    const words = tokens.slice(name.first, name.end).filter((token) => token.lower !== name.head)
    found.push({
      kind: 'project',
      start,
      end,
      text: text.slice(start, end),
      head: name.head,
      modifiers: words.map((token) => token.lower),
      places: [],
      described: true,
      confidence: 0.8,
      rule: 'projects/named',
    })
    at = name.end - 1
  }
  return found
}

/**
 * Later mentions of undertakings by an acronym that stands in brackets behind a full name ("… Corridor (CPEC)"). `defined` maps the acronym,
 * as printed, to the mention it was explained at. Returns mentions outside the brackets.
 */
export function findAcronyms(
  text: string,
  tokens: readonly Token[],
  defined: ReadonlyMap<string, ProjectMention>,
): ProjectMention[] {
  return tokens.flatMap((token, at): ProjectMention[] => {
    const full = defined.get(token.text)
    if (!full || tokens[at - 1]?.text === '(' || token.start < full.end) return []
    if (tokens[at + 1]?.capital && headClass(tokens[at + 1]!.lower) !== headClass(full.head)) return []
    const fresh = tokens[at - 1]?.lower === 'new' ? at - 1 : at
    const start = tokens[fresh]!.start
    const { end } = tokens[withNoun(tokens, at + 1, full.head) - 1]!
    const { head, modifiers, places } = full
    return [
      {
        kind: 'project',
        start,
        end,
        text: text.slice(start, end),
        head,
        modifiers,
        places,
        described: true,
        confidence: 0.75,
        rule: 'projects/acronym',
      },
    ]
  })
}
