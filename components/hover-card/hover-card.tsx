/** The card of a highlight: a small dialog beside it that keeps the keyboard inside until it is closed. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Card } from '../../lib/model/report.ts'
import { QuestionItem } from '../questions/question-item.tsx'
import { answeredInWords } from '../questions/question-words.ts'
import { IconButton } from '../ui/button.tsx'
import { Notice, Progress } from '../ui/feedback.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { ToastRegion } from '../ui/toast.tsx'
import { doneInWords } from './action-words.ts'
import { CardActions } from './card-actions.tsx'
import { CardEventTools } from './card-event-tools.tsx'
import { CardFacts, CardPrior, cardKind, cardTitle, isOfficial } from './card-facts.tsx'
import type { Box, CardProps } from './card-props.ts'
import { wrapFocus } from './focus-trap.ts'
import { placeCard } from './place.ts'
import { type Outcomes, useOutcome } from './use-outcome.ts'

const TITLE = 'card-title'

function place(box: HTMLElement, anchor: Box): void {
  box.style.maxHeight = ''
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const spot = placeCard(anchor, { width: box.offsetWidth, height: box.offsetHeight }, view)
  box.classList.toggle('card--sheet', spot === null)
  box.style.left = spot ? `${spot.left}px` : ''
  box.style.top = spot ? `${spot.top}px` : ''
  box.style.maxHeight = spot ? `${spot.maxHeight}px` : ''
}

/** Esc closes from anywhere in the window; in a text box or form it belongs to that. Listens in the capture phase, before the page's own shortcuts. */
function useEscape(onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  // A layout effect, since Preact removes what other effects set up only after the next paint.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      const path = event.composedPath()
      if (path[0] instanceof HTMLTextAreaElement || path.some((one) => one instanceof HTMLFormElement)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      close.current()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}

function onKeyDown(event: KeyboardEvent): void {
  // What is typed in the card is not for the page's shortcuts.
  event.stopPropagation()
  if (event.key !== 'Tab') return
  const box = event.currentTarget as HTMLElement
  const active = (box.getRootNode() as ShadowRoot).activeElement
  const next = wrapFocus(box, active, event.shiftKey)
  if (!next) return
  event.preventDefault()
  next.focus()
}

const keepFromPage = (event: Event) => event.stopPropagation()

function Head({ props }: { props: CardProps }) {
  const { card, error, several, onClose, onOpenLibrary } = props
  return (
    <div class="card__head">
      <div>
        {several && (
          <span class="card__several">
            <IconButton icon="chevron-right" label="The one before at this place" onClick={() => several.onStep(-1)} />
            <span>
              {several.at} of {several.of}
              <span class="sr-only"> at this place</span>
            </span>
            <IconButton icon="chevron-right" label="The next at this place" onClick={() => several.onStep(1)} />
          </span>
        )}
        {card && <KindBadge kind={cardKind(card)} official={isOfficial(card)} />}
        <h2 id={TITLE} class="card__title">
          {card ? cardTitle(card) : error ? 'This could not be opened' : 'Looking it up'}
        </h2>
      </div>
      <span class="card__tools">
        {card && <IconButton icon="library" label="Open library" onClick={() => onOpenLibrary()} />}
        <IconButton icon="close" label="Close (Esc)" onClick={onClose} />
      </span>
    </div>
  )
}

/** Facts, open questions, prior events, and why it is highlighted. */
function Contents({ card, props, busy, run }: { card: Card; props: CardProps; busy: boolean; run: Outcomes['run'] }) {
  const off = busy || card.readOnly !== undefined
  return (
    <>
      <CardFacts card={card} />
      {card.questions?.map((question) => (
        <QuestionItem
          key={question.id}
          question={question}
          level={3}
          disabled={off}
          onAnswer={(asked, answer) => run(() => props.onAnswer(asked, answer), answeredInWords(asked, answer))}
        />
      ))}
      <CardPrior
        card={card}
        tools={(event) => (
          <CardEventTools
            event={event}
            onCorrect={props.onCorrect}
            off={off}
            act={(name, action) => run(action, doneInWords(name, cardTitle(card)))}
          />
        )}
      />
      <p class="card__why">{card.why}</p>
    </>
  )
}

/** The whole card; `props.card` null and no error: loading. */
export function HoverCard(props: CardProps) {
  const { card, error, anchorRect, onClose, onUndo } = props
  const box = useRef<HTMLDivElement>(null)
  const { said, busy, run, close } = useOutcome(onUndo, card ? props.said : undefined)
  useEscape(onClose)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  useLayoutEffect(() => {
    const again = () => box.current && place(box.current, anchorRect)
    again()
    window.addEventListener('resize', again)
    return () => window.removeEventListener('resize', again)
  })
  return (
    <div
      class="card"
      ref={box}
      role="dialog"
      aria-modal="true"
      aria-labelledby={TITLE}
      aria-busy={!card && !error}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onKeyUp={keepFromPage}
      onKeyPress={keepFromPage}
    >
      <Head props={props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable). */}
      <section class="card__body" tabIndex={0} aria-labelledby={TITLE}>
        {error ? <Notice tone="danger">{error}</Notice> : !card && <Progress>Looking it up…</Progress>}
        {card && !error && <Contents {...{ card, props, busy, run }} />}
      </section>
      {card && !error && (
        <div class="card__foot">
          {card.readOnly && <Notice>{card.readOnly}</Notice>}
          <CardActions card={card} actions={props} busy={busy} run={run} />
        </div>
      )}
      <ToastRegion toast={said} onClose={close} />
    </div>
  )
}
