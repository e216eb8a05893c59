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

/** Comments and raw text, which may tell of <noscript> without being it; and <noscript> itself, its content apart. */
const NOSCRIPT =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b[^>]*>[\s\S]*?<\/\1\s*>|(<noscript\b[^>]*>)[\s\S]*?(<\/noscript\s*>)/gi

/**
 * Empties <noscript>: for browsers with scripts on its content is mere text, which no reader of ours looks at, but jsdom parses
 * elements there (and spills them into the body when it stands in the head) unless it is allowed to run the page's scripts.
 */
function withoutNoscript(html: string): string {
  return html.replace(NOSCRIPT, (all: string, _raw: string | undefined, open: string | undefined, close: string | undefined) =>
    open && close ? open + close : all,
  )
}

/**
 * Parses HTML into a Document as browsers do.
 * Scripting counts as on (so <noscript> holds no elements), but no script runs and nothing is loaded.
 * @param html the page's source
 * @param url its address; becomes document.URL. An address that is none throws TypeError.
 */
export function parseHtml(html: string, url: string): Document {
  const dom = new JSDOM(withoutNoscript(html), { url, virtualConsole: new VirtualConsole() })
  const { document } = dom.window
  attachShadowRoots(document)
  return document
}
