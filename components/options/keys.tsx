/** All keys: of the browser's commands and how these are changed, on articles, in the library; and what private windows do. */
import { KEY_WORDS } from '../../lib/model/key-words.ts'
import { PAGE_KEYS } from '../../lib/model/keys.ts'
import { SHORTCUTS } from '../library/shortcut-list.ts'
import { type KeyLine, KeyList } from '../ui/key-names.tsx'
import { CommandKeys, type CommandKeysProps } from './command-keys.tsx'
import { Section } from './section.tsx'

const ON_PAGES: readonly KeyLine[] = [
  { keys: [['Click']], does: 'on a highlight opens its card' },
  { keys: [['Alt', 'Click']], does: 'on a highlight inside a link opens its card instead of the link' },
  ...PAGE_KEYS.map(({ id }) => ({ keys: [KEY_WORDS[id].shown], does: KEY_WORDS[id].does })),
]

export function Keys(props: CommandKeysProps) {
  return (
    <Section id="keys" title="Keys">
      <h3>Anywhere, given by the browser</h3>
      <CommandKeys {...props} />
      <h3>On an article</h3>
      <KeyList list={ON_PAGES} />
      {SHORTCUTS.map(({ title, list }) => (
        <details key={title} class="options__details">
          <summary>{title}</summary>
          <KeyList list={list} />
        </details>
      ))}
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
