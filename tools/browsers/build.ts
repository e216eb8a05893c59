// Builds the extension for a browser with WXT.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { BrowserName } from './find.ts'

const root = path.join(import.meta.dirname, '../..')

/** Builds into .output; WXT's own words are shown only where it fails. @throws Error where the build fails */
export function buildExtension(browser: BrowserName): void {
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs')
  const target = browser === 'chromium' ? 'chrome' : 'firefox'
  const run = spawnSync(process.execPath, [wxt, 'build', '-b', target, '--mv3'], { cwd: root, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`The extension could not be built:\n${run.stdout}${run.stderr}`)
}
