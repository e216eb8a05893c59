import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectMention } from '../../model/mention.ts'
import { tokenize } from '../../text/tokenize.ts'
import { parseGazetteer } from '../gazetteer.ts'
import { projectEntities } from './entities.ts'
import { projects } from './recognizer.ts'
import { findReferences } from './references.ts'

const gazetteer = parseGazetteer({
  firstNames: '',
  surnames: '',
  ambiguousNames: '',
  countries: [
    'PK\tPakistan\tPakistani\tIslamabad\t',
    'RU\tRussia\tRussian\tMoscow\t',
    'KE\tKenya\tKenyan\tNairobi\t',
    'UZ\tUzbekistan\tUzbek\tTashkent\t',
    'IR\tIran\tIranian\tTehran\t',
    'CN\tChina\tChinese\tBeijing\t',
    'TR\tTurkey\tTurkish\tAnkara\t',
    'EG\tEgypt\tEgyptian\tCairo\t',
  ].join('\n'),
  places: ['Karachi\tPK', 'Mombasa\tKE', 'Kisumu\tKE', 'London\tGB', 'Birmingham\tGB'].join('\n'),
})

const contextOf = (text: string) => ({ text, title: '', published: '2025-07-11', ...tokenize(text), gazetteer })
const find = (text: string) => projects.find(contextOf(text), []) as ProjectMention[]

describe('projects', () => {
  it.each([
    ['Ministers spoke about a new steel plant in Karachi.', ['new steel plant in Karachi']],
    [
      'Kenya will build a standard gauge railway between Nairobi and Kisumu.',
      ['standard gauge railway between Nairobi and Kisumu'],
    ],
    [
      'A proposed rail link connecting Uzbekistan, Pakistan, and Russia was on the agenda.',
      ['proposed rail link connecting Uzbekistan, Pakistan, and Russia'],
    ],
    ['The fund approved a $7 billion loan programme for Egypt.', ['$7 billion loan programme for Egypt']],
    ["Iran's nuclear programme worries its neighbours.", ['nuclear programme']],
    [
      'The China–Pakistan Economic Corridor (CPEC) grows. Critics of CPEC disagree.',
      ['China–Pakistan Economic Corridor (CPEC)', 'CPEC'],
    ],
    ['Nord Stream 2 was finished in 2021.', ['Nord Stream 2']],
    ['Operation Sea Guardian began at dawn.', ['Operation Sea Guardian']],
    ['Lawmakers passed the Clean Rivers Act by a wide margin.', ['Clean Rivers Act']],
    ['They are negotiating a free trade agreement with Turkey.', ['free trade agreement with Turkey']],
    ['Officials defended a federal plan to cut back on office rents.', ['federal plan to cut back on office rents']],
    ['A pilot cargo train between Pakistan and Russia leaves in August.', ['pilot cargo train between Pakistan and Russia']],
    ['A planned container terminal in Mombasa will double its size.', ['planned container terminal in Mombasa']],
    ['Work on the Maru Ridge wind farm has stalled.', ['Maru Ridge wind farm']],
    ['They asked for a street tramway instead.', ['street tramway']],
    ['Both houses ratified the Lake Basin Water-Sharing Treaty on Monday.', ['Lake Basin Water-Sharing Treaty']],
    ['Debate on the Public Pensions (Amendment) Bill was put off.', ['Public Pensions (Amendment) Bill']],
    [
      'The council voted to build a tram line between the airport and the old town.',
      ['tram line between the airport and the old town'],
    ],
    ['The lender approved a loan of 900 million dollars for the dam.', ['loan of 900 million dollars']],
    ['A staffing programme for rural hospitals starts soon.', ['staffing programme for rural hospitals']],
    ['Talks on a prisoner swap with the rebels have stalled.', ['prisoner swap']],
    ['The draft constitution was approved.', ['draft constitution']],
    [
      'Helios-3, the second weather satellite of the agency, is late. Engineers will test Helios-3 again.',
      ['Helios-3', 'Helios-3'],
    ],
    ['They are building a dam called Tamani. Tamani is half finished.', ['Tamani', 'Tamani']],
    ['The 1996 ARMTA treaty has lapsed. The new ARMTA would run for ten years.', ['new ARMTA']],
  ])('finds in %s', (text, wanted) => {
    expect(find(text).map((mention) => mention.text)).toEqual(wanted)
  })

  it.each([
    'The two sides praised their energy cooperation and trade ties.',
    'The plant manager crossed the bridge to the railway station.',
    'The project was discussed, and the deal is done.',
    'Workers at the port went on strike over pay.',
    'The treaty was signed in 1991 and the law passed in 1998.',
    'They met on the sidelines of the Munich Security Conference.',
    'Under the Freedom of Information Act, the papers were released.',
    'The summit in Ankara ended without a statement.',
    'The road to peace is long.',
    'Any new deal will take months.',
    'The International Monetary Fund warned of slower growth.',
    'He visited the hospital and the museum.',
    'Fighters stormed a military base outside the town.',
    'The president announced a United Nations probe of the killings.',
    'The striker signed a three-year deal with the club.',
    'The party says the court plans to rule on Monday.',
    'Guatemala and Belize plan to hold talks.',
    'The treaty signed between Pakistan and India in 1960 divides the rivers.',
    'Constitutional law is his field.',
    'The artillery barrage began at dawn.',
    'Rapid economic development brought wealth.',
    'An Arab satellite channel showed the pictures. Arab leaders objected.',
    'He is a Project Manager at the bank.',
  ])('finds nothing in %s', (text) => {
    expect(find(text)).toEqual([])
  })

  it('tells head, modifiers and places', () => {
    const [mention] = find('Ministers spoke about a new steel mill project in Karachi.')
    expect(mention).toMatchObject({ head: 'mill', places: ['Karachi'], described: true })
    expect(mention!.modifiers).toContain('steel')
  })

  it('keeps to the text for any input', () => {
    const word = fc.constantFrom(
      'new',
      'steel',
      'plant',
      'in',
      'Karachi',
      'between',
      'and',
      'the',
      '$5',
      'billion',
      ',',
      '.',
      '(',
      ')',
      'treaty',
      'to',
      'Nord',
      'Stream',
      '2',
      "'s",
      'Project',
      'deal',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ')
        let end = 0
        for (const mention of find(text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          expect(mention.start).toBeGreaterThanOrEqual(end)
          end = mention.end
        }
      }),
    )
  })
})

