/** Looks up single words of roles: office words, honorifics, and whether a phrase makes its holder an official. */
import type { Gazetteer } from '../../model/resources.ts'
import type { Token } from '../../text/tokens.ts'
import { acronymBodies } from './acronym-bodies.ts'
import {
  DEPENDING_HEADS,
  HONORIFICS,
  OFFICE_HEADS,
  OTHER_HEADS,
  PRIVATE_WORDS,
  PUBLIC_WORDS,
  ROLE_MODIFIERS,
  SHORT_TITLES,
  SURELY_PUBLIC,
} from './titles.ts'

/** Office words that are adjectives, verbs or other nouns in lower case: office words only when capitalized. */
const ONLY_CAPITAL = new Set(
  (
    'general gen major maj private justice lead warrant marshal sen rep det col lt gov brig pres capt supt insp sgt pvt cpl adm cmdr ' +
    'collector regent prefect fellow mk dp mec pm dpm vp fm dcm mp td mla mlc mha mhr mca man boy woman girl twin forward principal host star model'
  ).split(' '),
)

/** Office words that are given names too: capital and before one more capital word they are left to the name. */
const ALSO_NAMES = new Set([
  'dean',
  'earl',
  'duke',
  'prince',
  'major',
  'marshal',
  'judge',
  'king',
  'bishop',
  'pope',
  'sultan',
  'emir',
  'captain',
  'judge',
  'general',
  'doctor',
  'principal',
  'priest',
  'monk',
  'shepherd',
  'farmer',
  'fisher',
  'walker',
  'painter',
  'cook',
  'porter',
  'singer',
  'fellow',
  'driver',
  'boss',
  'chief',
  'head',
])

const bare = ({ lower }: Token) => (lower.endsWith('.') ? lower.slice(0, -1) : lower)

