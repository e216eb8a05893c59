/** A row of tabs with the keyboard of the ARIA tabs pattern (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/), activation on focus. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

export interface Tab {
  id: string
  label: string
  count?: number
}

/** Which tab a key leads to from `index` of `count`; undefined where the key is not ours. */
export function tabForKey(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index + count - 1) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/** The row. `label` names it; the panel of the chosen tab is drawn by `TabPanel` with the same `name`. */
export function Tabs(props: { name: string; label: string; tabs: Tab[]; chosen: string; onChoose: (id: string) => void }) {
  const { name, label, tabs, chosen, onChoose } = props
  const row = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabForKey(
      event.key,
      tabs.findIndex((tab) => tab.id === chosen),
      tabs.length,
    )
    const next = index === undefined ? undefined : tabs[index]
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
    row.current?.querySelector<HTMLElement>(`#${CSS.escape(`${name}-tab-${next.id}`)}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          type="button"
          role="tab"
          class="tabs__tab"
          key={tab.id}
          id={`${name}-tab-${tab.id}`}
          aria-selected={tab.id === chosen}
          aria-controls={tab.id === chosen ? `${name}-panel` : undefined}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && <span class="tabs__count">{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}

/** The panel of the chosen tab. */
export function TabPanel({ name, chosen, children }: { name: string; chosen: string; children: ComponentChildren }) {
  return (
    <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-tab-${chosen}`}>
      {children}
    </div>
  )
}
