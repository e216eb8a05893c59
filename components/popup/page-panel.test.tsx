// @vitest-environment happy-dom
/** The panel in each of its states: what it says, what it offers, and that axe finds nothing (colours are checked in real browsers). */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PageReport, PageState } from '../../lib/model/report.ts'
import { person } from '../../lib/state/fake-library.ts'
import { PagePanel } from './page-panel.tsx'
import type { PanelActions, PanelProps, Shown } from './panel-props.ts'
import { report as sampleReport } from './sample-report.ts'

const ACTIONS = [
  'onRead',
  'onRetry',
  'onSaveSelection',
  'onSite',
  'onAllow',
  'onShow',
  'onConfirm',
  'onAttach',
  'onRemove',
  'onList',
  'onLibrary',
  'onNews',
  'onOptions',
  'onGroup',
  'onTab',
  'onCloseToast',
] as const satisfies (keyof PanelActions)[]

const place = document.createElement('div')
document.body.append(place)
afterEach(() => render(null, place))

function draw(shown: Shown, change: Partial<PanelProps> = {}) {
  const actions = Object.fromEntries(ACTIONS.map((name) => [name, vi.fn()])) as unknown as Record<
    (typeof ACTIONS)[number],
    () => void
  >
  act(() =>
    render(
      <PagePanel shown={shown} grouping="best" tab="before" busy={false} news={[]} toast={null} {...actions} {...change} />,
      place,
    ),
  )
  return actions
}

const of = (change: Partial<PageReport>): Shown => ({
  status: 'report',
  firstUse: false,
  report: { ...sampleReport(), ...change },
})
const plain = (state: PageState, change: Partial<PageReport> = {}): Shown => of({ analysis: undefined, state, ...change })

const button = (name: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`no button "${name}" in: ${place.textContent}`)
  return found
}

const withoutPrior = () => ({ ...sampleReport().analysis!, prior: [] })

const STATES: [string, Shown, string][] = [
  ['loading', { status: 'loading' }, 'Looking at this page'],
  ['an error', { status: 'error', message: 'Reload the page to go on.' }, 'Reload the page to go on.'],
  ['reading', plain('reading'), 'Reading this page'],
  ['no article', plain('not-article'), 'No article here'],
  ['another language', plain('other-language', { meta: { ...sampleReport().meta!, language: 'fr' } }), 'This page is in French'],
  ['site off', plain('site-off'), 'Off for meridian-dispatch.example'],
  ['not permitted', plain('not-permitted'), 'The browser holds back meridian-dispatch.example'],
  ['not permitted anywhere', plain('not-permitted', { host: undefined }), 'The browser holds back the listed news sites'],
  ['not listed', plain('not-listed'), 'Not on the list of news sites'],
  ['a page of the browser', plain('cannot-read', { host: undefined }), 'This page cannot be read'],
  ['failed', plain('failed', { message: 'Storage is full.' }), 'Storage is full.'],
  ['first use', { status: 'report', firstUse: true, report: { ...sampleReport(), analysis: withoutPrior() } }, 'Here it begins'],
  ['nothing prior', of({ analysis: withoutPrior() }), 'Nothing came before'],
  ['a private window', of({ private: true }), 'nothing is stored and saving is off'],
  [
    'an error of our own where names were found',
    of({ analysis: { ...sampleReport().analysis!, stored: false, problem: 'It went wrong. Reload the page.' } }),
    'This page is highlighted, but not remembered: It went wrong. Reload the page.',
  ],
  [
    'an error of our own where none were',
    of({
      analysis: { ...sampleReport().analysis!, mentions: [], entities: [], prior: [], stored: false, problem: 'It went wrong.' },
    }),
    'This page is not remembered: It went wrong.',
  ],
  ['recording off', of({ analysis: { ...sampleReport().analysis!, notStored: 'recording-off' } }), 'Recording is off'],
  ['ready', of({}), 'Engineers and ministers agree on the mill'],
]

