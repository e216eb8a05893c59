/** Tells from the words around a date whether its sentence speaks of the past or the future. */
import type { Surroundings, Tense } from '../rule.ts'

const DECISION =
  '(?:agree|decid|decision|plan|propos|offer|bid|commit|vow|promis|pledg|prepar|schedul|threaten|hope|intend|want|invit|clear)'
const FUTURE_BEFORE = `will|won['’]t|shall|would|must|should|['’]ll|(?:is|are) (?:to|due|going|being|likely)|was to|were to|due|until|till|upcoming|forthcoming|scheduled|expected|expects?|slated|planned|planning|set (?:for|to)|deadline|ahead of|going to|coming|poised|expires?|about to|ready to|on track|take effect|takes effect|next(?! to\\b)|tomorrow|postponed|delayed|adjourned|tentatively|${DECISION}[a-z]{0,4} (?:not )?to|begins|begin(?! an? )|starts|opens|resumes?|takes? place|kicks? off|[Pp]olls (?:open|close)|go(?:es)? on sale|hits? (?:stores|shelves|theat(?:er|re)s|cinemas)|go(?:es)? to the polls|forecast|as (?:soon|early) as|heads|travels|arrives|starting|beginning|effective|target date|date (?:of|for)`
const IRREGULAR =
  "was|were|had|has|have|did|didn[’']t|said|says|told|met|held|took|made|came|went|began|became|gave|got|left|led|won|lost|saw|spoke|wrote|found|brought|hit|fell|rose|grew|ran|kept|sent|paid|sold|bought|shot|fought|broke|struck|drew|flew|stood|sat|chose|put|cut|quit|heard|built|threw|swore|shook|sank|sought|caught|taught|thought|felt|dealt|spent|lent|rang|sang|froze|rode|drove|blew|tore|wore|laid|lay|fled|stole|withdrew|underwent|overthrew|forgot|hid|bit|beat|bent|dug|fed|hung|knew|lit|meant|overcame|sprang|stuck|swept|swung|understood|upheld|wept"
const PAST_BEFORE = `${IRREGULAR}|dead|ago|since|last|earlier|past|after|following|recent|yesterday|(?<!-)[a-z]{2,14}ed`

/** Letters of Latin scripts and digits, listed: Unicode classes are dear to compile. */
const LATIN = '[0-9A-Za-zÀ-ɏ]'
const BEFORE = new RegExp(`(?<!${LATIN})(?:(?<future>${FUTURE_BEFORE})|(?<past>${PAST_BEFORE}))(?!${LATIN})`, 'g')
const AFTER = new RegExp(
  `(?<!${LATIN})(?:(?<future>will|won['’]t|shall|would|(?:is|are) (?:to|due|expected|scheduled|set|likely|going)|['’]ll|begins|starts|deadline)|(?<past>${IRREGULAR}|[a-z]{2,14}ed))(?!${LATIN})`,
)
/** Words that look like past forms but are none. */
const NO_PAST =
  /^(?:united|indeed|need|speed|feed|seed|exceed|proceed|succeed|bleed|breed|hundred|naked|sacred|alleged|based|armed|limited|mixed)$/i
/** A cue farther away than this says nothing about the date. */
const REACH_BEFORE = 90
const REACH_AFTER = 45

/** A past verb right beside the date belongs to it ("said Thursday", "on Sunday issued"), whatever else the sentence plans. */
const VERB_RIGHT_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?!expected|scheduled|planned|slated|postponed|delayed|adjourned|need)(?:said|says|told [^,.]{1,30}|met|held|began|issued|ruled|[a-z]{3,14}ed)(?: (?:on|in|late|early|out|this|the))?[^\S\n]*$/
const VERB_RIGHT_AFTER =
  /^[^\S\n](?!expected|scheduled|planned|need)(?:said|told|met|held|began|took|went|rejected|[a-z]{3,14}ed)(?![A-Za-zÀ-ɏ])/
/** A limit is ahead unless what it limits is over ("had filed by Wednesday"). */
const PERFECT =
  /(?<![A-Za-zÀ-ɏ])(?:had|has|(?<!to )have|was|were)(?! (?:to|due|planned|expected|agreed|promised|pledged|vowed)(?![A-Za-zÀ-ɏ]))(?![A-Za-zÀ-ɏ])[^,;]*$/
