/** People and projects: rows of the listing, and one of them in detail. */
import { useState } from 'preact/hooks'
import type { Annotation } from '../../lib/model/annotation.ts'
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { EventView } from '../../lib/model/library.ts'
import { roleInWords, yearsInWords } from '../entity-list/role-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { ArticleRow } from './article-row.tsx'
import { EventRow } from './event-row.tsx'

const lastRole = (entity: Entity) => [...entity.roles].sort((a, b) => b.to.localeCompare(a.to))[0]

const inArticles = (count: number): string => `${count} ${count === 1 ? 'article' : 'articles'}`

/** A line of the listing; opens the detail. */
export function EntityRow({ entity, onOpen }: { entity: Entity; onOpen: () => void }) {
  const role = lastRole(entity)
  return (
    <button type="button" class="row row--button" onClick={onOpen}>
      <Icon name={entity.kind} />
      <span class="row__words">
        <span class="row__name">
          {entity.name}
          {entity.followed && <Icon name="follow" label="followed" filled />}
          {entity.hidden && <span class="row__note"> hidden</span>}
        </span>
        {role && <span class="row__note">{roleInWords(role)}</span>}
      </span>
      <span class="row__count">{inArticles(entity.articles)}</span>
    </button>
  )
}

export interface EntityActions {
  onFollow: () => void
  onHide: () => void
  onNotOfficial: () => void
  onRename: (name: string) => void
}

function Rename({ name, onRename, onCancel }: { name: string; onRename: (name: string) => void; onCancel: () => void }) {
  const [text, setText] = useState(name)
  const save = (event: Event) => {
    event.preventDefault()
    if (text.trim()) onRename(text.trim())
  }
  return (
    <form class="highlight__tags-form" onSubmit={save}>
      <Field label="Name">
        {(input) => <input {...input} value={text} onInput={(event) => setText(event.currentTarget.value)} />}
      </Field>
      <Button small type="submit" variant="primary" disabled={!text.trim()}>
        Rename
      </Button>
      <Button small variant="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
}

function Head({ entity, onBack, ...actions }: { entity: Entity; onBack: () => void } & EntityActions) {
  const [renaming, setRenaming] = useState(false)
  const others = entity.aliases.filter((alias) => alias !== entity.name)
  return (
    <header class="dossier__head">
      <Button small variant="quiet" onClick={onBack}>
        ← Back to the list
      </Button>
      <h2>{entity.name}</h2>
      <p class="dossier__facts">
        <KindBadge kind={entity.kind} official={entity.official} /> in {inArticles(entity.articles)}
        {others.length > 0 && <>; also {others.join(', ')}</>}
      </p>
      {renaming ? (
        <Rename
          name={entity.name}
          onCancel={() => setRenaming(false)}
          onRename={(name) => {
            setRenaming(false)
            actions.onRename(name)
          }}
        />
      ) : (
        <div class="dossier__actions">
          <Button small icon="follow" aria-pressed={entity.followed} disabled={entity.followed} onClick={actions.onFollow}>
            {entity.followed ? 'Followed' : 'Follow'}
          </Button>
          <Button small onClick={() => setRenaming(true)}>
            Rename
          </Button>
          {entity.official && (
            <Button small onClick={actions.onNotOfficial}>
              Not an official
            </Button>
          )}
          <Button small icon="hide" disabled={entity.hidden} onClick={actions.onHide}>
            {entity.hidden ? 'Hidden' : 'Hide'}
          </Button>
        </div>
      )}
    </header>
  )
}

export interface DetailProps extends EntityActions {
  detail: { entity: Entity; events: EventView[]; annotations: Annotation[]; articles: StoredArticle[] }
  onBack: () => void
  onOpenEntity: (id: string) => void
  onRemoveArticle: (article: StoredArticle) => void
}

/** One person or project: roles with their years, events, articles. */
export function EntityDetail({ detail, onOpenEntity, onRemoveArticle, ...rest }: DetailProps) {
  const { entity, events, articles } = detail
  return (
    <div class="dossier">
      <Head entity={entity} {...rest} />
      {entity.roles.length > 0 && (
        <section aria-labelledby="roles">
          <h3 id="roles">Roles, as the articles gave them</h3>
          <ul class="dossier__roles">
            {entity.roles.map((role) => (
              <li key={`${role.title} ${role.from}`}>
                {roleInWords(role)} <span class="row__note">({yearsInWords(role)})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="told">
        <h3 id="told">Events</h3>
        {events.length === 0 && <p class="row__note">None yet.</p>}
        <ol class="list">
          {events.map((event) => (
            <li key={event.id}>
              <EventRow event={event} onOpenEntity={onOpenEntity} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="named">
        <h3 id="named">Articles</h3>
        <ul class="list">
          {articles.map((article) => (
            <li key={article.id}>
              <ArticleRow article={article} onRemove={() => onRemoveArticle(article)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
