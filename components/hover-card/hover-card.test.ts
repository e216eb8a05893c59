// @vitest-environment happy-dom
/** The card in its shadow root: each state, each action with its undo, the keyboard; axe finds nothing (colours are checked in real browsers). */
import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '../../lib/model/report.ts'
import { fail, ok } from '../../lib/model/result.ts'
import type { CardProps } from './card-props.ts'
import { type MountedCard, mountCard } from './mount.ts'
import { annotation, dateCard, personCard, question, savedPart } from './sample-card.ts'

let mounted: MountedCard | undefined
let root: ShadowRoot
let props: CardProps

function open(change: Partial<CardProps> = {}) {
  const host = document.createElement('test-card')
  document.body.append(host)
  root = host.attachShadow({ mode: 'open' })
  const outcome = () => vi.fn(async () => ok(null))
  props = {
    card: personCard(),
    anchorRect: { left: 10, top: 10, right: 60, bottom: 30 },
    onClose: vi.fn(),
    onSave: outcome(),
    onNote: outcome(),
    onFollow: outcome(),
    onHide: outcome(),
    onNotOfficial: outcome(),
    onNotThisPerson: outcome(),
    onUndo: outcome(),
    onCorrect: outcome(),
    onAnswer: outcome(),
    onOpenLibrary: vi.fn(),
    ...change,
  }
  act(() => {
    mounted = mountCard(root, props)
  })
}

afterEach(() => {
  mounted?.unmount()
  document.body.replaceChildren()
})

const text = () => root.querySelector('.card')?.textContent ?? ''
const button = (name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`no button "${name}" in: ${text()}`)
  return found
}
const press = (name: string) => act(async () => button(name).click())
const saved = (): Card => ({ ...personCard(), annotation: annotation() })

