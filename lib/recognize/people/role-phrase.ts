/** A role phrase: what the reading of roles hands on. */
import type { Role } from '../../model/mention.ts'

/** A role phrase as token indexes, end exclusive; `head` is the last office word before the complement. */
export interface RolePhrase {
  start: number
  head: number
  end: number
  /** Whether the holder is an official by these words alone. */
  official: boolean
  plural: boolean
  tense: NonNullable<Role['tense']>
  /** The determiner before it in lower case ("the", "his"), '' where there is none. */
  determiner: string
  /** The phrase was cut where a name follows a preposition ("spokesman for | Vladimir Putin"): that name is not its holder. */
  open: boolean
  /** Acronym given for it in brackets ("SAPM"). */
  acronym?: string
  /** Of a relative told by an office ("brother of the deputy leader") the office, where the phrase ends with it. */
  inner?: RolePhrase
  /** The roles that it was joined of ("head of X and adviser to Y"), in text order. */
  parts?: readonly RolePhrase[]
}
