/** Parts of a saved highlight: its quote in context, and where it is from. */
import type { Annotation } from '../../lib/model/annotation.ts'
import { dayInWords } from '../event-timeline/event-words.ts'
import { SourceLink } from '../event-timeline/source-list.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { dayOf } from '../ui/moment-words.ts'

/** The last words before a quote and the first after it, cut between words: at most `length` code units of the same paragraph. */
function contextOf({ prefix, suffix }: { prefix: string; suffix: string }, length = 60): [string, string] {
  const before = prefix.split('\n').at(-1) ?? ''
  const after = suffix.split('\n')[0] ?? ''
  return [
    before.length > length ? before.slice(-length).replace(/^\S*\s/u, '… ') : before,
    after.length > length ? after.slice(0, length).replace(/\s\S*$/u, ' …') : after,
  ]
}

/** The highlighted words as they are painted, between some of the words around them. */
export function Quote({ annotation }: { annotation: Annotation }) {
  const [quote] = annotation.target.selector
  const [before, after] = contextOf(quote)
  return (
    <blockquote class="highlight__quote">
      <span class="highlight__context">{before}</span>
      <mark class={`highlight__mark highlight__mark--${annotation.colour}`}>{quote.exact}</mark>
      <span class="highlight__context">{after}</span>
    </blockquote>
  )
}

/** A link that opens the article at the highlight. */
export function OpenHighlight({ annotation, title }: { annotation: Annotation; title?: string }) {
  const { target, article = '' } = annotation
  const [quote] = target.selector
  const { site, source: url, published = '' } = target
  return (
    <span data-does="open">
      <SourceLink source={{ article, title: title ?? target.title, site, url, published, quote: quote.exact }} />
    </span>
  )
}

/** Kind, site, day, title, and when it was saved; under a heading that names the article, a link to the place instead. */
export function Source({ annotation, underArticle }: { annotation: Annotation; underArticle?: boolean }) {
  const { target, kind, created } = annotation
  return (
    <p class="highlight__source">
      <KindBadge kind={kind} />{' '}
      {underArticle ? (
        <OpenHighlight annotation={annotation} title="Open at this highlight" />
      ) : (
        <>
          {target.site}
          {target.published && `, ${dayInWords(target.published)}`}: <OpenHighlight annotation={annotation} />
        </>
      )}
      <span class="highlight__saved">saved {dayOf(created)}</span>
    </p>
  )
}
