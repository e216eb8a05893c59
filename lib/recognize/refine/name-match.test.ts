import { describe, expect, it } from 'vitest'
import { nameWords, sameFullName, sameWord } from './name-match.ts'

describe('sameWord', () => {
  it.each([
    ['alexey', 'alexei', true],
    ['mohammed', 'muhammad', true],
    ['sergei', 'sergey', true],
    ['lavrov', 'lavrow', true],
    ['khan', 'kahn', false],
    ['nawaz', 'shahbaz', false],
    ['kim', 'kym', false],
  ])('%s %s', (a, b, expected) => expect(sameWord(a, b)).toBe(expected))
})

describe('sameFullName', () => {
  it.each([
    ['Haroon Akhtar', 'Haroon Akhtar Khan', true],
    ['Tariq Fatemi', 'Syed Tariq Fatemi', true],
    ['J. Smith', 'Jane Smith', true],
    ['Nawaz Sharif', 'Shahbaz Sharif', false],
    ['Imran Khan', 'Haroon Akhtar Khan', false],
    ['Abdel Fattah Al-Sisi', 'Abdel Fattah el-Sisi', true],
  ])('%s / %s', (a, b, expected) => expect(sameFullName(nameWords(a), nameWords(b))).toBe(expected))
})
