/** From files, standard input and records to articles, as the extension would read them. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { ArticleMeta, ReadArticle } from '../../lib/model/article.ts'
import { readPage } from '../../lib/page/read-page.ts'
import { decodeHtml } from '../dom/decode.ts'
import { parseHtml } from '../dom/parse.ts'

/** One article to read, or why it cannot be. `file` or `id` names it in the output. */
export interface Input {
  file?: string
  id?: string
  /** Reads and extracts; throws an Error that says what is wrong with the input. */
  load(): ReadArticle
}

const NO_DATE: Pick<ArticleMeta, 'publishedSource'> = { publishedSource: 'none' }

/** The address that a saved page says it had, so that relative facts (host, canonical) can be judged; a name that cannot resolve otherwise. */
function addressOf(document: Document): string {
  const stated = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ]
  return stated.find((url) => url && /^https?:\/\//i.test(url)) ?? 'https://page.invalid/article'
}

function textArticle(text: string, meta: Partial<ArticleMeta> & { url: string }): ReadArticle {
  const [first = ''] = text.trim().split('\n')
  return {
    meta: {
      pageUrl: meta.url,
      title: first.slice(0, 120),
      site: new URL(meta.url).hostname,
      language: 'en',
      isNews: true,
      ...NO_DATE,
      ...meta,
    },
    text,
  }
}

function pageArticle(html: string): ReadArticle {
  const url = addressOf(parseHtml(html, 'https://page.invalid/article'))
  const found = readPage(parseHtml(html, url), url)
  if (found) return found.article
  return { ...textArticle('', { url, isNews: false, title: '' }) }
}

const bytesOf = (file: string): Uint8Array => {
  const bytes = readFileSync(file === '-' ? 0 : file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** A page or plain text; `-` is HTML on standard input. */
export function fileInput(file: string): Input {
  return {
    file,
    load() {
      const bytes = bytesOf(file)
      if (!/\.txt(\.gz)?$/.test(file)) return pageArticle(decodeHtml(bytes))
      const name = encodeURIComponent(file)
      return textArticle(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'), { url: `https://text.invalid/${name}` })
    },
  }
}

interface JsonlRecord {
  id: string
  text: string
  published?: string
  title?: string
  url?: string
}

function recordArticle(line: string, at: string): ReadArticle {
  const record = JSON.parse(line) as Partial<JsonlRecord>
  if (typeof record.id !== 'string' || typeof record.text !== 'string') throw new Error(`${at}: a record needs "id" and "text"`)
  const { published, title } = record
  const day = published?.slice(0, 10)
  if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day))
    throw new Error(`${at}: "published" is written YYYY-MM-DD, not ${published}`)
  const url = record.url && /^https?:/.test(record.url) ? record.url : `https://record.invalid/${encodeURIComponent(record.id)}`
  return textArticle(record.text, {
    url,
    ...(title && { title }),
    ...(day && { published: day, publishedSource: 'given' as const }),
  })
}

/** The records of a JSON Lines file (`.gz` allowed), texts used as they are. Throws where the file cannot be read. */
export function jsonlInputs(file: string): Input[] {
  const lines = new TextDecoder().decode(bytesOf(file)).split('\n')
  return lines.flatMap((line, index) => {
    if (!line.trim()) return []
    const at = `${file}:${index + 1}`
    return [{ id: /"id"\s*:\s*"([^"]*)"/.exec(line)?.[1] ?? at, load: () => recordArticle(line, at) }]
  })
}
