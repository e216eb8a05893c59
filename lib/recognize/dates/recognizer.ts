/** Finds calendar expressions in an article and works out the days they mean, against publication and against each other. */
import type { DateMention, Mention } from '../../model/mention.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'
import { formatDay, parseDay } from './calendar.ts'
import { english } from './en/rules.ts'
import { narrow } from './reading.ts'
import type { Candidate, DateLocale } from './rule.ts'
import { scan } from './scan.ts'

/** Turns a found date into a mention. `text` is the article's text, offsets in UTF-16 code units. */
function toMention(candidate: Candidate, text: string): DateMention {
  const { reading, start, end } = candidate
  const interval = narrow(reading)
  return {
    kind: 'date',
    start,
    end,
    text: text.slice(start, end),
    value: reading.modifier ? `${reading.value},${reading.modifier}` : reading.value,
    from: interval && formatDay(interval.from),
    to: interval && formatDay(interval.to),
    precision: reading.precision,
    ...(reading.modifier && { modifier: reading.modifier }),
    anchor: reading.anchor ?? 'none',
    ...(reading.direction && { direction: reading.direction }),
    confidence: candidate.confidence,
    rule: candidate.rule,
  }
}

const inside = (candidate: Candidate, mention: Mention) =>
  mention.kind === 'person' && mention.start <= candidate.start && candidate.end <= mention.end

/** Dates of a text in one language, in text order, without overlaps. `published` is YYYY-MM-DD; without a real day nothing is found. */
export function findDates(text: string, published: string, locale: DateLocale = english): DateMention[] {
  const anchor = parseDay(published)
  return anchor === null ? [] : scan(text, anchor, locale).map((candidate) => toMention(candidate, text))
}

/** The recognizer of dates. A month that is part of a person's name found before ("April Jones") is left to the person. */
export const dates: Recognizer = {
  name: 'dates',
  find({ text, published }: RecognizeContext, earlier) {
    const anchor = parseDay(published)
    if (anchor === null) return []
    return scan(text, anchor, english)
      .filter((candidate) => !earlier.some((mention) => inside(candidate, mention)))
      .map((candidate) => toMention(candidate, text))
  },
}
