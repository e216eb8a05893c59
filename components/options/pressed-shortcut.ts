/** A key that was pressed, as a shortcut of Firefox's `commands.update` (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/commands). */

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

const NAMES: Readonly<Record<string, string>> = {
  Comma: 'Comma',
  Period: 'Period',
  Space: 'Space',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** The key itself: letters as they are printed on this keyboard where they are of the alphabet, else by their place. */
function keyOf({ key, code }: Pressed): string | undefined {
  if (/^[a-z]$/iu.test(key)) return key.toUpperCase()
  const placed = /^(?:Key([A-Z])|Digit(\d))$/u.exec(code)
  return placed?.[1] ?? placed?.[2] ?? (/^F(?:[1-9]|1[0-9])$/u.test(code) ? code : NAMES[code])
}

/**
 * "Alt+Shift+M"; undefined where this is no shortcut (yet): a modifier alone, a key that has no name, a letter without Ctrl or Alt, or more than
 * two modifiers. `mac`: Control is MacCtrl there, and ⌘ is Command.
 */
export function pressedShortcut(event: Pressed, mac: boolean): string | undefined {
  const key = keyOf(event)
  if (!key || (event.metaKey && !mac)) return undefined
  const main = [
    ...(event.ctrlKey ? [mac ? 'MacCtrl' : 'Ctrl'] : []),
    ...(event.metaKey ? ['Command'] : []),
    ...(event.altKey ? ['Alt'] : []),
  ]
  const held = [...main, ...(event.shiftKey ? ['Shift'] : [])]
  const isFunction = /^F\d+$/u.test(key)
  if (held.length > 2 || (main.length === 0 && !(isFunction && held.length === 0))) return undefined
  return [...held, key].join('+')
}