const UP_TO = /(?:^|\s)(?:by|before|through|into|no later than)(?: the)? $/
const UNTIL = /(?:^|\s)(?:until|till|'til)(?: the)? $/
/** "Until Thursday, no one had come": the limit is over. */
const UNTIL_OVER = /^,(?: [\w'’-]{1,16}){1,5} (?:had|was|were|hadn['’]t)(?![a-z_])/
/** What a day's possessive holds only once it has happened: "Wednesday's ruling". */
const HAPPENED =
  /^['’]s (?:[a-z_-]{3,14} ){0,2}(?:rulings?|decisions?|verdict|attacks?|bombings?|blasts?|explosions?|shootings?|killings?|murders?|raids?|air ?strikes?|assaults?|crash|collapse|earthquake|quake|storm|blaze|flooding|massacre|announcements?|statement|remarks|comments|defeat|loss|losses|win|victory|purchases?|arrests?|incidents?|accident|violence|clashes|riots?|coup|resignation|deaths?|revelations?|sell-off|gains|close)(?![a-z_])/
/** A plan of the past that came to nothing or is told as over. */
const OVER =
  /(?:had (?:been|originally|previously)|originally|previously)(?: been)? (?:due|scheduled|planned|expected|set|slated)[^,;]{0,40}$/
/** "to meet" without a finite verb, as headlines tell what is to come. */
const INFINITIVE = /(?<![A-Za-zÀ-ɏ])to [a-z]{2,14}(?![A-Za-zÀ-ɏ])/
const WILL_BE_DONE =
  /(?<![a-z_])(?:will|to|would|shall|may|might|must|should)(?: not)? (?:[a-z]{2,10} )?(?:be|have been|get) (?:[a-z]{2,12}ly )?[a-z]{2,14}(?: (?!(?:was|were|had|who|which|that|after|since|when|because|but) )[\w'’,-]{1,16}){0,12}\s*$/

/** The part of the sentence's beginning that the date belongs to. */
function clauseOf({ before }: Surroundings): string {
  const reach = before.slice(-REACH_BEFORE)
  return reach.slice(Math.max(reach.lastIndexOf(';'), reach.lastIndexOf('—'), reach.lastIndexOf(' but '), 0))
}

/** The last cue before a date. */
function lastCue(clause: string, plainClause: string): Tense {
  let tense: Tense = 'none'
  for (const match of clause.matchAll(BEFORE)) {
    if (match.groups?.future) tense = 'future'
    else if (!NO_PAST.test(match[0])) tense = 'past'
  }
  return tense === 'past' && WILL_BE_DONE.test(plainClause) ? 'future' : tense
}

/**
 * Tense of a date from the sentence's words before and after it (`before` ends at the date, `after` begins there):
 * a past verb beside it, else the nearest cue before it, else the nearest after it.
 */
export function tense(around: Surroundings): Tense {
  const { before, after, plainBefore, plainAfter } = around
  if (HAPPENED.test(plainAfter)) return 'past'
  if (UNTIL.test(plainBefore)) return UNTIL_OVER.test(plainAfter) ? 'past' : 'future'
  const clause = clauseOf(around)
  const plainClause = plainBefore.slice(plainBefore.length - clause.length)
  if (VERB_RIGHT_BEFORE.test(before) && !WILL_BE_DONE.test(plainClause)) return 'past'
  if (OVER.test(plainBefore)) return 'past'
  const cue = lastCue(clause, plainClause)
  if (UP_TO.test(plainBefore)) return PERFECT.test(clause) ? 'past' : 'future'
  if (VERB_RIGHT_AFTER.test(after) && cue !== 'future') return 'past'
  if (cue !== 'none') return cue
  const next = AFTER.exec(after.slice(0, REACH_AFTER))
  if (next) return next.groups?.future ? 'future' : NO_PAST.test(next[0]) ? 'none' : 'past'
  return INFINITIVE.test(clause) ? 'future' : 'none'
}
