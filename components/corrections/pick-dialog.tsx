/** A dialog to find one of many by words, and pick it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Result } from '../../lib/model/result.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice, Progress } from '../ui/feedback.tsx'
import { SearchField } from '../ui/field.tsx'

export interface PickProps<T extends { id: string }> {
  title: string
  /** What picking does, in a sentence. */
  hint: string
  /** Names the search box. */
  label: string
  /** Candidates for words; '' asks for those to begin with. */
  find: (words: string) => Promise<Result<T[]>>
  /** Ids that are not offered. */
  except: readonly string[]
  row: (found: T) => ComponentChildren
  onPick: (found: T) => void
  onClose: () => void
}

/** At most this many are drawn; words find the others. */
const SHOWN = 30

/** Looks candidates up as the words change; an answer that a newer question has overtaken is dropped. */
function useFound<T>(find: (words: string) => Promise<Result<T[]>>, words: string): Result<T[]> | null {
  const [found, setFound] = useState<Result<T[]> | null>(null)
  const asked = useRef(0)
  useEffect(() => {
    asked.current += 1
    const question = asked.current
    void find(words).then((answer) => question === asked.current && setFound(answer))
  }, [words])
  return found
}

export function PickDialog<T extends { id: string }>(props: PickProps<T>) {
  const { title, hint, label, find, except, row, onPick, onClose } = props
  const [words, setWords] = useState('')
  const found = useFound(find, words)
  const box = useRef<HTMLDivElement>(null)
  // A moment later: opening, the dialog itself gives the focus to its first button.
  useEffect(() => queueMicrotask(() => box.current?.querySelector('input')?.focus()), [])
  const rows = found?.ok ? found.value.filter(({ id }) => !except.includes(id)) : []
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="pick" ref={box}>
        <p class="pick__hint">{hint}</p>
        <SearchField label={label} value={words} onInput={setWords} />
        {!found && <Progress>Looking…</Progress>}
        {found && !found.ok && <Notice tone="danger">{found.error.message}</Notice>}
        {found?.ok && rows.length === 0 && (
          <p class="pick__none">{words ? 'Nothing matches. Try fewer or other words.' : 'There is no other one yet.'}</p>
        )}
        <ul class="list pick__rows">
          {rows.slice(0, SHOWN).map((one) => (
            <li key={one.id}>
              <button type="button" class="row row--button" onClick={() => onPick(one)}>
                {row(one)}
              </button>
            </li>
          ))}
        </ul>
        {rows.length > SHOWN && <p class="pick__none">The first {SHOWN} are listed. Words find others.</p>}
      </div>
    </Dialog>
  )
}
