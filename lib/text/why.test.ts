import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { DateMention, Mention, MentionKind, PersonMention } from '../model/mention.ts'
import { whyInWords } from './why.ts'

const person: PersonMention = {
  kind: 'person',
  start: 0,
  end: 10,
  text: 'Ishaq Dar',
  confidence: 0.97,
  rule: 'people/title-before',
  official: true,
  role: { title: 'Deputy Prime Minister' },
}
const thursday: DateMention = {
  kind: 'date',
  start: 0,
  end: 8,
  text: 'Thursday',
  confidence: 0.98,
  rule: 'dates/weekday',
  value: '2025-07-10',
  from: '2025-07-10',
  to: '2025-07-10',
  precision: 'day',
  anchor: 'publication',
  direction: 'past',
}

/** Ids of all rules in the recognizers' sources, tests left out. */
function ruleIds(): string[] {
  const folder = fileURLToPath(new URL('../recognize/', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => /(?<!\.test|fixtures)\.ts$/.test(f))
  const ids = new Set<string>()
  for (const file of files)
    for (const [, id = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /\b(?:id|rule):[^\n]*?['"`]((?:people|dates|projects|organizations|places)\/[a-z-]+)['"`]/gu,
    ))
      ids.add(id)
  const recognizer = readFileSync(join(folder, 'people/recognizer.ts'), 'utf8')
  for (const [, id = ''] of recognizer.matchAll(/'(people\/(?!rules)[a-z-]+)'/gu)) ids.add(id)
  return [...ids].sort()
}

const KIND: Readonly<Record<string, MentionKind>> = {
  people: 'person',
  dates: 'date',
  projects: 'project',
  organizations: 'organization',
  places: 'place',
}

describe('whyInWords', () => {
  it('says why the day of publication is in doubt', () => {
    const published = '2025-07-11'
    expect(whyInWords({ ...thursday, doubt: 'unknown' }, { published })).toBe(
      '“Thursday” is a weekday, counted back from the day of publication, which the page does not tell, so it is left open. 98 % sure.',
    )
    expect(whyInWords({ ...thursday, doubt: 'modified' }, { published })).toContain(
      'the day of publication, 11 July 2025, of which the page tells only when it was changed.',
    )
  })

  it.each<[Mention, Parameters<typeof whyInWords>[1], string]>([
    [person, {}, 'A title stands before the name: “Deputy Prime Minister”. 97 % sure.'],
    [
      thursday,
      { published: '2025-07-11' },
      '“Thursday” is a weekday, counted back from the day of publication, 11 July 2025. 98 % sure.',
    ],
    [thursday, {}, '“Thursday” is a weekday, counted back from the day of publication. 98 % sure.'],
    [
      { ...thursday, rule: 'dates/units-later', text: 'two days\nlater', anchor: 'previous-date', direction: 'future' },
      {},
      '“two days later” says how much later or earlier it was than another date, counted forward from the date told before it. 98 % sure.',
    ],
    [
      { ...thursday, rule: 'dates/iso', text: '2025-07-10', anchor: 'none' },
      { published: '2025-07-11' },
      '“2025-07-10” is a date in figures. 98 % sure.',
    ],
  ])('%#', (mention, context, expected) => expect(whyInWords(mention, context)).toBe(expected))

  it('adds why a person is an official where the mention itself does not tell', () => {
    const { role: _, ...bare } = person
    const reason = 'The article gives the office: “Deputy Prime Minister”.'
    expect(whyInWords({ ...bare, rule: 'people/known-name' }, { officialReason: reason })).toContain(reason)
    expect(whyInWords({ ...bare, rule: 'people/known-name', official: false }, { officialReason: reason })).not.toContain(reason)
    expect(whyInWords(person, { officialReason: reason })).not.toContain(reason)
  })

  const ids = ruleIds()
  it('finds the rules of all kinds in the sources', () => {
    for (const family of Object.keys(KIND)) expect(ids.some((id) => id.startsWith(`${family}/`))).toBe(true)
    expect(ids.length).toBeGreaterThan(55)
  })
  it.each(ids)('has a sentence for %s', (id) => {
    const kind = KIND[id.split('/')[0] ?? '']
    const mention = { ...thursday, ...person, kind, rule: id, text: 'Ishaq Dar' } as unknown as Mention
    expect(whyInWords(mention)).not.toContain('by its words and what stands around them')
  })
  it('still says something of a rule that it does not know', () => {
    expect(whyInWords({ ...person, rule: 'people/gone' })).toBe(
      'Recognized as a person by its words and what stands around them. 97 % sure.',
    )
  })
})
