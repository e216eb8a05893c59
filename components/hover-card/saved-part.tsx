/** What the card offers for a saved highlight: colour, note, tags, links to what stands in it, delete, undo and redo. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { AnnotationLink } from '../../lib/model/annotation.ts'
import { pageKey } from '../../lib/model/keys.ts'
import { ColourPicker } from '../note-editor/colour-picker.tsx'
import type { TagCount } from '../note-editor/complete-tags.ts'
import { NoteEditor } from '../note-editor/note-editor.tsx'
import { NoteText } from '../note-editor/note-text.tsx'
import { TagField, tagsOf } from '../note-editor/tag-field.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { SavedPartProps, SavedView } from './card-props.ts'
import lostCss from './lost.css?inline'
import { QuoteChange } from './quote-change.tsx'
import { sameLink } from './same-link.ts'
import savedCss from './saved.css?inline'

type Step = 'note' | 'tags' | null

function Tags({ view, onDone, act }: { view: SavedView; onDone: () => void; act: SavedPartProps['act'] }) {
  const [value, setValue] = useState({ chosen: [...view.annotation.tags], typed: '' })
  const [known, setKnown] = useState<readonly TagCount[]>([])
  const box = useRef<HTMLFormElement>(null)
  // Before anything is drawn: who types at once types into the field.
  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), [])
  useEffect(() => {
    void view.onTags().then(setKnown)
  }, [])
  // What could not be saved stays in the field, to be tried again or copied.
  const save = async () => (await act('tags', () => view.onEdit({ tags: tagsOf(value) }))) && onDone()
  // A form, since Esc in a form is the form's (useEscape of the card).
  return (
    <form
      class="saved__tags"
      ref={box}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TagField label="Tags" chosen={value.chosen} typed={value.typed} known={known} onChange={setValue} onDone={save} />
      <div class="card__row">
        {/* Without taking the focus: the offers would close under the pointer, and the button move away from it. */}
        <Button small variant="primary" onMouseDown={(event) => event.preventDefault()} onClick={save}>
          Save tags
        </Button>
        <Button small variant="quiet" onMouseDown={(event) => event.preventDefault()} onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

const iconOf = (link: AnnotationLink) => (link.to === 'entity' ? (link.kind ?? 'person') : link.to)

