import type { Anchored } from '../model/anchoring.ts'
import type { Annotation, AnnotationLink, Colour } from '../model/annotation.ts'
import type { ReadArticle } from '../model/article.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Mention } from '../model/mention.ts'
import type { QuestionAnswer } from '../model/question.ts'
import type { Analysis, Card, PageReport } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import type { Step } from '../model/step.ts'

/** A place in the library. */
export interface LibraryPlace {
  entity?: string
  annotation?: string
  /** With `entity`: the correction that is to be made there. */
  step?: 'same' | 'split'
  view?: 'news' | 'review'
}

/** Messages to the background, from content scripts and extension pages. One sentence each. */
export interface ToBackground {
  /** The gate found an article here: inject the reader unless the site is off. */
  'gate/article': (message: { url: string }) => Result<{ injected: boolean }>
  /** Recognize and link this article; store it when it has been seen long enough (`seen`). */
  'article/analyze': (message: { article: ReadArticle; seen: boolean }) => Result<Analysis>
  /** Inject the card's script into the asking tab: the first card is about to open. */
  'card/load': (message: Record<string, never>) => Result<null>
  /** Inject the script of saved highlights into the asking tab: one is not in its place, or is being made. */
  'marks/load': (message: Record<string, never>) => Result<null>
  /** Inject the views of saved highlights into the asking tab: one is looked at, or the list of them. */
  'saved/load': (message: Record<string, never>) => Result<null>
  /** Give the frames of the asking tab the highlights' style sheet: one of them shows a highlight. */
  'frames/style': (message: Record<string, never>) => Result<null>
  /** What the card shows for a mention of this page. */
  'card/open': (message: { article: ReadArticle['meta']; mention: Mention }) => Result<Card>
  /** Open the library: at an entity or annotation where one is named, and there at a correction; or at a list. */
  'library/open': (message: LibraryPlace) => Result<null>
  'annotation/save': (message: { annotation: Annotation }) => Result<Annotation>
  'annotation/edit': (message: {
    id: string
    note?: string
    tags?: string[]
    colour?: Colour
    links?: AnnotationLink[]
  }) => Result<Annotation>
  /** Give it another place: by hand, or as the reader confirmed where it moved. */
  'annotation/reattach': (message: { id: string; target: Annotation['target'] }) => Result<Annotation>
  /** Take the last step with annotations back, wherever it was made. */
  'annotation/undo': (message: Record<string, never>) => Result<Step>
  'annotation/redo': (message: Record<string, never>) => Result<Step>
  /** Tags in use, most used first, to be completed on the page. */
  'annotation/tags': (message: Record<string, never>) => Result<{ tag: string; count: number }[]>
  /** Links to the events that the words of a highlight tell. */
  'annotation/events': (message: { id: string }) => Result<AnnotationLink[]>
  'annotation/remove': (message: { id: string }) => Result<{ undo: unknown }>
  'annotation/restore': (message: { undo: unknown }) => Result<{ restored: number; left?: number }>
  'correction/apply': (message: { change: CorrectionAction }) => Result<Correction>
  'correction/undo': (message: { id: string }) => Result<null>
  /** Take back the correction of this kind on an entity (stop following). */
  'correction/withdraw': (message: { entity: string; action: CorrectionAction['action'] }) => Result<null>
  /** The reader's answer to an open question of the card. */
  'question/answer': (message: { question: string; answer: QuestionAnswer }) => Result<Correction>
  /** The state of a tab for popup and side panel; also says why there is nothing to show. */
  'page/report': (message: { tab: number }) => Result<PageReport>
  /** Read this tab once, listed or not, article or not. */
  'page/read': (message: { tab: number }) => Result<null>
  /** Switch a site on or off. */
  'site/set': (message: { host: string; on: boolean }) => Result<null>
  /** Save the reader's selection in a tab. */
  'page/save-selection': (message: { tab: number }) => Result<null>
  /** The content script's state changed: badge, menu and side panel follow. `lost`: saved highlights without a sure place. */
  'page/changed': (message: { prior: number; state: PageReport['state']; lost?: number }) => Result<null>
  /** Where the saved highlights of an article that was seen stand on its page, those that have no place included. */
  'page/anchored': (message: { found: Anchored[] }) => Result<null>
  /** Annotations or corrections changed in an extension page: all readers look again. */
  'tabs/refresh': (message: Record<string, never>) => Result<null>
  'settings/get': (message: Record<string, never>) => Result<Settings>
  'settings/set': (message: { settings: Partial<Settings> }) => Result<Settings>
  /** A library call from a page that cannot open IndexedDB itself. `method` is a key of LibraryApi. */
  'library/call': (message: { method: string; args: unknown[] }) => Result<unknown>
}

/** Messages to the reader content script of a tab. */
export interface ToReader {
  /** What this page is and what was found on it. */
  'tab/report': (message: Record<string, never>) => Result<Omit<PageReport, 'tab' | 'private'>>
  /** Read now, even if the gate said no. */
  'tab/read': (message: Record<string, never>) => Result<null>
  /** Save the current selection. */
  'tab/save-selection': (message: Record<string, never>) => Result<Annotation>
  /** Settings, annotations or corrections changed elsewhere: look again. */
  'tab/refresh': (message: Record<string, never>) => Result<null>
  /** Scroll to a mention (index) or annotation and open its card. */
  'tab/show': (message: { mention?: number; annotation?: string }) => Result<null>
  /** Open the list of what was saved on the page; with an id, to give this one the words that the reader selects next. */
  'tab/list': (message: { annotation?: string }) => Result<null>
  /** Give a saved highlight that lost its place the selected words; without an id the only one of the page. */
  'tab/attach': (message: { annotation?: string }) => Result<null>
  /** The reader's answer to whether a highlight stands where it probably moved. */
  'tab/confirm': (message: { annotation: string; yes: boolean }) => Result<null>
  /** To the next (1) or previous (-1) saved highlight of the page. */
  'tab/step': (message: { by: 1 | -1 }) => Result<null>
  /** The site was switched off: remove every trace. */
  'tab/off': (message: Record<string, never>) => Result<null>
}

/** Broadcast by the background to extension pages: a tab's report changed. */
export interface ToPages {
  'report/changed': (message: { tab: number }) => null
}

export type Message<Map, Name extends keyof Map> = Map[Name] extends (message: infer M) => unknown ? M : never
export type Answer<Map, Name extends keyof Map> = Map[Name] extends (message: never) => infer A ? A : never
