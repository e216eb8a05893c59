/** What the engine finds, kept between runs in the folder for temporary files: keyed by the article, the lists, the tagger and the engine's code. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze } from '../../lib/engine/analyze.ts'
import type { EngineInput, EngineOutput } from '../../lib/engine/engine.ts'
import type { Gazetteer } from '../../lib/model/resources.ts'
import { shippedResources } from '../gold/resources.ts'

const FOLDER = join(tmpdir(), 'antecedent-engine')
const CODE = [
  'lib/engine/analyze.ts',
  'lib/recognize',
  'lib/events',
  'lib/text',
  'lib/tagger',
  'public/gazetteers',
  'public/tagger',
]

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (/\.\w+$/.test(path)) return /\.test\.ts$/.test(path) ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

function codeKey(): string {
  const hash = createHash('sha256')
  for (const file of CODE.flatMap(filesIn)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * The engine with a memory on disk. With `--stale` among the arguments the newest output kept by whatever version of the engine is taken
 * for the articles that it holds (for work on linking alone while recognition changes).
 */
export function rememberingEngine(): (input: EngineInput) => EngineOutput {
  mkdirSync(FOLDER, { recursive: true })
  const stale = process.argv.includes('--stale')
  const version = stale ? 'stale' : codeKey()
  let gazetteer: Gazetteer | undefined
  return (input) => {
    const key = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 24)
    const file = join(FOLDER, `${version}-${key}.json`)
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as EngineOutput
    gazetteer ??= shippedResources()
    const output = analyze(input, gazetteer)
    for (const name of stale ? [file] : [file, join(FOLDER, `stale-${key}.json`)]) {
      writeFileSync(`${name}.${process.pid}`, JSON.stringify(output))
      renameSync(`${name}.${process.pid}`, name)
    }
    return output
  }
}
