import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkToBackground } from './schemas.ts'

const META = {
  url: 'https://harbour-courier.example/a',
  pageUrl: 'https://harbour-courier.example/a?x=1',
  title: 'A title',
  site: 'Harbour Courier',
  publishedSource: 'json-ld',
  published: '2025-07-11',
  language: 'en',
  isNews: true,
}
const MENTION = { kind: 'person', start: 0, end: 3, text: 'Ada', confidence: 0.9, rule: 'people/x', official: true }
const ANNOTATION = {
  id: 'a1',
  target: {
    source: 'https://harbour-courier.example/a',
    title: 'A title',
    site: 'Harbour Courier',
    selector: [
      { type: 'TextQuoteSelector', exact: 'Ada', prefix: '', suffix: ' said' },
      { type: 'TextPositionSelector', start: 0, end: 3 },
    ],
  },
  note: '',
  tags: [],
  colour: 'yellow',
  kind: 'selection',
  created: 1,
  modified: 1,
}

describe('messages to the background', () => {
  it.each([
    ['gate/article', { url: 'https://harbour-courier.example/a' }],
    ['article/analyze', { article: { meta: META, text: 'Ada said.' }, seen: false }],
    ['card/open', { article: META, mention: MENTION }],
    ['annotation/save', { annotation: ANNOTATION }],
    ['annotation/edit', { id: 'a1', note: 'x' }],
    ['annotation/edit', { id: 'a1', links: [{ to: 'entity', id: 'p1', label: 'Ada', kind: 'person' }] }],
    ['annotation/save', { annotation: { ...ANNOTATION, links: [{ to: 'date', value: '2025-07', label: 'July' }] } }],
    ['annotation/reattach', { id: 'a1', target: ANNOTATION.target }],
    ['annotation/undo', {}],
    ['annotation/redo', {}],
    ['correction/apply', { change: { action: 'hide', entity: 'p1' } }],
    ['correction/apply', { change: { action: 'same', entity: 'p1', other: 'p2' } }],
    ['correction/apply', { change: { action: 'split', entity: 'p1', articles: ['a1'] } }],
    ['correction/apply', { change: { action: 'kind', entity: 'p1', kind: 'none' } }],
    [
      'correction/apply',
      {
        change: {
          action: 'date',
          event: 'e1',
          time: { value: '2025-02', from: '2025-02-01', to: '2025-02-28', precision: 'month' },
        },
      },
    ],
    ['correction/apply', { change: { action: 'not-date', text: 'May' } }],
    ['correction/withdraw', { entity: 'p1', action: 'kind' }],
    ['question/answer', { question: 'q1', answer: 'different' }],
    ['page/report', { tab: 3 }],
    ['page/changed', { prior: 2, state: 'ready' }],
    ['annotation/events', { id: 'a1' }],
    ['page/anchored', { found: [{ annotation: 'a1', outcome: 'moved', now: 'other words' }] }],
    ['settings/set', { settings: { recording: false } }],
  ])('%s is let through', (name, message) => {
    expect(checkToBackground(name, message)).toBeNull()
  })

  it.each([
    ['an unknown name', 'page/destroy', {}],
    ['a name that objects have', 'constructor', {}],
    ['no content', 'article/analyze', undefined],
    ['a text that is none', 'article/analyze', { article: { meta: META, text: 3 }, seen: true }],
    [
      'an address that is code',
      'article/analyze',
      { article: { meta: { ...META, url: 'javascript:alert(1)' }, text: '' }, seen: true },
    ],
    ['a date that is none', 'article/analyze', { article: { meta: { ...META, published: '<b>' }, text: '' }, seen: true }],
    ['a mention before the text', 'card/open', { article: META, mention: { ...MENTION, start: -1 } }],
    ['a colour of its own', 'annotation/save', { annotation: { ...ANNOTATION, colour: 'url(x)' } }],
    ['an empty quote', 'annotation/save', { annotation: { ...ANNOTATION, target: { ...ANNOTATION.target, selector: [] } } }],
    [
      'a file address',
      'annotation/save',
      { annotation: { ...ANNOTATION, target: { ...ANNOTATION.target, source: 'file:///etc' } } },
    ],
    ['a history by a page', 'annotation/save', { annotation: { ...ANNOTATION, history: [{ at: 1, note: 'x' }] } }],
    ['a link to anything', 'annotation/edit', { id: 'a1', links: [{ to: 'page', id: 'x', label: 'x' }] }],
    ['a link with an address', 'annotation/edit', { id: 'a1', links: [{ to: 'event', id: 'e', label: 'x', url: 'https://x' }] }],
    ['a place without a quote', 'annotation/reattach', { id: 'a1', target: { ...ANNOTATION.target, selector: [] } }],
    ['a place at a script', 'annotation/reattach', { id: 'a1', target: { ...ANNOTATION.target, source: 'javascript:1' } }],
    ['a step by its id', 'annotation/undo', { id: 's1' }],
    ['an unknown field', 'annotation/save', { annotation: { ...ANNOTATION, evil: 1 } }],
    ['a merge with nobody', 'correction/apply', { change: { action: 'same', entity: 'p1' } }],
    ['a split of nothing', 'correction/apply', { change: { action: 'split', entity: 'p1', articles: [] } }],
    ['names by a page', 'correction/apply', { change: { action: 'kind', entity: 'p1', kind: 'none', names: ['president'] } }],
    [
      'a day that is code',
      'correction/apply',
      { change: { action: 'date', event: 'e1', time: { value: 'x', from: '<b>', to: null, precision: 'day' } } },
    ],
    ['an answer that is none', 'question/answer', { question: 'q1', answer: 'perhaps' }],
    ['an outcome that is none', 'page/anchored', { found: [{ annotation: 'a1', outcome: 'hidden' }] }],
    ['a page’s own time', 'page/anchored', { found: [{ annotation: 'a1', outcome: 'placed', at: 1 }] }],
    ['a whole page as new words', 'page/anchored', { found: [{ annotation: 'a1', outcome: 'moved', now: 'x'.repeat(501) }] }],
    ['an unknown action', 'correction/apply', { change: { action: 'drop', entity: 'p1' } }],
    ['an unknown setting', 'settings/set', { settings: { evil: true } }],
  ])('%s is refused with a sentence', (_, name, message) => {
    expect(checkToBackground(name, message)).toMatch(/.{10}/)
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('article/analyze', 'annotation/save', 'annotation/reattach', 'card/open', 'settings/set'),
        fc.anything(),
        (name, message) => {
          expect(checkToBackground(name, message)).toEqual(expect.any(String))
        },
      ),
    )
  })
})
