/** Permission patterns: a listed site as a whole, any other host by itself. */
import { describe, expect, it } from 'vitest'
import { originOf, siteOf } from './site-pattern.ts'

describe('originOf', () => {
  it.each([
    ['www.dawn.com', '*://*.dawn.com/*'],
    ['dawn.com', '*://*.dawn.com/*'],
    ['www.smalltown.example', '*://*.smalltown.example/*'],
    ['news.smalltown.example', '*://*.news.smalltown.example/*'],
    ['notdawn.com', '*://*.notdawn.com/*'],
  ])('%s → %s', (host, pattern) => {
    expect(originOf(host)).toBe(pattern)
  })

  it('names the listed site of a subdomain', () => {
    expect(siteOf('epaper.dawn.com')).toBe('dawn.com')
  })
})
