/** Clauses without a trigger word: "authorities removed the traders in October 2025" tells a happening all the same. */
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './trigger.ts'

/** Verbs of saying, thinking, being and having: a date beside them makes no event. */
const NO_HAPPENING = oneOf(
  'said|added|stressed|noted|expressed|believed|thought|considered|described|emphasi[sz]ed|underlined|reaffirmed|reiterated|hoped|wanted|needed|seemed|appeared|remained|based|located|involved|included|required|supposed|called|named|asked|stated|insisted|maintained|claimed|argued|warned|urged|praised|welcomed|criticised|criticized|condemned|indicated|suggested|showed|shown|allowed|used|looked|tried|liked|lived|worked|continued|expected|scheduled|planned|intended|related|compared|united|limited|armed|detailed|aged|increased|feared|recalled|highlighted|pointed|thanked|conveyed|shared|acknowledged|touched|quoted|cited|doubted|agreed|led|dated|concerned|interested|married|pleased|supported|opposed|favou?red|mentioned|coordinated|committed|established|issues|obtained|reversed|succeed|known|felt|meant|kept|knew|understood|saw|seen|heard|told|need|been|had|did|done|was|were|being|born|thinks|loved|hated|deserved|owned|belonged|consisted|contained|reflected|represented|depended|amounted|resembled|estimated|suspected|convinced|determined|unprecedented|so-called|alleged|assumed|predicted|speculated|worried|surprised|disappointed|satisfied|experienced|complicated|advanced|retired|talented|dedicated|crowded|tired|unexpected|reported|repeated|underlined',
)
const IRREGULAR_PAST = oneOf(
  'took|came|went|became|fell|rose|left|gave|sent|brought|got|won|lost|drew|broke|ran|built|cut|put|drove|grew|sought|chose|faced|hit|laid|stole|shut|paid|threw|froze|hid|caught|spread|struck|sank|swept|burst|tore|dealt|fed|fled|flew|shot|slid|spent|split|stood|swore|taught|wore|set|began|held|met|made',
)
/** Participles that are no past forms: verbs only behind "was", "been", "have". */
const IRREGULAR_PARTICIPLE = oneOf(
  'taken|given|fallen|risen|brought|gone|become|won|lost|drawn|broken|run|built|cut|put|driven|grown|sought|chosen|hit|laid|stolen|shut|paid|thrown|frozen|hidden|caught|spread|struck|sunk|swept|burst|torn|dealt|fed|flown|shot|spent|split|sworn|taught|worn|written|sold|bought|left|sent|set|begun|held|met|made|come|beaten|forgiven|overtaken|withdrawn|underway',
)
const HELPER = oneOf("is|are|was|were|be|been|being|has|have|had|got|'ve|'s")
/** Present forms that tell of what is set for a day: "the second load comes on Thursday". */
const SCHEDULED = oneOf(
  'starts|begins|opens|ends|closes|comes|arrives|leaves|returns|takes|goes|resumes|ships|flies|moves|replaces|meets|faces|votes',
)
/** Figures that move: no happening of their own. */
const FIGURE = oneOf('rose|fell|grew|dropped|climbed|jumped|slumped|declined|increased|shrank|gained')
/** Somebody tells of himself: chat, not news. */
const SPEAKER = oneOf("i|we|you|me|us|i'm|i've|we've|you've")
const NOUNY = oneOf("the|a|an|his|her|their|its|this|that|of|by|for|with|'s|most|more")
const ADVERB = /^(?:also|then|later|again|now|not|never|already|still|just|only|once|since|[a-z]+ly)$/

/** The word before, adverbs passed over. */
function lead(tokens: readonly Token[], at: number, first: number): string {
  let k = at - 1
  while (k > first && ADVERB.test(tokens[k]!.lower)) k--
  return k >= first ? tokens[k]!.lower : ''
}

type Form = 'past' | 'base' | 'third'

/** How a word that stands at `at` is used as a verb; undefined where it is none. */
function formOf(tokens: readonly Token[], at: number, first: number): Form | undefined {
  const { lower } = tokens[at]!
  const prior = tokens[at - 1]!.lower
  const before = lead(tokens, at, first)
  if (prior === '-') return undefined
  if ((/^[a-z]{3,}ed$/.test(lower) || IRREGULAR_PAST.test(lower)) && !NOUNY.test(prior)) return 'past'
  if (IRREGULAR_PARTICIPLE.test(lower) && HELPER.test(before)) return 'past'
  const due = /^(?:is|are|was|were|due|set|expected|scheduled|planned|slated|plans|aims|intends)$/.test(
    tokens[at - 2]?.lower ?? '',
  )
  const ahead = before === 'will' || before === 'would' || (prior === 'to' && due)
  if (ahead && !/^(?:be|have|not|in|also|then)$/.test(lower) && /^[a-z-]{2,}$/.test(lower) && !ADVERB.test(lower)) return 'base'
  return SCHEDULED.test(lower) && !NOUNY.test(prior) ? 'third' : undefined
}

/** Whether a clause tells of shares in a hundred. */
const counts = (tokens: readonly Token[], { first, end }: Segment): boolean =>
  tokens.slice(first, end).some((token) => /^(?:%|per|percent|percentage)$/.test(token.lower))

/** The verb of a clause, other than the trigger words that `known` tells of (by token index): a past form, or an infinitive behind "will"; undefined where it is one of saying or being. */
export function genericTrigger(tokens: readonly Token[], segment: Segment, known: (at: number) => boolean): Trigger | undefined {
  let found: Trigger | undefined
  for (let at = segment.first + 1; at < segment.end; at++) {
    const token = tokens[at]!
    if (SPEAKER.test(token.lower) && token.text !== 'US') return undefined
    if (found || token.kind !== 'word' || token.capital || NO_HAPPENING.test(token.lower) || known(at)) continue
    if (FIGURE.test(token.lower) && counts(tokens, segment)) continue
    const form = formOf(tokens, at, segment.first)
    if (!form) continue
    const lemma = token.lower.replace(/ied$/, 'y').replace(/ed$/, '')
    found = { at, end: at + 1, form, word: { lemma, type: 'other', name: 'generic', weak: true, part: 'verb', after: '' } }
  }
  return found
}
