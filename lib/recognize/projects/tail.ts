/** Reads what follows a head noun and tells it apart: places ("in Karachi"), partners ("between A and B"), purposes ("to cut emissions"). */

import type { Gazetteer } from '../../model/resources.ts'
import { oneOf } from '../../text/one-of.ts'
import type { HeadKind } from '../../text/project-heads.ts'
import type { Token } from '../../text/tokens.ts'
import { PARTNER_WORDS, PLACE_PREPOSITIONS, STOP, TAIL_END } from './lexicon.ts'

export interface Tail {
  /** Token index after the last identifying word; the start where there is no tail. */
  end: number
  places: string[]
  /** 'place': a place or partners follow; 'aim': what it is for or about; 'sum': what it costs. */
  kind: 'none' | 'place' | 'aim' | 'sum'
}

interface TailInput {
  tokens: readonly Token[]
  /** First token after the head. */
  at: number
  gazetteer: Gazetteer
  kind: HeadKind
  /** Class of the head. */
  group: string
  /** The head itself, singular. */
  lemma: string
}

const NONE = (at: number): Tail => ({ end: at, places: [], kind: 'none' })
const MONTH = oneOf(
  'january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day',
)
const DIRECTION = oneOf(
  'north|south|east|west|central|(?:north|south)(?:-?(?:east|west))|(?:north|south|east|west)ern|(?:north|south)-?(?:east|west)ern|upper|lower|mid',
)
const AMOUNT =
  /^(?:million|billion|trillion|crore|lakh|bn|m|tn|\$|€|£|¥|₹|us\$|rs|us|about|around|some|nearly|up|to|over|dollars|euros|pounds|rupees|yuan|\d[\d.,]*(?:bn|m|tn))$/
/** After "project to" these tell what becomes of it, not what it is for. */
const NO_AIM = oneOf(
  'the|a|an|its|their|his|her|this|that|proceed|continue|move|advance|go|be|become|remain|have|get|start|begin|happen|survive|succeed|fail|see|pass|work|take|parliament|congress|lawmakers|court',
)
/** A "deal to replace" or "to star" is somebody's contract. */
const OF_PLAYERS = oneOf('replace|join|sign|star|play|manage|coach|stay|write|publish|appear')
const VIA = oneOf('through|via|along')
const TITLE = oneOf('mr|mrs|ms|dr|sir|lord|lady|gen|president|minister|prime|chancellor|secretary|senator|judge|professor')
/** "On time", "on the table", "on the sidelines of": how or where, not what about. */
const ON_NOTHING = oneOf(
  'time|track|schedule|hold|paper|average|board|ice|course|behalf|condition|top|offer|display|record|line|margins|sidelines|basis|table|agenda|ground|eve|brink|verge|day|morning|way|spot|edge|outskirts|anything|everything|something',
)
/** Agreements are told by what they are about and with whom; a town is where they were signed. */
const SIGNED_SOMEWHERE = oneOf('agreement|deal|treaty|pact|accord|memorandum|memorandum of understanding')
const DURATION = oneOf('years?|months?|weeks?|days?|decades?|hours?')
const ON_ITS_WAY = oneOf('bill|legislation|amendment')
const VOTE = oneOf('vote|debate|signature|reading|hearing|second|third|final')
/** Houses of parliament, where a bill lies, and the New Year. */
const CHAMBER = oneOf('year|senate|house|congress|parliament|assembly|cabinet|commons|lords|knesset|duma|bundestag')

/** A name at a token: capital words with small directions before ("central Europe"). Returns the index after it, the start where there is none. */
function nameEnd(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence
  const inside = (at: number) => at < tokens.length && tokens[at]!.sentence === sentence
  let at = from
  while (inside(at) && (tokens[at]!.lower === 'the' || DIRECTION.test(tokens[at]!.lower))) at++
  const first = at
  if (inside(at) && TITLE.test(tokens[at]!.lower)) return from
  while (inside(at) && at - first < 5 && tokens[at]!.capital && !MONTH.test(tokens[at]!.lower)) {
    at++
    const joined = tokens[at]?.lower === 'of' && tokens[at + 1]?.capital && inside(at + 1)
    if (joined) at++
  }
  return at > first ? at : from
}

