/** The rows of the view that is shown, or why there are none. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { EventView, News } from '../../lib/model/library.ts'
import type { OpenQuestion } from '../../lib/model/question.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, Progress } from '../ui/feedback.tsx'
import { ArticleRow } from './article-row.tsx'
import type { RowActions } from './entity-detail.tsx'
import { EntityRow } from './entity-row.tsx'
import { EventRow } from './event-row.tsx'
import { HighlightItem } from './highlight-item.tsx'
import { NewsList } from './news-list.tsx'
import { ReviewList } from './review-list.tsx'

export type ViewName = 'annotations' | 'people' | 'projects' | 'events' | 'articles' | 'news' | 'review'

/** As many rows as a listing answers with where it is not asked for more. */
const MOST = 200

export interface RowsProps extends RowActions {
  view: ViewName
  listing: {
    annotations?: Annotation[]
    people?: Entity[]
    projects?: Entity[]
    events?: EventView[]
    articles?: StoredArticle[]
    news?: News[]
    review?: OpenQuestion[]
  }
  loading: boolean
  /** Whether words or other filters narrow the list. */
  filtered: boolean
  focused: string | null
  onClearFilters: () => void
  /** One followed entity's news, or all of them, were looked at. */
  onLooked: (entity?: string) => void
}

const NOTHING: Record<ViewName, { title: string; text: string }> = {
  annotations: {
    title: 'No saved highlights yet',
    text: 'Click a highlight in an article and choose “Save highlight”, or select any text and press the save shortcut.',
  },
  people: { title: 'No people yet', text: 'Read a news article on one of the listed sites; the people in it appear here.' },
  projects: {
    title: 'No projects yet',
    text: 'Plants, railways, treaties and the like appear here once an article tells of them.',
  },
  events: { title: 'No events yet', text: 'Who met whom, what was agreed and launched: events appear here as you read.' },
  news: {
    title: 'Nothing new',
    text: 'Follow a person or project, on a card or in the library; what later articles tell of them is listed here until you have looked.',
  },
  review: {
    title: 'Nothing to review',
    text: 'When reading cannot tell whether two are one, it asks here. Until you answer, they are kept apart.',
  },
  articles: { title: 'No articles yet', text: 'An article counts as read when you have looked at it for a few seconds.' },
}

function Nothing({ view, filtered, onClearFilters }: Pick<RowsProps, 'view' | 'filtered' | 'onClearFilters'>) {
  if (filtered)
    return (
      <EmptyState title="Nothing matches" actions={<Button onClick={onClearFilters}>Clear the filters</Button>}>
        Try fewer or other words.
      </EmptyState>
    )
  const { title, text } = NOTHING[view]
  return <EmptyState title={title}>{text}</EmptyState>
}

export function Rows(props: RowsProps) {
  const { view, listing, loading } = props
  const rows = listing[view]
  if (!rows) return loading ? <Progress>Loading…</Progress> : null
  if (rows.length === 0) return <Nothing {...props} />
  if (view === 'review') return <ReviewList questions={listing.review ?? []} {...props} />
  if (view === 'news') return <NewsList news={listing.news ?? []} {...props} />
  return (
    <>
      <ul class="list rows">{itemsOf(props)}</ul>
      {rows.length >= MOST && <p class="library__more">The first {MOST} are listed. Search or filter to find others.</p>}
    </>
  )
}

function itemsOf({ view, listing, focused, ...on }: RowsProps) {
  if (view === 'annotations')
    return listing.annotations?.map((annotation) => (
      <li key={annotation.id}>
        <HighlightItem
          annotation={annotation}
          focused={annotation.id === focused}
          onEdit={(change) => on.onEdit(annotation, change)}
          onRemove={() => on.onRemoveAnnotation(annotation)}
          onTag={on.onTag}
          onCite={(format) => on.onCite(annotation, format)}
        />
      </li>
    ))
  if (view === 'events')
    return listing.events?.map((event) => (
      <li key={event.id}>
        <EventRow event={event} {...on} />
      </li>
    ))
  if (view === 'articles')
    return listing.articles?.map((article) => (
      <li key={article.id}>
        <ArticleRow article={article} onRemove={() => on.onRemoveArticle(article)} />
      </li>
    ))
  return listing[view as 'people' | 'projects']?.map((entity) => (
    <li key={entity.id}>
      <EntityRow entity={entity} onOpen={() => on.onOpenEntity(entity.id)} />
    </li>
  ))
}
