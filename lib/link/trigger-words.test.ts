import { expect, it } from 'vitest'
import { sameTrigger } from './trigger-words.ts'

it.each([
  ['meet', 'call on', true],
  ['sign', 'strike deal', true],
  ['coup', 'overthrow', true],
  ['arrest', 'detention', true],
  ['hold in detention', 'arrest', true],
  ['charge', 'sentence', false],
  ['arrest', 'acquittal', false],
  ['ban', 'approve', false],
  ['appear before', 'sentence', false],
  ['appear before', 'appear in court', true],
  ['meet', 'earthquake', false],
  ['frobnicate', 'frobnicate', true],
  ['frobnicate', 'gyre', false],
])('%s and %s: %s', (a, b, same) => {
  expect(sameTrigger(a, b)).toBe(same)
  expect(sameTrigger(b, a)).toBe(same)
})
