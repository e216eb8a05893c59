/** Puts the card into a shadow root, changes it and takes it away again: all that the reader needs of Preact. */
import { h, render } from 'preact'
import { cardCss } from './card-css.ts'
import type { CardProps } from './card-props.ts'
import { HoverCard } from './hover-card.tsx'

export interface MountedCard {
  /** Shows other props: the loaded card, an error, a new place. */
  update: (props: CardProps) => void
  /** Removes everything that was put into the root, and all listeners. */
  unmount: () => void
}

/**
 * Mounts the card. The styles go in as a <style> element: constructed sheets of a Firefox content script cannot be adopted into a page's shadow
 * root (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346), and both browsers let a content script's <style> pass a strict page CSP.
 */
export function mountCard(host: ShadowRoot, props: CardProps): MountedCard {
  const style = document.createElement('style')
  style.textContent = cardCss()
  const place = document.createElement('div')
  host.append(style, place)
  const update = (next: CardProps) => render(h(HoverCard, next), place)
  update(props)
  return {
    update,
    unmount: () => {
      render(null, place)
      style.remove()
      place.remove()
    },
  }
}
