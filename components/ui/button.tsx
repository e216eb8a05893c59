/** Buttons: with words, and with an icon alone (which then must be named). */
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'size' | 'icon' | 'class' | 'label'>

/** How a button looks. At most one `primary` on a view; `danger` deletes. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'

export interface ButtonProps extends Native {
  children: ComponentChildren
  variant?: ButtonVariant
  small?: boolean
  icon?: IconName
  class?: string
}

/** A button with words; all native attributes (`onClick`, `disabled`, `aria-pressed` …) pass through. */
export function Button({ children, variant = 'plain', small, icon, class: extra, ...native }: ButtonProps) {
  const look = ['button', `button--${variant}`, small && 'button--small', extra].filter(Boolean).join(' ')
  return (
    <button type="button" {...native} class={look}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Native {
  icon: IconName
  /** What it does; read out and shown as a tooltip. */
  label: string
  filled?: boolean
}

/** A button that is an icon alone; `label` names it. */
export function IconButton({ icon, label, filled, ...native }: IconButtonProps) {
  return (
    <button type="button" {...native} class="icon-button" aria-label={label} title={label}>
      <Icon name={icon} filled={filled} />
    </button>
  )
}
