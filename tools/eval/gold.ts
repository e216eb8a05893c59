/**
 * The annotated stories of ../shared through `read --json`, scored by their own scorer, each story in a store of its own; beside them
 * compromise (people) and chrono-node (dates) on the same texts by the same scorer. Part of `npm run eval`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEVELOPED, GOLD, UNREAD } from '../gold/sets.ts'
import { chronoMentions, compromisePeople } from './peers.ts'

type F1 = { f1: number | null }
type Result = Record<string, number | F1>
interface Files {
  ours: string
  peers: string
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')}: ${stderr || stdout}`)
  return stdout
}

/** A line of `read --json` with the mentions of the other libraries instead of ours. */
function peerLine(line: string): string {
  const { text, article } = JSON.parse(line) as { text: string; article: { published: string } }
  const mentions = [...compromisePeople(text), ...chronoMentions(text, article.published.slice(0, 10))]
  return JSON.stringify({ text, mentions, entities: [], events: [], prior: [] })
}

/** Reads one story's pages in order; returns the files of JSON lines, ours and the other libraries'. */
function readStory(story: string, scratch: string): Files {
  const pages = join(scratch, story.replaceAll('/', '_'))
  run(process.execPath, [join(GOLD, 'score.mjs'), 'pages', join(GOLD, story), pages])
  const files = readdirSync(pages).sort()
  const paths = files.map((name) => join(pages, name))
  const lines = run('node_modules/.bin/tsx', ['tools/read/main.ts', '--json', ...paths])
  writeFileSync(`${pages}.jsonl`, lines)
  writeFileSync(`${pages}.peers.jsonl`, lines.split('\n').filter(Boolean).map(peerLine).join('\n'))
  return { ours: `${pages}.jsonl`, peers: `${pages}.peers.jsonl` }
}

const score = (stories: string[], files: Map<string, Files>, whose: keyof Files): Result =>
  JSON.parse(
    run(process.execPath, [
      join(GOLD, 'score.mjs'),
      'score',
      ...stories.flatMap((story) => [join(GOLD, story), files.get(story)![whose]]),
      '--json',
    ]),
  ) as Result

const figureOf = (result: Result, key: string): number | null => {
  const value = result[key]
  // In a set of unrelated articles there is nothing before.
  if (key.startsWith('prior') && figureOf(result, 'linkEvent') === null) return null
  return typeof value === 'number' ? value : (value?.f1 ?? null)
}
const cell = (value: number | null, sign = false) =>
  (value === null ? '–' : `${sign && value > 0 ? '+' : ''}${value.toFixed(3)}`).padStart(10)

const FIGURES =
  'people officials roles projects dates datesRelaxed dateValues events samePerson sameProject sameEvent linkPerson linkProject linkEvent priorRecall10 priorPrecision10 coveredLeast extraMost'
const PEERS: readonly [string, string][] = [
  ['people', 'compromise'],
  ['dates', 'chrono-node'],
  ['datesRelaxed', 'chrono-node'],
  ['dateValues', 'chrono-node'],
]

function print(label: string, key: string, results: Result[]): void {
  const values = results.map((result) => figureOf(result, key))
  const [developed, unread] = [values[2] ?? null, values[3] ?? null]
  const fall = developed === null || unread === null ? null : unread - developed
  console.log(`${label.padEnd(28)}${values.map((value) => cell(value)).join('')}${cell(fall, true)}`)
}

/** Prints the table: a set a column, a figure a row. */
export function scoreStories(): void {
  if (!existsSync(join(GOLD, 'score.mjs'))) {
    console.warn('SKIPPED: ../shared/gold is not here, so its stories are not measured.')
    return
  }
  const scratch = mkdtempSync(join(tmpdir(), 'eval-'))
  try {
    const sets = [['pakistan-russia'], ['news'], DEVELOPED, UNREAD, [...DEVELOPED, ...UNREAD]]
    const files = new Map([...new Set(sets.flat())].map((story) => [story, readStory(story, scratch)]))
    const ours = sets.map((set) => score(set, files, 'ours'))
    const peers = sets.map((set) => score(set, files, 'peers'))
    console.log('== annotated articles of ../shared, F1 unless the name says otherwise')
    console.log(
      'developed: stories that rules were developed on; unread: those that nobody has read, totals only; fall: unread − developed',
    )
    const heads = ['pak-rus', 'news', 'developed', 'unread', 'all four', 'fall']
    console.log(`${''.padEnd(28)}${heads.map((head) => head.padStart(10)).join('')}`)
    for (const key of FIGURES.split(' ')) {
      print(key, key, ours)
      for (const [of, who] of PEERS) if (of === key) print(`  ${who}`, key, peers)
    }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
