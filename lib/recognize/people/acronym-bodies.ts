/** Tells what the acronyms of an article stand for, public or private bodies, by the full names that it gives: "the HRA’s chairman". */
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { PUBLIC_WORDS, SURELY_PUBLIC } from './titles.ts'

const SMALL = /^(?:of|for|and|the|on|in|to|&)$/
const ACRONYM = /^\p{Lu}{3,7}$/u
const PRIVATE_BODY = oneOf(
  'associations?|company|companies|university|universities|club|union|corporation|foundation|society|college|school|hospital|church|chamber|ltd|inc|group|confederation',
)
const STATE_BANK = oneOf('central|reserve|world|development|national|state|federal|investment')
/** Words of a full name, at most. */
const LONGEST = 10

const known = new WeakMap<readonly Token[], ReadonlyMap<string, 'public' | 'private'>>()

/** A run of capitalized words, small words within it, from token `at`: index after its last capital. */
function endOfName(tokens: readonly Token[], at: number): number {
  let end = at + 1
  for (let i = end; i < at + LONGEST && tokens[i]?.sentence === tokens[at]!.sentence; i++) {
    if (tokens[i]!.capital) end = i + 1
    else if (!SMALL.test(tokens[i]!.lower)) break
  }
  return end
}

/** Whether the letters of an acronym are the first letters of the words of a name, the last ones where the name has more words. */
const isShortFor = (name: readonly Token[], acronym: string): boolean => {
  const initials = name.filter((token) => token.capital).map((token) => token.text[0]!.toUpperCase())
  const all = name.filter((token) => token.kind === 'word').map((token) => token.text[0]!.toUpperCase())
  return initials.join('').endsWith(acronym) || all.join('').endsWith(acronym)
}

/** The words before a bracket that an acronym in it stands for, in small letters too: "general accounting office (GAO)"; none where they do not fit. */
function spelledBefore(tokens: readonly Token[], at: number): readonly Token[] {
  const acronym = tokens[at]!.text
  let letters = ''
  for (let start = at - 2; start >= at - LONGEST && tokens[start]?.sentence === tokens[at]!.sentence; start--) {
    const { kind, lower } = tokens[start]!
    if (kind !== 'word') return []
    if (!SMALL.test(lower)) letters = lower[0]!.toUpperCase() + letters
    if (letters === acronym) return tokens.slice(start, at - 1)
  }
  return []
}

function kindOf(name: readonly Token[]): 'public' | 'private' | undefined {
  const has = (words: ReadonlySet<string>) => name.some((token) => words.has(token.lower))
  if (name.some((token) => token.lower === 'bank') && !name.some((token) => STATE_BANK.test(token.lower))) return 'private'
  if (name.some((token) => PRIVATE_BODY.test(token.lower)) && !has(SURELY_PUBLIC)) return 'private'
  return has(PUBLIC_WORDS) ? 'public' : undefined
}

function read(tokens: readonly Token[]): Map<string, 'public' | 'private'> {
  const acronyms = new Set<string>()
  for (const { text, lower } of tokens) if (ACRONYM.test(text) && !PUBLIC_WORDS.has(lower)) acronyms.add(text)
  const bodies = new Map<string, 'public' | 'private'>()
  if (!acronyms.size) return bodies
  for (let at = 1; at < tokens.length; at++) {
    const name = acronyms.has(tokens[at]!.text) && tokens[at - 1]!.text === '(' ? spelledBefore(tokens, at) : []
    const kind = name.length ? kindOf(name) : undefined
    if (kind) bodies.set(tokens[at]!.text, kind)
  }
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.capital || ACRONYM.test(tokens[at]!.text)) continue
    const end = endOfName(tokens, at)
    const name = tokens.slice(at, end)
    const kind = name.length > 2 ? kindOf(name) : undefined
    for (const acronym of kind ? acronyms : []) if (isShortFor(name, acronym)) bodies.set(acronym, kind!)
    at = end - 1
  }
  return bodies
}

/** The kinds of the bodies whose acronyms the tokens of an article hold and spell out; the same map for the same tokens. */
export function acronymBodies(tokens: readonly Token[]): ReadonlyMap<string, 'public' | 'private'> {
  const before = known.get(tokens)
  if (before) return before
  const made = read(tokens)
  known.set(tokens, made)
  return made
}
