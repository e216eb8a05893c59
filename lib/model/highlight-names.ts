import { COLOURS } from './annotation.ts'

/** Names under which highlights are registered. The registry belongs to the page: names of other parties are never touched. */
export const HIGHLIGHT_NAMES = [
  'antecedent-official',
  'antecedent-person',
  'antecedent-project',
  'antecedent-date',
  'antecedent-organization',
  'antecedent-place',
  'antecedent-current',
  'antecedent-moved',
  ...COLOURS.map((colour) => `antecedent-saved-${colour}` as const),
] as const
export type HighlightName = (typeof HIGHLIGHT_NAMES)[number]
