import { NEWS_SITES } from './news-sites.ts'

/** Match patterns of a host and its subdomains, http and https. */
export const patternOf = (host: string): string => `*://*.${host}/*`

export const SITE_PATTERNS: readonly string[] = NEWS_SITES.map(patternOf)
