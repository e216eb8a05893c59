/** What each record of a file must look like: the shapes of the model, with limits, so that a broken or hostile file stays outside. */
import * as v from 'valibot'
import type { StoredArticle } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Entity, LocalEntity } from '../model/entity.ts'
import { EVENT_TYPES, type EventSource, type StoryEvent } from '../model/event.ts'
import type { Mention } from '../model/mention.ts'
import { PROJECT_STATES } from '../model/project-state.ts'
import type { Question } from '../model/question.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { annotationSchema, trashedSchema } from './annotation-schema.ts'
import { day, dayOrNull, entityKind, filled, id, list, long, moment, offset, share, short, texts, url } from './fields.ts'

const count = offset
const dateSource = v.picklist(
  ['json-ld', 'meta', 'time', 'url', 'dateline', 'given', 'none'],
  'the source of its date is unknown',
)
const status = v.picklist(['happened', 'planned', 'reported', 'denied'], 'its status is unknown')
const eventType = v.picklist(EVENT_TYPES, 'its type is unknown')
const modifier = v.optional(v.picklist(['START', 'MID', 'END', 'APPROX'], 'a date modifier is unknown'))
const datePrecisions = [
  'time',
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'range',
  'vague',
] as const
const bool = v.boolean('a yes-or-no value is missing')

const roleFields = {
  title: short('a role'),
  organization: v.optional(short('a role')),
  tense: v.optional(v.picklist(['current', 'former', 'acting', 'designate'], 'a role has an unknown tense')),
}

const publishedDoubt = v.optional(
  v.picklist(['zone', 'modified', 'month', 'unknown'], 'the doubt about its day of publication is unknown'),
)

export const articleSchema = v.object({
  id,
  url,
  title: short('its title'),
  site: short('its site'),
  author: v.optional(short('its author')),
  published: day('its day of publication'),
  publishedSource: dateSource,
  publishedDoubt,
  language: short('its language'),
  words: count,
  firstRead: moment,
  lastRead: moment,
  textHash: short('its hash'),
  fingerprint: texts,
  paragraphs: v.optional(texts),
  telling: short('its telling'),
  text: v.optional(v.pipe(v.string('its text is no text'), v.maxLength(5_000_000, 'its text is too long'))),
}) satisfies v.GenericSchema<unknown, StoredArticle>

const time = v.object({
  value: short('its time'),
  from: dayOrNull('its first day'),
  to: dayOrNull('its last day'),
  precision: v.picklist([...datePrecisions, 'undated'], 'its precision is unknown'),
  modifier,
})

const stateFields = {
  kind: v.picklist(PROJECT_STATES, 'the state of a project is unknown'),
  when: time,
  target: v.optional(time),
  formerTarget: v.optional(time),
  quote: v.object({ start: offset, end: offset }),
  words: long('the words of a state'),
  confidence: share,
}

export const entitySchema = v.object({
  id,
  kind: entityKind,
  name: filled('its name'),
  renamed: v.optional(bool),
  aliases: texts,
  official: bool,
  roles: list(v.object({ ...roleFields, from: day('a role'), to: day('a role') })),
  head: v.optional(short('its head')),
  modifiers: texts,
  places: texts,
  countries: texts,
  acronym: v.optional(short('its acronym')),
  states: v.optional(list(v.object({ ...stateFields, article: id, published: day('a state') }))),
  keys: texts,
  followed: bool,
  hidden: bool,
  firstSeen: day('when it was first seen'),
  lastSeen: day('when it was last seen'),
  articles: count,
}) satisfies v.GenericSchema<unknown, Entity>

const localEntity = v.object({
  key: id,
  kind: entityKind,
  name: short('its name'),
  names: texts,
  official: v.optional(bool),
  officialReason: v.optional(short('its reason')),
  roles: list(v.object(roleFields)),
  head: v.optional(short('its head')),
  modifiers: v.optional(texts),
  places: v.optional(texts),
  countries: texts,
  acronym: v.optional(short('its acronym')),
  states: v.optional(list(v.object(stateFields))),
}) satisfies v.GenericSchema<unknown, LocalEntity>

const mentionFields = { start: offset, end: offset, text: long('its text'), confidence: share, rule: short('its rule') }
const entityRef = { entity: v.optional(id) }

