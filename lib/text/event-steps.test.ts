import { expect, it } from 'vitest'
import { sameTrigger } from './event-steps.ts'

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
  ['interview', 'speech', false],
  ['make speech', 'speech', true],
  ['phone call', 'telephone', true],
  ['refuse', 'require', false],
  ['suspend', 'suspension', true],
  ['accuse', 'charge', false],
  ['convict', 'sentence', false],
  ['find guilty', 'conviction', true],
  ['win election', 'landslide', true],
  ['win election', 'lose election', false],
  ['leave for', 'arrive in', false],
  ['take office', 'assume office', true],
  ['step down', 'resignation', true],
  ['hold talks', 'meeting', true],
  ['frobnicate', 'frobnicate', true],
  ['frobnicate', 'gyre', false],
])('%s and %s: %s', (a, b, same) => {
  expect(sameTrigger(a, b)).toBe(same)
  expect(sameTrigger(b, a)).toBe(same)
})
