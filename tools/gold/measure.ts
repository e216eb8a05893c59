/** Runs the engine on an annotated set: its figures, and its errors in context where the set is open. */
import { analyze } from '../../lib/engine/analyze.ts'
import type { Gazetteer } from '../../lib/model/resources.ts'
import { figure, KINDS, type Kind, noCounts, type ScoreError, scoreArticle } from './score.ts'
import type { GoldSet } from './sets.ts'

export type Figures = Record<Kind, number | null>

export interface Measured {
  figures: Figures
  /** Empty for sets that are not open. */
  errors: (ScoreError & { article: string; text: string })[]
}

/** Figures of one set, counts of its articles added before dividing; to four decimals. */
export function measureSet(set: GoldSet, resources: Gazetteer): Measured {
  const counts = noCounts()
  const errors: Measured['errors'] = []
  for (const article of set.articles) {
    const { text, title, published, name } = article
    const found = scoreArticle(article, analyze({ text, title, published, language: 'en' }, resources), counts)
    if (set.open) errors.push(...found.map((error) => ({ ...error, article: name, text })))
  }
  const rounded = (kind: Kind) => {
    const value = figure(kind, counts[kind])
    return value === null ? null : Math.round(value * 1e4) / 1e4
  }
  return { figures: Object.fromEntries(KINDS.map((kind) => [kind, rounded(kind)])) as Figures, errors }
}
