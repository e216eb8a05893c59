/** The sample as a newspaper page: plain paragraphs of text, for the reader to read. */
import type { ReadArticle } from '../../lib/model/article.ts'
import { dayInWords } from '../event-timeline/event-words.ts'

export function SampleArticle({ article: { meta, text } }: { article: ReadArticle }) {
  return (
    <main class="sample" aria-label="Sample article">
      <p class="sample__paper">{meta.site}</p>
      <article>
        <h1>{meta.title}</h1>
        <div class="sample__byline">
          By {meta.author}, <time dateTime={meta.publishedAt}>{meta.published && dayInWords(meta.published)}</time>
        </div>
        <div>
          {text.split('\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </article>
    </main>
  )
}

/** The article's schema.org data, as a news page carries it (https://schema.org/NewsArticle). */
export const newsArticleData = ({ meta }: ReadArticle): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: meta.title,
    datePublished: meta.publishedAt,
    author: { '@type': 'Person', name: meta.author },
    publisher: { '@type': 'Organization', name: meta.site },
    inLanguage: meta.language,
  })
