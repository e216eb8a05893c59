import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextOf } from './people.fixtures.ts'
import { people } from './recognizer.ts'

const find = (text: string) => people.find(contextOf(text), []).filter((m) => m.kind === 'person')
const names = (text: string) => find(text).map((m) => m.text)

describe('people that are found', () => {
  it.each([
    ['Pavel Sorokin arrived on time.', ['Pavel Sorokin']],
    ['The talks were led by John P. Smith Jr. of the union.', ['John P. Smith Jr.']],
    ['Senator Dar’s visit was short.', ['Dar']],
    ['Mr Overton said nothing. Later Overton left.', ['Overton', 'Overton']],
    ['Carlos de la Mendoza met Abdel al-Farouq, the army chief.', ['Carlos de la Mendoza', 'Abdel al-Farouq']],
    [
      'In the hall, Haroon Akhtar Khan spoke first. Haroon Akhtar left early; Khan stayed.',
      ['Haroon Akhtar Khan', 'Haroon Akhtar', 'Khan'],
    ],
    ['“We agree,” said Qobo Ndlangisa.', ['Qobo Ndlangisa']],
    ['Presidents Mary Roe and Kwetu Balozi signed it.', ['Mary Roe', 'Kwetu Balozi']],
    ['Republican Jane Roe won the seat.', ['Jane Roe']],
    ['Obama said the treaty would hold.', ['Obama']],
    ['In Moscow Pavel Sorokin spoke first.', ['Pavel Sorokin']],
    ['Pavel bin Salim came. “Tomorrow,” bin Salim told them.', ['Pavel bin Salim', 'bin Salim']],
    ['Roe allies met. Jane Roe did not.', ['Roe', 'Jane Roe']],
    ['At a dinner in New York Mary Roe thanked them.', ['Mary Roe']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('what is no person', () => {
  it.each([
    'The Foreign Office and the Ministry of Energy met in Karachi.',
    'On Monday the Russian Federation and New York Times agreed.',
    'Officials said the State Bank of Pakistan will pay.',
    'The Deputy Prime Minister said so.',
    'They walked down John Smith Street to Smith Hospital.',
    'The North Carolina House passed the Clean Rivers Act.',
    'KARACHI: Police arrested four men.',
    'The ships passed the Pavel Bridge and the Anna Sorokin.',
    'They drove from La Boca to St. Vincent and Santa Anna.',
    'An officer of Moscow-based Petrocom spoke.',
    'The state broadcaster KTVR showed it.',
    'Later the champion Moscow Bears won.',
    'Madame High Commissioner took no questions.',
    'Energy ministers of Kenya and its neighbour Tervia met.',
    'They blamed Mother Nature for it.',
    '',
  ])('%s', (text) => expect(names(text)).toEqual([]))

  it.each([
    ['Jacob Zuma left. The Zuma trial goes on near Zuma Tower.', ['Jacob Zuma']],
    ['Jane Roe resigned. Critics of the Roe administration cheered.', ['Jane Roe']],
  ])('modifiers and fixed names: %s', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('roles', () => {
  it.each([
    ['Jane Roe, leader of the opposition Unity Alliance, spoke.', 'leader of the opposition Unity Alliance', true],
    ['The party’s secretary, Jane Roe, spoke.', 'party’s secretary', true],
    ['Joint Chiefs of Staff Chairman John Smith spoke.', 'Joint Chiefs of Staff Chairman', true],
    ['Jane Roe, president of Kenya facing a trial, spoke.', 'president of Kenya', true],
    ['Jane Roe, minister in a meeting of Friday, spoke.', 'minister', true],
    ['Presidential candidate Jane Roe spoke.', 'Presidential candidate', true],
    ['Jane Roe was elected mayor of Karachi.', 'mayor of Karachi', true],
    ['Deputy Prime Minister and Trade Minister Senator Mary Roe left.', 'Deputy Prime Minister and Trade Minister Senator', true],
    [
      'Special Assistant to the Prime Minister (SAPM) on Water Affairs Syed Tariq Fatemi spoke.',
      'Special Assistant to the Prime Minister (SAPM) on Water Affairs',
      true,
    ],
    [
      'He met the First Deputy Minister of Ports of the Russian Federation, Pavel Sorokin, in May.',
      'First Deputy Minister of Ports of the Russian Federation',
      true,
    ],
    ['Russia’s Deputy Prime Minister Alexey Overton agreed.', 'Russia’s Deputy Prime Minister', true],
    ['He saw his Russian counterpart Sergey Lavrov there.', 'Russian counterpart', true],
    ['Jane Roe, the former finance minister, agreed.', 'former finance minister', true],
    ['Jane Roe is the mayor of the city.', 'mayor of the city', true],
    ['The civil aviation authority chief John Kamau quit.', 'civil aviation authority chief', true],
    ['Lawyers for Kenya’s deposed president John Kamau denied it.', 'Kenya’s deposed president', true],
    ['Army spokesman John Kamau denied it.', 'Army spokesman', true],
    ['Attorney general John Kamau denied it.', 'Attorney general', true],
    ['The retired general John Smith was freed.', 'retired general', true],
    ['John Smith, commander of the armed forces, spoke.', 'commander of the armed forces', true],
    ['The main opposition leader, Jane Roe, called for a vote.', 'main opposition leader', true],
    ['Speaking for Nairobi, irrigation undersecretary John Kamau agreed.', 'irrigation undersecretary', true],
    ['David Smith, the union’s aid coordinator at the ministry, spoke.', 'union’s aid coordinator at the ministry', true],
    ['They named Jane Roe, until recently deputy governor of the central bank.', 'deputy governor of the central bank', true],
    ['John Kamau, nominated in May as the first water commissioner, left.', 'first water commissioner', true],
    ['It was planned by John Kamau, then Kenya’s energy minister.', 'then Kenya’s energy minister', true],
    ['Jane Roe, who in 2005 became governor of Punjab, spoke.', 'governor of Punjab', true],
    ['Jane Roe, the Kenyan who heads the UN mission, spoke.', 'heads the UN mission', true],
    ['Jane Roe, who heads a pet food company, spoke.', undefined, false],
    ['They voted to appoint Jane Roe acting sheriff.', 'acting sheriff', true],
    ['The Senator representing Karachi South, John Kamau, spoke.', 'Senator representing Karachi South', true],
    ['Principal Secretary (Public Works) John Kamau spoke.', 'Principal Secretary (Public Works)', true],
    ['His Highness the Emir received the outgoing prime minister, His Excellency John Kamau.', 'outgoing prime minister', true],
    ['DIG John Kamau spoke.', 'DIG', true],
    ['South Wales Police’s chief constable, John Smith, spoke.', 'South Wales Police’s chief constable', true],
    ['Jane Roe stepped down as president of Kenya and flew home.', 'president of Kenya', true],
    ['The justice ministry objected to her own finance minister, Jane Roe.', 'finance minister', true],
    ['The nuclear safety commission met; its head, John Smith, spoke.', 'head', true],
    ['The shoe company lost money; its head, John Smith, spoke.', 'head', false],
    ['Chief executive Jane Roe agreed.', 'Chief executive', false],
    ['Jane Roe, chief executive of Acme Motors, agreed.', 'chief executive of Acme Motors', false],
    ['The singer Lena Roe performed.', 'singer', false],
    ['Company spokeswoman Mary Roe denied it.', 'Company spokeswoman', false],
    ['Professor John Kamau lectured.', 'Professor', false],
  ])('%s', (text, title, official) => {
    const [mention] = find(text)
    expect(mention?.role?.title).toBe(title)
    expect(mention?.official).toBe(official)
  })

  it.each([
    ['former president Mary Roe left.', 'former'],
    ['Acting governor Mary Roe left.', 'acting'],
    ['President-elect Mary Roe left.', 'designate'],
    ['President Mary Roe left.', 'current'],
  ])('tense: %s', (text, tense) => expect(find(text)[0]?.role?.tense).toBe(tense))

  it('gives a rank and the office before it', () => {
    const [mention] = find('The ministry’s spokesman, Colonel John Smith, spoke.')
    expect(mention?.roles?.map((r) => r.title)).toEqual(['ministry’s spokesman', 'Colonel'])
  })

  it('knows the acronyms that the article gives roles', () => {
    const [, later] = find('The council’s High Representative for the Basin (HRNB), Jane Roe, left. HRNB Roe was tired.')
    expect(later).toMatchObject({ text: 'Roe', official: true, role: { title: 'HRNB' } })
  })

  it('gives the members of a body that are listed their seat', () => {
    const found = find('Members of parliament, including Jane Roe and John Kamau, came.')
    expect(found.map((m) => m.role?.title)).toEqual(['Member of parliament', 'Member of parliament'])
  })

  it('does not give the outer role to the holder of the inner one', () => {
    const [first, second] = find('Jane Roe, an adviser to North Carolina Sen. John Smith, left.')
    expect(first?.role?.title).toBe('adviser')
    expect(second?.role?.title).toBe('North Carolina Sen.')
  })

  it('gives both roles where two stand at one name', () => {
    const [mention] = find('Roe’s brother Peter Roe, the former Punjab chief minister, was there.').slice(-1)
    expect(mention?.roles?.map((r) => r.title)).toEqual(['former Punjab chief minister', 'Roe’s brother'])
  })
})

it('any text: mentions lie at their offsets, in order, without overlap', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      'Minister ',
      'Pavel ',
      'Sorokin',
      ', ',
      'the ',
      'of ',
      '(SAPM) ',
      '’s ',
      'and ',
      'de ',
      '. ',
      'President ',
      'Mr ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const mention of find(text)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text)
        expect(mention.start).toBeGreaterThanOrEqual(last)
        last = mention.end
      }
    }),
  )
})
