/** A person or project as a line of a listing. */
import type { Entity } from '../../lib/model/entity.ts'
import { roleInWords } from '../entity-list/role-words.ts'
import { Icon } from '../ui/icon.tsx'

const lastRole = (entity: Entity) => [...entity.roles].sort((a, b) => b.to.localeCompare(a.to))[0]

/** "1 article", "3 articles". */
export const inArticles = (count: number): string => `${count} ${count === 1 ? 'article' : 'articles'}`

/** What stands inside the line. */
export function EntityLine({ entity }: { entity: Entity }) {
  const role = lastRole(entity)
  return (
    <>
      <Icon name={entity.kind} />
      <span class="row__words">
        <span class="row__name">
          {entity.name}
          {entity.followed && <Icon name="follow" label="followed" filled />}
          {entity.hidden && <span class="row__flag">hidden</span>}
        </span>
        {role && <span class="row__note">{roleInWords(role)}</span>}
      </span>
      <span class="row__count">{inArticles(entity.articles)}</span>
    </>
  )
}

/** Opens the detail. */
export function EntityRow({ entity, onOpen }: { entity: Entity; onOpen: () => void }) {
  return (
    <button type="button" class="row row--button" data-row="" onClick={onOpen}>
      <EntityLine entity={entity} />
    </button>
  )
}
