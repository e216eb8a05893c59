/** Reads the structured data (JSON-LD) of a page, broken blocks included. Its texts are the page's: to be treated as hostile. */

/** One node of structured data: unknown until looked at. */
export type LdNode = { readonly [key: string]: unknown }

/** https://schema.org/Article and its kinds that are one text by somebody on one day. */
const ARTICLE_TYPE =
  /(?:^|[/#])(?:(?:News|Analysis|AskPublic|Background|Opinion|Reportage|Review|Scholarly|Tech|Advertiser(?:Content)?|Satirical|Report)?Article|ReportageNewsArticle|OpinionNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|ReviewNewsArticle|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$/

/** How deep nodes are looked for inside nodes, and how many are kept: hostile pages nest without end. */
const DEEPEST = 6
const MOST_NODES = 400

const isNode = (value: unknown): value is LdNode => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Common damage mended: comments and CDATA around the JSON, raw control characters in strings, commas before a closing bracket. */
function mend(source: string): string {
  return (
    source
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
      .replace(/;\s*$/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters in strings are the very damage mended here
      .replace(/[\u0000-\u001F]+/g, ' ')
      .replace(/,\s*(?=[}\]])/g, '')
  )
}

const PICKED = ['headline', 'datePublished', 'dateModified', 'inLanguage', 'articleBody'] as const

/** What can be saved of a block that does not parse: single string values by their keys. */
function salvage(source: string): LdNode | null {
  const type = /"@type"\s*:\s*\[?\s*"([A-Za-z]*(?:Article|BlogPosting))"/.exec(source)?.[1]
  if (!type) return null
  const node: Record<string, unknown> = { '@type': type }
  for (const key of PICKED) {
    const value = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,2000})"`).exec(source)?.[1]
    if (value)
      node[key] = value
        .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\\(.)/g, '$1')
  }
  return node
}

function parseBlock(source: string): unknown {
  for (const text of [source, mend(source)]) {
    try {
      return JSON.parse(text)
    } catch {
      // The next attempt, or salvage below.
    }
  }
  return salvage(source)
}

function collect(value: unknown, out: LdNode[], depth: number): void {
  if (depth > DEEPEST || out.length >= MOST_NODES) return
  if (Array.isArray(value)) for (const item of value) collect(item, out, depth + 1)
  else if (isNode(value)) {
    out.push(value)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed', 'publisher', 'isPartOf'])
      collect(value[key], out, depth + 1)
  }
}

/** Takes a document; returns all nodes of its JSON-LD blocks, @graph and arrays flattened, in page order. Never throws. */
export function structuredData(document: Document): LdNode[] {
  const out: LdNode[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    collect(parseBlock(script.textContent ?? ''), out, 0)
  return out
}

/** Takes a node; returns its types as names. */
export function typesOf(node: LdNode): string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).filter((t): t is string => typeof t === 'string')
}

/** Takes nodes and the page's address; returns the node of the page's article: one that names this address first, else the first with a date. */
export function articleNode(nodes: readonly LdNode[], pageUrl: string): LdNode | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)))
  const path = pathOf(pageUrl)
  const named = articles.filter((node) =>
    [node.url, node['@id'], node.mainEntityOfPage, memberOf(node.mainEntityOfPage, '@id')].some(
      (v) => pathOf(stringOf(v)) === path,
    ),
  )
  const rank = [...named, ...articles]
  return rank.find((node) => stringOf(node.datePublished)) ?? rank[0] ?? null
}

function pathOf(url: string): string | null {
  try {
    return new URL(url).pathname.replace(/\/$/, '')
  } catch {
    return null
  }
}

/** Takes a JSON-LD value; returns its text: a string, the first of a list, a node's @value or name; '' where there is none. */
export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return stringOf(value[0])
  if (isNode(value)) return stringOf(value['@value'] ?? value.name)
  return ''
}

/** Takes a JSON-LD value and a key; returns the value under that key of a node or of the first node of a list. */
export function memberOf(value: unknown, key: string): unknown {
  const node = Array.isArray(value) ? value[0] : value
  return isNode(node) ? node[key] : undefined
}
