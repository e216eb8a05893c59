/** What popup and side panel show of a tab, and what can be done there. The browser is reached through ports that an entrypoint hands in. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Entity } from '../model/entity.ts'
import { SITE_PATTERNS } from '../model/manifest.ts'
import type { PageReport } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import { ALL_SITES, originOf, siteOf } from './site-pattern.ts'
import { createToasts, type Toasts } from './toasts.ts'

/** The outside world of a page view: messages and browser calls. None of them throws, except that `request` may reject. */
export interface PagePorts {
  activeTab(): Promise<number | undefined>
  report(tab: number): Promise<Result<PageReport>>
  read(tab: number): Promise<Result<null>>
  saveSelection(tab: number): Promise<Result<null>>
  setSite(host: string, on: boolean): Promise<Result<null>>
  show(tab: number, target: { mention?: number; annotation?: string }): Promise<Result<null>>
  /** The reader's answer to whether a saved highlight stands where it probably moved. */
  confirm(tab: number, annotation: string, yes: boolean): Promise<Result<unknown>>
  /** Gives a saved highlight the words that are selected in the tab. */
  attach(tab: number, annotation: string): Promise<Result<unknown>>
  /** Deletes a saved highlight. */
  remove(tab: number, annotation: string): Promise<Result<unknown>>
  /** Takes the last step with saved highlights back. */
  undo(tab: number): Promise<Result<unknown>>
  /** Opens the list of saved highlights on the page; with an id, to give this one words to be selected. */
  list(tab: number, annotation?: string): Promise<Result<unknown>>
  /** `browser.permissions.request`: must be called in the click itself, before anything is awaited. */
  request(origins: string[]): Promise<boolean>
  /** How many articles are stored; null where that is not known. */
  articlesRead(): Promise<number | null>
  /** Those followed of whom there is something new; nobody where that is not known. */
  news(): Promise<Entity[]>
  openLibrary(view?: 'news'): Promise<unknown>
  /** Runs `again` in a moment (under a second): a page that is being read is asked again, also where nobody reports its end. */
  later(again: () => void): void
}

export type Shown =
  | { status: 'loading' }
  | { status: 'report'; report: PageReport; firstUse: boolean }
  | { status: 'error'; message: string }

/** How prior events are listed. */
export type Grouping = 'best' | 'person' | 'project'

export interface PageView {
  shown: ReadonlySignal<Shown>
  grouping: ReadonlySignal<Grouping>
  tab: ReadonlySignal<string>
  busy: ReadonlySignal<boolean>
  /** Those followed of whom there is something new since the reader last looked. */
  news: ReadonlySignal<readonly Entity[]>
  toasts: Toasts
  /** Finds the active tab and shows it. */
  open(): Promise<void>
  /** Asks anew, without a flash of "loading"; `tab` given: only if that is the tab shown. */
  refresh(tab?: number): Promise<void>
  group(by: Grouping): void
  choose(tab: string): void
  read(): Promise<void>
  saveSelection(): Promise<void>
  setSite(on: boolean): Promise<void>
  /** Asks the browser for this page's site or for all sites, then reads the page. */
  allow(what: 'site' | 'listed' | 'all'): Promise<void>
  /** Scrolls the page to a mention or saved highlight; true where that worked. */
  show(target: { mention?: number; annotation?: string }): Promise<boolean>
  confirm(annotation: string, yes: boolean): Promise<void>
  /** Attaches it to the selection; where nothing is selected the page asks for it. True where the reader is to go on there. */
  attach(annotation: string): Promise<boolean>
  remove(annotation: string): Promise<void>
  /** Opens the list on the page; true where that worked. */
  list(): Promise<boolean>
  openLibrary(view?: 'news'): Promise<void>
}

/** Fewer stored articles than this, and nothing prior can be expected yet. */
const FIRST_ARTICLES = 2

