/** Analysing an article with a given engine: recognized, linked to what was read before, remembered, and answered with what to paint and show. */

import type { Analyze, EngineOutput } from '../engine/engine.ts'
import { type LinkedArticle, linkArticle } from '../engine/link-article.ts'
import type { ReadArticle, StoredArticle } from '../model/article.ts'
import type { Analysis } from '../model/report.ts'
import type { Gazetteer } from '../model/resources.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { putArticle } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { read, write } from '../store/transaction.ts'
import { fingerprint, textHash } from '../text/fingerprint.ts'
import { paragraphPrints, type Wording } from '../text/same-text.ts'
import { NOT_LINKED, NOT_READ, savedOn, telling, viewAlone } from './alone.ts'
import { asCorrected, ownEntities } from './corrected/entities.ts'
import { asStored, linkingIndex, outputAsCorrected } from './corrected/linking.ts'
import { annotationsShown, recordsShown } from './corrected/mentions.ts'
import { type CorrectedEntity, type Overlay, overlayOf } from './corrected/overlay.ts'
import { withRecord } from './fold.ts'
import { keepTextAsChosen } from './keep-text.ts'
import { addressesOf, annotationsHere, type Known, knownArticle } from './known-article.ts'
import { pageView, weightsOf } from './page-view.ts'
import { priorEvents } from './prior-events.ts'
import { keepQuestions } from './questions.ts'
import { mentionRecords, type Reading, rememberArticle, rememberedArticle } from './remember.ts'
import { dayOf } from './search.ts'
import { byId } from './views.ts'

export interface AnalyzeDeps {
  /** Null: recognize only, nothing is linked. */
  store: Store | null
  gazetteer: Gazetteer
  settings: Settings
  /** ms since 1970. */
  now: () => number
  newId: () => string
  /** Whether the page was seen: only then is it stored. */
  remember: boolean
  /** Whether the page is in a private window: then nothing is ever stored. */
  private: boolean
  analyze: Analyze
  /** Told of errors of the code, which the answer only tells of in words for the reader. */
  warn?: (error: unknown) => void
}

/** Milliseconds by step: those of the engine, `link`, and `store` for all reading and writing besides. */
export type Analyzed = Analysis & { ms: Record<string, number> }

interface Work {
  article: ReadArticle
  deps: AnalyzeDeps
  hash: string
  wording: Wording & { fingerprint: string[]; paragraphs: string[] }
  /** Runs the engine, once, against that day of publication. */
  recognize(published: string): EngineOutput
  /** Milliseconds of the steps so far. */
  ms: Record<string, number>
}

const reasonNotStored = ({ remember, private: hidden, settings }: AnalyzeDeps): Analysis['notStored'] => {
  if (hidden) return 'private'
  if (!settings.recording) return 'recording-off'
  return remember ? undefined : 'not-seen'
}

const wordingOf = (text: string): Work['wording'] => ({
  fingerprint: fingerprint(text),
  words: text.split(/\s+/).filter((word) => word !== '').length,
  paragraphs: paragraphPrints(text),
})

/** What the store will keep of the article. */
const storedArticle = ({ article, hash, wording, deps }: Work, known: Known, published: string): StoredArticle => {
  const { meta, text } = article
  const now = deps.now()
  const id = known.article?.id ?? deps.newId()
  const publishedSource = meta.published === undefined ? (known.article?.publishedSource ?? 'none') : meta.publishedSource
  return {
    id,
    url: known.url,
    title: meta.title,
    site: meta.site,
    ...(meta.author === undefined ? {} : { author: meta.author }),
    published,
    publishedSource,
    ...(meta.published !== undefined && meta.publishedDoubt ? { publishedDoubt: meta.publishedDoubt } : {}),
    language: meta.language,
    words: wording.words,
    firstRead: known.article?.firstRead ?? now,
    lastRead: now,
    textHash: hash,
    fingerprint: wording.fingerprint,
    paragraphs: wording.paragraphs,
    telling: known.telling ?? id,
    ...(deps.settings.keepText === 'all' ? { text } : {}),
  }
}

/** Entities of the page as corrected, its records under shown ids; where these are not stored, with them put in for the answer. */
const entitiesHere = async (
  store: Store,
  overlay: Overlay,
  { records, inStore }: { records: readonly StoredMentions[]; inStore: boolean },
): Promise<Map<string, CorrectedEntity>> => {
  const ids = [...new Set(records.flatMap((record) => record.entity ?? []))]
  const known = byId(await ownEntities(store, overlay, ids))
  for (const record of records) {
    if (record.entity === undefined || record.locals.length === 0) continue
    const entity = known.get(record.entity)
    if (!entity || !inStore) known.set(record.entity, withRecord(entity ?? null, record))
  }
  return new Map([...known].map(([id, entity]) => [id, asCorrected(entity, overlay)]))
}

