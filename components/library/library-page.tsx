/** The whole library page. */
import type { Counts } from '../../lib/model/library.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/feedback.tsx'
import { TabPanel, Tabs } from '../ui/tabs.tsx'
import { type ToastContent, ToastRegion } from '../ui/toast.tsx'
import { type DetailProps, EntityDetail } from './entity-detail.tsx'
import { Filters, type FilterValues, NO_FILTERS } from './filters.tsx'
import { Rows, type RowsProps, type ViewName } from './rows.tsx'
import { ImportOutcome, TransferButtons, type TransferProps } from './transfer.tsx'

export interface LibraryPageProps extends Omit<RowsProps, 'filtered' | 'onClearFilters'>, TransferProps {
  /** Shows the sample's own small history instead of the reader's. */
  sample: boolean
  counts: Counts | null
  filters: FilterValues
  sites: readonly string[]
  error: string | null
  detail: DetailProps | null
  toast: ToastContent | null
  onView: (view: ViewName) => void
  onFilter: (change: FilterValues) => void
  onCloseToast: () => void
}

const tabsOf = (counts: Counts | null) => [
  { id: 'annotations', label: 'Highlights', ...(counts && { count: counts.annotations }) },
  { id: 'people', label: 'People', ...(counts && { count: counts.people }) },
  { id: 'projects', label: 'Projects', ...(counts && { count: counts.projects }) },
  { id: 'events', label: 'Events', ...(counts && { count: counts.events }) },
  { id: 'articles', label: 'Articles', ...(counts && { count: counts.articles }) },
]

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`

const isFiltered = ({ dateOf: _, ...filters }: FilterValues): boolean => Object.values(filters).some(Boolean)

/** Back to the listing, with the focus on its tab: the button that had it is gone. */
function leave(onBack: () => void, view: ViewName): void {
  onBack()
  document.getElementById(`library-tab-${view}`)?.focus()
}

function Head({ sample, onExport, onImport }: Pick<LibraryPageProps, 'sample' | 'onExport' | 'onImport'>) {
  return (
    <header class="library__head">
      <h1>{sample ? 'Library: sample' : 'Library'}</h1>
      <div class="library__tools">
        {!sample && <TransferButtons onExport={onExport} onImport={onImport} />}
        <a href="options.html">Options</a>
      </div>
    </header>
  )
}

export function LibraryPage(props: LibraryPageProps) {
  const { sample, counts, view, filters, sites, error, detail, onFilter } = props
  return (
    <main class="library">
      <Head {...props} />
      {sample && (
        <Notice>This is what the sample article stored. It is kept apart from your own history, and goes with the sample.</Notice>
      )}
      {error && <Notice tone="danger">{error}</Notice>}
      <ImportOutcome imported={props.imported} />
      <Tabs
        name="library"
        label="What to list"
        tabs={tabsOf(counts)}
        chosen={view}
        onChoose={(id) => props.onView(id as ViewName)}
      />
      <TabPanel name="library" chosen={view}>
        {detail ? (
          <EntityDetail {...props} {...detail} onBack={() => leave(detail.onBack, view)} />
        ) : (
          <>
            <Filters view={view} filters={filters} sites={sites} onFilter={onFilter} />
            {filters.tag && (
              <p class="library__tag">
                Tagged “{filters.tag}”{' '}
                <Button small variant="quiet" onClick={() => onFilter({ tag: '' })}>
                  Show all
                </Button>
              </p>
            )}
            <Rows {...props} filtered={isFiltered(filters)} onClearFilters={() => onFilter(NO_FILTERS)} />
          </>
        )}
      </TabPanel>
      {counts?.bytes != null && <p class="library__size">{megabytes(counts.bytes)} on this machine, and nowhere else.</p>}
      <ToastRegion toast={props.toast} onClose={props.onCloseToast} />
    </main>
  )
}
