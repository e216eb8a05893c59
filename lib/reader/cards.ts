/** Opens the card of a painted thing and carries out what the reader does there, each with its undo. */
import { isOrphaned } from '../messages/messenger.ts'
import type { Annotation, Colour } from '../model/annotation.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Mention, Span } from '../model/mention.ts'
import type { QuestionAnswer } from '../model/question.ts'
import type { Card } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { type CardActions, type CardMore, type OpenCard, openCard } from './card-host.ts'
import type { Target } from './painting.ts'
import type { OpenCards, PageHost, ReaderPort } from './port.ts'

const PRIVATE = 'This is a private window: nothing is stored, so saving is off here.'
const GONE: Result<never> = fail('not-found', 'The page changed; this highlight is no longer on it.')

export class Cards implements OpenCards {
  private open?: { card: OpenCard; targets: Target[]; target: Target; current?: Card; span?: Span; said?: string }
  private undo?: () => Promise<Result<unknown>>

  constructor(private readonly context: PageHost) {}

  get isOpen(): boolean {
    return this.open !== undefined
  }

  /** Closes the card; a place that was shown provisionally is no longer. */
  close(): void {
    if (this.open) this.context.point()
    this.drop()
  }

  private drop(): void {
    this.open?.card.close()
    this.open = undefined
    this.undo = undefined
  }

  /** Opens the card of a target beside `box` (CSS pixels of the window); of several at one place the first, with the way to the others. */
  async show(target: Target | readonly Target[], box: DOMRect, said?: string): Promise<void> {
    this.drop()
    const mount = await this.context.port.loadCard()
    if (!mount.ok && isOrphaned()) return this.context.end()
    if (!mount.ok) return console.warn(`Antecedent: ${mount.error.message}`)
    this.drop()
    const card = openCard(this.context.document, mount.value, { anchorRect: box, actions: this.actions() })
    const targets = this.apart([target].flat())
    this.open = { card, targets, ...this.at(targets[0]!), ...(said && { said }) }
    if (said) this.undo = () => this.context.port.undo()
    await this.refresh()
  }

  /** A target with its place in the text, by which it is found again when mentions before it go. */
  private at(target: Target): { target: Target; span?: Span } {
    const mention = 'mention' in target && this.context.shown()?.analysis.mentions[target.mention]
    return mention ? { target, span: { start: mention.start, end: mention.end } } : { target }
  }

  /** Without saved highlights that the card of a mention among them shows anyway. */
  private apart(targets: readonly Target[]): Target[] {
    const analysis = this.context.shown()?.analysis
    const own = targets.flatMap((target) => {
      const mention = 'mention' in target && analysis?.mentions[target.mention]
      return (mention && this.annotationOn(mention)?.id) || []
    })
    return targets.filter((target) => !('annotation' in target && own.includes(target.annotation)))
  }

  private annotationOn(mention: Mention): Annotation | undefined {
    return this.context.shown()?.analysis.annotations.find(({ target: { selector }, kind }) => {
      const [quote, position] = selector
      return kind === mention.kind && position.start === mention.start && quote.exact === mention.text
    })
  }

  private step(by: 1 | -1): void {
    const { open } = this
    if (!open) return
    const { targets, target } = open
    const next = targets[(targets.indexOf(target) + by + targets.length) % targets.length]!
    this.open = { card: open.card, targets, ...this.at(next) }
    void this.refresh()
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
    const more = await this.more(answer.value)
    if (this.open === open) open.card.show(answer.value, more)
  }

  private async more({ annotation }: Card): Promise<CardMore> {
    const { targets, target, said } = this.open!
    const saved = annotation && (await this.savedPart(annotation))
    const several = { at: targets.indexOf(target) + 1, of: targets.length, onStep: (by: 1 | -1) => this.step(by) }
    return { ...(saved && { saved }), ...(targets.length > 1 && { several }), ...(said && { said }) }
  }

  private async savedPart(annotation: Annotation): Promise<CardMore['saved']> {
    const { port } = this.context
    const shown = this.context.shown()
    const [marks, views, told] = [await port.loadMarks(), await port.loadViews(), await port.eventsIn(annotation.id)]
    if (!marks.ok || !views.ok || !shown) return undefined
    const { savedFacts, confirm } = marks.value
    const { id } = annotation
    const { candidates, ...facts } = savedFacts(shown, annotation)
    const view = {
      annotation,
      ...facts,
      candidates: [...candidates, ...(told.ok ? told.value : [])],
      onTags: async () => {
        const answer = await port.tags()
        return answer.ok ? answer.value : []
      },
      onEdit: async (change: Parameters<ReaderPort['edit']>[1]) => this.changed(await port.edit(id, change)),
      onConfirm: async (yes: boolean) => this.changed(await confirm(this.context, id, yes)),
      onRemove: async () => this.changed(await port.remove(id)),
      onUndo: async () => this.changed(await port.undo()),
      onRedo: async () => this.changed(await port.redo()),
    }
    return { Part: views.value.SavedPart, view }
  }

