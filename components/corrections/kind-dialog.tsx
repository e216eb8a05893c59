/** A dialog to say what something is instead: another kind, or nothing that is to be highlighted. */
import { useState } from 'preact/hooks'
import type { CorrectedKind } from '../../lib/model/correction.ts'
import type { Entity } from '../../lib/model/entity.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { KIND_WORDS } from './said.ts'

const KINDS: readonly CorrectedKind[] = ['person', 'project', 'organization', 'place', 'none']

export function KindDialog(props: { entity: Entity; onKind: (kind: CorrectedKind) => void; onClose: () => void }) {
  const { entity, onKind, onClose } = props
  const [kind, setKind] = useState<CorrectedKind | null>(null)
  return (
    <Dialog
      title={`What is ${entity.name}?`}
      onClose={onClose}
      actions={
        <>
          <Button small variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button small variant="primary" disabled={!kind} onClick={() => kind && onKind(kind)}>
            Correct
          </Button>
        </>
      }
    >
      <p class="pick__hint">It holds for what you have read and for later articles.</p>
      <fieldset class="kinds">
        <legend class="sr-only">Kind</legend>
        {KINDS.filter((one) => one !== entity.kind).map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            <span>
              {KIND_WORDS[one].replace(/^./u, (first) => first.toUpperCase())}
              {one === 'none' && <span class="field__hint">It disappears from pages, lists and events.</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
