/** Dated clauses without a trigger word: "authorities removed the traders in October 2025" tells a happening all the same. */
import type { Token } from '../text/tokens.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './triggers.ts'

/** Verbs of saying, thinking, being and having: a date beside them makes no event. */
const NO_HAPPENING =
  /^(?:said|added|stressed|noted|expressed|believed|thought|considered|described|emphasi[sz]ed|underlined|reaffirmed|reiterated|hoped|wanted|needed|seemed|appeared|remained|based|located|involved|included|required|supposed|called|named|asked|stated|insisted|maintained|claimed|argued|warned|urged|praised|welcomed|criticised|criticized|condemned|indicated|suggested|showed|allowed|used|looked|tried|liked|lived|worked|continued|expected|scheduled|planned|intended|related|compared|united|limited|armed|detailed|aged|increased|needed|feared|recalled|highlighted|pointed|thanked|conveyed|shared|acknowledged|touched|quoted|cited|doubted|agreed|led|dated|concerned|interested|married|pleased|supported|opposed|favou?red|mentioned|coordinated|committed|established|issues|obtained|reversed|succeed)$/
const IRREGULAR_PAST =
  /^(?:took|came|went|became|fell|rose|left|gave|sent|brought|got|won|lost|drew|broke|ran|built|cut|put|drove|grew|sought|chose|faced)$/
/** Present forms that tell of what is set for a day: "the second load comes on Thursday". */
const SCHEDULED = /^(?:starts|begins|opens|ends|closes|comes|arrives|leaves|returns|takes|goes|resumes|ships|flies|moves)$/
/** Somebody tells of himself: chat, not news. */
const SPEAKER = /^(?:i|we|you|me|us|i'm|i've|we've|you've)$/
const NOUNY = /^(?:the|a|an|his|her|their|its|this|that|of|by|for|with)$/

/** The verb of a clause that has no trigger: a past form, or an infinitive behind "will"; undefined where it is one of saying or being. */
export function genericTrigger(tokens: readonly Token[], segment: Segment): Trigger | undefined {
  for (let at = segment.first + 1; at < segment.end; at++) {
    const token = tokens[at]!
    const { lower } = token
    const prior = tokens[at - 1]!.lower
    if (SPEAKER.test(lower) && token.text !== 'US') return undefined
    if (token.kind !== 'word' || token.capital || NO_HAPPENING.test(lower)) continue
    const past = prior !== '-' && (/^[a-z]{3,}ed$/.test(lower) || IRREGULAR_PAST.test(lower)) && !NOUNY.test(prior)
    const ahead = prior === 'will' || prior === 'would' || (prior === 'to' && /^(?:is|are)$/.test(tokens[at - 2]?.lower ?? ''))
    const future = ahead && lower !== 'be' && lower !== 'have' && !/ly$/.test(lower)
    const scheduled = SCHEDULED.test(lower) && !NOUNY.test(prior)
    if (!past && !future && !scheduled) continue
    const lemma = lower.replace(/(?:ied)$/, 'y').replace(/ed$/, '')
    return {
      at,
      end: at + 1,
      form: past ? 'past' : future ? 'base' : 'third',
      word: { lemma, type: 'other', name: 'generic', weak: true, part: 'verb', after: '' },
    }
  }
  return undefined
}
