/** Names a kind by word, icon and colour together: never by colour alone. */
import type { MentionKind } from '../../lib/model/mention.ts'
import { Icon } from './icon.tsx'

/** A kind of mention, or a selection of the reader's. */
export type BadgeKind = MentionKind | 'selection'

const WORDS: Record<BadgeKind, string> = {
  person: 'Person',
  project: 'Project',
  date: 'Date',
  organization: 'Organization',
  place: 'Place',
  selection: 'Selection',
}

/** The word for a kind; a person in office is an "Official". */
export function kindWord(kind: BadgeKind, official = false): string {
  return kind === 'person' && official ? 'Official' : WORDS[kind]
}

/** The badge: icon and word on the kind's colour. */
export function KindBadge({ kind, official }: { kind: BadgeKind; official?: boolean }) {
  return (
    <span class={`kind kind--${kind}`}>
      <Icon name={kind} />
      {kindWord(kind, official)}
    </span>
  )
}
