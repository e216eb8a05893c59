/** A dialog to link a highlight to people, projects, events and dates: what its words speak of is offered first, words search the library. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AnnotationLink } from '../../lib/model/annotation.ts'
import type { Result } from '../../lib/model/result.ts'
import { DateForm } from '../corrections/date-form.tsx'
import type { Lookup } from '../corrections/lookup.ts'
import { whenInWords } from '../event-timeline/event-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice, Progress } from '../ui/feedback.tsx'
import { SearchField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { linkIcon, linkKey } from './link-chips.tsx'
import { dateOption, findOptions, type InQuote, type LinkOption, optionsIn } from './link-options.ts'

export interface LinkDialogProps {
  links: readonly AnnotationLink[]
  lookup: Lookup
  /** What the highlight's words speak of. */
  suggest: () => Promise<InQuote>
  onLinks: (links: AnnotationLink[]) => void
  onClose: () => void
}

/** Offers for the words typed: a moment after the last one was typed; an answer that a newer question has overtaken is dropped. */
function useOptions(
  words: string,
  { lookup, suggest }: Pick<LinkDialogProps, 'lookup' | 'suggest'>,
): Result<LinkOption[]> | null {
  const [found, setFound] = useState<Result<LinkOption[]> | null>(null)
  const asked = useRef(0)
  useEffect(() => {
    asked.current += 1
    const question = asked.current
    const ask = async (): Promise<Result<LinkOption[]>> =>
      words.trim() ? findOptions(lookup, words) : { ok: true, value: optionsIn(await suggest()) }
    const timer = setTimeout(() => void ask().then((answer) => question === asked.current && setFound(answer)), words ? 150 : 0)
    return () => clearTimeout(timer)
  }, [words])
  return found
}

function Linked({ links, onRemove }: { links: readonly AnnotationLink[]; onRemove: (link: AnnotationLink) => void }) {
  return (
    <ul class="link-dialog__linked" aria-label="Linked to">
      {links.map((link) => (
        <li key={linkKey(link)}>
          <span class="chip">
            <Icon name={linkIcon(link)} />
            <span class="chip__text">{link.label}</span>
            <button
              type="button"
              class="tag-field__remove"
              aria-label={`Remove the link to ${link.label}`}
              onClick={() => onRemove(link)}
            >
              <Icon name="close" />
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Options({ options, onPick }: { options: readonly LinkOption[]; onPick: (option: LinkOption) => void }) {
  return (
    <ul class="list pick__rows link-dialog__options">
      {options.map((option) => (
        <li key={linkKey(option.link)}>
          <button type="button" class="row row--button" onClick={() => onPick(option)}>
            <Icon name={linkIcon(option.link)} />
            <span class="row__words">
              <span class="row__name">{option.link.label}</span>
              <span class="row__note">{option.note}</span>
            </span>
            <Icon name="plus" />
          </button>
        </li>
      ))}
    </ul>
  )
}

const UNDATED = { value: 'undated', from: null, to: null, precision: 'undated' } as const

/** Each choice counts at once; the dialog stays open for the next. */
export function LinkDialog({ links, lookup, suggest, onLinks, onClose }: LinkDialogProps) {
  const [words, setWords] = useState('')
  const [dating, setDating] = useState(false)
  const [said, setSaid] = useState('')
  const found = useOptions(words, { lookup, suggest })
  const box = useRef<HTMLDivElement>(null)
  const toSearch = () => box.current?.querySelector<HTMLElement>('input[type=search]')?.focus()
  // A moment later: opening, the dialog itself gives the focus to its first button.
  useEffect(() => queueMicrotask(toSearch), [])
  const linked = new Set(links.map(linkKey))
  const add = ({ link }: LinkOption) => {
    // The row that was pressed goes.
    toSearch()
    if (linked.has(linkKey(link))) return
    onLinks([...links, link])
    setSaid(`Linked to ${link.label}.`)
  }
  const remove = (link: AnnotationLink) => {
    toSearch()
    onLinks(links.filter((one) => linkKey(one) !== linkKey(link)))
    setSaid(`No longer linked to ${link.label}.`)
  }
  const options = found?.ok ? found.value.filter(({ link }) => !linked.has(linkKey(link))) : []
  const none = words.trim()
    ? 'Nothing matches. Try fewer or other words.'
    : 'Nothing in the quote is in your library. Search, or set a date.'
  return (
    <Dialog title="Link this highlight" onClose={onClose} actions={<Button onClick={onClose}>Done</Button>}>
      <div class="pick" ref={box}>
        <p class="pick__hint">To people, projects and events of your library, or to a date.</p>
        {links.length > 0 && <Linked links={links} onRemove={remove} />}
        <SearchField label="Search people, projects and events" value={words} onInput={setWords} />
        {!found && <Progress>Looking…</Progress>}
        {found && !found.ok && <Notice tone="danger">{found.error.message}</Notice>}
        {found?.ok && options.length === 0 && <p class="pick__none">{none}</p>}
        {options.length > 0 && (
          <div>
            {!words.trim() && <h3 class="link-dialog__head">In this highlight</h3>}
            <Options options={options} onPick={add} />
          </div>
        )}
        {dating ? (
          <DateForm
            time={UNDATED}
            onCancel={() => {
              setDating(false)
              toSearch()
            }}
            onSave={(time) => {
              setDating(false)
              add(dateOption(time.value, whenInWords(time)))
            }}
          />
        ) : (
          <Button small variant="quiet" icon="date" class="link-dialog__date" onClick={() => setDating(true)}>
            Set a date…
          </Button>
        )}
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </Dialog>
  )
}
