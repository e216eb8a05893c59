/** A note as it is read: plain text, in which addresses of web pages are links. Nothing in it is ever HTML. */
import { webAddress } from '../../lib/text/text-fragment.ts'

/** A stretch of a note; `href` where it is an address. */
export interface NotePart {
  text: string
  href?: string
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/giu
/** What ends a sentence or a bracket around an address rather than the address. */
const AFTER = /[.,;:!?…'’*_)\]}]$/u

/** Closing brackets belong to the address as long as it opened them: https://en.wikipedia.org/wiki/Hull_(ship). */
function isBalanced(address: string): boolean {
  const count = (sign: string) => address.split(sign).length - 1
  return (
    (address.endsWith(')') && count('(') >= count(')')) ||
    (address.endsWith(']') && count('[') >= count(']')) ||
    (address.endsWith('}') && count('{') >= count('}'))
  )
}

function trimmed(address: string): string {
  let end = address
  while (AFTER.test(end) && !isBalanced(end)) end = end.slice(0, -1)
  return end
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
