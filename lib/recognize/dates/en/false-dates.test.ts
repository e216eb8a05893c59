/** Names, counts, habits, play and impossible days that look like dates, each beside a sentence in which the same words are one. */
import { describe, expect, it } from 'vitest'
import { findDates } from '../recognizer.ts'

const found = (text: string) => findDates(text, '2025-07-11').map((m) => m.text)

const FALSE: Record<string, readonly string[]> = {
  'names of bodies and agreements': [
    'Police raided the office of the November 9 Movement.',
    'The April 6 Youth Movement called for calm.',
    'They praised the Good Friday Agreement.',
    'The Thursday Group was founded by painters.',
    'The 8 March coalition lost its majority.',
    'The August family sold the shipyard.',
  ],
  'names of persons, stations and songs': [
    'Mr Friday opened the shop.',
    'Sergeant Friday asked for the facts.',
    'Radio Monday was fined by the regulator.',
    'Blue Tuesday was the encore.',
  ],
  counts: [
    'A debt of 1950 shillings was forgiven.',
    'Sappers cleared 1980 mines near the dam.',
    'Customs seized 2015 rifles at the port.',
    'Between 1950 and 2050 people live on the island.',
    'The hall holds 1950 to 2050 people.',
    'The depot stores 1960 crates of tea.',
    'The asteroid 2011 QF99 passed by.',
  ],
  habits: [
    'The board meets on the second Monday of each month.',
    'Rents are due in March of every year.',
    'Clinics open on the last Friday in every month.',
  ],
  'quarters and halves of play': [
    'They won it in a frantic last quarter.',
    'The hosts trailed 41-38 before the third quarter.',
    'She scored twice in the last quarter.',
    'The referee sent him off in the second half.',
  ],
  'days that do not exist': [
    '31 June 2022',
    '29 February 2023',
    'It is dated September 31, 2021.',
    'August 35',
    'April 20 - 31, 2022',
    'May 10 - 32, 2022',
    '2011 70 10',
  ],
}

const TRUE: readonly [sentence: string, dates: readonly string[]][] = [
  ['Signed on December 12, Movement leaders said.', ['December 12']],
  ['On Tuesday Group executives resigned.', ['Tuesday']],
  ['The Monday Committee session was brief.', ['Monday']],
  ['The May 13 agreement was signed in Karachi.', ['May 13']],
  ['The June European Union summit failed.', ['June']],
  ['The 14 February coalition talks failed.', ['14 February']],
  ['The president Friday signed the bill.', ['Friday']],
  ['He told Vatican Radio Sunday that talks go on.', ['Sunday']],
  ['The White House Monday denied it.', ['Monday']],
  ['The party lost the 2019 elections.', ['2019']],
  ['The 2024 budget passed.', ['2024']],
  ['Police released 2016 records of the case.', ['2016']],
  ['Between 1990 and 2010 the town doubled.', ['1990', '2010']],
  ['On Tuesday in every district polls opened.', ['Tuesday']],
  ['Profit fell last quarter, the bank said.', ['last quarter']],
  ['In June 45 people died.', ['June']],
  ['They met on June 30, 2022.', ['June 30, 2022']],
  ['They met on 29 February 2024.', ['29 February 2024']],
]

describe('what looks like a date', () => {
  for (const [kind, sentences] of Object.entries(FALSE))
    it.each(sentences)(`${kind}: %s`, (sentence) => {
      expect(found(sentence)).toEqual([])
    })

  it.each(TRUE)('still is one: %s', (sentence, dates) => {
    expect(found(sentence)).toEqual(dates)
  })
})
