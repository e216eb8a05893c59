/**
 * People over years of news: `npm run eval -- news-tls [--wrong] [--only=STREAM]`. Sampled articles of each stream are read in date order into a
 * store of its own, then all streams into one; at each place of the judged list the right person must stand: joined with the other
 * mentions of that person and kept apart from namesakes. Beside it: everybody with the same last name is one person.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { rememberingEngine } from './engine-cache.ts'
import { keyedStore, readInto } from './keyed-index.ts'

const FOLDER = '../shared/corpora/xdoc/news-tls/'
const LABELS = new URL('./news-tls-labels.json', import.meta.url)

interface Stream {
  /** The last name at every place. */
  name: string
  people: string[]
  /** By number of the article: places, each "offset:person". */
  articles: Record<string, string>
}

interface Article {
  id: string
  stream: string
  date: string
  text: string
  places: { at: number; who: string }[]
}

interface Judged {
  who: string
  stream: string
  /** Id of the entity that linking gave; undefined where no person was recognized there. */
  entity: string | undefined
  where: string
}

/** The text with its broken quotation marks and apostrophes mended, length kept, and the one name that was cut joined as the list has it. */
const mended = (text: string): string =>
  text
    .replaceAll('Strauss - Kahn', 'Strauss-Kahn')
    .replace(/â€ ?[™˜] ?(s\b)?/gu, (broken, s: string | undefined) => `’${s ?? ''}`.padEnd(broken.length))
    .replace(/â€ ?(?:œ|�|“|”|¦) ?/gu, (broken) =>
      (/œ/u.test(broken) ? '“' : /[“”]/u.test(broken) ? '–' : '”').padEnd(broken.length),
    )

function articlesOf(stream: string, { people, articles }: Stream): Article[] {
  const lines = gunzipSync(readFileSync(`${FOLDER}${stream}.jsonl.gz`))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
  return lines.flatMap((line) => {
    const { id, date, text } = JSON.parse(line) as { id: string; date: string; text: string }
    const labels = articles[id.split('/').at(-1)!]
    if (labels === undefined) return []
    const places = labels.split(' ').map((label) => {
      const [at = 0, who = 0] = label.split(':').map(Number)
      return { at, who: people[who]! }
    })
    return [{ id, stream, date, text: mended(text), places }]
  })
}

const engine = rememberingEngine()

/** Reads the articles in date order into one store; returns who stands at each judged place. */
async function judge(articles: readonly Article[]): Promise<Judged[]> {
  const read = readInto(keyedStore())
  const judged: Judged[] = []
  for (const { id, stream, date, text, places } of articles.toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )) {
    const linked = await read({ id, published: date, text, output: engine({ text, title: '', published: date, language: 'en' }) })
    for (const { at, who } of places) {
      const mention = linked.mentions.find((one) => one.kind === 'person' && one.start <= at && at < one.end)
      const entity = mention?.kind === 'person' ? (mention.entity ?? `${id} ${at}`) : undefined
      judged.push({ who, stream, entity, where: `${id} ${at}` })
    }
  }
  return judged
}

/** How many of the judged stand right, one by one: with the entity that holds most of that person's places, if it is nobody else's. */
function rightOnes(judged: readonly (Judged & { entity: string })[]): Set<Judged> {
  const counts = new Map<string, Map<string, number>>()
  for (const { who, entity } of judged) {
    const own = counts.get(who) ?? new Map<string, number>()
    counts.set(who, own.set(entity, (own.get(entity) ?? 0) + 1))
  }
  const claims = [...counts].flatMap(([who, own]) => [...own].map(([entity, count]) => ({ who, entity, count })))
  const [entityOf, taken] = [new Map<string, string>(), new Set<string>()]
  for (const { who, entity } of claims.sort((a, b) => b.count - a.count || (a.who < b.who ? -1 : 1)))
    if (!entityOf.has(who) && !taken.has(entity)) {
      entityOf.set(who, entity)
      taken.add(entity)
    }
  return new Set(judged.filter(({ who, entity }) => entityOf.get(who) === entity))
}

interface Count {
  right: number
  found: number
  plain: number
  missed: number
}

function tell(name: string, judged: readonly Judged[], wrong: boolean): Count {
  const found = judged.filter((one): one is Judged & { entity: string } => one.entity !== undefined)
  const right = rightOnes(found)
  const plain = rightOnes(found.map((one) => ({ ...one, entity: one.stream })))
  const count = { right: right.size, found: found.length, plain: plain.size, missed: judged.length - found.length }
  const people = new Set(judged.map(({ who }) => who)).size
  console.log(
    `${name.padEnd(24)} ${count.right} of ${count.found} right ${share(count.right, count.found)}   equal last names ${share(count.plain, count.found)}   people ${people}, places where no person was recognized ${count.missed}`,
  )
  if (wrong)
    for (const one of found.filter((other) => !right.has(other))) console.log(`   ${one.who}: ${one.where} → ${one.entity}`)
  return count
}

const share = (count: number, of: number): string => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`

async function main(wrong: boolean, only: string | undefined): Promise<void> {
  const { streams } = JSON.parse(readFileSync(LABELS, 'utf8')) as { streams: Record<string, Stream> }
  const all = Object.entries(streams)
    .filter(([name]) => only === undefined || name === only)
    .map(([name, stream]) => ({ name, articles: articlesOf(name, stream) }))
  console.log(`== news-tls: sampled articles in date order, judged places of each stream's name`)
  const total: Count = { right: 0, found: 0, plain: 0, missed: 0 }
  for (const { name, articles } of all) {
    const count = tell(`${name} (${articles.length})`, await judge(articles), wrong)
    for (const key of ['right', 'found', 'plain', 'missed'] as const) total[key] += count[key]
  }
  console.log(
    `each stream in a store of its own: ${share(total.right, total.found)} of ${total.found}; equal last names ${share(total.plain, total.found)}; not recognized ${total.missed}`,
  )
  tell('all streams in one store', await judge(all.flatMap(({ articles }) => articles)), wrong)
}

if (!existsSync(FOLDER)) console.warn(`SKIPPED: ${FOLDER} is not here`)
else await main(process.argv.includes('--wrong'), /--only=(\S+)/.exec(process.argv.join(' '))?.[1])
