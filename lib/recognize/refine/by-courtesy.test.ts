import { describe, expect, it } from 'vitest'
import type { PersonMention } from '../../model/mention.ts'
import { type Bearer, moveByCourtesy } from './by-courtesy.ts'
import { nameWords } from './name-match.ts'

const FAR = 'Words between. '.repeat(12)

/** People of a text: each "Name" in it with the person whom grouping by name gave it to, and the role told there. */
function bearersOf(text: string, given: readonly [name: string, person: string, role?: string][]): Map<string, Bearer> {
  const people = new Map<string, Bearer>()
  let at = 0
  for (const [name, person, role] of given) {
    const start = text.indexOf(name, at)
    at = start + name.length
    const base = { kind: 'person' as const, start, end: at, text: name, confidence: 1, rule: 'test', official: false }
    const mention: PersonMention = { ...base, ...(role ? { role: { title: role } } : {}) }
    const own = people.get(person) ?? { words: [], mentions: [], last: start }
    if (nameWords(name).length > own.words.length) own.words = nameWords(name)
    own.mentions.push(mention)
    people.set(person, own)
  }
  return people
}

/** Whom each mention belongs to in the end, in text order; '?' for somebody added. */
function owners(text: string, given: readonly [string, string, string?][]): string[] {
  const people = bearersOf(text, given)
  const added = moveByCourtesy([...people.values()], text)
  const all = [...[...people], ...added.map((one) => ['?', one] as const)]
  const placed = all.flatMap(([name, { mentions }]) => mentions.map(({ start }) => ({ name, start })))
  return placed.sort((a, b) => a.start - b.start).map(({ name }) => name)
}

type Case = [what: string, text: string, given: [string, string, string?][], expected: string[]]