const mention = v.variant(
  'kind',
  [
    v.object({
      ...mentionFields,
      ...entityRef,
      kind: v.literal('person'),
      official: bool,
      role: v.optional(v.object(roleFields)),
    }),
    v.object({
      ...mentionFields,
      ...entityRef,
      kind: v.literal('project'),
      head: short('its head'),
      modifiers: texts,
      places: texts,
      described: bool,
    }),
    v.object({ ...mentionFields, ...entityRef, kind: v.literal('organization'), acronym: v.optional(short('its acronym')) }),
    v.object({ ...mentionFields, ...entityRef, kind: v.literal('place'), country: v.optional(short('its country')) }),
    v.object({
      ...mentionFields,
      kind: v.literal('date'),
      value: short('its value'),
      from: dayOrNull('its first day'),
      to: dayOrNull('its last day'),
      precision: v.picklist(datePrecisions, 'its precision is unknown'),
      modifier,
      anchor: v.picklist(['none', 'publication', 'previous-date'], 'its anchor is unknown'),
      direction: v.optional(v.picklist(['past', 'future', 'present'], 'its direction is unknown')),
      doubt: publishedDoubt,
    }),
  ],
  'a mention is of an unknown kind',
) satisfies v.GenericSchema<unknown, Mention>

export const mentionsSchema = v.object({
  id: filled('its id'),
  article: id,
  entity: v.optional(id),
  locals: list(localEntity),
  mentions: list(mention),
  published: day('its day of publication'),
  read: moment,
}) satisfies v.GenericSchema<unknown, StoredMentions>

export const eventSchema = v.object({
  id,
  type: eventType,
  time,
  status,
  who: texts,
  projects: texts,
  where: short('its place'),
  trigger: short('its trigger'),
  confidence: share,
  about: v.optional(texts),
  words: v.optional(texts),
  entities: texts,
  firstTold: day('when it was first told'),
  tellings: count,
  hidden: v.optional(bool),
}) satisfies v.GenericSchema<unknown, StoryEvent>

export const sourceSchema = v.object({
  id,
  event: id,
  article: id,
  telling: short('its telling'),
  quote: long('its quote'),
  start: offset,
  end: offset,
  time,
  status,
  published: day('its day of publication'),
  sentence: v.optional(long('its sentence')),
  read: v.optional(moment),
  told: v.optional(
    v.object({
      type: eventType,
      who: texts,
      projects: texts,
      where: short('its place'),
      trigger: short('its trigger'),
      confidence: share,
      about: v.optional(texts),
    }),
  ),
}) satisfies v.GenericSchema<unknown, EventSource>

const into = v.optional(id)
const articles = v.pipe(list(id), v.minLength(1, 'it names no article'))
const two = { entity: id, other: id }

export const correctionSchema = v.object({
  id,
  created: moment,
  label: short('its label'),
  otherLabel: v.optional(short('its label')),
  change: v.variant(
    'action',
    [
      v.object({ action: v.literal('hide'), entity: id }),
      v.object({ action: v.literal('official'), entity: id }),
      v.object({ action: v.literal('not-official'), entity: id }),
      v.object({ action: v.literal('not-same'), entity: id, name: short('its name'), article: id, into }),
      v.object({ action: v.literal('rename'), entity: id, name: filled('its name') }),
      v.object({ action: v.literal('follow'), entity: id, looked: v.optional(moment) }),
      v.object({ action: v.literal('split'), entity: id, articles, into }),
      v.object({ action: v.literal('same'), ...two }),
      v.object({ action: v.literal('different'), ...two }),
      v.object({ action: v.literal('dismiss'), ...two }),
      v.object({
        action: v.literal('kind'),
        entity: id,
        kind: v.picklist(['person', 'project', 'organization', 'place', 'none'], 'its kind is unknown'),
        from: v.optional(entityKind),
        names: v.optional(texts),
      }),
      v.object({ action: v.literal('wrong-event'), event: id }),
      v.object({ action: v.literal('date'), event: id, time }),
      v.object({ action: v.literal('same-event'), event: id, other: id }),
      v.object({ action: v.literal('split-event'), event: id, articles, into }),
      v.object({ action: v.literal('not-date'), text: filled('its text') }),
    ],
    'it is of an unknown kind',
  ),
}) satisfies v.GenericSchema<unknown, Correction>

export const questionSchema = v.object({
  id,
  article: id,
  entity: id,
  other: id,
  name: short('its name'),
  reason: short('its reason'),
  score: share,
  created: moment,
}) satisfies v.GenericSchema<unknown, Question>

/** The schema of each part of a file. */
export const SCHEMAS = {
  articles: articleSchema,
  entities: entitySchema,
  mentions: mentionsSchema,
  events: eventSchema,
  sources: sourceSchema,
  annotations: annotationSchema,
  corrections: correctionSchema,
  questions: questionSchema,
  trash: trashedSchema,
} as const
