/** The words of an article that carry an event. */
import type { DateMention, Span } from '../model/mention.ts'
import type { Cast } from './participants.ts'
import type { Candidate, World } from './world.ts'

/** What opens the clause of what was said or asked. */
const CONTENT = /^(?:that|whether|how|why)$/

/** So few words behind a verb do not say what it is about: "ordered on Friday that". */
const BARE = 4

/** From whoever or whatever comes first in the clause to the clause's end, long clauses cut; without punctuation at its ends. */
export function quoteOf(
  world: World,
  { trigger, segment, segments }: Candidate,
  parts: { cast: Cast; date: DateMention | undefined },
): Span {
  const { tokens, text } = world.input.context
  const lead = tokens[segment.first]!
  const opener = parts.cast.subjects.find((actor) => actor.end <= lead.start && lead.start - actor.end < 30)
  let start = opener ? opener.start : lead.start
  let end = tokens[segment.end - 1]!.end
  // "The general ordered | that the jet be turned away": what was ordered, told or ruled is what tells it.
  const next = segments[segments.indexOf(segment) + 1]
  const goesOn = next && (next.said || CONTENT.test(tokens[next.first]!.lower))
  if (goesOn && trigger.form !== 'noun' && segment.end - trigger.end < BARE) end = tokens[next.end - 1]!.end
  if (tokens[trigger.at]!.start - start > 160)
    start = parts.cast.subjects.find((actor) => actor.start > start)?.start ?? tokens[trigger.at]!.start
  if (end - start > 260) {
    const last = tokens
      .slice(trigger.end, segment.end)
      .find((token) => token.start > tokens[trigger.end - 1]!.end + 90 && /^[,.;]$/.test(token.text))
    const needed = Math.max(parts.date?.end ?? 0, tokens[trigger.end - 1]!.end)
    if (last && last.start < end) end = Math.max(needed, last.start)
  }
  while (end > start && /[\s,;:.—–(“"]/.test(text[end - 1]!)) end--
  end -= /\s(?:and|or|but|by|in|on|as)$/.exec(text.slice(start, end))?.[0].length ?? 0
  while (start < end && /[\s,;:—–)“"]/.test(text[start]!)) start++
  return { start, end }
}
