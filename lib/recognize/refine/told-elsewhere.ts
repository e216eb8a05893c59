/** Finds roles that an article tells of a person apart from the name: "the former minister", "he was elected governor", "X's term as mayor". */

import type { PersonMention, Role } from '../../model/mention.ts'
import { oneOf } from '../../text/one-of.ts'
import { fullerRole, sameRole } from '../../text/same-role.ts'
import type { Token } from '../../text/tokens.ts'
import { attachedRoles } from '../people/attach-role.ts'
import { indexPhrases, isDeterminer, type PhraseIndex } from '../people/phrase-index.ts'
import type { RolePhrase } from '../people/role-phrase.ts'
import { rolePhrases } from '../people/role-phrases.ts'
import { isRoleWord, tellsOffice } from '../people/role-words.ts'
import { saidOf } from '../people/said-of.ts'
import type { RecognizeContext } from '../recognizer.ts'

/** A person of the article: mentions in text order, and the roles that stand at them. */
export interface Holder {
  mentions: readonly PersonMention[]
  roles: readonly Role[]
}

/** A role that was found for the holder at this index of the list. */
export interface Told {
  holder: number
  role: Role
  official: boolean
}

interface Placed {
  holder: number
  start: number
  end: number
  sentence: number
}

interface Scene {
  context: RecognizeContext
  tokens: readonly Token[]
  holders: readonly Holder[]
  placed: readonly Placed[]
  index: PhraseIndex
}

const TENURE = oneOf(
  'tenure|term|terms|time|stint|years|appointment|election|re-election|reelection|work|role|job|nomination|rule|days|office|position|post|duties',
)
const APPOINTED = oneOf(
  'appointed|named|nominated|promoted|made|elected|re-elected|picked|chose|installed|reappointed|replaced|removed|dismissed|sacked|fired|ousted|deposed|suspended|swore',
)
/** Other people that a report brings in without naming them: "the judge ordered", "a police officer". */
const UNNAMED =
  /\b(?:judge|judges|justice|magistrate|prosecutor|prosecution|police|officer|officers|official|officials|spokes\w+|embassy|detective|inspector|constable|soldier|lawmaker|diplomat|source|member|representative)\b/iu
/** How far back, in sentences, a description may point. */
const REACH = 2

const roleText = ({ text }: RecognizeContext, tokens: readonly Token[], phrase: RolePhrase): Role => ({
  title: text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end).replace(/\s+/g, ' '),
  tense: phrase.tense,
})

/** Index of the first token that starts at an offset or after it. */
function tokenFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Mentions as tokens, in text order. */
function place({ tokens }: RecognizeContext, holders: readonly Holder[]): Placed[] {
  return holders
    .flatMap((holder, i) =>
      holder.mentions.flatMap((mention): Placed[] => {
        const start = tokenFrom(tokens, mention.start)
        if (tokens[start]?.start !== mention.start) return []
        let end = start + 1
        while (end < tokens.length && tokens[end]!.start < mention.end) end++
        return [{ holder: i, start, end, sentence: tokens[start]!.sentence }]
      }),
    )
    .sort((a, b) => a.start - b.start)
}

/** Who a pronoun at a token means: the first person of its sentence before it, else of one of the two sentences before. */
function subjectBefore({ tokens, placed }: Scene, at: number, not?: number): number | undefined {
  const { sentence } = tokens[at]!
  for (let back = 0; back <= REACH; back++) {
    const found = placed.find((p) => p.sentence === sentence - back && p.end <= at && p.holder !== not)
    if (found) return found.holder
  }
  return undefined
}

/** The singular phrase that starts at a token, or after a determiner there. */
function phraseAt({ tokens, index }: Scene, at: number): RolePhrase | undefined {
  const phrase = index.starting.get(isDeterminer(tokens[at]?.lower ?? '') ? at + 1 : at)
  return phrase && !phrase.plural && tokens[phrase.start]!.sentence === tokens[at]!.sentence ? phrase : undefined
}

/** "he was elected governor", "she served as minister", "his term as mayor". */
function byPronoun(scene: Scene, at: number): { holder: number; phrase: RolePhrase } | undefined {
  const { tokens } = scene
  const word = tokens[at]!.lower
  const { sentence } = tokens[at]!
  let role: RolePhrase | undefined
  if (word === 'he' || word === 'she') {
    // "if he became president"
    if (/^(?:if|should|unless|whether|until)$/.test(tokens[at - 1]?.lower ?? '')) return undefined
    const skip = tokens[at + 1]?.lower === 'later' || tokens[at + 1]?.lower === 'also' ? 1 : 0
    const said = saidOf(tokens, at + 1 + skip, sentence)
    if (said) role = phraseAt(scene, at + 1 + skip + said)
  } else if (word === 'his' || word === 'her') {
    let noun = at + 1
    while (noun < at + 4 && tokens[noun] && !TENURE.test(tokens[noun]!.lower)) noun++
    if (noun < at + 4 && tokens[noun + 1]?.lower === 'as') role = phraseAt(scene, noun + 2)
  }
  const holder = role && subjectBefore(scene, at)
  return role && holder !== undefined ? { holder, phrase: role } : undefined
}

