/** What is on the page now: the article as it was read, what was found in it, and what of it is painted. */
import type { ReadArticle } from '../model/article.ts'
import type { Analysis } from '../model/report.ts'
import type { TextMap } from '../page/text-map.ts'
import type { Painting, Place } from './painting.ts'

export interface Shown {
  article: ReadArticle
  map: TextMap
  analysis: Analysis
  painting: Painting
}

/** The words at a place of the page; `map` is the article's. */
export const wordsAt = (map: TextMap, { span, within }: Place): string => (within?.map ?? map).text.slice(span.start, span.end)