describe('moveByCourtesy', () => {
  it.each<Case>([
    [
      '"Mrs" goes to the other bearer where the one is "Mr"',
      `Ramón Vega met Alma Vega. ${FAR}Mr Vega spoke. Mr Vega sang. Mr Vega left. Mrs Vega stayed.`,
      [
        ['Ramón Vega', 'ramon'],
        ['Alma Vega', 'alma'],
        ['Vega', 'ramon'],
        ['Vega', 'ramon'],
        ['Vega', 'ramon'],
        ['Vega', 'ramon'],
      ],
      ['ramon', 'alma', 'ramon', 'ramon', 'ramon', 'alma'],
    ],
    [
      '"Mrs" is nobody known where the article names no woman and the one is "Mr"',
      'Ramón Vega came. Mr Vega left. Mrs Vega stayed. Mrs Vega slept.',
      [
        ['Ramón Vega', 'ramon'],
        ['Vega', 'ramon'],
        ['Vega', 'ramon'],
        ['Vega', 'ramon'],
      ],
      ['ramon', 'ramon', '?', '?'],
    ],
    [
      '"Mr" is nobody known where the article names the wife alone',
      'Alma Vega came. Mrs Vega left. Mr Vega stayed.',
      [
        ['Alma Vega', 'alma'],
        ['Vega', 'alma'],
        ['Vega', 'alma'],
      ],
      ['alma', 'alma', '?'],
    ],
    [
      'pronouns behind the full name tell as well as a title',
      'Ramón Vega said that he was content. Ramón Vega sang in his bath. Mrs Vega opened a school.',
      [
        ['Ramón Vega', 'ramon'],
        ['Ramón Vega', 'ramon'],
        ['Vega', 'ramon'],
      ],
      ['ramon', 'ramon', '?'],
    ],
    [
      'the pronoun behind another name tells nothing',
      'Ramón Vega met Oda Lund, who said that she was content. Mrs Vega opened a school.',
      [
        ['Ramón Vega', 'ramon'],
        ['Oda Lund', 'oda'],
        ['Vega', 'ramon'],
      ],
      ['ramon', 'oda', 'ramon'],
    ],
    [
      'nor does that of somebody of hers',
      'Alma Vega’s lawyer said he was content. Mrs Vega opened a school.',
      [
        ['Alma Vega', 'alma'],
        ['Vega', 'alma'],
      ],
      ['alma', 'alma'],
    ],
    [
      'kinship tells: the wife is "Mrs"',
      `Alma Vega, wife of Ramón Vega, came. ${FAR}Mrs Vega stayed.`,
      [
        ['Alma Vega', 'alma', 'wife'],
        ['Ramón Vega', 'ramon'],
        ['Vega', 'ramon'],
      ],
      ['alma', 'ramon', 'alma'],
    ],
    [
      'titles of both at one of two bearers are sorted out by the other',
      'Ramón Vega said he met Alma Vega. In his view, so Ramón Vega and his office said, it went well. Alma Vega smiled. Mr Vega left. Mrs Vega stayed.',
      [
        ['Ramón Vega', 'ramon'],
        ['Alma Vega', 'alma'],
        ['Ramón Vega', 'ramon'],
        ['Alma Vega', 'alma'],
        ['Vega', 'alma'],
        ['Vega', 'alma'],
      ],
      ['ramon', 'alma', 'ramon', 'alma', 'ramon', 'alma'],
    ],
    [
      'where nothing else tells whose both titles are, they stay',
      'Ramón Vega met Alma Vega. Mr Vega left. Mrs Vega stayed.',
      [
        ['Ramón Vega', 'ramon'],
        ['Alma Vega', 'alma'],
        ['Vega', 'alma'],
        ['Vega', 'alma'],
      ],
      ['ramon', 'alma', 'alma', 'alma'],
    ],
    [
      'a title at the full name decides',
      'Mrs Alma Vega came. Mr Vega left. Mr Vega stayed.',
      [
        ['Alma Vega', 'alma'],
        ['Vega', 'alma'],
        ['Vega', 'alma'],
      ],
      ['alma', '?', '?'],
    ],
    [
      'whom the first "Mrs" fell to keeps the later ones: far from the other',
      `Alma Vega came. Mrs Vega sat. Ramón Vega left. ${FAR}Mrs Vega stayed.`,
      [
        ['Alma Vega', 'alma'],
        ['Vega', 'alma'],
        ['Ramón Vega', 'ramon'],
        ['Vega', 'ramon'],
      ],
      ['alma', 'alma', 'ramon', 'alma'],
    ],
    [
      'but not right after the other’s full name, who may be a woman too',
      'Alma Vega came. Mrs Vega sat. Robin Vega left. Mrs Vega stayed.',
      [
        ['Alma Vega', 'alma'],
        ['Vega', 'alma'],
        ['Robin Vega', 'robin'],
        ['Vega', 'robin'],
      ],
      ['alma', 'alma', 'robin', 'robin'],
    ],
    [
      'one woman is left alone',
      'Alma Vega came. Mrs Vega sat. Ms Vega left. Vega slept.',
      [
        ['Alma Vega', 'alma'],
        ['Vega', 'alma'],
        ['Vega', 'alma'],
        ['Vega', 'alma'],
      ],
      ['alma', 'alma', 'alma', 'alma'],
    ],
    [
      'another surname is no namesake',
      'Ramón Vega came. Mr Vega met Oda Lund. Mrs Lund left.',
      [
        ['Ramón Vega', 'ramon'],
        ['Vega', 'ramon'],
        ['Oda Lund', 'oda'],
        ['Lund', 'oda'],
      ],
      ['ramon', 'ramon', 'oda', 'oda'],
    ],
    [
      'a bare surname without any full name stays one person',
      'Mr Vega came. Mrs Vega sat.',
      [
        ['Vega', 'vega'],
        ['Vega', 'vega'],
      ],
      ['vega', 'vega'],
    ],
  ])('%s', (_, text, given, expected) => expect(owners(text, given)).toEqual(expected))
})
