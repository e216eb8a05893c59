// Data table
/** Words that made people, projects, bodies and places are named with: common ones first, since lower numbers are drawn more often. */

export const FIRST_NAMES: readonly string[] =
  'Mohammed Maria John Ana Ahmed David Fatima Michael Li Anna Ali James Olga Carlos Ivan Sara Hassan Peter Elena Robert Priya Thomas Aisha Juan Natalia Wei Omar Daniel Grace Rajesh Laura Sergei Joseph Amina Paul Yuki Mariam George Svetlana Andrew Lucia Ibrahim Mark Chen Zainab Stephen Katarina Tariq Emma Dmitri Luis Ngozi Pierre Leila Hans Kofi Ingrid Rafael Noor Viktor'.split(
    ' ',
  )

export const LAST_NAMES: readonly string[] =
  'Khan Smith Ahmed Garcia Wang Singh Ali Kim Johnson Ivanov Nguyen Silva Brown Hussain Rodriguez Li Kumar Chen Williams Hassan Sharif Martinez Petrov Jones Okafor Lopez Yilmaz Müller Davis Rossi Santos Tanaka Mensah Ibrahim Cohen Wilson Fernandez Park Volkov Abdi Schmidt Taylor Gupta Costa Novak Malik Diallo Nielsen Haddad Anderson Popescu Moyo Bakker Romero Sato Kovacs Banda Olsen Rahman Murphy'.split(
    ' ',
  )

/** Parts of rarer surnames, three to a name. */
export const SYLLABLES: readonly (readonly string[])[] = [
  'Ba Ber Cor Da Del Far Gar Ha Jo Kal Lan Mar Mon Na Ol Pe Ral Sa Tor Val Wes Za'.split(' '),
  'ba de ga hi lo ma ni pu ra so ti va we zo'.split(' '),
  'bert dan kov land man ner quist ri sen shi ton va witz yan'.split(' '),
]

/** Countries with their code and capital. */
export const COUNTRIES: readonly (readonly [name: string, code: string, capital: string])[] = [
  ['United States', 'US', 'Washington'],
  ['China', 'CN', 'Beijing'],
  ['Russia', 'RU', 'Moscow'],
  ['India', 'IN', 'New Delhi'],
  ['Pakistan', 'PK', 'Islamabad'],
  ['Germany', 'DE', 'Berlin'],
  ['France', 'FR', 'Paris'],
  ['Iran', 'IR', 'Tehran'],
  ['Turkey', 'TR', 'Ankara'],
  ['Ukraine', 'UA', 'Kyiv'],
  ['Japan', 'JP', 'Tokyo'],
  ['Brazil', 'BR', 'Brasilia'],
  ['Nigeria', 'NG', 'Abuja'],
  ['Egypt', 'EG', 'Cairo'],
  ['Kenya', 'KE', 'Nairobi'],
  ['Poland', 'PL', 'Warsaw'],
  ['Indonesia', 'ID', 'Jakarta'],
  ['Spain', 'ES', 'Madrid'],
  ['Italy', 'IT', 'Rome'],
  ['Uzbekistan', 'UZ', 'Tashkent'],
  ['Kazakhstan', 'KZ', 'Astana'],
  ['Mexico', 'MX', 'Mexico City'],
  ['Ghana', 'GH', 'Accra'],
  ['Norway', 'NO', 'Oslo'],
  ['Peru', 'PE', 'Lima'],
  ['Estonia', 'EE', 'Tallinn'],
  ['Malaysia', 'MY', 'Kuala Lumpur'],
  ['Jordan', 'JO', 'Amman'],
  ['Belgium', 'BE', 'Brussels'],
  ['Bolivia', 'BO', 'La Paz'],
]

export const OFFICES: readonly string[] = [
  'President',
  'Prime Minister',
  'Foreign Minister',
  'Finance Minister',
  'Energy Minister',
  'Defence Minister',
  'Deputy Prime Minister',
  'Interior Minister',
  'Transport Minister',
  'Ambassador',
  'Governor',
  'Senator',
  'Trade Minister',
  'Health Minister',
  'Mayor',
]

export const HEADS: readonly string[] =
  'agreement plant bill railway pipeline dam mission bridge treaty port mill airport programme reactor corridor tunnel highway refinery'.split(
    ' ',
  )

export const MODIFIERS: readonly string[] =
  'new nuclear gas rail steel solar coastal trade freight northern water cargo wind river hydrogen southern desalination copper fibre orbital'.split(
    ' ',
  )

export const BODIES: readonly string[] = [
  'Foreign Ministry',
  'Central Bank',
  'Supreme Court',
  'Railways',
  'Energy Company',
  'Election Commission',
  'Ports Authority',
  'Space Agency',
  'Workers Party',
  'Chamber of Commerce',
]

/** Types of events with the word that tells them, most frequent first. */
export const EVENT_WORDS: readonly (readonly [type: string, trigger: string])[] = [
  ['speak', 'announce'],
  ['meet', 'meet'],
  ['decide', 'approve'],
  ['plan', 'plan'],
  ['agree', 'sign'],
  ['visit', 'visit'],
  ['legal', 'sue'],
  ['launch', 'open'],
  ['conflict', 'attack'],
  ['finance', 'invest'],
  ['appoint', 'appoint'],
  ['die', 'die'],
  ['disaster', 'flood'],
  ['other', 'join'],
]
