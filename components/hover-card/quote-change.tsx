/** A saved quote beside the words that now stand in its place, with what differs marked in both. */
import { compareWords, type TextPart } from '../../lib/text/compare-words.ts'

/** One of the two texts: what only it has in `mark`; the blank after marked words stays outside of the mark. */
function Words({ parts, own, mark: Mark }: { parts: readonly TextPart[]; own: TextPart['in']; mark: 'del' | 'ins' }) {
  return (
    <dd>
      {parts.map(({ text, in: where }, index) => {
        if (where === 'both') return text
        if (where !== own) return null
        const words = text.trimEnd()
        return [<Mark key={index}>{words}</Mark>, text.slice(words.length)]
      })}
    </dd>
  )
}

/** Deleted and inserted words are told by a line through or under them and by their elements, not by colour alone. */
export function QuoteChange({ saved, now }: { saved: string; now: string }) {
  const parts = compareWords(saved, now)
  return (
    <dl class="quote-change">
      <dt>You saved</dt>
      <Words parts={parts} own="first" mark="del" />
      <dt>The page says now</dt>
      <Words parts={parts} own="second" mark="ins" />
    </dl>
  )
}
