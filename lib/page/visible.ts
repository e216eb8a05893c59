/**
 * Says which elements hold no text for readers.
 * Decided by attributes, inline style and well-known class names only, never by computed style or layout: Node has neither,
 * and the command line and both browsers must read the same text from the same HTML.
 */

/** Elements whose text is never an article's words: code, fallbacks, form controls, media. */
const SKIPPED = new Set(
  (
    'script style noscript template head title link meta base ' +
    'input textarea select option optgroup datalist button label fieldset output progress meter ' +
    'svg math canvas object embed iframe frame frameset audio video picture source track map area img ' +
    'dialog rp rt'
  ).split(' '),
)

/** Class names by which sites and frameworks hide text from the eye only ("opens new tab", "image caption"). */
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|sr_only|sronly|visually-?hidden|u-visually-?hidden|screen-?reader(?:-?(?:text|only))?|screenreader-?only|a11y-(?:hidden|only)|is-visually-hidden|is-sr-only|assistive-text|accessibility-hidden|hide-visually|hidden-visually|element-invisible|offscreen|show-for-sr|for-screen-readers?|dcr-0?visuallyhidden)(?:\s|$)/i
/** Utility classes for display: none … */
const NOT_SHOWN = /(?:^|\s)(?:hidden|is-hidden|d-none|display-none)(?:\s|$)/
/** … unless others of the same kind show the element on wide screens again ("hidden md:block", "d-none d-lg-flex"). */
const SHOWN_AGAIN = /(?:^|\s)(?:(?:xs|sm|md|lg|xl|2xl):(?!hidden)|d-(?:xs|sm|md|lg|xl|xxl)-(?!none))/
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|clip\s*:\s*rect\(\s*(?:0|1px))/i

/**
 * Takes an element; returns whether its text is not for reading: not rendered, hidden from the eye, or a control.
 * Looks at the element alone, not at its ancestors.
 */
export function isUnread(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const editable = element.getAttribute('contenteditable')
  if (editable !== null && editable.toLowerCase() !== 'false') return true
  if (HIDDEN_STYLE.test(element.getAttribute('style') ?? '')) return true
  const names = element.getAttribute('class') ?? ''
  return HIDDEN_CLASS.test(names) || (NOT_SHOWN.test(names) && !SHOWN_AGAIN.test(names))
}
