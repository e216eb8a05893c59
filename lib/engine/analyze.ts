/** The engine's front door: an article's text in; mentions, entities and events out. Pure, no I/O. */
import { extractEvents } from '../events/extract.ts'
import type { LocalEntity } from '../model/entity.ts'
import type { Mention, ProjectMention } from '../model/mention.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Gazetteer } from '../model/resources.ts'
import { anyLanguage } from '../recognize/dates/any/rules.ts'
import { findDates } from '../recognize/dates/recognizer.ts'
import { copyPerson } from '../recognize/people/copy-person.ts'
import { recognize } from '../recognize/pipeline.ts'
import { projectEntities } from '../recognize/projects/entities.ts'
import { findReferences } from '../recognize/projects/references.ts'
import { projectStates } from '../recognize/projects/states.ts'
import type { RecognizeContext } from '../recognize/recognizer.ts'
import { type People, resolvePeople } from '../recognize/refine/coreference.ts'
import { resolveNamed } from '../recognize/refine/named-entities.ts'
import { roleReferences } from '../recognize/refine/role-references.ts'
import { isEnglish } from '../text/language.ts'
import { tokenize } from '../text/tokenize.ts'
import type { Analyze, EngineInput, EngineOutput } from './engine.ts'

/** Runs steps and keeps the milliseconds of each. */
function stopwatch(): { ms: Record<string, number>; step: <T>(name: string, run: () => T) => T } {
  const ms: Record<string, number> = {}
  const step = <T>(name: string, run: () => T): T => {
    const start = performance.now()
    const result = run()
    ms[name] = (ms[name] ?? 0) + performance.now() - start
    return result
  }
  return { ms, step }
}

function makeContext(input: EngineInput, gazetteer: Gazetteer): RecognizeContext {
  const { text, title, published, publishedDoubt } = input
  const { tokens, sentences } = tokenize(text)
  const context: RecognizeContext = { text, title, published, gazetteer, tokens, sentences }
  if (publishedDoubt) context.publishedDoubt = publishedDoubt
  return context
}

/** Dates of a text in any language that no one could misread. */
const safeDates = (text: string, published: string): Mention[] => findDates(text, published, { locale: anyLanguage })

const isProject = (mention: Mention): mention is ProjectMention => mention.kind === 'project'

/** Entities of all kinds, and the mentions that refer to them by key. */
function resolve(found: readonly Mention[], context: RecognizeContext): People {
  const people = resolvePeople(found, context)
  const named = resolveNamed(people.mentions, context)
  const { mentions } = named
  // projectEntities sets the key on the mentions that it is given: nothing else holds those of this article yet.
  const projects = projectEntities(mentions.filter(isProject), context)
  return { mentions, entities: [...people.entities, ...projects, ...named.entities], strangers: people.strangers }
}

/** What was found without those who only stood in for nobody known: their mentions and events stay, as those of nobody. */
function withoutStrangers(output: EngineOutput, strangers: ReadonlySet<string>): EngineOutput {
  if (!strangers.size) return output
  const mentions = output.mentions.map((mention): Mention => {
    if (mention.kind !== 'person' || !mention.entity || !strangers.has(mention.entity)) return mention
    const copy = copyPerson(mention)
    delete copy.entity
    return copy
  })
  return {
    ...output,
    mentions,
    entities: output.entities.filter(({ key }) => !strangers.has(key)),
    events: output.events.map((event) => ({ ...event, who: event.who.filter((key) => !strangers.has(key)) })),
  }
}

/** A project with what is told of how far it is. */
const withStates = (entity: LocalEntity, states: ReadonlyMap<string, ProjectState[]>): LocalEntity => {
  const own = states.get(entity.key)
  return own ? { ...entity, states: own } : entity
}

/**
 * Analyses one article. Offsets are UTF-16 code units of `input.text`. Text in another language than English is left alone
 * but for dates in figures whose order is beyond doubt (language 'other'); the page's own statement of language only decides for very short texts. Never throws on text.
 */
export const analyze: Analyze = (input, gazetteer) => {
  const { ms, step } = stopwatch()
  if (!step('language', () => isEnglish(input.text, input.language)))
    return {
      language: 'other',
      mentions: step('recognize', () => safeDates(input.text, input.published)),
      entities: [],
      events: [],
      ms,
    }
  const context = step('tokenize', () => makeContext(input, gazetteer))
  const found = step('recognize', () => recognize(context))
  const { mentions, entities, strangers } = step('resolve', () => resolve(found, context))
  const references = step('references', () => [
    ...roleReferences(context, entities, mentions),
    ...findReferences(context, mentions.filter(isProject)),
  ])
  const states = step('states', () => projectStates(context, mentions, references))
  const events = step('events', () => extractEvents({ context, mentions, entities, references }))
  const all = entities.map((entity) => withStates(entity, states))
  return withoutStrangers({ language: 'en', mentions, entities: all, events, ms }, strangers)
}
