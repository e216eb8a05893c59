// Runs suites of flows in one browser and counts: a suite is one browser session, a flow that fails does not stop the next.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Display, startDisplay } from '../../e2e/drivers/display.ts'
import type { BrowserName, Driver } from '../../e2e/drivers/driver.ts'
import { launch } from '../../e2e/drivers/launch.ts'
import { PATIENCE, sleep } from '../../e2e/drivers/wait.ts'
import type { Flow, FlowContext, Suite } from '../../e2e/flow.ts'
import { startProxy } from '../../e2e/proxy.ts'
import { Session } from '../../e2e/session.ts'
import { builtExtension, RESULTS, SITE_ROOTS } from '../../e2e/sites.ts'

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export interface RunOptions {
  browser: BrowserName
  program: string
  /** Xvfb and xdotool are there. */
  hasDisplayTools: boolean
  /** Run only flows whose name or suite holds this. */
  only?: string
}

/** A flow may take this long, in ms, on a machine at rest; a hung browser must not hang the whole test. */
const LIMIT = 60_000
/** One that is late still has the browser: the next waits so long for it to end, ms. */
const GRACE = 30_000

/** Rejects after `ms`, once the late work has ended or had its grace. */
async function within<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, no) => {
    timer = setTimeout(() => no(new Error(`Not done after ${ms / 1000} s.`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    await Promise.race([work.catch(() => undefined), sleep(GRACE)])
    throw error
  } finally {
    clearTimeout(timer)
  }
}

async function runFlow(flow: Flow, context: FlowContext, tally: Tally): Promise<void> {
  const started = Date.now()
  const notes: string[] = []
  const reason = flow.skip?.(context.browser)
  if (reason) {
    tally.skipped++
    console.log(`skip ${context.browser} ${flow.name}: ${reason}`)
    return
  }
  try {
    await within(flow.run({ ...context, note: (text) => notes.push(text) }), (flow.limit ?? LIMIT) * PATIENCE)
    tally.passed++
    console.log(`ok   ${context.browser} ${flow.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  } catch (error) {
    tally.failed++
    console.log(`FAIL ${context.browser} ${flow.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    console.log(String((error as Error).stack ?? error).replace(/^/gm, '     '))
  }
  for (const note of notes) console.log(`     ${note}`)
}

async function runSuite(suite: Suite, flows: Flow[], options: RunOptions, tally: Tally): Promise<void> {
  const { browser, program } = options
  const proxy = await startProxy({ roots: [...SITE_ROOTS], ...suite.proxy })
  let display: Display | undefined
  let started: { driver: Driver; end(): Promise<void> } | undefined
  try {
    if (suite.display) display = await startDisplay()
    const shared = { program, proxy: proxy.port, ...(display ? { display: display.name } : {}) }
    started = await launch(browser, { ...shared, ...suite.launch, extension: builtExtension(browser) })
    const { driver } = started
    const pictures = path.join(RESULTS, 'pictures', browser)
    mkdirSync(pictures, { recursive: true })
    const control = () => launch(browser, shared)
    const context: FlowContext = {
      browser,
      driver,
      session: new Session(driver),
      proxy,
      control,
      pictures,
      note: () => undefined,
    }
    for (const flow of flows) await runFlow(flow, context, tally)
  } catch (error) {
    tally.failed++
    console.log(`FAIL ${browser} ${suite.name}: the browser could not be started or was lost\n${String((error as Error).stack)}`)
  } finally {
    await started?.end().catch((error) => console.error(`Closing ${browser}: ${(error as Error).message}`))
    await display?.close()
    await proxy.close()
  }
}

/** Runs all suites in one browser, one after the other. */
export async function runAll(suites: Suite[], options: RunOptions): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  const { only } = options
  for (const suite of suites) {
    const flows = suite.flows.filter((flow) => !only || flow.name.includes(only) || suite.name.includes(only))
    if (flows.length === 0) continue
    if (suite.display && !options.hasDisplayTools) {
      // Loud, because the flows are not complete without them.
      console.log(`SKIPPED ${options.browser} suite "${suite.name}": Xvfb and xdotool are missing and cannot be installed here.`)
      tally.skipped += flows.length
      continue
    }
    await runSuite(suite, flows, options, tally)
  }
  return tally
}
