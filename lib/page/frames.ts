/** The frames of a page that may be read: those of its own origin, and those inside them. Others show their documents to nobody. */
import { type AnnotationFrame, MAX_FRAME_ADDRESS } from '../model/annotation.ts'
import type { TextMap } from './text-map.ts'

/** So many frames of a page are looked at; pages with more have them for advertisements. */
const MOST = 24

/** The text of a frame, and which frame it is. */
export interface FrameText {
  document: Document
  map: TextMap
  frame: AnnotationFrame
}

/**
 * Takes a document; returns those in its frames, in the order of the page, each before those in its own frames, open shadow roots
 * included. At most 24. Looks at elements only: nothing is changed, loaded or measured.
 */
export function framesOf(document: Document): Document[] {
  const found: Document[] = []
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot)
      const inside = isFrame(element) ? element.contentDocument : null
      if (!inside?.body || found.length >= MOST) continue
      found.push(inside)
      visit(inside)
    }
  }
  visit(document)
  return found
}

/** Whether a node is an element that shows a document of its own. Of another window it is no instance of this one's classes. */
export const isFrame = (node: EventTarget | null): node is HTMLIFrameElement =>
  /^i?frame$/.test((node as Element | null)?.localName ?? '')

/** Which of the page's frames shows a document; `all` are those of `framesOf`. */
export const frameAt = (document: Document, all: readonly Document[]): AnnotationFrame => ({
  address: document.URL.replace(/#.*$/, '').slice(0, MAX_FRAME_ADDRESS),
  index: all.indexOf(document),
})
