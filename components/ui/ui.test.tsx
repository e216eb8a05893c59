// @vitest-environment happy-dom
/** Small components whose behaviour is more than their looks: tabs by keyboard, switch, field, toast. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Dialog } from './dialog.tsx'
import { Field, Switch } from './field.tsx'
import { Tabs, tabForKey } from './tabs.tsx'
import { ToastRegion } from './toast.tsx'

const place = document.createElement('div')
document.body.append(place)
afterEach(() => render(null, place))

describe('tabForKey', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 0],
    ['ArrowLeft', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Enter', 0, undefined],
    ['a', 1, undefined],
  ])('%s from %i leads to %s of three', (key, from, to) => {
    expect(tabForKey(key, from, 3)).toBe(to)
  })
})

describe('components', () => {
  it('Tabs: one stop for Tab, arrows choose', () => {
    const onChoose = vi.fn()
    const tabs = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B', count: 2 },
    ]
    act(() => render(<Tabs name="t" label="Two" tabs={tabs} chosen="a" onChoose={onChoose} />, place))
    const stops = [...place.querySelectorAll<HTMLElement>('[role=tab]')]
    expect(stops.map((stop) => [stop.tabIndex, stop.getAttribute('aria-selected')])).toEqual([
      [0, 'true'],
      [-1, 'false'],
    ])
    stops[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    expect(onChoose).toHaveBeenCalledWith('b')
    expect(document.activeElement).toBe(stops[1])
  })

  it('Switch: says its state and its hint', () => {
    const onChange = vi.fn()
    act(() => render(<Switch label="Recording" hint="Off: nothing new is stored." checked={true} onChange={onChange} />, place))
    const input = place.querySelector('input')!
    expect(input.getAttribute('aria-checked')).toBe('true')
    expect(document.getElementById(input.getAttribute('aria-describedby')!)?.textContent).toBe('Off: nothing new is stored.')
    input.click()
    expect(onChange).toHaveBeenCalledWith(false)
  })

  it('Field: ties label, hint and error to its input', () => {
    act(() =>
      render(
        <Field label="Site" hint="A host name." error="That is no host.">
          {(input) => <input {...input} />}
        </Field>,
        place,
      ),
    )
    const input = place.querySelector('input')!
    expect(place.querySelector('label')?.htmlFor).toBe(input.id)
    const described = input.getAttribute('aria-describedby')!.split(' ')
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['A host name.', 'That is no host.'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('ToastRegion: is there before there is anything to say', () => {
    const onClose = vi.fn()
    act(() => render(<ToastRegion toast={null} onClose={onClose} />, place))
    const region = place.querySelector('[aria-live=polite]')
    const undo = vi.fn()
    act(() => render(<ToastRegion toast={{ id: 1, text: 'Deleted.', undo }} onClose={onClose} />, place))
    expect(place.querySelector('[aria-live=polite]')).toBe(region)
    const [back, close] = [...place.querySelectorAll('button')]
    back?.click()
    close?.click()
    expect([undo.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1])
  })

  it('Dialog: opens as modal, is named by its title, and Esc and the button ask to close it', () => {
    const onClose = vi.fn()
    act(() =>
      render(
        <Dialog title="Delete everything?" onClose={onClose}>
          <p>There is an undo.</p>
        </Dialog>,
        place,
      ),
    )
    const dialog = place.querySelector('dialog')!
    expect(dialog.open).toBe(true)
    expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe('Delete everything?')
    const cancel = new Event('cancel', { cancelable: true })
    dialog.dispatchEvent(cancel)
    expect(cancel.defaultPrevented).toBe(true)
    place.querySelector('button')?.click()
    expect(onClose).toHaveBeenCalledTimes(2)
  })
})
