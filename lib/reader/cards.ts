/** Opens the card of a painted thing and carries out what the reader does there, each with its undo. */
import type { Annotation, Colour } from '../model/annotation.ts'
import type { CorrectionAction } from '../model/correction.ts'
import type { Card } from '../model/report.ts'
import { fail, type Result } from '../model/result.ts'
import { type OpenCard, openCard } from './card-host.ts'
import type { Target } from './painting.ts'
import type { ReaderPort } from './port.ts'
import { annotationOf } from './saving.ts'
import type { Session } from './session.ts'

interface Context {
  document: Document
  port: ReaderPort
  session: Session
}

export class Cards {
  private open?: { card: OpenCard; target: Target; current?: Card }
  private undo?: () => Promise<Result<unknown>>

  constructor(private readonly context: Context) {}

  get isOpen(): boolean {
    return this.open !== undefined
  }

  close(): void {
    this.open?.card.close()
    this.open = undefined
    this.undo = undefined
  }

  /** Opens the card of a target beside `box` (CSS pixels of the window). */
  async show(target: Target, box: DOMRect): Promise<void> {
    this.close()
    const card = openCard(this.context.document, box, {
      onClose: () => this.close(),
      onSave: (colour) => void this.save(colour),
      onNote: (text) => void this.note(text),
      onFollow: () => void this.correctEntity('follow'),
      onHide: () => void this.correctEntity('hide'),
      onNotOfficial: () => void this.correctEntity('not-official'),
      onNotThisPerson: () => void this.correctEntity('not-same'),
      onRemove: () => void this.remove(),
      onUndo: () => void this.undoLast(),
      onOpenLibrary: () => this.openLibrary(),
    })
    this.open = { card, target }
    await this.refresh()
  }

  /** Asks for the card's contents anew and shows them. */
  private async refresh(): Promise<void> {
    const open = this.open
    if (!open) return
    const answer = await this.contents(open.target)
    if (this.open !== open) return
    if (!answer.ok) return open.card.fail(answer.error.message)
    open.current = answer.value
    open.card.show(answer.value)
  }

  private async contents(target: Target): Promise<Result<Card>> {
    const shown = this.context.session.shown
    if (!shown) return fail('not-found', 'The page changed; this highlight is no longer on it.')
    if ('annotation' in target) return this.annotationCard(target.annotation)
    const mention = shown.analysis.mentions[target.mention]
    if (!mention) return fail('not-found', 'The page changed; this highlight is no longer on it.')
    const answer = await this.context.port.openCard(shown.article.meta, mention)
    if (!answer.ok) return answer
    const annotation = shown.analysis.annotations.find(({ target: { selector }, kind }) => {
      const [quote, position] = selector
      return kind === mention.kind && position.start === mention.start && quote.exact === mention.text
    })
    const readOnly = answer.value.readOnly ?? this.readOnly()
    return { ok: true, value: { ...answer.value, ...(annotation && { annotation }), ...(readOnly && { readOnly }) } }
  }

  private readOnly(): string | undefined {
    return this.context.session.shown?.analysis.notStored === 'private'
      ? 'This is a private window: nothing is stored, so saving is off here.'
      : undefined
  }

  private annotationCard(id: string): Result<Card> {
    const annotation = this.context.session.shown?.analysis.annotations.find((one) => one.id === id)
    if (!annotation) return fail('not-found', 'This highlight was deleted.')
    return { ok: true, value: { rolesBefore: [], why: 'You saved this highlight.', prior: [], annotation } }
  }

  private async save(colour: Colour): Promise<void> {
    const { open } = this
    const existing = open?.current?.annotation
    if (existing) return this.change(existing, { colour })
    const made = this.newAnnotation(colour)
    if (made) await this.did(await this.context.port.save(made), () => this.context.port.remove(made.id))
  }

  private newAnnotation(colour: Colour): Annotation | undefined {
    const { open } = this
    const shown = this.context.session.shown
    if (!open || !shown || !('mention' in open.target)) return undefined
    const mention = shown.analysis.mentions[open.target.mention]
    if (!mention) return undefined
    const source = {
      text: shown.map.text,
      meta: shown.article.meta,
      ...(shown.analysis.article && { article: shown.analysis.article }),
    }
    return annotationOf(source, mention, { mention, colour })
  }

  private async note(text: string): Promise<void> {
    const existing = this.open?.current?.annotation
    if (existing) return this.change(existing, { note: text })
    const made = this.newAnnotation('yellow')
    if (made) await this.did(await this.context.port.save({ ...made, note: text }), () => this.context.port.remove(made.id))
  }

  private async change(annotation: Annotation, change: { note?: string; colour?: Colour }): Promise<void> {
    const before = { note: annotation.note, colour: annotation.colour }
    await this.did(await this.context.port.edit(annotation.id, change), () => this.context.port.edit(annotation.id, before))
  }

  private async remove(): Promise<void> {
    const annotation = this.open?.current?.annotation
    if (!annotation) return
    const answer = await this.context.port.remove(annotation.id)
    await this.did(answer, () => (answer.ok ? this.context.port.restore(answer.value.undo) : Promise.resolve(answer)))
  }

  private async correctEntity(action: CorrectionAction['action']): Promise<void> {
    const { open } = this
    const entity = open?.current?.entity
    const shown = this.context.session.shown
    if (!entity || !shown) return
    const mention = open.current?.mention
    const change: CorrectionAction =
      action === 'not-same'
        ? {
            action,
            entity: entity.id,
            name: mention?.text ?? entity.name,
            article: shown.analysis.article ?? shown.article.meta.url,
          }
        : action === 'rename'
          ? { action, entity: entity.id, name: entity.name }
          : { action, entity: entity.id }
    const answer = await this.context.port.correct(change)
    await this.did(answer, () => (answer.ok ? this.context.port.undoCorrection(answer.value.id) : Promise.resolve(answer)))
  }

  /** After an action: remembers its undo, and shows page and card as they are now. */
  private async did(answer: Result<unknown>, undo: () => Promise<Result<unknown>>): Promise<void> {
    if (!answer.ok) return this.open?.card.fail(answer.error.message)
    this.undo = undo
    await this.context.session.analyse()
    await this.refresh()
  }

  private async undoLast(): Promise<void> {
    const undo = this.undo
    this.undo = undefined
    if (!undo) return
    const answer = await undo()
    if (!answer.ok) return this.open?.card.fail(answer.error.message)
    await this.context.session.analyse()
    await this.refresh()
  }

  private openLibrary(): void {
    const current = this.open?.current
    this.context.port.openLibrary({
      ...(current?.entity && { entity: current.entity.id }),
      ...(current?.annotation && !current.entity && { annotation: current.annotation.id }),
    })
  }
}
