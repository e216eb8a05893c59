/** One person or project in detail: roles with their years, the reader's highlights and corrections, events, articles. */
import type { ComponentChildren } from 'preact'
import type { Annotation, Colour } from '../../lib/model/annotation.ts'
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Correction } from '../../lib/model/correction.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { EventView } from '../../lib/model/library.ts'
import { CorrectionList } from '../corrections/correction-list.tsx'
import { roleInWords, yearsInWords } from '../entity-list/role-words.ts'
import { ArticleRow } from './article-row.tsx'
import { type EntityActions, EntityHead } from './entity-head.tsx'
import { EventRow } from './event-row.tsx'
import { HighlightItem } from './highlight-item.tsx'

/** What the detail shares with the listings. */
export interface RowActions {
  onEdit: (annotation: Annotation, change: { note?: string; tags?: string[]; colour?: Colour }) => void
  onRemoveAnnotation: (annotation: Annotation) => void
  onRemoveArticle: (article: StoredArticle) => void
  onOpenEntity: (id: string) => void
  onTag: (tag: string) => void
}

export interface DetailProps extends EntityActions {
  detail: { entity: Entity; events: EventView[]; annotations: Annotation[]; articles: StoredArticle[] }
  /** All that the reader said; those of this entity are shown. */
  corrections: readonly Correction[]
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

/** The highlights that were saved of it. */
function Saved({ annotations, ...on }: { annotations: readonly Annotation[] } & RowActions) {
  return (
    <Part id="saved" title="Saved highlights">
      <ul class="list">
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <HighlightItem
              annotation={annotation}
              onEdit={(change) => on.onEdit(annotation, change)}
              onRemove={() => on.onRemoveAnnotation(annotation)}
              onTag={on.onTag}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function EntityDetail({ detail, corrections, ...on }: DetailProps & RowActions) {
  const { entity, events, annotations, articles } = detail
  const mine = corrections.filter(({ change }) => change.entity === entity.id)
  return (
    <div class="dossier">
      <EntityHead key={entity.id} entity={entity} corrections={mine} {...on} />
      {entity.roles.length > 0 && (
        <Part id="roles" title="Roles, as the articles gave them">
          <ul class="dossier__roles">
            {entity.roles.map((role) => (
              <li key={`${role.title} ${role.from}`}>
                {roleInWords(role)} <span class="row__note">({yearsInWords(role)})</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {mine.length > 0 && (
        <Part id="corrections" title="Your corrections">
          <CorrectionList corrections={mine} onUndo={on.onUndoCorrection} />
        </Part>
      )}
      {annotations.length > 0 && <Saved annotations={annotations} {...on} />}
      <Part id="told" title="Events">
        {events.length === 0 && <p class="dossier__none">None told yet.</p>}
        <ol class="list">
          {events.map((event) => (
            <li key={event.id}>
              <EventRow event={event} except={entity.id} onOpenEntity={on.onOpenEntity} />
            </li>
          ))}
        </ol>
      </Part>
      <Part id="named" title="Articles">
        <ul class="list">
          {articles.map((article) => (
            <li key={article.id}>
              <ArticleRow article={article} onRemove={() => on.onRemoveArticle(article)} />
            </li>
          ))}
        </ul>
      </Part>
    </div>
  )
}
