/** What is said once a correction was made from the library. */
import type { CorrectedKind, CorrectionAction } from '../../lib/model/correction.ts'

/** A kind with its article: "a person", "an organization", "nothing to highlight". */
export const KIND_WORDS: Record<CorrectedKind, string> = {
  person: 'a person',
  project: 'a project',
  organization: 'an organization',
  place: 'a place',
  none: 'nothing to highlight',
}

/** One sentence for a correction of an entity of this name; '' for those of events and dates. */
export function saidOf(change: CorrectionAction, name: string): string {
  switch (change.action) {
    case 'follow':
      return `Following ${name}.`
    case 'hide':
      return `${name} is hidden from now on.`
    case 'official':
      return `${name} is counted as an official.`
    case 'not-official':
      return `${name} is no longer counted as an official.`
    case 'rename':
      return `Renamed to ${change.name}.`
    case 'kind':
      return `${name} is ${KIND_WORDS[change.kind]}, here and in later articles.`
    case 'split':
      return `Split: ${change.articles.length === 1 ? 'that article' : 'those articles'} mean another ${name}.`
    default:
      return ''
  }
}
