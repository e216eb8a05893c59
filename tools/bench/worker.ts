/** The warm rounds inside a worker of Chromium: the engine and the yardstick bundled into one script, minified as the extension is. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { ensureBrowser } from '../browsers/install.ts'
import type { BenchText } from './bench-text.ts'
import type { WarmFigures } from './rounds.ts'

const ORIGIN = 'http://bench.example'
const FILES: Readonly<Record<string, string>> = {
  '/lists': 'public/gazetteers/en.json',
  '/tagger': 'public/tagger/en.bin',
}

async function bundle(scratch: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      lib: { entry: resolve('tools/bench/worker-side.ts'), formats: ['iife'], name: 'bench', fileName: () => 'worker.js' },
      outDir: scratch,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
    },
  })
  return readFileSync(join(scratch, 'worker.js'), 'utf8')
}

/** Runs in the page, with no function of a name inside, whose helper the page lacks: starts the worker, gives it the files and the texts, and waits for its answer. */
async function ask(texts: BenchText[]): Promise<WarmFigures> {
  const files = await Promise.all(['/lists', '/tagger'].map((path) => fetch(path).then((file) => file.arrayBuffer())))
  const [lists, tagger] = files.map((file) => new Uint8Array(file))
  const worker = new Worker('/worker.js')
  const answer = await new Promise<{ figures?: WarmFigures; error?: string }>((done, fail) => {
    worker.onmessage = ({ data }) => done(data)
    worker.onerror = ({ message }) => fail(new Error(message))
    worker.postMessage({ texts, lists, tagger })
  })
  if (!answer.figures) throw new Error(answer.error ?? 'no answer')
  return answer.figures
}

/** Milliseconds by the worker's clock for a thousand words, and the browser's version. `scratch` is a folder for the bundle. */
export async function workerRounds(
  texts: readonly BenchText[],
  scratch: string,
): Promise<{ figures: WarmFigures; version: string }> {
  const script = await bundle(scratch)
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args })
  try {
    const page = await browser.newPage()
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      const file = FILES[pathname]
      if (file) return route.fulfill({ body: readFileSync(file), contentType: 'application/octet-stream' })
      if (pathname === '/worker.js') return route.fulfill({ body: script, contentType: 'text/javascript' })
      return route.fulfill({ body: '<!doctype html><title>bench</title>', contentType: 'text/html' })
    })
    await page.goto(`${ORIGIN}/`)
    return { figures: await page.evaluate(ask, [...texts]), version: browser.version() }
  } finally {
    await browser.close()
  }
}
