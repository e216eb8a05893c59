// @vitest-environment happy-dom
/** Export in each form, whose file was imported, and what a highlight can be copied as. */
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { CITE_FORMATS, EXPORT_FORMATS } from '../../lib/model/hand-out.ts'
import { draw, place, press, said } from './fixtures/draw.tsx'

const choose = (format: string): void => {
  const select = place.querySelector<HTMLSelectElement>('select.library__format')!
  act(() => {
    select.value = format
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

describe('export', () => {
  it.each(EXPORT_FORMATS)('asks for %s where that is chosen', (format) => {
    const { onExport } = draw()
    choose(format)
    press('Export')
    expect(onExport.mock.calls).toEqual([[format]])
  })

  it('is of everything where nothing is chosen', () => {
    const { onExport } = draw()
    press('Export')
    expect(onExport.mock.calls).toEqual([['json']])
  })
})

describe('import', () => {
  it('says whose file it was, and how many more were refused than are listed', () => {
    const refused = Array.from({ length: 53 }, (_, at) => ({ what: `annotation ${at + 1}`, why: 'it has no quote' }))
    draw({ imported: { from: 'hypothesis', added: { annotations: 12 }, skipped: {}, refused } })
    expect(said()).toContain('Hypothesis: Imported 12 items; 53 were refused.')
    const items = [...place.querySelectorAll('.notice li')].map((item) => item.textContent)
    expect([items.length, items.at(-1)]).toEqual([51, 'and 3 more'])
  })

  it('hands out the list of all that was refused, each with its number and reason', async () => {
    const refused = Array.from({ length: 53 }, (_, at) => ({ what: `annotation ${at + 1}`, why: 'it has no quote' }))
    draw({ imported: { added: {}, skipped: {}, refused } })
    const writeText = vi.fn(async (_: string) => undefined)
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    press('Copy the list')
    await expect.poll(() => said()).toContain('Copied.')
    vi.unstubAllGlobals()
    const lines = writeText.mock.calls[0]?.[0].trimEnd().split('\n')
    expect([lines?.length, lines?.at(-1)]).toEqual([53, 'annotation 53: it has no quote'])
  })
})

describe('copying a highlight', () => {
  it('asks for each form once, and closes', () => {
    const { onCite } = draw()
    const menu = place.querySelector<HTMLDetailsElement>('details.cite')!
    menu.open = true
    for (const button of menu.querySelectorAll('button')) act(() => button.click())
    expect(onCite.mock.calls.map(([annotation, format]) => [annotation.id, format])).toEqual(
      CITE_FORMATS.map((format) => ['h', format]),
    )
    expect([menu.open, document.activeElement?.textContent]).toEqual([false, 'Copy as …'])
  })
})
