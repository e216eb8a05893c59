/** The corrections of a person, project, body or place in its dossier: a row of buttons, and the dialog or form that one opens. */
import { useState } from 'preact/hooks'
import type { Correction, CorrectionAction } from '../../lib/model/correction.ts'
import type { Entity } from '../../lib/model/entity.ts'
import { EntityLine } from '../library/entity-row.tsx'
import { InlineForm } from '../library/inline-form.tsx'
import { Button } from '../ui/button.tsx'
import { KindDialog } from './kind-dialog.tsx'
import type { Correcting } from './lookup.ts'
import { PickDialog } from './pick-dialog.tsx'
import { saidOf } from './said.ts'
import { SplitDialog } from './split-dialog.tsx'

export type Step = 'rename' | 'same' | 'split' | 'kind'

export interface EntityToolsProps extends Correcting {
  entity: Entity
  /** Those of this entity. */
  corrections: readonly Correction[]
  /** What is open from the beginning. */
  step?: Step | null
  onUndoCorrection: (correction: Correction) => void
}

const ELSE: Record<Entity['kind'], string> = {
  person: 'somebody else',
  project: 'another project',
  organization: 'another organization',
  place: 'another place',
}

const wordsOf = ({ name, aliases }: Entity): string[] =>
  [name, ...aliases].flatMap((one) => one.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

/** Those that share a word of their names first: the other spelling that the reader looks for is most likely among them. */
function nearFirst(entity: Entity, others: readonly Entity[]): Entity[] {
  const own = new Set(wordsOf(entity))
  const near = (other: Entity) => Number(wordsOf(other).some((word) => own.has(word)))
  return [...others].sort((a, b) => near(b) - near(a))
}

/** The dialog of a step that has one. */
function StepDialog(props: EntityToolsProps & { now: Step; close: () => void; correct: (change: CorrectionAction) => void }) {
  const { entity, lookup, now, close, correct, onCorrect } = props
  if (now === 'same')
    return (
      <PickDialog<Entity>
        title={`Who or what is the same as ${entity.name}?`}
        hint={`What you pick becomes part of ${entity.name}, which keeps its name.`}
        label="Search names"
        except={[entity.id]}
        find={async (words) => {
          const found = await lookup.entities({ words, kind: entity.kind })
          return found.ok ? { ok: true, value: nearFirst(entity, found.value) } : found
        }}
        row={(one) => <EntityLine entity={one} />}
        onPick={(one) => {
          close()
          onCorrect({ action: 'same', entity: entity.id, other: one.id }, `${one.name} and ${entity.name} are one now.`)
        }}
        onClose={close}
      />
    )
  if (now === 'split')
    return (
      <SplitDialog
        title={`Which articles mean ${ELSE[entity.kind]}?`}
        hint={`Those you choose are taken away from ${entity.name}, with all that they tell.`}
        load={() => lookup.shares({ entity: entity.id })}
        onSplit={(articles) => {
          close()
          correct({ action: 'split', entity: entity.id, articles })
        }}
        onClose={close}
      />
    )
  return now === 'kind' ? (
    <KindDialog
      entity={entity}
      onClose={close}
      onKind={(kind) => {
        close()
        correct({ action: 'kind', entity: entity.id, kind })
      }}
    />
  ) : null
}

function Buttons(props: EntityToolsProps & { open: (step: Step) => void; correct: (change: CorrectionAction) => void }) {
  const { entity, corrections, open, correct, onUndoCorrection } = props
  const hides = corrections.find(({ change }) => change.action === 'hide')
  const id = { entity: entity.id }
  return (
    <>
      <Button small variant="quiet" onClick={() => open('rename')}>
        Rename
      </Button>
      <Button small variant="quiet" onClick={() => open('same')}>
        Same as…
      </Button>
      {entity.articles > 1 && (
        <Button small variant="quiet" onClick={() => open('split')}>
          Split…
        </Button>
      )}
      <Button small variant="quiet" onClick={() => open('kind')}>
        Wrong kind…
      </Button>
      {entity.kind === 'person' && (
        <Button small variant="quiet" onClick={() => correct({ action: entity.official ? 'not-official' : 'official', ...id })}>
          {entity.official ? 'Not an official' : 'An official'}
        </Button>
      )}
      {hides ? (
        <Button small variant="quiet" onClick={() => onUndoCorrection(hides)}>
          Show again
        </Button>
      ) : (
        <Button small variant="quiet" onClick={() => correct({ action: 'hide', ...id })}>
          Hide
        </Button>
      )}
    </>
  )
}

/** `onCorrect` is called once for each choice; nothing is asked twice. */
export function EntityTools(props: EntityToolsProps) {
  const { entity, onCorrect } = props
  const [now, setNow] = useState<Step | null>(props.step ?? null)
  const close = () => setNow(null)
  const correct = (change: CorrectionAction) => onCorrect(change, saidOf(change, entity.name))
  if (now === 'rename')
    return (
      <InlineForm
        label="Name"
        value={entity.name}
        save="Rename"
        allows={(text) => text.trim() !== '' && text.trim() !== entity.name}
        onCancel={close}
        onSave={(text) => {
          close()
          correct({ action: 'rename', entity: entity.id, name: text.trim() })
        }}
      />
    )
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons under one word. */}
      <div class="tools" role="group" aria-label={`Correct ${entity.name}`}>
        <span class="tools__name" aria-hidden="true">
          Correct
        </span>
        <Buttons {...props} open={setNow} correct={correct} />
      </div>
      {now && <StepDialog {...props} now={now} close={close} correct={correct} />}
    </>
  )
}
