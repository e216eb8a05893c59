import type { MentionKind } from './mention.ts'

export type Density = 'all' | 'section' | 'first'
export type KeepText = 'events' | 'all' | 'none'

/** Everything the reader can choose. Kept in extension storage; defaults in lib/settings. */
export interface Settings {
  /** Which kinds are painted. */
  kinds: Record<MentionKind, boolean>
  /** Paint other people too, or officials only. */
  otherPeople: boolean
  density: Density
  /** Spans below this confidence are not painted. */
  minConfidence: number
  /** CSS colours by kind, '' for the default. */
  colours: Record<'person' | 'project' | 'date', string>
  /** Hosts that are off ("example.com" covers its subdomains). */
  sitesOff: string[]
  /** False: paint and show, but store nothing new. */
  recording: boolean
  /** What article text is kept: sentences that carry events and highlights, everything, or (events keep their quotes) nothing else. */
  keepText: KeepText
  /** Days after which whole article texts are dropped; 0 = never. */
  keepTextDays: number
  onboarded: boolean
}
