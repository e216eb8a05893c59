/** Annotations as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/), and back without loss. */
import type { Annotation, AnnotationEdit, AnnotationFrame, AnnotationLink, LookAlike } from '../model/annotation.ts'
import type { Trashed } from '../model/trash.ts'

/** Terms that the W3C's context does not know stand under our own prefix, so that every JSON-LD reader understands the file. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { antecedent: 'urn:antecedent:vocabulary#' }] as const
const ID = 'urn:antecedent:annotation:'

interface TextualBody {
  type: 'TextualBody'
  purpose: 'commenting' | 'tagging'
  format: 'text/plain'
  value: string
}

/** An annotation as it stands in a file. Times are ISO 8601 in UTC. */
export interface W3cAnnotation {
  '@context': unknown
  id: string
  type: 'Annotation'
  motivation: 'highlighting' | 'commenting'
  created: string
  modified: string
  /** Absent where there is neither note nor tag: an empty list is none of the forms that the model knows. */
  body?: TextualBody[]
  target: { source: string; selector: Annotation['target']['selector'] }
  'antecedent:title': string
  'antecedent:site': string
  'antecedent:published'?: string
  /** Places of the article that the highlight could be taken for, so that they are not: quotes with context. */
  'antecedent:lookAlikes'?: LookAlike[]
  /** Of one in a frame inside the page: which frame. The W3C's selectors name none; theirs are of its text. */
  'antecedent:frame'?: AnnotationFrame
  'antecedent:colour': string
  'antecedent:kind': string
  'antecedent:article'?: string
  'antecedent:entity'?: string
  'antecedent:links'?: AnnotationLink[]
  /** What it was before each edit, oldest first. */
  'antecedent:history'?: AnnotationEdit[]
  /** Of one in the trash: when it was deleted, ISO 8601 in UTC. */
  'antecedent:deleted'?: string
}

/** The annotation in the W3C's model: note and tags are bodies, the text is found by quote and position. */
export const toW3c = (annotation: Annotation): W3cAnnotation => {
  const { target } = annotation
  const body = (purpose: TextualBody['purpose'], value: string): TextualBody => ({
    type: 'TextualBody',
    purpose,
    format: 'text/plain',
    value,
  })
  const bodies = [
    ...(annotation.note === '' ? [] : [body('commenting', annotation.note)]),
    ...annotation.tags.map((tag) => body('tagging', tag)),
  ]
  return {
    '@context': CONTEXT,
    id: ID + encodeURIComponent(annotation.id),
    type: 'Annotation',
    motivation: annotation.note === '' ? 'highlighting' : 'commenting',
    created: new Date(annotation.created).toISOString(),
    modified: new Date(annotation.modified).toISOString(),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: { source: target.source, selector: target.selector },
    'antecedent:title': target.title,
    'antecedent:site': target.site,
    ...(target.published === undefined ? {} : { 'antecedent:published': target.published }),
    ...(target.lookAlikes === undefined ? {} : { 'antecedent:lookAlikes': target.lookAlikes }),
    ...(target.frame === undefined ? {} : { 'antecedent:frame': target.frame }),
    'antecedent:colour': annotation.colour,
    'antecedent:kind': annotation.kind,
    ...(annotation.article === undefined ? {} : { 'antecedent:article': annotation.article }),
    ...(annotation.entity === undefined ? {} : { 'antecedent:entity': annotation.entity }),
    ...(annotation.links === undefined ? {} : { 'antecedent:links': annotation.links }),
    ...(annotation.history === undefined ? {} : { 'antecedent:history': annotation.history }),
  }
}

/** A deleted annotation in the W3C's model, with the time of its deletion. */
export const trashedToW3c = ({ annotation, deleted }: Trashed): W3cAnnotation => ({
  ...toW3c(annotation),
  'antecedent:deleted': new Date(deleted).toISOString(),
})

/**
 * The annotation of a file in our model, its parts not yet checked (transfer/schema.ts does). Takes anything; whatever is missing stays missing.
 * Selectors are found by their type, in any order.
 */
export const fromW3c = (raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null) return raw
  const file = raw as Partial<Record<keyof W3cAnnotation, unknown>>
  const target = (file.target ?? {}) as { source?: unknown; selector?: unknown }
  const selectors = Array.isArray(target.selector) ? (target.selector as { type?: unknown }[]) : []
  const bodies = (Array.isArray(file.body) ? file.body : []) as Partial<TextualBody>[]
  const valuesOf = (purpose: string) => bodies.filter((one) => one?.purpose === purpose).map((one) => one.value)
  const selector = (type: string) => selectors.find((one) => one?.type === type)
  return {
    id: idOf(file.id),
    article: file['antecedent:article'],
    target: {
      source: target.source,
      title: file['antecedent:title'],
      site: file['antecedent:site'],
      published: file['antecedent:published'],
      selector: [selector('TextQuoteSelector'), selector('TextPositionSelector')],
      lookAlikes: file['antecedent:lookAlikes'],
      frame: file['antecedent:frame'],
    },
    note: valuesOf('commenting')[0] ?? '',
    tags: valuesOf('tagging'),
    colour: file['antecedent:colour'],
    kind: file['antecedent:kind'],
    entity: file['antecedent:entity'],
    created: momentOf(file.created),
    modified: momentOf(file.modified),
    links: file['antecedent:links'],
    history: file['antecedent:history'],
  }
}

/** The deleted annotation of a file in our model, its parts not yet checked. Takes anything; whatever is missing stays missing. */
export const trashedFromW3c = (raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null) return raw
  const annotation = fromW3c(raw) as { id?: unknown }
  return { id: annotation.id, annotation, deleted: momentOf((raw as Record<string, unknown>)['antecedent:deleted']) }
}

/** Whether a Web Annotation's id is one that `toW3c` made. */
export const isOwnId = (id: unknown): boolean => typeof id === 'string' && id.startsWith(ID)

const idOf = (id: unknown): unknown => {
  if (typeof id !== 'string' || !id.startsWith(ID)) return undefined
  try {
    return decodeURIComponent(id.slice(ID.length))
  } catch {
    return undefined
  }
}

const momentOf = (time: unknown): unknown => (typeof time === 'string' ? Date.parse(time) : undefined)
