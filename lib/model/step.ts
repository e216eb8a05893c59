/** A step that can be undone and done again. It is kept in the store, so it survives a reload. */
export interface Step {
  id: string
  /** ms since 1970. */
  at: number
  what: 'save' | 'edit' | 'remove' | 'restore' | 'reattach' | 'import'
  /** How many highlights it concerns. */
  count: number
}