describe('mountCard', () => {
  const STATES: [string, Partial<CardProps>, string][] = [
    ['loading', { card: null }, 'Looking it up'],
    ['an error', { card: null, error: 'Reload the page.' }, 'Reload the page.'],
    ['a person', {}, 'Deputy prime minister, Russia'],
    ['a role before', {}, 'Before: Minister of transport (2019–2021)'],
    ['why', {}, 'A title stands before the name.'],
    ['nothing prior', { card: { ...personCard(), prior: [] } }, 'Nothing earlier about Alexey Overchuk'],
    ['a date', { card: dateCard() }, 'Thursday, 10 July 2025'],
    ['what a date was counted from', { card: dateCard() }, 'counted from the day of publication'],
    ['a question', { card: { ...personCard(), questions: [question()] } }, 'Kept apart until you answer.'],
    ['read-only', { card: { ...personCard(), readOnly: 'Private window: saving is off.' } }, 'Private window: saving is off.'],
    ['a saved highlight', { card: saved(), saved: savedPart() }, 'Compare with October.'],
    [
      'a highlight of the reader’s own',
      { card: { rolesBefore: [], why: 'Saved.', prior: [], annotation: annotation() }, saved: savedPart() },
      'rail plan',
    ],
  ]
  it.each(STATES)('shows %s', async (_name, change, words) => {
    open(change)
    expect(text()).toContain(words)
    const box = root.querySelector<HTMLElement>('.card')!
    const found = await axe.run(box, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it('is a labelled dialog that takes the focus', () => {
    open()
    const box = root.querySelector<HTMLElement>('[role=dialog]')!
    expect(root.activeElement).toBe(box)
    expect(root.getElementById(box.getAttribute('aria-labelledby')!)?.textContent).toBe('Alexey Overchuk')
  })

  it('gives events with date, quote and a link to the place', () => {
    open()
    const event = root.querySelector('.event')!
    expect(event.querySelector('.event__time')?.textContent).toBe('May 2025')
    expect(event.querySelector('blockquote')?.textContent).toBe('a new rail line would follow')
    const link = event.querySelector('a')!
    expect([link.href, link.target, link.rel]).toEqual([
      'https://harbour-courier.example/rail#:~:text=a%20new%20rail%20line%20would%20follow',
      '_blank',
      'noopener noreferrer',
    ])
  })

  it.each([
    ['Same', 'same', 'The two named Alexey Overchuk are one now.'],
    ['Different', 'different', 'The two named Alexey Overchuk stay two.'],
    ['Don’t ask again', 'dismiss', 'Not asked again; they are kept apart.'],
  ])('a question is answered: %s; and the answer taken back', async (name, answer, words) => {
    open({ card: { ...personCard(), questions: [question()] } })
    expect(text()).toContain('offices that do not go together')
    expect(text()).toContain('Pilot (2023–2024)')
    await press(name)
    expect(props.onAnswer).toHaveBeenCalledExactlyOnceWith(question(), answer)
    expect(root.querySelector('[aria-live=polite]')?.textContent).toContain(words)
    await press('Undo')
    expect(props.onUndo).toHaveBeenCalledTimes(1)
  })

  it('a question cannot be answered where nothing is stored', () => {
    open({ card: { ...personCard(), questions: [question()], readOnly: 'Private window.' } })
    expect(button('Same').disabled).toBe(true)
  })

  const entity = personCard().entity!.id
  it.each([
    ['a kind', ['More', 'Wrong kind', 'a project'], { action: 'kind', entity, kind: 'project' }],
    ['an event that is none', ['Correct', 'No such event'], { action: 'wrong-event', event: 'v1' }],
  ])('corrects %s', async (_, buttons, change) => {
    open()
    for (const name of buttons) await press(name)
    expect(props.onCorrect).toHaveBeenCalledExactlyOnceWith(change)
  })

  it('corrects a name and the date of an event, in forms that Esc leaves without closing the card', async () => {
    open()
    await press('More')
    await press('Rename')
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })
    act(() => void root.querySelector('.inline-form input')?.dispatchEvent(pressed))
    expect([props.onClose, root.querySelector('.inline-form')].map((one) => (one ? 'mock' in one : one))).toEqual([true, null])
    expect(props.onClose).not.toHaveBeenCalled()
    await press('Correct')
    await press('Wrong date')
    act(() => root.querySelectorAll<HTMLInputElement>('.date-form__exactness input')[2]?.click())
    await act(async () => root.querySelector('form')?.requestSubmit())
    const time = { value: '2025', from: '2025-01-01', to: '2025-12-31', precision: 'year' }
    expect(props.onCorrect).toHaveBeenCalledExactlyOnceWith({ action: 'date', event: 'v1', time })
  })

  it('what needs a list leads to the library', async () => {
    open()
    await press('More')
    await press('Same as…')
    await press('Split…')
    await press('Open library')
    expect(vi.mocked(props.onOpenLibrary).mock.calls).toEqual([['same'], ['split'], []])
  })

  it('words that are no date', async () => {
    open({ card: dateCard() })
    await press('Not a date')
    expect(props.onCorrect).toHaveBeenCalledExactlyOnceWith({ action: 'not-date', text: 'Thursday' })
  })

  const ACTIONS: [string, keyof CardProps, Card, string][] = [
    ['Save highlight', 'onSave', personCard(), 'Saved to your library.'],
    ['Follow', 'onFollow', personCard(), 'Following Alexey Overchuk.'],
    ['Hide', 'onHide', personCard(), 'Alexey Overchuk is not highlighted any more.'],
    ['Not an official', 'onNotOfficial', personCard(), 'Alexey Overchuk is not counted as an official any more.'],
    ['Not this person', 'onNotThisPerson', personCard(), 'Kept apart from the earlier Alexey Overchuk.'],
  ]
  it.each(ACTIONS)('%s: does it, says so, and takes it back', async (label, action, card, words) => {
    open({ card })
    await press(label)
    expect(props[action]).toHaveBeenCalledTimes(1)
    expect(root.querySelector('[aria-live=polite]')?.textContent).toContain(words)
    await press('Undo')
    expect(props.onUndo).toHaveBeenCalledTimes(1)
    expect(root.querySelector('[aria-live=polite]')?.textContent).toContain('Undone.')
  })

  it.each([
    ['can be followed no longer', { onUnfollow: vi.fn(async () => ok(null)) }, false],
    ['says where to stop following', {}, true],
  ])('a followed entity %s', async (_name, change, disabled) => {
    const card = personCard()
    open({ card: { ...card, entity: { ...card.entity!, followed: true } }, ...change })
    expect(button('Following').disabled).toBe(disabled)
    await press('Following')
    expect(props.onFollow).not.toHaveBeenCalled()
    expect(text().includes('No longer following Alexey Overchuk.')).toBe(!disabled)
  })

  it('says why an action failed, and offers no undo for it', async () => {
    open({ onSave: async () => fail('storage', 'The disk is full.') })
    await press('Save highlight')
    expect(root.querySelector('[aria-live=polite]')?.textContent).toContain('The disk is full.')
    expect(() => button('Undo')).toThrow()
  })

  const note = async (text: string) => {
    await press('Add note')
    const box = root.querySelector('textarea')!
    await act(async () => {
      box.value = text
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await press('Save note')
  }

  it('saves a note that was typed', async () => {
    open()
    await note('  Check the map. ')
    expect(props.onNote).toHaveBeenCalledWith('Check the map.')
    await expect.poll(() => root.querySelector('textarea')).toBeNull()
  })

  it('keeps a note that could not be saved in its field, to be tried again or copied', async () => {
    const onNote = vi.fn<CardProps['onNote']>(async () => fail('storage', 'The disk is full.'))
    open({ onNote })
    await note('Check the map.')
    expect(root.querySelector('[aria-live=polite]')?.textContent).toContain('The disk is full.')
    expect(root.querySelector('textarea')?.value).toBe('Check the map.')
    onNote.mockImplementation(async () => ok(null))
    await press('Save note')
    expect(onNote).toHaveBeenCalledTimes(2)
    await expect.poll(() => root.querySelector('textarea')).toBeNull()
  })

  it('offers nothing that stores where it is read-only', () => {
    open({ card: { ...personCard(), readOnly: 'Private window.' } })
    for (const name of ['Save highlight', 'Add note', 'Follow', 'Hide', 'Not an official', 'Not this person'])
      expect(button(name).disabled).toBe(true)
  })

  it('has no correction of officials for somebody who is none, and none at all for a date', () => {
    const card = personCard()
    open({ card: { ...card, mention: { ...card.mention!, official: false } as Card['mention'] } })
    expect(text()).not.toContain('Not an official')
    mounted?.unmount()
    open({ card: dateCard() })
    expect(text()).not.toMatch(/Hide this|Not this|Follow/)
  })

  it('closes by Esc from anywhere, but not out of a note', async () => {
    open()
    await press('Add note')
    const escapeKey = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true })
    await act(async () => void root.querySelector('textarea')!.dispatchEvent(escapeKey()))
    expect(props.onClose).not.toHaveBeenCalled()
    expect(root.querySelector('textarea')).toBeNull()
    document.body.dispatchEvent(escapeKey())
    expect(props.onClose).toHaveBeenCalledTimes(1)
  })

  it('keeps Tab inside, and typing away from the page', () => {
    open()
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    const box = root.querySelector<HTMLElement>('.card')!
    const tab = (shiftKey: boolean) =>
      new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, composed: true, cancelable: true })
    box.dispatchEvent(tab(true))
    expect(root.activeElement?.textContent).toBe('More')
    box.dispatchEvent(tab(false))
    expect(root.activeElement?.getAttribute('aria-label')).toBe('Open library')
    document.removeEventListener('keydown', heard)
    expect(heard).not.toHaveBeenCalled()
  })

  it('shows what it is updated with, and leaves nothing behind', () => {
    open({ card: null })
    act(() => mounted?.update({ ...props, card: personCard() }))
    expect(text()).toContain('Alexey Overchuk')
    mounted?.unmount()
    expect(root.childNodes).toHaveLength(0)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    expect(props.onClose).not.toHaveBeenCalled()
  })
})
