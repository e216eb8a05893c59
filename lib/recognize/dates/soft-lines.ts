/** Hard-wrapped text (old newswire) read as running text: line ends inside a paragraph become spaces, offsets stay. */

const CONTINUED = /[^\n]\n(?=[a-z])/g

/**
 * Returns text of the same length in which single line ends are spaces, if the text is hard-wrapped: at least four
 * lines go on in lower case. In other text every line is a paragraph, and nothing changes.
 */
export function withoutSoftLines(text: string): string {
  if ((text.match(CONTINUED)?.length ?? 0) < 4) return text
  return text.replace(/(?<=[^\n])\n(?=[^\n])/g, ' ')
}
