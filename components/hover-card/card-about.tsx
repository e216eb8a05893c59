/** What the card lets the reader say of whom or what a highlight names: follow, hide, and corrections; those that need a list lead to the library. */
import { useState } from 'preact/hooks'
import type { CorrectedKind, CorrectionAction } from '../../lib/model/correction.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { Card } from '../../lib/model/report.ts'
import { KIND_WORDS } from '../corrections/said.ts'
import { InlineForm } from '../library/inline-form.tsx'
import { Button } from '../ui/button.tsx'
import { type CardAction, notSameInWords } from './action-words.ts'
import { isOfficial } from './card-facts.tsx'
import type { CardProps, Outcome } from './card-props.ts'

export interface AboutProps {
  card: Card
  actions: CardProps
  /** Nothing can be stored, or something is under way. */
  off: boolean
  act: (name: CardAction, action: () => Outcome) => void
}

type EntityProps = AboutProps & { entity: Entity }

const KINDS: readonly CorrectedKind[] = ['person', 'project', 'organization', 'place', 'none']

function Follow({ entity, actions, off, act }: EntityProps) {
  const { onFollow, onUnfollow } = actions
  const { followed } = entity
  const stuck = followed && !onUnfollow
  const toggle = () => {
    if (!followed) act('follow', onFollow)
    else if (onUnfollow) act('unfollow', onUnfollow)
  }
  return (
    <Button
      small
      variant="quiet"
      icon="follow"
      disabled={off || stuck}
      aria-pressed={followed}
      title={stuck ? 'You can stop following in the library' : undefined}
      onClick={toggle}
    >
      {followed ? 'Following' : 'Follow'}
    </Button>
  )
}

/** The kinds that it can be instead. */
function Kinds({ entity, off, onKind }: { entity: Entity; off: boolean; onKind: (kind: CorrectedKind) => void }) {
  return (
    <fieldset class="card__kinds">
      <legend>It is</legend>
      {KINDS.filter((kind) => kind !== entity.kind).map((kind) => (
        <Button key={kind} small variant="quiet" disabled={off} onClick={() => onKind(kind)}>
          {KIND_WORDS[kind]}
        </Button>
      ))}
    </fieldset>
  )
}

/** Corrections that are rarer than the four above. */
function More({ entity, card, actions, off, act }: EntityProps) {
  const [step, setStep] = useState<'rename' | 'kind' | null>(null)
  const correct = (name: CardAction, change: CorrectionAction) => {
    setStep(null)
    act(name, () => actions.onCorrect(change))
  }
  if (step === 'rename')
    return (
      <InlineForm
        label="Name"
        value={entity.name}
        save="Rename"
        allows={(text) => !off && text.trim() !== '' && text.trim() !== entity.name}
        onCancel={() => setStep(null)}
        onSave={(text) => correct('rename', { action: 'rename', entity: entity.id, name: text.trim() })}
      />
    )
  if (step === 'kind')
    return <Kinds entity={entity} off={off} onKind={(kind) => correct('kind', { action: 'kind', entity: entity.id, kind })} />
  const inLibrary = { small: true, variant: 'quiet', title: 'Opens the library', disabled: off } as const
  return (
    <div class="card__row card__row--quiet">
      <Button small variant="quiet" disabled={off} onClick={() => setStep('rename')}>
        Rename
      </Button>
      <Button small variant="quiet" disabled={off} onClick={() => setStep('kind')}>
        Wrong kind
      </Button>
      {entity.kind === 'person' && !isOfficial(card) && (
        <Button
          small
          variant="quiet"
          disabled={off}
          onClick={() => correct('official', { action: 'official', entity: entity.id })}
        >
          An official
        </Button>
      )}
      <Button {...inLibrary} onClick={() => actions.onOpenLibrary('same')}>
        Same as…
      </Button>
      {entity.articles > 1 && (
        <Button {...inLibrary} onClick={() => actions.onOpenLibrary('split')}>
          Split…
        </Button>
      )}
    </div>
  )
}

/** Draws nothing for a highlight of the reader's own. */
export function CardAbout(props: AboutProps) {
  const { card, actions, off, act } = props
  const [more, setMore] = useState(false)
  const { entity, mention } = card
  if (!entity && mention?.kind !== 'date') return null
  if (!entity)
    return (
      <div class="card__row card__row--quiet">
        <Button
          small
          variant="quiet"
          disabled={off}
          onClick={() => act('not-date', () => actions.onCorrect({ action: 'not-date', text: mention?.text ?? '' }))}
        >
          Not a date
        </Button>
      </div>
    )
  return (
    <>
      <div class="card__row card__row--quiet">
        <Follow {...props} entity={entity} />
        <Button small variant="quiet" disabled={off} onClick={() => act('hide', actions.onHide)}>
          Hide
        </Button>
        {isOfficial(card) && (
          <Button small variant="quiet" disabled={off} onClick={() => act('not-official', actions.onNotOfficial)}>
            Not an official
          </Button>
        )}
        <Button small variant="quiet" disabled={off} onClick={() => act('not-same', actions.onNotThisPerson)}>
          {notSameInWords(entity.kind)}
        </Button>
        <Button small variant="quiet" disabled={off} aria-expanded={more} onClick={() => setMore(!more)}>
          More
        </Button>
      </div>
      {more && <More {...props} entity={entity} />}
    </>
  )
}
