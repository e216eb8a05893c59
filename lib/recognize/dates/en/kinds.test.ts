/** Kinds of expressions that need the text around them: clock times, events, countries, what is ahead. Sentences of our own; each kind with what must not be found. */
import { describe, expect, it } from 'vitest'
import { findDates } from '../recognizer.ts'

const F = '2025-07-11'
const values = (text: string, published = F) => findDates(text, published).map((m) => [m.text, m.value])
const interval = (text: string, published = F) => findDates(text, published).map((m) => [m.value, m.from, m.to])

type Row = readonly [text: string, found: readonly (readonly [words: string, value: string])[], published?: string]

const KINDS: Record<string, readonly Row[]> = {
  'clock times': [
    ['The mast fell at 0735 GMT.', [['0735 GMT', '2025-07-11T07:35']]],
    ['Polls close at 7 p.m. Sunday on the island.', [['7 p.m. Sunday', '2025-07-13T19:00']]],
    [
      'The ships left on Thursday at 10:30 (0530 GMT) for the island.',
      [
        ['Thursday at 10:30', '2025-07-10T10:30'],
        ['0530 GMT', '2025-07-10T05:30'],
      ],
    ],
    ['They met on Thursday 10:30 ; nothing was signed.', [['Thursday 10:30', '2025-07-10T10:30']]],
    [
      'He was seen at 5.35pm in the town centre on Sunday.',
      [
        ['5.35pm', '2025-07-06T17:35'],
        ['Sunday', '2025-07-06'],
      ],
    ],
    [
      'It began on Tuesday. At 8 p.m., the army came.',
      [
        ['Tuesday', '2025-07-08'],
        ['8 p.m.', '2025-07-08T20:00'],
      ],
    ],
    ['The truce starts at midnight on Friday in the port.', [['midnight on Friday', '2025-07-11T24:00']]],
    ['He left just before midnight for the border.', [['midnight', '2025-07-11T24:00']]],
    ['The office is open daily from 9 a.m. to 5 p.m. as ever.', []],
    ['A 10 p.m. curfew is in force in the port.', []],
    ['I am 5 m tall, he joked; I am sure.', []],
    ['The 6 p.m. news ran the tape.', []],
  ],
  'nights and parts of the day': [
    ['Five people were killed overnight in the port.', [['overnight', '2025-07-10TNI']]],
    ['The ferry sank overnight on Tuesday off the cape.', [['overnight on Tuesday', '2025-07-08TNI']]],
    ['He spoke late on Monday night to the guards.', [['late on Monday night', '2025-07-07TNI,END']]],
    ['It rained in the early hours of Sunday morning.', [['the early hours of Sunday morning', '2025-07-06TMO,START']]],
    [
      'He met the king on Tuesday and flew home later in the day.',
      [
        ['Tuesday', '2025-07-08'],
        ['later in the day', '2025-07-08,END'],
      ],
    ],
    [
      'He met the king on Tuesday and left in the evening.',
      [
        ['Tuesday', '2025-07-08'],
        ['the evening', '2025-07-08TEV'],
      ],
    ],
    ['She became famous overnight.', []],
    ['The overnight train was late again.', []],
    ['Guests may stay overnight at the fort.', []],
    ['They milk the cows in the morning.', []],
  ],
  'what is ahead': [
    ['The rivals will debate in one week on stage.', [['one week', '2025-07-18']]],
    ['The court will hear it in a fortnight or later.', []],
    ['The court will hear it in a fortnight.', [['a fortnight', '2025-W30']]],
    ['The bond is to be redeemed in five years.', [['five years', '2030']]],
    ['It is the first strike in two years.', []],
    ['He will call it the worst flood in ten years.', []],
    ['She lost her seat in two weeks of chaos.', []],
    ['The dam was built in three years.', []],
    ['The dam will be built in three years.', []],
  ],
  'numbers too large, and broken ones': [
    ['The river has kept its bed for the past 40 centuries.', []],
    ['The river has kept its bed for the past two centuries.', [['the past two centuries', '1825-07-11/2025-07-11']]],
    ['The temple was built 2,500 years ago.', []],
    ['The temple was built 4000 years ago.', []],
    ['The sea left two million years ago.', []],
    ['The temple was closed 1.5 years ago.', []],
    ['The temple was closed years ago.', [['years ago', 'PAST_REF']]],
  ],
  'counted from what happened': [
    [
      'The summit on July 4 failed. Two weeks after the summit, he quit.',
      [
        ['July 4', '2025-07-04'],
        ['Two weeks after', '2025-W29'],
      ],
    ],
    [
      "He quit two days after Sunday's vote.",
      [
        ['two days after', '2025-07-08'],
        ['Sunday', '2025-07-06'],
      ],
    ],
    [
      'The town fell a month after the May 2023 coup.',
      [
        ['a month after', '2023-06'],
        ['May 2023', '2023-05'],
      ],
    ],
    [
      'Three days before the vote he fled. The vote was held on 6 July.',
      [
        ['Three days before', '2025-07-03'],
        ['6 July', '2025-07-06'],
      ],
    ],
    [
      'He fled three days after the 2022 invasion.',
      [
        ['three days after', '2022,APPROX'],
        ['2022', '2022'],
      ],
    ],
    ['He left two days after his wife.', []],
    ['He died three months after he had been told.', []],
    ['A day after the vote, no one cheered.', []],
  ],
  'days of states': [
    ['Nigeria marked Democracy Day with songs.', [['Democracy Day', '2025-06-12']]],
    ['Pakistan will mark Independence Day in Karachi.', [['Independence Day', '2025-08-14']]],
    ['Ukrainians will mark Independence Day under fire.', [['Independence Day', '2025-08-24']]],
    ['Crowds filled the square on Independence Day.', [['Independence Day', 'XXXX-XX-XX']]],
    ['India will hold its Republic Day 2026 parade.', [['Republic Day 2026', '2026-01-26']]],
    ['Russia held its Victory Day parade in Moscow.', [['Victory Day', '2025-05-09']]],
    ['Canada will rest on Labour Day.', [['Labour Day', '2025-09-01']]],
    ['Unions in Dhaka marched on Labour Day.', [['Labour Day', '2025-05-01']]],
    ['World Environment Day was marked with trees.', [['World Environment Day', '2025-06-05']]],
    ['They kept a National Day of Mourning.', []],
    ['It was a national day to remember in China.', []],
    ['Their unity day in and day out is a marvel.', []],
  ],
  'weeks of work, shows and bodies': [
    [
      'The strike ran from Monday to Friday.',
      [
        ['Monday', '2025-07-07'],
        ['Friday', '2025-07-11'],
      ],
    ],
    [
      'Rain is forecast from Friday through Sunday.',
      [
        ['Friday', '2025-07-11'],
        ['Sunday', '2025-07-13'],
      ],
    ],
    ['It is set for the week of August 6 in Oslo.', [['the week of August 6', '2025-W32']]],
    ['The fair ran from August 15 to September 8, 2024.', [['August 15 to September 8, 2024', '2024-08-15/2024-09-08']]],
    ['Shares fell in the three months to June.', [['the three months to June', '2025-04/2025-06']]],
    ['Debt rose in the year to March 2025.', [['the year to March 2025', '2024-04/2025-03']]],
    ['A year ago this month the dam gave way.', [['A year ago this month', '2024-07']]],
    ['A year ago today the dam gave way.', [['A year ago today', '2024-07-11']]],
    ['It took three months to march there.', []],
    ['Premier League side Wednesday sacked its coach.', []],
    ['A Monday-to-Friday service links the towns.', []],
    ['The clinic is open Monday to Friday.', []],
    ['Members of the 1922 Committee will choose a leader.', []],
    ['He spoke on ABC’s “This Week” of trade.', []],
    ['They want a better tomorrow for all.', []],
  ],
  tense: [
    ['Aides said they would fight Wednesday’s ruling in court.', [['Wednesday', '2025-07-09']]],
    ['Until Thursday, they had not named a suspect.', [['Thursday', '2025-07-10']]],
    ['She will be named head of the mission to the far side of the Moon in December.', [['December', '2025-12']]],
    ['It is set to be a star-studded gala on December 4 in Rome.', [['December 4', '2025-12-04']]],
    [
      'He wins a prize this December. The gala is on December 4 in Rome.',
      [
        ['this December', '2025-12'],
        ['December 4', '2025-12-04'],
      ],
    ],
    ['Wages fell in the Thirties across the land.', [['the Thirties', '193X']]],
  ],
}

for (const [kind, rows] of Object.entries(KINDS))
  describe(kind, () => {
    it.each(rows.map(([text, found, published]) => ({ text, found, published })))('$text', ({ text, found, published }) => {
      expect(values(text, published)).toEqual(found)
    })
  })

describe('countries', () => {
  it.each([
    ['Fiscal year 2024-25 began badly in Pakistan.', '2024/2025', '2024-07-01', '2025-06-30'],
    ['India expects growth in FY26.', '2026', '2025-04-01', '2026-03-31'],
    ['Exports of Japan fell in fiscal 2024.', '2024', '2024-04-01', '2025-03-31'],
    ['Revenue for FY25 missed the target.', '2025', '2025-01-01', '2025-12-31'],
    ['Last summer was dry in Australia.', '2024-SU', '2024-12-01', '2025-02-28'],
    ['Last summer was dry in Spain.', '2024-SU', '2024-06-01', '2024-08-31'],
  ])('%s', (text, value, from, to) => {
    expect(interval(text)).toEqual([[value, from, to]])
  })
})
