/** Reads the words between a person and the office that is said of them: "is", "was elected", "has resigned as", "went on to become". */
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'

const text = (tokens: readonly Token[], i: number, sentence: number) => (tokens[i]?.sentence === sentence ? tokens[i]!.lower : '')

const ADVERBS =
  'also|then|later|again|first|recently|previously|once|now|still|currently|formerly|briefly|subsequently|eventually|officially|formally|' +
  'unanimously|narrowly|already|both|since|just|duly|reportedly|temporarily|himself|herself|only|initially|finally|simultaneously'
/** At most two of them, each after a space. */
const ADVERB = `(?: (?:${ADVERBS})){0,2}`
const PUT_PARTICIPLES =
  're-elected|reelected|elected|appointed|reappointed|re-appointed|named|nominated|chosen|picked|selected|confirmed|promoted|sworn in|' +
  'installed|inaugurated|proclaimed|declared|crowned|tapped|reinstated'
/** What is done "as" somebody; infinitives stand after an auxiliary. */
const DONE_AS =
  'serves|served|serving|serve|acts|acted|acting|act|resigned|resigns|resign|resigning|quit|quits|retired|retires|retire|took over|takes over|' +
  'taking over|taken over|take over|steps down|stepped down|stepping down|step down|stood down|stands down|stand down|stays on|stayed on|stay on|' +
  'took office|takes office|returned|returns|return|works|worked|working|continued|continues|continue|ruled|sits|sat|sitting|started|began|' +
  'doubles|doubled|stood in|stands in'
/** "yesterday", "this week", "on Monday", "in 2009" */
const WHEN = '(?: (?:yesterday|today|(?:this|last) (?:week|month|year)|on \\p{L}+|in \\p{L}+|in \\d{4}))?'
const HAVE = '(?:has|had|have|having)'

/** Words between a name and the role that is said of it. Longer ones first: the first that fits is taken. */
const SAID_OF = new RegExp(
  `^(?:(?:${ADVERBS}) ){0,2}(?:${[
    `(?:${HAVE}${ADVERB} been|is|was|were|being|(?:will|would|to) be)${ADVERB}(?: being)? (?:${PUT_PARTICIPLES})${WHEN}(?: (?:as|to be|to become))?`,
    `(?:(?:(?:is|was|(?:has|had) been) )?(?:forced|asked|chosen|invited) to |(?:${HAVE}|is|was|will|would|to)${ADVERB} (?:been )?)?(?:${DONE_AS})${ADVERB}${WHEN} as`,
    `${HAVE}${ADVERB} been${ADVERB}`,
    '(?:is |was )?(?:expected|tipped|set|likely|poised|due|about|favourite|favorite) to (?:become|be)(?: elected| named| appointed)?',
    `(?:has |had |have )?(?:went|goes|gone|going|rose|risen) (?:on )?to (?:become|be|serve as)`,
    `(?:will|would)${ADVERB} (?:become|remain|stay)`,
    `(?:is|was|remains|remained)${ADVERB}`,
    `${HAVE}${ADVERB} become`,
    'became|becomes|becoming|as',
  ].join('|')}) `,
  'u',
)

/** First words of the above. */
const OPENS_SAID = oneOf(
  `${ADVERBS}|has|had|have|having|is|was|were|being|will|would|serves|served|serving|acts|acted|acting|resigned|resigns|resigning|quit|quits|` +
    'retired|retires|took|takes|taking|steps|stepped|stepping|stood|stands|stays|stayed|returned|returns|works|worked|working|continued|continues|' +
    'ruled|sits|sat|sitting|started|began|doubles|doubled|remains|remained|expected|tipped|set|likely|poised|due|about|favourite|favorite|' +
    'became|becomes|becoming|as|went|goes|rose|forced|asked|chosen|invited',
)
/** Tokens that such words are at most. */
const LONGEST = 9

/** Passive verbs and nouns after which "as" leads to an office a few words on: "was sworn in on Monday as", "won a second term as". */
const PUT_INTO = oneOf(
  '(?:re-?)?elected|(?:re)?appointed|named|nominated|chosen|confirmed|sworn|installed|inaugurated|sacked|fired|dismissed|removed|ousted|deposed|suspended|replaced',
)
const TIME_IN = oneOf(
  'stood|ran|returned|term|terms|office|power|tenure|stint|job|post|position|role|place|career|years?|months|decades?|time|duties|capacity',
)
/** Weekdays and months in lower case. */
export const TIME_NAME = oneOf(
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december',
)

const OTHER_CLAUSE = oneOf('because|when|while|who|whose|than|but|if|that|which|where|after|before')

/** Number of tokens from `at` up to an "as" that one of those words leads to, with nothing but small words and times between. */
function asFurtherOn(tokens: readonly Token[], at: number, sentence: number): number {
  if (!/^\p{Ll}/u.test(tokens[at]?.text ?? '')) return 0
  const passive = /^(?:is|was|were|has|had|being)$/.test(tokens[at]!.lower)
  let led = false
  for (let i = at; i < at + 9; i++) {
    const word = text(tokens, i, sentence)
    if (word === '' || tokens[i]!.kind === 'punctuation') return 0
    if ((tokens[i]!.capital && !TIME_NAME.test(word)) || OTHER_CLAUSE.test(word)) return 0
    if (word === 'as') return led ? i + 1 - at : 0
    if (TIME_IN.test(word) || (passive && PUT_INTO.test(word))) led = true
  }
  return 0
}

/** Number of tokens of such words from token `at`, 0 where there are none; what follows them may be an article and a role. */
export function saidOf(tokens: readonly Token[], at: number, sentence: number): number {
  if (tokens[at]?.kind !== 'word' || tokens[at]!.sentence !== sentence) return 0
  const further = asFurtherOn(tokens, at, sentence)
  if (further) return further
  if (!OPENS_SAID.test(tokens[at]!.lower)) return 0
  let following = ''
  for (let i = at; i < at + LONGEST && tokens[i]?.sentence === sentence; i++) following += `${tokens[i]!.lower} `
  const found = SAID_OF.exec(following)
  return found ? found[0].trim().split(' ').length : 0
}
