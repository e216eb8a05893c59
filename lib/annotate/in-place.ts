/** Whether a saved highlight stands where it stood: the one question that every page asks, so it weighs next to nothing. */
import type { Annotation } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'

/** The span of a quote that stands word for word where it stood, among the words among which it stood; undefined where it does not. */
export function spanInPlace(text: string, [quote, { start }]: Annotation['target']['selector']): Span | undefined {
  const { prefix, exact, suffix } = quote
  if (!exact || start < prefix.length || !text.startsWith(prefix + exact + suffix, start - prefix.length)) return undefined
  return { start, end: start + exact.length }
}
