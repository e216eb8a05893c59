// Finds Chromium and Firefox on this machine: the environment first, then PATH, then the usual places.
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

/** The environment variable that names each browser's program. */
export const VARIABLES: Record<BrowserName, string> = { chromium: 'ANTECEDENT_CHROMIUM', firefox: 'ANTECEDENT_FIREFOX' }

const PROGRAMS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
}

const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/snap/bin/chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    `${process.env.LOCALAPPDATA ?? ''}\\Chromium\\Application\\chrome.exe`,
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/snap/bin/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
  ],
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The full path of a program on PATH, or undefined. */
export function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program]
  for (const folder of folders) for (const name of names) if (runs(path.join(folder, name))) return path.join(folder, name)
  return undefined
}

/**
 * The program of a browser, or undefined where there is none.
 * Branded Chrome is not looked for: since 137 it takes no extension from its command line.
 * @throws Error where the environment names a program that cannot be run
 */
export function findBrowser(browser: BrowserName): string | undefined {
  const named = process.env[VARIABLES[browser]]
  if (named) {
    if (runs(named)) return named
    throw new Error(`${VARIABLES[browser]} names ${named}, which is no program that can be run here.`)
  }
  for (const program of PROGRAMS[browser]) {
    const found = onPath(program)
    if (found) return found
  }
  return PLACES[browser].find(runs)
}
