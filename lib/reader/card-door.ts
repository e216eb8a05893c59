/** The way to cards: what opens them and carries out what is done there comes with the first of them (lib/reader/cards.ts). */
import { isOrphaned } from '../messages/messenger.ts'
import type { Target } from './painting.ts'
import type { OpenCards, PageHost } from './port.ts'

export class CardDoor {
  private cards?: OpenCards

  /** `host` is asked for when the first card opens; `onOpen` is called whenever one is about to. */
  constructor(
    private readonly host: () => PageHost,
    private readonly onOpen: () => void,
  ) {}

  get isOpen(): boolean {
    return this.cards?.isOpen ?? false
  }

  close(): void {
    this.cards?.close()
  }

  /** Opens the card of a target beside `box` (CSS pixels of the window); of several at one place the first, with the way to the others. */
  async show(target: Target | readonly Target[], box: DOMRect, said?: string): Promise<void> {
    const host = this.host()
    const marks = await host.port.loadMarks()
    if (!marks.ok && isOrphaned()) return host.end()
    if (!marks.ok) return console.warn(`Antecedent: ${marks.error.message}`)
    this.cards ??= marks.value.makeCards(host)
    this.onOpen()
    await this.cards.show(target, box, said)
  }
}
