// Makes sure that the browsers and the display tools are there: as root on Debian by apt-get, elsewhere by saying what to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type BrowserName, findBrowser, onPath, VARIABLES } from './find.ts'

const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' }
const LABELS: Record<BrowserName, string> = { chromium: 'Chromium', firefox: 'Firefox' }
const DISPLAY_TOOLS = { Xvfb: 'xvfb', xdotool: 'xdotool' }

/** True where packages can be installed without asking: root on a system with apt-get and Debian's package lists. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined
}

/** Installs Debian packages; progress goes to standard error. @throws Error where apt-get fails */
function install(packages: string[]): void {
  console.error(`Installing ${packages.join(', ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  // Lists are fetched first: those of a fresh image are empty or name versions that are gone.
  run('update', '-q')
  if (!run('install', '-y', '-q', '--no-install-recommends', ...packages)) {
    throw new Error(`apt-get could not install ${packages.join(', ')}; install it by hand and run this again.`)
  }
}

/**
 * The program of a browser, installed first where that is possible.
 * @throws Error with one sentence on what to install or set
 */
export function ensureBrowser(browser: BrowserName): string {
  const found = findBrowser(browser)
  if (found) return found
  if (canInstall()) {
    install([PACKAGES[browser]])
    const installed = findBrowser(browser)
    if (installed) return installed
  }
  throw new Error(`${LABELS[browser]} was not found: install it, or set ${VARIABLES[browser]} to its program.`)
}

/**
 * True where Xvfb and xdotool are there (or could be installed): the permission dialogs of the flows need them.
 * Never throws; the flows that need them say that they were left out.
 */
export function ensureDisplayTools(): boolean {
  const missing = Object.entries(DISPLAY_TOOLS).filter(([program]) => !onPath(program))
  if (missing.length === 0) return true
  if (!canInstall()) return false
  try {
    install(missing.map(([, name]) => name))
  } catch (error) {
    console.error((error as Error).message)
    return false
  }
  return missing.every(([program]) => onPath(program))
}
