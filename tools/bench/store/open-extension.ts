/** Opens the built extension, with the measuring page put in, in a browser on a profile that keeps its store. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { launchChromium } from '../../../e2e/drivers/chromium.ts'
import type { BrowserName, Driver, Tab } from '../../../e2e/drivers/driver.ts'
import { launchFirefox } from '../../../e2e/drivers/firefox.ts'
import { builtExtension } from '../../../e2e/sites.ts'
import { ensureBrowser } from '../../browsers/install.ts'
import type { Answered, Asked } from './page-side.ts'

/** Bundles the measuring page's script once; returns the folder with it. */
export async function bundlePage(scratch: string): Promise<string> {
  const outDir = join(scratch, 'page')
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      lib: { entry: resolve('tools/bench/store/page-side.ts'), formats: ['iife'], name: 'bench', fileName: () => 'bench.js' },
      outDir,
      target: 'es2022',
    },
  })
  writeFileSync(
    join(outDir, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><title>bench</title><body><script src="bench.js"></script>',
  )
  return outDir
}

function start(asked: string): void {
  delete document.body.dataset.answered
  document.body.dataset.asked = asked
}
const isReady = (): boolean => document.body?.dataset.ready === 'yes'
const answered = (): string | undefined => document.body.dataset.answered

/** An open browser with the measuring page. */
export interface Bench {
  browser: BrowserName
  driver: Driver
  ask(asked: Asked, timeout?: number): Promise<Answered>
  close(): Promise<void>
}

/**
 * Opens the browser on the profile, which is made where there is none. The extension lies beside it, since Chromium makes its id of its path.
 * @throws Error where nothing is built
 */
export async function openBench(
  browser: BrowserName,
  { folder, page, proxy }: { folder: string; page: string; proxy: number },
): Promise<Bench> {
  if (!existsSync(builtExtension(browser))) throw new Error('The extension is not built: run `npm run build` first.')
  const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')]
  mkdirSync(profile, { recursive: true })
  cpSync(builtExtension(browser), extension, { recursive: true })
  cpSync(page, extension, { recursive: true })
  // On a kept profile Chromium would go on running the service worker of an earlier build, whatever version this one has.
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true })
  const options = { program: ensureBrowser(browser), extension, profile, proxy }
  const driver = await (browser === 'chromium' ? launchChromium : launchFirefox)(options)
  const tab: Tab = await driver.extensionPage('bench.html')
  await tab.until(isReady, [], 60_000)
  const ask = async (asked: Asked, timeout = 60_000): Promise<Answered> => {
    await tab.evaluate(start, JSON.stringify(asked))
    const said = JSON.parse(await tab.until(answered, [], timeout)) as Answered
    if (said.error) throw new Error(said.error)
    return said
  }
  return { browser, driver, ask, close: () => driver.close() }
}
