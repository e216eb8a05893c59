/** Parts of a dossier: how far a project is, roles over time, whom somebody met, projects, quotes. */
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Companion, DossierQuote, RoleOverTime } from '../../lib/model/library.ts'
import type { ProjectProgress } from '../../lib/model/project-state.ts'
import { roleInWords } from '../entity-list/role-words.ts'
import { dayInWords, excerptInWords, whenInWords } from '../event-timeline/event-words.ts'
import { SourceLink } from '../event-timeline/source-list.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { LongList, Part } from './part.tsx'
import { progressInWords, STATE_WORDS, slipsInWords, stateWhenInWords } from './project-words.ts'

/** What holds now, what slipped, and every telling, newest first. */
export function Progress({ progress, articles }: { progress: ProjectProgress; articles: readonly StoredArticle[] }) {
  const slips = slipsInWords(progress.slips)
  return (
    <Part id="progress" title="How far it is">
      <p class="dossier__state">{progressInWords(progress)}</p>
      {slips && <p class="dossier__slips">{slips}</p>}
      <LongList
        ordered
        shown={5}
        rows={[...progress.history].reverse()}
        keyOf={(state) => `${state.article} ${state.quote.start} ${state.kind}`}
        draw={(state) => {
          const article = articles.find(({ id }) => id === state.article)
          return (
            <div class="telling">
              <p class="event__head">
                <span class="event__time">{stateWhenInWords(state)}</span>
                <span class="event__kind">{STATE_WORDS[state.kind]}</span>
              </p>
              <p class="event__text">{excerptInWords(state.words)}</p>
              {article && (
                <p class="row__note">
                  {article.site}, {dayInWords(article.published)}:{' '}
                  <SourceLink source={{ ...article, article: article.id, quote: state.words }} />
                </p>
              )}
            </div>
          )
        }}
      />
    </Part>
  )
}

/** "Foreign minister (2022–2024)", newest first. */
export function Roles({ roles }: { roles: readonly RoleOverTime[] }) {
  return (
    <Part id="roles" title="Roles, as the articles gave them">
      <ul class="dossier__roles">
        {roles.map((role) => (
          <li key={`${role.title} ${role.organization} ${role.tense} ${role.from}`}>
            {roleInWords(role)} <span class="row__note">({role.years})</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

interface CompanionsProps {
  id: string
  title: string
  companions: readonly Companion[]
  onOpenEntity: (id: string) => void
  /** Opens what the two have in common; without it there is no such button. */
  onTogether?: (id: string) => void
}

export function Companions({ id, title, companions, onOpenEntity, onTogether }: CompanionsProps) {
  return (
    <Part id={id} title={title} count={companions.length}>
      <LongList
        shown={8}
        rows={companions}
        keyOf={(one) => one.id}
        draw={(one) => (
          <div class="companion">
            <button type="button" class="row row--button" onClick={() => onOpenEntity(one.id)}>
              <Icon name={one.kind} />
              <span class="row__words">
                <span class="row__name">{one.name}</span>
                <span class="row__note">
                  {one.events === 0 ? 'in events of each' : `${one.events} ${one.events === 1 ? 'event' : 'events'}`}
                  {one.last && `, last ${dayInWords(one.last)}`}
                </span>
              </span>
            </button>
            {onTogether && (
              <Button small variant="quiet" aria-label={`Together with ${one.name}`} onClick={() => onTogether(one.id)}>
                Together
              </Button>
            )}
          </div>
        )}
      />
    </Part>
  )
}

export function Quotes({ quotes }: { quotes: readonly DossierQuote[] }) {
  const told = quotes.filter(({ source }) => source.quote !== '')
  if (told.length === 0) return null
  return (
    <Part id="quotes" title="Quotes" count={told.length}>
      <LongList
        shown={5}
        rows={told}
        keyOf={({ event, source }) => `${event} ${source.article} ${source.quote}`}
        draw={({ time, source }) => (
          <figure class="quote">
            <blockquote class="event__text">{excerptInWords(source.quote)}</blockquote>
            <figcaption class="row__note">
              <span class="event__time">{whenInWords(time)}</span> {source.site}, {dayInWords(source.published)}:{' '}
              <SourceLink source={source} />
            </figcaption>
          </figure>
        )}
      />
    </Part>
  )
}
