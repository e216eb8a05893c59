/** Name-swap augmentation: copies of documents whose people bear names of other countries, so that the tagger learns contexts rather than names. */
import { BEGIN, INSIDE, kindOf, OUTSIDE, positionOf, UNIT } from '../../lib/tagger/labels.ts'
import type { Token } from '../../lib/text/tokens.ts'
import { readText } from './corpora.ts'
import type { LabelledDocument } from './labelled.ts'

/** Names of each country. */
export interface NamePool {
  forenames: string[][]
  surnames: string[][]
}

/** Romanized names from a CSV file, by country: countries with fewer than eight are left out. */
function namesByCountry(path: string, column: number): Map<string, string[]> {
  const byCountry = new Map<string, string[]>()
  for (const line of readText(path).split('\n').slice(1)) {
    const fields = line.trim().split(',')
    const [country = '', name = ''] = [fields[0], fields[column]]
    if (!/^\p{Lu}[\p{L}'-]+$/u.test(name)) continue
    byCountry.set(country, [...(byCountry.get(country) ?? []), name])
  }
  return new Map([...byCountry].filter(([, names]) => names.length >= 8))
}

/** The names that swapped people get: countries with both lists. */
export function readNames(): NamePool {
  const first = namesByCountry('gaz/common-forenames-by-country.csv', 11)
  const last = namesByCountry('gaz/common-surnames-by-country.csv', 5)
  const both = [...first.keys()].filter((country) => last.has(country)).sort()
  return { forenames: both.map((country) => first.get(country)!), surnames: both.map((country) => last.get(country)!) }
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!

/** The document with other words in place of its tokens' texts; offsets follow. */
function rewritten(document: LabelledDocument, words: readonly string[]): LabelledDocument {
  let [text, end] = ['', 0]
  const tokens = document.tokens.map((token, i): Token => {
    const word = words[i]!
    text += document.text.slice(end, token.start)
    end = token.end
    const start = text.length
    text += word
    if (word === token.text) return { ...token, start, end: text.length }
    return { ...token, text: word, lower: word.toLowerCase(), capital: /^\p{Lu}/u.test(word), start, end: text.length }
  })
  return { ...document, corpus: `${document.corpus}+names`, text: text + document.text.slice(end), tokens }
}

/** Copy of a document with other names: a word of a name becomes the same new word wherever it occurs in names. */
export function swapNames(document: LabelledDocument, pool: NamePool, random: () => number): LabelledDocument {
  const chosen = Math.floor(random() * pool.forenames.length)
  const [forenames, surnames] = [pool.forenames[chosen]!, pool.surnames[chosen]!]
  const given = new Map<string, string>()
  const { labels } = document
  const names = document.tokens.map((token, i) => {
    const label = labels[i]!
    if (label === OUTSIDE || kindOf(label) !== 0 || !token.capital || token.text.length < 3) return token.text
    const known = given.get(token.text)
    if (known) return known
    const position = positionOf(label)
    const forename = position === BEGIN || (position === INSIDE && random() < 0.5) || (position === UNIT && random() < 0.2)
    const fresh = pick(forename ? forenames : surnames, random)
    const text = token.text === token.text.toUpperCase() ? fresh.toUpperCase() : fresh
    given.set(token.text, text)
    return text
  })
  return rewritten(document, names)
}
