/** A field for tags with completion: the editable combobox of ARIA (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), chosen tags before it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from '../ui/icon.tsx'
import { type TagCount, type TagOffer, tagOffers, tagsIn } from './complete-tags.ts'

export interface TagFieldProps {
  label: string
  /** Those that stand before the field. */
  chosen: readonly string[]
  /** What was typed and is no tag yet. */
  typed: string
  /** Tags in use, most used first. */
  known: readonly TagCount[]
  onChange: (change: { chosen: string[]; typed: string }) => void
  /** Enter where nothing is typed and nothing pointed at. */
  onDone?: () => void
}

/** All tags of a field: those chosen and what is still being typed. */
export const tagsOf = ({ chosen, typed }: Pick<TagFieldProps, 'chosen' | 'typed'>): string[] => [
  ...new Set([...chosen, ...tagsIn(typed)]),
]

function Chosen({ chosen, onRemove }: { chosen: readonly string[]; onRemove: (tag: string) => void }) {
  return (
    <ul class="tag-field__chosen" aria-label="Chosen tags">
      {chosen.map((tag) => (
        <li key={tag}>
          <span class="chip">
            <span class="chip__text">{tag}</span>
            <button type="button" class="tag-field__remove" aria-label={`Remove tag ${tag}`} onClick={() => onRemove(tag)}>
              <Icon name="close" />
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

interface OffersProps {
  id: string
  label: string
  offers: readonly TagOffer[]
  active: number
  onPick: (tag: string) => void
}

const optionId = (id: string, index: number): string => `${id}-${index}`

function Offers({ id, label, offers, active, onPick }: OffersProps) {
  return (
    <div class="tag-field__offers" role="listbox" id={id} aria-label={label}>
      {offers.map(({ tag, count }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here by aria-activedescendant.
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field.
        <div
          key={`${tag} ${count === undefined}`}
          role="option"
          id={optionId(id, index)}
          class="tag-field__offer"
          aria-selected={index === active}
          // Pressing must not take the focus from the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(tag)}
        >
          {count === undefined ? (
            <span>
              New tag <strong>{tag}</strong>
            </span>
          ) : (
            <>
              <span>{tag}</span>
              <span class="tag-field__count">
                {count}
                <span class="sr-only"> {count === 1 ? 'highlight' : 'highlights'}</span>
              </span>
            </>
          )}
        </div>
      ))}
    </div>
  )
}

/** Keys: ↓ ↑ point at an offer, Enter takes it, a comma ends a tag, Backspace in the empty field takes the last tag away, Esc closes the offers. */
export function TagField({ label, chosen, typed, known, onChange, onDone }: TagFieldProps) {
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [news, setNews] = useState('')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const offers = open ? tagOffers(typed, known, chosen) : []
  const shown = offers.length > 0
  useEffect(() => {
    if (active >= 0) box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const point = (to: number) => setActive(to)
  const close = () => {
    setOpen(false)
    point(-1)
  }
  const take = (tags: string[], rest = '') => {
    const added = tags.filter((tag) => !chosen.includes(tag))
    onChange({ chosen: [...chosen, ...added], typed: rest })
    if (added.length > 0) setNews(`Added ${added.join(', ')}.`)
    point(-1)
  }
  const pick = (tag: string) => {
    take([tag])
    setOpen(false)
    input.current?.focus()
  }
  const remove = (tag: string) => {
    onChange({ chosen: chosen.filter((one) => one !== tag), typed })
    setNews(`Removed ${tag}.`)
    input.current?.focus()
  }
  const onInput = (text: string) => {
    setOpen(true)
    point(-1)
    if (!text.includes(',')) return onChange({ chosen: [...chosen], typed: text })
    const end = text.lastIndexOf(',')
    take(tagsIn(text.slice(0, end)), text.slice(end + 1).trimStart())
  }
  const move = (by: 1 | -1) => {
    const all = tagOffers(typed, known, chosen)
    setOpen(true)
    if (all.length === 0) return
    point(shown ? (active + by + (active < 0 && by < 0 ? 1 : 0) + all.length) % all.length : by > 0 ? 0 : all.length - 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows that choose characters of an input method are not ours.
    if (event.isComposing) return
    const last = chosen.at(-1)
    if (event.key === 'Tab') return close()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      const pointed = offers[active]
      if (pointed) pick(pointed.tag)
      else if (typed.trim()) pick(typed.trim())
      else onDone?.()
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation()
      close()
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last)
    else return
    event.preventDefault()
  }
  return (
    <div
      class="tag-field"
      ref={box}
      // Not while the focus stays in the form: the list would go, and the button being pressed with it from under the pointer. Where pressing
      // gives no focus (Firefox and Safari on a Mac), not before the press can be over.
      onFocusOut={({ relatedTarget }) => {
        const around = box.current?.closest('form, dialog, [role=dialog]') ?? box.current
        if (relatedTarget === null) setTimeout(close, 300)
        else if (!around?.contains(relatedTarget as Node)) close()
      }}
    >
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class="tag-field__box">
        {chosen.length > 0 && <Chosen chosen={chosen} onRemove={remove} />}
        <input
          id={id}
          ref={input}
          class="tag-field__input"
          role="combobox"
          aria-expanded={shown}
          aria-controls={shown ? `${id}-list` : undefined}
          aria-activedescendant={shown && active >= 0 ? optionId(`${id}-list`, active) : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={typed}
          onInput={(event) => onInput(event.currentTarget.value)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
      </div>
      {shown && <Offers id={`${id}-list`} label={label} offers={offers} active={active} onPick={pick} />}
      <span class="sr-only" role="status">
        {news}
      </span>
    </div>
  )
}