interface Outcome {
  /** Under stored ids. */
  records: StoredMentions[]
  /** Under stored ids. */
  events: ReadonlySet<string>
  article?: StoredArticle
  /** Whether the records are those of the store. */
  inStore: boolean
  stored: boolean
  notStored?: Analysis['notStored']
  /** The page shows a part of what is stored. */
  part: boolean
  /** What the reader said so far, where nothing was written since it was read. */
  overlay?: Overlay
}

const NEVER_LINKED = { entities: [], events: [] }

/** What linking may ask, without the questions whose answer is known: an article that is not stored was not linked before. */
const indexFor = (store: Store, overlay: Overlay, isStored: boolean): ReturnType<typeof linkingIndex> => ({
  ...linkingIndex(store, overlay),
  ...(isStored ? {} : { linkedBefore: async () => NEVER_LINKED }),
  ...(overlay.empty ? { correctionsFor: async () => [] } : {}),
})

interface ToLink {
  /** Id that the article has in the store, or will have. */
  article: string
  isStored: boolean
  published: string
}

const linked = async (
  work: Work,
  store: Store,
  overlay: Overlay,
  { article, isStored, published }: ToLink,
): Promise<LinkedArticle> => {
  const output = work.recognize(published)
  const began = performance.now()
  const answer = await linkArticle({
    output: outputAsCorrected(output, overlay),
    text: work.article.text,
    published,
    articleId: article,
    index: indexFor(store, overlay, isStored),
    newId: () => work.deps.newId(),
  })
  const stored = await asStored(store, overlay, answer, output)
  work.ms.link = performance.now() - began
  return stored
}

/** Reads the article against the store, and writes where `may`. A variant, a part or an unchanged text only moves the day of reading. */
const outcomeOf = async (work: Work, store: Store, notStored: Analysis['notStored']): Promise<Outcome> => {
  const { meta, text } = work.article
  const [known, overlay] = await Promise.all([
    knownArticle(store, { meta, wording: work.wording, textHash: work.hash }),
    overlayOf(store),
  ])
  const published = meta.published ?? known.article?.published ?? dayOf(work.deps.now())
  const may = notStored === undefined
  const unstored = notStored === undefined ? {} : { notStored }
  const old = known.article
  const unchanged = old !== undefined && old.textHash === work.hash && old.published === published && old.title === meta.title
  if (may) await keepTextAsChosen(store, work.deps.settings, work.deps.now())
  if (old && (unchanged || known.keeps) && may) await putArticle(store, { ...old, lastRead: work.deps.now() })
  if (old && unchanged) {
    const { records, events } = await rememberedArticle(store, old.id)
    return { records, events: new Set(events), article: old, inStore: true, part: false, stored: may, ...unstored }
  }
  const output = work.recognize(published)
  // What is left of a page in another language is its dates in figures: shown, but nothing to remember.
  if (output.language === 'other') {
    const dates = { id: '', article: '', locals: [], mentions: output.mentions, published, read: 0 }
    return { records: [dates], events: new Set(), inStore: false, part: false, stored: false, notStored: 'other-language' }
  }
  const stored = storedArticle(work, known, published)
  const reading: Reading = {
    article: { meta, text },
    stored,
    linked: await linked(work, store, overlay, { article: stored.id, isStored: old !== undefined, published }),
    keepText: work.deps.settings.keepText,
  }
  const inStore = may && !known.keeps
  if (inStore) {
    await rememberArticle(store, reading)
    await keepQuestions(store, stored.id, reading.linked, work.deps.now())
  }
  const events = new Set(reading.linked.events.map((event) => event.id))
  const article = old ?? (may ? stored : undefined)
  const looked = may ? {} : { overlay }
  return {
    records: mentionRecords(reading),
    events,
    ...(article ? { article } : {}),
    inStore,
    part: known.part,
    stored: may,
    ...unstored,
    ...looked,
  }
}

