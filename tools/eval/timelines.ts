/**
 * Dossier timelines against those of experts: `npm run eval -- timelines [--sample=N]`. For each stream of news that has an expert's timeline
 * about its person, sampled articles are read in date order into one store; the days of that person's dossier (in a crisis, or where nobody
 * of that name is in a tenth of them: of all) are weighed as lib/engine/key-days.ts does, and the heaviest, as many as the expert chose, are
 * the timeline. Beside it: the days that the articles mention most often. Date F1, mean over timelines.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type DayReading, keyDays } from '../../lib/engine/key-days.ts'
import type { LinkedArticle } from '../../lib/engine/link-article.ts'
import { fold } from '../../lib/link/fold.ts'
import type { Entity } from '../../lib/model/entity.ts'
import { rememberingEngine } from './engine-cache.ts'
import { keyedStore, readInto } from './keyed-index.ts'
import { shuffled } from './seeded.ts'

/** Articles of each stream besides those of the judged names, where nothing is said: fewer leave many days of equal weight. */
const MORE = 250

const FOLDER = '../shared/corpora/xdoc/'
const SEED = 3

interface Timeline {
  id: string
  topic: string
  kind: string
  /** Days of a person's timeline; those of a crisis stand in the entries. */
  dates?: string[]
  entries?: { date: string }[]
}

interface Article {
  id: string
  date: string
  text: string
}

const readLines = <T>(file: string): T[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

const engine = rememberingEngine()

interface Reading {
  /** Weight of each day as a dossier has it, and how often each day is mentioned. */
  ours: Map<string, number>
  mentioned: Map<string, number>
}

const add = (days: Map<string, number>, day: string, weight: number): void => {
  days.set(day, (days.get(day) ?? 0) + weight)
}

/** Share of the articles in which somebody must be whom a stream is about. */
const ABOUT = 0.1

/** The person or project in most of the articles whose name has the first and last word of the stream's; of a body ("Enron") there is no dossier. */
function heroOf(entities: Iterable<Entity>, stream: string, articles: number): Entity | undefined {
  if (!stream) return undefined
  const last = fold(stream.replaceAll('_', ' ')).split(' ').at(-1)!
  const first = fold(stream.replaceAll('_', ' ')).split(' ')[0]!
  const fits = ({ kind, name, articles: own }: Entity) =>
    (kind === 'person' || kind === 'project') &&
    own >= ABOUT * articles &&
    [last, first].every((word) => fold(name).includes(word))
  return [...entities].filter(fits).sort((a, b) => b.articles - a.articles)[0]
}

/** The text with the hyphens of double names joined again, as the corpus cut them ("Strauss - Kahn"). */
const mended = (text: string): string => text.replace(/(\p{Lu}\p{Ll}+) - (?=\p{Lu}\p{Ll})/gu, '$1-')

const isDay = ({ from, to }: { from: string | null; to: string | null }): boolean => from !== null && from === to

/** What an article says of days to somebody's dossier; without anybody, all of it counts. */
function dayReading({ mentions, events }: LinkedArticle, published: string, hero: Entity | undefined): DayReading {
  const dates = mentions.flatMap((one) =>
    one.kind === 'date' && one.from !== null && isDay(one) ? [{ start: one.start, day: one.from }] : [],
  )
  const own = events.filter(({ who, projects }) => !hero || who.includes(hero.id) || projects.includes(hero.id))
  const told = own.flatMap(({ local: { time, type, status } }) =>
    time.from !== null && isDay(time) ? [{ day: time.from, type, status }] : [],
  )
  const named = mentions.flatMap((one) => (one.kind !== 'date' && one.entity === hero?.id ? [one.start] : []))
  return { published, dates, events: told, ...(hero && { named }) }
}

async function read(stream: string, articles: readonly Article[]): Promise<Reading> {
  const store = keyedStore()
  const next = readInto(store)
  const mentioned = new Map<string, number>()
  const linked: { date: string; article: LinkedArticle }[] = []
  for (const { id, date, text: cut } of articles.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const text = mended(cut)
    const output = engine({ text, title: '', published: date, language: 'en' })
    for (const one of output.mentions) if (one.kind === 'date' && one.from !== null && isDay(one)) add(mentioned, one.from, 1)
    linked.push({ date, article: await next({ id, published: date, text, output }) })
  }
  const hero = heroOf(store.entities.values(), stream, articles.length)
  const naming = linked.filter(
    ({ article }) => !hero || article.mentions.some((one) => one.kind !== 'date' && one.entity === hero.id),
  )
  const days = keyDays(naming.map(({ date, article }) => dayReading(article, date, hero)))
  return { ours: new Map(days.map(({ day, weight }) => [day, weight])), mentioned }
}

/** The heaviest days, as many as asked, within the first and last day of the expert's. */
function heaviest(days: ReadonlyMap<string, number>, count: number, [first, last]: readonly [string, string]): Set<string> {
  const inside = [...days].filter(([day]) => day >= first && day <= last)
  return new Set(
    inside
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, count)
      .map(([day]) => day),
  )
}

