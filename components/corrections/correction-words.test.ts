/** Every correction has its sentence. */
import { describe, expect, it } from 'vitest'
import type { CorrectionAction } from '../../lib/model/correction.ts'
import { correctionInWords } from './correction-words.ts'

const day = { value: '2025-05-12', from: '2025-05-12', to: '2025-05-12', precision: 'day' as const }
const WORDS: [CorrectionAction, string, string?][] = [
  [{ action: 'follow', entity: 'a' }, 'Ada is followed'],
  [{ action: 'same', entity: 'a', other: 'b' }, 'Bo is Ada', 'Bo'],
  [{ action: 'same', entity: 'a', other: 'b' }, 'The two named Ada are one', 'Ada'],
  [{ action: 'different', entity: 'a', other: 'b' }, 'Bo is not Ada', 'Bo'],
  [{ action: 'different', entity: 'a', other: 'b' }, 'The two named Ada are two', 'Ada'],
  [{ action: 'dismiss', entity: 'a', other: 'b' }, 'Not asked again whether Bo is Ada', 'Bo'],
  [{ action: 'dismiss', entity: 'a', other: 'b' }, 'Not asked again whether the two named Ada are one', 'Ada'],
  [{ action: 'split', entity: 'a', articles: ['1'] }, 'Ada is somebody or something else in one article'],
  [{ action: 'split', entity: 'a', articles: ['1', '2'] }, 'Ada is somebody or something else in 2 articles'],
  [{ action: 'kind', entity: 'a', kind: 'organization' }, 'Ada is an organization'],
  [{ action: 'kind', entity: 'a', kind: 'none', from: 'person' }, 'Ada is not a person'],
  [{ action: 'date', event: 'e', time: day }, 'Dated 12 May 2025: Ada'],
  [{ action: 'same-event', event: 'e', other: 'f' }, 'One event: “Bo” and “Ada”', 'Bo'],
  [{ action: 'not-date', text: 'May' }, '“Ada” is not a date'],
]

describe('correctionInWords', () => {
  it.each(WORDS)('%j: %s', (change, words, otherLabel) => {
    expect(correctionInWords({ label: 'Ada', change, ...(otherLabel && { otherLabel }) })).toBe(words)
  })
})
