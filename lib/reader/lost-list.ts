/** The list of what was saved on this page, on the page: opened by a key or from popup and side panel, there only while it is open. */
import { mountLostPanel } from '../../components/hover-card/lost-mount.ts'
import type { LostPanelProps } from '../../components/hover-card/lost-panel.tsx'
import type { Result } from '../model/result.ts'
import { CARD_ELEMENT } from './card-element.ts'
import type { Marks, OpenList, PageHost } from './port.ts'

const PART = 'This page shows only a part of the article. What you saved in the rest of it is not lost.'
const PRIVATE = 'This is a private window: nothing is stored, so nothing can be changed here.'

const failed = async (call: Promise<Result<unknown>>): Promise<string | undefined> => {
  const answer = await call
  return answer.ok ? undefined : answer.error.message
}

class LostList implements OpenList {
  private readonly element: HTMLElement
  private readonly panel: ReturnType<typeof mountLostPanel>
  private readonly before: Element | null
  private readonly life = new AbortController()
  private said: LostPanelProps['said'] = null
  private count = 0
  private busy = false
  /** The highlight that waits for words of the page. */
  private waitingFor?: string

  constructor(
    private readonly host: PageHost,
    private readonly marks: Marks,
    private readonly closed: () => void,
  ) {
    const { document } = host
    this.before = document.activeElement
    this.element = document.createElement(CARD_ELEMENT)
    const root = this.element.attachShadow({ mode: 'open' })
    document.documentElement.append(this.element)
    this.panel = mountLostPanel(root, this.props())
  }

  get waiting(): boolean {
    return this.waitingFor !== undefined
  }

  update(): void {
    this.panel.update(this.props())
  }

  close(): void {
    if (this.life.signal.aborted) return
    this.life.abort()
    this.panel.unmount()
    this.element.remove()
    this.host.point()
    this.closed()
    if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true })
  }

  /** Waits for the words that a highlight is to stand at, or takes those that are selected already. */
  attach(id: string): void {
    if (this.selected() === '') {
      this.waitingFor = id
      this.follow()
      this.update()
    } else this.run(this.marks.attach(this.host, id), 'Attached. It stands at these words now.')
  }

  /** Shows what is being selected, in the page or in one of its frames. */
  private follow(): void {
    const { document } = this.host
    for (const one of [document, ...this.marks.framesOf(document)])
      one.addEventListener('selectionchange', this.onSelection, { signal: this.life.signal })
  }

  private readonly onSelection = (): void => {
    if (this.waitingFor) this.update()
  }

  private selected(): string {
    const shown = this.host.shown()
    return shown ? this.marks.selectedWords({ ...this.host, map: shown.map }) : ''
  }

  private props(): LostPanelProps {
    const shown = this.host.shown()
    const lost = shown ? this.marks.lostOf(shown) : []
    const gone = new Set(lost.map(({ annotation }) => annotation.id))
    const saved = shown?.analysis.annotations ?? []
    const wanted = saved.find(({ id }) => id === this.waitingFor)
    return {
      lost,
      placed: saved.filter(({ id }) => !gone.has(id)).map(({ id, target }) => ({ id, quote: target.selector[0].exact })),
      ...(shown?.analysis.notStored === 'private' && { readOnly: PRIVATE }),
      ...(shown?.analysis.part && lost.length > 0 && { note: PART }),
      ...(wanted && { waiting: { quote: wanted.target.selector[0].exact, selected: this.selected() } }),
      busy: this.busy,
      said: this.said,
      actions: this.actions(),
    }
  }

  private actions(): LostPanelProps['actions'] {
    const { host, marks } = this
    return {
      onShow: (id) => host.point(id),
      onConfirm: (id, yes) =>
        this.run(
          marks.confirm(host, id, yes),
          yes ? 'Placed there.' : 'Kept without a place. These words are not offered again.',
        ),
      onAttach: (id) => this.attach(id),
      onAttachHere: () => {
        const id = this.waitingFor
        this.waitingFor = undefined
        if (id) this.run(marks.attach(host, id), 'Attached. It stands at these words now.')
      },
      onCancel: () => {
        this.waitingFor = undefined
        this.update()
      },
      onRemove: (id) => this.run(this.remove(id), 'Deleted. It is in the trash of your library.'),
      onGo: (id) => {
        this.close()
        void host.show({ annotation: id })
      },
      onClose: () => this.close(),
      onUndo: () => this.step('undo'),
      onRedo: () => this.step('redo'),
      onCloseToast: () => this.say(null),
    }
  }

  private async remove(id: string): Promise<Result<unknown>> {
    const answer = await this.host.port.remove(id)
    if (answer.ok) await this.host.analyse()
    return answer
  }

  private step(which: 'undo' | 'redo'): void {
    const call = async (): Promise<Result<unknown>> => {
      const answer = await this.host.port[which]()
      if (answer.ok) await this.host.analyse()
      return answer
    }
    this.run(call(), which === 'undo' ? 'Undone.' : 'Done again.', false)
  }

  private run(call: Promise<Result<unknown>>, done: string, undoable = true): void {
    this.busy = true
    this.update()
    void failed(call).then((message) => {
      this.busy = false
      if (!this.life.signal.aborted) this.say(message ?? done, message === undefined && undoable)
    })
  }

  private say(text: string | null, undoable = false): void {
    this.count++
    this.said = text === null ? null : { id: this.count, text, ...(undoable && { undo: () => this.step('undo') }) }
    this.update()
  }
}

/** Opens the list. `closed` is called once it is gone. The card's script must be loaded: it draws with that one's Preact. */
export const openList = (host: PageHost, marks: Marks, closed: () => void): OpenList => new LostList(host, marks, closed)
