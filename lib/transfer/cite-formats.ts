/** Bibliographic records in the formats that reference managers read, by Citation.js; loaded by the library page alone, when first asked for. */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { CslItem } from './citation.ts'

export type RecordFormat = 'csl' | 'bibtex' | 'ris'

/** Citation.js takes these for rich text, which a plain title has none of; single angle quotes mean nothing to it. */
const plainTitle = (title: string): string => title.replace(/<(?=\/?[a-z])/gi, '‹').replace(/[\r\n]+/g, ' ')

const harmless = (item: CslItem): CslItem & { 'citation-key': string } => ({
  ...item,
  title: plainTitle(item.title),
  ...(item['container-title'] === undefined ? {} : { 'container-title': plainTitle(item['container-title']) }),
  'citation-key': item.id,
})

/**
 * The record as text: CSL-JSON, BibTeX or RIS. As RIS it is written as a magazine's article and then named a newspaper's: Citation.js 0.8
 * leaves author and day out of the latter.
 */
export const formatRecord = (item: CslItem, format: RecordFormat): string => {
  if (format === 'csl') return `${JSON.stringify([item], null, 2)}\n`
  if (format === 'bibtex') return `${String(plugins.output.format('bibtex', [harmless(item)])).trim()}\n`
  const magazine = { ...harmless(item), type: 'article-magazine' }
  return `${String(plugins.output.format('ris', [magazine]))
    .replace(/^TY {2}- MGZN/, 'TY  - NEWS')
    .trim()}\n`
}