  private async contents(target: Target): Promise<Result<Card>> {
    const shown = this.context.shown()
    if (!shown) return GONE
    if ('annotation' in target) return this.annotationCard(target.annotation)
    const mention = shown.analysis.mentions[target.mention]
    if (!mention) return GONE
    const answer = await this.context.port.openCard(shown.article.meta, mention)
    if (!answer.ok) return answer
    const annotation = this.annotationOn(mention)
    return { ok: true, value: { ...answer.value, ...(annotation && { annotation }) } }
  }

  private annotationCard(id: string): Result<Card> {
    const analysis = this.context.shown()?.analysis
    const annotation = analysis?.annotations.find((one) => one.id === id)
    if (!annotation) return fail('not-found', 'This highlight was deleted.')
    // The background says this of mentions (card/open); of a saved highlight it is not asked.
    const readOnly = analysis?.notStored === 'private' && { readOnly: PRIVATE }
    return { ok: true, value: { rolesBefore: [], why: 'You saved this highlight.', prior: [], annotation, ...readOnly } }
  }

  private async save(colour: Colour): Promise<Result<unknown>> {
    return this.saveNew({ colour })
  }

  private async saveNew(change: { colour?: Colour; note?: string }): Promise<Result<unknown>> {
    const made = await this.newAnnotation()
    if (!made.ok) return made
    return this.changed(await this.context.port.save({ ...made.value, ...change }))
  }

  /** Before what the reader says of this card is kept: the article is remembered, and the card has the ids under which it is. */
  private async remembered(): Promise<void> {
    if (this.context.shown()?.analysis.notStored !== 'not-seen') return
    await this.context.remember()
    await this.placed()
  }

  private async newAnnotation(): Promise<Result<Annotation>> {
    await this.remembered()
    const marks = await this.context.port.loadMarks()
    if (!marks.ok) return marks
    const { open } = this
    const shown = this.context.shown()
    const mention = open && 'mention' in open.target && shown?.analysis.mentions[open.target.mention]
    if (!shown || !mention) return GONE
    const source = {
      text: shown.map.text,
      meta: shown.article.meta,
      ...(shown.analysis.article && { article: shown.analysis.article }),
      alone: shown.analysis.problem !== undefined,
    }
    return ok(marks.value.annotationOf(source, mention, { mention }))
  }

  private async note(text: string): Promise<Result<unknown>> {
    return this.saveNew({ note: text })
  }

  /** After a step with annotations: that is the one that Undo takes back, here as elsewhere. */
  private changed(answer: Result<unknown>): Promise<Result<unknown>> {
    return this.did(answer, () => this.context.port.undo())
  }

  private async correctEntity(action: 'follow' | 'hide' | 'not-official' | 'not-same'): Promise<Result<unknown>> {
    await this.remembered()
    const current = this.open?.current
    const shown = this.context.shown()
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
    const before = this.open?.current?.entity?.id
    await this.remembered()
    const now = this.open?.current?.entity?.id
    const renewed = before !== undefined && now !== undefined && 'entity' in change && change.entity === before
    return this.didCorrect(await this.context.port.correct(renewed ? { ...change, entity: now } : change))
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
    await this.context.analyse()
    await this.placed()
  }

  /** The card at the place that it was opened for, as things stand now. */
  private async placed(): Promise<void> {
    const { open } = this
    if (!open) return
    if (open.span && 'mention' in open.target) {
      const { start, end } = open.span
      const mentions = this.context.shown()?.analysis.mentions ?? []
      const mention = mentions.findIndex((one) => one.start === start && one.end === end)
      if (mention < 0) return
      const found: Target = { mention }
      open.targets = open.targets.map((one) => (one === open.target ? found : one))
      open.target = found
    }
    await this.refresh()
  }

  private async openLibrary(step?: 'same' | 'split'): Promise<void> {
    await this.remembered()
    const current = this.open?.current
    this.context.port.openLibrary({
      ...(current?.entity && { entity: current.entity.id }),
      ...(current?.entity && step && { step }),
      ...(current?.annotation && !current.entity && { annotation: current.annotation.id }),
    })
  }
}
