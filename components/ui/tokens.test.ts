/** Contrast of the tokens by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), light and dark. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

function tokensOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gu)].map(([, name, colour]) => [name!, colour!]))
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const INKS = ['ink', 'ink-2', 'ink-3', 'link', 'accent', 'accent-hover', 'danger']
const GROUNDS = ['paper', 'raised', 'sunken']
const TEXT: [string, string][] = [
  ...INKS.flatMap((ink) => GROUNDS.map((ground): [string, string] => [ink, ground])),
  ...['person', 'project', 'date', 'other', 'warn', 'danger'].map((name): [string, string] => [name, `${name}-bg`]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ...['yellow', 'green', 'blue', 'pink', 'violet'].map((name): [string, string] => ['ink', `mark-${name}`]),
]
const EDGES: [string, string][] = GROUNDS.flatMap((ground) =>
  ['line-strong', 'focus', 'good'].map((edge): [string, string] => [edge, ground]),
)

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('%s', (_scheme, tokens) => {
  const ratio = ([a, b]: [string, string]) => contrast(tokens.get(a) ?? 'missing', tokens.get(b) ?? 'missing')

  it.each(TEXT)('text %s on %s has 4.5:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(EDGES)('edge %s on %s has 3:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3)
  })
})

it('measures contrast as the specification does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