function dateF1(gold: ReadonlySet<string>, ours: ReadonlySet<string>): number {
  const both = [...ours].filter((day) => gold.has(day)).length
  return both ? (2 * both) / (gold.size + ours.size) : 0
}

const LABELS = new URL('./news-tls-labels.json', import.meta.url)

/** The stream's articles that are judged for names as well, and `more` others, by seed. */
function sampleOf(stream: string, more: number): Article[] {
  const { streams } = JSON.parse(readFileSync(LABELS, 'utf8')) as {
    streams: Record<string, { articles: Record<string, string> }>
  }
  const judged = streams[stream]?.articles ?? {}
  const all = readLines<Article>(`${FOLDER}news-tls/${stream}.jsonl.gz`)
  const isJudged = ({ id }: Article) => judged[id.split('/').at(-1)!] !== undefined
  const rest = shuffled(
    all.filter((one) => !isJudged(one)),
    SEED,
  )
  return [...all.filter(isJudged), ...rest.slice(0, more)]
}

const daysOf = ({ entries, dates }: Timeline): Set<string> => new Set(dates ?? entries?.map((entry) => entry.date) ?? [])

/** The stream of news that a timeline is about. */
const streamOf = ({ topic }: Timeline): string => topic.replace(/^tl17-/, '')

async function main(more: number): Promise<void> {
  console.log(`== timelines: date F1 at the expert's length; ${more} articles a stream besides those of the judged names`)
  const timelines = readLines<Timeline>(`${FOLDER}timelines.jsonl.gz`)
  const known = timelines.filter((one) => existsSync(`${FOLDER}news-tls/${streamOf(one)}.jsonl.gz`))
  const readings = new Map<string, Reading>()
  const sums = { ours: 0, mentioned: 0 }
  for (const timeline of known) {
    const stream = streamOf(timeline)
    const sample = sampleOf(stream, more)
    const reading = readings.get(stream) ?? (await read(timeline.kind === 'entity' ? stream : '', sample))
    readings.set(stream, reading)
    const gold = daysOf(timeline)
    const sorted = [...gold].sort()
    const range = [sorted[0]!, sorted.at(-1)!] as const
    const ours = dateF1(gold, heaviest(reading.ours, gold.size, range))
    const mentioned = dateF1(gold, heaviest(reading.mentioned, gold.size, range))
    sums.ours += ours
    sums.mentioned += mentioned
    console.log(
      `${timeline.id.padEnd(56)} days ${String(gold.size).padStart(3)}  ours ${ours.toFixed(3)}  mentioned most ${mentioned.toFixed(3)}`,
    )
  }
  const mean = (sum: number) => (sum / Math.max(1, known.length)).toFixed(3)
  console.log(`mean of ${known.length} timelines: ours ${mean(sums.ours)}, days mentioned most often ${mean(sums.mentioned)}`)
}

if (!existsSync(`${FOLDER}timelines.jsonl.gz`)) console.warn(`SKIPPED: ${FOLDER}timelines.jsonl.gz is not here`)
else await main(Number(/--sample=(\d+)/.exec(process.argv.join(' '))?.[1] ?? MORE))
