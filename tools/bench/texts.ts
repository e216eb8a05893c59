/** Texts to measure with: the demo's articles, text made here, and annotated articles of ../shared where they are present. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fileInput } from '../read/input.ts'
import { type BenchText, wordsIn } from './bench-text.ts'

const DEMO = 'demo/sites'
const GOLD = '../shared/gold'

function demoTexts(): BenchText[] {
  const pages = readdirSync(DEMO, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  return pages.sort().flatMap((name) => {
    const { meta, text } = fileInput(join(DEMO, name)).load()
    return wordsIn(text) > 150 ? [{ name: `demo/${name}`, published: meta.published ?? '2025-07-11', text }] : []
  })
}

const NAMES = ['Amina Okafor', 'Jorge Villalba', 'Liis Tamm', 'Rajesh Pillai', 'Noor Haddad', 'Pieter de Groot', 'Mei Tanaka']
const OFFICES = ['Energy Minister', 'Deputy Prime Minister', 'Senator', 'Governor', 'Ambassador', 'central bank chief', 'Mayor']
const WORKS = [
  'a new rail link',
  'the coastal pipeline',
  'a solar plant',
  'the river dam',
  'a trade agreement',
  'the port extension',
]
const PLACES = ['Nairobi', 'Tallinn', 'Bogotá', 'Karachi', 'Osaka', 'Rotterdam', 'Amman']
const TIMES = ['on Tuesday', 'in March 2024', 'last week', 'on 14 May', 'two years ago', 'by the end of the year', 'next month']
const TAILS = [
  'after talks that went on late into the night',
  'while lawmakers asked who would pay for it',
  'and told reporters that work had begun',
  'although the opposition called the sums unclear',
  'as neighbours along the route waited for word',
]

/** News-like paragraphs of a given number of sentences, the same for the same seed. */
export function makeText(seed: number, sentences: number, names: readonly string[] = NAMES): string {
  let state = seed
  const pick = <T>(list: readonly T[]): T => {
    state = (state * 1103515245 + 12345) % 2147483648
    return list[state % list.length]!
  }
  const sentence = () =>
    `${pick(OFFICES)} ${pick(names)} signed off on ${pick(WORKS)} near ${pick(PLACES)} ${pick(TIMES)}, ${pick(TAILS)}.`
  const lines = Array.from({ length: Math.ceil(sentences / 3) }, () => [sentence(), sentence(), sentence()].join(' '))
  return lines.join('\n')
}

async function goldTexts(): Promise<BenchText[]> {
  if (!existsSync(GOLD)) {
    console.warn(`${GOLD} is not here: measured on the demo's articles and made text alone.`)
    return []
  }
  const { readGold } = (await import(pathToFileURL(`${GOLD}/markup.mjs`).href)) as {
    readGold: (path: string) => { text: string; published: string }
  }
  const files = readdirSync(`${GOLD}/news`).filter((name) => name.endsWith('.gold.txt'))
  return files.map((name) => {
    const { text, published } = readGold(`${GOLD}/news/${name}`)
    return { name: `gold/${name}`, published, text }
  })
}

/** The text cut after the paragraph in which it passes so many words. */
function cut(text: string, words: number): string {
  const kept: string[] = []
  let count = 0
  for (const line of text.split('\n')) {
    if (count >= words) break
    kept.push(line)
    count += wordsIn(line)
  }
  return kept.join('\n')
}

/** All texts, none much longer than so many words. */
export async function benchTexts(words: number): Promise<BenchText[]> {
  const made = [1, 2, 3, 4].map((seed) => ({ name: `made/${seed}`, published: '2025-07-11', text: makeText(seed, 34) }))
  return [...demoTexts(), ...made, ...(await goldTexts())].map((one) => ({ ...one, text: cut(one.text, words) }))
}
