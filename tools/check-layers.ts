/** Who may import whom, as data, and the check of it: STYLE of this project in docs/design.md, one sentence a folder in lib/README.md. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'

const LOW = ['model', 'text']

/** Folder of lib (or root folder) → folders of lib that it may import, itself always included. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  messages: ['model', 'settings'],
  settings: ['model'],
  transfer: LOW,
  tagger: LOW,
  link: LOW,
  events: LOW,
  page: LOW,
  components: LOW,
  recognize: [...LOW, 'tagger'],
  annotate: [...LOW, 'page', 'settings'],
  store: ['model', 'text', 'link'],
  engine: [...LOW, 'tagger', 'recognize', 'link', 'events'],
  services: [...LOW, 'engine', 'store', 'transfer', 'settings', 'recognize'],
  reader: [...LOW, 'page', 'annotate', 'settings', 'messages', 'components'],
  state: [...LOW, 'messages', 'settings', 'services', 'store', 'recognize'],
}

const EXTENSION_PAGE = ['state', 'components', 'messages', 'settings', 'model', 'text']

/** Entrypoint → folders of lib that it may import. They decide what is injected where. */
export const ENTRYPOINTS: Readonly<Record<string, readonly string[]>> = {
  gate: ['model', 'page', 'messages'],
  reader: ['model', 'text', 'page', 'annotate', 'messages', 'settings', 'components', 'reader'],
  card: ['components', 'reader'],
  marks: ['reader'],
  saved: ['reader'],
  background: ['services', 'engine', 'store', 'messages', 'settings', 'model', 'recognize'],
  popup: EXTENSION_PAGE,
  sidepanel: EXTENSION_PAGE,
  library: EXTENSION_PAGE,
  options: EXTENSION_PAGE,
  onboarding: EXTENSION_PAGE,
  sample: [...EXTENSION_PAGE, 'reader', 'recognize'],
}

/** Packages and globals that only one folder may touch. */
const ONLY_IN: readonly { what: RegExp; name: string; where: RegExp }[] = [
  { what: /from 'dexie'/, name: 'dexie', where: /^lib\/store\// },
  {
    what: /from 'webextension-polyfill'/,
    name: 'webextension-polyfill',
    where: /^(entrypoints|lib\/(messages|state|settings))\//,
  },
  { what: /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/, name: 'text as HTML', where: /^$/ },
]

const SOURCE = /\.tsx?$/
const TEST = /\.test\.tsx?$/
const MAX_LINES = 400
const MAX_ENTRYPOINT_LINES = 80

function filesUnder(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    if (name === 'fixtures' || name === 'node_modules') return []
    return statSync(path).isDirectory() ? filesUnder(path) : SOURCE.test(name) ? [path] : []
  })
}

/** Relative import targets of a source text; type-only imports follow the same rules. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!.replace(/\?.*$/, ''))
}

/** Layer of a path such as "lib/page/gate.ts" or "components/ui/button.tsx"; the entrypoint's name for entrypoints. */
function layerOf(path: string): { kind: 'lib' | 'entrypoint' | 'other'; name: string } {
  const [top, second = '', ...rest] = path.split('/')
  if (top === 'lib') return { kind: 'lib', name: rest.length ? second : '' }
  if (top === 'components') return { kind: 'lib', name: 'components' }
  if (top === 'entrypoints') return { kind: 'entrypoint', name: second.split('.')[0]! }
  return { kind: 'other', name: top! }
}

function wrongImports(path: string, source: string): string[] {
  const from = layerOf(path)
  if (from.kind === 'other') return []
  const allowed = from.kind === 'lib' ? LAYERS[from.name] : ENTRYPOINTS[from.name]
  if (!allowed) return [`${path}: ${from.name} is in no table of tools/check-layers.ts`]
  return importsOf(source).flatMap((target) => {
    const to = layerOf(
      normalize(join(dirname(path), target))
        .split(sep)
        .join('/'),
    )
    if (to.kind === from.kind && to.name === from.name) return []
    if (to.kind === 'lib' && allowed.includes(to.name)) return []
    if (to.kind === 'other' && to.name === 'assets') return []
    return [`${path}: ${from.name} may not import ${to.name} (${target}); allowed: ${allowed.join(', ') || 'nothing'}`]
  })
}

function wrongShape(path: string, source: string): string[] {
  const lines = source.split('\n').length
  const table = /^\/\/ Data table|^\/\*\* Data table/.test(source)
  const max = path.startsWith('entrypoints/') ? MAX_ENTRYPOINT_LINES : MAX_LINES
  const problems = lines > max + 1 && !table ? [`${path}: ${lines} lines; at most ${max}`] : []
  if (/\/index\.tsx?$/.test(path) && path.startsWith('lib/') && /export .* from/.test(source)) problems.push(`${path}: a barrel`)
  for (const { what, name, where } of ONLY_IN)
    if (what.test(source) && !where.test(path)) problems.push(`${path}: ${name} is not for here`)
  return problems
}

/** Import cycles among the files, each as the list of its files. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push(`import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`)
      return
    }
    state.set(path, 'open')
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}

/** All that is wrong with the layering under `root`, a sentence each; empty where all is well. */
export function checkLayers(root: string): string[] {
  const problems: string[] = []
  const graph = new Map<string, string[]>()
  for (const file of ['lib', 'components', 'entrypoints'].flatMap((dir) => filesUnder(join(root, dir)))) {
    const path = relative(root, file).split(sep).join('/')
    if (TEST.test(path)) continue
    const source = readFileSync(file, 'utf8')
    problems.push(...wrongImports(path, source), ...wrongShape(path, source))
    graph.set(
      path,
      importsOf(source).map((target) =>
        normalize(join(dirname(path), target))
          .split(sep)
          .join('/'),
      ),
    )
  }
  return [...problems, ...cyclesOf(graph)]
}
