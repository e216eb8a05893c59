import { describe, expect, it } from 'vitest'
import { SITE_PATTERNS } from '../model/manifest.ts'
import { createSiteAccess, type Permissions, typedOrigin } from './site-access.ts'
import { ALL_SITES } from './site-pattern.ts'

function fake(origins: string[], answer = true): Permissions & { origins: Set<string> } {
  const held = new Set(origins)
  return {
    origins: held,
    getAll: async () => ({ origins: [...held] }),
    contains: async (what) => what.origins.every((origin) => held.has(origin)),
    request: async (what) => {
      if (answer) for (const origin of what.origins) held.add(origin)
      return answer
    },
    remove: async (what) => what.origins.every((origin) => held.delete(origin)),
  }
}

describe('site access', () => {
  it('knows what is listed, added and everywhere', async () => {
    const access = createSiteAccess(fake([...SITE_PATTERNS, '*://*.kept.example/*']))
    await access.load()
    expect([access.listed.value, access.everywhere.value, access.added.value]).toEqual([true, false, ['*://*.kept.example/*']])
  })

  it('notices that the listed sites are withheld, and asks for them', async () => {
    const access = createSiteAccess(fake([]))
    await access.load()
    expect(access.listed.value).toBe(false)
    expect(await access.allowListed()).toBe(true)
    expect(access.listed.value).toBe(true)
  })

  it('adds a site and takes it away again', async () => {
    const access = createSiteAccess(fake([]))
    await access.allowSite('https://www.kept.example/some/page')
    expect(access.added.value).toEqual(['*://*.kept.example/*'])
    await access.withdraw('*://*.kept.example/*')
    expect(access.added.value).toEqual([])
  })

  it('changes nothing where the reader says no', async () => {
    const access = createSiteAccess(fake([], false))
    expect(await access.allowEverywhere()).toBe(false)
    expect(access.added.value).not.toContain(ALL_SITES)
  })

  it.each([
    ['kept.example', '*://*.kept.example/*'],
    ['WWW.Kept.Example', '*://*.kept.example/*'],
    ['http://a.b.c:80/x?y', '*://*.a.b.c/*'],
  ])('reads %s as a site', (host, origin) => {
    expect(typedOrigin(host)).toBe(origin)
  })

  it.each([[''], ['two words'], ['*'], ['a..b'], ['javascript:alert(1)']])('refuses %j', (host) => {
    expect(() => typedOrigin(host)).toThrow(TypeError)
  })
})
