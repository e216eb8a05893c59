/** Whether two web addresses can be those of one article: what is left of them once hosts, AMP paths and endings are put aside. */

/** Second levels under which names are registered. Short on purpose: a miss only costs a canonical address on another host. */
const SECOND_LEVEL = /^(?:co|com|net|org|gov|gob|govt|edu|ac|or|ne|go|in|mil|nic|sch|res)$/

/** Takes a host; returns the name that its owner registered ("www.dawn.com" → "dawn.com", "x.co.uk" kept whole). A good guess, without the public suffix list. */
export function siteOf(host: string): string {
  const parts = host.toLowerCase().replace(/\.$/, '').split('.')
  const keep = parts.length > 2 && parts.at(-1)!.length === 2 && SECOND_LEVEL.test(parts.at(-2)!) ? 3 : 2
  return /^[\d.]+$/.test(host) ? host : parts.slice(-keep).join('.')
}

/** The parts of a path that tell articles apart: long words and numbers, AMP and file endings aside. */
function marks(url: URL): Set<string> {
  const path = `${url.pathname} ${url.search}`
    .toLowerCase()
    .replace(/%[\da-f]{2}/g, ' ')
    .replace(/\b(?:amp|html?|php|aspx|cms|index|story|article|news)\b/g, ' ')
  return new Set(path.match(/[\p{L}]{4,}|\d{3,}/gu) ?? [])
}

/**
 * Whether a canonical address can be that of the page: same registered name, not a front page, and no other article.
 * Sites are known to give every page the front page's address, or the first page's in a client-side navigation.
 */
export function fitsPage(canonical: URL, page: URL): boolean {
  if (siteOf(canonical.hostname) !== siteOf(page.hostname) && !servedFor(page, canonical)) return false
  if (canonical.pathname === page.pathname && canonical.search === page.search) return true
  if (canonical.pathname.length < 2 && !canonical.search) return false
  const [ours, theirs] = [marks(page), marks(canonical)]
  const common = [...theirs].filter((mark) => ours.has(mark)).length
  const numbers = (set: Set<string>) => [...set].filter((mark) => /^\d{5,}$/.test(mark))
  const [a, b] = [numbers(ours), numbers(theirs)]
  if (a.length > 0 && b.length > 0) return a.some((number) => b.includes(number))
  return common > 0 && common >= Math.min(2, ours.size) && common * 2 >= Math.min(ours.size, theirs.size)
}

/** AMP caches serve a site's page under their own host with the site's host in path or name. */
function servedFor(page: URL, canonical: URL): boolean {
  const host = canonical.hostname.replace(/^(?:www|amp|m)\./, '')
  const cached = /(?:^|\.)(?:ampproject\.org|google\.[a-z.]+|bing-amp\.com)$/.test(page.hostname)
  return cached && (page.pathname.includes(host) || page.hostname.startsWith(host.replace(/-/g, '--').replace(/\./g, '-')))
}
