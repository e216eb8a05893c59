// Starts and ends Firefox with a profile that asks nothing, phones nobody and sends everything through the recording proxy.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { LaunchOptions } from './driver.ts'
import { Marionette, TIMEOUTS } from './marionette.ts'
import { poll } from './wait.ts'

/** The id in the manifest, and the host that the profile gives to the extension's pages. */
export const EXTENSION_ID = 'antecedent@antecedent.example'
export const EXTENSION_HOST = '3d1c7c1e-6a52-4c0e-9a6b-5f0e1b7a2c44'

type Pref = string | number | boolean

function preferences(options: LaunchOptions, downloads: string): Record<string, Pref> {
  return {
    'marionette.port': 0,
    // The extension.
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.autoDisableScopes': 0,
    'xpinstall.signatures.required': false,
    'security.notification_enable_delay': 0,
    // The proxy, for loopback names too.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': options.proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': options.proxy,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // Nothing asked or shown at the first start.
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage': 'about:blank',
    'browser.startup.page': 0,
    'startup.homepage_welcome_url': 'about:blank',
    'browser.aboutwelcome.enabled': false,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.newtabpage.enabled': false,
    // Nobody called.
    'toolkit.telemetry.enabled': false,
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    // Downloads without a question.
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk':
      'application/json,text/csv,text/markdown,application/octet-stream,application/ld+json',
    // console.error of pages and content scripts goes to standard output, where it is collected.
    'devtools.console.stdout.content': true,
    'layout.css.prefers-color-scheme.content-override': options.colourScheme === 'dark' ? 0 : 1,
  }
}

export interface FirefoxProcess {
  client: Marionette
  /** What Firefox printed so far. */
  output(): string
  quit(): Promise<void>
  /** Resolves when the process is gone. */
  ended: Promise<void>
}

async function portOf(file: string, child: ChildProcess, output: () => string): Promise<number> {
  const read = async (): Promise<number> => {
    if (child.exitCode !== null) return -1
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  }
  const port = await poll(read, 40_000, 'Firefox to open its Marionette port')
  if (port < 0) throw new Error(`Firefox ended at once: ${output().slice(-600)}`)
  return port
}

/** Starts Firefox and opens a session. @throws Error where it ends or does not answer */
export async function startFirefox(options: LaunchOptions, downloads: string): Promise<FirefoxProcess> {
  const lines = Object.entries(preferences(options, downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(path.join(options.profile, 'user.js'), `${lines.join('\n')}\n`)
  const portFile = path.join(options.profile, 'MarionetteActivePort')
  rmSync(portFile, { force: true })
  const size = options.size ?? { width: 1100, height: 800 }
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', options.profile]
  if (!options.display && !options.headed) args.push('--headless')
  args.push('--width', String(size.width), '--height', String(size.height + 90))
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    MOZ_CRASHREPORTER_DISABLE: '1',
    MOZ_HEADLESS_WIDTH: String(size.width),
    MOZ_HEADLESS_HEIGHT: String(size.height + 90),
  }
  if (options.display) env.DISPLAY = options.display
  const child = spawn(options.program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  child.stdout.on('data', (data) => {
    printed += data
  })
  child.stderr.on('data', (data) => {
    printed += data
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  try {
    const client = await Marionette.connect(await portOf(portFile, child, () => printed))
    // Marionette takes the capabilities as they are: geckodriver's "alwaysMatch" around them would be passed over in silence.
    await client.send('WebDriver:NewSession', { pageLoadStrategy: 'normal', timeouts: TIMEOUTS })
    const quit = async (): Promise<void> => {
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
      client.close()
      await ended
      clearTimeout(timer)
    }
    return { client, output: () => printed, quit, ended }
  } catch (error) {
    child.kill('SIGKILL')
    await ended
    throw error
  }
}
