/** Who or what the detail is about, and what the reader can say of it: follow, rename, no official, hide, and each of these undone. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Correction } from '../../lib/model/correction.ts'
import type { Entity } from '../../lib/model/entity.ts'
import { Button } from '../ui/button.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { inArticles } from './entity-row.tsx'
import { InlineForm } from './inline-form.tsx'

export interface EntityActions {
  onBack: () => void
  onFollow: () => void
  onHide: () => void
  onNotOfficial: () => void
  onRename: (name: string) => void
  onUndoCorrection: (correction: Correction) => void
}

interface HeadProps extends EntityActions {
  entity: Entity
  corrections: readonly Correction[]
}

function Buttons({ entity, corrections, onAskName, ...on }: HeadProps & { onAskName: () => void }) {
  const made = (action: Correction['change']['action']) => corrections.find(({ change }) => change.action === action)
  const [follows, hides] = [made('follow'), made('hide')]
  return (
    <div class="dossier__actions">
      {follows ? (
        <Button small icon="follow" onClick={() => on.onUndoCorrection(follows)}>
          Stop following
        </Button>
      ) : (
        <Button small icon="follow" onClick={on.onFollow}>
          Follow
        </Button>
      )}
      <Button small onClick={onAskName}>
        Rename
      </Button>
      {entity.official && (
        <Button small onClick={on.onNotOfficial}>
          Not an official
        </Button>
      )}
      {hides ? (
        <Button small onClick={() => on.onUndoCorrection(hides)}>
          Show again
        </Button>
      ) : (
        <Button small icon="hide" onClick={on.onHide}>
          Hide
        </Button>
      )}
    </div>
  )
}

/** `corrections` are those of this entity. */
export function EntityHead(props: HeadProps) {
  const { entity, onBack, onRename } = props
  const [renaming, setRenaming] = useState(false)
  const name = useRef<HTMLHeadingElement>(null)
  // The row or form that had the focus is gone: readers by keyboard go on from the name.
  useEffect(() => {
    if (!renaming) name.current?.focus()
  }, [renaming])
  const others = entity.aliases.filter((alias) => alias !== entity.name)
  return (
    <header class="dossier__head">
      <Button small variant="quiet" class="dossier__back" onClick={onBack}>
        ← Back to the list
      </Button>
      <h2 ref={name} tabIndex={-1}>
        {entity.name}
      </h2>
      <p class="dossier__facts">
        <KindBadge kind={entity.kind} official={entity.official} /> in {inArticles(entity.articles)}
        {entity.followed && '; followed'}
        {entity.hidden && '; hidden: not highlighted on pages'}
        {others.length > 0 && <>; also {others.join(', ')}</>}
      </p>
      {renaming ? (
        <InlineForm
          label="Name"
          value={entity.name}
          save="Rename"
          allows={(text) => text.trim() !== '' && text.trim() !== entity.name}
          onCancel={() => setRenaming(false)}
          onSave={(text) => {
            setRenaming(false)
            onRename(text.trim())
          }}
        />
      ) : (
        <Buttons {...props} onAskName={() => setRenaming(true)} />
      )}
    </header>
  )
}
