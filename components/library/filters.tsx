/** Search and filters of the library: words, site, followed only, and days of three kinds: of the event, of publication, of reading. */
import { SearchField, Switch } from '../ui/field.tsx'
import type { LostCounts, LostKind } from './highlight-found.tsx'
import type { ViewName } from './rows.tsx'

/** Days, YYYY-MM-DD, both included. */
interface Days {
  from?: string
  to?: string
}

type DayKind = 'event' | 'published' | 'read'

export interface FilterValues {
  words?: string
  site?: string
  followed?: boolean
  tag?: string
  /** Highlights that were not at their words when their page was last looked at. */
  anchored?: LostKind | ''
  days?: Partial<Record<DayKind, Days>>
}

/** What clears every filter. */
export const NO_FILTERS: FilterValues = { words: '', site: '', followed: false, tag: '', anchored: '', days: {} }

const isSet = (days: Days | undefined): boolean => Boolean(days?.from || days?.to)

/** Whether anything narrows the list. */
export function isFiltered({ days = {}, ...others }: FilterValues): boolean {
  return Object.values(others).some(Boolean) || Object.values(days).some(isSet)
}

const KINDS: readonly { kind: DayKind; name: string; said: string }[] = [
  { kind: 'event', name: 'Happened', said: 'happened' },
  { kind: 'published', name: 'Published', said: 'published' },
  { kind: 'read', name: 'Read by you', said: 'read' },
]

const PLACEHOLDERS = {
  annotations: 'Search quotes, notes, tags, titles',
  people: 'Search names and roles',
  projects: 'Search names',
  events: 'Search quotes, names, places',
  articles: 'Search titles, authors, sites',
} as const

type FilteredView = keyof typeof PLACEHOLDERS

/** Whether a view can be searched and narrowed. */
export const isFilteredView = (view: ViewName): view is FilteredView => view in PLACEHOLDERS

export interface FiltersProps {
  view: FilteredView
  filters: FilterValues
  sites: readonly string[]
  /** How many highlights are lost. */
  lost: LostCounts
  onFilter: (change: FilterValues) => void
}

type Part = Pick<FiltersProps, 'filters' | 'onFilter'>

function Site({ sites, filters, onFilter }: Omit<FiltersProps, 'view' | 'lost'>) {
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

/** Nothing while all are at their words, and nothing else is asked for. */
function OnPage({ lost, filters, onFilter }: Omit<FiltersProps, 'view' | 'sites'>) {
  const { anchored = '' } = filters
  if (lost.orphan + lost.moved === 0 && !anchored) return null
  return (
    <label class="filters__field">
      On the page
      <select
        class="input"
        value={anchored}
        onChange={(event) => onFilter({ anchored: event.currentTarget.value as LostKind | '' })}
      >
        <option value="">All</option>
        <option value="orphan">Not found ({lost.orphan})</option>
        <option value="moved">To confirm ({lost.moved})</option>
      </select>
    </label>
  )
}

/** "Dates: happened, read", so that a filter that is folded away does not narrow the list unseen. */
function datesInWords(days: FilterValues['days'] = {}): string {
  const set = KINDS.filter(({ kind }) => isSet(days[kind])).map(({ said }) => said)
  return set.length > 0 ? `Dates: ${set.join(', ')}` : 'Dates'
}

/** Three lines of from and to, folded away until they are wanted. */
function Dates({ filters, onFilter }: Part) {
  const { days = {} } = filters
  const field = (kind: DayKind, name: string, end: keyof Days) => (
    <input
      class={`input filters__day ${days[kind]?.[end] ? '' : 'filters__day--empty'}`}
      type="date"
      max="9999-12-31"
      aria-label={`${name} ${end}`}
      value={days[kind]?.[end] ?? ''}
      onChange={(event) => onFilter({ days: { ...days, [kind]: { ...days[kind], [end]: event.currentTarget.value } } })}
    />
  )
  return (
    <details class="filters__dates">
      <summary class={KINDS.some(({ kind }) => isSet(days[kind])) ? 'filters__set' : ''}>{datesInWords(days)}</summary>
      <div class="filters__lines">
        {KINDS.map(({ kind, name }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a line of a grid.
          <div key={kind} class="filters__line" role="group" aria-label={name}>
            <span>{name}</span>
            {field(kind, name, 'from')}
            <span aria-hidden="true">to</span>
            {field(kind, name, 'to')}
          </div>
        ))}
      </div>
    </details>
  )
}

export function Filters({ view, filters, sites, lost, onFilter }: FiltersProps) {
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
        sites.length > 0 && <Site sites={sites} filters={filters} onFilter={onFilter} />
      )}
      {view === 'annotations' && <OnPage lost={lost} filters={filters} onFilter={onFilter} />}
      <Dates filters={filters} onFilter={onFilter} />
    </search>
  )
}
