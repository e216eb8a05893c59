/** Lists of what was found on a page: each line leads to its place there. Screen readers cannot reach highlights; they can reach these. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon-paths.ts'

export interface MentionLine {
  key: string
  icon: IconName
  name: string
  /** Role, date in words, or note. */
  detail?: string
  /** How often it stands on the page; shown from 2 on. */
  count?: number
  onShow: () => void
}

function Line({ line }: { line: MentionLine }) {
  const words: ComponentChildren = (
    <>
      <Icon name={line.icon} />
      <span class="mention__words">
        <span class="mention__name">{line.name}</span>
        {line.detail && <span class="mention__detail">{line.detail}</span>}
      </span>
      {line.count !== undefined && line.count > 1 && (
        <span class="mention__count">
          {line.count}
          <span class="sr-only"> times</span>
        </span>
      )}
    </>
  )
  return (
    <button type="button" class="mention" onClick={line.onShow}>
      {words}
    </button>
  )
}

/** One headed list; nothing where there are no lines. */
export function MentionList({ title, lines }: { title: string; lines: MentionLine[] }) {
  if (lines.length === 0) return null
  return (
    <section class="mentions" aria-label={title}>
      <h3 class="mentions__title">
        {title} <span class="mentions__count">{lines.length}</span>
      </h3>
      <ul class="list">
        {lines.map((line) => (
          <li key={line.key}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}
