import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { GazetteerFile } from '../model/resources.ts'
import { parseGazetteer } from './gazetteer.ts'

const shipped = parseGazetteer(
  JSON.parse(readFileSync(new URL('../../public/gazetteers/en.json', import.meta.url), 'utf8')) as GazetteerFile,
)

/** Who a reader of the news thinks of; several are shared with a territory or a smaller state. */
const DEMONYMS: Readonly<Record<string, string>> = {
  US: 'American Americans',
  GB: 'British Britons Scottish Welsh English',
  DO: 'Dominican Dominicans',
  GN: 'Guinean Guineans',
  CD: 'Congolese',
  KR: 'Korean',
  IN: 'Indian Indians',
  FR: 'French',
  NL: 'Dutch',
  NO: 'Norwegian Norwegians',
  DK: 'Danish',
  NZ: 'New-Zealander',
  AU: 'Australian Australians',
  CN: 'Chinese',
  NE: 'Nigerien',
  NG: 'Nigerian Nigerians',
  RU: 'Russian Russians',
  PK: 'Pakistani Pakistanis',
  UA: 'Ukrainian',
  ZA: 'South-African',
  ZW: 'Zimbabwean',
  KE: 'Kenyan Kenyans',
  SD: 'Sudanese',
  SS: 'South-Sudanese',
  KP: 'North-Korean',
  DE: 'German Germans',
  ES: 'Spanish',
  IT: 'Italian Italians',
  PT: 'Portuguese',
  IS: 'Icelandic',
  KG: 'Kyrgyz',
  TJ: 'Tajik',
  KZ: 'Kazakh',
  UZ: 'Uzbek',
  AZ: 'Azerbaijani Azeri',
  SI: 'Slovenian',
  SK: 'Slovak',
  RS: 'Serbian',
  HR: 'Croatian',
  AR: 'Argentine Argentinian',
  EC: 'Ecuadorian',
  MX: 'Mexican Mexicans',
  BR: 'Brazilian',
  VE: 'Venezuelan',
  IR: 'Iranian Iranians',
  IQ: 'Iraqi Iraqis',
  IL: 'Israeli Israelis',
  PS: 'Palestinian',
  SA: 'Saudi',
  AE: 'Emirati',
  TR: 'Turkish',
  GR: 'Greek',
  PH: 'Philippine Filipino',
  WS: 'Samoan',
  AS: 'American-Samoan',
  PF: 'French-Polynesian',
  VI: 'Virgin-Islander',
}

describe('demonyms of the shipped gazetteer', () => {
  const cases = Object.entries(DEMONYMS).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word.replaceAll('-', ' '), code] as const),
  )
  it.each(cases)('%s means %s', (word, code) => expect(shipped.country(word)).toMatchObject({ code, demonym: true }))
  it.each(['Islander', 'Northern', 'americano', 'Martian'])('%s means no country', (word) =>
    expect(shipped.country(word)).toBeUndefined(),
  )
})
