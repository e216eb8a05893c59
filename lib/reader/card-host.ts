/** The card's place on the page: one element with a shadow root, there only while the card is open. */
import type { Card } from '../model/report.ts'
import { CARD_ELEMENT } from './card-element.ts'
import type { MountCard } from './port.ts'

type CardProps = Parameters<MountCard>[1]
/** What differs from one thing that the card shows to the next. */
export type CardMore = Pick<CardProps, 'saved' | 'several' | 'said'>
export type CardActions = Omit<CardProps, 'card' | 'error' | 'anchorRect' | keyof CardMore>

export interface OpenCard {
  show(card: Card, more?: CardMore): void
  fail(message: string): void
  close(): void
}

/** Opens an empty card beside a box of the window (CSS pixels); the caller fills it. Closing gives the focus back. */
export function openCard(
  document: Document,
  mountCard: MountCard,
  { anchorRect, actions }: { anchorRect: DOMRect; actions: CardActions },
): OpenCard {
  const before = document.activeElement
  const host = document.createElement(CARD_ELEMENT)
  const root = host.attachShadow({ mode: 'open' })
  document.documentElement.append(host)
  const props = { card: null as Card | null, error: undefined as string | undefined, anchorRect, ...actions }
  const mounted = mountCard(root, props)
  return {
    show(card, more) {
      mounted.update({ ...props, ...more, card })
    },
    fail(message) {
      mounted.update({ ...props, error: message })
    },
    close() {
      mounted.unmount()
      host.remove()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
  }
}
