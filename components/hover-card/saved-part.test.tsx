// @vitest-environment happy-dom
/** The card's part for a saved highlight: tags, links, the question of a moved one, undo and redo by button and key. */
import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AnnotationLink } from '../../lib/model/annotation.ts'
import { fail, ok } from '../../lib/model/result.ts'
import type { CardProps, SavedView } from './card-props.ts'
import { type MountedCard, mountCard } from './mount.ts'
import { annotation, savedPart } from './sample-card.ts'

let mounted: MountedCard | undefined
let root: ShadowRoot

const ADA: AnnotationLink = { to: 'entity', id: 'ada', label: 'Ada Brandt', kind: 'person' }
const DAY: AnnotationLink = { to: 'date', value: '2026-06-30', label: 'Tuesday' }

function open(change: Partial<SavedView> = {}, more: Partial<CardProps> = {}) {
  const does = () => vi.fn(async () => ok(null))
  const view = { onEdit: does(), onConfirm: does(), onRemove: does(), onUndo: does(), onRedo: does(), ...change }
  const host = document.createElement('test-card')
  document.body.append(host)
  root = host.attachShadow({ mode: 'open' })
  const nothing = () => undefined
  act(() => {
    mounted = mountCard(root, {
      card: { rolesBefore: [], why: 'You saved this highlight.', prior: [], annotation: annotation() },
      saved: savedPart(view),
      anchorRect: { left: 10, top: 10, right: 60, bottom: 30 },
      ...{ onClose: vi.fn(), onSave: nothing, onNote: nothing, onFollow: nothing, onHide: nothing, onNotOfficial: nothing },
      ...{ onNotThisPerson: nothing, onUndo: does(), onCorrect: nothing, onAnswer: nothing, onOpenLibrary: nothing },
      ...more,
    })
  })
  return view
}

afterEach(() => {
  mounted?.unmount()
  document.body.replaceChildren()
})

const text = () => root.querySelector('.card')?.textContent ?? ''
const said = () => root.querySelector('.toast-region')?.textContent ?? ''
const button = (name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`no button "${name}" in: ${text()}`)
  return found
}
const press = (name: string) => act(async () => button(name).click())

describe('a saved highlight', () => {
  it('is linked to what stands in it by one press, and no longer by another', async () => {
    const linked = { ...annotation(), links: [DAY] }
    const { onEdit } = open({ annotation: linked, candidates: [ADA, DAY] })
    expect(['Link to Ada Brandt', 'Link to Tuesday'].map((name) => button(name).getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
    ])
    await press('Link to Ada Brandt')
    expect(said()).toContain('Linked.')
    await press('Link to Tuesday')
    expect(vi.mocked(onEdit).mock.calls).toEqual([[{ links: [DAY, ADA] }], [{ links: [] }]])
  })

  it('is given tags; what is still being typed is one of them', async () => {
    const { onEdit } = open({ onTags: async () => [{ tag: 'harbour', count: 3 }] })
    await press('Add tags')
    const input = root.querySelector<HTMLInputElement>('.tag-field__input')!
    await act(async () => {
      input.value = 'harbour, ask again'
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await press('Save tags')
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ tags: ['harbour', 'ask again'] })
    expect(said()).toContain('Tags saved.')
  })

  it('that probably moved asks, with both texts', async () => {
    const { onConfirm } = open({ now: 'ferry plan' })
    expect([...root.querySelectorAll('del, ins')].map(({ textContent }) => textContent)).toEqual(['rail', 'ferry'])
    await press('Yes, that is it')
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(true)
  })

  it.each([
    ['Undo the last change (Ctrl+Z)', {}, 'onUndo', 'Undone.'],
    ['Do it again (Ctrl+Shift+Z)', { shiftKey: true }, 'onRedo', 'Done again.'],
  ] as const)('%s: by button and by key, and is not undone itself', async (name, held, call, words) => {
    const view = open()
    await press(name)
    expect(said()).toContain(words)
    expect(() => button('Undo')).toThrow()
    const key = { code: 'KeyZ', key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true, ...held }
    await act(async () => void root.querySelector('.card')!.dispatchEvent(new KeyboardEvent('keydown', key)))
    expect(view[call]).toHaveBeenCalledTimes(2)
  })

  it('leaves Ctrl+Z to a note that is being written', async () => {
    const { onUndo } = open()
    await press('Edit note')
    const key = new KeyboardEvent('keydown', { code: 'KeyZ', key: 'z', ctrlKey: true, bubbles: true, composed: true })
    await act(async () => void root.querySelector('textarea')!.dispatchEvent(key))
    expect(onUndo).not.toHaveBeenCalled()
  })

  it('is deleted; a failure is said', async () => {
    open({ onRemove: async () => fail('storage', 'The disk is full.') })
    await press('Delete')
    expect(said()).toContain('The disk is full.')
  })

  it('says what led here, and which of several it is', async () => {
    const onStep = vi.fn()
    open({}, { said: 'Saved to your library.', several: { at: 2, of: 3, onStep } })
    await act(async () => undefined)
    expect([said().includes('Saved to your library.'), text().includes('2 of 3')]).toEqual([true, true])
    await press('The next at this place')
    await press('The one before at this place')
    expect(onStep.mock.calls).toEqual([[1], [-1]])
  })

  it('axe finds nothing', async () => {
    open({ annotation: { ...annotation(), tags: ['harbour'], links: [ADA] }, candidates: [DAY], now: 'ferry plan' })
    const found = await axe.run(root.querySelector<HTMLElement>('.card')!, { rules: { 'color-contrast': { enabled: false } } })
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
