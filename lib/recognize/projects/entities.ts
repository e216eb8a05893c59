/** Groups the project mentions of one article: which of them speak of the same undertaking. */
import type { LocalEntity } from '../../model/entity.ts'
import type { ProjectMention } from '../../model/mention.ts'
import { headClass, headKind, headLemma, isLightHead } from '../../text/project-heads.ts'
import { sumsClash, sumsIn } from '../../text/project-sums.ts'
import { stem } from '../../text/project-synonyms.ts'
import type { RecognizeContext } from '../recognizer.ts'
import { FIELD, NOVELTY, SCALE } from './lexicon.ts'

interface Group {
  classes: Set<string>
  words: Set<string>
  places: Set<string>
  aims: Set<string>
  names: Set<string>
  sums: number[]
  mentions: ProjectMention[]
}

const FIELD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rail: 'railway',
    railway: 'railway',
    train: 'train',
    steel: 'plant',
    pipeline: 'pipeline',
    highway: 'road',
  }),
)
/** Parts of the world contradict no place in them, and no owner: a shield of one country in a part of the world. */
const REGION =
  /^(?:(?:north|south|east|west|central|northern|southern|eastern|western|mid)[ -])?(?:europe|asia|africa|america|pacific|middle east|balkans|caucasus)$/i

/** Head classes that a mention speaks of: its head's, and for a light head ("rail connectivity project") those its words name. */
function classesOf(mention: ProjectMention): string[] {
  // An overhaul of a law is a reform, that of a hotel a renewal.
  if (/^(?:overhaul|restructuring)$/.test(mention.head)) return ['reform', 'renewal']
  if (!isLightHead(mention.head)) return [headClass(mention.head)]
  const named = mention.modifiers.flatMap((word) => FIELD_OF.get(word) ?? (headClass(word) === word ? [] : headClass(word)))
  return named.length ? named : [headClass(mention.head)]
}

/** Kinds of craft that are never one another; "mission", "spacecraft" may be any. */
const CRAFT: Readonly<Record<string, string>> = {
  telescope: 'telescope',
  observatory: 'telescope',
  shuttle: 'shuttle',
  satellite: 'satellite',
  'weather satellite': 'satellite',
  'spy satellite': 'satellite',
  constellation: 'satellite',
  'space station': 'space station',
  rocket: 'rocket',
  'launch vehicle': 'rocket',
  rover: 'rover',
}
/** What a deal or law is to come after, and what comes after it. */
const OLD = /^(?:existing|current|old|expiring|expired|original|outgoing|present)\b/i
const FOLLOWING = /^(?:follow-on|successor|next)\b/i
const PAST = /^(?:previous|former|expired|outgoing)\b/i
const FRESH = /^(?:new|follow-on|successor|replacement|next|future|draft)\b/i
/** Words that tell a class of things, not one of them. */
const OF_CLASS = /^(?:class|type|style|phase|system|based|modern|government|state|global|international|mega|public)$/

/** Words that tell a project apart: without newness, size and fields that its class already says. */
const ownWords = (mention: ProjectMention) =>
  mention.modifiers
    .map((word) => word.toLowerCase())
    .filter((word) => !NOVELTY.has(word) && !SCALE.has(word) && word !== 'regional' && !OF_CLASS.test(word))
    .map((word) => stem(word))

const SMALL = /^(?:with|from|that|their|this|more|most|some|into|over|which|other|than|have|will|would|about|aimed|also)$/

/** Words of its aim, for a law or scheme that nothing stands before: "bill to ban fishing nets", "plan to sell the port". */
const aimWords = (mention: ProjectMention) => {
  const kind = headKind(mention.head)
  if (kind !== 'law' && kind !== 'scheme') return []
  const aim = /\s(?:to|for|on|aimed|over|of)\s(.*)$/u.exec(mention.text)?.[1] ?? ''
  return (aim.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !SMALL.test(word)).map((word) => stem(word))
}

