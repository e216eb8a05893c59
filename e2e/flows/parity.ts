// The built extension and `npm run read` must find the same text and the same mentions on the same page, scripts switched off in both.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { poll } from '../drivers/wait.ts'
import type { Flow, FlowContext, Suite } from '../flow.ts'
import { SITE_ROOTS } from '../sites.ts'

const root = path.join(import.meta.dirname, '../..')
const corpora = path.join(root, '../shared/corpora')
/** A listed host under which saved pages are served with their own paths, so that dates in addresses stay. */
const HOST = 'saved.harbour-courier.example'
const WANTED = 30
/** English-language editions of the newest set. */
const ENGLISH = /^pages\/fundus\/(us|uk|ca|au|ind|za|na|ng|ie|nz|intl)_/

interface Mention {
  start: number
  end: number
  text: string
  kind: string
  value?: string
}

interface Line {
  file: string
  article: { isNews: boolean; language: string }
  text: string
  mentions: Mention[]
  error?: string
}

interface PageOfTest {
  url: string
  /** File that `read` is given. */
  file: string
}

/** Runs `npm run read -- --json` on files. @throws Error with its words where it fails */
function read(files: string[]): Line[] {
  const run = spawnSync('npm', ['run', '--silent', 'read', '--', '--json', '--no-link', ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  })
  if (!run.stdout) throw new Error(`npm run read printed nothing: ${run.stderr.slice(0, 800)}`)
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

const key = ({ start, end, kind, text, value }: Mention): string => `${start}-${end} ${kind} ${value ?? ''} ${text}`

/** First line in which two lists differ, or undefined. */
function difference(a: string[], b: string[]): string | undefined {
  const onlyA = a.filter((x) => !b.includes(x))
  const onlyB = b.filter((x) => !a.includes(x))
  return onlyA.length + onlyB.length === 0
    ? undefined
    : `only read: ${onlyA.slice(0, 4).join(' | ')}; only extension: ${onlyB.slice(0, 4).join(' | ')}`
}

function textDifference(a: string, b: string): string | undefined {
  if (a === b) return undefined
  let i = 0
  while (a[i] === b[i]) i++
  return `texts part at ${i}: read "${a.slice(Math.max(0, i - 30), i + 60)}", extension "${b.slice(Math.max(0, i - 30), i + 60)}"`
}

/** Opens a page and compares; undefined where all is equal. */
async function compare({ driver, session }: FlowContext, page: PageOfTest, expected: Line): Promise<string | undefined> {
  const tab = await driver.newTab(page.url)
  try {
    const report = await poll(
      async () => {
        const now = await session.report(tab)
        return now.state === 'ready' && now.analysis ? now : undefined
      },
      12_000,
      'the reader',
    )
    // Where the report carries no text, the mentions' offsets and words stand for it.
    const text = (report as { text?: string }).text
    const mentions = (report.analysis?.mentions ?? []) as Mention[]
    return (
      (text === undefined ? undefined : textDifference(expected.text, text)) ??
      difference(expected.mentions.map(key), mentions.map(key))
    )
  } catch (error) {
    return (error as Error).message.slice(0, 200)
  } finally {
    await tab.close()
  }
}

async function compareAll(context: FlowContext, pages: PageOfTest[]): Promise<void> {
  await context.session.prepare()
  const lines = read(pages.map((page) => page.file))
  const wrong: string[] = []
  let compared = 0
  for (const [i, page] of pages.entries()) {
    const line = lines[i]
    assert.ok(line && !line.error, `read failed on ${page.file}: ${line?.error}`)
    if (!line.article.isNews || line.article.language !== 'en' || compared === WANTED) continue
    compared++
    const found = await compare(context, page, line)
    if (found) wrong.push(`${path.basename(page.file)}: ${found}`)
  }
  context.note(`${compared - wrong.length} of ${compared} pages equal`)
  assert.ok(compared > 0, 'no page was compared')
  assert.equal(wrong.length, 0, `${wrong.length} of ${compared} pages differ:\n${wrong.join('\n')}`)
}

/** The demo's HTML pages. */
function demoPages(): PageOfTest[] {
  const sites = SITE_ROOTS[0] ?? ''
  return readdirSync(sites, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.endsWith('more.html'))
    .sort()
    .map((name) => ({
      url: `http://${name
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`,
      file: path.join(sites, name),
    }))
}

/** Saved pages, unpacked into `folder` and given to the proxy. More than are wanted: some are no articles. */
function savedPages(context: FlowContext, folder: string): PageOfTest[] {
  const index = gunzipSync(readFileSync(path.join(corpora, 'pages/index.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
  const all = index
    .map((line) => JSON.parse(line) as { file: string; url?: string })
    .filter((entry) => entry.url && ENGLISH.test(entry.file))
  const step = Math.max(1, Math.floor(all.length / (WANTED * 1.4)))
  return all
    .filter((_, i) => i % step === 0)
    .map((entry) => {
      const { pathname, search } = new URL(entry.url ?? '')
      const url = new URL(`http://${HOST}${pathname}${search}`).href
      const body = gunzipSync(readFileSync(path.join(corpora, entry.file)))
      const file = path.join(folder, path.basename(entry.file, '.gz'))
      writeFileSync(file, body)
      context.proxy.add(url, { body })
      return { url, file }
    })
}

const flows: Flow[] = [
  {
    name: 'on the demo pages the extension finds what `npm run read` finds',
    limit: 120_000,
    run: (context) => compareAll(context, demoPages()),
  },
  {
    name: `on ${WANTED} saved pages the extension finds what \`npm run read\` finds`,
    limit: 300_000,
    skip: () =>
      existsSync(path.join(corpora, 'pages/index.jsonl.gz'))
        ? undefined
        : 'THE SAVED PAGES (../shared/corpora/pages) ARE NOT HERE; nothing was compared',
    async run(context) {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'antecedent-pages-'))
      try {
        await compareAll(context, savedPages(context, folder))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  },
]

/** The suite of parity between the extension and the command. */
export function parity(): Suite {
  return { name: 'parity', proxy: { noScripts: true }, flows }
}
