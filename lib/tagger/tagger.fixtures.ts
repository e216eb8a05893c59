/** Shared by tests of the tagger and of its training: a small gazetteer. */
import type { Gazetteer } from '../model/resources.ts'

const first = new Set(['alexey', 'mary', 'tariq', 'ishaq', 'elena'])
const last = new Set(['overchuk', 'fatemi', 'dar', 'kamau', 'sorokin'])

export const smallGazetteer: Gazetteer = {
  isFirstName: (word) => first.has(word.toLowerCase()),
  isSurname: (word) => last.has(word.toLowerCase()),
  isAmbiguousName: () => false,
  country: (phrase) =>
    phrase === 'Kenya' || phrase === 'Kenyan' ? { code: 'KE', name: 'Kenya', demonym: phrase === 'Kenyan' } : undefined,
  place: (phrase) => (phrase === 'Nairobi' ? { name: 'Nairobi', country: 'KE' } : undefined),
  longestPlace: 1,
}
