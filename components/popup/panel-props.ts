/** What popup and side panel are given, and what they ask for. */
import type { Entity } from '../../lib/model/entity.ts'
import type { PageReport } from '../../lib/model/report.ts'
import type { ToastContent } from '../ui/toast.tsx'

/** What is known of the tab. */
export type Shown =
  | { status: 'loading' }
  | { status: 'report'; report: PageReport; firstUse: boolean }
  | { status: 'error'; message: string }

export type Grouping = 'best' | 'person' | 'project'

/** A place on the page: an index into the report's mentions, or the id of a saved highlight. */
export interface Place {
  mention?: number
  annotation?: string
}

export interface PanelActions {
  onRead: () => void
  onRetry: () => void
  onSaveSelection: () => void
  onSite: (on: boolean) => void
  /** 'listed': the news sites of the list, where the browser holds them back. */
  onAllow: (what: 'site' | 'listed' | 'all') => void
  onShow: (place: Place) => void
  /** The reader's answer to whether a saved highlight stands where it probably moved. */
  onConfirm: (id: string, yes: boolean) => void
  /** Gives a saved highlight the words that are selected on the page. */
  onAttach: (id: string) => void
  onRemove: (id: string) => void
  /** Opens the list of saved highlights on the page. */
  onList: () => void
  onLibrary: () => void
  /** Opens the library at what is new. */
  onNews: () => void
  onOptions: () => void
  onGroup: (by: Grouping) => void
  onTab: (tab: string) => void
  onCloseToast: () => void
}

export interface PanelProps extends PanelActions {
  shown: Shown
  grouping: Grouping
  /** 'before' or 'here'. */
  tab: string
  busy: boolean
  /** Those followed of whom there is something new. */
  news: readonly Entity[]
  toast: ToastContent | null
}
