/** A saved quote beside the words that now stand in its place, with what differs marked in both. */
import { compareWords } from '../../lib/text/compare-words.ts'

/** Deleted and inserted words are told by a line through or under them and by their elements, not by colour alone. */
export function QuoteChange({ saved, now }: { saved: string; now: string }) {
  const parts = compareWords(saved, now)
  return (
    <dl class="quote-change">
      <dt>You saved</dt>
      <dd>
        {parts.map(({ text, in: where }, index) =>
          where === 'second' ? null : where === 'first' ? <del key={index}>{text}</del> : text,
        )}
      </dd>
      <dt>The page says now</dt>
      <dd>
        {parts.map(({ text, in: where }, index) =>
          where === 'first' ? null : where === 'second' ? <ins key={index}>{text}</ins> : text,
        )}
      </dd>
    </dl>
  )
}
