/** The words by which one telling of a happening is known again in another: what was done to whom, without names, dates and the words of every report. */
import { oneOf } from './one-of.ts'

/** Words of any report: who says so, when, how, and the offices of those in the news. */
const PLAIN = oneOf(
  'said|says|saying|told|tells|telling|added|announced|announce|stated|reported|reports?|according|whether|called|calls|asked|would|could|should|will|have|having|been|being|were|with|without|from|into|onto|upon|over|under|after|before|during|since|until|while|when|where|which|whom|whose|that|this|these|those|their|them|they|there|than|then|also|just|only|even|still|already|again|once|later|earlier|soon|ever|never|about|against|between|among|amid|along|across|around|through|towards?|because|although|though|despite|however|more|most|much|many|some|such|other|others|another|each|both|either|very|well|back|first|second|third|last|next|next|past|latest|recent|recently|early|late|week|weeks|month|months|year|years|days|hours?|minutes?|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|midnight|noon|weekend|president|presidents|presidential|minister|ministers|ministry|prime|premier|former|deputy|chief|head|leader|leaders|secretary|foreign|spokesman|spokeswoman|spokesperson|official|officials|government|authorities|country|nation|state|people|person|group|part|time|times|place|made|make|makes|making|take|takes|took|taken|taking|give|gave|given|come|came|coming|went|going|gone|become|became|held|hold|including|include|included|expected|likely|like|made|used|using|part|members?|senior|news|statement|event|events|what|your|ours|does|doing|done|dont|isnt|wasnt|hasnt|it’s',
)
/** A year, or a day of a month. */
const CALENDAR = /^(?:(?:1[5-9]|20)\d\d|[12]?\d|3[01])$/
/** A run of letters or figures. */
const WORD = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu

/** Letters by which two forms of a word agree ("refused", "refusal"). */
const STEM = 6
/** At most this many words of a telling are kept: the first ones say most. */
const KEPT = 14

/** The stems, in lower case, of the words of a quote that tell one happening from another of its kind; in order, each once. */
export function tellingWords(quote: string): string[] {
  const found = new Set<string>()
  for (const [word] of quote.matchAll(WORD)) {
    if (found.size >= KEPT) break
    // What a capital opens is a name more often than not.
    if (/^\p{Lu}/u.test(word) || CALENDAR.test(word)) continue
    const figure = /^\p{N}/u.test(word)
    const lower = word.toLowerCase()
    if (figure ? lower.length > 1 : lower.length > 3 && !PLAIN.test(lower)) found.add(lower.slice(0, STEM))
  }
  return [...found]
}
