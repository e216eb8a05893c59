/** Small cards for the tests of this folder. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { DateMention } from '../../lib/model/mention.ts'
import type { OpenQuestion } from '../../lib/model/question.ts'
import type { Card } from '../../lib/model/report.ts'
import { ok } from '../../lib/model/result.ts'
import type { CardProps, SavedView } from './card-props.ts'
import { SavedPart } from './saved-part.tsx'

/** A saved highlight with a note. */
export function annotation(): Annotation {
  return {
    id: 'a1',
    target: {
      source: 'https://meridian-dispatch.example/rail',
      title: 'A rail plan',
      site: 'Meridian Dispatch',
      selector: [
        { type: 'TextQuoteSelector', exact: 'rail plan', prefix: 'a ', suffix: '.' },
        { type: 'TextPositionSelector', start: 2, end: 11 },
      ],
    },
    note: 'Compare with October.',
    tags: [],
    colour: 'green',
    kind: 'selection',
    created: 0,
    modified: 0,
  }
}

/** What the card is given for that highlight; nothing of it does anything. */
export function savedPart(change: Partial<SavedView> = {}): NonNullable<CardProps['saved']> {
  const done = async () => ok(null)
  const does = { onTags: async () => [], onEdit: done, onConfirm: done, onRemove: done, onUndo: done, onRedo: done }
  return { Part: SavedPart, view: { annotation: annotation(), candidates: [], ...does, ...change } }
}

/** The card of an official with one earlier role and one prior event. */
export function personCard(): Card {
  return {
    mention: {
      kind: 'person',
      start: 0,
      end: 8,
      text: 'Overchuk',
      confidence: 0.9,
      rule: 'people/title-before',
      official: true,
      entity: 'e1',
    },
    entity: {
      id: 'e1',
      kind: 'person',
      name: 'Alexey Overchuk',
      aliases: ['Overchuk'],
      official: true,
      roles: [],
      modifiers: [],
      places: [],
      countries: ['RU'],
      keys: [],
      followed: false,
      hidden: false,
      firstSeen: '2024-09-18',
      lastSeen: '2025-07-11',
      articles: 3,
    },
    roleNow: { title: 'deputy prime minister', organization: 'Russia' },
    rolesBefore: [{ title: 'minister of transport', tense: 'former', from: '2019-02-01', to: '2021-05-30' }],
    why: 'A title stands before the name.',
    prior: [
      {
        event: 'v1',
        type: 'agree',
        status: 'happened',
        time: { value: '2025-05', from: '2025-05-01', to: '2025-05-31', precision: 'month' },
        where: '',
        text: 'Two capitals agree on a mill.',
        sources: [
          {
            article: 'x',
            title: 'Terms for the mill',
            site: 'Harbour Courier',
            url: 'https://harbour-courier.example/rail',
            published: '2025-06-01',
            quote: 'a new rail line would follow',
          },
        ],
        because: [],
        toldHere: false,
        score: 1,
      },
    ],
  }
}

/** The card of a weekday that was counted from the day of publication. */
export function dateCard(): Card {
  const date: DateMention = {
    kind: 'date',
    start: 20,
    end: 28,
    text: 'Thursday',
    confidence: 0.9,
    rule: 'dates/weekday',
    value: '2025-07-10',
    from: '2025-07-10',
    to: '2025-07-10',
    precision: 'day',
    anchor: 'publication',
  }
  return { mention: date, date, dateInWords: 'Thursday, 10 July 2025', rolesBefore: [], why: 'A weekday names a day.', prior: [] }
}

/** Whether the person of `personCard` is a namesake who is known already. */
export function question(): OpenQuestion {
  const entity = personCard().entity!
  const source = { article: 'y', title: 'A lock opens', site: 'Harbour Courier', published: '2024-02-01' }
  return {
    ...{ id: 'q1', article: 'x', entity: 'e1', other: 'e9', name: 'Alexey Overchuk', score: 0.7, created: 0 },
    reason: 'Same name as Alexey Overchuk; offices that do not go together.',
    side: { entity, evidence: [{ ...source, url: 'https://harbour-courier.example/rail', quote: 'would follow the rail line' }] },
    otherSide: {
      entity: { ...entity, id: 'e9', roles: [{ title: 'pilot', from: '2023-01-01', to: '2024-02-01' }] },
      evidence: [{ ...source, url: 'https://harbour-courier.example/lock', quote: '' }],
    },
  }
}
