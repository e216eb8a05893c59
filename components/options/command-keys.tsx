/** The commands that the browser gives keys to: their present keys, and changing them in place where the browser lets an extension do that. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/feedback.tsx'
import { KeyNames } from '../ui/key-names.tsx'
import { pressedShortcut } from './pressed-shortcut.ts'

export interface CommandKeysProps {
  /** `shortcut` is '' where a command has no key. */
  commands: readonly { name: string; does: string; shortcut: string }[]
  /** Why a key could not be given. */
  problem: string | null
  browserName: 'firefox' | 'chrome'
  /** Absent where the browser lets only its own page change keys. */
  onChange?: (name: string, shortcut: string) => void
  onReset?: (name: string) => void
  onOpenSettings: () => void
}

const isMac = (): boolean => /Mac/u.test(globalThis.navigator?.platform ?? '')

/** Waits for a key: takes the focus, Esc cancels, Backspace takes the key away, Tab goes on as ever. */
function Capture({ does, onKey, onCancel }: { does: string; onKey: (shortcut: string) => void; onCancel: () => void }) {
  const [held, setHeld] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  useEffect(() => input.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
    if (plain && event.key === 'Escape') return onCancel()
    if (plain && event.key === 'Backspace') return onKey('')
    const shortcut = pressedShortcut(event, isMac())
    if (shortcut) onKey(shortcut)
    else setHeld('With Ctrl or Alt, please; or a function key.')
  }
  return (
    <span class="command__capture">
      <input
        ref={input}
        class="input"
        readOnly
        aria-label={`New key: ${does}`}
        aria-describedby={hint}
        value=""
        placeholder="Press the keys…"
        onKeyDown={onKeyDown}
        onBlur={onCancel}
      />
      <span id={hint} class="field__hint" role="status">
        {held || 'Esc cancels, Backspace takes the key away.'}
      </span>
    </span>
  )
}

function Keys({ shortcut }: { shortcut: string }) {
  return shortcut ? <KeyNames ways={[shortcut.split('+')]} /> : <span class="options__none">no key</span>
}

export function CommandKeys({ commands, problem, browserName, onChange, onReset, onOpenSettings }: CommandKeysProps) {
  const [changing, setChanging] = useState<string | null>(null)
  const list = useRef<HTMLDListElement>(null)
  const done = (name: string) => {
    setChanging(null)
    // The field goes, and with it the focus: its button has it again.
    queueMicrotask(() => list.current?.querySelector<HTMLElement>(`[data-command="${CSS.escape(name)}"]`)?.focus())
  }
  return (
    <>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <dl class="keys" ref={list}>
        {commands.map(({ name, does, shortcut }) => (
          <div key={name} class="command">
            <dt>
              {changing === name ? (
                <Capture
                  does={does}
                  onCancel={() => setChanging(null)}
                  onKey={(next) => {
                    done(name)
                    onChange?.(name, next)
                  }}
                />
              ) : (
                <Keys shortcut={shortcut} />
              )}
            </dt>
            <dd>
              <span>{does}</span>
              {onChange && (
                <span class="command__buttons">
                  <Button
                    small
                    variant="quiet"
                    data-command={name}
                    aria-label={`Change the key: ${does}`}
                    onClick={() => setChanging(name)}
                  >
                    Change
                  </Button>
                  <Button small variant="quiet" aria-label={`Reset the key: ${does}`} onClick={() => onReset?.(name)}>
                    Reset
                  </Button>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="options__row">
        <Button small icon="external" onClick={onOpenSettings}>
          {browserName === 'firefox' ? 'Manage all extension shortcuts' : 'Change these in the browser'}
        </Button>
        <span class="field__hint">
          {browserName === 'firefox'
            ? 'Also under about:addons → the gear → Manage Extension Shortcuts.'
            : 'They are changed at chrome://extensions/shortcuts, which this button opens.'}
        </span>
      </p>
    </>
  )
}
