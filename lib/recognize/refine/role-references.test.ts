import { describe, expect, it } from 'vitest'
import { contextOf } from '../people/people.fixtures.ts'
import { people } from '../people/recognizer.ts'
import { resolvePeople } from './coreference.ts'
import { roleReferences } from './role-references.ts'

function references(text: string) {
  const context = contextOf(text)
  const { mentions, entities } = resolvePeople(people.find(context, []), context)
  const nameOf = new Map(entities.map((e) => [e.key, e.name]))
  return roleReferences(context, entities, mentions).map((r) => [text.slice(r.start, r.end), nameOf.get(r.entity)])
}

describe('roleReferences', () => {
  it.each([
    ['Finance Minister Jane Roe came. The minister spoke.', [['minister', 'Jane Roe']]],
    ['Deputy Prime Minister Ishaq Dar came. The deputy prime minister spoke.', [['deputy prime minister', 'Ishaq Dar']]],
    ['SAPM Tariq Fatemi came. The SAPM spoke.', [['SAPM', 'Tariq Fatemi']]],
    ['Mary Roe came. She spoke.', [['She', 'Mary Roe']]],
    ['Special Assistant to the Prime Minister (SAPM) on Trade Jane Roe came. The SAPM spoke.', [['SAPM', 'Jane Roe']]],
  ])('%s', (text, expected) => expect(references(text)).toEqual(expected))

  it.each([
    ['nobody named before', 'The minister spoke. He left.'],
    ['another office', 'Finance Minister Jane Roe came. The governor spoke.'],
    ['a deputy is not the minister', 'Deputy Minister Jane Roe came. The minister spoke.'],
    ['two holders side by side', 'President Mary Roe met President Pavel Sorokin. The president spoke.'],
    ['far away', 'Mary Roe came. It rained. It snowed. It stormed. She spoke.'],
  ])('none: %s', (_, text) => expect(references(text)).toEqual([]))
})
