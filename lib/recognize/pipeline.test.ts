import { describe, expect, it } from 'vitest'
import type { Mention } from '../model/mention.ts'
import { contextOf } from './people/people.fixtures.ts'
import { RECOGNIZERS, recognize, settleOverlaps } from './pipeline.ts'

const base = { text: '', confidence: 0.8, rule: 'test' }
const person = (start: number, end: number): Mention => ({ ...base, kind: 'person', official: false, start, end })
const organization = (start: number, end: number): Mention => ({ ...base, kind: 'organization', start, end })
const place = (start: number, end: number): Mention => ({ ...base, kind: 'place', start, end })
const project = (start: number, end: number): Mention => ({
  ...base,
  kind: 'project',
  head: 'mill',
  modifiers: [],
  places: [],
  described: true,
  start,
  end,
})
const kept = (...mentions: Mention[]) => settleOverlaps(mentions).map((m) => `${m.kind} ${m.start}-${m.end}`)

describe('settleOverlaps', () => {
  it('keeps what does not overlap, in text order', () =>
    expect(kept(place(9, 12), person(0, 5))).toEqual(['person 0-5', 'place 9-12']))
  it('drops a person inside a longer body or project', () => {
    expect(kept(person(0, 5), organization(0, 11))).toEqual(['organization 0-11'])
    expect(kept(person(4, 8), project(0, 11))).toEqual(['project 0-11'])
  })
  it('keeps a full name after a title though a project seems to end with it', () => {
    const titled = (text: string): Mention => ({ ...person(9, 18), text, rule: 'people/title-before' })
    expect(kept(titled('Pat Cable'), project(0, 18))).toEqual(['person 9-18'])
    expect(kept(titled('Cable'), project(0, 18))).toEqual(['project 0-18'])
    expect(kept(titled('Pat Cable'), project(0, 25))).toEqual(['project 0-25'])
  })
  it('prefers the person where they only cross', () => expect(kept(person(0, 8), organization(5, 12))).toEqual(['person 0-8']))
  it('lets places and bodies stand inside projects', () =>
    expect(kept(project(0, 20), place(10, 17), organization(0, 8))).toEqual(['project 0-20', 'organization 0-8', 'place 10-17']))
  it('drops the same kind twice', () => expect(kept(place(0, 4), place(0, 8))).toEqual(['place 0-8']))
})

describe('recognize', () => {
  it('finds all kinds in one sentence', () => {
    const text = 'Energy Minister Pavel Sorokin opened a new steel plant in Karachi on 3 March 2024 for the State Bank.'
    const found = recognize(contextOf(text)).map((m) => `${m.kind}: ${m.text}`)
    expect(found).toEqual([
      'person: Pavel Sorokin',
      'project: new steel plant in Karachi',
      'place: Karachi',
      'date: 3 March 2024',
      'organization: State Bank',
    ])
  })
  it('names its steps apart', () => expect(new Set(RECOGNIZERS.map((r) => r.name)).size).toBe(RECOGNIZERS.length))
  it('finds nothing in nothing', () => expect(recognize(contextOf(''))).toEqual([]))
})
