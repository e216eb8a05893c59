/** What a highlight is linked to, each as a chip that opens it. */
import type { AnnotationLink } from '../../lib/model/annotation.ts'
import { Chip } from '../ui/chip.tsx'
import type { IconName } from '../ui/icon-paths.ts'
import { daysOfValue } from './days-of-value.ts'

/** Tells links of one highlight apart. */
export const linkKey = (link: AnnotationLink): string => `${link.to} ${link.to === 'date' ? link.value : link.id}`

/** The icon of what is linked to. */
export const linkIcon = (link: AnnotationLink): IconName => (link.to === 'entity' ? (link.kind ?? 'follow') : link.to)

const TITLES = { entity: 'Open', event: 'Show the event', date: 'Show events of' } as const

/** A date that names no days cannot be opened: it is a chip without a button. */
export function LinkChips({ links, onOpen }: { links: readonly AnnotationLink[]; onOpen: (link: AnnotationLink) => void }) {
  return (
    <ul class="chips link-chips" aria-label="Linked to">
      {links.map((link) => {
        const opens = link.to !== 'date' || daysOfValue(link.value) !== undefined
        return (
          <li key={linkKey(link)}>
            <Chip
              icon={linkIcon(link)}
              title={opens ? `${TITLES[link.to]}: ${link.label}` : undefined}
              onClick={opens ? () => onOpen(link) : undefined}
            >
              {link.label}
            </Chip>
          </li>
        )
      })}
    </ul>
  )
}
