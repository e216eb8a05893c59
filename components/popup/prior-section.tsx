/** The prior events linked to a page: best first, or under the people or projects they share with it. */
import type { PriorEvent } from '../../lib/model/report.ts'
import { EventTimeline } from '../event-timeline/event-item.tsx'
import { Chip } from '../ui/chip.tsx'
import { EmptyState } from '../ui/feedback.tsx'
import { groupPrior } from './group-prior.ts'
import type { Grouping } from './panel-props.ts'

const WAYS: { by: Grouping; label: string }[] = [
  { by: 'best', label: 'Best first' },
  { by: 'person', label: 'By person' },
  { by: 'project', label: 'By project' },
]

function Groups({ prior, by }: { prior: PriorEvent[]; by: 'person' | 'project' }) {
  const groups = groupPrior(prior, by, by === 'person' ? 'Linked by other things' : 'Linked by people')
  return (
    <>
      {groups.map(({ id, name, events }) => (
        <section class="prior-group" key={id} aria-label={name}>
          <h3 class="prior-group__name">
            {name} <span class="prior-group__count">{events.length}</span>
          </h3>
          <EventTimeline events={events} label={`Prior events: ${name}`} why={id === ''} />
        </section>
      ))}
    </>
  )
}

/** What stands there when nothing came before, or (`unknown`) what did could not be looked up. */
export function NothingPrior({ firstUse, unknown }: { firstUse: boolean; unknown: boolean }) {
  if (unknown)
    return (
      <EmptyState title="Not looked up">
        <p>What came before this page is not known now; the reason stands above.</p>
      </EmptyState>
    )
  return firstUse ? (
    <EmptyState title="Here it begins">
      <p>
        This is your first article. Its officials, projects and events are remembered on this machine; when a later article comes
        back to them, what came before is listed here.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing came before">
      <p>None of the people and projects of this page turned up in an earlier event that you have read about.</p>
    </EmptyState>
  )
}

/** The list with its choice of order. */
export function PriorSection(props: {
  prior: PriorEvent[]
  grouping: Grouping
  firstUse: boolean
  /** The library could not be asked. */
  unknown: boolean
  onGroup: (by: Grouping) => void
}) {
  const { prior, grouping, firstUse, unknown, onGroup } = props
  if (prior.length === 0) return <NothingPrior firstUse={firstUse} unknown={unknown} />
  return (
    <>
      {prior.length > 1 && (
        <fieldset class="order">
          <legend class="sr-only">Order of the prior events</legend>
          {WAYS.map(({ by, label }) => (
            <Chip key={by} pressed={by === grouping} onClick={() => onGroup(by)}>
              {label}
            </Chip>
          ))}
        </fieldset>
      )}
      {grouping === 'best' ? (
        <EventTimeline events={prior} label="Prior events, best first" why />
      ) : (
        <Groups prior={prior} by={grouping} />
      )}
    </>
  )
}
