/** Turns the page view's signals and actions into the props of the panel that draws it. */
import type { PageView } from './popup.ts'

/** What differs between popup and side panel: the popup closes once it has led the reader somewhere. */
export interface PanelPlace {
  openOptions: () => unknown
  /** Called after the page was scrolled to a mention, or another page was opened. */
  leave: () => void
}

/** Reads the signals, so that a component that calls it is drawn again when one changes. */
export function panelProps(view: PageView, place: PanelPlace) {
  return {
    shown: view.shown.value,
    grouping: view.grouping.value,
    tab: view.tab.value,
    busy: view.busy.value,
    news: view.news.value,
    toast: view.toasts.toast.value,
    onRead: () => void view.read(),
    onRetry: () => void view.open(),
    onSaveSelection: () => void view.saveSelection(),
    onSite: (on: boolean) => void view.setSite(on),
    onAllow: (what: 'site' | 'listed' | 'all') => void view.allow(what),
    onShow: (target: { mention?: number; annotation?: string }) => void view.show(target).then((shown) => shown && place.leave()),
    onConfirm: (id: string, yes: boolean) => void view.confirm(id, yes),
    onAttach: (id: string) => void view.attach(id).then((there) => there && place.leave()),
    onRemove: (id: string) => void view.remove(id),
    onList: () => void view.list().then((there) => there && place.leave()),
    onLibrary: () => void view.openLibrary().then(place.leave),
    onNews: () => void view.openLibrary('news').then(place.leave),
    onOptions: () => void Promise.resolve(place.openOptions()).then(place.leave),
    onGroup: view.group,
    onTab: view.choose,
    onCloseToast: view.toasts.close,
  }
}