/** "X wept before becoming speaker", "After being appointed chairman of the bank, X": who is told is the subject of the sentence. */
function byParticiple(scene: Scene, at: number): { holder: number; phrase: RolePhrase } | undefined {
  const { tokens, placed } = scene
  const { lower, sentence } = tokens[at]!
  if (!/^(?:before|after|since|upon)$/.test(lower)) return undefined
  if (!/^(?:becoming|being|serving|resigning|acting|retiring|working)$/.test(tokens[at + 1]?.lower ?? '')) return undefined
  const said = saidOf(tokens, at + 1, sentence)
  const phrase = said ? phraseAt(scene, at + 1 + said) : undefined
  if (!phrase) return undefined
  const next = tokens[phrase.end]?.text === ',' ? placed.find((p) => p.start === phrase.end + 1) : undefined
  const holder = placed.find((p) => p.sentence === sentence && p.end <= at) ?? next
  return holder && { holder: holder.holder, phrase }
}

/** "Sharif, who promoted him to be advocate general": the object is the sentence's first person who does not do it. */
function byObject(scene: Scene, at: number): { holder: number; phrase: RolePhrase } | undefined {
  const { tokens, placed } = scene
  const { lower } = tokens[at]!
  if ((lower !== 'him' && lower !== 'her') || !APPOINTED.test(tokens[at - 1]?.lower ?? '')) return undefined
  let next = at + 1
  if (tokens[next]?.lower === 'as') next++
  else if (tokens[next]?.lower === 'to' && /^(?:be|become)$/.test(tokens[next + 1]?.lower ?? '')) next += 2
  const phrase = phraseAt(scene, next)
  if (!phrase) return undefined
  const agent = placed.filter((p) => p.end <= at - 1 && p.sentence === tokens[at]!.sentence).at(-1)?.holder
  const holder = subjectBefore(scene, at, agent)
  return holder === undefined ? undefined : { holder, phrase }
}

/** "X's tenure as prime minister", "promoted X to governor", "dismissed X as minister". */
function byName(scene: Scene, name: Placed): RolePhrase | undefined {
  const { tokens } = scene
  const { end, start } = name
  const word = (i: number) => (tokens[i]?.sentence === name.sentence ? tokens[i]!.lower : '')
  if (/^(?:'s|')$/.test(word(end)) && TENURE.test(word(end + 1)) && word(end + 2) === 'as') return phraseAt(scene, end + 3)
  if (APPOINTED.test(word(start - 1)) && word(end) === 'as') return phraseAt(scene, end + 1)
  if (APPOINTED.test(word(start - 1)) && word(end) === 'to' && word(end + 1) === 'be') return phraseAt(scene, end + 2)
  return undefined
}

/** "In a letter to other deputy ministers, X": X is one of them. */
function amongOthers({ context, tokens, index }: Scene, name: Placed): { phrase: RolePhrase; role: Role } | undefined {
  const phrase = tokens[name.start - 1]?.text === ',' ? index.ending.get(name.start - 1) : undefined
  const other = phrase && tokens[phrase.start - 1]
  if (!phrase?.plural || !/^(?:other|fellow)$/.test(other?.lower ?? '') || tokens[phrase.start]!.sentence !== name.sentence)
    return undefined
  const { title, tense } = roleText(context, tokens, phrase)
  const plural = tokens[phrase.head]!.text
  const singular = plural.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, '')
  return { phrase, role: { title: title.replace(plural, singular), tense: tense ?? 'current' } }
}

/** "Roe succeeded Poe as mayor": the office is the subject's now. */
function successor(scene: Scene, name: Placed): { holder: number; phrase: RolePhrase } | undefined {
  const { tokens, placed } = scene
  if (
    !/^(?:succeeded|replaced|succeeds|replaces|succeed|replace|followed|beat|defeated|ousted|toppled)$/.test(
      tokens[name.start - 1]?.lower ?? '',
    )
  )
    return undefined
  const phrase = tokens[name.end]?.lower === 'as' ? phraseAt(scene, name.end + 1) : undefined
  const before = placed.find((p) => p.sentence === name.sentence && p.end < name.start && p.holder !== name.holder)
  return phrase && before ? { holder: before.holder, phrase } : undefined
}

