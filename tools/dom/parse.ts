/** Gives Node the Document that a browser would build from a page's HTML, without running or loading anything. */
import { JSDOM, VirtualConsole } from 'jsdom'

/** Declarative shadow roots are attached by browsers' parsers but not by jsdom 26; done here so that both read the same text. */
function attachShadowRoots(root: Document | ShadowRoot): void {
  for (const template of root.querySelectorAll('template[shadowrootmode="open"], template[shadowroot="open"]')) {
    const host = template.parentElement
    if (!host || host.shadowRoot) continue
    try {
      const shadow = host.attachShadow({ mode: 'open' })
      shadow.append((template as HTMLTemplateElement).content)
      template.remove()
      attachShadowRoots(shadow)
    } catch {
      // Elements that cannot hold a shadow root (an <a>, an <img>): browsers leave the template alone, too.
    }
  }
}

/**
 * Parses HTML into a Document as browsers do.
 * Scripting counts as on (so <noscript> is text, not elements), but no script runs and nothing is loaded.
 * @param html the page's source
 * @param url its address; becomes document.URL. An address that is none throws TypeError.
 */
export function parseHtml(html: string, url: string): Document {
  const dom = new JSDOM(html, { url, runScripts: 'outside-only', pretendToBeVisual: false, virtualConsole: new VirtualConsole() })
  const { document } = dom.window
  attachShadowRoots(document)
  return document
}
