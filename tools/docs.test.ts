/** What the documents name exists: links and their headings, paths in the tree, npm scripts and the files behind them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDERS = /^(?:lib|components|entrypoints|tools|e2e|demo|docs|public|assets)\//
/** The file, and its test, that docs/add-a-recognizer.md has its reader write. */
const EXAMPLE = 'lib/recognize/projects/spacecraft'

const inFolder = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${dir}/${name}`)

const DOCUMENTS = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'lib/README.md', 'demo/README.md', 'lib/page/fixtures/README.md'],
  ...inFolder('docs'),
  ...inFolder('docs/decisions'),
]

/** Targets of Markdown links and pictures that stay in the project, as `path#heading`. Code blocks are not looked at. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/```.*?```/gs, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((target) => !/^[a-z]+:/i.test(target))
}

/** Paths of the tree named in code spans and in indented or fenced commands, from the root. */
function pathsOf(markdown: string): string[] {
  const words = [...markdown.matchAll(/(?<![\w/.*-])((?:[\w.-]+\/)+[\w.*-]*)/g)].map((match) => match[1]!.replace(/[.:]$/, ''))
  return [...new Set(words.filter((path) => FOLDERS.test(path) && !path.includes('*')))]
}

const scriptsOf = (markdown: string): string[] => [
  ...new Set([...markdown.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map((match) => match[1]!)),
]

/** The fragment by which GitHub addresses a heading. */
const fragmentOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const headingsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) => fragmentOf(match[1]!.replace(/`/g, '')))

/** A sentence for each link of a document that leads nowhere. */
function deadLinks(document: string): string[] {
  return linksOf(readFileSync(document, 'utf8')).flatMap((target) => {
    const [path = '', fragment] = target.split('#')
    const file = path ? join(dirname(document), path) : document
    if (!existsSync(file)) return [`${document}: ${target} does not exist`]
    if (!fragment || headingsOf(readFileSync(file, 'utf8')).includes(fragment)) return []
    return [`${document}: ${target} names no heading`]
  })
}

/** A sentence for each path that is not in the tree. Filters of test commands leave out the end of a name. */
function missingPaths(document: string): string[] {
  const exists = (path: string) => ['', '.ts', '.test.ts'].some((end) => existsSync(path + end))
  return pathsOf(readFileSync(document, 'utf8'))
    .filter((path) => !path.startsWith(EXAMPLE) && !exists(path))
    .map((path) => `${document}: ${path} does not exist`)
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** A sentence for each npm script that package.json lacks, or whose file is missing. */
function missingCommands(document: string): string[] {
  return scriptsOf(readFileSync(document, 'utf8')).flatMap((name) => {
    const command = scripts[name]
    if (command === undefined) return [`${document}: npm run ${name} is no script`]
    const files = [...command.matchAll(/tsx (\S+)/g)].map((match) => match[1]!)
    return files
      .filter((file) => !existsSync(file))
      .map((file) => `${document}: npm run ${name} runs ${file}, which does not exist`)
  })
}

describe('documents', () => {
  it('are found', () => expect(DOCUMENTS.length).toBeGreaterThan(18))

  it('link to what exists', () => expect(DOCUMENTS.flatMap(deadLinks)).toEqual([]))

  it('name paths that exist', () => expect(DOCUMENTS.flatMap(missingPaths)).toEqual([]))

  it('name commands of package.json, and those run files that exist', () =>
    expect(DOCUMENTS.flatMap(missingCommands)).toEqual([]))

  it('hold every decision in the list of decisions', () => {
    const listed = linksOf(readFileSync('docs/decisions/README.md', 'utf8'))
    const records = readdirSync('docs/decisions').filter((name) => /^\d{3}-/.test(name))
    expect(listed).toEqual(records.sort())
  })
})

describe('the reading of documents', () => {
  it.each([
    ['a [link](docs/x.md#a-b) and ![picture](p.png), not [this](https://a.example)', ['docs/x.md#a-b', 'p.png']],
    ['```\n[no](link.md)\n```', []],
  ])('links of %s', (markdown, expected) => expect(linksOf(markdown)).toEqual(expected))

  it.each([
    ['see `lib/page/gate.ts` and lib/text/.', ['lib/page/gate.ts', 'lib/text/']],
    ['../shared/lib/x.ts, `.output/lib/x.js`, lib/**, a lib/', []],
  ])('paths of %s', (markdown, expected) => expect(pathsOf(markdown).filter((path) => path !== 'lib/')).toEqual(expected))

  it('finds commands', () =>
    expect(scriptsOf('`npm run --silent read -- x`, npm run e2e and npm running')).toEqual(['read', 'e2e']))

  it.each([
    ['From a page to a highlight', 'from-a-page-to-a-highlight'],
    ['When the background is killed', 'when-the-background-is-killed'],
  ])('fragment of %s', (heading, expected) => expect(fragmentOf(heading)).toBe(expected))
})