/** One toggle for each thing that is linked or could be. */
function Links({ view, off, act }: SavedPartProps) {
  const linked = view.annotation.links ?? []
  const offered = [...linked, ...view.candidates.filter((one) => !linked.some((other) => sameLink(one, other)))]
  if (offered.length === 0) return null
  const toggle = (link: AnnotationLink) => {
    const has = linked.some((one) => sameLink(one, link))
    const links = has ? linked.filter((one) => !sameLink(one, link)) : [...linked, link]
    act(has ? 'unlink' : 'link', () => view.onEdit({ links }))
  }
  return (
    <ul class="saved__links" aria-label="Links">
      <li class="saved__label" aria-hidden="true">
        Link to
      </li>
      {offered.map((link) => {
        const pressed = linked.some((one) => sameLink(one, link))
        return (
          <li key={`${link.to} ${link.label}`}>
            <button
              type="button"
              class="chip"
              disabled={off}
              aria-pressed={pressed}
              aria-label={`Link to ${link.label}`}
              title={pressed ? 'Linked; press to take the link away' : `Link to ${link.label}`}
              onClick={() => toggle(link)}
            >
              <Icon name={pressed ? 'check' : iconOf(link)} />
              <span class="chip__text">{link.label}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function MovedQuestion({ view, off, act }: SavedPartProps) {
  if (view.now === undefined) return null
  return (
    <div class="saved__moved">
      <p>The page was edited. Is this still your highlight?</p>
      <QuoteChange saved={view.annotation.target.selector[0].exact} now={view.now} />
      <div class="card__row">
        <Button small variant="primary" disabled={off} onClick={() => act('confirm', () => view.onConfirm(true))}>
          Yes, that is it
        </Button>
        <Button small disabled={off} onClick={() => act('refuse', () => view.onConfirm(false))}>
          No
        </Button>
      </div>
    </div>
  )
}

const isTyped = (event: Event): boolean =>
  event.composedPath()[0] instanceof HTMLTextAreaElement || event.composedPath()[0] instanceof HTMLInputElement

/** Ctrl+Z and Ctrl+Shift+Z anywhere in the card but in a text box, where they belong to what is being typed. */
function useStepKeys(part: { current: HTMLElement | null }, { view, off, act }: SavedPartProps): void {
  const steps = useRef<(key: 'undo' | 'redo') => void>(() => undefined)
  steps.current = (key) => {
    if (!off) act(key, key === 'undo' ? view.onUndo : view.onRedo)
  }
  useLayoutEffect(() => {
    const root = part.current?.getRootNode()
    const onKey = (event: Event) => {
      const key = pageKey(event as KeyboardEvent)
      if ((key !== 'undo' && key !== 'redo') || isTyped(event)) return
      event.preventDefault()
      steps.current(key)
    }
    // In the capture phase: the card keeps its keys from the page.
    root?.addEventListener('keydown', onKey, true)
    return () => root?.removeEventListener('keydown', onKey, true)
  }, [])
}

function Buttons({ view, off, act, onStep }: SavedPartProps & { onStep: (step: Step) => void }) {
  const { note, tags, colour } = view.annotation
  return (
    <>
      <div class="card__row">
        <ColourPicker
          label="Colour of the highlight"
          chosen={colour}
          onChoose={(chosen) => act('recolour', () => view.onEdit({ colour: chosen }))}
        />
        <span class="saved__steps">
          <IconButton icon="undo" label="Undo the last change (Ctrl+Z)" disabled={off} onClick={() => act('undo', view.onUndo)} />
          <span class="saved__redo">
            <IconButton icon="undo" label="Do it again (Ctrl+Shift+Z)" disabled={off} onClick={() => act('redo', view.onRedo)} />
          </span>
        </span>
      </div>
      <div class="card__row">
        <Button small icon="note" disabled={off} onClick={() => onStep('note')}>
          {note ? 'Edit note' : 'Add note'}
        </Button>
        <Button small disabled={off} onClick={() => onStep('tags')}>
          {tags.length ? 'Edit tags' : 'Add tags'}
        </Button>
        <Button small variant="quiet" disabled={off} onClick={() => act('remove', view.onRemove)}>
          Delete
        </Button>
      </div>
    </>
  )
}

/** Stands in the card's foot. Where nothing can be stored everything in it is disabled; the card says why. */
export function SavedPart(props: SavedPartProps) {
  const { view, act } = props
  const [step, setStep] = useState<Step>(null)
  const box = useRef<HTMLDivElement>(null)
  useStepKeys(box, props)
  const { note, tags, colour } = view.annotation
  const saveNote = async (text: string) => (await act('note', () => view.onEdit({ note: text }))) && setStep(null)
  return (
    <div class="saved" ref={box}>
      <style>{savedCss + lostCss}</style>
      {step === 'note' && <NoteEditor note={note} label="Your note" onSave={saveNote} onCancel={() => setStep(null)} />}
      {step === 'tags' && <Tags view={view} act={act} onDone={() => setStep(null)} />}
      {step === null && (
        <>
          <MovedQuestion {...props} />
          {note && (
            <div class="card__note" style={{ borderColor: `var(--mark-${colour})` }}>
              <NoteText note={note} />
            </div>
          )}
          {tags.length > 0 && (
            <ul class="saved__list" aria-label="Tags">
              {tags.map((tag) => (
                <li key={tag} class="saved__tag">
                  {tag}
                </li>
              ))}
            </ul>
          )}
          <Links {...props} />
          <Buttons {...props} onStep={setStep} />
        </>
      )}
    </div>
  )
}
