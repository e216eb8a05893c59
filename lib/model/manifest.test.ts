import { describe, expect, it } from 'vitest'
import { manifestFor, SITE_PATTERNS } from './manifest.ts'
import { NEWS_SITES } from './news-sites.ts'

/** A permission that is added here disables the extension for every reader at the next update: it takes a decision record. */
describe('permissions are frozen', () => {
  it.each([
    ['chrome', ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'sidePanel']],
    ['firefox', ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus']],
  ])('in %s', (browser, permissions) => {
    const manifest = manifestFor(browser)
    expect(manifest.permissions).toEqual(permissions)
    expect(manifest.optional_permissions).toEqual(['downloads'])
    expect(manifest.host_permissions).toEqual([...SITE_PATTERNS])
    expect(manifest.optional_host_permissions).toEqual(['*://*/*'])
  })
})

describe('the list of sites', () => {
  it('holds 150 to 250 hosts, each once, as plain host names', () => {
    expect(NEWS_SITES.length).toBeGreaterThanOrEqual(150)
    expect(NEWS_SITES.length).toBeLessThanOrEqual(250)
    expect(new Set(NEWS_SITES).size).toBe(NEWS_SITES.length)
    for (const host of NEWS_SITES) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
  })

  it('holds no host that another one already covers', () => {
    const covered = NEWS_SITES.filter((host) => NEWS_SITES.some((other) => host !== other && host.endsWith(`.${other}`)))
    expect(covered).toEqual([])
  })
})
