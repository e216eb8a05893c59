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
    ['Farmers of the ORINDA project met the minister.', ['ORINDA project']],
    ['Four firms are joining the Kestrel program this year.', ['Kestrel program']],
    ['The “Roads for All” program feeds many villages.', ['“Roads for All” program']],
    [
      'They asked for the Open Door for Late Starters (ODLS) program. The ODLS program is small.',
      ['Open Door for Late Starters (ODLS) program', 'ODLS program'],
    ],
    ['Senators passed the Cruelty Against Workers Act on Monday.', ['Cruelty Against Workers Act']],
    ['Lawmakers passed the Prevention of Flooding Bill on Monday.', ['Prevention of Flooding Bill']],
    ['Lawmakers passed the Fisheries (Licences) (Amendment) Bill on Monday.', ['Fisheries (Licences) (Amendment) Bill']],
    [
      'Critics call the public finance initiative (PFI) dear. The PFI scheme goes on.',
      ['public finance initiative', 'PFI scheme'],
    ],
    ['The Senate debated a crop funding bill for hours.', ['crop funding bill']],
    ['They signed a free trade agreement earlier this week.', ['free trade agreement']],
    ['The firm signed a deal with Orbis, Kenya’s largest shipyard.', ['deal with Orbis']],
    ['They promised reform to the Kenyan pension law.', ['reform to the Kenyan pension law']],
    ['Ministers promised a sweeping reform to the Kenyan migration system.', ['sweeping reform to the Kenyan migration system']],
    ['They want a draft deal to cut emissions instead of the old treaty.', ['draft deal to cut emissions']],
    [
      'Ministers are pushing for major structural reforms of the pension system.',
      ['major structural reforms of the pension system'],
    ],
    ['The ministers want a new Kenyan bailout.', ['new Kenyan bailout']],
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
    'The bank lives on Project Finance and retail.',
    'Any new pact will take months, and whatever bill passes will be signed.',
    'They plan to occupy the hill and did not act on the letter.',
    'The committee on Housing and Pension Reform met.',
    'They spoke by video link from Nairobi.',
    'Rafter Advanced Defence Systems sells drones.',
    'New vehicle loans and the average home loan of $500,000 grew.',
    'She paid a $1 bill, a phone bill and her energy bills.',
    'The chief was given a $20 million severance package and a trust fund in London.',
    'Crowds asked for democratic reforms.',
    'He told the BBC “Panorama” programme that he was sorry.',
    'They reached agreement after a year in Nairobi.',
    'The treaty, or KRT, signed in 1977, divides the lake.',
    'A pension plan and a treatment plan are offered.',
    'They got a bill through the House and sent the bill to President Kimani for a vote.',
    'The trams that deliver projects on time are few.',
    'Traffic on Mombasa Road, which runs alongside it, is slow.',
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

  it.each([
    [
      'sums of money that differ',
      'Kenya asked for a £6bn loan for Nairobi. It got a £22bn loan for Nairobi.',
      ['project-1', 'project-2'],
    ],
    [
      'one sum in two spellings',
      'Kenya asked for a $7.5bn loan for Nairobi. The $7.5 billion loan for Nairobi came.',
      ['project-1', 'project-1'],
    ],
    [
      'what is replaced and what replaces it',
      'They want a new arms treaty to replace the Lake Arms Limits Treaty (LALT).',
      ['project-1', 'project-2'],
    ],
    [
      'what follows on a treaty that has a name',
      'They signed a new Lake Arms Limits Treaty (LALT). A follow-on arms control treaty is planned.',
      ['project-1', 'project-2'],
    ],
    [
      'one sum',
      'A planned $90 million hotel renovation began. The $90 million project will take years.',
      ['project-1', 'project-1'],
    ],
    [
      'an overhaul and a renewal',
      'A new hotel overhaul was planned. The new hotel renovation began.',
      ['project-1', 'project-1'],
    ],
    [
      'rules of other kinds',
      'A planned fish export ban was praised. New tax breaks for fish exporters were passed.',
      ['project-1', 'project-2'],
    ],
    [
      'a plan told by its aim and by its author',
      'Its plan to end the strike was rejected. The draft Nordic League plan was praised.',
      ['project-1', 'project-1'],
    ],
    [
      'another of the kind',
      'A new rail project was planned. Other planned rail projects were dropped.',
      ['project-1', 'project-2'],
    ],
    [
      'bills with different aims',
      'A draft bill to ban plastic nets was tabled. A draft bill to merge two banks was tabled.',
      ['project-1', 'project-2'],
    ],
    [
      'names that differ',
      'A planned Heron class submarine was ordered. A planned Otter class submarine was scrapped.',
      ['project-1', 'project-2'],
    ],
    [
      'a hospital and a school',
      'A new hospital in Mombasa was opened. A new school in Mombasa was opened.',
      ['project-1', 'project-2'],
    ],
    [
      'a telescope and a shuttle',
      'The planned Lyra space telescope is late. A planned space shuttle is late too.',
      ['project-1', 'project-2'],
    ],
  ])('tells apart or joins: %s', (_, text, keys) => expect(group(text).keys).toEqual(keys))

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
  it('prefers what bears the same noun', () => {
    const text = 'A new space telescope is planned. The crewed moon mission was delayed. The telescope will be big.'
    const mentions = find(text)
    projectEntities(mentions, contextOf(text))
    expect(findReferences(contextOf(text), mentions).map(({ entity }) => entity)).toEqual(['project-1'])
  })

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