describe('PagePanel', () => {
  it.each(STATES)('says plainly: %s', async (_name, shown, words) => {
    draw(shown)
    expect(place.textContent).toContain(words)
    const found = await axe.run(place, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it('does not say that nothing is there where it could not be looked up', () => {
    const analysis = { ...withoutPrior(), mentions: [], entities: [], stored: false, problem: 'It went wrong.' }
    draw({ status: 'report', firstUse: true, report: { ...sampleReport(), analysis } })
    expect(place.textContent).toContain('What came before this page is not known now')
    expect(place.textContent).not.toMatch(/Here it begins|Nothing came before|No officials/)
  })

  const OFFERS: [string, Shown, string, keyof PanelActions, unknown[]][] = [
    ['no article', plain('not-article'), 'Read this page anyway', 'onRead', []],
    ['site off', plain('site-off'), 'Turn on', 'onSite', [true]],
    ['not permitted', plain('not-permitted'), 'Allow on meridian-dispatch.example', 'onAllow', ['site']],
    ['not permitted anywhere', plain('not-permitted', { host: undefined }), 'Allow the listed news sites', 'onAllow', ['listed']],
    ['not listed: once', plain('not-listed'), 'Read this page once', 'onRead', []],
    ['not listed: site', plain('not-listed'), 'Always on meridian-dispatch.example', 'onAllow', ['site']],
    ['not listed: all', plain('not-listed'), 'On all sites', 'onAllow', ['all']],
    ['failed', plain('failed'), 'Try again', 'onRead', []],
    ['an error', { status: 'error', message: 'x' }, 'Try again', 'onRetry', []],
    ['ready: save', of({}), 'Save selection', 'onSaveSelection', []],
    ['ready: library', of({}), 'Open library', 'onLibrary', []],
    ['ready: group', of({}), 'By person', 'onGroup', ['person']],
    ['ready: chip', of({}), 'Alexey Overchuk', 'onShow', [{ mention: 0 }]],
  ]
  it.each(OFFERS)('%s → a button that does it', (_name, shown, label, action, args) => {
    const actions = draw(shown)
    button(label).click()
    if (args.length > 0) expect(actions[action]).toHaveBeenCalledWith(...args)
    else expect(actions[action]).toHaveBeenCalledTimes(1)
  })

  it.each([
    [[], null],
    [['Ada'], 'New of Ada'],
    [['Ada', 'bay ferry'], 'New of Ada and bay ferry'],
    [['Ada', 'bay ferry', 'Bo', 'Cy'], 'New of Ada, bay ferry and 2 others'],
  ])('of %j followed it says what is new, and leads there', async (names, words) => {
    const news = names.map((name) => person(name, { name }))
    const { onNews } = draw(of({}), { news })
    const line = place.querySelector<HTMLElement>('.news-line')
    expect(line?.textContent ?? null).toBe(words)
    line?.click()
    expect(vi.mocked(onNews).mock.calls.length).toBe(words ? 1 : 0)
  })

  it('offers no lasting permission for a site whose address it may not know', () => {
    draw(plain('not-listed', { host: undefined }))
    expect(place.textContent).not.toContain('Always on')
    expect(() => button('Read this page once')).not.toThrow()
  })

  it('lets nothing be saved in a private window', () => {
    draw(of({ private: true }))
    expect(button('Save selection').disabled).toBe(true)
  })

  it('shows date, text, sources and reason of a prior event, and marks what is told again', () => {
    draw(of({}))
    const first = place.querySelector('.event')
    expect(first?.textContent).toContain('13 May 2025')
    expect(first?.textContent).toContain('Told again here')
    expect(first?.textContent).toContain('Shares Alexey Overchuk and steel mill in Karachi')
    expect([...(first?.querySelectorAll('a') ?? [])].map((a) => [a.href, a.target, a.rel])).toEqual([
      ['https://harbour-courier.example/mill#:~:text=agree%20on%20the%20mill', '_blank', 'noopener noreferrer'],
    ])
    expect(place.querySelectorAll('.event')[1]?.querySelector('.event__time')?.textContent).toBe('October 2024')
  })

  it('makes no link of an address that is not http(s)', () => {
    const report = sampleReport()
    report.analysis!.prior[0]!.sources[0]!.url = 'javascript:alert(1)'
    draw({ status: 'report', firstUse: false, report })
    expect(place.querySelector('.event a')).toBeNull()
  })

  it('lists the page in words, with what is missing said', () => {
    const actions = draw(of({ orphans: ['a1'] }), { tab: 'here' })
    expect(place.textContent).toContain('Not on this page any more 1')
    const lines = [...place.querySelectorAll<HTMLButtonElement>('button.mention')]
    expect(lines.map((line) => line.querySelector('.mention__name')?.textContent)).toEqual([
      'Alexey Overchuk',
      'steel mill in Karachi',
      'Thursday',
    ])
    lines[2]?.click()
    expect(actions.onShow).toHaveBeenCalledWith({ mention: 2 })
  })

  it('lists a highlight that is gone with what can be done, and its line on the other tab', async () => {
    const actions = draw(of({ orphans: ['a1'] }), { tab: 'before' })
    button('Of your highlights here, 1 is not on this page any more.').click()
    expect(actions.onTab).toHaveBeenCalledExactlyOnceWith('here')
    const here = draw(of({ orphans: ['a1'] }), { tab: 'here' })
    for (const name of ['Attach to selection', 'Delete', 'Open this list on the page']) button(name).click()
    expect([here.onAttach, here.onRemove].map((call) => vi.mocked(call).mock.calls)).toEqual([[['a1']], [['a1']]])
    expect(here.onList).toHaveBeenCalledTimes(1)
    const found = await axe.run(place, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it('asks of a highlight that probably moved, with the difference marked in both texts', async () => {
    const actions = draw(of({ moved: [{ annotation: 'a1', now: 'words that are here' }] }), { tab: 'here' })
    expect([...place.querySelectorAll('del, ins')].map((one) => `${one.localName} ${one.textContent}`)).toEqual([
      'del were there',
      'ins are here',
    ])
    for (const name of ['Show me', 'Yes, that is it', 'No']) button(name).click()
    expect(actions.onShow).toHaveBeenCalledExactlyOnceWith({ annotation: 'a1' })
    expect(vi.mocked(actions.onConfirm).mock.calls).toEqual([
      ['a1', true],
      ['a1', false],
    ])
    const found = await axe.run(place, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it('says of a page that shows a part only that nothing of the rest is lost', () => {
    const report = sampleReport()
    report.analysis!.part = true
    draw({ status: 'report', firstUse: false, report: { ...report, orphans: ['a1'] } }, { tab: 'before' })
    expect(place.textContent).not.toContain('not on this page any more')
    draw({ status: 'report', firstUse: false, report: { ...report, orphans: ['a1'] } }, { tab: 'here' })
    expect(place.textContent).toContain('only a part of the article')
  })

  it('never turns text of a page into HTML', () => {
    const report = sampleReport()
    report.meta!.title = '<img src=x onerror=alert(1)>'
    draw({ status: 'report', firstUse: false, report })
    expect(place.querySelector('img')).toBeNull()
    expect(place.textContent).toContain('<img src=x')
  })
})