/** Whether capitals in a phrase name what a known title does not: another body's president ("the European Council’s president"). */
const namesOther = (words: readonly Token[], { gazetteer }: RecognizeContext, known: string): boolean =>
  words.some(
    (token) =>
      token.capital &&
      !isRoleWord(token) &&
      !gazetteer.country(token.text) &&
      !gazetteer.place(token.text) &&
      !/^(?:states?|united|kingdom|republic|federation|emirates|america|nation|u\.?s\.?)$/.test(token.lower) &&
      !known.includes(token.lower),
  )

/** Words of an office in a phrase that the list of leaders gives the holder, with no other country beside it. */
function fitsLeader({ context, holders }: Scene, holder: number, phrase: RolePhrase): boolean {
  const leader = holders[holder]!.mentions.map((m) => context.gazetteer.leader?.(m.text)).find(Boolean)
  if (!leader) return false
  const words = context.tokens.slice(phrase.start, phrase.end)
  const role = roleText(context, context.tokens, phrase)
  // "the former president" is not the one whom the article calls the president.
  const otherTense = holders[holder]!.roles.some(
    (r) => r.tense !== role.tense && sameRole({ ...r, tense: 'current' }, { title: leader.office, tense: 'current' }),
  )
  if (otherTense) return false
  const said = words.map((token) => token.lower).join(' ')
  const vice = /\b(?:vice|deputy)\b/
  const ofCountry = words.some((token) => context.gazetteer.country(token.text)?.code === leader.country)
  if (ofCountry && /\bleader$/.test(said) && !/\b(?:opposition|party|rebel|religious|spiritual|union|former)\b/.test(said))
    return true
  if (namesOther(words, context, '')) return false
  // "the prime minister’s spokesman"
  const owned = words.some((token) => token.lower === "'s")
  if (owned && !leader.office.split(' ').includes(context.tokens[phrase.head]!.lower)) return false
  if (!said.includes(leader.office) || vice.test(said) !== vice.test(leader.office)) return false
  return words.every((token) => {
    const country = context.gazetteer.country(token.text)
    return !country || country.code === leader.country
  })
}

/** "The American president" is not the Russian whom the list of leaders knows. */
function ofOtherCountry({ context, holders }: Scene, holder: number, phrase: RolePhrase): boolean {
  const leader = holders[holder]!.mentions.map((m) => context.gazetteer.leader?.(m.text)).find(Boolean)
  return context.tokens.slice(phrase.start, phrase.end).some((token) => {
    const country = context.gazetteer.country(token.text)
    return leader !== undefined && country !== undefined && country.code !== leader.country
  })
}

/** The only one, or the one whom the article names at least twice as often as each other. */
function mostNamed({ holders }: Scene, able: readonly number[]): number | undefined {
  const [first, second] = able
    .map((holder) => ({ holder, count: holders[holder]!.mentions.length }))
    .sort((a, b) => b.count - a.count)
  return first && (!second || first.count >= 2 * second.count) ? first.holder : undefined
}

const subjectPlace = ({ tokens, context }: Scene, phrase: RolePhrase): boolean => {
  const determiner = phrase.start - 1
  const before = tokens[determiner - 1]
  const { start } = context.sentences[tokens[phrase.start]!.sentence]!
  return tokens[determiner]!.start <= start + 1 || (before !== undefined && /^(?:said|says|told|added)$/.test(before.lower))
}

const RANK = oneOf('General|Colonel|Admiral|Major|Brigadier|Captain|Marshal|Commander|Lieutenant|Judge|Justice')
const OF_PARTY = oneOf('party|union|federation|association|alliance|confederation')

/** A description speaks of somebody whom the article has named, or names in the same sentence or the next. */
function isNamedBefore({ placed, tokens }: Scene, holder: number, phrase: RolePhrase): boolean {
  const { sentence } = tokens[phrase.start]!
  const others = placed.some((p) => p.sentence === sentence && p.end <= phrase.start)
  return placed.some((p) => p.holder === holder && (p.start < phrase.start || p.sentence <= sentence + (others ? 0 : 1)))
}

