/**
 * Dossier timelines against those of experts: `npm run eval -- timelines [--sample=N]`. For each stream of news that has an expert's timeline
 * about its person, sampled articles are read in date order into one store; the events of that person (in a crisis: of all) give each day a weight,
 * and the heaviest days, as many as the expert chose, are the timeline. Beside it: the days that the articles mention most often. Date F1,
 * mean over timelines.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fold } from '../../lib/link/fold.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { StoryEvent } from '../../lib/model/event.ts'
import { rememberingEngine } from './engine-cache.ts'
import { keyedStore, readInto } from './keyed-index.ts'
import { shuffled } from './seeded.ts'

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
  /** Weight of each day by our events, and how often each day is mentioned. */
  ours: Map<string, number>
  mentioned: Map<string, number>
}

const add = (days: Map<string, number>, day: string, weight: number): void => {
  days.set(day, (days.get(day) ?? 0) + weight)
}

/** The entity in most articles whose name ends as the stream's. */
function heroOf(entities: Iterable<Entity>, stream: string): Entity | undefined {
  if (!stream) return undefined
  const last = fold(stream.replaceAll('_', ' ')).split(' ').at(-1)!
  const first = fold(stream.replaceAll('_', ' ')).split(' ')[0]!
  const fits = ({ kind, name }: Entity) => kind !== 'place' && [last, first].every((word) => fold(name).includes(word))
  return [...entities].filter(fits).sort((a, b) => b.articles - a.articles)[0]
}

/** A day that stands in a sentence with the person, beside an event of that day. */
const NAMED = 0.5

const isDay = ({ time }: StoryEvent): boolean => time.from !== null && time.from === time.to

/** What an event adds to its day: more where its type changes the course of a story and it was told as having happened. */
function weightOf(event: StoryEvent): number {
  const big = ['speak', 'other', 'plan'].includes(event.type) ? 0.6 : 1
  return big * event.confidence * (event.status === 'planned' || event.status === 'denied' ? 0.5 : 1)
}

async function read(stream: string, articles: readonly Article[]): Promise<Reading> {
  const store = keyedStore()
  const next = readInto(store)
  const mentioned = new Map<string, number>()
  const told = new Map<string, string[]>()
  const near: { day: string; entities: string[] }[] = []
  for (const { id, date, text } of articles.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const output = engine({ text, title: '', published: date, language: 'en' })
    for (const one of output.mentions)
      if (one.kind === 'date' && one.from !== null && one.from === one.to) add(mentioned, one.from, 1)
    const linked = await next({ id, published: date, text, output })
    for (const mention of linked.mentions) {
      if (mention.kind !== 'date' || mention.from === null || mention.from !== mention.to) continue
      const start = text.lastIndexOf('\n', mention.start)
      const end = text.indexOf('\n', mention.end)
      const entities = linked.mentions.flatMap((one) =>
        one.kind !== 'date' && one.entity && one.start > start && (end < 0 || one.end <= end) ? [one.entity] : [],
      )
      near.push({ day: mention.from, entities })
    }
    for (const { id: event, local } of linked.events) {
      const { from, to } = local.time
      if (from !== null && from === to) told.set(event, [...(told.get(event) ?? []), from])
    }
  }
  const hero = heroOf(store.entities.values(), stream)
  const ours = new Map<string, number>()
  for (const [id, event] of store.events) {
    const direct = !hero || event.who.includes(hero.id) || event.projects.includes(hero.id)
    const around = direct || (hero && event.about?.includes(hero.id))
    if (!isDay(event) && !told.has(id)) continue
    for (const day of told.get(id) ?? []) add(ours, day, weightOf(event) * (direct ? 1 : around ? 0.6 : 0.2))
  }
  for (const { day, entities } of near) add(ours, day, NAMED * (!hero || entities.includes(hero.id) ? 1 : 0.3))
  return { ours, mentioned }
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
else await main(Number(/--sample=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 0))
