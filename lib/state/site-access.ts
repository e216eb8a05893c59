/** What the reader granted and withheld, and the asking for more: the browser's permissions as signals. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { SITE_PATTERNS } from '../model/manifest.ts'
import { ALL_SITES, originOf } from './site-pattern.ts'

/** The part of `browser.permissions` that is used; handed in, so that tests need no browser. */
export interface Permissions {
  getAll(): Promise<{ origins?: string[] }>
  contains(what: { origins: string[] }): Promise<boolean>
  request(what: { origins: string[] }): Promise<boolean>
  remove(what: { origins: string[] }): Promise<boolean>
}

export interface SiteAccess {
  /** Hosts allowed beyond the list of news sites, as match patterns. */
  added: ReadonlySignal<string[]>
  /** Whether the list of news sites is allowed (Firefox's add-on settings and Chrome's site access can withhold it). */
  listed: ReadonlySignal<boolean>
  everywhere: ReadonlySignal<boolean>
  load(): Promise<void>
  /** These three must be called straight from a click: the browsers refuse to ask otherwise. */
  allowListed(): Promise<boolean>
  allowEverywhere(): Promise<boolean>
  allowSite(host: string): Promise<boolean>
  withdraw(origin: string): Promise<void>
}

/** The match pattern for a site as a reader types it: a host or an address. Throws a TypeError where it is neither. */
export function typedOrigin(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/(:\d+)?([/?#].*)?$/, '')
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host)) throw new TypeError(`“${text}” is no site. Write a name such as example.com.`)
  return originOf(host)
}

/** Makes the site access of one page. */
export function createSiteAccess(permissions: Permissions): SiteAccess {
  const added = signal<string[]>([])
  const listed = signal(true)
  const everywhere = signal(false)
  const load = async () => {
    const { origins = [] } = await permissions.getAll()
    everywhere.value = await permissions.contains({ origins: [ALL_SITES] })
    listed.value = await permissions.contains({ origins: [...SITE_PATTERNS] })
    added.value = origins.filter((origin) => !SITE_PATTERNS.includes(origin) && /^(\*|https?):\/\//.test(origin)).sort()
  }
  const ask = async (origins: string[]) => {
    const granted = await permissions.request({ origins })
    await load()
    return granted
  }
  return {
    ...{ added, listed, everywhere, load },
    allowListed: () => ask([...SITE_PATTERNS]),
    allowEverywhere: () => ask([ALL_SITES]),
    allowSite: (host) => ask([typedOrigin(host)]),
    withdraw: async (origin) => {
      await permissions.remove({ origins: [origin] })
      await load()
    },
  }
}
