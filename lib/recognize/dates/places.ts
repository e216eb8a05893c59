/** Where in a text the rules need to look at all: one pass over its words instead of one pass for every rule. */
import type { DateLocale, DateRule } from './rule.ts'

/** How far a match may reach to either side of its word of `near`, in code units. */
const REACH = 72
const WORD = /[a-z_]+|[0-9]+[a-z_]{0,3}/g

/** Offsets of the words that some rule is near to, by the word or its kind ("#4"), in text order. */
export type Places = ReadonlyMap<string, readonly number[]>

const vocabularies = new WeakMap<DateLocale, Set<string>>()

/** The words that a rule's `near` stands for. */
function keysOf(rule: DateRule, classes: DateLocale['classes']): string[] {
  return rule.near.split(' ').flatMap((key) => [...(classes[key] ?? [key])])
}

const keys = new WeakMap<DateRule, string[]>()

function vocabularyOf(locale: DateLocale): Set<string> {
  const known = vocabularies.get(locale)
  if (known) return known
  const made = new Set<string>()
  for (const rule of locale.rules) {
    const words = keysOf(rule, locale.classes)
    keys.set(rule, words)
    for (const word of words) made.add(word)
  }
  vocabularies.set(locale, made)
  return made
}

/** Kind of a word that begins with a digit ("#4", "#4s", "#q"); '' where it is of none. */
function kindOf(word: string): string {
  const digits = /^[0-9]+/.exec(word)?.[0].length ?? 0
  const tail = word.slice(digits)
  if (!tail) return `#${digits}`
  if (tail === 'am' || tail === 'pm') return '#t'
  if (tail === 's' || tail === '_') return `#${digits}${tail}`
  return tail === 'q' ? '#q' : ''
}

const LETTERED: Record<string, string> = { q: '#q', h: '#h', fy: '#fy' }

/** Whether a word ends a clock time: the "m" of "6 p.m.", the "pm" of "6 pm" (not "am" after a word). */
const endsClock = (text: string, word: string, at: number): boolean =>
  word === 'm' ? text[at - 1] === '.' : (word === 'am' || word === 'pm') && /[0-9]/.test(text[at - 2] ?? '')

const NINE = 57

/** Finds the words that rules are near to, in a text in plain form. */
export function placesOf(text: string, locale: DateLocale): Places {
  const vocabulary = vocabularyOf(locale)
  const places = new Map<string, number[]>()
  const put = (key: string, at: number) => {
    if (!vocabulary.has(key)) return
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    put(word.charCodeAt(0) <= NINE ? kindOf(word) : word, match.index)
    const lettered = word.length < 3 && LETTERED[word]
    if (lettered) put(lettered, match.index)
    if (word.length < 3 && endsClock(text, word, match.index)) put('#t', match.index)
  }
  return places
}

/** Stretches of the text, without overlaps and in order, that hold every match of a rule. */
export function windowsOf(rule: DateRule, places: Places, text: string): { from: number; to: number }[] {
  const at: number[] = []
  for (const key of keys.get(rule) ?? []) for (const place of places.get(key) ?? []) at.push(place)
  at.sort((a, b) => a - b)
  const windows: { from: number; to: number }[] = []
  for (const place of at) {
    const [from, to] = [Math.max(0, place - REACH), Math.min(text.length, place + REACH)]
    const last = windows.at(-1)
    if (last && from <= last.to) last.to = to
    else windows.push({ from, to })
  }
  return windows
}
