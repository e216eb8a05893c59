// @vitest-environment jsdom
/** The welcome page: what it says in each state, and what its buttons ask for. */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Welcome, type WelcomeProps } from './welcome.tsx'

const place = document.createElement('div')
document.body.append(place)
afterEach(() => render(null, place))

function draw(change: Partial<WelcomeProps> = {}) {
  const on = { onAllowListed: vi.fn(), onAllowEverywhere: vi.fn(), onDeleteSample: vi.fn(), onRestoreSample: vi.fn() }
  const props: WelcomeProps = {
    ...{ listedCount: 200, listed: true, everywhere: false, privateAllowed: false, browserName: 'chrome' },
    ...{ saveShortcut: 'Alt+Shift+M', sampleGone: true, toast: null, onCloseToast: vi.fn(), ...on, ...change },
  }
  act(() => render(<Welcome {...props} />, place))
  return on
}
const said = () => (place.textContent ?? '').replace(/\s+/g, ' ')
const press = (name: string) => {
  const found = [...place.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
  if (!found) throw new Error(`no "${name}" in: ${said()}`)
  act(() => found.click())
}

const STATES: [string, Partial<WelcomeProps>, string, string][] = [
  ['sites allowed', {}, 'Articles on these sites are read when you open them', 'Waiting for your permission'],
  ['sites withheld', { listed: false }, 'Waiting for your permission', 'On. Articles'],
  ['all sites', { everywhere: true }, 'On. Pages that are no articles are left alone', 'Look for articles on all sites'],
  ['private windows off', {}, 'Allow in Incognito', 'Run in Private Windows'],
  ['in Firefox', { browserName: 'firefox' }, 'Run in Private Windows', 'Incognito'],
  ['private windows allowed', { privateAllowed: true }, 'In private windows it highlights', 'it is off until'],
  ['a shortcut', {}, 'Alt + Shift + M', 'nothing of the sort'],
  ['no shortcut', { saveShortcut: '' }, 'Good to know', 'Select any text and press'],
  ['the sample deleted', {}, 'The sample and all that it stored are gone.', 'Delete the sample'],
]

describe('welcome', () => {
  it.each(STATES)('%s', async (_, change, words, not) => {
    draw(change)
    expect(said()).toContain(words)
    expect(said()).not.toContain(not)
    const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('asks for sites in the click', () => {
    const on = draw({ listed: false })
    press('Allow the listed sites')
    press('Look for articles on all sites')
    expect([on.onAllowListed.mock.calls.length, on.onAllowEverywhere.mock.calls.length]).toEqual([1, 1])
  })

  it('shows the sample in a frame with a name, and lets it go', () => {
    const on = draw({ sampleGone: false })
    const frame = place.querySelector('iframe')
    expect([frame?.getAttribute('src'), frame?.title]).toEqual(['sample.html', 'Sample article'])
    press('Delete the sample')
    expect(on.onDeleteSample).toHaveBeenCalledTimes(1)
    const after = draw()
    expect(place.querySelector('iframe')).toBeNull()
    press('Show the sample again')
    expect(after.onRestoreSample).toHaveBeenCalledTimes(1)
  })
})
