/** What an annotation must look like, in the library, in the trash and in steps that can be undone. */
import * as v from 'valibot'
import {
  type Annotation,
  type AnnotationEdit,
  type AnnotationLink,
  COLOURS,
  MAX_FRAME_ADDRESS,
  MAX_HISTORY,
} from '../model/annotation.ts'
import { MAX_STEPS, type StepRecord } from '../model/step.ts'
import type { Trashed } from '../model/trash.ts'
import { day, entityKind, filled, id, list, long, moment, offset, short, texts, url } from './fields.ts'

/** What an annotation is of: an article, and the place in it. */
export const targetSchema = v.object({
  source: url,
  title: short('its title'),
  site: short('its site'),
  published: v.optional(day('its day of publication')),
  selector: v.tuple([
    v.object(
      {
        type: v.literal('TextQuoteSelector'),
        exact: long('its quote'),
        prefix: long('its prefix'),
        suffix: long('its suffix'),
      },
      'it has no TextQuoteSelector',
    ),
    v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }, 'it has no TextPositionSelector'),
  ]),
  lookAlikes: v.optional(
    v.pipe(
      v.array(v.object({ exact: long('a quote like its own'), prefix: long('its prefix'), suffix: long('its suffix') })),
      v.maxLength(6, 'it has too many quotes like its own'),
    ),
  ),
  frame: v.optional(
    v.object({
      address: v.pipe(
        v.string('the address of its frame is not a text'),
        v.maxLength(MAX_FRAME_ADDRESS, 'the address of its frame is too long'),
      ),
      index: offset,
    }),
  ),
})

const note = v.pipe(v.string('its note is no text'), v.maxLength(100_000, 'its note is too long'))
const colour = v.picklist(COLOURS, 'its colour is unknown')

const label = v.pipe(v.string('the name of a link is not a text'), v.maxLength(500, 'the name of a link is too long'))
const link = v.variant(
  'to',
  [
    v.object({ to: v.literal('entity'), id, label, kind: v.optional(entityKind) }),
    v.object({ to: v.literal('event'), id, label }),
    v.object({
      to: v.literal('date'),
      value: v.pipe(filled('the date of a link'), v.maxLength(100, 'the date of a link is too long')),
      label,
    }),
  ],
  'it is linked to something of an unknown kind',
) satisfies v.GenericSchema<unknown, AnnotationLink>
const links = v.pipe(v.array(link, 'its links are no list'), v.maxLength(100, 'it has too many links'))

const edit = v.object({
  at: moment,
  note: v.optional(note),
  tags: v.optional(texts),
  colour: v.optional(colour),
  links: v.optional(links),
  target: v.optional(targetSchema),
}) satisfies v.GenericSchema<unknown, AnnotationEdit>

export const annotationSchema = v.object({
  id,
  article: v.optional(id),
  target: targetSchema,
  note,
  tags: texts,
  colour,
  kind: v.picklist(['person', 'project', 'organization', 'place', 'date', 'selection'], 'its kind is unknown'),
  entity: v.optional(id),
  created: moment,
  modified: moment,
  links: v.optional(links),
  history: v.optional(v.pipe(v.array(edit, 'its history is no list'), v.maxLength(MAX_HISTORY, 'its history is too long'))),
}) satisfies v.GenericSchema<unknown, Annotation>

export const trashedSchema = v.pipe(
  v.object({ id, annotation: annotationSchema, deleted: moment }),
  v.check((one) => one.id === one.annotation.id, 'it is not what its id says'),
) satisfies v.GenericSchema<unknown, Trashed>

const side = v.nullable(
  v.variant('in', [
    v.object({ in: v.literal('library'), annotation: annotationSchema }),
    v.object({ in: v.literal('trash'), annotation: annotationSchema, deleted: moment }),
  ]),
)

/** A step as an undo document carries it. */
export const stepSchema = v.object({
  id,
  at: moment,
  what: v.picklist(['save', 'edit', 'remove', 'restore', 'reattach', 'import'], 'a step is of an unknown kind'),
  count: offset,
  undone: v.boolean(),
  fields: v.optional(short('its fields')),
  changes: list(v.object({ id, other: side, now: short('its digest') })),
}) satisfies v.GenericSchema<unknown, StepRecord>

/** The steps of an undo document. */
export const stepsSchema = v.pipe(v.array(stepSchema), v.maxLength(MAX_STEPS))
