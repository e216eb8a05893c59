/** Weighs whether a run of capitalized words is a person's name: by name lists, titles, verbs and appositions around it. */
import type { Gazetteer } from '../../model/resources.ts'
import type { Token } from '../../text/tokens.ts'
import type { RolePhrase } from './role-phrase.ts'
import { officeHead } from './role-words.ts'
import type { Run } from './runs.ts'
import { taggedAs } from './tagged-spans.ts'
import { ROLE_MODIFIERS } from './titles.ts'
import { MODIFIED_HEADS, NAME_SUFFIXES, ORG_WORDS, ORG_WORDS_ALSO_NAMES, PARTICLES, PERSON_VERBS, SPEECH_VERBS } from './words.ts'

export interface Surroundings {
  tokens: readonly Token[]
  gazetteer: Gazetteer
  /** Words that the article also has in lower case: hardly names. */
  lowered: ReadonlySet<string>
}

/** What speaks for a run being a person. */
export interface Evidence {
  /** Role phrase before or after that the name belongs to. */
  role?: RolePhrase
  roleBefore: boolean
}

const bare = ({ lower }: Token) => (lower.endsWith('.') ? lower.slice(0, -1) : lower)
export const isInitial = (token: Token): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(token.text) && token.text.length <= 4

/** Words of a run that are neither particles nor suffixes nor initials. */
export function coreWords(tokens: readonly Token[], run: { start: number; end: number }): Token[] {
  const core = tokens
    .slice(run.start, run.end)
    .filter((t) => t.kind === 'word' && !NAME_SUFFIXES.has(t.lower) && !(PARTICLES.has(t.lower) && !t.capital))
  const long = core.filter((t) => !isInitial(t))
  return long.length ? long : core.length ? core : tokens.slice(run.start, run.end)
}

/** "La Boca", "Los Andes", "St. Vincent", "Santa Rosa": two words that begin as names of places do; "El Hadji" is a given name. */
function startsLikePlace(words: readonly Token[], gazetteer: Gazetteer): boolean {
  const first = words[0]!.lower.replace(/\.$/, '')
  if (words.length !== 2) return false
  if (/^(?:la|las|los|el|le|les)$/.test(first)) return !gazetteer.isFirstName(words[1]!.text)
  return /^(?:st|san|santa|saint|são|sao|sri|rio|puerto|port|chez|casa|villa|plaza)$/.test(first)
}

/** Words that show that the run is a body, place or thing. */
export function isNoPerson(run: { start: number; end: number }, { tokens, gazetteer, lowered }: Surroundings): boolean {
  const words = tokens.slice(run.start, run.end)
  const phrase = words.map((t) => t.text).join(' ')
  if (gazetteer.place(phrase) || gazetteer.country(phrase)) return true
  // "Sri Lanka", cut by a title of address.
  const wider = tokens[run.start - 1]
  if (wider?.sentence === words[0]!.sentence && wider.capital) {
    const place = `${wider.text} ${words[0]!.text}`
    const known = gazetteer.place(place) ?? gazetteer.country(place) ?? gazetteer.country(place.replace(/s$/, ''))
    if (known && (words.length === 1 || !gazetteer.isFirstName(wider.text))) return true
  }
  if (startsLikePlace(words, gazetteer)) return true
  // "Miami Dolphins": a town and a plural are a team.
  const last = words.at(-1)!
  if (words.length === 2 && gazetteer.place(words[0]!.text) && /[^s]s$/.test(last.lower) && !gazetteer.isSurname(last.text))
    return true
  const given = gazetteer.isFirstName(words[0]!.text) && !gazetteer.isAmbiguousName(words[0]!.text)
  if (words.length > 2 && gazetteer.place(`${words[0]!.text} ${words[1]!.text}`)) return true
  for (const [i, token] of words.entries()) {
    const word = bare(token)
    if (
      ORG_WORDS.has(word) &&
      !(given && i > 0 && coreWords(tokens, run).length === 2 && ORG_WORDS_ALSO_NAMES.has(word)) &&
      !(i === 0 && words.length > 1 && gazetteer.isFirstName(token.text))
    )
      return true
    if (i > 0 && gazetteer.country(token.text)?.demonym && (!given || word.endsWith('s'))) return true
    if (i > 0 && i === words.length - 1 && gazetteer.country(token.text) && !given) return true
    if (/^\p{Lu}{3,}$/u.test(token.text) && !isInitial(token)) return true
    if (/^\p{Lu}\p{L}+-\p{Lu}{2,}$/u.test(token.text)) return true
    if (
      /\d|-(?:based|born|led|backed|owned|style|era|run|listed|wide|themed|bound|inspired|linked|controlled|held|area|like)$/.test(
        token.text,
      )
    )
      return true
    if (/-/.test(token.text) && token.text.split('-').some((part) => gazetteer.country(part))) return true
    if (words.length > 1 && !given && lowered.has(word) && !PARTICLES.has(word)) return true
  }
  return words.length > 6
}

/** Whether a word after the run makes it a modifier ("Trump administration") or part of a fixed name. */
export function isModifier(run: { start: number; end: number }, tokens: readonly Token[]): boolean {
  const next = tokens[run.end]
  if (!next || next.sentence !== tokens[run.start]!.sentence) return false
  return MODIFIED_HEADS.has(next.lower)
}

