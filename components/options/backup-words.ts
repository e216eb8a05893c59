/** Sizes, moments and numbers of backups in words. */
import type { BackupEntry, BackupReason } from '../../lib/model/backup.ts'

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** "1.2 MB" of so many bytes. */
export function sizeInWords(bytes: number): string {
  let [value, unit] = [bytes, 0]
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`
}

export const REASONS: Readonly<Record<BackupReason, string>> = {
  daily: 'by itself',
  asked: 'by you',
  update: 'before an update',
  import: 'before an import',
  delete: 'before a deletion',
  restore: 'before a restore',
  repair: 'before a repair',
}

const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  annotations: ['highlight', 'highlights'],
  articles: ['article', 'articles'],
  corrections: ['correction', 'corrections'],
  events: ['event', 'events'],
  trash: ['deleted highlight', 'deleted highlights'],
  questions: ['question', 'questions'],
}

/** "3 highlights, 1 article": what readers count, in this order; '' where there is none of it. */
export const countsInWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(PARTS)
    .flatMap(([part, [one, many]]) => {
      const count = counts[part] ?? 0
      return count > 0 ? [`${count.toLocaleString()} ${count === 1 ? one : many}`] : []
    })
    .join(', ')

/** What a backup holds. */
export const contentInWords = ({ kind, counts }: Pick<BackupEntry, 'kind' | 'counts'>): string =>
  `${countsInWords(counts) || 'nothing counted'}${kind === 'essentials' ? '; what cannot be read again' : ''}`
