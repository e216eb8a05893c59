import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkLayers, LAYERS } from './check-layers.ts'

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'layers-'))
  made.push(root)
  for (const dir of ['lib', 'components', 'entrypoints']) mkdirSync(join(root, dir))
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), source)
  }
  return root
}

describe('layers', () => {
  it('hold in this project', () => {
    expect(checkLayers('.')).toEqual([])
  })

  it('are described one sentence a folder in lib/README.md', () => {
    const readme = readFileSync('lib/README.md', 'utf8')
    const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name } of folders) {
      expect(readme).toContain(`| \`${name}\` |`)
      expect(Object.keys(LAYERS)).toContain(name)
    }
  })

  it.each([
    [
      'an import that goes up',
      { 'lib/text/a.ts': "import { x } from '../store/b.ts'", 'lib/store/b.ts': '' },
      /text may not import store/,
    ],
    ['a type import that goes up', { 'lib/model/a.ts': "import type { X } from '../text/b.ts'" }, /model may not import text/],
    [
      'a page that reads the engine',
      { 'entrypoints/popup/main.tsx': "import '../../lib/engine/a.ts'" },
      /popup may not import engine/,
    ],
    [
      'an entrypoint in an entrypoint',
      { 'entrypoints/popup/main.tsx': "import '../reader/x.ts'" },
      /popup may not import reader/,
    ],
    ['dexie outside the store', { 'lib/link/a.ts': "import Dexie from 'dexie'" }, /dexie is not for here/],
    ['text as HTML', { 'lib/page/a.ts': 'node.innerHTML = text' }, /text as HTML/],
    ['a cycle', { 'lib/text/a.ts': "import './b.ts'", 'lib/text/b.ts': "import './a.ts'" }, /import cycle/],
    ['a barrel', { 'lib/text/index.ts': "export { x } from './b.ts'" }, /a barrel/],
    ['a long file', { 'lib/text/a.ts': '\n'.repeat(500) }, /501 lines/],
    ['a folder that nobody decided on', { 'lib/helpers/a.ts': '' }, /in no table/],
  ])('refuse %s', (_, files, message) => {
    expect(checkLayers(project(files)).join('\n')).toMatch(message)
  })
})
