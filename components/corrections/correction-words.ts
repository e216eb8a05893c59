/** A correction in one sentence. */
import type { Correction } from '../../lib/model/correction.ts'
import { whenInWords } from '../event-timeline/event-words.ts'
import { KIND_WORDS } from './said.ts'

/** What the reader said: "Alexey Overchuk is followed". The name is the one at the time of the correction. */
export function correctionInWords({ label, otherLabel = 'another', change }: Omit<Correction, 'id' | 'created'>): string {
  switch (change.action) {
    case 'follow':
      return `${label} is followed`
    case 'hide':
      return `${label} is hidden`
    case 'not-official':
      return `${label} is not an official`
    case 'rename':
      return `${label} is called ${change.name}`
    case 'not-same':
      return `“${change.name}” in one article is not ${label}`
    case 'official':
      return `${label} is an official`
    case 'split':
      return `${label} is somebody or something else in ${change.articles.length === 1 ? 'one article' : `${change.articles.length} articles`}`
    case 'same':
      return otherLabel === label ? `The two named ${label} are one` : `${otherLabel} is ${label}`
    case 'different':
      return otherLabel === label ? `The two named ${label} are two` : `${otherLabel} is not ${label}`
    case 'dismiss':
      return `Not asked again whether ${otherLabel === label ? `the two named ${label} are one` : `${otherLabel} is ${label}`}`
    case 'kind':
      return change.kind === 'none'
        ? `${label} is not ${change.from ? KIND_WORDS[change.from] : 'a name'}`
        : `${label} is ${KIND_WORDS[change.kind]}`
    case 'wrong-event':
      return `No event: ${label}`
    case 'date':
      return `Dated ${whenInWords(change.time)}: ${label}`
    case 'same-event':
      return `One event: “${otherLabel}” and “${label}”`
    case 'split-event':
      return `Two events, told as one: ${label}`
    case 'not-date':
      return `“${label}” is not a date`
  }
}