/** Names among its words: those with a capital that the start of a sentence does not explain. */
const namesOf = (mention: ProjectMention) =>
  (mention.text.match(/(?<=\S\s)\p{Lu}[\p{L}\d-]+|^\p{Lu}[\p{L}\d-]+(?=\s\p{Lu})/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => mention.modifiers.includes(word) && !NOVELTY.has(word) && !SCALE.has(word))
    .map((word) => stem(word))

/** Whether the head stands in the plural. */
const isPlural = ({ text, head }: ProjectMention) => {
  const last = head.split(' ').pop()!
  return (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => word !== last && headLemma(word) === last)
}

const shares = (a: ReadonlySet<string>, b: Iterable<string>) => [...b].some((word) => a.has(word))
/** Places contradict each other where both sides name some and none is common. */
const contradicts = (a: ReadonlySet<string>, b: readonly string[]) => {
  const [ours, theirs] = [[...a].filter((place) => !REGION.test(place)), b.filter((place) => !REGION.test(place))]
  return ours.length > 0 && theirs.length > 0 && !shares(a, b)
}

/** Whether two mentions cannot mean one undertaking: other kinds of craft, one of many and many, the old deal and the new. */
function differs(a: ProjectMention, b: ProjectMention): boolean {
  if (/^(?:other|another|similar)\b/i.test(b.text)) return a.text.toLowerCase() !== b.text.toLowerCase()
  const kind = headKind(b.head)
  if (kind === 'deal' && PAST.test(a.text) !== PAST.test(b.text)) return true
  if (
    (kind === 'deal' || kind === 'law') &&
    ((OLD.test(a.text) && FRESH.test(b.text)) || (FRESH.test(a.text) && OLD.test(b.text)))
  )
    return true
  // What follows on a deal that has its own name is another.
  if (kind === 'deal' && FOLLOWING.test(b.text) && /\p{Lu}\p{L}*(?: \(\p{Lu}+\))?$/u.test(a.text) && !a.places.length) return true
  const [one, other] = [CRAFT[a.head], CRAFT[b.head]]
  if (one && other && one !== other) return true
  const counted = kind === 'works' || kind === 'craft' || kind === 'deal'
  return counted && a.head === b.head && isPlural(a) !== isPlural(b) && !a.places.some((place) => b.places.includes(place))
}

/** Names that contradict: both sides have some, and none of either is among the words of the other. */
function otherName(mention: ProjectMention, group: Group): boolean {
  const names = namesOf(mention)
  const words = ownWords(mention)
  return (
    names.length > 0 &&
    group.names.size > 0 &&
    !names.some((name) => group.words.has(name)) &&
    ![...group.names].some((name) => words.includes(name))
  )
}

/**
 * Whether the words of both sides have nothing in common: words before the head; where one side has none, those of their aims ("bill to ban
 * nets", "bill to sell the port"). A law that bears a name is none of those told by an aim alone.
 */
function areStrangers(mention: ProjectMention, group: Group, words: readonly string[]): boolean {
  const aims = aimWords(mention)
  const common = shares(new Set([...group.words, ...group.aims]), [...words, ...aims])
  if (common) return false
  if ((words.length && group.words.size) || (aims.length && group.aims.size)) return true
  const named = headKind(mention.head) === 'law' && (namesOf(mention).length > 0 || group.names.size > 0)
  return named && (words.length || aims.length) > 0 && (group.words.size || group.aims.size) > 0
}

/** Whether a mention belongs to a group: the same kind of thing, and words or places in common, nothing against it. */
function belongs(mention: ProjectMention, group: Group): boolean {
  const classes = classesOf(mention)
  const sums = sumsIn(mention.text)
  // "The $90 million renovation", "the $90 million project"
  if (sums.length && group.sums.length && isLightHead(mention.head) && !sumsClash(sums, group.sums)) return true
  if (!shares(group.classes, classes)) return false
  if (sumsClash(sums, group.sums) || otherName(mention, group)) return false
  if (group.mentions.some((other) => differs(other, mention))) return false
  const words = ownWords(mention)
  const strangers = areStrangers(mention, group, words)
  if (contradicts(group.places, mention.places))
    return !strangers && words.length > 1 && words.every((word) => group.words.has(word))
  if (strangers) return shares(group.places, mention.places) && !words.some((word) => FIELD.has(word))
  return true
}

/** The mention that is said to replace this one right before it: "a new pact to replace the Lake Treaty" are two. */
function replacer(mention: ProjectMention, mentions: readonly ProjectMention[], text: string): ProjectMention | undefined {
  const before = mentions.findLast((other) => other.end <= mention.start)
  const between = before ? text.slice(before.end, mention.start) : ''
  return REPLACING.test(between) ? before : undefined
}
const REPLACING =
  /^(?:\s\([^)]*\))?,?\s(?:to replace|replacing|to succeed|succeeding|(?:that|which) (?:will|would|is to) (?:replace|succeed)|in place of|instead of|rather than|unlike)\s(?:(?:the|its|a|an|their)\s)?(?:\d{4}\s)?$/

