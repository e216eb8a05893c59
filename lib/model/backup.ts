/** Backups: what is known of each, how the last attempt went, what a restore would do, and the health of the storage. */

/** Why a backup was made. */
export type BackupReason = 'daily' | 'asked' | 'update' | 'import' | 'delete' | 'restore' | 'repair'

/** 'whole': every record. 'essentials': what cannot be read again, where the whole is too large. */
export type BackupKind = 'whole' | 'essentials'

/** A backup in the extension's storage, as the list of them has it. */
export interface BackupEntry {
  id: string
  /** When it was made, ms since 1970. */
  at: number
  reason: BackupReason
  kind: BackupKind
  /** Compressed, as it is stored; in how many chunks. */
  bytes: number
  chunks: number
  /** SHA-256 of the compressed bytes, in hexadecimal digits. */
  sum: string
  /** Text of what changed last, so that the same is not backed up twice. */
  stamp: string
  counts: { articles: number; annotations: number; corrections: number }
}

/** How the last attempt ended; `error` is a sentence for the reader. */
export interface BackupAttempt {
  at: number
  error?: string
}

/** The folder of the reader's: files that were written there, each over the one before it of the same name. */
export interface FolderState {
  /** In every file's name, so that two browsers with one folder do not write over each other's files. */
  tag: string
  /** Name in the folder, with when it was written and its size. */
  files: { name: string; at: number; bytes: number; kind: BackupKind }[]
  last?: BackupAttempt
}

/** All that is known of backups. */
export interface BackupIndex {
  /** Newest first. */
  entries: BackupEntry[]
  last?: BackupAttempt
  /** A backup that was begun: its chunks are taken away if it was never finished. */
  pending?: { id: string; chunks: number }
  folder?: FolderState
}

/** What a restore would do. */
export interface RestorePreview {
  /** When the backup was made, ms since 1970; absent where a file does not tell. */
  at?: number
  from: 'antecedent' | 'w3c' | 'hypothesis' | 'obsidian'
  /** Merging: items that are new, highlights that are newer than those here, and what is here already. */
  adds: Record<string, number>
  replaces: number
  same: number
  refused: { what: string; why: string }[]
  /** Replacing everything: what is here and not in the backup, by kind. */
  removes: Record<string, number>
  /** Names of settings that differ from those of now; none where the backup holds none. */
  settings: string[]
}

/** One reference that points nowhere. */
export interface Dangling {
  /** Which record, in words. */
  what: string
  /** What it points to. */
  why: string
}

/** Storage of the browser for the extension. */
export interface StorageUse {
  /** Bytes used and allowed; null where the browser does not tell. */
  used: number | null
  quota: number | null
  /** Whether the browser promised not to clear it when the disk runs low; null where it does not tell. */
  persisted: boolean | null
}
