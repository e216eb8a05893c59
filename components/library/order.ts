/** In which order highlights are listed, and which stand together under one article. */
import type { Annotation } from '../../lib/model/annotation.ts'

export const ORDERS = ['changed', 'newest', 'oldest', 'article'] as const
export type Order = (typeof ORDERS)[number]

export const ORDER_WORDS: Readonly<Record<Order, string>> = {
  changed: 'Last changed first',
  newest: 'Newest first',
  oldest: 'Oldest first',
  article: 'By article',
}

/** The highlights of one article, in the order in which they are listed. */
export interface Group {
  /** The article's id, or its address where it is not stored. */
  key: string
  target: Annotation['target']
  rows: Annotation[]
}

/** What tells articles apart: variants of one address that were read as one article have one id. */
const articleOf = ({ article, target }: Annotation): string => article ?? target.source

const byId = (a: Annotation, b: Annotation): number => (a.id < b.id ? -1 : Number(a.id > b.id))
const inText = (a: Annotation, b: Annotation): number => a.target.selector[1].start - b.target.selector[1].start

const COMPARE: Readonly<Record<Order, (a: Annotation, b: Annotation) => number>> = {
  changed: (a, b) => b.modified - a.modified,
  newest: (a, b) => b.created - a.created,
  oldest: (a, b) => a.created - b.created,
  // Articles by title; in one, as the text goes.
  article: (a, b) =>
    a.target.title.localeCompare(b.target.title, 'en') || articleOf(a).localeCompare(articleOf(b), 'en') || inText(a, b),
}

/** The highlights in that order; equal ones by id, so that the order never depends on how they were read. */
export const ordered = (annotations: readonly Annotation[], order: Order): Annotation[] =>
  [...annotations].sort((a, b) => COMPARE[order](a, b) || byId(a, b))

/** Ordered highlights by article: articles in the order of their first highlight. */
export function grouped(rows: readonly Annotation[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const key = articleOf(row)
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { key, target: row.target, rows: [row] })
  }
  return [...groups.values()]
}
