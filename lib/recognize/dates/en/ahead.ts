/** How far ahead something lies: "will debate in one week", "expires in just 63 days". The same words tell durations, so the sentence must speak of what is to come. */
import { anchored, day, type Reading } from '../reading.ts'
import { type DateRule, expression } from '../rule.ts'
import { shift, unitAt } from './relative.ts'
import { COUNT, countOf, S } from './words.ts'

/** "the first strike in two years", "for the third time in a week", "up 5 percent in two months": a stretch that is over. */
const STRETCH_BEFORE =
  /(?:^|[^a-z_])(?:first|second|third|fourth|fifth|sixth|last|only|single|most|least|worst|best|[a-z]{2,9}est|times?|once|twice|percent|per cent|points|%)(?: [\w'’-]{1,16}){0,4} $/
/** What takes that long, rather than comes by then. */
const TAKES_BEFORE =
  /(?:^|[^a-z_])(?:built|rebuilt|completed|finished|done|achieved|learnt?|learned|produced|made|written|double|doubled|trained|earns?|lose|lost|gain|cover(?:ed)?)(?: [a-z]{2,12}){0,2} $/

const countdown: DateRule = {
  id: 'dates/countdown',
  near: 'in',
  confidence: 0.75,
  pattern: expression(
    `(?<before>in${S})(?<how>(?:(?:just|exactly|only|about|around|roughly|under|over|nearly|almost|less${S}than|more${S}than)${S}){0,2})(?<n>${COUNT})${S}(?<unit>days?|weeks?|fortnight|months?|years?)(?!['’]|${S}(?:of|from|or)\\b)`,
  ),
  read: ({ group }, scene) => {
    if (scene.tense() !== 'future' || STRETCH_BEFORE.test(scene.plainBefore) || TAKES_BEFORE.test(scene.plainBefore)) return null
    const how = group('how').toLowerCase()
    const found = ahead(countOf(group('n')), group('unit').toLowerCase().replace(/s$/, ''), {
      exact: /^(?:just|exactly|only) *$/.test(how),
      from: scene.published,
    })
    if (!found) return null
    const approx = /about|around|roughly|under|over|nearly|almost|than/.test(how)
    const trim = group('before').length
    return { ...anchored(found, 'publication'), direction: 'future', trim, ...(approx && { modifier: 'APPROX' as const }) }
  },
}

/** The unit that lies `n` ahead; one week, and weeks counted exactly, end on the same weekday. */
function ahead(n: number, unit: string, { exact, from }: { exact: boolean; from: number }): Reading | null {
  if (unit === 'week' && (n === 1 || exact)) return day(shift(from, n, unit))
  return unitAt(unit, n, from)
}

export const aheads: readonly DateRule[] = [countdown]
