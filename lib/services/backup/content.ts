/** What a backup holds, as a compressed export file: every record where the store is small enough, else what cannot be read again. */
import { Gzip, strToU8 } from 'fflate'
import type { Annotation } from '../../model/annotation.ts'
import type { StoredArticle } from '../../model/article.ts'
import type { BackupEntry, BackupKind } from '../../model/backup.ts'
import type { Correction } from '../../model/correction.ts'
import type { EventSource, StoryEvent } from '../../model/event.ts'
import type { Result } from '../../model/result.ts'
import type { Settings } from '../../model/settings.ts'
import { eachRecord, recordsWithIds, type Snapshot } from '../../store/scan.ts'
import { PARTS, type Part } from '../../transfer/format.ts'
import { ExportWriter } from '../../transfer/write.ts'

/** The largest store that is backed up whole: characters of its export file. At some 18,000 an article that is about 2,200 articles. */
export const WHOLE_LIMIT = 40_000_000
/** Text that is compressed at once. */
const PIECE = 65_536

export interface Content {
  kind: BackupKind
  /** Gzip, in order. */
  pieces: Uint8Array[]
  counts: BackupEntry['counts']
  /** False where the store holds nothing. */
  any: boolean
}

interface Asked {
  now: number
  settings?: Settings
  limit?: number
}

/** An export file that is compressed while it is written. */
class Pressed {
  readonly pieces: Uint8Array[] = []
  readonly counts: Partial<Record<Part, number>> = {}
  /** Characters so far. */
  size = 0
  #text = ''
  readonly #gzip = new Gzip({ level: 6, mtime: new Date(1980, 0, 1, 12) }, (piece) => this.pieces.push(piece))
  readonly #writer: ExportWriter

  constructor(now: number) {
    this.#writer = new ExportWriter((text) => this.#add(text), now)
  }

  #add(text: string): void {
    this.#text += text
    this.size += text.length
    if (this.#text.length >= PIECE) this.#press(false)
  }

  #press(last: boolean): void {
    this.#gzip.push(strToU8(this.#text), last)
    this.#text = ''
  }

  record(part: Part, record: unknown): void {
    this.#writer.record(part, record)
    this.counts[part] = (this.counts[part] ?? 0) + 1
  }

  end(kind: BackupKind, settings?: Settings): Content {
    this.#writer.end(settings)
    this.#press(true)
    const { articles = 0, annotations = 0, corrections = 0 } = this.counts
    const any = Object.values(this.counts).some((count) => count > 0)
    return { kind, pieces: this.pieces, counts: { articles, annotations, corrections }, any }
  }
}

/** Every record; undefined where they are more than `limit` characters. */
const whole = async (from: Snapshot, { now, settings, limit = WHOLE_LIMIT }: Asked): Promise<Content | undefined> => {
  const pressed = new Pressed(now)
  for (const part of PARTS) {
    await eachRecord(from.table(part), (record) => {
      pressed.record(part, record)
      return pressed.size <= limit
    })
    if (pressed.size > limit) return undefined
  }
  return pressed.end('whole', settings)
}

/** Entities and events that the reader's own records speak of. */
class Held {
  readonly entities = new Set<string>()
  readonly events = new Set<string>()

  add(of: 'entities' | 'events', ...ids: (string | undefined)[]): void {
    for (const id of ids) if (id !== undefined) this[of].add(id)
  }

  annotation({ entity, links = [], history = [] }: Annotation): void {
    this.add('entities', entity)
    for (const link of [...links, ...history.flatMap((edit) => edit.links ?? [])])
      if (link.to !== 'date') this.add(link.to === 'entity' ? 'entities' : 'events', link.id)
  }

  correction({ change }: Correction): void {
    const of = change.event === undefined ? 'entities' : 'events'
    this.add(of, change.event ?? change.entity)
    if ('other' in change) this.add(of, change.other)
    if ('into' in change) this.add(of, change.into)
  }

  event(event: StoryEvent): void {
    this.add('entities', ...event.entities, ...event.who, ...event.projects, ...(event.about ?? []))
  }
}

/** Read again, an article is recognized again, since the hash of its text is not told. */
const readAgain = ({ text: _, ...article }: StoredArticle): StoredArticle => ({ ...article, textHash: '' })

/**
 * What reading cannot bring back: highlights, trash and corrections (follows and answers among them), whom and what they speak of, and which
 * articles were read.
 */
const essentials = async (from: Snapshot, { now, settings }: Asked): Promise<Content> => {
  const held = new Held()
  await eachRecord(from.table('annotations'), (record) => held.annotation(record as Annotation))
  await eachRecord(from.table('trash'), (record) => held.annotation((record as { annotation: Annotation }).annotation))
  await eachRecord(from.table('corrections'), (record) => held.correction(record as Correction))
  const events = (await recordsWithIds(from.table('events'), held.events)) as StoryEvent[]
  for (const event of events) held.event(event)
  const sources: EventSource[] = []
  await eachRecord(from.table('sources'), (record) => {
    if (held.events.has((record as EventSource).event)) sources.push(record as EventSource)
  })
  const pressed = new Pressed(now)
  const some: Partial<Record<Part, readonly unknown[]>> = {
    entities: await recordsWithIds(from.table('entities'), held.entities),
    ...{ mentions: [], questions: [], events, sources },
  }
  for (const part of PARTS) {
    if (part === 'articles')
      await eachRecord(from.table(part), (record) => pressed.record(part, readAgain(record as StoredArticle)))
    else if (some[part]) for (const record of some[part]) pressed.record(part, record)
    else await eachRecord(from.table(part), (record) => pressed.record(part, record))
  }
  return pressed.end('essentials', settings)
}

/** The content of a backup of that store, in one transaction; compressed portion by portion, so that the worker is never busy for long. */
export const contentOf = (from: Snapshot, asked: Asked): Promise<Result<Content>> =>
  from.run(async () => (await whole(from, asked)) ?? essentials(from, asked))
