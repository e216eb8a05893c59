/** Highlights as Hypothesis exports them, and what they are to become. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { ReadArticle } from '../../lib/model/article.ts'

interface Row {
  id: string
  article: ReadArticle
}

const MADE = Date.UTC(2026, 4, 1)
const iso = new Date(MADE).toISOString().replace('Z', '+00:00')

const quoteOf = ({ text }: ReadArticle): string => text.split('\n')[0]!.split('. ')[0]!.slice(0, 60).trim()

/** A file of these rows. */
export const hypothesisFile = (rows: readonly Row[]): string =>
  JSON.stringify({
    rows: rows.map(({ id, article }) => ({
      ...{ id, uri: article.meta.url, text: `From elsewhere ${id}`, tags: ['imported'], created: iso, updated: iso },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: quoteOf(article), prefix: '', suffix: '' }] }],
    })),
  })

/** What a row becomes where its article is stored. */
export function plainOf({ id, article }: Row): Annotation {
  const { url: source, title, site, published } = article.meta
  const exact = quoteOf(article)
  return {
    id: `hypothesis:${id}`,
    target: {
      ...{ source, title, site, ...(published && { published }) },
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 0, end: exact.length },
      ],
    },
    ...{ note: `From elsewhere ${id}`, tags: ['imported'], colour: 'yellow', kind: 'selection', created: MADE, modified: MADE },
  }
}
