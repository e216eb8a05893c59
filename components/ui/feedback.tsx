/** What views say between contents: nothing here yet, a notice, work going on. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

/** A plain state of a view: what is so, what it means, what can be done. */
export function EmptyState(props: {
  title: string
  icon?: IconName
  children?: ComponentChildren
  /** Buttons or links. */
  actions?: ComponentChildren
}) {
  const { title, icon, children, actions } = props
  return (
    <div class="empty">
      {icon && <Icon name={icon} />}
      <h2 class="empty__title">{title}</h2>
      {children && <div class="empty__text">{children}</div>}
      {actions && <div class="empty__actions">{actions}</div>}
    </div>
  )
}

/** A boxed sentence; `danger` is announced at once. */
export function Notice({ tone = 'plain', children }: { tone?: 'plain' | 'warn' | 'danger'; children: ComponentChildren }) {
  return (
    <div class={`notice notice--${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon name={tone === 'plain' ? 'info' : 'warning'} />
      <div>{children}</div>
    </div>
  )
}

/** Work of unknown length, in words; the ring stands still where the reader asked for less motion. */
export function Progress({ children }: { children: ComponentChildren }) {
  return (
    <div class="progress" role="status">
      <span class="progress__ring" aria-hidden="true" />
      <span>{children}</span>
    </div>
  )
}
