/** Text in Markdown files: escaped so that it stays text, in CommonMark, GitHub's flavour and Obsidian's; front matter, links, file names. */
import { webAddress } from '../text/text-fragment.ts'

/** What has a meaning inside a line: CommonMark's, tables, strikethrough, Obsidian's highlights, maths, comments, tags and block ids, mail addresses. */
const INLINE = /[\\`*_[\]<>#|~^$%@{}]|==|!(?=\[|$)|&(?=#?\w)|:(?=\/\/)/g
/** What begins a block, at the start of a line. */
const LINE_START = /^[-+=]/
const NUMBER_START = /^(\d{1,9})([.)])/
const AUTOLINK = /\b(www)\./gi

const escapedSigns = (text: string): string =>
  text.replace(INLINE, (sign) => (sign === '==' ? '\\=\\=' : `\\${sign}`)).replace(AUTOLINK, '$1\\.')

const escapedStart = (line: string): string => line.replace(LINE_START, '\\$&').replace(NUMBER_START, '$1\\$2')

const escapedLine = (line: string): string => escapedStart(escapedSigns(line.trim()))

/** Characters that no file should hold: controls besides line ends, and halves of surrogate pairs. */
const clean = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n]|\p{Surrogate}/gu, ' ')

/** Text (of a page, or the reader's) as one line of Markdown that shows it as it is: never markup, never HTML, never a link. */
export const inLine = (text: string): string => escapedLine(clean(text).replace(/\s+/gu, ' '))

const linesOf = (text: string): string[] =>
  clean(text)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')

/** Text as paragraphs; each of its lines is one. */
export const inParagraphs = (text: string): string => linesOf(text).map(escapedLine).join('\n\n')

/** Text as a block quote; each of its lines is a paragraph. */
export const inQuote = (text: string): string =>
  linesOf(text)
    .map((line) => `> ${escapedLine(line)}`)
    .join('\n>\n')

/** A link with these words; the words alone where the address is none of the web (http or https). */
export const inLink = (words: string, url: string | undefined): string => {
  const href = url === undefined ? undefined : webAddress(url)?.href
  const shown = inLine(words) || 'link'
  // Inside <…> these three would end the address or escape in it; all else was encoded by the URL parser.
  return href === undefined ? shown : `[${shown}](<${href.replace(/[<>\\]/g, (sign) => encodeURIComponent(sign))}>)`
}

/** Where a web address ends is a matter of taste: not at what ends a sentence, nor at a bracket. */
const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}])/gi

/** A reader's note as paragraphs, the web addresses in it as links. */
export const inNote = (note: string): string =>
  linesOf(note)
    .map((line) => {
      const parts = line
        .split(ADDRESS)
        .map((part, at) => (at % 2 === 1 && webAddress(part) ? inLink(part, part) : escapedSigns(part)))
      return escapedStart(parts.join(''))
    })
    .join('\n\n')

/** A tag that Obsidian takes: letters, digits, `_`, `-` and `/`, not only digits; '' where nothing of it is left. */
export const tagName = (tag: string): string => {
  const name = clean(tag)
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '')
    .replace(/^[/_-]+|[/_-]+$/g, '')
  return /^\d+$/.test(name) ? `t${name}` : /[\p{L}\p{N}]/u.test(name) ? name : ''
}

/** A value of the front matter: a text, or a list of texts. */
export type Property = string | readonly string[] | undefined

/** YAML front matter. Texts are quoted as in JSON, which YAML 1.2 reads; what is absent or empty is left out. */
export const frontMatter = (properties: Readonly<Record<string, Property>>): string => {
  const quoted = (text: string): string => JSON.stringify(clean(text).replace(/\s+/gu, ' ').trim())
  const lines = Object.entries(properties).flatMap(([key, value]) => {
    if (value === undefined || value.length === 0) return []
    return [`${key}: ${typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`}`]
  })
  return ['---', ...lines, '---', ''].join('\n')
}

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const NAME_LENGTH = 100

/** A file name without ending, of any text, that Windows, macOS, Linux, Android and Obsidian take. */
export const fileName = (text: string): string => {
  const safe = clean(text)
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#^[\]%]/g, ' ')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/\s+/gu, ' ')
    .slice(0, NAME_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  return safe === '' ? 'Untitled' : RESERVED.test(safe) ? `_${safe}` : safe
}

/** Makes names that differ, also where case does not count: "Talks", "Talks 2". Keeps what it gave; use one for one folder. */
export const uniqueNames = (): ((text: string) => string) => {
  const given = new Set<string>()
  return (text) => {
    const name = fileName(text)
    for (let number = 1; ; number++) {
      const unique = number === 1 ? name : `${name} ${number}`
      const key = unique.toLowerCase()
      if (given.has(key)) continue
      given.add(key)
      return unique
    }
  }
}
