/** Looks for records that point to others which are not there, and takes away the pointers, nothing else. */
import type { Annotation } from '../../model/annotation.ts'
import type { Dangling } from '../../model/backup.ts'
import type { EventSource, StoryEvent } from '../../model/event.ts'
import type { Question } from '../../model/question.ts'
import type { Result } from '../../model/result.ts'
import type { StoredMentions } from '../../model/stored-mention.ts'
import type { Store } from '../../store/db.ts'
import { deleteRecords, putRecords } from '../../store/records.ts'
import { eachRecord } from '../../store/scan.ts'
import { read, write } from '../../store/transaction.ts'
import { refoldEntities, refoldEvents } from '../refold.ts'

/** What is wrong, and what mends it: records without their pointer, and records that are nothing but a pointer. */
interface Findings {
  found: Dangling[]
  put: { annotations: Annotation[]; events: StoryEvent[] }
  drop: { mentions: StoredMentions[]; sources: EventSource[]; questions: Question[] }
}

const LONGEST = 80
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

const NO_ARTICLE = 'its article is not in the library'

class Check {
  readonly findings: Findings = {
    found: [],
    put: { annotations: [], events: [] },
    drop: { mentions: [], sources: [], questions: [] },
  }
  readonly #articles: ReadonlySet<string>
  readonly #entities: ReadonlySet<string>
  readonly #events: ReadonlySet<string>

  constructor(ids: Record<'articles' | 'entities' | 'events', ReadonlySet<string>>) {
    this.#articles = ids.articles
    this.#entities = ids.entities
    this.#events = ids.events
  }

  #say(what: string, why: string): void {
    this.findings.found.push({ what: short(what), why })
  }

  mentions(record: StoredMentions): void {
    const stray = record.entity !== undefined && !this.#entities.has(record.entity)
    if (this.#articles.has(record.article) && !stray) return
    this.#say(`Mentions of ${record.locals[0]?.name ?? 'dates'}`, stray ? 'whom they mention is not in the library' : NO_ARTICLE)
    this.findings.drop.mentions.push(record)
  }

  source(record: EventSource): void {
    const stray = !this.#events.has(record.event)
    if (this.#articles.has(record.article) && !stray) return
    this.#say(`Quote “${record.quote}”`, stray ? 'its event is not in the library' : NO_ARTICLE)
    this.findings.drop.sources.push(record)
  }

  event(record: StoryEvent): void {
    const there = (ids: readonly string[]): string[] => ids.filter((id) => this.#entities.has(id))
    const { entities, who, projects, about } = record
    const all = [...entities, ...who, ...projects, ...(about ?? [])]
    if (there(all).length === all.length) return
    this.#say(`Event “${record.trigger}” (${record.time.value})`, 'somebody who takes part is not in the library')
    const own = { entities: there(entities), who: there(who), projects: there(projects) }
    this.findings.put.events.push({ ...record, ...own, ...(about ? { about: there(about) } : {}) })
  }

  annotation(record: Annotation): void {
    const { article, entity, ...rest } = record
    const [lost, stray] = [
      article !== undefined && !this.#articles.has(article),
      entity !== undefined && !this.#entities.has(entity),
    ]
    if (!lost && !stray) return
    const quote = record.target.selector[0].exact
    this.#say(`Highlight “${quote}”`, lost ? `${NO_ARTICLE} (it is found by the address)` : 'whom it names is not in the library')
    this.findings.put.annotations.push({
      ...rest,
      ...(lost || article === undefined ? {} : { article }),
      ...(stray || entity === undefined ? {} : { entity }),
    })
  }

  question(record: Question): void {
    if (this.#articles.has(record.article) && this.#entities.has(record.entity) && this.#entities.has(record.other)) return
    this.#say(`Question about ${record.name}`, 'what it asks about is not in the library')
    this.findings.drop.questions.push(record)
  }
}

const look = async (store: Store): Promise<Findings> => {
  const keys = async (name: 'articles' | 'entities' | 'events'): Promise<Set<string>> =>
    new Set(await store.table<unknown, string>(name).toCollection().primaryKeys())
  const check = new Check({ articles: await keys('articles'), entities: await keys('entities'), events: await keys('events') })
  await eachRecord(store.mentions, (record) => check.mentions(record as StoredMentions))
  await eachRecord(store.sources, (record) => check.source(record as EventSource))
  await eachRecord(store.events, (record) => check.event(record as StoryEvent))
  await eachRecord(store.annotations, (record) => check.annotation(record as Annotation))
  await eachRecord(store.questions, (record) => check.question(record as Question))
  return check.findings
}

/** All that points nowhere; an empty list where the store is whole. */
export const checkStore = (store: Store): Promise<Result<Dangling[]>> => read(store, async () => (await look(store)).found)

/** Takes away all that points nowhere, in one transaction, and answers with it. Highlights lose the pointer only, never a word, note or tag. */
export const repairStore = (store: Store): Promise<Result<Dangling[]>> =>
  write(store, async () => {
    const { found, put, drop } = await look(store)
    await putRecords(store, put)
    await deleteRecords(store, drop)
    await refoldEntities(store, [...new Set(drop.mentions.flatMap(({ entity }) => entity ?? []))])
    await refoldEvents(store, [...new Set(drop.sources.map(({ event }) => event))])
    return found
  })
