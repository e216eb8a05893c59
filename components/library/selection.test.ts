/** Choosing rows: single, ranges in both directions, all. */
import { expect, it } from 'vitest'
import { chosenAmong, NOTHING_CHOSEN, type Selection, toggled, toggledAll } from './selection.ts'

const ROWS = ['a', 'b', 'c', 'd', 'e']

/** "b" presses b, "+d" presses d with Shift. */
function pressed(presses: string): Selection {
  return presses
    .split(' ')
    .filter(Boolean)
    .reduce((now, press) => toggled(now, press.replace('+', ''), { rows: ROWS, range: press.startsWith('+') }), NOTHING_CHOSEN)
}

it.each([
  ['b', 'b'],
  ['b b', ''],
  ['b d', 'bd'],
  ['b +d', 'bcd'],
  ['d +b', 'bcd'],
  ['b +d +e', 'bcde'],
  ['a b c d +b', 'a'],
  ['+c', 'c'],
])('%s chooses “%s”', (presses, expected) => {
  expect(chosenAmong(pressed(presses), ROWS).join('')).toBe(expected)
})

it('all are chosen, then none; those of other pages stay until then', () => {
  const all = toggledAll(pressed('e'), ['a', 'b'])
  expect(chosenAmong(all, ROWS).join('')).toBe('abe')
  expect(chosenAmong(toggledAll(all, ['a', 'b']), ROWS)).toEqual([])
})

it('what is gone is chosen no more, and no range reaches from it', () => {
  const before = pressed('c')
  expect(chosenAmong(before, ['a', 'b'])).toEqual([])
  expect([...toggled(before, 'b', { rows: ['a', 'b'], range: true }).chosen].sort().join('')).toBe('bc')
})
