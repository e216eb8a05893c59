/** Who or what a dossier is about, and what the reader can do: follow, look at it together with another, correct. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Correction } from '../../lib/model/correction.ts'
import type { Entity } from '../../lib/model/entity.ts'
import { EntityTools, type EntityToolsProps } from '../corrections/entity-tools.tsx'
import { PickDialog } from '../corrections/pick-dialog.tsx'
import { saidOf } from '../corrections/said.ts'
import { Button } from '../ui/button.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { EntityLine, inArticles } from './entity-row.tsx'

export interface HeadProps extends EntityToolsProps {
  onBack: () => void
  onOpenPair: (other: string) => void
}

function Follow({ entity, corrections, onCorrect, onUndoCorrection }: HeadProps) {
  const follows: Correction | undefined = corrections.find(({ change }) => change.action === 'follow')
  const follow = { action: 'follow', entity: entity.id } as const
  return (
    <Button
      small
      icon="follow"
      onClick={() => (follows ? onUndoCorrection(follows) : onCorrect(follow, saidOf(follow, entity.name)))}
    >
      {follows ? 'Stop following' : 'Follow'}
    </Button>
  )
}

/** Looks for the second of a pair among people and projects. */
function Together({ entity, lookup, onOpenPair }: HeadProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        Together with…
      </Button>
      {open && (
        <PickDialog<Entity>
          title={`${entity.name} and whom?`}
          hint="Shows what the two have in common: events, projects and articles."
          label="Search people and projects"
          except={[entity.id]}
          find={async (words) => {
            const [people, projects] = await Promise.all([
              lookup.entities({ words, kind: 'person' }),
              lookup.entities({ words, kind: 'project' }),
            ])
            if (!people.ok || !projects.ok) return people.ok ? projects : people
            return { ok: true, value: [...people.value, ...projects.value].sort((a, b) => b.articles - a.articles) }
          }}
          row={(one) => <EntityLine entity={one} />}
          onPick={(one) => {
            setOpen(false)
            onOpenPair(one.id)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** `corrections` are those of this entity. */
export function EntityHead(props: HeadProps) {
  const { entity, onBack } = props
  const name = useRef<HTMLHeadingElement>(null)
  // The row that had the focus is gone: readers by keyboard go on from the name. A dialog that is open from the beginning keeps it.
  useEffect(() => {
    if (!props.step) name.current?.focus()
  }, [entity.name])
  const others = entity.aliases.filter((alias) => alias !== entity.name)
  return (
    <header class="dossier__head">
      <Button small variant="quiet" class="dossier__back" onClick={onBack}>
        ← Back to the list
      </Button>
      <h2 ref={name} id="dossier-name" tabIndex={-1}>
        {entity.name}
      </h2>
      <p class="dossier__facts">
        <KindBadge kind={entity.kind} official={entity.official} /> in {inArticles(entity.articles)}
        {entity.followed && '; followed'}
        {entity.hidden && '; hidden: not highlighted on pages'}
        {others.length > 0 && <>; also {others.join(', ')}</>}
      </p>
      <div class="dossier__actions">
        <Follow {...props} />
        <Together {...props} />
      </div>
      <EntityTools {...props} />
    </header>
  )
}
