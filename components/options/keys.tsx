/** The keys, and how shortcuts are changed; what private windows do. */
import { Fragment } from 'preact'
import { Section } from './section.tsx'

const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['Click'], does: 'on a highlight opens its card' },
  { keys: ['Alt', 'Click'], does: 'on a highlight inside a link opens its card instead of the link' },
  { keys: ['Alt', 'Shift', 'J'], does: 'opens the card of the next highlight' },
  { keys: ['Alt', 'Shift', 'K'], does: 'opens the card of the previous highlight' },
  { keys: ['Alt', 'Shift', 'Enter'], does: 'opens the card of the highlight at the caret or selection' },
  { keys: ['Esc'], does: 'closes the card' },
]

export function Keys({ saveShortcut, browserName }: { saveShortcut: string; browserName: 'firefox' | 'chrome' }) {
  const save = saveShortcut ? saveShortcut.split('+') : ['not set']
  return (
    <Section id="keys" title="Keys">
      <dl class="keys">
        {[{ keys: save, does: 'saves the selected text' }, ...KEYS].map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ' + '}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="options__intro">
        {browserName === 'firefox'
          ? 'Shortcuts are changed under about:addons → the gear → Manage Extension Shortcuts.'
          : 'Shortcuts are changed under chrome://extensions/shortcuts.'}
      </p>
    </Section>
  )
}

export function PrivateWindows({ allowed, browserName }: { allowed: boolean; browserName: 'firefox' | 'chrome' }) {
  const where =
    browserName === 'firefox'
      ? 'about:addons → Antecedent → Run in Private Windows'
      : 'chrome://extensions → Antecedent → Details → Allow in Incognito'
  return (
    <Section id="private" title="Private windows">
      <p class="options__intro">
        {allowed
          ? 'Antecedent runs in private windows: it highlights and shows prior events there, and stores nothing.'
          : `Off until you allow it: ${where}. Then it highlights and shows prior events there, and stores nothing.`}
      </p>
    </Section>
  )
}
