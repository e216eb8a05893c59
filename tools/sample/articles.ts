/** The sample of the onboarding, made from the demo story: earlier articles that it remembers, and the one that is shown. */
import { readFileSync } from 'node:fs'
import type { ReadArticle } from '../../lib/model/article.ts'
import { readPage } from '../../lib/page/read-page.ts'
import { parseHtml } from '../dom/parse.ts'

/** As shipped in public/sample/articles.json. */
export interface SampleFile {
  earlier: ReadArticle[]
  shown: ReadArticle
}

const EARLIER = [
  'harbour-courier.example/world/2024/09/19/overchuk-in-islamabad/',
  'meridian-dispatch.example/story/20241016-sharif-overchuk.html',
  'harbour-courier.example/energy/2025/02/20/sorokin-visit/',
  'meridian-dispatch.example/story/20250514-steel-agreement.html',
]
const SHOWN = 'harbour-courier.example/world/2025/07/11/natural-allies/'

function read(page: string): ReadArticle {
  const html = readFileSync(`demo/sites/${page}${page.endsWith('/') ? 'index.html' : ''}`, 'utf8')
  const url = `http://${page}`
  const found = readPage(parseHtml(html, url), url)
  if (!found) throw new Error(`demo/sites/${page} holds no article`)
  return found.article
}

/** Reads the demo pages anew. Throws where one is missing or holds no article. */
export const sampleArticles = (): SampleFile => ({ earlier: EARLIER.map(read), shown: read(SHOWN) })
