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

/** What clears every filter. */
export const NO_FILTERS: FilterValues = { words: '', site: '', from: '', to: '', followed: false, tag: '' }

const DATES = { event: 'the event', published: 'publication', read: 'reading' } as const

const PLACEHOLDERS = {
  annotations: 'Search quotes, notes, tags, titles',
  people: 'Search names and roles',
  projects: 'Search names',
  events: 'Search quotes, names, places',
  articles: 'Search titles, authors, sites',
} as const

export interface FiltersProps {
  view: keyof typeof PLACEHOLDERS
  filters: FilterValues
  sites: readonly string[]
  onFilter: (change: FilterValues) => void
}

type Part = Omit<FiltersProps, 'sites'>

function Site({ sites, filters, onFilter }: Omit<FiltersProps, 'view'>) {
  return (
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
  )
}

function DayOf({ filters, onFilter }: Omit<Part, 'view'>) {
  return (
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
  )
}

/** From and to stand together, whatever wraps. */
function Days({ view, filters, onFilter }: Part) {
  const day = (key: 'from' | 'to', label: string) => (
    <label class="filters__field">
      {label}
      <input
        class={`input filters__day ${filters[key] ? '' : 'filters__day--empty'}`}
        type="date"
        max="9999-12-31"
        value={filters[key] ?? ''}
        onChange={(event) => onFilter({ [key]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <div class="filters__days">
      {view === 'events' && <DayOf filters={filters} onFilter={onFilter} />}
      {day('from', 'From')}
      {day('to', 'To')}
    </div>
  )
}

export function Filters({ view, filters, sites, onFilter }: FiltersProps) {
  const entities = view === 'people' || view === 'projects'
  return (
    <search class={`filters filters--${view}`}>
      <div class="filters__search">
        <SearchField
          label="Search"
          placeholder={PLACEHOLDERS[view]}
          value={filters.words ?? ''}
          onInput={(words) => onFilter({ words })}
        />
      </div>
      {entities ? (
        <Switch label="Followed only" checked={filters.followed ?? false} onChange={(followed) => onFilter({ followed })} />
      ) : (
        <>
          {sites.length > 0 && <Site sites={sites} filters={filters} onFilter={onFilter} />}
          <Days view={view} filters={filters} onFilter={onFilter} />
        </>
      )}
    </search>
  )
}
