/** The whole library page. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Counts, EventView } from '../../lib/model/library.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/feedback.tsx'
import { TabPanel, Tabs } from '../ui/tabs.tsx'
import { type ToastContent, ToastRegion } from '../ui/toast.tsx'
import { type DetailProps, EntityDetail } from './entity-detail.tsx'
import { EventRow } from './event-row.tsx'
import { Filters, type FilterValues, isFiltered, isFilteredView, NO_FILTERS } from './filters.tsx'
import { LostHint, lostAmong, NONE_LOST } from './highlight-found.tsx'
import { PairDetail, type PairProps } from './pair-detail.tsx'
import { Rows, type RowsProps, type ViewName } from './rows.tsx'
import { ShortcutsDialog, usePageKeys } from './shortcuts.tsx'
import { ImportOutcome, TransferButtons, type TransferProps } from './transfer.tsx'

export interface LibraryPageProps extends Omit<RowsProps, 'filtered' | 'none' | 'onClearFilters'>, TransferProps {
  /** Shows the sample's own small history instead of the reader's. */
  sample: boolean
  counts: Counts | null
  filters: FilterValues
  sites: readonly string[]
  error: string | null
  detail: DetailProps | null
  /** Two together, in place of the detail. */
  pair?: PairProps | null
  /** The event that a highlight is linked to, shown on its own. */
  linkedEvent: EventView | null
  onCloseEvent: () => void
  toast: ToastContent | null
  onLetters: (on: boolean) => void
  onView: (view: ViewName) => void
  onFilter: (change: FilterValues) => void
  onCloseToast: () => void
}

const tabsOf = (counts: Counts | null, { news, review, trash }: RowsProps['listing']) => [
  { id: 'annotations', label: 'Highlights', ...(counts && { count: counts.annotations }) },
  { id: 'people', label: 'People', ...(counts && { count: counts.people }) },
  { id: 'projects', label: 'Projects', ...(counts && { count: counts.projects }) },
  { id: 'events', label: 'Events', ...(counts && { count: counts.events }) },
  { id: 'articles', label: 'Articles', ...(counts && { count: counts.articles }) },
  { id: 'news', label: 'New', ...(news && { count: news.length }) },
  { id: 'review', label: 'To review', ...(review && { count: review.length }) },
  { id: 'trash', label: 'Trash', ...(trash && { count: trash.length }) },
]

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`

/** Back to the listing, with the focus on its tab: the button that had it is gone. */
function leave(onBack: () => void, view: ViewName): void {
  onBack()
  document.getElementById(`library-tab-${view}`)?.focus()
}

type HeadProps = Pick<LibraryPageProps, 'sample' | 'onExport' | 'onImport'> & { onHelp: () => void }

function Head({ sample, onExport, onImport, onHelp }: HeadProps) {
  return (
    <header class="library__head">
      <h1>{sample ? 'Library: sample' : 'Library'}</h1>
      <div class="library__tools">
        {!sample && <TransferButtons onExport={onExport} onImport={onImport} />}
        <Button small variant="quiet" aria-keyshortcuts="?" onClick={onHelp}>
          Keys
        </Button>
        <a href="options.html">Options</a>
      </div>
    </header>
  )
}

/** What the empty list says where it is narrowed to lost highlights, and by nothing else. */
const noneLost = ({ anchored, ...others }: FilterValues) => (anchored && !isFiltered(others) ? NONE_LOST[anchored] : undefined)

/** What fills the panel: two together, one in detail, or the listing of the view. */
function Contents(props: LibraryPageProps) {
  const { view, filters, sites, detail, pair, anchorings, onFilter } = props
  if (pair) return <PairDetail {...props} {...pair} />
  if (detail) return <EntityDetail {...props} {...detail} onBack={() => leave(detail.onBack, view)} />
  return (
    <>
      {isFilteredView(view) && (
        <Filters view={view} filters={filters} sites={sites} lost={lostAmong(anchorings.values())} onFilter={onFilter} />
      )}
      {filters.anchored && <LostHint kind={filters.anchored} />}
      {filters.tag && (
        <p class="library__tag">
          Tagged “{filters.tag}”{' '}
          <Button small variant="quiet" onClick={() => onFilter({ tag: '' })}>
            Show all
          </Button>
        </p>
      )}
      <Rows {...props} filtered={isFiltered(filters)} none={noneLost(filters)} onClearFilters={() => onFilter(NO_FILTERS)} />
    </>
  )
}

/** A detail that closes itself, because what it was about is gone, leaves the focus to its tab. */
function useFocusKept(open: boolean, view: ViewName): void {
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) document.getElementById(`library-tab-${view}`)?.focus()
    was.current = open
  }, [open])
}

function LinkedEvent({ event, onCloseEvent, ...on }: LibraryPageProps & { event: EventView }) {
  return (
    <Dialog title="Linked event" onClose={onCloseEvent}>
      <EventRow {...on} event={event} />
    </Dialog>
  )
}

export function LibraryPage(props: LibraryPageProps) {
  const { sample, counts, view, error, linkedEvent, letters, undo } = props
  const [helping, setHelping] = useState(false)
  useFocusKept(props.detail !== null, view)
  usePageKeys({ letters, ...undo, onHelp: () => setHelping(true) })
  return (
    <main class="library">
      <Head {...props} onHelp={() => setHelping(true)} />
      {sample && (
        <Notice>This is what the sample article stored. It is kept apart from your own history, and goes with the sample.</Notice>
      )}
      {error && <Notice tone="danger">{error}</Notice>}
      <ImportOutcome imported={props.imported} />
      <Tabs
        name="library"
        label="What to list"
        tabs={tabsOf(counts, props.listing)}
        chosen={view}
        onChoose={(id) => props.onView(id as ViewName)}
      />
      <TabPanel name="library" chosen={view}>
        <Contents {...props} />
      </TabPanel>
      {counts?.bytes != null && <p class="library__size">{megabytes(counts.bytes)} on this machine, and nowhere else.</p>}
      {linkedEvent && <LinkedEvent {...props} event={linkedEvent} />}
      {helping && <ShortcutsDialog letters={letters} onLetters={props.onLetters} onClose={() => setHelping(false)} />}
      <ToastRegion toast={props.toast} onClose={props.onCloseToast} />
    </main>
  )
}
