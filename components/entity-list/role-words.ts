/** Roles in words. */
import type { SeenRole } from '../../lib/model/entity.ts'
import type { Role } from '../../lib/model/mention.ts'

const TENSES: Record<NonNullable<Role['tense']>, string> = {
  current: '',
  former: 'former ',
  acting: 'acting ',
  designate: 'designated ',
}

/** "Former deputy prime minister, Russia": the role as the article gives it, with its tense first. */
export function roleInWords({ title, organization, tense = 'current' }: Role): string {
  const told = title.toLowerCase().startsWith(TENSES[tense].trim()) ? title : TENSES[tense] + title
  const role = organization && !title.includes(organization) ? `${told}, ${organization}` : told
  return role.charAt(0).toUpperCase() + role.slice(1)
}

/** Years of the articles that give the role: "2024", "2022–2025". Days are YYYY-MM-DD. */
export function yearsInWords({ from, to }: Pick<SeenRole, 'from' | 'to'>): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}
