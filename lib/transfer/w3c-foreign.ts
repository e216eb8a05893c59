/** Reads Web Annotations in JSON-LD: one, a list, a page or a collection of them, our own or another program's. */
import * as v from 'valibot'
import { annotationSchema } from './annotation-schema.ts'
import {
  type Fields,
  type Foreign,
  ForeignReader,
  fieldsOf,
  idPart,
  listOf,
  recordName,
  startOf,
  textOf,
  textOfHtml,
  timesOf,
} from './foreign.ts'
import { fromW3c, isOwnId } from './w3c.ts'
import { isOfType, w3cProblem } from './w3c-musts.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const SETS = ['AnnotationCollection', 'AnnotationPage']

const isOne = (file: unknown): boolean => {
  const fields = fieldsOf(file)
  return listOf(fields['@context']).includes(CONTEXT) || [...SETS, 'Annotation'].some((type) => isOfType(fields, type))
}

/** Whether a parsed file is Web Annotations, right or wrong ones. */
export const isW3c = (file: unknown): boolean => (Array.isArray(file) ? file.length > 0 && file.some(isOne) : isOne(file))

/** The annotations of a file, and whether they stand in a collection; undefined where it is a collection whose items are elsewhere. */
const itemsOf = (file: unknown): { items: unknown[]; inCollection: boolean } | undefined => {
  if (Array.isArray(file)) return { items: file, inCollection: false }
  const fields = fieldsOf(file)
  if (isOfType(fields, 'AnnotationCollection')) {
    const first = fieldsOf(fields.first)
    if (fields.first === undefined && !fields.total) return { items: [], inCollection: true }
    return Array.isArray(first.items) ? { items: first.items, inCollection: true } : undefined
  }
  if (isOfType(fields, 'AnnotationPage')) return { items: listOf(fields.items), inCollection: true }
  return { items: [file], inCollection: false }
}

interface Body {
  note: string[]
  tags: string[]
}

const bodyOf = (raw: unknown, into: Body): void => {
  if (typeof raw === 'string') return void into.note.push(raw)
  const body = fieldsOf(raw)
  // Of alternatives, the first is the one that is shown (model, 3.2.7).
  if (Array.isArray(body.items)) return void bodyOf(body.items[0], into)
  const value = textOf(body.value) || textOf(body.id) || textOf(body.source)
  const text = body.format === 'text/html' ? textOfHtml(value).trim() : value
  if (text === '') return
  if (listOf(body.purpose).includes('tagging')) into.tags.push(text)
  else into.note.push(text)
}

/** Selectors of a target, those that refine others after them. */
const selectorsOf = (target: Fields): Fields[] => {
  const found: Fields[] = []
  const open = listOf(target.selector).map(fieldsOf)
  for (let one = open.shift(); one && found.length < 50; one = open.shift()) {
    found.push(one)
    open.push(...listOf(one.refinedBy).map(fieldsOf))
  }
  return found
}

const sourceOf = (target: Fields): string => textOf(target.source) || textOf(fieldsOf(target.source).id)

/** One highlight for each target that is a quote; refused where none is. */
const takeOne = (reader: ForeignReader, annotation: Fields, what: string): void => {
  const body: Body = { note: [], tags: [] }
  for (const one of listOf(annotation.body ?? annotation.bodyValue)) bodyOf(one, body)
  const targets = listOf(annotation.target).map(fieldsOf)
  const quoted = targets.flatMap((target) => {
    const selectors = selectorsOf(target)
    const quote = selectors.find((one) => isOfType(one, 'TextQuoteSelector'))
    return quote ? [{ target, quote, start: selectors.find((one) => isOfType(one, 'TextPositionSelector'))?.start }] : []
  })
  if (quoted.length === 0)
    return void reader.refuse(what, 'it marks no quote of a text (it has no TextQuoteSelector), so it cannot be found again')
  quoted.forEach(({ target, quote, start }, index) => {
    const { exact, prefix, suffix } = quote
    reader.take(what, {
      id: `w3c:${idPart(textOf(annotation.id))}${index === 0 ? '' : `#${index + 1}`}`,
      source: sourceOf(target),
      quote: { exact: textOf(exact), prefix: textOf(prefix), suffix: textOf(suffix), ...startOf(start) },
      note: body.note.join('\n\n'),
      tags: body.tags,
      ...timesOf(annotation.created, annotation.modified),
    })
  })
}

/** One of ours comes back as it was. */
const takeOwn = (reader: ForeignReader, raw: unknown, what: string): void => {
  const result = v.safeParse(annotationSchema, fromW3c(raw))
  if (result.success) reader.keep(what, result.output)
  else reader.refuse(what, result.issues[0].message)
}

/** The highlights of a parsed file of Web Annotations; `now` is the moment of the import, ms since 1970. What is wrong or no quote is refused by name; never throws. */
export const readW3c = (file: unknown, now: number): Foreign => {
  const reader = new ForeignReader(now)
  const found = itemsOf(file)
  if (!found) reader.refuse('the collection', 'its annotations are not in this file')
  found?.items.forEach((raw, index) => {
    const annotation = fieldsOf(raw)
    const what = recordName('annotation', index, annotation.id)
    const problem = w3cProblem(raw, found.inCollection)
    if (problem !== undefined) reader.refuse(what, problem)
    else if (isOwnId(annotation.id)) takeOwn(reader, raw, what)
    else takeOne(reader, annotation, what)
  })
  return reader.result()
}