/** Makes the view of the tab in front. */
export function createPageView(ports: PagePorts): PageView {
  const shown = signal<Shown>({ status: 'loading' })
  const grouping = signal<Grouping>('best')
  const tab = signal('before')
  const busy = signal(false)
  const news = signal<readonly Entity[]>([])
  const toasts = createToasts()
  let current: number | undefined
  let asked = 0

  const load = async (): Promise<void> => {
    if (current === undefined) {
      shown.value = { status: 'error', message: 'There is no page in front. Open a news article and try again.' }
      return
    }
    asked += 1
    const question = asked
    // Beside the report, never before it: the page in front is what the reader came for.
    void ports.news().then((found) => {
      if (question === asked) news.value = found
    })
    const answer = await ports.report(current)
    const none = answer.ok && answer.value.state === 'ready' && answer.value.analysis?.prior.length === 0
    const read = none ? await ports.articlesRead() : null
    // A newer question has been asked meanwhile (the reader changed tabs): its answer counts, not this one.
    if (question !== asked) return
    shown.value = answer.ok
      ? { status: 'report', report: answer.value, firstUse: read !== null && read < FIRST_ARTICLES }
      : { status: 'error', message: answer.error.message }
    if (answer.ok && answer.value.state === 'reading') ports.later(() => question === asked && void load())
  }

  const host = () => (shown.value.status === 'report' ? shown.value.report.host : undefined)

  /** Runs one action at a time, says what came of it, and shows the page as it is then. */
  const perform = async (action: (tab: number) => Promise<Result<unknown>>, done?: string, undo?: true): Promise<boolean> => {
    if (current === undefined || busy.value) return false
    busy.value = true
    const answer = await action(current)
    if (!answer.ok) toasts.show(answer.error.message)
    else if (done) toasts.show(done, undo && (async () => void (await perform((id) => ports.undo(id), 'Undone.'))))
    await load()
    busy.value = false
    return answer.ok
  }

  /** Asks the page for something that goes on there; true where it does. */
  const lead = async (ask: (tab: number) => Promise<Result<unknown>>): Promise<boolean> => {
    if (current === undefined) return false
    const answer = await ask(current)
    if (!answer.ok) toasts.show(answer.error.message)
    return answer.ok
  }

  const read = async () => void (await perform((id) => ports.read(id)))

  return {
    shown,
    grouping,
    tab,
    busy,
    news,
    toasts,
    open: async () => {
      const active = await ports.activeTab()
      if (active !== current) shown.value = { status: 'loading' }
      current = active
      await load()
    },
    refresh: async (changed) => {
      if (changed === undefined || changed === current) await load()
    },
    group: (by) => {
      grouping.value = by
    },
    choose: (chosen) => {
      tab.value = chosen
    },
    read,
    saveSelection: async () => void (await perform((id) => ports.saveSelection(id), 'Selection saved to your library.', true)),
    setSite: async (on) => {
      const site = host()
      if (site === undefined) return
      const words = `Antecedent is ${on ? 'on' : 'off'} for ${siteOf(site)}.`
      await perform(() => ports.setSite(on ? site : siteOf(site), on), words)
    },
    allow: async (what) => {
      const site = host()
      const origins = what === 'all' ? [ALL_SITES] : what === 'listed' ? [...SITE_PATTERNS] : site ? [originOf(site)] : []
      if (origins.length === 0) return
      const granted = await ports.request(origins).catch(() => false)
      if (granted) await read()
      else toasts.show('Nothing was changed: the browser was not given permission.')
    },
    show: (target) => lead((id) => ports.show(id, target)),
    confirm: async (annotation, yes) => {
      const words = yes ? 'Placed there.' : 'Kept without a place. These words are not offered again.'
      await perform((id) => ports.confirm(id, annotation, yes), words, true)
    },
    attach: async (annotation) => {
      let selected = true
      await perform(
        async (id) => {
          const answer = await ports.attach(id, annotation)
          selected = answer.ok || answer.error.code !== 'not-found'
          return selected ? answer : ports.list(id, annotation)
        },
        'Attached to the selection.',
        true,
      )
      return !selected
    },
    remove: async (annotation) => {
      await perform((id) => ports.remove(id, annotation), 'Deleted. It is in the trash of your library.', true)
    },
    list: () => lead((id) => ports.list(id)),
    openLibrary: async (view) => void (await ports.openLibrary(view)),
  }
}
