// Starts either browser with a profile of its own, and removes the profile at the end.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { launchChromium } from './chromium.ts'
import type { BrowserName, Driver, LaunchOptions } from './driver.ts'
import { launchFirefox } from './firefox.ts'

/** Starts a browser on a fresh profile. `end` closes it and removes the profile. */
export async function launch(
  browser: BrowserName,
  options: Omit<LaunchOptions, 'profile'>,
): Promise<{ driver: Driver; end(): Promise<void> }> {
  const profile = mkdtempSync(path.join(os.tmpdir(), `antecedent-${browser}-`))
  const remove = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  try {
    const driver = await (browser === 'chromium' ? launchChromium : launchFirefox)({ ...options, profile })
    const end = async (): Promise<void> => {
      await driver.close()
      remove()
    }
    return { driver, end }
  } catch (error) {
    remove()
    throw error
  }
}
