/** Tells from the words around a date whether its sentence speaks of the past or the future. */
import type { Tense } from '../rule.ts'

const FUTURE =
  "will|won't|won’t|shall|may|might|could|can|must|should|would|'ll|’ll|is to|are to|was to|were to|be|being|scheduled|due|until|till|upcoming|forthcoming|expected|expects?|planned|plans?|planning|slated|set (?:for|to)|agreed to|deadline|ahead of|going to|coming|poised|starting|beginning|effective|expires?|hopes?|intends?|intended|wants?|prepar\\w{1,6}|promis\\w{1,4} to|vow\\w{0,3} to|pledg\\w{1,4} to|about to|ready to|on track|take effect|takes effect|by|before|no later than|next|tomorrow|later|postponed|delayed|adjourned|runs? until|begins?|starts?|opens|tentatively|target\\w{0,3}|dates? (?:of|for)|goes|heads|travels|arrives|returns|votes|meets|faces"
const PAST =
  "was|were|had|has|have|did|didn't|didn’t|said|says|told|met|held|took|made|came|went|began|became|gave|got|left|led|won|lost|saw|spoke|wrote|found|set up|brought|hit|fell|rose|grew|ran|kept|sent|paid|sold|bought|shot|fought|broke|struck|drew|flew|stood|sat|dead|ago|since|last|earlier|past|after|following|recent|during|yesterday|chose|put|cut|quit|read|heard|built|threw|swore|shook|sank|sought|caught|taught|thought|felt|dealt|spent|lent|[a-z]{2,14}ed"

const CUE = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<future>${FUTURE})|(?<past>${PAST}))(?![\\p{L}\\p{N}])`, 'gu')
/** Words that look like past forms but are none. */
const NO_PAST =
  /^(?:united|indeed|need|speed|feed|seed|exceed|proceed|succeed|bleed|breed|hundred|naked|sacred|alleged|based|armed|limited|mixed|so-called)$/i
/** A cue farther away than this says nothing about a date after it (before it). */
const REACH_BEFORE = 90
const REACH_AFTER = 45

interface Cue {
  tense: Tense
  distance: number
}

/** "to meet" without a finite verb, as headlines tell what is to come. */
const INFINITIVE = /(?<![\p{L}])to [a-z]{2,14}(?![\p{L}])/u
const SAYING =
  /(?:said|says|told [^,.]{1,30}|announced|reported|confirmed|ruled|declared|acknowledged|added|revealed)(?: on| in| late| early)?[^\S\n]*$/iu

function cuesIn(text: string): { cue: Cue; end: number }[] {
  const cues: { cue: Cue; end: number }[] = []
  for (const match of text.matchAll(CUE)) {
    const future = match.groups?.future
    if (!future && NO_PAST.test(match[0])) continue
    cues.push({ cue: { tense: future ? 'future' : 'past', distance: match.index }, end: match.index + match[0].length })
  }
  return cues
}

/**
 * Tense of a date from the sentence's words before and after it: the nearest cue before it decides, else the nearest
 * after it. "would", "could" and the like after a past verb of saying ("said … will visit on Monday") still mean the future.
 */
export function tense(before: string, after: string): Tense {
  if (SAYING.test(before)) return 'past'
  const reach = before.slice(-REACH_BEFORE)
  const clause = reach.slice(Math.max(reach.lastIndexOf(';'), reach.lastIndexOf('—'), reach.lastIndexOf(' but '), 0))
  const cues = cuesIn(clause)
  const last = cues.at(-1)
  if (last)
    return settle(
      cues.map(({ cue }) => cue.tense),
      clause,
    )
  const next = cuesIn(after.slice(0, REACH_AFTER)).at(0)
  if (next) return next.cue.tense
  return INFINITIVE.test(clause) ? 'future' : 'none'
}

/** A participle after a word of the future belongs to it ("will be signed", "is expected to be held", "was set to open"). */
function settle(tenses: Tense[], clause: string): Tense {
  if (tenses.at(-1) === 'future') return 'future'
  return /(?:will|to|would|shall|could|may|might|can|must|should)(?: not)? (?:also |then |now )?(?:be|have been|get) (?:[a-z]{2,12}ly )?[a-z]{2,14}(?:ed|en|ld|nt|t|un|de|id)(?: [\p{L}\p{N}'’,-]{1,16}){0,6}\s*$/iu.test(
    clause,
  )
    ? 'future'
    : 'past'
}