const textOf = (tokens: readonly Token[], from: number, end: number) =>
  tokens
    .slice(from, end)
    .map((token) => token.text)
    .join(' ')
    .replace(/^the /i, '')

/** The gazetteer's name of a place, or the words as they stand. */
function canonical(name: string, gazetteer: Gazetteer): string {
  return gazetteer.country(name)?.name ?? gazetteer.place(name)?.name ?? name
}

/** Names joined by commas and "and": "Uzbekistan, Pakistan, and Russia", "A with B", "A to B". */
function readNames(input: TailInput, from: number, alsoJoin: RegExp): { end: number; places: string[] } {
  const { tokens, gazetteer } = input
  const places: string[] = []
  let end = from
  let at = from
  for (;;) {
    const next = nameEnd(tokens, at)
    // "A deal with Orbis, China's largest shipyard": the second name owns another noun.
    if (next === at || (places.length && tokens[next]?.lower === "'s")) break
    places.push(canonical(textOf(tokens, at, next), gazetteer))
    end = next
    at = next
    const comma = tokens[at]?.text === ','
    if (comma) at++
    const word = tokens[at]?.lower ?? ''
    if (word === 'and' || alsoJoin.test(word)) at++
    else if (!comma || places.length < 1) break
    if (tokens[at]?.sentence !== tokens[from]!.sentence) break
  }
  return { end, places }
}

/** "The US | immigration system": the nouns that a name with its article only modifies; the name's end where there are none. */
function ofNoun(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[from]?.lower !== 'the') return end
  let at = end
  while (at - end < 4 && tokens[at]?.sentence === tokens[from]!.sentence && isPlainNoun(tokens[at]!)) at++
  return at
}

const isPlainNoun = ({ kind, lower, capital }: Token) =>
  kind === 'word' &&
  !capital &&
  lower.length > 2 &&
  !STOP.has(lower) &&
  !TAIL_END.has(lower) &&
  !/(?:ed|ing|ly|[^s]s)$/.test(lower)

