/** Groups organizations and places of one article into entities by name and acronym. */
import type { LocalEntity } from '../../model/entity.ts'
import type { Mention, OrganizationMention, PlaceMention } from '../../model/mention.ts'
import { foldName } from '../../text/fold.ts'
import type { RecognizeContext } from '../recognizer.ts'

type Named = OrganizationMention | PlaceMention

/** A place as it is written in running text: datelines shout ("KARACHI"). Short ones may be acronyms ("UAE") and stay. */
const quietly = (name: string): string =>
  name.length > 3 && name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    : name

/** What makes two mentions one: a place's canonical name, a body's acronym or its name without "the". */
function keyOf(mention: Named, context: RecognizeContext, acronymOf: ReadonlyMap<string, string>): string {
  const plain = foldName(mention.text.replace(/\s+/g, ' '))
  if (mention.kind === 'place') return `place ${foldName(context.gazetteer.place(mention.text)?.name ?? plain)}`
  return `organization ${acronymOf.get(plain) ?? foldName(mention.acronym ?? plain)}`
}

/** A copy with its entity. Written out field by field: a spread is several times as slow, and this is done for every mention. */
function withEntity(mention: Named, entity: string): Named {
  const { start, end, text, confidence, rule } = mention
  if (mention.kind === 'place') {
    const copy: PlaceMention = { kind: 'place', start, end, text, confidence, rule }
    if (mention.country) copy.country = mention.country
    copy.entity = entity
    return copy
  }
  const copy: OrganizationMention = { kind: 'organization', start, end, text, confidence, rule }
  if (mention.acronym) copy.acronym = mention.acronym
  copy.entity = entity
  return copy
}

/** Entities of bodies and places, and the mentions with `entity` set; mentions of other kinds come back as they are. */
export function resolveNamed(
  mentions: readonly Mention[],
  context: RecognizeContext,
): { mentions: Mention[]; entities: LocalEntity[] } {
  const named = mentions.filter((m): m is Named => m.kind === 'organization' || m.kind === 'place')
  const acronymOf = new Map<string, string>()
  for (const m of named)
    if (m.kind === 'organization' && m.acronym && m.acronym !== m.text) acronymOf.set(foldName(m.text), foldName(m.acronym))
  const entities = new Map<string, LocalEntity>()
  const counts: Record<string, number> = {}
  const resolved = mentions.map((mention): Mention => {
    if (mention.kind !== 'organization' && mention.kind !== 'place') return mention
    const key = keyOf(mention, context, acronymOf)
    let entity = entities.get(key)
    if (!entity) {
      counts[mention.kind] = (counts[mention.kind] ?? 0) + 1
      entity = {
        key: `${mention.kind}-${counts[mention.kind]}`,
        kind: mention.kind,
        name: mention.text,
        names: [],
        roles: [],
        countries: [],
      }
      entities.set(key, entity)
    }
    if (!entity.names.includes(mention.text)) {
      entity.names.push(mention.text)
      entity.names.sort((a, b) => b.length - a.length)
      entity.name = mention.kind === 'place' ? quietly(entity.names[0]!) : entity.names[0]!
    }
    const country = mention.kind === 'place' ? mention.country : context.gazetteer.country(mention.text.split(/[\s'’]/)[0]!)?.code
    if (country && !entity.countries.includes(country)) entity.countries.push(country)
    if (mention.kind === 'organization' && mention.acronym) entity.acronym = mention.acronym
    return withEntity(mention, entity.key)
  })
  return { mentions: resolved, entities: [...entities.values()] }
}
