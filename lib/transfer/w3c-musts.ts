/** What the W3C's Web Annotation Data Model says an annotation MUST be, as far as a reader of highlights can tell (https://www.w3.org/TR/annotation-model/). */
import { type Fields, fieldsOf, listOf } from './foreign.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const SETS = ['Choice', 'Composite', 'List', 'Independents']

const isIri = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
const isAbsent = (value: unknown): boolean => value === undefined
const isTime = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^-?\d{4,}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(value) &&
  !Number.isNaN(Date.parse(value))
const isTexts = (value: unknown): boolean => listOf(value).every((one) => typeof one === 'string')

/** Whether the value of `type` names this type. */
export const isOfType = (fields: Fields, type: string): boolean => listOf(fields.type).includes(type)

/** Keys that have one value of one form wherever they stand, and what they are when they do not. */
const KEYS: readonly { key: string; right: (value: unknown) => boolean; why: string }[] = [
  { key: 'created', right: isTime, why: 'its time of creation is not one date and time' },
  { key: 'modified', right: isTime, why: 'its time of change is not one date and time' },
  { key: 'generated', right: isTime, why: 'its time of generation is not one date and time' },
  { key: 'rights', right: (value) => listOf(value).every(isIri), why: 'its rights are not an address' },
  { key: 'via', right: (value) => listOf(value).every(isIri), why: 'what it came by is not an address' },
  { key: 'canonical', right: isIri, why: 'its canonical address is not one address' },
  { key: 'creator', right: (value) => listOf(value).every((one) => isIri(one) || isObject(one)), why: 'its creator is nobody' },
  {
    key: 'generator',
    right: (value) => listOf(value).every((one) => isIri(one) || isObject(one)),
    why: 'its generator is nothing',
  },
  { key: 'format', right: isTexts, why: 'a format is not a text' },
  { key: 'language', right: isTexts, why: 'a language is not a text' },
  { key: 'processingLanguage', right: (value) => typeof value === 'string', why: 'a processing language is not one text' },
  {
    key: 'textDirection',
    right: (value) => ['ltr', 'rtl', 'auto'].includes(value as string),
    why: 'a text direction is unknown',
  },
]

const keyProblem = (fields: Fields): string | undefined =>
  KEYS.find(({ key, right }) => !isAbsent(fields[key]) && !right(fields[key]))?.why

const selectorProblem = (raw: unknown): string | undefined => {
  if (isIri(raw)) return undefined
  if (!isObject(raw)) return 'a selector is neither an object nor an address'
  const selector = fieldsOf(raw)
  const valued = ['FragmentSelector', 'CssSelector', 'XPathSelector'].find((type) => isOfType(selector, type))
  if (valued && typeof selector.value !== 'string') return `its ${valued} has not one value`
  if (isOfType(selector, 'TextQuoteSelector') && typeof selector.exact !== 'string')
    return 'its TextQuoteSelector has not one quote'
  const position = ['TextPositionSelector', 'DataPositionSelector'].find((type) => isOfType(selector, type))
  const places = [selector.start, selector.end]
  if (position && !places.every((place) => Number.isInteger(place) && Number(place) >= 0))
    return `its ${position} has not two offsets`
  return undefined
}

/** Of a body or target, with what it holds; `depth` bounds nesting. */
const resourceProblem = (raw: unknown, what: 'body' | 'target', depth = 0): string | undefined => {
  if (typeof raw === 'string') return isIri(raw) ? undefined : `its ${what} is not an address`
  if (!isObject(raw) || depth > 8) return `its ${what} is neither an object nor an address`
  const fields = fieldsOf(raw)
  if (!isAbsent(fields.id) && !isIri(fields.id)) return `the id of its ${what} is not an address`
  const sets = SETS.filter((type) => isOfType(fields, type))
  if (sets.length > 1) return `its ${what} is of two types of sets`
  if (sets.length === 0 && !isAbsent(fields.items)) return `its ${what} has items but is no set`
  if (sets.length === 1 && listOf(fields.items).length === 0) return `its ${what} is a set without items`
  if (isOfType(fields, 'TextualBody') && typeof fields.value !== 'string') return 'its textual body has not one value'
  if ((isOfType(fields, 'SpecificResource') || !isAbsent(fields.selector)) && isAbsent(fields.source))
    return `its ${what} names no source`
  const inside = listOf(fields.items).map((item) => resourceProblem(item, what, depth + 1))
  return (
    keyProblem(fields) ?? [...listOf(fields.selector).map(selectorProblem), ...inside].find((problem) => problem !== undefined)
  )
}

const headProblem = (fields: Fields, inCollection: boolean): string | undefined => {
  if (!inCollection && !listOf(fields['@context']).includes(CONTEXT)) return 'it does not name the context of Web Annotations'
  if (!isIri(fields.id)) return 'its id is not one address'
  if (!isOfType(fields, 'Annotation')) return 'it is not of the type Annotation'
  if (isAbsent(fields.target) || listOf(fields.target).length === 0) return 'it has no target'
  if (!isAbsent(fields.body) && !isAbsent(fields.bodyValue)) return 'it has both a body and a bodyValue'
  if (!isAbsent(fields.bodyValue) && typeof fields.bodyValue !== 'string') return 'its bodyValue is not one text'
  return undefined
}

/** The first thing that is wrong with an annotation, in words; undefined where it is right. Items of a collection need no context of their own. */
export const w3cProblem = (raw: unknown, inCollection = false): string | undefined => {
  if (!isObject(raw)) return 'it is not an object'
  const fields = fieldsOf(raw)
  return (
    headProblem(fields, inCollection) ??
    keyProblem(fields) ??
    listOf(fields.body)
      .map((body) => resourceProblem(body, 'body'))
      .find((problem) => problem !== undefined) ??
    listOf(fields.target)
      .map((target) => resourceProblem(target, 'target'))
      .find((problem) => problem !== undefined)
  )
}
