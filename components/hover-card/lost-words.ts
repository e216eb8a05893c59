/** What is said of saved highlights that are not where they were. */
import type { Annotation } from '../../lib/model/annotation.ts'

/** A saved highlight without a sure place on the page. `now`: the words that it most likely stands at; absent where there are none. */
export interface LostHighlight {
  annotation: Annotation
  now?: string
  /** The page shows a part of the article, in which it is not: it is not gone. */
  cut?: true
}

/** Words of context shown on each side, in code units. */
const CONTEXT = 60

/** The nearest words before a quote, whole ones; "… " where more was kept. */
export function contextBefore(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1)
  if (line.length <= CONTEXT) return line
  return `… ${line.slice(-CONTEXT).replace(/^\S*\s/u, '')}`
}

/** The nearest words after a quote, whole ones; " …" where more was kept. */
export function contextAfter(suffix: string): string {
  const end = suffix.indexOf('\n')
  const line = end < 0 ? suffix : suffix.slice(0, end)
  if (line.length <= CONTEXT) return line
  return `${line.slice(0, CONTEXT).replace(/\s\S*$/u, '')} …`
}

/** "3 July 2026": the day that a highlight was saved, in the reader's own time. */
export const savedOn = (created: number): string =>
  new Date(created).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** What the list says at its head. */
export function lostInWords(lost: readonly LostHighlight[]): string {
  const moved = lost.filter(({ now }) => now !== undefined).length
  const cut = lost.filter((one) => one.now === undefined && one.cut).length
  const orphans = lost.length - moved - cut
  const parts = [
    ...(moved ? [`${moved} ${moved === 1 ? 'has' : 'have'} probably moved`] : []),
    ...(orphans ? [`${orphans} ${orphans === 1 ? 'is' : 'are'} not on this page any more`] : []),
    ...(cut ? [`${cut} ${cut === 1 ? 'is' : 'are'} not in the part of the text that is shown`] : []),
  ]
  return parts.join(', ')
}
