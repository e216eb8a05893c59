/** The address under which an article is remembered: the canonical one where it fits the page, without tracking. */
import { cleanUrl } from '../text/clean-url.ts'
import { fitsPage } from '../text/same-address.ts'

function parse(url: string, base?: string): URL | null {
  try {
    const parsed = new URL(url, base)
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null
  } catch {
    return null
  }
}

/**
 * Takes the document and the address it was read at; returns the article's address: rel=canonical, then og:url, each only
 * where it fits the page, else the page's own; always cleaned.
 */
export function articleUrl(document: Document, pageUrl: string): string {
  const page = parse(pageUrl)
  if (!page) return cleanUrl(pageUrl)
  const own = new URL(cleanUrl(pageUrl))
  const stated = [
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url" i][content]')?.getAttribute('content'),
  ]
  for (const href of stated) {
    const url = href?.trim() ? parse(cleanUrl(parse(href.trim(), pageUrl)?.href ?? '')) : null
    if (url && fitsPage(url, own)) return url.href
  }
  return own.href
}
