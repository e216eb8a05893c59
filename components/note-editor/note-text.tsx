/** A note as it is read: plain text, in which addresses of web pages are links. Nothing in it is ever HTML. */
import { webAddress } from '../../lib/text/text-fragment.ts'

/** A stretch of a note; `href` where it is an address. */
export interface NotePart {
  text: string
  href?: string
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/giu
/** What ends a sentence or a bracket around an address rather than the address. */
const AFTER = new Set(".,;:!?…'’*_)]}")
const OPENS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Without what follows an address; brackets that it opened itself belong to it: https://en.wikipedia.org/wiki/Hull_(ship). One pass from the end. */
function trimmed(address: string): string {
  const counts = new Map<string, number>()
  for (const sign of address) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    const opens = OPENS[last]
    if (!AFTER.has(last) || (opens && (counts.get(opens) ?? 0) >= (counts.get(last) ?? 0))) break
    counts.set(last, (counts.get(last) ?? 0) - 1)
  }
  return address.slice(0, end)
}

/** The parts of a note in order; joined they are the note. Only what parses as http or https is a link. */
export function noteParts(note: string): NotePart[] {
  const parts: NotePart[] = []
  let done = 0
  for (const { 0: found, index } of note.matchAll(ADDRESS)) {
    const text = trimmed(found)
    const href = webAddress(text)?.href
    if (!href) continue
    if (index > done) parts.push({ text: note.slice(done, index) })
    parts.push({ text, href })
    done = index + text.length
  }
  if (done < note.length) parts.push({ text: note.slice(done) })
  return parts
}

/** Draws the note; links open in a new tab, which learns nothing of where it was opened from. */
export function NoteText({ note }: { note: string }) {
  return (
    <p class="note-text">
      {noteParts(note).map(({ text, href }, index) =>
        href ? (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer">
            {text}
            <span class="sr-only"> (opens in a new tab)</span>
          </a>
        ) : (
          text
        ),
      )}
    </p>
  )
}
