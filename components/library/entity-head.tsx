/** Who or what the detail is about, and what the reader can say of it: follow, rename, no official, hide, and each of these undone. */
import { useState } from 'preact/hooks'
import type { Correction } from '../../lib/model/correction.ts'
import type { Entity } from '../../lib/model/entity.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { inArticles } from './entity-row.tsx'

export interface EntityActions {
  onBack: () => void
  onFollow: () => void
  onHide: () => void
  onNotOfficial: () => void
  onRename: (name: string) => void
  onUndoCorrection: (correction: Correction) => void
}

function Rename({ name, onRename, onCancel }: { name: string; onRename: (name: string) => void; onCancel: () => void }) {
  const [text, setText] = useState(name)
  const save = (event: Event) => {
    event.preventDefault()
    if (text.trim()) onRename(text.trim())
  }
  return (
    <form class="highlight__tags-form dossier__rename" onSubmit={save}>
      <Field label="Name">
        {(input) => <input {...input} value={text} onInput={(event) => setText(event.currentTarget.value)} />}
      </Field>
      <Button small type="submit" variant="primary" disabled={!text.trim() || text.trim() === name}>
        Rename
      </Button>
      <Button small variant="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
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
  const others = entity.aliases.filter((alias) => alias !== entity.name)
  return (
    <header class="dossier__head">
      <Button small variant="quiet" class="dossier__back" onClick={onBack}>
        ← Back to the list
      </Button>
      <h2>{entity.name}</h2>
      <p class="dossier__facts">
        <KindBadge kind={entity.kind} official={entity.official} /> in {inArticles(entity.articles)}
        {entity.followed && '; followed'}
        {entity.hidden && '; hidden: not highlighted on pages'}
        {others.length > 0 && <>; also {others.join(', ')}</>}
      </p>
      {renaming ? (
        <Rename
          name={entity.name}
          onCancel={() => setRenaming(false)}
          onRename={(name) => {
            setRenaming(false)
            onRename(name)
          }}
        />
      ) : (
        <Buttons {...props} onAskName={() => setRenaming(true)} />
      )}
    </header>
  )
}