/** "the Russian president": who fits by a role told elsewhere, by the list of leaders, or as the only person in reach without a role. */
function byDescription(scene: Scene, phrase: RolePhrase): number | undefined {
  const { context, tokens, holders, placed } = scene
  const role = roleText(context, tokens, phrase)
  const all = holders.map((_, i) => i)
  const phraseWords = tokens.slice(phrase.start, phrase.end)
  const fitsRole = (known: Role) => sameRole(known, role) && !namesOther(phraseWords, context, known.title.toLowerCase())
  const byRole = all.filter((i) => holders[i]!.roles.some((known) => fitsRole(known)) && !ofOtherCountry(scene, i, phrase))
  const named = byRole.filter((i) => isNamedBefore(scene, i, phrase))
  if (byRole.length) return named.length === 1 ? named[0] : undefined
  const known = all.filter((i) => fitsLeader(scene, i, phrase))
  if (known.length) return mostNamed(scene, known)
  // "The chairman of the Conservative Party said" brings in somebody new.
  const ofBody = tokens
    .slice(phrase.start, phrase.head)
    .some((token, i, { [i + 1]: next }) => next?.lower === "'s" && namesOther([token], context, ''))
  const ofParty = tokens.slice(phrase.head + 1, phrase.end).some((token) => OF_PARTY.test(token.lower))
  if (!phrase.official || UNNAMED.test(role.title) || ofParty || ofBody) return undefined
  const { sentence } = tokens[phrase.start]!
  const near = placed.filter(
    (p) => p.start < phrase.start && sentence - p.sentence <= REACH && !ofOtherCountry(scene, p.holder, phrase),
  )
  const telling = phrase.tense === 'former' || phrase.end - phrase.start > 1
  const inReach = [...new Set(near.map((p) => p.holder))]
  // Nobody else is spoken of: the subject of what goes before goes on.
  if (inReach.length === 1 && telling && subjectPlace(scene, phrase)) return inReach[0]
  const free = inReach.filter((i) => !holders[i]!.roles.length)
  const only = free.length === 1 ? free[0] : undefined
  if (only === undefined) return undefined
  // "accused the General": everybody else in the sentence has an office of another name.
  const here = near.filter((p) => p.sentence === sentence)
  const rank = phrase.end - phrase.start === 1 && RANK.test(tokens[phrase.start]!.text)
  if (rank && here.some((p) => p.holder === only) && here.length > 1) return only
  return undefined
}

/**
 * Roles that stand apart from the names of their holders. Descriptions ("the former minister") are taken only where exactly one person
 * of the article fits, since a wrong office is worse than none.
 */
export function rolesToldElsewhere(context: RecognizeContext, holders: readonly Holder[]): Told[] {
  const { tokens, gazetteer } = context
  if (!holders.length) return []
  const phrases = rolePhrases(tokens, gazetteer)
  const index = indexPhrases(phrases)
  const placed = place(context, holders)
  const taken = new Set(placed.flatMap((name) => attachedRoles(tokens, name, index).map((attached) => attached.phrase)))
  const scene: Scene = { context, tokens, holders, placed, index }
  const told: Told[] = []
  const add = (holder: number, phrase: RolePhrase) => {
    if (taken.has(phrase)) return
    taken.add(phrase)
    told.push({ holder, role: roleText(context, tokens, phrase), official: phrase.official })
  }
  for (let at = 0; at < tokens.length; at++) {
    const found = byPronoun(scene, at) ?? byObject(scene, at) ?? byParticiple(scene, at)
    if (found) add(found.holder, found.phrase)
  }
  for (const name of placed) {
    const phrase = byName(scene, name)
    if (phrase) add(name.holder, phrase)
    const next = successor(scene, name)
    if (next) told.push({ holder: next.holder, role: roleText(context, tokens, next.phrase), official: next.phrase.official })
    const others = amongOthers(scene, name)
    if (others) told.push({ holder: name.holder, role: others.role, official: others.phrase.official })
  }
  for (const phrase of phrases) {
    if (phrase.plural || phrase.open || phrase.determiner !== 'the' || taken.has(phrase)) continue
    const next = tokens[phrase.end]
    if (next?.lower === "'s" && placed.some((p) => p.start === phrase.end + 1)) continue
    const holder = byDescription(scene, phrase)
    if (holder !== undefined) add(holder, phrase)
  }
  return told
}

/** Takes out wordings of an office that another one says more fully. */
function dropRepeated(roles: Role[]): void {
  for (let i = roles.length - 1; i >= 0; i--) {
    const role = roles[i]!
    const fuller = roles.findIndex((other, at) => at !== i && sameRole(other, role) && fullerRole(other, role) === other)
    if (fuller >= 0) roles.splice(i, 1)
  }
}

/** Roles without repetitions; where there are many, offices and the fullest come first, since lists are cut after a few. */
export function tidyRoles(roles: readonly Role[]): Role[] {
  const kept: Role[] = []
  for (const role of roles) if (!kept.some((known) => known.title.toLowerCase() === role.title.toLowerCase())) kept.push(role)
  const length = (role: Role) => role.title.split(' ').length
  const office = (role: Role) => Number(tellsOffice(role.title))
  if (kept.length > 3) dropRepeated(kept)
  return kept.length > 3 ? kept.sort((a, b) => office(b) - office(a) || length(b) - length(a)) : kept
}
