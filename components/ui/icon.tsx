/** An inline icon: decoration beside text, or with a label of its own. */
import { ICON_PATHS, type IconName } from './icon-paths.ts'

/** Draws an icon in the current colour. Without `label` it is hidden from assistive tools; `filled` fills the outline. */
export function Icon({ name, label, filled }: { name: IconName; label?: string; filled?: boolean }) {
  const said = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where the text beside it says the same.
    <svg
      class="icon"
      viewBox="0 0 20 20"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      {...said}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}