const answer = async (work: Work, store: Store, outcome: Outcome): Promise<Analysis> => {
  const { meta } = work.article
  const names = { id: outcome.article?.id, url: meta.url }
  const addresses = [...new Set([...addressesOf(meta), meta.pageUrl, ...(outcome.article ? [outcome.article.url] : [])])]
  const overlay = outcome.overlay ?? (await overlayOf(store))
  const records = recordsShown(outcome.records, overlay, names)
  const corrected = await entitiesHere(store, overlay, { records, inStore: outcome.inStore })
  const view = pageView(records, corrected, overlay)
  const weights = weightsOf(view, meta.title)
  const here = new Map([...corrected].filter(([, entity]) => !entity.nothing))
  const prior = await priorEvents(store, overlay, {
    entities: new Map([...here].map(([id, entity]) => [id, { entity, weight: weights.get(id) ?? 0 }])),
    article: outcome.article?.id,
    published: outcome.article?.published ?? meta.published ?? dayOf(work.deps.now()),
    tells: new Set([...outcome.events].map((id) => overlay.events.shownIn(id, names))),
  })
  return {
    ...(outcome.article ? { article: outcome.article.id } : {}),
    stored: outcome.stored,
    ...(outcome.notStored ? { notStored: outcome.notStored } : {}),
    ...view,
    prior,
    ...(outcome.part ? { part: true as const } : {}),
    annotations: annotationsShown(await annotationsHere(store, outcome.article?.id, addresses), overlay),
    settings: work.deps.settings,
  }
}

/** What can be answered without what was read before. */
const unlinked = (work: Work): Analysis => {
  const published = work.article.meta.published ?? dayOf(work.deps.now())
  const output = work.recognize(published)
  const notStored = output.language === 'other' ? 'other-language' : reasonNotStored(work.deps)
  return {
    ...{ stored: false, ...(notStored ? { notStored } : {}), ...viewAlone(output, published) },
    ...{ prior: [], annotations: [], settings: work.deps.settings },
  }
}

const total = (ms: Record<string, number>): number => Object.values(ms).reduce((sum, one) => sum + one, 0)

/** What the engine threw. */
class EngineError extends Error {
  constructor(cause: unknown) {
    super('The engine failed.', { cause })
  }
}

/** The engine's answer for a day of publication, made once. Throws an EngineError, the same each time, where the engine fails. */
const recognizer = (article: ReadArticle, { analyze, gazetteer }: AnalyzeDeps, ms: Record<string, number>): Work['recognize'] => {
  const outputs = new Map<string, EngineOutput>()
  let broken: EngineError | undefined
  return (published) => {
    if (broken) throw broken
    const { title, language } = article.meta
    const doubt = article.meta.published === undefined ? 'unknown' : article.meta.publishedDoubt
    const input = { text: article.text, title, published, language, ...(doubt && { publishedDoubt: doubt }) }
    try {
      const made = outputs.get(published) ?? analyze(input, gazetteer)
      outputs.set(published, made)
      Object.assign(ms, made.ms)
      return made
    } catch (error) {
      broken = new EngineError(error)
      throw broken
    }
  }
}

/** The answer where nothing could be linked or stored: what the article says alone, where it can be read, and the highlights saved on it. */
const answerAlone = async (work: Work, store: Store | null, problem?: string): Promise<Analysis> => {
  const saved = problem !== undefined && store ? { annotations: await savedOn(store, work.article.meta) } : {}
  try {
    return { ...unlinked(work), ...saved, ...(problem === undefined ? {} : { problem }) }
  } catch (error) {
    work.deps.warn?.(error instanceof EngineError ? error.cause : error)
    const none = { stored: false, mentions: [], entities: [], prior: [], annotations: [], settings: work.deps.settings }
    const annotations = store ? await savedOn(store, work.article.meta) : []
    return { ...none, annotations, problem: NOT_READ }
  }
}

/**
 * Analyses an article with the given engine. Reading the same article again changes nothing twice, a changed one replaces what it said before,
 * all in one transaction. Where the store or linking fails, what the article says alone is answered, where the engine fails nothing of it; in both
 * cases with `problem` and the highlights saved on it, and nothing is stored. Fails only where the text cannot even be fingerprinted.
 */
export const analyzeArticleWith = async (article: ReadArticle, deps: AnalyzeDeps): Promise<Result<Analyzed>> => {
  const ms: Record<string, number> = {}
  const began = performance.now()
  try {
    const work: Work = {
      article,
      deps,
      hash: textHash(article.text),
      wording: wordingOf(article.text),
      recognize: recognizer(article, deps, ms),
      ms,
    }
    const { store } = deps
    if (!store) return ok({ ...(await answerAlone(work, null)), ms })
    const notStored = reasonNotStored(deps)
    const run = notStored === undefined ? write : read
    let problem: string | undefined
    const tell = (error: unknown): void => {
      problem = NOT_LINKED
      if (!(error instanceof EngineError)) deps.warn?.(error)
    }
    const reading = async () => answer(work, store, await outcomeOf(work, store, notStored))
    const done = await run(store, async () => telling(reading, tell))
    if (!done.ok) return ok({ ...(await answerAlone(work, store, problem ?? done.error.message)), ms })
    return ok({ ...done.value, ms: { ...ms, store: performance.now() - began - total(ms) } })
  } catch (error) {
    deps.warn?.(error)
    return fail('unavailable', 'This page could not be read. Reload it and try again.')
  }
}
