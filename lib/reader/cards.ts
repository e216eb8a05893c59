/** Opens the card of a painted thing and carries out what the reader does there, each with its undo. */
import { isOrphaned } from '../messages/messenger.ts'
import type { Annotation, Colour } from '../model/annotation.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Span } from '../model/mention.ts'
import type { QuestionAnswer } from '../model/question.ts'
import type { Card } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { type CardActions, type OpenCard, openCard } from './card-host.ts'
import type { Target } from './painting.ts'
import type { ReaderPort } from './port.ts'
import type { Session } from './session.ts'

interface Context {
  document: Document
  port: ReaderPort
  session: Session
}

const PRIVATE = 'This is a private window: nothing is stored, so saving is off here.'
const GONE: Result<never> = fail('not-found', 'The page changed; this highlight is no longer on it.')

export class Cards {
  private open?: { card: OpenCard; target: Target; current?: Card; span?: Span }
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
    const mount = await this.context.port.loadCard()
    if (!mount.ok && isOrphaned()) return this.context.session.end()
    if (!mount.ok) return console.warn(`Antecedent: ${mount.error.message}`)
    this.close()
    const card = openCard(this.context.document, mount.value, { anchorRect: box, actions: this.actions() })
    const mention = 'mention' in target && this.context.session.shown?.analysis.mentions[target.mention]
    this.open = { card, target, ...(mention && { span: { start: mention.start, end: mention.end } }) }
    await this.refresh()
  }

  private actions(): CardActions {
    return {
      onClose: () => this.close(),
      onSave: (colour) => this.save(colour),
      onNote: (text) => this.note(text),
      onFollow: () => this.correctEntity('follow'),
      onUnfollow: () => this.unfollow(),
      onHide: () => this.correctEntity('hide'),
      onNotOfficial: () => this.correctEntity('not-official'),
      onNotThisPerson: () => this.correctEntity('not-same'),
      onRemove: () => this.remove(),
      onUndo: () => this.undoLast(),
      onCorrect: (change) => this.correct(change),
      onAnswer: ({ id }, answer) => this.answer(id, answer),
      onOpenLibrary: (step) => this.openLibrary(step),
    }
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
    if (!shown) return GONE
    if ('annotation' in target) return this.annotationCard(target.annotation)
    const mention = shown.analysis.mentions[target.mention]
    if (!mention) return GONE
    const answer = await this.context.port.openCard(shown.article.meta, mention)
    if (!answer.ok) return answer
    const annotation = shown.analysis.annotations.find(({ target: { selector }, kind }) => {
      const [quote, position] = selector
      return kind === mention.kind && position.start === mention.start && quote.exact === mention.text
    })
    return { ok: true, value: { ...answer.value, ...(annotation && { annotation }) } }
  }

  private annotationCard(id: string): Result<Card> {
    const analysis = this.context.session.shown?.analysis
    const annotation = analysis?.annotations.find((one) => one.id === id)
    if (!annotation) return fail('not-found', 'This highlight was deleted.')
    // The background says this of mentions (card/open); of a saved highlight it is not asked.
    const readOnly = analysis?.notStored === 'private' && { readOnly: PRIVATE }
    return { ok: true, value: { rolesBefore: [], why: 'You saved this highlight.', prior: [], annotation, ...readOnly } }
  }

  private async save(colour: Colour): Promise<Result<unknown>> {
    const existing = this.open?.current?.annotation
    if (existing) return this.change(existing, { colour })
    return this.saveNew({ colour })
  }

  private async saveNew(change: { colour?: Colour; note?: string }): Promise<Result<unknown>> {
    const made = await this.newAnnotation()
    if (!made.ok) return made
    return this.did(await this.context.port.save({ ...made.value, ...change }), () => this.context.port.remove(made.value.id))
  }

  private async newAnnotation(): Promise<Result<Annotation>> {
    const marks = await this.context.port.loadMarks()
    if (!marks.ok) return marks
    const { open } = this
    const shown = this.context.session.shown
    const mention = open && 'mention' in open.target && shown?.analysis.mentions[open.target.mention]
    if (!shown || !mention) return GONE
    const source = {
      text: shown.map.text,
      meta: shown.article.meta,
      ...(shown.analysis.article && { article: shown.analysis.article }),
    }
    return ok(marks.value.annotationOf(source, mention, { mention }))
  }

  private async note(text: string): Promise<Result<unknown>> {
    const existing = this.open?.current?.annotation
    if (existing) return this.change(existing, { note: text })
    return this.saveNew({ note: text })
  }

  private async change(annotation: Annotation, change: { note?: string; colour?: Colour }): Promise<Result<unknown>> {
    const before = { note: annotation.note, colour: annotation.colour }
    return this.did(await this.context.port.edit(annotation.id, change), () => this.context.port.edit(annotation.id, before))
  }

  private async remove(): Promise<Result<unknown>> {
    const annotation = this.open?.current?.annotation
    if (!annotation) return GONE
    const answer = await this.context.port.remove(annotation.id)
    return this.did(answer, async () => (answer.ok ? this.context.port.restore(answer.value.undo) : answer))
  }

  private async correctEntity(action: 'follow' | 'hide' | 'not-official' | 'not-same'): Promise<Result<unknown>> {
    const current = this.open?.current
    const shown = this.context.session.shown
    const entity = current?.entity?.id
    if (!current?.entity || !entity || !shown) return GONE
    const name = current.mention?.text ?? current.entity.name
    const change: CorrectionAction =
      action === 'not-same'
        ? { action, entity, name, article: shown.analysis.article ?? shown.article.meta.url }
        : { action, entity }
    return this.correct(change)
  }

  private async correct(change: CorrectionAction): Promise<Result<unknown>> {
    return this.didCorrect(await this.context.port.correct(change))
  }

  private async answer(question: string, answer: QuestionAnswer): Promise<Result<unknown>> {
    return this.didCorrect(await this.context.port.answer(question, answer))
  }

  private didCorrect(answer: Result<Correction>): Promise<Result<unknown>> {
    return this.did(answer, async () => (answer.ok ? this.context.port.undoCorrection(answer.value.id) : answer))
  }

  private async unfollow(): Promise<Result<unknown>> {
    const entity = this.open?.current?.entity?.id
    if (!entity) return GONE
    const answer = await this.context.port.withdraw(entity, 'follow')
    return this.did(answer, () => this.context.port.correct({ action: 'follow', entity }))
  }

  /** After an action: remembers its undo, and shows page and card as they are now. */
  private async did(answer: Result<unknown>, undo: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
    if (!answer.ok) return answer
    this.undo = undo
    await this.again()
    return answer
  }

  private async undoLast(): Promise<Result<unknown>> {
    const undo = this.undo
    this.undo = undefined
    if (!undo) return GONE
    const answer = await undo()
    if (!answer.ok) return answer
    await this.again()
    return answer
  }

  /**
   * Shows page and card as they are now. A correction can take the very highlight away ("not a date"), and others then move up in the list:
   * the card finds its own by its place in the text, and where it is gone stays as it is, so that its Undo can still be pressed.
   */
  private async again(): Promise<void> {
    await this.context.session.analyse()
    const { open } = this
    if (!open) return
    if (open.span && 'mention' in open.target) {
      const { start, end } = open.span
      const mentions = this.context.session.shown?.analysis.mentions ?? []
      const mention = mentions.findIndex((one) => one.start === start && one.end === end)
      if (mention < 0) return
      open.target = { mention }
    }
    await this.refresh()
  }

  private openLibrary(step?: 'same' | 'split'): void {
    const current = this.open?.current
    this.context.port.openLibrary({
      ...(current?.entity && { entity: current.entity.id }),
      ...(current?.entity && step && { step }),
      ...(current?.annotation && !current.entity && { annotation: current.annotation.id }),
    })
  }
}
