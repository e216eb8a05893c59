/** Runs the trials in a real browser: saved pages are served by the tests' proxy with scripts off, the bundled trials run in each. */
import path from 'node:path'
import { build } from 'vite'
import type { BrowserName } from '../../../e2e/drivers/driver.ts'
import { launch } from '../../../e2e/drivers/launch.ts'
import { startProxy } from '../../../e2e/proxy.ts'
import { SITE_ROOTS } from '../../../e2e/sites.ts'
import { ensureBrowser } from '../../browsers/install.ts'
import { otherWords, savedPages } from './pages.ts'
import type { Trial } from './trials.ts'

const NAME = 'antecedentAnchoring'

type InPage = (url: string, seed: number, options: { each: number; words: string[] }) => Trial[]

/** The trials as one function whose source can be sent into a page. */
async function bundled(): Promise<InPage> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: NAME },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error('The trials could not be bundled.')
  return new Function('url', 'seed', 'options', `${chunk.code}; return ${NAME}.run(url, seed, options)`) as InPage
}

export interface RunOptions {
  browser: BrowserName
  seed: number
  /** Pages with at least one trial. */
  pages: number
  /** Sentences and names of each page. */
  each: number
}

/** All trials, and how many pages gave any. @throws Error where the browser cannot be had */
export async function runIn({ browser, seed, pages, each }: RunOptions): Promise<{ trials: Trial[]; pages: number }> {
  const inPage = await bundled()
  const words = otherWords()
  const proxy = await startProxy({ roots: [...SITE_ROOTS], noScripts: true })
  const { driver, end } = await launch(browser, { program: ensureBrowser(browser), proxy: proxy.port })
  const trials: Trial[] = []
  let used = 0
  try {
    const tab = await driver.newTab('about:blank')
    for (const page of savedPages(seed)) {
      if (used >= pages) break
      proxy.add(page.url, { body: page.body })
      await tab.goto(page.url)
      const found = await tab.evaluate(inPage, page.url, seed + used, { each, words })
      trials.push(...found)
      if (found.length) used++
    }
  } finally {
    await end()
    await proxy.close()
  }
  return { trials, pages: used }
}
