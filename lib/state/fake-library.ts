/** A library of functions that answer nothing until told otherwise: for tests of pages. */
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { Dossier } from '../model/library.ts'
import type { OpenQuestion } from '../model/question.ts'
import { fail, ok } from '../model/result.ts'
import type { LibraryApi } from '../services/library-api.ts'

/** An empty library, with the methods of `change` in place of its own. */
export function fakeLibrary(change: Partial<LibraryApi> = {}): LibraryApi {
  const none = async () => ok([])
  const gone = async () => fail('not-found', 'This is not in the library any more.')
  return {
    counts: async () => ok({ articles: 0, people: 0, projects: 0, events: 0, annotations: 0, bytes: null }),
    ...{ articles: none, entities: none, events: none, priorFor: none, annotations: none, anchorings: none, corrections: none },
    ...{ shares: none, questions: none, whatsNew: none, whoIsNew: none, answer: gone, dossier: gone, pair: gone },
    markLooked: async () => ok(0),
    newCount: async () => ok(0),
    articleCount: async () => ok(0),
    ...{ entity: gone, saveAnnotation: gone, editAnnotation: gone, remove: gone, correct: gone },
    ...{ editAnnotations: gone, reattachAnnotation: gone, removeAnnotations: gone, undoStep: gone, redoStep: gone },
    ...{ trash: none, tags: none, steps: async () => ok({}) },
    restoreTrashed: async () => ok({ restored: 1 }),
    emptyTrash: async () => ok({ removed: 1 }),
    restore: async () => ok({ restored: 1 }),
    undoCorrection: async () => ok(undefined),
    exportAll: async () => ok('{}'),
    importAll: async () => ok({ added: {}, skipped: {}, refused: [] }),
    ...change,
  }
}

/** A person who is in one article. */
export function person(id: string, change: Partial<Entity> = {}): Entity {
  return {
    ...{ id, kind: 'person', name: `Person ${id}`, aliases: [], official: true, modifiers: [], places: [], countries: [] },
    roles: [{ title: 'harbour minister', from: '2024-03-01', to: '2025-03-01' }],
    ...{ keys: [], followed: false, hidden: false, firstSeen: '2024-03-01', lastSeen: '2025-03-01', articles: 1 },
    ...change,
  }
}

/** A stored article of that site. */
export function article(id: string, site = 'Harbour Courier'): StoredArticle {
  return {
    ...{ id, url: `https://courier.example/${id}`, title: `Title ${id}`, site, published: '2025-03-01' },
    ...{ publishedSource: 'json-ld', language: 'en', words: 300, firstRead: 0, lastRead: 0 },
    ...{ textHash: 'h', fingerprint: [], telling: id },
  }
}

/** A highlight of the word "ferry" with a note. */
export function highlight(id: string, change: Partial<Annotation> = {}): Annotation {
  return {
    id,
    target: {
      source: 'https://courier.example/ferry',
      title: 'A ferry for the bay',
      site: 'Harbour Courier',
      published: '2025-03-01',
      selector: [
        { type: 'TextQuoteSelector', exact: 'ferry', prefix: 'They want a ', suffix: ' at last.' },
        { type: 'TextPositionSelector', start: 12, end: 17 },
      ],
    },
    ...{ note: 'Ask the port.', tags: ['sea'], colour: 'yellow', kind: 'selection', created: 0, modified: 0 },
    ...change,
  }
}

/** The reader follows that entity. */
export function following(entity: string, created = 0): Correction {
  return { id: `follow-${entity}`, created, label: `Person ${entity}`, change: { action: 'follow', entity } }
}

/** All that is known of a person: nothing besides who it is, unless told. */
export function dossier(id: string, change: Partial<Dossier> = {}): Dossier {
  const none = { events: [], met: [], projects: [], quotes: [], annotations: [], articles: [], questions: [], corrections: [] }
  return { entity: person(id), roles: [], ...none, ...change }
}

/** Whether the person `id` of a new article is the one known as `other`. */
export function question(id: string, other = 'known'): OpenQuestion {
  const source = { article: `article-${id}`, title: `Title ${id}`, site: 'Harbour Courier', published: '2025-03-01' }
  return {
    ...{ id: `question-${id}`, article: source.article, entity: id, other, name: `Person ${id}`, score: 0.7, created: 0 },
    reason: 'One name in common; nothing else tells whether it is the same person.',
    side: {
      entity: person(id),
      evidence: [{ ...source, url: `https://courier.example/${id}`, quote: 'opened the new lock' }],
    },
    otherSide: { entity: person(other, { articles: 4 }), evidence: [{ ...source, url: 'javascript:alert(1)', quote: '' }] },
  }
}
