/** A word of a clause that tells of an event. */
import type { TriggerWord, VerbForm } from '../text/event-words.ts'

export interface Trigger {
  word: TriggerWord
  /** Token index of the word itself, and after its particles. */
  at: number
  end: number
  form: VerbForm | 'noun'
}
