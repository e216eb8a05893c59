/** The dossier of two: the events that name both, projects and articles that they share. */
import { useEffect, useRef } from 'preact/hooks'
import type { PairDossier } from '../../lib/model/library.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/feedback.tsx'
import { ArticleRow } from './article-row.tsx'
import { Companions } from './dossier-parts.tsx'
import type { RowActions } from './entity-detail.tsx'
import { EventRow } from './event-row.tsx'
import { LongList, Part } from './part.tsx'

export interface PairProps {
  pair: PairDossier
  /** Back to the dossier of the first. */
  onBack: () => void
}

export function PairDetail({ pair, onBack, onOpenEntity, onRemoveArticle, ...on }: PairProps & RowActions) {
  const { entities, events, projects, articles } = pair
  const [one, two] = entities
  const name = useRef<HTMLHeadingElement>(null)
  useEffect(() => name.current?.focus(), [one.id, two.id])
  const nothing = events.length + projects.length + articles.length === 0
  return (
    <div class="dossier">
      <header class="dossier__head">
        <Button small variant="quiet" class="dossier__back" onClick={onBack}>
          ← Back to {one.name}
        </Button>
        <h2 ref={name} tabIndex={-1}>
          {one.name} and {two.name}
        </h2>
        <div class="dossier__actions">
          {entities.map(({ id, name }) => (
            <Button key={id} small onClick={() => onOpenEntity(id)}>
              {name}
            </Button>
          ))}
        </div>
      </header>
      {nothing && (
        <EmptyState title="Nothing in common yet">
          No article that you have read names both. They are kept apart in every list.
        </EmptyState>
      )}
      {events.length > 0 && (
        <Part id="told" title="Events that name both" count={events.length}>
          <LongList
            ordered
            rows={events}
            keyOf={({ id }) => id}
            draw={(event) => (
              <EventRow
                event={event}
                except={[one.id, two.id]}
                onOpenEntity={onOpenEntity}
                lookup={on.lookup}
                onCorrect={on.onCorrect}
              />
            )}
          />
        </Part>
      )}
      {projects.length > 0 && (
        <Companions id="projects" title="Projects of both" companions={projects} onOpenEntity={onOpenEntity} />
      )}
      {articles.length > 0 && (
        <Part id="named" title="Articles that name both" count={articles.length}>
          <LongList
            rows={articles}
            keyOf={({ id }) => id}
            draw={(article) => <ArticleRow article={article} onRemove={() => onRemoveArticle(article)} />}
          />
        </Part>
      )}
    </div>
  )
}
