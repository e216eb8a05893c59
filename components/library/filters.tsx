/** Search and filters of the library: words, site, days of three kinds, followed only. */
import { SearchField, Switch } from '../ui/field.tsx'

export interface FilterValues {
  words?: string
  site?: string
  from?: string
  to?: string
  dateOf?: 'event' | 'published' | 'read'
  followed?: boolean
  tag?: string
}

const DATES = { event: 'the event', published: 'the publication', read: 'reading' } as const

export interface FiltersProps {
  view: 'annotations' | 'people' | 'projects' | 'events' | 'articles'
  filters: FilterValues
  sites: readonly string[]
  onFilter: (change: FilterValues) => void
}

function Days({ view, filters, onFilter }: Omit<FiltersProps, 'sites'>) {
  if (view === 'people' || view === 'projects') return null
  return (
    <>
      {view === 'events' && (
        <label class="filters__field">
          Day of
          <select
            class="input"
            value={filters.dateOf ?? 'event'}
            onChange={(event) => onFilter({ dateOf: event.currentTarget.value as keyof typeof DATES })}
          >
            {Object.entries(DATES).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="filters__field">
        From
        <input
          class="input"
          type="date"
          value={filters.from ?? ''}
          onChange={(event) => onFilter({ from: event.currentTarget.value })}
        />
      </label>
      <label class="filters__field">
        To
        <input
          class="input"
          type="date"
          value={filters.to ?? ''}
          onChange={(event) => onFilter({ to: event.currentTarget.value })}
        />
      </label>
    </>
  )
}

export function Filters({ view, filters, sites, onFilter }: FiltersProps) {
  const entities = view === 'people' || view === 'projects'
  return (
    <search class="filters">
      <div class="filters__search">
        <SearchField
          label="Search"
          placeholder="Search names, quotes, notes, titles"
          value={filters.words ?? ''}
          onInput={(words) => onFilter({ words })}
        />
      </div>
      {!entities && sites.length > 0 && (
        <label class="filters__field">
          Site
          <select class="input" value={filters.site ?? ''} onChange={(event) => onFilter({ site: event.currentTarget.value })}>
            <option value="">All sites</option>
            {sites.map((site) => (
              <option key={site} value={site}>
                {site}
              </option>
            ))}
          </select>
        </label>
      )}
      <Days view={view} filters={filters} onFilter={onFilter} />
      {entities && (
        <Switch label="Followed only" checked={filters.followed ?? false} onChange={(followed) => onFilter({ followed })} />
      )}
    </search>
  )
}
