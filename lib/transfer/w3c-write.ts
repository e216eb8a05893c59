/** Makes the text of a file of Web Annotations in JSON-LD, as other annotation tools read them (https://www.w3.org/TR/annotation-model/#collections). */
import type { Annotation } from '../model/annotation.ts'
import { toW3c } from './w3c.ts'

const COLLECTION = 'urn:antecedent:highlights'

/** The highlights as one collection whose only page holds all of them; one a line, so that files can be compared. */
export const writeW3c = (annotations: readonly Annotation[]): string => {
  const items = annotations.map((one) => `\n${JSON.stringify(toW3c(one))}`)
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: COLLECTION,
    type: 'AnnotationCollection',
    label: 'Highlights',
    total: annotations.length,
  }
  if (items.length === 0) return `${JSON.stringify(head)}\n`
  const page = `{"id":"${COLLECTION}:page","type":"AnnotationPage","startIndex":0,"items":[${items.join(',')}\n]}`
  return `${JSON.stringify(head).slice(0, -1)},"first":${page}}\n`
}
