// @vitest-environment happy-dom
/** Key days of a dossier: what happened on each, or who speaks of it; hostile words stay words. */
import { describe, expect, it } from 'vitest'
import type { DossierDay } from '../../lib/model/library.ts'
import { article, dossier } from '../../lib/state/fake-library.ts'
import { detail, draw, EVENT, place } from './fixtures/draw.tsx'

const words = (): string => place.querySelector('[aria-labelledby="key-days"]')?.textContent ?? ''
const show = (keyDays?: DossierDay[]) => {
  const events = ['e1', 'e2', 'e3'].map((id) => ({ ...EVENT, id, text: `${id} <b>told</b>` }))
  const of = dossier('a', { events, articles: [article('1')], ...(keyDays && { keyDays }) })
  draw({ detail: detail({ detail: of }) })
}

describe('key days', () => {
  it('are not there where the timeline is short', () => {
    show()
    expect(place.querySelector('#key-days')).toBeNull()
  })

  it('tell two events of a day and how many more there are', () => {
    show([{ day: '2025-05-13', events: ['e1', 'e2', 'e3'], articles: [] }])
    expect(words()).toContain('13 May 2025')
    expect(words()).toContain('e1 <b>told</b>')
    expect(words()).not.toContain('e3')
    expect(words()).toContain('1 more of this day in the timeline')
  })

  it('name the articles that speak of a day of which no event is known', () => {
    show([{ day: '2025-05-13', events: [], articles: ['1', 'gone'] }])
    expect(words()).toContain(`Spoken of in ${article('1').title}`)
  })
})