function singular(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`
  if (word.endsWith('wives')) return 'wife'
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}

const DEPENDING = new Map(Object.entries(DEPENDING_HEADS))

const known = (word: string): 'office' | 'public' | 'private' | 'other' | undefined => {
  if (OFFICE_HEADS.has(word)) return 'office'
  return DEPENDING.get(word) ?? (OTHER_HEADS.has(word) ? 'other' : undefined)
}

export interface OfficeHead {
  word: string
  kind: 'office' | 'public' | 'private' | 'other'
  plural: boolean
}

/** Words already looked up, by their text, null for those of no office: rules ask of every word of an article several times. */
const readBefore = new Map<string, OfficeHead | null>()
/** Words that are kept: those of a few articles. */
const KEPT = 5000

/** What a word is as an office or occupation; undefined where it is none. Compounds go by their parts ("ex-minister", "president-elect"). */
export function officeHead(token: Token): OfficeHead | undefined {
  if (token.kind !== 'word') return undefined
  const before = readBefore.get(token.text)
  if (before !== undefined) return before ?? undefined
  const head = readHead(token)
  if (readBefore.size >= KEPT) readBefore.clear()
  readBefore.set(token.text, head ?? null)
  return head
}

function readHead(token: Token): OfficeHead | undefined {
  if (SHORT_TITLES.has(token.text)) return { word: token.lower, kind: 'office', plural: false }
  const word = bare(token)
  if (!token.capital && ONLY_CAPITAL.has(word)) return undefined
  const direct = known(word)
  if (direct) return { word, kind: direct, plural: false }
  const one = singular(word)
  const many = one === word ? undefined : known(one)
  // "MPs", "MLAs" in capitals with a small s; "Sens.", "Reps."
  if (many && (!ONLY_CAPITAL.has(one) || /^\p{Lu}{2,}s$|^\p{Lu}\p{Ll}+s\.$/u.test(token.text)))
    return { word: one, kind: many, plural: true }
  if (!word.includes('-')) return undefined
  const parts = word.split('-')
  const part = parts.at(/^(?:elect|designate|general)$/.test(parts.at(-1)!) ? -2 : -1)!
  const kind = /^(?:vice|ex|co|sub|deputy|then|arch|under)$/.test(parts[0]!) || part === parts[0] ? known(part) : undefined
  return kind ? { word: part, kind, plural: false } : undefined
}

/** Whether a word is a title of office in capitals ("SP", "DIG"): it counts only before a name. */
export const isShortTitle = (token: Token): boolean => SHORT_TITLES.has(token.text)

/** Whether a word is a learned or spiritual title that stands between a role and a name ("chairperson Prof X"). */
export const isAddress = (token: Token): boolean =>
  token.capital && /^(?:prof|professor|doctor|reverend|rev|imam|pastor|sheikh|shaikh|barrister|engineer)$/.test(bare(token))

/** Whether a word is a title of address ("Mr", "Sheikh"): it stands before a name and is no part of it. */
export const isHonorific = (token: Token): boolean => token.capital && HONORIFICS.has(bare(token))

/** Whether a capitalized word can be a title or a given name ("Dean", "Earl"). */
export const isTitleAndName = (token: Token): boolean => ALSO_NAMES.has(bare(token))

/** "chief justice", "supreme court justice X" in lower case: the judge, not what courts do. */
export function isJustice(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (!/^justices?$/.test(token.text) || before?.sentence !== token.sentence) return false
  if (!/^(?:chief|associate|court|appeals?|told|and|by|with|said)$/.test(before.lower)) return false
  if (/^(?:told|and|by|with|said)$/.test(before.lower)) return after?.sentence === token.sentence && after.capital
  return (
    !after ||
    after.sentence !== token.sentence ||
    after.capital ||
    after.kind === 'punctuation' ||
    /^(?:of|who|for)$/.test(after.lower)
  )
}

/** Whether a lower-case "general" or "justice" completes the office word before it ("attorney general", "chief justice"). */
export const isGeneralAfter = (tokens: readonly Token[], at: number): boolean =>
  (isJustice(tokens, at) && tokens[at - 1]!.lower === 'chief') ||
  (/^generals?$/.test(tokens[at]?.lower ?? '') &&
    /^(?:attorneys?|secretar(?:y|ies)|under-?secretar(?:y|ies)|governors?|solicitors?|inspectors?|directors?|auditors?|prosecutors?|surgeon|advocate|consul|commissioner|superintendent)$/.test(
      tokens[at - 1]?.lower ?? '',
    ))

/** Word that belongs to roles: office word, modifier or honorific. */
export const isRoleWord = (token: Token): boolean =>
  Boolean(officeHead(token)) || ROLE_MODIFIERS.has(bare(token)) || isHonorific(token)

/** Attorneys who act for the state: "district attorney", "U.S. attorney for the Southern District"; others are lawyers. */
const PROSECUTES =
  /\b(?:district|state(?: 's)?|u\.?s\.?|united states|federal|county|city|prosecuting|commonwealth(?: 's)?) attorneys?\b|\battorneys? (?:for|of) the (?:\p{L}+ )*(?:district|state|county|commonwealth|government)\b/u

/**
 * Whether a role makes its holder an official. "Minister" always does; "chairman", "spokesman", "president" go by the words around them,
 * because companies and clubs have them too (gold guidelines of the project: company chiefs are other people).
 */
export function roleClass(
  tokens: readonly Token[],
  span: { start: number; head: number; end: number },
  gazetteer: Gazetteer,
): 'official' | 'other' {
  let kind: OfficeHead['kind'] = 'other'
  for (let i = span.start; i <= span.head; i++) {
    const head = officeHead(tokens[i]!)
    if (isGeneralAfter(tokens, i)) kind = 'office'
    if (!head) continue
    // The last office word decides ("minister's lawyer"), but "attorney general" is one office.
    const general = /^generals?$/.test(bare(tokens[i]!)) && i > span.start && officeHead(tokens[i - 1]!)
    kind = general ? 'office' : head.kind
  }
  if (kind === 'office') return 'official'
  // "Deputy Caleb Navarro said": a member of parliament.
  const [title, name] = [tokens[span.head]!, tokens[span.head + 1]]
  if (
    title.text === 'Deputy' &&
    span.start === span.head &&
    name?.capital &&
    name.sentence === title.sentence &&
    tokens[span.head - 1]?.lower !== "'s"
  )
    return 'official'
  const all = tokens.slice(span.start, span.end).map(bare).join(' ')
  if (kind === 'other') return /\bcentral bankers?\b/.test(all) ? 'official' : 'other'
  if (/^attorneys?$/.test(title.lower)) return PROSECUTES.test(all) ? 'official' : 'other'
  const around = tokens.slice(span.start, span.end).filter((_, i) => span.start + i !== span.head)
  const words = around.flatMap((t) => (t.lower.includes('-') ? [bare(t), ...bare(t).split('-')] : [bare(t)]))
  // "chief executive", "chief economist": of companies first of all.
  const business = /^(?:executive|officer|economist|strategist|manager|operating|financial)$/.test(bare(tokens[span.head]!))
  const short = around.flatMap((t) => (/^\p{Lu}{3,}$/u.test(t.text) ? (acronymBodies(tokens).get(t.text) ?? []) : []))
  const isPublic =
    short.includes('public') ||
    words.some((word) => PUBLIC_WORDS.has(word) && !(business && word === 'chief')) ||
    (kind === 'public' && around.some((t) => gazetteer.country(t.text)))
  const isPrivate = short.includes('private') || words.some((word) => PRIVATE_WORDS.has(word))
  // The body after the office word ("adviser to the prime minister"), not the title itself ("senior vice president at a company").
  const after = tokens.slice(span.head + 1, span.end).map(bare)
  const surely =
    after.some((word) => SURELY_PUBLIC.has(word)) ||
    words.some((word) =>
      /^(?:central|reserve|national|prime|minister|pm|authority|commission|ministry|state-owned|state-run)$/.test(word),
    ) ||
    /\b(?:african|european|soviet) union\b|\bsecurity council\b/.test(words.join(' '))
  if (
    /\b(?:world|development|central|reserve) bank\b|\bmonetary fund\b|\bunited nations\b|\b(?:world|international|cooperation|meteorological|atomic) (?:\p{L}+ ){0,2}organi[sz]ation\b|\b(?:special|fbi|secret|federal|border) agent\b/u.test(
      all,
    )
  )
    return 'official'
  if (isPrivate && !surely) return 'other'
  if (isPublic) return 'official'
  return kind === 'public' ? 'official' : 'other'
}

/** Whether a title holds a word of office, and not only of an occupation or kinship ("senator", but not "former wrestler"). */
export const tellsOffice = (title: string): boolean =>
  (title.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => {
    const kind = known(word) ?? known(singular(word))
    return kind !== undefined && kind !== 'other'
  })

/** Whether words of private life stand in a phrase ("vice president and head of hotels at a hotel group"). */
export const namesPrivateBody = (tokens: readonly Token[], span: { start: number; end: number }): boolean =>
  tokens.slice(span.start, span.end).some((t) => PRIVATE_WORDS.has(bare(t)))
