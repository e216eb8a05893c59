/** An article in the library: title as a link to it, site, publication and reading dates. */
import type { StoredArticle } from '../../lib/model/article.ts'
import { dayInWords } from '../event-timeline/event-words.ts'
import { SourceLink } from '../event-timeline/source-list.tsx'
import { IconButton } from '../ui/button.tsx'
import { dayOf } from '../ui/moment-words.ts'

/** The day of publication in words, no surer than the page tells it. */
function publishedInWords({ published, publishedSource, publishedDoubt }: StoredArticle): string {
  if (publishedSource === 'none') return 'date not stated'
  return publishedDoubt === 'modified' ? `changed ${dayInWords(published)}` : dayInWords(published)
}

/** Without `onRemove` there is no button to delete it. */
export function ArticleRow({ article, onRemove }: { article: StoredArticle; onRemove?: () => void }) {
  const { id, title, site, url, published, lastRead, words } = article
  return (
    <article class="row" tabIndex={-1} data-row="" aria-label={title}>
      <span class="row__words">
        <span class="row__name" data-does="open">
          <SourceLink source={{ article: id, title, site, url, published, quote: '' }} />
        </span>
        <span class="row__note">
          {site}, {publishedInWords(article)}; {words} words; read {dayOf(lastRead)}
        </span>
      </span>
      {onRemove && <IconButton icon="trash" data-does="remove" label={`Delete “${title}”`} onClick={onRemove} />}
    </article>
  )
}
