/** A small rounded label: static, or a button where it can be pressed (a filter, a jump to a mention). */
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export interface ChipProps {
  children: ComponentChildren
  icon?: IconName
  /** Shown after the text in small figures. */
  count?: number
  onClick?: () => void
  /** Makes it a toggle (`aria-pressed`). */
  pressed?: boolean
  title?: string
}

/** Draws a chip; a `<button>` exactly where `onClick` is given. */
export function Chip({ children, icon, count, onClick, pressed, title }: ChipProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span class="chip__text">{children}</span>
      {count !== undefined && <span class="chip__count">{count}</span>}
    </>
  )
  if (!onClick) {
    return (
      <span class="chip" title={title}>
        {inside}
      </span>
    )
  }
  return (
    <button type="button" class="chip" title={title} aria-pressed={pressed} onClick={onClick}>
      {inside}
    </button>
  )
}