/** A verb of speech touches the run, or words that only go with people. */
export function speaks(run: Run, tokens: readonly Token[]): 'speech' | 'person' | undefined {
  const { sentence } = tokens[run.start]!
  const at = (i: number) => (tokens[i]?.sentence === sentence ? tokens[i]!.lower : '')
  const [before, after] = [at(run.start - 1), at(run.end)]
  if (
    SPEECH_VERBS.has(after) ||
    (SPEECH_VERBS.has(before) && !/^(?:told|asked|thanked|congratulated|urged|warned|praised)$/.test(before))
  )
    return 'speech'
  const second = after === ',' ? at(run.end + 1) : after
  if (/^(?:who|whose|himself|herself)$/.test(second) || (after === ',' && /^\d{2}$/.test(second))) return 'person'
  if (after === '(' && /^\d{2}$/.test(at(run.end + 1)) && at(run.end + 2) === ')') return 'person'
  return PERSON_VERBS.has(after) ? 'person' : undefined
}

const surnameOf = (core: readonly Token[]) => core.at(-1)!.text.split('-').at(-1)!

/** What companies and clubs are called too: the name after it must begin with a given name. */
const BODIES_TOO =
  /^(?:broadcaster|publisher|partner|champion|producer|owner|investor|dealer|vendor|contractor|broker|shareholder|host|star|member|neighbour|neighbor|ally|rival|giant|pioneer|maker|chipmaker|partner|heavyweight|operator|lead|designer|driver|terrorist|rebel)s?$/

/** "Madame High Commissioner", "Mr Deputy Speaker": the word belongs to an office. */
function leadsToOffice(run: Run, tokens: readonly Token[]): boolean {
  const next = tokens[run.end]
  return next !== undefined && next.sentence === tokens[run.start]!.sentence && next.capital && officeHead(next) !== undefined
}

/** Confidence 0 to 1 that a run is a person; below 0.5 it is dropped. `evidence` is what stands around it. */
export function personScore(run: Run, around: Surroundings, evidence: Evidence): number {
  const { tokens, gazetteer, lowered } = around
  const core = coreWords(tokens, run)
  const first = core[0]!.text.split('-')[0]!
  const unsure = evidence.role && BODIES_TOO.test(bare(tokens[evidence.role.head]!)) && !run.honorific
  const titled = run.honorific || (evidence.roleBefore && !(unsure && !gazetteer.isFirstName(first)))
  const last = surnameOf(core)
  const verb = speaks(run, tokens)
  const ambiguous = gazetteer.isAmbiguousName(first)
  const placeName = Boolean(gazetteer.place(first) || gazetteer.country(first))
  const given = gazetteer.isFirstName(first) && !placeName
  const surname = gazetteer.isSurname(last) || gazetteer.isFirstName(last)
  if (core.length === 1 && run.end - run.start === 1) {
    if (
      placeName ||
      lowered.has(bare(core[0]!)) ||
      ROLE_MODIFIERS.has(bare(core[0]!)) ||
      isInitial(core[0]!) ||
      ORG_WORDS.has(bare(core[0]!))
    )
      return titled && run.honorific && !leadsToOffice(run, tokens) ? 0.6 : 0
    if (run.honorific) return isNoPerson(run, around) ? 0 : 0.9
    if (!titled && evidence.roleBefore) return 0
    if (evidence.roleBefore && /^\p{Lu}{3,}s?$/u.test(core[0]!.text)) return 0
    // "ministers of Sarygul and its neighbour Tervia"
    if (evidence.roleBefore && !(surname || given) && evidence.role!.end > evidence.role!.head + 1) return 0
    // "Mother Nature": after an occupation or relation a lone word must be known as a name.
    const occupation = officeHead(tokens[evidence.role?.head ?? run.start]!)?.kind === 'other'
    if (evidence.roleBefore && !(surname || given) && occupation && !taggedAs(tokens, run.start, gazetteer)?.startsWith('person'))
      return 0
    if (evidence.roleBefore && !(surname || given))
      return /^(?:general|private|major|chief|head|principal|lead)$/.test(tokens[evidence.role!.head]!.lower) ? 0 : 0.75
    if (evidence.roleBefore) return 0.9
    return verb === 'speech' && surname && !ambiguous && !run.sentenceStart ? 0.6 : 0
  }
  if (isNoPerson(run, around)) return titled && run.honorific ? 0.5 : 0
  // "King Salman Shipbuilding Complex"
  if (
    titled &&
    !run.honorific &&
    run.end - run.start > 2 &&
    core.every((_, i) => taggedAs(tokens, run.start + i, gazetteer) === 'other')
  )
    return 0.3
  if (titled) return given || surname ? 0.97 : 0.85
  // "the Padma Bridge", "the Gerald R. Ford": people have no article.
  const article = tokens[run.start - 1]
  if (article?.lower === 'the' && article.sentence === tokens[run.start]!.sentence && !evidence.role) return 0.2
  const inPlace = run.start > 0 && /^(?:in|near|at)$/.test(tokens[run.start - 1]!.lower) && !verb && !evidence.role
  if (inPlace && !(given && surname)) return 0.3
  if (given && !ambiguous) return surname ? 0.95 : 0.85
  if (given) return surname || verb || evidence.role ? 0.8 : run.sentenceStart ? 0.4 : 0.6
  if (verb === 'speech' || evidence.role) return surname ? 0.85 : 0.7
  if (verb) return surname ? 0.75 : 0.55
  return surname && !gazetteer.isAmbiguousName(last) && !placeName ? 0.55 : 0.2
}

/** Whether the tokens of a span hold an office word: then it is a title, not a name. */
export const holdsOffice = (tokens: readonly Token[], run: { start: number; end: number }): boolean =>
  tokens.slice(run.start, run.end).some((t) => Boolean(officeHead(t)))
