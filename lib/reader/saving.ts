/** Makes W3C annotations of mentions and selections. */
import { describe } from '../annotate/describe.ts'
import type { Annotation, AnnotationFrame, Colour } from '../model/annotation.ts'
import type { ArticleMeta } from '../model/article.ts'
import type { Mention, Span } from '../model/mention.ts'

/** A random id. Not randomUUID: an http page is no secure context, and content scripts share its limits. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

interface Source {
  text: string
  meta: ArticleMeta
  article?: string
  /** The article was not linked: keys of its entities mean nothing elsewhere. */
  alone?: boolean
  /** The frame that the text is of; absent for the article's. */
  frame?: AnnotationFrame
}

/** A new annotation of a span of the article's text, or of a frame's. Throws a RangeError where the span is not in the text. */
export function annotationOf(
  { text, meta, article, alone, frame }: Source,
  span: Span,
  { mention, colour = 'yellow', now = Date.now() }: { mention?: Mention; colour?: Colour; now?: number } = {},
): Annotation {
  const entity = mention && mention.kind !== 'date' && !alone ? mention.entity : undefined
  const { selector, lookAlikes } = describe(text, span)
  return {
    id: randomId(),
    ...(article && { article }),
    target: {
      source: meta.url,
      title: meta.title,
      site: meta.site,
      ...(meta.published && { published: meta.published }),
      selector,
      ...(lookAlikes.length && { lookAlikes }),
      ...(frame && { frame }),
    },
    note: '',
    tags: [],
    colour,
    kind: mention?.kind ?? 'selection',
    ...(entity && { entity }),
    created: now,
    modified: now,
  }
}
