/** Copies a person's mention. */
import type { PersonMention } from '../../model/mention.ts'

/** A copy whose fields may be set. Written out, since copies by spread have other hidden classes than what they are copies of, which slows every reader down. */
export function copyPerson(mention: PersonMention): PersonMention {
  const { start, end, text, confidence, rule, official, role, roles, entity } = mention
  const copy: PersonMention = { kind: 'person', start, end, text, confidence, rule, official }
  if (role) copy.role = role
  if (roles) copy.roles = roles
  if (entity !== undefined) copy.entity = entity
  return copy
}
