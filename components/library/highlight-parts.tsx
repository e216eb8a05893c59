/** Parts of a saved highlight: its quote in context, and where it is from. */
import type { Anchoring } from '../../lib/model/anchoring.ts'
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

/** More than any context that is kept. */
const ALL_OF_IT = 100_000

/** The highlighted words as they are painted, between some of the words around them; `whole`: between all that are kept. */
export function Quote({ annotation, whole = false }: { annotation: Annotation; whole?: boolean }) {
  const [quote] = annotation.target.selector
  const [before, after] = contextOf(quote, whole ? ALL_OF_IT : undefined)
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

/** ", found 5 May 2026": when the page was last looked at, where that was not on the day of saving. */
function foundOn(created: number, anchoring: Anchoring | undefined): string {
  if (anchoring?.outcome !== 'placed') return ''
  const day = dayOf(anchoring.at)
  return day === dayOf(created) ? '' : `, found ${day}`
}

interface SourceProps {
  annotation: Annotation
  anchoring?: Anchoring | undefined
  underArticle?: boolean
}

/** Kind, site, day, title, when it was saved and last found; under a heading that names the article, a link to the place instead. */
export function Source({ annotation, anchoring, underArticle }: SourceProps) {
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
      {/* An em space: where the line breaks here, it stays behind. */}
      {'\u2003'}
      <span class="highlight__saved">
        saved {dayOf(created)}
        {foundOn(created, anchoring)}
      </span>
    </p>
  )
}
