/** `npm run read`: the whole engine outside the browser, articles in the order given, as one reader would read them. See docs/read.md. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { analyze } from '../../lib/engine/analyze.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import { newIdAt } from '../../lib/model/new-id.ts'
import type { Gazetteer, GazetteerFile } from '../../lib/model/resources.ts'
import { parseGazetteer } from '../../lib/recognize/gazetteer.ts'
import { withTagger } from '../../lib/recognize/tagger/load.ts'
import { analyzeArticle } from '../../lib/services/analyze-article.ts'
import { toldBy } from '../../lib/services/told-by.ts'
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts'
import { openStore, type Store } from '../../lib/store/db.ts'
import { entitiesByIds } from '../../lib/store/entities.ts'
import { mentionsOfArticle } from '../../lib/store/mentions.ts'
import { fileInput, type Input, jsonlInputs } from './input.ts'
import { type Line, linkedLine, type Named, unlinkedLine } from './line.ts'
import { readable } from './print.ts'
import { loadSnapshot, saveSnapshot } from './snapshot.ts'

const USAGE = `usage: npm run --silent read -- [--json] [--published DATE] [--no-link] [--store DIR] [--jsonl FILE] FILE...
  FILE: .html, .html.gz, .txt, or - for HTML on standard input`

interface Options {
  json: boolean
  published?: string
  link: boolean
  dir?: string
  inputs: Input[]
}

function optionsOf(argv: string[]): Options {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      published: { type: 'string' },
      jsonl: { type: 'string', multiple: true, default: [] },
      'no-link': { type: 'boolean', default: false },
      store: { type: 'string' },
    },
  })
  const { published, store: dir } = values
  if (published !== undefined && !/^\d{4}-\d\d-\d\d$/.test(published))
    throw new Error(`--published is written YYYY-MM-DD, not ${published}`)
  const inputs = [...positionals.map(fileInput), ...values.jsonl.flatMap(jsonlInputs)]
  if (inputs.length === 0) throw new Error('no FILE given')
  return { json: values.json, link: !values['no-link'], inputs, ...(published && { published }), ...(dir && { dir }) }
}

interface Run {
  gazetteer: Gazetteer
  options: Options
  store: Store
  newId: () => string
  /** File or record id of each stored article. */
  files: Map<string, string>
}

async function linkedReading(article: ReadArticle, named: Named, extract: number, run: Run): Promise<Line> {
  const deps = { ...run, settings: DEFAULT_SETTINGS, now: Date.now, remember: true, private: false }
  const answer = await analyzeArticle(article, deps)
  if (!answer.ok) throw new Error(answer.error.message)
  if (answer.value.problem) throw new Error(answer.value.problem)
  const { article: id } = answer.value
  const { store: stored = 0, link = 0, ...steps } = answer.value.ms
  const ms = { extract, recognize: Object.values(steps).reduce((sum, one) => sum + one, 0), link, store: stored }
  if (id === undefined)
    return linkedLine(
      named,
      article,
      { analysis: answer.value, records: [], entities: new Map(), told: [], files: run.files },
      ms,
    )
  run.files.set(id, named.file ?? named.id ?? '')
  const records = await mentionsOfArticle(run.store, id)
  const told = await toldBy(run.store, id)
  if (!told.ok) throw new Error(told.error.message)
  const ids = [...records.flatMap(({ entity }) => entity ?? []), ...told.value.flatMap(({ event }) => event.who)]
  const entities = new Map((await entitiesByIds(run.store, [...new Set(ids)])).map((entity) => [entity.id, entity]))
  return linkedLine(named, article, { analysis: answer.value, records, entities, told: told.value, files: run.files }, ms)
}

async function read(source: Input, run: Run): Promise<Line> {
  const named: Named = source.file !== undefined ? { file: source.file } : { id: source.id ?? '' }
  const start = performance.now()
  const article = source.load()
  const extract = performance.now() - start
  const { published } = run.options
  if (published && !article.meta.published) Object.assign(article.meta, { published, publishedSource: 'given' })
  if (run.options.link) return linkedReading(article, named, extract, run)
  const day = article.meta.published ?? new Date().toISOString().slice(0, 10)
  const { title, language } = article.meta
  const doubt = article.meta.published === undefined ? 'unknown' : article.meta.publishedDoubt
  const input = { text: article.text, title, published: day, language, ...(doubt && { publishedDoubt: doubt }) }
  const output = analyze(input, run.gazetteer)
  const recognize = Object.values(output.ms).reduce((sum, one) => sum + one, 0)
  return unlinkedLine(named, article, output, { extract, recognize, link: 0, store: 0 })
}

/** From here the ids of a run count down. */
const LAST_ID = 999_999_999

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2))
  const lists = parseGazetteer(JSON.parse(readFileSync('public/gazetteers/en.json', 'utf8')) as GazetteerFile)
  const gazetteer = withTagger(lists, readFileSync('public/tagger/en.bin'))
  const store = openStore('read', { indexedDB: new IDBFactory(), IDBKeyRange })
  if (options.dir) await loadSnapshot(store, options.dir)
  let made = 0
  // Ids that count make two runs comparable; a store that lives on needs ids that never meet. As in the extension, the newest sort first.
  const newId = options.dir ? () => newIdAt(Date.now()) : () => `id${LAST_ID - ++made}`
  const run: Run = { gazetteer, options, store, newId, files: new Map() }
  for (const [index, input] of options.inputs.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${options.inputs.length} `)
    try {
      const line = await read(input, run)
      console.log(options.json ? JSON.stringify(line) : readable(line))
      if (options.dir && options.link) await saveSnapshot(store, options.dir)
    } catch (error) {
      process.exitCode = 1
      const message = error instanceof Error ? error.message : String(error)
      console.log(
        options.json ? JSON.stringify({ file: input.file ?? input.id, error: message }) : `${input.file ?? input.id}: ${message}`,
      )
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r')
  store.close()
}

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exit(2)
})
