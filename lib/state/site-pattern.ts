/** Which permission one site needs. */
import { patternOf } from '../model/manifest.ts'
import { NEWS_SITES } from '../model/news-sites.ts'

/** Every web page. */
export const ALL_SITES = '*://*/*'

/** The site that a host belongs to: the listed one that covers it, else the host without "www.". */
export function siteOf(host: string): string {
  return NEWS_SITES.find((site) => host === site || host.endsWith(`.${site}`)) ?? host.replace(/^www\./u, '')
}

/** The match pattern to ask for so that a host can be read. */
export function originOf(host: string): string {
  return patternOf(siteOf(host))
}
