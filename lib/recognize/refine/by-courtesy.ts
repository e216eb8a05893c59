/** "Mr Vega" and "Mrs Vega" are two people: gives a surname under a courtesy title to the bearer of that sex, before offices and events are read. */
import type { PersonMention } from '../../model/mention.ts'
import { nameWords, sameWord } from './name-match.ts'

/** One person of the article, in the making. */
export interface Bearer {
  /** Words of the fullest name. */
  words: readonly string[]
  mentions: PersonMention[]
  /** Offset of the first mention. */
  last: number
}

type Sex = 'woman' | 'man'

const TITLE: Record<Sex, RegExp> = {
  woman: /\b(?:Mrs|Ms|Miss|Mme|Madame|Lady)\.?\s+$/u,
  man: /\b(?:Mr|Sir)\.?\s+$/u,
}
const TITLE_REACH = 12
/** What only a woman, only a man is to somebody. */
const KIN: Record<Sex, RegExp> = {
  woman: /\b(?:wife|widow|daughter|sister|mother|niece|granddaughter|stepdaughter)(?:-in-law)?$/iu,
  man: /\b(?:husband|widower|son|brother|father|nephew|grandson|stepson)(?:-in-law)?$/iu,
}
const SPOUSE: Record<Sex, RegExp> = { woman: /\b(?:wife|widow)$/iu, man: /\b(?:husband|widower)$/iu }
const OTHER: Record<Sex, Sex> = { woman: 'man', man: 'woman' }
/** Code units after a full name within which its surname means the one just named. */
const NEAR = 160

const isFull = ({ words }: Bearer): boolean => words.length > 1
const isBare = (mention: PersonMention): boolean => nameWords(mention.text).length === 1
const surname = (mention: PersonMention): string => nameWords(mention.text).at(-1)!
const bears = ({ words }: Bearer, name: string): boolean => sameWord(words.at(-1)!, name)

/** The sex that the title right before a mention says; undefined where none stands there. */
function titleAt({ start }: PersonMention, text: string): Sex | undefined {
  const before = text.slice(Math.max(0, start - TITLE_REACH), start)
  if (TITLE.woman.test(before)) return 'woman'
  return TITLE.man.test(before) ? 'man' : undefined
}

