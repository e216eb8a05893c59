/**
 * `npm run eval`: the figures of docs/measurements.md, ours beside compromise and chrono-node on the same texts. Without a word: our own
 * annotated articles, the stories and corpora of ../shared, and prose without dates. With one (dates, people …): that part alone.
 * `--show KIND`: errors in context; `--baseline`: rewrites the figures that tools/gold/gate.test.ts holds.
 */
import { spawnSync } from 'node:child_process'
import { writeBaseline } from '../gold/baseline.ts'
import { scoreStories } from './gold.ts'
import { SHOWABLE, scoreOwn, showErrors } from './show.ts'

/** Parts that have a file of their own here. The first three belong to the whole; the others take long or are told elsewhere. */
const IN_WHOLE = ['corpora', 'dates', 'not-dates']
/** Linking across articles on public corpora, each beside a simple baseline. */
const LINKING = ['ecbplus', 'meantime', 'spelling', 'news-tls', 'timelines']
const PARTS = [...IN_WHOLE, 'people', 'projects-events', 'pages', 'names', 'link', ...LINKING, 'tagger', 'anchor']

function runPart(part: string, args: string[]): void {
  const { status } = spawnSync('node_modules/.bin/tsx', [`tools/eval/${part}.ts`, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = status ?? 1
}

async function whole(): Promise<void> {
  await scoreOwn()
  console.log()
  scoreStories()
  for (const part of IN_WHOLE) {
    console.log()
    runPart(part, [])
  }
}

const [first, ...rest] = process.argv.slice(2)
if (first === undefined) await whole()
else if (first === '--baseline') console.log(JSON.stringify(await writeBaseline(), null, 2))
else if (first === '--show' && SHOWABLE.includes(rest[0] ?? '')) await showErrors(rest[0]!)
else if (PARTS.includes(first)) runPart(first, rest)
else {
  console.error(`usage: npm run eval [-- ${PARTS.join(' | ')} | --show ${SHOWABLE.join('|')} | --baseline]`)
  process.exit(2)
}
