/** `npm test`: every check there is, in order of cost; the last line is "N passed, N failed" over all of them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { failedFlows, failedUnits } from './failures.ts'
import { checkSizes } from './sizes.ts'

interface Count {
  passed: number
  failed: number
}
interface Step {
  name: string
  command: string[]
  /** Reads the step's own count from its output; without one the step is one check. */
  count?: (output: string) => Count | null
  /** Reads from the step's own output what failed and why. */
  failures?: (output: string) => string[]
}

const UNIT_REPORT = 'test-results/unit.json'

function unitReport() {
  if (!existsSync(UNIT_REPORT)) return null
  return JSON.parse(readFileSync(UNIT_REPORT, 'utf8')) as Parameters<typeof failedUnits>[0] & {
    numPassedTests: number
    numFailedTests: number
    numFailedTestSuites: number
  }
}

function unitCount(): Count | null {
  const report = unitReport()
  if (!report) return null
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTests ? 0 : report.numFailedTestSuites),
  }
}

function unitFailures(): string[] {
  const report = unitReport()
  return report ? failedUnits(report, process.cwd()) : []
}

function lastCount(output: string): Count | null {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : null
}

const STEPS: readonly Step[] = [
  { name: 'types of the build', command: ['wxt', 'prepare'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  {
    name: 'unit tests and layers',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${UNIT_REPORT}`],
    count: unitCount,
    failures: unitFailures,
  },
  { name: 'build for Chrome', command: ['wxt', 'build', '-b', 'chrome', '--mv3'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'web-ext lint', command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted'] },
  { name: 'zip', command: ['wxt', 'zip', '-b', 'chrome', '--mv3'] },
  { name: 'end to end', command: ['tsx', 'tools/e2e/main.ts'], count: lastCount, failures: failedFlows },
  {
    name: 'soak: a day of a hard user',
    command: ['tsx', 'tools/soak/main.ts', '--days', '1', '--seed', '1'],
    count: lastCount,
    failures: failedFlows,
  },
]

let running: ChildProcess | undefined
process.on('SIGINT', () => {
  running?.kill('SIGINT')
  process.exit(130)
})

/** Runs a command of node_modules/.bin, passing its output on; resolves to exit code and output. */
function run(command: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const [name, ...args] = command
    const child = spawn(`node_modules/.bin/${name}`, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    running = child
    let output = ''
    const pass = (stream: NodeJS.WriteStream) => (data: Buffer) => {
      output += data
      stream.write(data)
    }
    child.stdout.on('data', pass(process.stdout))
    child.stderr.on('data', pass(process.stderr))
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

const failures: string[] = []

async function runStep({ name, command, count, failures: failed }: Step): Promise<Count> {
  console.log(`\n== ${name}: ${command.join(' ')}`)
  const start = Date.now()
  const { code, output } = await run(command)
  const counted = count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  // A runner that fails without naming a failed test (a crash, nothing run) is a failure too.
  if (code !== 0 && counted.failed === 0) counted.failed = 1
  if (counted.passed + counted.failed === 0) counted.failed = 1
  if (counted.failed) failures.push(...(failed?.(output) ?? []))
  console.log(`== ${name}: ${counted.passed} passed, ${counted.failed} failed (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  return counted
}

const total: Count = { passed: 0, failed: 0 }
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })
const only = process.argv.slice(2)
const failedSteps: string[] = []
const add = (name: string, count: Count) => {
  total.passed += count.passed
  total.failed += count.failed
  if (count.failed) failedSteps.push(name)
}
for (const step of STEPS)
  if (only.length === 0 || only.some((word) => step.name.includes(word))) add(step.name, await runStep(step))
if (only.length === 0) add('sizes', checkSizes())
if (failedSteps.length) console.log(['', ...failures, `failed: ${failedSteps.join(', ')}`].join('\n'))
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)
