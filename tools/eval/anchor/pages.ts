/** A seeded sample of the saved news pages of ../shared, each under an address of the tests' own host. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { seeded, shuffle } from '../../train/random.ts'

const CORPORA = '../shared/corpora'
const INDEX = path.join(CORPORA, 'pages/index.jsonl.gz')
/** Sets of news pages; the others hold pages of all kinds. */
const SETS = new Set(['fundus', 'aeb', 'newspaper'])
/** A host that the tests' proxy serves; paths are the pages' own. */
const HOST = 'saved.harbour-courier.example'
const WORDS = 3000

export interface SavedPage {
  /** Its place in the corpus, as a name in reports. */
  name: string
  url: string
  body: Buffer
}

interface Entry {
  file: string
  set: string
  url?: string
  body?: string
}

export const pagesAreHere = (): boolean => existsSync(INDEX)

const entries = (): Entry[] =>
  gunzipSync(readFileSync(INDEX))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry)
    .filter((entry) => SETS.has(entry.set))

/** All pages in a seeded order; each is read from the disk when it is asked for. */
export function* savedPages(seed: number): Generator<SavedPage> {
  const all = entries()
  const order = Uint32Array.from(all, (_, i) => i)
  shuffle(order, seeded(seed))
  for (const index of order) {
    const entry = all[index]!
    let address = { pathname: `/${entry.set}/${index}`, search: '' }
    try {
      if (entry.url) address = new URL(entry.url)
    } catch {
      // A page without a usable address keeps the one made for it.
    }
    const url = new URL(`http://${HOST}${address.pathname}${address.search}`).href
    yield { name: entry.file, url, body: gunzipSync(readFileSync(path.join(CORPORA, entry.file))) }
  }
}

/** Lower-case words of the reference bodies: what edits put in the place of others. */
export function otherWords(): string[] {
  const words = new Set<string>()
  for (const { body } of entries()) {
    for (const [word] of (body ?? '').matchAll(/(?<=\s)[a-z]{3,}(?=\s)/g)) words.add(word)
    if (words.size >= WORDS) break
  }
  return [...words].slice(0, WORDS)
}
