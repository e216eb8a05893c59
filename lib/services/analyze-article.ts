/** The main use case, with the engine of the product: what the background does for every article read. */
import { analyze } from '../engine/analyze.ts'
import type { ReadArticle } from '../model/article.ts'
import type { Result } from '../model/result.ts'
import { type AnalyzeDeps, type Analyzed, analyzeArticleWith } from './analysis.ts'

/** Analyses, links and (where `remember` and the settings allow it) stores an article; see analyzeArticleWith. Never throws. */
export const analyzeArticle = (article: ReadArticle, deps: Omit<AnalyzeDeps, 'analyze'>): Promise<Result<Analyzed>> =>
  analyzeArticleWith(article, { ...deps, analyze })
