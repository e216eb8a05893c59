import { expect, it } from 'vitest'
import { eventsOf } from './testing-events.ts'

it.each([
  [
    'Maria Sanz ordered that the jet be turned away from Oslo. It landed.',
    'Maria Sanz ordered that the jet be turned away from Oslo',
  ],
  [
    'A judge is to rule next week on whether Peter Lind should be freed.',
    'A judge is to rule next week on whether Peter Lind should be freed',
  ],
  [
    'Maria Sanz resigned in March over the harbour, a step that her party welcomed.',
    'Maria Sanz resigned in March over the harbour, a step',
  ],
  ['Maria Sanz visited Kenya in March and met nobody.', 'Maria Sanz visited Kenya in March'],
])('%s', (text, quote) => {
  expect(eventsOf(text).map(({ quote: { start, end } }) => text.slice(start, end))).toContain(quote)
})
