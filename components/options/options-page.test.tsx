// @vitest-environment happy-dom
/** The options page: its states, and the change that each control asks for. */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts'
import { following } from '../../lib/state/fake-library.ts'
import { typedOrigin } from '../../lib/state/site-access.ts'
import { OptionsPage, type OptionsPageProps } from './options-page.tsx'

const place = document.createElement('div')
document.body.append(place)
afterEach(() => render(null, place))
// happy-dom has no top layer; the dialog's own behaviour is the browser's.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
})

const COMMAND = { name: 'save', does: 'Save the selected text', shortcut: 'Alt+Shift+M' }

interface Change extends Partial<Omit<OptionsPageProps, 'sites' | 'deleting'>> {
  sites?: Partial<OptionsPageProps['sites']>
  deleting?: Partial<OptionsPageProps['deleting']>
}

function draw({ sites, deleting, ...change }: Change = {}) {
  const on = {
    onChange: vi.fn(),
    onAllowListed: vi.fn(),
    onAllowEverywhere: vi.fn(),
    onAllowSite: vi.fn((host: string) => void typedOrigin(host)),
    onWithdraw: vi.fn(),
    onDeleteHour: vi.fn(),
    onDeleteSite: vi.fn(),
    onDeleteAll: vi.fn(),
    onUndoCorrection: vi.fn(),
  }
  const props: OptionsPageProps = {
    ...{ settings: DEFAULT_SETTINGS, error: null, defaults: { person: '#000001', project: '#000002', date: '#000003' } },
    sites: { listedSites: ['courier.example'], listed: true, everywhere: false, added: [], ...on, ...sites },
    deleting: { sites: ['Harbour Courier'], backups: 0, ...on, ...deleting },
    keeping: null,
    ...{
      corrections: [],
      keys: { commands: [COMMAND], problem: null, onOpenSettings: vi.fn() },
      browserName: 'chrome',
      privateAllowed: false,
      toast: null,
    },
    ...{ onCloseToast: vi.fn(), onChange: on.onChange, onUndoCorrection: on.onUndoCorrection, ...change },
  }
  act(() => render(<OptionsPage {...props} />, place))
  return on
}

const said = () => (place.textContent ?? '').replace(/\s+/g, ' ')
const press = (name: string, within: ParentNode = place) => {
  const found = [...within.querySelectorAll<HTMLElement>('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`no "${name}" in: ${said()}`)
  act(() => found.click())
}
/** The input of the label that begins so. */
const field = (label: string): HTMLInputElement => {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label))
  const input = found?.querySelector('input') ?? document.getElementById(found?.htmlFor ?? '')
  if (!input) throw new Error(`no field "${label}"`)
  return input as HTMLInputElement
}
const choose = (label: string, value: string, event = 'change') => {
  const input = field(label)
  act(() => {
    input.value = value
    input.dispatchEvent(new Event(event, { bubbles: true }))
  })
}

const STATES: [string, Change, string][] = [
  ['settings', {}, 'How sure it must be: 50 %'],
  ['loading', { settings: null }, 'Loading your settings'],
  ['an error', { settings: null, error: 'Reload the page.' }, 'Reload the page.'],
  ['withheld sites', { sites: { listed: false } }, 'does not let Antecedent read the listed news sites'],
  ['all sites', { sites: { everywhere: true, added: ['*://*/*'] } }, 'Stop reading on all sites'],
  ['sites that are off', { settings: { ...DEFAULT_SETTINGS, sitesOff: ['dull.example'] } }, 'dull.example'],
  ['no corrections', {}, 'None yet. What you follow'],
  ['corrections', { corrections: [following('a')] }, 'Person a is followed'],
  ['nothing stored', { deleting: { sites: [] } }, 'Nothing stored yet'],
  ['no shortcut', { keys: { commands: [{ ...COMMAND, shortcut: '' }], problem: null, onOpenSettings: vi.fn() } }, 'no key'],
  ['a key that was refused', { keys: { commands: [COMMAND], problem: 'Try another.', onOpenSettings: vi.fn() } }, 'Try another.'],
  ['whole texts', { settings: { ...DEFAULT_SETTINGS, keepText: 'all' } }, 'Drop whole texts after (days)'],
  ['a private window', {}, 'Backups are made and restored in ordinary windows'],
  ['Firefox', { browserName: 'firefox' }, 'about:addons'],
  ['private windows allowed', { privateAllowed: true }, 'Antecedent runs in private windows'],
]

