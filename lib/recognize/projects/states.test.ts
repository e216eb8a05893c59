import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectMention } from '../../model/mention.ts'
import { tokenize } from '../../text/tokenize.ts'
import { findDates } from '../dates/recognizer.ts'
import { parseGazetteer } from '../gazetteer.ts'
import { projectEntities } from './entities.ts'
import { projects } from './recognizer.ts'
import { findReferences } from './references.ts'
import { projectStates } from './states.ts'

const gazetteer = parseGazetteer({
  firstNames: '',
  surnames: '',
  ambiguousNames: '',
  countries: ['PK\tPakistan\tPakistani\tIslamabad\t', 'KE\tKenya\tKenyan\tNairobi\t'].join('\n'),
  places: ['Karachi\tPK', 'Mombasa\tKE'].join('\n'),
})
const PUBLISHED = '2025-07-11'

/** States of a text's projects, in order of their keys, as "kind when>target<former". */
function told(text: string): string[] {
  const context = { text, title: '', published: PUBLISHED, ...tokenize(text), gazetteer }
  const dates = findDates(text, PUBLISHED)
  const found = projects.find(context, dates) as ProjectMention[]
  projectEntities(found, context)
  const states = projectStates(context, [...dates, ...found], findReferences(context, found))
  return [...states.values()].flat().map((state) => {
    const { kind, when, target, formerTarget } = state
    expect(text.slice(state.quote.start, state.quote.end)).toBe(state.words)
    const parts = [
      kind,
      when.value === 'undated' ? '' : when.value,
      target ? `>${target.value}` : '',
      formerTarget ? `<${formerTarget.value}` : '',
    ]
    return parts.filter(Boolean).join(' ')
  })
}

describe('what an article tells of how far a project is', () => {
  it.each([
    ['Parliament ratified the Lake Basin Water-Sharing Treaty on 3 July 2025.', ['agreed 2025-07-03']],
    ['Work on the new steel plant in Karachi began in March 2025.', ['under-way 2025-03']],
    ['The new container terminal in Mombasa was opened on 2 July 2025.', ['launched 2025-07-02']],
    ['The new container terminal in Mombasa will open in December 2026.', ['proposed >2026-12']],
    ['A new container terminal in Mombasa is due in September 2026.', ['proposed >2026-09']],
    ['The ministry cancelled a planned oil refinery in Karachi in May 2025.', ['dropped 2025-05']],
    ['The new oil refinery in Karachi will not be built.', ['dropped']],
    ['The pilot cargo train to Karachi was postponed to December 2025.', ['delayed >2025-12']],
    ['The pilot cargo train to Karachi will leave in December 2025 instead of August 2025.', ['delayed >2025-12 <2025-08']],
    ['The new steel plant in Karachi, originally planned for 2023, will open in 2027.', ['delayed >2027 <2023']],
    ['The Kestrel trainer jet programme is eleven months late.', ['delayed']],
    ['The Maru Ridge wind farm, which a court halted in 2024, is to be finished in 2026.', ['proposed 2024 >2026']],
    ['The council voted on 2 July 2025 to build a new tram line in Mombasa.', ['agreed 2025-07-02']],
    ['The council cancelled the tender for a new tram line in Mombasa.', ['dropped']],
    ['A new vaccination programme for Kenya starts in October 2025.', ['proposed >2025-10']],
    ['A new radar network in the northern provinces has been delayed.', ['delayed']],
    ['A new coastal railway between Mombasa and Karachi is half built.', ['under-way']],
    ['Talks on a free trade agreement with Kenya have stalled.', ['delayed']],
    ['The government approved a $640 million loan for Kenya on Wednesday.', ['agreed 2025-07-09']],
    ['A proposed rail link between Mombasa and Karachi was praised.', ['proposed']],
    ['Varsha-2, the second weather satellite of the agency, was to fly in July 2024.', ['delayed <2024-07']],
    ['It was calm since the Lake Basin peace deal was signed on 26 June 2025.', ['agreed 2025-06-26']],
    ['Under a spending deal struck in May 2025 schools were closed.', ['agreed 2025-05']],
    ['The firm built a new oil refinery in Karachi in 2019.', ['launched 2019']],
    ['The ministry shelved the plans to build a new oil refinery in Karachi.', ['dropped']],
    ['Parliament voted to scrap a planned oil refinery in Karachi.', ['dropped']],
    ['The lender cut funding for a planned oil refinery in Karachi.', ['delayed']],
    ['A new steel plant in Karachi is planned. The plant was inaugurated on 1 July 2025.', ['proposed', 'launched 2025-07-01']],
  ])('%s', (text, wanted) => expect(told(text)).toEqual(wanted))

  it.each([
    'Work on the new steel plant in Karachi has not begun.',
    'If the new steel plant in Karachi is cancelled, towns will suffer.',
    'The new steel plant in Karachi could be dropped.',
    'The minister spoke on 3 July 2025. A steel plant is loud.',
    'Visitors liked the new steel plant in Karachi.',
    'Attempts to change the fishing licence bill failed.',
    'Villagers made several attempts to block the new steel plant in Karachi.',
    'She has promised to withdraw from the Lake Basin climate agreement.',
    'They had hoped to cancel the new steel plant in Karachi.',
    'The builder of the new steel plant in Karachi has collapsed.',
    'The new steel plant in Karachi is designed to last.',
    'The new steel plant in Karachi is not expected for months.',
    'He suggested the new steel plant in Karachi may be loud.',
    'They agreed that the new steel plant in Karachi would be loud.',
    'The new bridge in Mombasa collapsed in 2019.',
    'The lender refused to finance a new steel plant in Karachi.',
    'A new road in Mombasa runs along the sea.',
    'He worked at the new steel plant in Karachi in 2019.',
  ])('nothing in: %s', (text) => expect(told(text)).toEqual([]))

  it.each([
    ['Reopen the new container terminal in Mombasa.', []],
    ['To open the new container terminal in Mombasa.', ['proposed']],
    ['The strike went on. Reopen the new container terminal in Mombasa.', []],
  ])('takes an order at the start of a text or sentence for no state, and does not look before the text: %s', (text, states) => {
    expect(told(text)).toEqual(states)
  })

  it('keeps the states of two projects apart', () => {
    expect(
      told('The new oil refinery in Karachi opened in May 2025, and the new steel plant in Mombasa was dropped in June 2025.'),
    ).toEqual(['launched 2025-05', 'dropped 2025-06'])
  })

  it('keeps to the text for any input', () => {
    const word = fc.constantFrom(
      'the',
      'new',
      'steel',
      'plant',
      'in',
      'Karachi',
      'opened',
      'was',
      'not',
      'to',
      'be',
      'May',
      '2025',
      ',',
      '.',
      'which',
      'delayed',
      'instead',
      'of',
      'July',
      'treaty',
      'ratified',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        told(words.join(' '))
      }),
    )
  })
})
