/** How highlights look: from the reader's colours to the one style sheet that is inserted into pages. */
import type { Colour } from '../model/annotation.ts'
import type { HighlightName } from '../model/highlight-names.ts'
import type { Settings } from '../model/settings.ts'

/** Mid-tones: as a 2px line each has a contrast of 3:1 or more on white and on #121212, so one style serves light and dark pages. */
export const KIND_COLOURS = { person: '#2f74c8', project: '#b3620a', date: '#2e8540', context: '#7d7d7d' } as const

/** Washes behind saved highlights: translucent, so that the page's own text colour stays readable on light and dark. */
export const SAVED_COLOURS: Record<Colour, string> = {
  yellow: '#f2c94c66',
  green: '#6fcf9766',
  blue: '#56a0f266',
  pink: '#f178b666',
  violet: '#a685f266',
}

const rule = (name: HighlightName, declarations: string): string => `::highlight(${name}) { ${declarations} }`

/** A kind is told by its line (solid, double, dashed, dotted), not by colour alone. Only properties that ::highlight() allows. */
function kindRule(name: HighlightName, { colour, line, wash }: { colour: string; line: string; wash: string }): string {
  return rule(
    name,
    `text-decoration: underline ${line} ${colour} 2px; text-underline-offset: 0.18em; text-decoration-skip-ink: none; background-color: ${colour}${wash};`,
  )
}

/** The style sheet for these colours; empty strings mean the default. */
export function highlightCss(colours: Settings['colours']): string {
  const person = colours.person || KIND_COLOURS.person
  const project = colours.project || KIND_COLOURS.project
  const date = colours.date || KIND_COLOURS.date
  return [
    kindRule('antecedent-official', { colour: person, line: 'solid', wash: '26' }),
    rule('antecedent-person', `text-decoration: underline solid ${person} 1px; text-underline-offset: 0.18em;`),
    kindRule('antecedent-project', { colour: project, line: 'double', wash: '22' }),
    kindRule('antecedent-date', { colour: date, line: 'dotted', wash: '1a' }),
    rule('antecedent-organization', `text-decoration: underline dashed ${KIND_COLOURS.context} 1px;`),
    rule('antecedent-place', `text-decoration: underline dashed ${KIND_COLOURS.context} 1px;`),
    ...Object.entries(SAVED_COLOURS).map(([name, wash]) =>
      rule(`antecedent-saved-${name as Colour}`, `background-color: ${wash};`),
    ),
    // Provisional, and so unlike anything saved: a wavy line, hardly a wash.
    rule(
      'antecedent-moved',
      'text-decoration: underline wavy #b3261e 2px; text-underline-offset: 0.22em; background-color: #9e9e9e40;',
    ),
    rule('antecedent-current', 'background-color: #ffd54f; color: #111;'),
  ].join('\n')
}