describe('projectEntities', () => {
  const group = (text: string) => {
    const mentions = find(text)
    const entities = projectEntities(mentions, contextOf(text))
    return { mentions, entities, keys: mentions.map((mention) => mention.entity) }
  }

  it('joins wordings of one undertaking', () => {
    const { keys, entities } = group(
      'A new steel plant in Karachi is planned. Officials called the new steel mill project in Karachi a success.',
    )
    expect(keys).toEqual(['project-1', 'project-1'])
    expect(entities[0]).toMatchObject({ kind: 'project', places: ['Karachi'], countries: ['PK'] })
  })

  it('joins words for the same thing, and an owner with a part of the world', () => {
    expect(group('A new disarmament treaty is planned. The proposed arms control treaty would last ten years.').keys).toEqual([
      'project-1',
      'project-1',
    ])
    expect(
      group('A proposed Russian missile defence system was praised. A planned missile defence shield in Europe was not.').keys,
    ).toEqual(['project-1', 'project-1'])
  })

  it('takes what a deal follows on for no place', () => {
    expect(group('A follow-on treaty to Start was signed.').entities[0]?.places).toEqual([])
  })

  it('keeps a train and a railway apart, and works in two places', () => {
    expect(
      group('A pilot cargo train between Pakistan and Russia and a proposed railway between Pakistan and Russia were discussed.')
        .keys,
    ).toEqual(['project-1', 'project-2'])
    expect(group('A new oil refinery in Mombasa will open. A new oil refinery in Karachi was scrapped.').keys).toEqual([
      'project-1',
      'project-2',
    ])
  })
})

describe('findReferences', () => {
  it('resolves a bare head to what it stands for', () => {
    const text = 'A new steel plant in Karachi is planned. The plant will cost much, and the project is late. The treaty is old.'
    const mentions = find(text)
    projectEntities(mentions, contextOf(text))
    const references = findReferences(contextOf(text), mentions)
    expect(references.map(({ start, end, entity }) => [text.slice(start, end), entity])).toEqual([
      ['plant', 'project-1'],
      ['project', 'project-1'],
    ])
  })
})