/** The fullest name: long enough to tell it apart, short enough to be shown. */
const fullest = (names: readonly string[]) => [...names].sort((a, b) => Math.min(b.length, 70) - Math.min(a.length, 70))

/**
 * Local entities of an article's project mentions, in order of first mention ("project-1" …). Sets `entity` of each mention given
 * to its entity's key. `context` is asked for country codes only.
 */
export function projectEntities(
  mentions: ProjectMention[],
  context: Pick<RecognizeContext, 'gazetteer' | 'text'>,
): LocalEntity[] {
  const groups: Group[] = []
  for (const mention of mentions) {
    const replaced = replacer(mention, mentions, context.text)
    let group = groups.find((candidate) => belongs(mention, candidate) && !(replaced && candidate.mentions.includes(replaced)))
    if (!group) {
      group = {
        classes: new Set(),
        words: new Set(),
        places: new Set(),
        aims: new Set(),
        names: new Set(),
        sums: [],
        mentions: [],
      }
      groups.push(group)
    }
    for (const name of classesOf(mention)) group.classes.add(name)
    for (const word of ownWords(mention)) group.words.add(word)
    for (const place of mention.places) group.places.add(place)
    for (const word of aimWords(mention)) group.aims.add(word)
    for (const name of namesOf(mention)) group.names.add(name)
    group.sums.push(...sumsIn(mention.text))
    group.mentions.push(mention)
  }
  return groups.map((group, index) => toEntity(group, `project-${index + 1}`, context))
}

function toEntity(group: Group, key: string, { gazetteer, text }: Pick<RecognizeContext, 'gazetteer' | 'text'>): LocalEntity {
  for (const mention of group.mentions) mention.entity = key
  const names = fullest([...new Set(group.mentions.map((mention) => mention.text))])
  const places = [...group.places]
  const codes = places.flatMap((place) => gazetteer.country(place)?.code ?? gazetteer.place(place)?.country ?? [])
  const firm = group.mentions.find((mention) => !isLightHead(mention.head)) ?? group.mentions[0]!
  const acronym = group.mentions.map((mention) => acronymAfter(text, mention.end)).find(Boolean)
  return {
    key,
    kind: 'project',
    name: names[0]!,
    names,
    roles: [],
    head: firm.head,
    modifiers: [...group.words],
    places,
    countries: [...new Set(codes)],
    ...(acronym && { acronym }),
  }
}

/** "CPEC" where " (CPEC)" follows. */
const acronymAfter = (text: string, at: number) => /^\s*\((\p{Lu}[\p{L}\d]{1,7})\)/u.exec(text.slice(at, at + 12))?.[1]
