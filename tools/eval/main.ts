/**
 * `npm run eval`: the figures of docs/measurements.md. Without a word: the annotated stories of ../shared through `read --json`, scored by its
 * scorer, each story in a store of its own. With one (dates, people, projects-events, pages, names, link): that part's own measurement.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GOLD = '../shared/gold'
const STORIES = ['dmitry-medvedev', 'nawaz-sharif', 'jacob-zuma', 'mahmoud-ahmadinejad']
const PARTS = ['dates', 'people', 'projects-events', 'pages', 'names', 'link']

function run(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')}: ${stderr || stdout}`)
  return stdout
}

/** Reads one story's pages in order; returns the file of its JSON lines. */
function readStory(story: string, scratch: string): string {
  const pages = join(scratch, story.replaceAll('/', '_'))
  run(process.execPath, [`${GOLD}/score.mjs`, 'pages', `${GOLD}/${story}`, pages])
  const files = readdirSync(pages)
    .sort()
    .map((name) => join(pages, name))
  const lines = run('node_modules/.bin/tsx', ['tools/read/main.ts', '--json', ...files])
  writeFileSync(`${pages}.jsonl`, lines)
  return `${pages}.jsonl`
}

const score = (pairs: string[]): string => run(process.execPath, [`${GOLD}/score.mjs`, 'score', ...pairs])

function scoreGold(scratch: string): void {
  const read = (story: string) => [`${GOLD}/${story}`, readStory(story, scratch)]
  for (const story of ['pakistan-russia', 'news']) console.log(`\n== ${story}\n${score(read(story))}`)
  const each = STORIES.map((story) => read(`stories/${story}`))
  // The last two are never read by those who write rules: the difference between the halves is what was learnt by heart.
  console.log(`\n== stories that rules were developed on\n${score(each.slice(0, 2).flat())}`)
  console.log(`\n== stories that nobody has read\n${score(each.slice(2).flat())}`)
  console.log(`\n== all four stories\n${score(each.flat())}`)
}

const [part] = process.argv.slice(2)
if (part && !PARTS.includes(part)) {
  console.error(`usage: npm run eval [-- ${PARTS.join(' | ')}]`)
  process.exit(2)
}
if (!existsSync(GOLD)) {
  console.warn(`SKIPPED: ${GOLD} is not here, so nothing can be measured.`)
} else if (part) {
  const { status } = spawnSync('node_modules/.bin/tsx', [`tools/eval/${part}.ts`, ...process.argv.slice(3)], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'eval-'))
  try {
    scoreGold(scratch)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
