import { describe, expect, it } from 'vitest'
import { failedFlows, failedUnits } from './failures.ts'

describe('failed unit tests', () => {
  const passed = { fullName: 'adds two', status: 'passed', failureMessages: [] }
  it.each([
    ['nothing of what passed', [{ name: '/at/lib/a.test.ts', message: '', assertionResults: [passed] }], []],
    [
      'file, name and reason of what failed, not of its neighbours',
      [
        {
          name: '/at/lib/a.test.ts',
          message: '',
          assertionResults: [passed, { fullName: 'adds three', status: 'failed', failureMessages: ['Error: 3 is not 4'] }],
        },
      ],
      ['lib/a.test.ts: adds three\nError: 3 is not 4'],
    ],
    [
      'a file that could not be run',
      [{ name: '/at/lib/b.test.ts', message: 'SyntaxError: no', assertionResults: [] }],
      ['lib/b.test.ts\nSyntaxError: no'],
    ],
    [
      'a file of another folder by its whole name',
      [{ name: '/attic/b.test.ts', message: 'no', assertionResults: [] }],
      ['/attic/b.test.ts\nno'],
    ],
  ])('are said: %s', (_, testResults, said) => {
    expect(failedUnits({ testResults }, '/at')).toEqual(said)
  })

  it('have their reason cut', () => {
    const long = { fullName: 'x', status: 'failed', failureMessages: ['e'.repeat(9000)] }
    const [said] = failedUnits({ testResults: [{ name: 'a', assertionResults: [long] }] }, '/at')
    expect(said?.length).toBeLessThan(1600)
  })
})

it('failed flows are said with their reason, up to the next flow or an empty line', () => {
  const output = [
    'ok   firefox one (1.0 s)',
    'FAIL chromium two (3.0 s)',
    'Error: not there',
    '    at flow',
    'ok   chromium three (1.0 s)',
    '     7 of 7 pages equal',
    'FAIL firefox four: lost',
    '',
    '186 passed, 2 failed',
  ]
  expect(failedFlows(output.join('\n'))).toEqual([
    'FAIL chromium two (3.0 s)\nError: not there\n    at flow',
    'FAIL firefox four: lost',
  ])
})
