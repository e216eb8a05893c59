/** A correction in one sentence. */
import type { Correction } from '../../lib/model/correction.ts'

/** What the reader said: "Alexey Overchuk is followed". The name is the one at the time of the correction. */
export function correctionInWords({ label, change }: Pick<Correction, 'label' | 'change'>): string {
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
  }
}
