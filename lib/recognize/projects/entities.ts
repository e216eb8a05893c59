/** Groups the project mentions of one article: which of them speak of the same undertaking. */
import type { LocalEntity } from '../../model/entity.ts'
import type { ProjectMention } from '../../model/mention.ts'
import { headClass, isLightHead } from '../../text/project-heads.ts'
import { stem } from '../../text/project-synonyms.ts'
import type { RecognizeContext } from '../recognizer.ts'
import { FIELD, NOVELTY, SCALE } from './lexicon.ts'

interface Group {
  classes: Set<string>
  words: Set<string>
  places: Set<string>
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
  if (!isLightHead(mention.head)) return [headClass(mention.head)]
  const named = mention.modifiers.flatMap((word) => FIELD_OF.get(word) ?? (headClass(word) === word ? [] : headClass(word)))
  return named.length ? named : [headClass(mention.head)]
}

/** Words that tell a project apart: without newness, size and fields that its class already says. */
const ownWords = (mention: ProjectMention) =>
  mention.modifiers
    .map((word) => word.toLowerCase())
    .filter((word) => !NOVELTY.has(word) && !SCALE.has(word) && word !== 'regional')
    .map((word) => stem(word))

const shares = (a: ReadonlySet<string>, b: Iterable<string>) => [...b].some((word) => a.has(word))
/** Places contradict each other where both sides name some and none is common. */
const contradicts = (a: ReadonlySet<string>, b: readonly string[]) => {
  const [ours, theirs] = [[...a].filter((place) => !REGION.test(place)), b.filter((place) => !REGION.test(place))]
  return ours.length > 0 && theirs.length > 0 && !shares(a, b)
}

/** Whether a mention belongs to a group: the same kind of thing, and words or places in common, nothing against it. */
function belongs(mention: ProjectMention, group: Group): boolean {
  const classes = classesOf(mention)
  if (!shares(group.classes, classes)) return false
  const words = ownWords(mention)
  const strangers = words.length > 0 && group.words.size > 0 && !shares(group.words, words)
  if (contradicts(group.places, mention.places))
    return !strangers && words.length > 1 && words.every((word) => group.words.has(word))
  if (strangers) return shares(group.places, mention.places) && !words.some((word) => FIELD.has(word))
  return true
}

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
    let group = groups.find((candidate) => belongs(mention, candidate))
    if (!group) {
      group = { classes: new Set(), words: new Set(), places: new Set(), mentions: [] }
      groups.push(group)
    }
    for (const name of classesOf(mention)) group.classes.add(name)
    for (const word of ownWords(mention)) group.words.add(word)
    for (const place of mention.places) group.places.add(place)
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
