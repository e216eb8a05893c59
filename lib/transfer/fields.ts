/** Checks of single fields that the schemas of records are made of; each takes the field's name for its message. */
import * as v from 'valibot'
import { webAddress } from '../text/text-fragment.ts'

export const short = (what: string) => v.pipe(v.string(`${what} is not a text`), v.maxLength(10_000, `${what} is too long`))
export const filled = (what: string) => v.pipe(short(what), v.minLength(1, `${what} is empty`))
export const id = v.pipe(filled('its id'), v.regex(/^[^\s\p{Surrogate}]+$/u, 'its id holds a blank'))
export const long = (what: string) => v.pipe(v.string(`${what} is not a text`), v.maxLength(200_000, `${what} is too long`))
export const url = v.pipe(
  filled('its address'),
  v.check((text) => webAddress(text) !== undefined, 'its address is not a web address (http or https)'),
)
export const day = (what: string) =>
  v.pipe(v.string(`${what} is missing`), v.regex(/^\d{4}-\d{2}-\d{2}$/, `${what} is not a day (YYYY-MM-DD)`))
export const dayOrNull = (what: string) =>
  v.nullable(v.pipe(v.string(`${what} is missing`), v.regex(/^-?\d{1,6}(-\d{2}){0,2}$/, `${what} is not a day`)))
export const offset = v.pipe(
  v.number('an offset is not a number'),
  v.integer('an offset is not whole'),
  v.minValue(0, 'an offset is negative'),
)
export const moment = v.pipe(
  v.number('a time is not a number'),
  v.minValue(-8.64e15, 'a time is out of range'),
  v.maxValue(8.64e15, 'a time is out of range'),
)
export const share = v.pipe(
  v.number('a confidence is not a number'),
  v.minValue(0, 'a confidence is below 0'),
  v.maxValue(1, 'a confidence is above 1'),
)
export const list = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item, 'a list is missing'), v.maxLength(20_000, 'a list is too long'))
export const texts = list(short('an item of a list'))
export const entityKind = v.picklist(['person', 'project', 'organization', 'place'], 'its kind is unknown')
