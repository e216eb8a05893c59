/** The rows of the view that is shown, or why there are none. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { EventView, News } from '../../lib/model/library.ts'
import type { OpenQuestion } from '../../lib/model/question.ts'
import type { Trashed } from '../../lib/model/trash.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, Progress } from '../ui/feedback.tsx'
import { ArticleRow } from './article-row.tsx'
import type { BulkActions } from './bulk-bar.tsx'
import type { RowActions } from './entity-detail.tsx'
import { EntityRow } from './entity-row.tsx'
import { EventRow } from './event-row.tsx'
import { type Arrangement, HighlightList } from './highlight-list.tsx'
import { NewsList } from './news-list.tsx'
import { ReviewList } from './review-list.tsx'
import { RowList } from './row-list.tsx'
import { type TrashActions, TrashList } from './trash-list.tsx'
import { UndoButtons, type UndoProps } from './undo-buttons.tsx'

export type ViewName = 'annotations' | 'people' | 'projects' | 'events' | 'articles' | 'news' | 'review' | 'trash'

export interface RowsProps extends RowActions, BulkActions, TrashActions {
  view: ViewName
  listing: {
    annotations?: Annotation[]
    people?: Entity[]
    projects?: Entity[]
    events?: EventView[]
    articles?: StoredArticle[]
    news?: News[]
    review?: OpenQuestion[]
    trash?: Trashed[]
  }
  /** How many rows were asked for: a listing of so many may have more. */
  limit: number
  onMore: () => void
  arrangement: Arrangement
  onArrange: (change: Partial<Arrangement>) => void
  undo: UndoProps
  loading: boolean
  /** Whether words or other filters narrow the list. */
  filtered: boolean
  /** Said where nothing matches, in place of the usual words. */
  none?: { title: string; text: string } | undefined
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
  trash: {
    title: 'The trash is empty',
    text: 'Highlights that you delete come here. They can be restored until you delete them for good.',
  },
  articles: { title: 'No articles yet', text: 'An article counts as read when you have looked at it for a few seconds.' },
}

const NO_MATCH = { title: 'Nothing matches', text: 'Try fewer or other words.' }

type NothingProps = Pick<RowsProps, 'view' | 'filtered' | 'none' | 'onClearFilters' | 'undo'>

function Nothing({ view, filtered, none = NO_MATCH, onClearFilters, undo }: NothingProps) {
  if (filtered)
    return (
      <EmptyState title={none.title} actions={<Button onClick={onClearFilters}>Clear the filters</Button>}>
        {none.text}
      </EmptyState>
    )
  const { title, text } = NOTHING[view]
  const buttons = view === 'annotations' || view === 'trash' ? <UndoButtons {...undo} /> : undefined
  return (
    <EmptyState title={title} actions={buttons}>
      {text}
    </EmptyState>
  )
}

export function Rows(props: RowsProps) {
  const { view, listing, loading, letters, limit, onMore } = props
  const rows = listing[view]
  if (!rows) return loading ? <Progress>Loading…</Progress> : null
  if (rows.length === 0) return <Nothing {...props} />
  if (view === 'review') return <ReviewList questions={listing.review ?? []} {...props} />
  if (view === 'news') return <NewsList news={listing.news ?? []} {...props} />
  if (view === 'trash') return <TrashList {...props} trash={listing.trash ?? []} />
  if (view === 'annotations') return <HighlightList {...props} annotations={listing.annotations ?? []} on={props} />
  return (
    <>
      <RowList letters={letters} after={`library-tab-${view}`}>
        <ul class="list rows">{itemsOf(props)}</ul>
      </RowList>
      {rows.length >= limit && (
        <p class="library__more">
          The first {rows.length} are listed. Search or filter to find others, or{' '}
          <Button small onClick={onMore}>
            Show more
          </Button>
        </p>
      )}
    </>
  )
}

function itemsOf({ view, listing, ...on }: RowsProps) {
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
