/** One line on what is new of those followed: who, and the way to it. */
import type { Entity } from '../../lib/model/entity.ts'
import { listInWords } from '../event-timeline/event-words.ts'
import { Icon } from '../ui/icon.tsx'

/** Names that fit on the line. */
const NAMED = 2

/** "New of Ada Brandt and bay ferry"; of more than fit, "New of Ada Brandt, bay ferry and 3 others". */
export function newsInWords(news: readonly Entity[]): string {
  const names = news.slice(0, NAMED).map(({ name }) => name)
  const others = news.length - names.length
  const rest = others > 0 ? [`${others} ${others === 1 ? 'other' : 'others'}`] : []
  return `New of ${listInWords([...names, ...rest])}`
}

/** Draws nothing where nothing is new. */
export function NewsLine({ news, onNews }: { news: readonly Entity[]; onNews: () => void }) {
  if (news.length === 0) return null
  return (
    <button type="button" class="news-line" onClick={onNews}>
      <Icon name="follow" filled />
      <span class="news-line__words">{newsInWords(news)}</span>
      <Icon name="chevron-right" />
    </button>
  )
}
