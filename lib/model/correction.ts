/** What the reader said about a recognized thing; remembered for all later articles, undone by removing it. */
export type CorrectionAction =
  | { action: 'hide'; entity: string }
  | { action: 'not-official'; entity: string }
  | { action: 'not-same'; entity: string; name: string; article: string }
  | { action: 'rename'; entity: string; name: string }
  | { action: 'follow'; entity: string }

export interface Correction {
  id: string
  created: number
  /** Name of the entity when the correction was made: what is shown, and what survives where the entity does not. */
  label: string
  change: CorrectionAction
}
