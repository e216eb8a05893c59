/** The look of highlights: lines that are seen on light and dark pages, kinds that differ by more than colour, washes that leave text readable. */
import { describe, expect, it } from 'vitest'
import { HIGHLIGHT_NAMES } from '../model/highlight-names.ts'
import { highlightCss, KIND_COLOURS, SAVED_COLOURS } from './highlight-style.ts'

const GROUNDS = ['#ffffff', '#121212']
const SHIPPED = { person: '', project: '', date: '' }

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance by WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** A colour #rrggbbaa over an opaque one. */
function over(wash: string, ground: string): number[] {
  const share = Number.parseInt(wash.slice(7, 9), 16) / 255
  const below = channels(ground)
  return channels(wash).map((value, index) => value * share + below[index]! * (1 - share))
}

/** The declarations of one of our rules. */
function ruleOf(css: string, name: string): string {
  const [, body] = css.match(new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`)) ?? []
  if (body === undefined) throw new Error(`no rule for ${name}`)
  return body
}
const lineOf = (body: string) => body.match(/underline (\w+) (#\w+) (\d)px/)?.slice(1) ?? []

describe('lines', () => {
  it.each(Object.entries(KIND_COLOURS).flatMap(([kind, colour]) => GROUNDS.map((ground) => [kind, colour, ground] as const)))(
    '%s %s has 3:1 on %s',
    (_, colour, ground) => {
      expect(contrast(channels(colour), channels(ground))).toBeGreaterThanOrEqual(3)
    },
  )

  it('of people, projects and dates differ in style, other people and context in width', () => {
    const css = highlightCss(SHIPPED)
    const [official, person, project, date, place] = ['official', 'person', 'project', 'date', 'place'].map((name) => {
      const [style, , width] = lineOf(ruleOf(css, `antecedent-${name}`))
      return `${style} ${width}`
    })
    expect([official, person, project, date, place]).toEqual(['solid 2', 'solid 1', 'double 2', 'dotted 2', 'dashed 1'])
  })

  it('take the colours of the reader, each kind its own', () => {
    const css = highlightCss({ person: '#111111', project: '', date: '#333333' })
    expect(['official', 'person', 'project', 'date'].map((name) => lineOf(ruleOf(css, `antecedent-${name}`))[1])).toEqual([
      '#111111',
      '#111111',
      KIND_COLOURS.project,
      '#333333',
    ])
  })
})

describe('washes', () => {
  const css = highlightCss(SHIPPED)
  const washes = [...css.matchAll(/background-color: (#[0-9a-f]{8})/g)].map(([, wash]) => wash!)

  it('are there for each kind that matters and each saved colour', () => {
    expect(washes.length).toBeGreaterThanOrEqual(3 + Object.keys(SAVED_COLOURS).length)
  })

  it.each(washes.flatMap((wash) => [[wash, '#ffffff', '#333333'] as const, [wash, '#121212', '#e0e0e0'] as const]))(
    '%s on %s leaves text %s readable (4.5:1)',
    (wash, ground, ink) => {
      expect(contrast(channels(ink), over(wash, ground))).toBeGreaterThanOrEqual(4.5)
    },
  )
})

it('there is a rule for every name, and only properties that ::highlight() takes', () => {
  const css = highlightCss(SHIPPED)
  for (const name of HIGHLIGHT_NAMES) expect(ruleOf(css, name)).not.toBe('')
  // https://www.w3.org/TR/css-pseudo-4/#highlight-styling
  const allowed = /^(?:color|background-color|text-decoration|text-decoration-skip-ink|text-underline-offset|text-shadow)$/
  const used = [...css.matchAll(/[{;]\s*([a-z-]+):/g)].map(([, property]) => property!)
  expect(used.filter((property) => !allowed.test(property))).toEqual([])
})

it('measures contrast as the specification does', () => {
  expect(contrast(channels('#000000'), channels('#ffffff'))).toBeCloseTo(21)
})
