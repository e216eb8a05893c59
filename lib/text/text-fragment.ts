/** Links that open a source at its quote: text fragments (https://wicg.github.io/scroll-to-text-fragment/). */

/** Quotes up to this many words are matched whole; longer ones by their first and last words, which survives small differences between. */
const WHOLE_WORDS = 10
const END_WORDS = 5

/** Percent-encodes one term: besides encodeURIComponent's set, `-` must not stand bare, since it marks prefix and suffix. */
const encodeTerm = (words: string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D')

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean)

/** The text directive for a quote; '' for an empty quote. A quote over several paragraphs is always given by its ends: one term matches in one block only. */
function directive(quote: string): string {
  const lines = quote
    .replace(/\p{Surrogate}/gu, ' ')
    .split('\n')
    .map(wordsOf)
  const filled = lines.filter((words) => words.length > 0)
  const first = filled[0]
  const last = filled.at(-1)
  if (!first || !last) return ''
  if (filled.length === 1 && first.length <= WHOLE_WORDS) return `text=${encodeTerm(first)}`
  return `text=${encodeTerm(first.slice(0, END_WORDS))},${encodeTerm(last.slice(-END_WORDS))}`
}

/** The parsed address where it is http or https; undefined for anything else, also for what is no address. (`URL.parse` is newer than Node 20.) */
export function webAddress(url: string): URL | undefined {
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined
  return new URL(url)
}

/**
 * The address that opens `url` scrolled to `quote` (plain text). Keeps an element fragment of the url, replaces a text directive.
 * Returns undefined for anything but http and https: such an address must not become a link.
 */
export function textFragmentUrl(url: string, quote: string): string | undefined {
  const parsed = webAddress(url)
  if (!parsed) return undefined
  const element = parsed.hash.split(':~:')[0]?.replace(/^#/u, '') ?? ''
  const text = directive(quote)
  parsed.hash = ''
  const base = parsed.href.replace(/#$/u, '')
  if (!text && !element) return base
  return `${base}#${element}${text ? `:~:${text}` : ''}`
}
