/** The sources of an event: each a real link that opens the article at its quote. */

import type { SourceView } from '../../lib/model/source-view.ts'
import { textFragmentUrl } from '../../lib/text/text-fragment.ts'
import { Icon } from '../ui/icon.tsx'
import { dayInWords } from './event-words.ts'

/** A link to a source; plain text where the address is not http(s). A plain anchor, since `tabs.create` does not scroll to a text fragment. */
export function SourceLink({ source }: { source: SourceView }) {
  const href = textFragmentUrl(source.url, source.quote)
  const words = source.title || source.url
  if (!href) return <span>{words}</span>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
      <span class="sr-only"> (opens in a new tab)</span>
      <Icon name="external" />
    </a>
  )
}

/** Site, day and title of each source, with its quote where `quotes` is set and the quote says more than `said`. */
export function SourceList({ sources, quotes, said = '' }: { sources: SourceView[]; quotes?: boolean; said?: string }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li class="source" key={`${source.article} ${source.quote}`}>
          <span class="source__site">{source.site}</span>, {dayInWords(source.published)}: <SourceLink source={source} />
          {quotes && source.quote && !said.includes(source.quote) && (
            <blockquote class="source__quote">{source.quote}</blockquote>
          )}
        </li>
      ))}
    </ul>
  )
}
