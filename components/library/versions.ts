/** What a highlight was before each edit, so that it can be shown and brought back. */
import type { Annotation, AnnotationEdit } from '../../lib/model/annotation.ts'

/** The fields that an edit can change. */
export const VERSIONED = ['note', 'tags', 'colour', 'links', 'target'] as const
export type VersionedField = (typeof VERSIONED)[number]

export type Fields = Pick<Annotation, 'note' | 'tags' | 'colour' | 'target'> & Required<Pick<Annotation, 'links'>>

export interface Version {
  /** When the edit was made that ended it; ms since 1970. */
  until: number
  /** What that edit changed. */
  changed: VersionedField[]
  /** All fields as they were before it. */
  fields: Fields
  /** What would have to change to bring it back; empty where it is as it was. */
  back: Partial<Fields>
}

const fieldsNow = ({ note, tags, colour, links = [], target }: Annotation): Fields => ({ note, tags, colour, links, target })

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields that an edit recorded. */
const recorded = (edit: AnnotationEdit): Partial<Fields> =>
  Object.fromEntries(VERSIONED.flatMap((field) => (edit[field] === undefined ? [] : [[field, edit[field]]])))

/** Earlier versions, the last first: each is the one after it with what its edit had changed put back. */
export function versionsOf(annotation: Annotation): Version[] {
  const now = fieldsNow(annotation)
  const versions: Version[] = []
  let fields = now
  for (const edit of [...(annotation.history ?? [])].reverse()) {
    const before = recorded(edit)
    fields = { ...fields, ...before }
    const back = Object.fromEntries(
      VERSIONED.flatMap((field) => (same(fields[field], now[field]) ? [] : [[field, fields[field]]])),
    )
    versions.push({ until: edit.at, changed: VERSIONED.filter((field) => field in before), fields, back })
  }
  return versions
}
