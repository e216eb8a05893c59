/** The keys of the library: a dialog that lists them, and those that work wherever the focus is. */
import { useEffect, useRef } from 'preact/hooks'
import { Dialog } from '../ui/dialog.tsx'
import { Switch } from '../ui/field.tsx'
import { KeyList } from '../ui/key-names.tsx'
import { isTyping, rowsOf } from './list-keys.ts'
import { SHORTCUTS } from './shortcut-list.ts'

export interface ShortcutsDialogProps {
  letters: boolean
  onLetters: (on: boolean) => void
  onClose: () => void
}

export function ShortcutsDialog({ letters, onLetters, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      {SHORTCUTS.map(({ title, list }) => (
        <section key={title} class="shortcuts">
          <h3>{title}</h3>
          <KeyList list={list} />
        </section>
      ))}
      <Switch
        label="Keys of one letter or sign"
        hint="Off: only arrows, Enter, Delete and keys with Ctrl work. For speech input, and for hands that touch keys by chance."
        checked={letters}
        onChange={onLetters}
      />
      <p class="row__note">
        Keys on articles, and keys that the browser can change, are in the <a href="options.html#keys">options</a>.
      </p>
    </Dialog>
  )
}

export interface PageKeys {
  letters: boolean
  onUndo: () => void
  onRedo: () => void
  onHelp: () => void
}

const hasDialog = (): boolean => document.querySelector('dialog[open]') !== null

/** Undo and redo as the platform has them; undefined for any other key. */
export function historyKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || ctrlKey === metaKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined
}

function onPageKey(event: KeyboardEvent, { letters, onUndo, onRedo, onHelp }: PageKeys): boolean {
  if (event.defaultPrevented || isTyping(event.target) || hasDialog()) return false
  const history = historyKey(event)
  if (history) {
    if (history === 'undo') onUndo()
    else onRedo()
    return true
  }
  if (!letters || event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === '?') onHelp()
  else if (event.key === '/') document.querySelector<HTMLElement>('input[type=search]')?.focus()
  else if ((event.key === 'j' || event.key === 'k') && document.activeElement === document.body) rowsOf(document.body)[0]?.focus()
  else return false
  return true
}

/** Listens on the document as long as the page is there; never in text fields nor behind a dialog. */
export function usePageKeys(keys: PageKeys): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (onPageKey(event, now.current)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