const PRONOUN = /^(?!['’]s?\s)[^.!?\n“”"\p{Lu}]*?\b(?:(he|his|him|himself)|(?:she|hers?|herself))\b/u
/** Code units behind a full name within which a pronoun stands for it, where nothing else is named and nobody quoted before. */
const PRONOUN_REACH = 100
/** So many more pronouns must say the one sex than the other; a single one may stand for somebody else. */
const PRONOUNS = 2
/** Where titles of both sexes fell to a surname: how many times as often as the other the first must stand there to be right beside a namesake, */
const OFTEN = 2
/** and how many times as often the other must, to be right against the first: whom an article introduces it calls by title first. */
const FAR_MORE = 5

/** How many more pronouns right behind the full names of somebody say "she" than "he". `starts`: where people are named. */
function pronounsFor(full: readonly PersonMention[], text: string, starts: readonly number[]): number {
  const found = full.map(({ end }) => {
    const next = Math.min(...starts.filter((start) => start >= end))
    return PRONOUN.exec(text.slice(end, Math.min(next, end + PRONOUN_REACH)))
  })
  return found.reduce((lead, one) => lead + (one ? (one[1] ? -1 : 1) : 0), 0)
}

/** 'unclear': titles of both sexes fell to somebody who has a namesake, and nothing else tells. */
type Told = Sex | 'unclear' | undefined

/** The sex that the titles at somebody's surname say. Where both are there and no namesake is, the first counts. */
function byTitles(titles: readonly Sex[], isShared: boolean): Told {
  const first = titles[0]
  if (!first) return undefined
  const others = titles.filter((title) => title !== first).length
  const own = titles.length - others
  if (others > FAR_MORE * own) return OTHER[first]
  return others && own <= OFTEN * others && isShared ? 'unclear' : first
}

const rolesOf = ({ mentions }: Bearer): string[] =>
  mentions.flatMap(({ role, roles = role ? [role] : [] }) => roles.map(({ title }) => title))

/** The sex that an article tells of somebody: by a title at the full name, kinship, marriage to the only namesake, pronouns, titles at the surname. */
function sexOf(bearer: Bearer, text: string, people: readonly Bearer[]): Told {
  const full = bearer.mentions.filter((mention) => !isBare(mention))
  const atFull = full.map((mention) => titleAt(mention, text)).find((title) => title !== undefined)
  if (atFull) return atFull
  const sexes = ['woman', 'man'] as const
  const kin = sexes.find((sex) => rolesOf(bearer).some((title) => KIN[sex].test(title)))
  if (kin) return kin
  const namesakes = people.filter((one) => one !== bearer && isFull(one) && bears(one, bearer.words.at(-1)!))
  const married = namesakes.length === 1 && sexes.find((sex) => rolesOf(namesakes[0]!).some((title) => SPOUSE[sex].test(title)))
  if (married) return OTHER[married]
  const titles = bearer.mentions.flatMap((mention) => titleAt(mention, text) ?? [])
  const starts = people.flatMap((one) => one.mentions.map(({ start }) => start))
  const pronouns = pronounsFor(full, text, starts)
  if (Math.abs(pronouns) >= (new Set(titles).size > 1 ? 1 : PRONOUNS)) return pronouns > 0 ? 'woman' : 'man'
  return byTitles(titles, namesakes.length > 0)
}

/** Whom a title and a surname mean that fell to `owner`: that one, another, or nobody whom the article names ('stranger'). */
function meantBy(
  { mention, owner, sex, firstOwner }: Titled & { firstOwner: Bearer },
  { bearers, sexes }: { bearers: readonly Bearer[]; sexes: ReadonlyMap<Bearer, Told> },
): Bearer | 'stranger' {
  const wrong = sexes.get(owner) === OTHER[sex]
  const able = bearers.filter((one) => isFull(one) && bears(one, surname(mention)) && sexes.get(one) !== OTHER[sex])
  const others = able.filter((one) => one !== owner)
  if (sexes.get(owner) === 'unclear') {
    const certain = others.filter((one) => sexes.get(one) === sex)
    return certain.length === 1 ? certain[0]! : owner
  }
  const meant = others.includes(firstOwner) ? firstOwner : able.length === 1 ? others[0] : undefined
  if (wrong) return meant ?? (able.length === 0 ? 'stranger' : owner)
  // Couples are in the news together far more often than two women of a name, two men as often: she keeps only what stands right after her name in full.
  const full = owner.mentions.findLast((one) => one.start < mention.start && !isBare(one))
  const isFar = !full || mention.start - full.end >= NEAR
  return meant && sex === 'woman' && isFar ? meant : owner
}

function move(mention: PersonMention, from: Bearer, to: Bearer): void {
  from.mentions.splice(from.mentions.indexOf(mention), 1)
  to.mentions.push(mention)
  to.mentions.sort((a, b) => a.start - b.start)
}

interface Titled {
  mention: PersonMention
  owner: Bearer
  sex: Sex
}

/**
 * Takes the people of an article as grouped by name and moves, in place, each surname under a courtesy title from a bearer of the other sex to the
 * one whom it means. Returns the people that this adds: told by title and surname alone beside a namesake of the other sex, nobody that a memory
 * could know again. Offsets in UTF-16 code units of `text`.
 */
export function moveByCourtesy(bearers: readonly Bearer[], text: string): Bearer[] {
  const titled = bearers
    .filter(isFull)
    .flatMap((owner) => owner.mentions.map((mention) => ({ mention, owner, sex: titleAt(mention, text) })))
    .filter((one): one is Titled => one.sex !== undefined && isBare(one.mention))
    .sort((a, b) => a.mention.start - b.mention.start)
  if (!titled.length) return []
  const known = { bearers, sexes: new Map(bearers.map((one) => [one, sexOf(one, text, bearers)])) }
  const moves = titled.map(({ mention, owner, sex }) => {
    const first = titled.find((one) => one.sex === sex && surname(one.mention) === surname(mention))!
    return { mention, owner, sex, to: meantBy({ mention, owner, sex, firstOwner: first.owner }, known) }
  })
  const strangers = new Map<string, Bearer>()
  for (const { mention, owner, sex, to } of moves) {
    if (to === owner) continue
    const key = `${sex} ${surname(mention)}`
    if (to === 'stranger' && !strangers.has(key))
      strangers.set(key, { words: nameWords(mention.text), mentions: [], last: mention.start })
    move(mention, owner, to === 'stranger' ? strangers.get(key)! : to)
  }
  return [...strangers.values()]
}
