/** A small report for the tests of this folder. */
import type { PageReport } from '../../lib/model/report.ts'

/** A fresh report of an article with two entities, one date, two prior events and one saved highlight. */
export function report(): PageReport {
  const who = { id: 'e1', kind: 'person' as const, name: 'Alexey Overchuk' }
  const mill = { id: 'e2', kind: 'project' as const, name: 'steel mill in Karachi' }
  const base = { confidence: 0.9, rule: 'test/given' }
  return {
    state: 'ready',
    tab: 1,
    host: 'www.meridian-dispatch.example',
    private: false,
    orphans: [],
    meta: {
      url: 'https://meridian-dispatch.example/rail',
      pageUrl: 'https://meridian-dispatch.example/rail',
      title: 'Overchuk brings a rail plan',
      site: 'Meridian Dispatch',
      published: '2025-07-11',
      publishedSource: 'json-ld',
      language: 'en',
      isNews: true,
    },
    analysis: {
      stored: true,
      settings: {} as never,
      mentions: [
        { ...base, kind: 'person', start: 0, end: 15, text: 'Alexey Overchuk', official: true, entity: 'e1' },
        {
          ...base,
          kind: 'project',
          start: 20,
          end: 30,
          text: 'steel mill',
          entity: 'e2',
          head: 'mill',
          modifiers: ['steel'],
          places: ['Karachi'],
          described: true,
        },
        {
          ...base,
          kind: 'date',
          start: 40,
          end: 48,
          text: 'Thursday',
          value: '2025-07-10',
          from: '2025-07-10',
          to: '2025-07-10',
          precision: 'day',
          anchor: 'publication',
        },
      ],
      entities: [
        { ...who, official: true, role: { title: 'deputy prime minister' }, mentions: [0], followed: false, hidden: false },
        { ...mill, official: false, mentions: [1], followed: false, hidden: false },
        { id: 'e3', kind: 'person', name: 'Hidden Person', official: false, mentions: [0], followed: false, hidden: true },
      ],
      prior: [
        {
          event: 'v1',
          type: 'agree',
          status: 'happened',
          time: { value: '2025-05-13', from: '2025-05-13', to: '2025-05-13', precision: 'day' },
          where: 'Karachi',
          text: 'Engineers and ministers agree on the mill.',
          sources: [
            {
              article: 'a',
              title: 'Terms for the mill',
              site: 'Harbour Courier',
              url: 'https://harbour-courier.example/mill',
              published: '2025-05-14',
              quote: 'agree on the mill',
            },
          ],
          because: [who, mill],
          toldHere: true,
          score: 2,
        },
        {
          event: 'v2',
          type: 'meet',
          status: 'planned',
          time: { value: '2024-10', from: '2024-10-01', to: '2024-10-31', precision: 'month' },
          where: '',
          text: 'Overchuk and a minister are to meet.',
          sources: [],
          because: [who],
          toldHere: false,
          score: 1,
        },
      ],
      annotations: [
        {
          id: 'a1',
          target: {
            source: 'https://meridian-dispatch.example/rail',
            title: 'Overchuk brings a rail plan',
            site: 'Meridian Dispatch',
            selector: [
              { type: 'TextQuoteSelector', exact: 'words that were there', prefix: '', suffix: '' },
              { type: 'TextPositionSelector', start: 60, end: 81 },
            ],
          },
          note: '',
          tags: [],
          colour: 'yellow',
          kind: 'selection',
          created: 0,
          modified: 0,
        },
      ],
    },
  }
}