/** Plain words up to the next boundary, at most `most`; "and" is taken once where a word follows. */
function readWords(tokens: readonly Token[], from: number, most: number): number {
  const sentence = tokens[from]?.sentence
  let at = from
  let ands = 0
  while (at < tokens.length && tokens[at]!.sentence === sentence && at - from < most) {
    const token = tokens[at]!
    if (token.kind === 'punctuation' && !/^[-–$€£%]$/.test(token.text)) break
    if (TAIL_END.has(token.lower)) break
    if (token.lower === 'and' && ++ands > 1) break
    at++
  }
  while (
    at > from &&
    /^(?:and|the|a|an|of|to|in|on|at|for|by|with|from|its|their|his|her|'s|or|-|–|—)$/.test(tokens[at - 1]!.lower)
  )
    at--
  return at
}

/** "between A and B", "connecting A, B and C", "from A to B", "with A". */
function partners(input: TailInput): Tail {
  const { tokens, at } = input
  const word = tokens[at]!.lower
  let start = at + 1
  while (/^(?:two|three|four|the)$/.test(tokens[start]?.lower ?? '') && tokens[start + 1]?.capital) start++
  const join = /^(?:connecting|linking|joining)$/.test(word)
    ? /^(?:with|to)$/
    : word === 'from'
      ? /^(?:to|through|via)$/
      : /^(?!)/
  const { end, places } = readNames(input, start, join)
  if (word === 'between' && places.length < 2) return input.kind === 'works' ? betweenNouns(input) : NONE(at)
  if (!places.length) return NONE(at)
  if (word === 'from' && places.length < 2) return NONE(at)
  if (word === 'among' && places.length < 2) return NONE(at)
  if (ON_ITS_WAY.test(input.lemma) && /^(?:through|via)$/.test(word)) return NONE(at)
  return { end: places.length === 1 ? ofNoun(tokens, at + 1, end) : end, places, kind: 'place' }
}

/** "Between the airport and the old town": two short noun phrases with their articles; they are no names, so no places. */
function betweenNouns({ tokens, at }: TailInput): Tail {
  const { sentence } = tokens[at]!
  const phrase = (from: number) => {
    let end = from
    while (
      end - from < 5 &&
      tokens[end]?.sentence === sentence &&
      tokens[end]!.kind === 'word' &&
      tokens[end]!.lower !== 'and' &&
      !TAIL_END.has(tokens[end]!.lower)
    )
      end++
    return end
  }
  const and = phrase(at + 1)
  if (and < at + 2 || tokens[and]?.lower !== 'and') return NONE(at)
  const end = phrase(and + 1)
  return /^(?:the|a|its)$/.test(tokens[and + 1]?.lower ?? '') || tokens[and + 1]?.capital
    ? { end, places: [], kind: 'place' }
    : NONE(at)
}

/** "Of 60 million guilders", "worth $2 billion", "for 2026": a sum or a budget's year. */
function sum({ tokens, at, group }: TailInput): Tail {
  const { lower, sentence } = tokens[at]!
  if (group === 'budget' && lower === 'for' && /^20\d\d$/.test(tokens[at + 1]?.text ?? ''))
    return { end: at + 2, places: [], kind: 'aim' }
  if (!/^(?:of|worth)$/.test(lower)) return NONE(at)
  let end = at + 1
  while (
    tokens[end]?.sentence === sentence &&
    end - at < 7 &&
    (tokens[end]!.kind === 'number' || AMOUNT.test(tokens[end]!.lower))
  )
    end++
  if (!tokens.slice(at + 1, end).some((token) => token.kind === 'number')) return NONE(at)
  if (
    !tokens
      .slice(at + 1, end)
      .some((token) => AMOUNT.test(token.lower) && !/^(?:about|around|some|nearly|up|to|over)$/.test(token.lower))
  )
    return NONE(at)
  const currency =
    tokens[end]?.sentence === sentence &&
    tokens[end]!.kind === 'word' &&
    !TAIL_END.has(tokens[end]!.lower) &&
    !/^(?:for|to|in|on|and|from|by|with|over)$/.test(tokens[end]!.lower)
  return {
    end: currency && /^(?:million|billion|trillion|crore|lakh)$/.test(tokens[end - 1]!.lower) ? end + 1 : end,
    places: [],
    kind: 'sum',
  }
}

/** "in Karachi", "in central Europe", "on the Nile". "at Geneva, Switzerland" takes the country too. */
function location(input: TailInput): Tail {
  const { tokens, at, gazetteer } = input
  const next = nameEnd(tokens, at + 1)
  if (next === at + 1) return NONE(at)
  const name = textOf(tokens, at + 1, next)
  if (SIGNED_SOMEWHERE.test(input.lemma) || CHAMBER.test(tokens[next - 1]!.lower)) return NONE(at)
  if (
    !/^(?:in|near|across|outside|off|above|below|beneath|beside)$/.test(tokens[at]!.lower) &&
    !gazetteer.place(name) &&
    input.kind !== 'works'
  )
    return NONE(at)
  const more = tokens[next]?.text === ',' ? nameEnd(tokens, next + 1) : next
  const wider = more > next + 1 && gazetteer.country(textOf(tokens, next + 1, more)) ? more : next
  return { end: wider, places: [canonical(name, gazetteer)], kind: 'place' }
}

const AIM_KINDS: ReadonlySet<HeadKind> = new Set(['scheme', 'deal', 'law'])
/** Works that lead somewhere: "railway to Mombasa", but an airfield is opened to somebody. */
const LEADING_TO = new Set([
  'railway',
  'metro',
  'train',
  'road',
  'bridge',
  'tunnel',
  'canal',
  'pipeline',
  'line',
  'corridor',
  'connectivity',
])
const OF_GROUPS = new Set(['renewal', 'reform', 'census', 'merger', 'fund', 'operation'])

/** "Sent the bill to the president's desk", "for a vote": where it goes, not what it is about. */
function isOnItsWay(tokens: readonly Token[], at: number, named: number): boolean {
  const [word, next, second] = [tokens[at]!.lower, tokens[at + 1], tokens[at + 2]]
  if (word === 'to') return named > at + 1 || Boolean(next?.capital)
  return word === 'for' && /^an?$/.test(next?.lower ?? '') && VOTE.test(second?.lower ?? '')
}

/** "to cut back on office space", "for most public servants", "on grain exports", "of oil refineries". */
function aim(input: TailInput): Tail {
  const { tokens, at, kind, group } = input
  const word = tokens[at]!.lower
  const named = nameEnd(tokens, at + 1)
  if (named > at + 1 && CHAMBER.test(tokens[named - 1]!.lower)) return NONE(at)
  if (
    group === 'constitution' ||
    (word === 'to' && NO_AIM.test(tokens[at + 1]?.lower ?? '') && !tokens[at + 1]?.capital && !(named > at + 1))
  )
    return NONE(at)
  if (ON_ITS_WAY.test(input.lemma) && isOnItsWay(tokens, at, named)) return NONE(at)
  if (group === 'agreement' && word === 'to' && OF_PLAYERS.test(tokens[at + 1]?.lower ?? '')) return NONE(at)
  if (word === 'to' && named > at + 1 && kind === 'works' && !LEADING_TO.has(group)) return NONE(at)
  if (word === 'to' && named > at + 1) {
    // "Follow-on treaty to Start": what a deal or plan follows on is no place.
    const name = textOf(tokens, at + 1, named)
    const known = kind === 'works' || input.gazetteer.country(name) || input.gazetteer.place(name)
    return { end: ofNoun(tokens, at + 1, named), places: known ? [canonical(name, input.gazetteer)] : [], kind: 'place' }
  }
  const fits =
    (word === 'of' && OF_GROUPS.has(group)) ||
    (AIM_KINDS.has(kind) && /^(?:to|for|aimed|on|over|involving|banning|covering|limiting|cutting|replacing)$/.test(word))
  if (!fits || !/^\p{L}/u.test(tokens[at + 1]?.text ?? '')) return NONE(at)
  if (word === 'for' && tokens.slice(at + 1, at + 5).some(({ lower }) => DURATION.test(lower))) return NONE(at)
  if (word === 'on' && ON_NOTHING.test(tokens[tokens[at + 1]!.lower === 'the' ? at + 2 : at + 1]?.lower ?? '')) return NONE(at)
  const end = readWords(tokens, at + 1, word === 'of' ? 8 : 9)
  return end > at + 1 ? { end, places: [], kind: 'aim' } : NONE(at)
}

/** Reads the tail of a phrase; an acronym in brackets between head and tail is passed over. */
export function readTail(input: TailInput): Tail {
  const { tokens } = input
  const bracket = tokens[input.at]?.text === '(' && tokens[input.at + 2]?.text === ')' ? 3 : 0
  const at = input.at + bracket
  const token = tokens[at]
  if (!token || token.sentence !== tokens[input.at - 1]?.sentence) return NONE(input.at)
  const here = { ...input, at }
  const tail = oneTail(here)
  if (tail.kind === 'none') return NONE(input.at)
  if (tail.kind === 'aim' && token.lower !== 'of') return tail
  const second = tokens[tail.end]
  const more =
    second && second.sentence === token.sentence && (PLACE_PREPOSITIONS.has(second.lower) || VIA.test(second.lower))
      ? location({ ...here, at: tail.end })
      : NONE(tail.end)
  return more.kind === 'none' ? tail : { end: more.end, places: [...tail.places, ...more.places], kind: 'place' }
}

function oneTail(input: TailInput): Tail {
  const word = input.tokens[input.at]!.lower
  if (PARTNER_WORDS.has(word)) {
    const found = partners(input)
    if (found.kind !== 'none') return found
  }
  if (PLACE_PREPOSITIONS.has(word)) {
    const found = location(input)
    if (found.kind !== 'none') return found
  }
  const amount = sum(input)
  return amount.kind === 'none' ? aim(input) : amount
}
