import { describe, expect, it } from 'vitest'
import { eventsOf } from './testing-events.ts'

const told = (text: string) => eventsOf(text).map(({ type, trigger, status }) => [type, trigger, status].join(' '))

describe('words that only look like an event', () => {
  it.each([
    ['Maria Sanz lost no time in March.'],
    ['Peter Lind lost his patience with Anna Okoro in March.'],
    ['Anna Okoro first heard Maria Sanz in March.'],
    ['“It may take a generation,” concluded Peter Lind.'],
    ['Peter Lind was charged with overseeing the harbour.'],
    ['Kenya has traditionally nominated Maria Sanz.'],
    ['Peter Lind is known for his frequent meetings with Maria Sanz.'],
    ['Recent speculation had suggested that Anna Okoro would endorse Peter Lind.'],
    ['It seems unlikely that Maria Sanz will dismiss Peter Lind.'],
    ['There are doubts as to whether Peter Lind will visit Kenya next week.'],
    ['I met Peter Lind in Oslo.'],
    ['Peter Lind is presumed to be the first choice to replace Maria Sanz.'],
    ['Peter Lind was met in Oslo with boos.'],
    ['It became clear that the harbour was full.'],
  ])('none: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['Maria Sanz lost the election in March.', 'appoint lose election happened'],
    ['Maria Sanz won the seat in March.', 'appoint win seat happened'],
    ['A judge heard the appeal of Peter Lind in March.', 'legal hear happened'],
    ['Peter Lind was charged with bribing Anna Okoro.', 'legal charge happened'],
    ['Maria Sanz spoke at length before confirming the decision to pardon Peter Lind.', 'decide pardon happened'],
    ['Anna Okoro met Peter Lind with a group of envoys.', 'meet meet happened'],
    ['Anna Okoro became the mayor of Oslo in March.', 'appoint become happened'],
    ['Arriving in Kenya, Maria Sanz was told that her papers were gone.', 'visit arrive in happened'],
    ['Maria Sanz said Peter Lind would visit Kenya next week.', 'visit visit planned'],
    ['Anna Okoro often met Maria Sanz, and in March she sacked Peter Lind.', 'appoint sack happened'],
    ['“I met Peter Lind in Oslo on Monday,” said Maria Sanz.', 'meet meet happened'],
  ])('one: %s', (text, event) => {
    expect(told(text)).toContain(event)
  })

  it('takes what is won or lost elsewhere for something else', () => {
    expect(told('Maria Sanz won the cup in March.')).toEqual(['other won happened'])
  })
})

describe('who goes somewhere', () => {
  it('is somebody: a war that comes to a country visits nobody', () => {
    expect(eventsOf('In March war came to Kenya.').map(({ type }) => type)).not.toContain('visit')
    expect(told('Maria Sanz came to Kenya in March.')).toEqual(['visit come to happened'])
    expect(told('Two ministers arrived in Kenya in March.')).toEqual(['visit arrive in happened'])
  })
})

describe('steps of a trial', () => {
  it.each([
    ['Peter Lind was found to have aided rebels, the tribunal said in March.', 'legal'],
    ['Peter Lind is due back in court next week.', 'legal'],
    ['Peter Lind was brought before a judge in March.', 'legal'],
  ])('%s', (text, type) => {
    const found = eventsOf(text)
    expect(found[0]).toMatchObject({ type, who: ['Peter Lind'] })
  })
})

describe('what comes before or after', () => {
  it('ends with its clause: "just before …, she ruled"', () => {
    expect(told('Just before the harbour was due to open its gates, Maria Sanz sacked Peter Lind.')).toEqual([
      'appoint sack happened',
    ])
    expect(told('Hours after Anna Okoro was arrested, Maria Sanz resigned.')).toEqual([
      'legal arrest happened',
      'appoint resign happened',
    ])
  })
})

describe('offices', () => {
  it.each([
    ['Peter Lind was named acting harbour master.', ['appoint name happened']],
    ['Peter Lind was named in a list.', []],
    ['The boat was named after Peter Lind.', []],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })
})

describe('times', () => {
  it('tells no arrest by the year of an election to come', () => {
    const [event] = eventsOf('The arrest of Peter Lind tore up the script for the 2019 presidential election.')
    expect(event?.time.value).not.toBe('2019')
  })

  it('tells the first of a kind as done', () => {
    expect(told('Peter Lind became the first leader to visit Kenya.')).toContain('visit visit happened')
  })

  it('lets the dead be those who died, not those whose people they were', () => {
    expect(
      eventsOf('Peter Lind wept after one of his aides was killed in March.').map(({ type, who }) => [type, who]),
    ).toContainEqual(['die', []])
    expect(eventsOf('Peter Lind wept. His death in March shook Peru.')[0]).toMatchObject({ type: 'die', who: ['Peter Lind'] })
  })
})