describe('options page', () => {
  it.each(STATES)('%s', async (_, change, words) => {
    draw(change)
    expect(said()).toContain(words)
    const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it.each([
    ['People', { kinds: { ...DEFAULT_SETTINGS.kinds, person: false } }],
    ['Places', { kinds: { ...DEFAULT_SETTINGS.kinds, place: true } }],
    ['Other people too', { otherPeople: false }],
    ['Once in each paragraph', { density: 'section' }],
    ['The whole text', { keepText: 'all' }],
    ['Remember what I read', { recording: false }],
  ])('“%s” asks for one change', (label, change) => {
    const { onChange } = draw()
    act(() => field(label).click())
    expect(onChange.mock.calls.map(([asked]) => asked)).toEqual([change])
    expect(onChange.mock.calls[0]?.[1]).toMatch(/\.$/)
  })

  it('confidence, colours and days', () => {
    const { onChange } = draw({ settings: { ...DEFAULT_SETTINGS, keepText: 'all' } })
    choose('How sure', '0.8')
    const colour = place.querySelectorAll<HTMLInputElement>('input[type=color]')[1]!
    expect(colour.value).toBe('#000002')
    act(() => {
      colour.value = '#112233'
      colour.dispatchEvent(new Event('change', { bubbles: true }))
    })
    choose('Drop whole texts', '30')
    choose('Drop whole texts', '-1')
    expect(onChange.mock.calls.map(([change]) => change)).toEqual([
      { minConfidence: 0.8 },
      { colours: { person: '', project: '#112233', date: '' } },
      { keepTextDays: 30 },
    ])
  })

  it('shipped colours can be had back only where they were changed', () => {
    const button = () => [...place.querySelectorAll('button')].find((one) => one.textContent === 'Use the shipped colours')
    draw()
    expect(button()?.disabled).toBe(true)
    const { onChange } = draw({ settings: { ...DEFAULT_SETTINGS, colours: { person: '#112233', project: '', date: '' } } })
    press('Use the shipped colours')
    expect(onChange.mock.calls[0]?.[0]).toEqual({ colours: { person: '', project: '', date: '' } })
  })

  it('one more site: a wrong name is explained, a right one asked for', () => {
    const { onAllowSite } = draw()
    choose('One more site', 'not a site', 'input')
    act(() => place.querySelector('form')?.requestSubmit())
    expect(place.querySelector('.field__error')?.textContent).toContain('is no site')
    expect(field('One more site').getAttribute('aria-invalid')).toBe('true')
    choose('One more site', 'courier.example', 'input')
    act(() => place.querySelector('form')?.requestSubmit())
    expect(onAllowSite).toHaveBeenLastCalledWith('courier.example')
    expect([place.querySelector('.field__error'), field('One more site').value]).toEqual([null, ''])
  })

  it('added sites are withdrawn, sites that are off are switched on', () => {
    const on = draw({
      sites: { added: ['*://*.added.example/*', '*://*/*'] },
      settings: { ...DEFAULT_SETTINGS, sitesOff: ['dull.example', 'dim.example'] },
    })
    press('Stop reading added.example')
    expect(on.onWithdraw).toHaveBeenCalledExactlyOnceWith('*://*.added.example/*')
    press('Switch dull.example on again')
    expect(on.onChange.mock.calls[0]?.[0]).toEqual({ sitesOff: ['dim.example'] })
  })

  it('deletes an hour and a site at once, everything only when asked twice', () => {
    const on = draw()
    press('Delete the last hour')
    expect(on.onDeleteHour).toHaveBeenCalledTimes(1)
    const select = place.querySelector('select')!
    act(() => {
      select.value = 'Harbour Courier'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    press('Delete this site')
    expect(on.onDeleteSite).toHaveBeenCalledExactlyOnceWith('Harbour Courier')
    press('Delete everything')
    expect(on.onDeleteAll).not.toHaveBeenCalled()
    press('Cancel', place.querySelector('dialog')!)
    expect([place.querySelector('dialog'), on.onDeleteAll.mock.calls.length]).toEqual([null, 0])
    press('Delete everything')
    press('Delete everything', place.querySelector('dialog')!)
    expect([place.querySelector('dialog'), on.onDeleteAll.mock.calls]).toEqual([null, [[false]]])
  })

  it('the backups go with everything only where that is ticked', () => {
    const on = draw({ deleting: { backups: 3 } })
    press('Delete everything')
    expect(said()).toContain('One more backup is made first')
    act(() => place.querySelector<HTMLInputElement>('dialog input[type=checkbox]')?.click())
    expect(said()).toContain('nothing is left')
    press('Delete everything', place.querySelector('dialog')!)
    expect(on.onDeleteAll.mock.calls).toEqual([[true]])
  })

  it('each correction has an Undo that names it', () => {
    const rename = { ...following('b'), id: 'r', change: { action: 'rename', entity: 'b', name: 'Bo Lind' } } as const
    const { onUndoCorrection } = draw({ corrections: [following('a'), rename] })
    press('Undo: Person b is called Bo Lind')
    expect(onUndoCorrection.mock.calls[0]?.[0].id).toBe('r')
  })

  it('a command’s key is changed in place where the browser lets it: by the keys pressed', () => {
    const on = { onChange: vi.fn(), onReset: vi.fn(), onOpenSettings: vi.fn() }
    draw({ browserName: 'firefox', keys: { commands: [COMMAND], problem: null, ...on } })
    const hit = (init: KeyboardEventInit) =>
      act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init })))
    press('Change the key: Save the selected text')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('New key: Save the selected text')
    hit({ key: 'Alt', altKey: true })
    hit({ key: 'q', code: 'KeyQ' })
    expect([on.onChange.mock.calls, said().includes('With Ctrl or Alt, please')]).toEqual([[], true])
    hit({ key: 'Q', code: 'KeyQ', altKey: true, shiftKey: true })
    expect(on.onChange.mock.calls).toEqual([['save', 'Alt+Shift+Q']])
    press('Change the key: Save the selected text')
    hit({ key: 'Backspace' })
    press('Change the key: Save the selected text')
    hit({ key: 'Escape' })
    press('Reset the key: Save the selected text')
    expect([on.onChange.mock.calls[1], on.onChange.mock.calls.length, on.onReset.mock.calls]).toEqual([
      ['save', ''],
      2,
      [['save']],
    ])
  })

  it('where it does not, there is a button to its own page and none to change a key', () => {
    const onOpenSettings = vi.fn()
    draw({ keys: { commands: [COMMAND], problem: null, onOpenSettings } })
    press('Change these in the browser')
    expect(onOpenSettings).toHaveBeenCalledTimes(1)
    expect(place.querySelector('[data-command]')).toBeNull()
  })
})
