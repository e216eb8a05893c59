import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, isBare, isCommonName, nameParts } from './names.ts'

const same: [string, string, string?][] = [
  ['Alexey Overchuk', 'Alexei Overchuk', 'romanisation'],
  ['Sergey Lavrov', 'Lavrov Sergei'],
  ['Shehbaz Sharif', 'Shahbaz Sharif', 'vowels'],
  ['Mohammed bin Salman', 'Muhammad bin Salman', 'vowels'],
  ['Haroon Akhtar', 'Haroon Akhtar Khan'],
  ['Syed Tariq Fatemi', 'Tariq Fatemi'],
  ['Abdel Fattah el-Sisi', 'Abdul Fattah al-Sissi'],
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
  ['Bill Clinton', 'William Clinton', 'short form'],
  ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
  ['George W. Bush', 'George Bush'],
  ['J. Martínez Ferrán', 'Jorge Martinez Ferran', 'initial'],
  ['Dr Amina Mohammed', 'Amina Mohamed'],
  ['Mikhail Gorbachev', 'Михаил Горбачев'],
  ['Osama bin Laden', 'Usama bin Ladin'],
  ['Robert F. Kennedy Jr.', 'Robert Kennedy'],
  ['Xi Jinping', 'Hsi Jinping'],
  ['Olaf Schulze', 'Olaf Scholz', 'near'],
  ['Nikolai Plat Ono Vich Patrushev', 'Nikolai Platonovich Patrushev'],
  ['Sergejs Lavrovs', 'Sergey Lavrov', 'romanisation'],
]

const different: [string, string][] = [
  ['Shehbaz Sharif', 'Nawaz Sharif'],
  ['Imran Khan', 'Haroon Akhtar Khan'],
  ['Kim Jong Un', 'Kim Jong Il'],
  ['Hillary Clinton', 'Bill Clinton'],
  ['Rajiv Gandhi', 'Rahul Gandhi'],
  ['Salman bin Nasser', 'Nasser bin Salman'],
  ['Oleg Baranov', 'Olga Baranova'],
  ['Fidel Castro', 'Raúl Castro'],
  ['Angela Merkel', 'Angela Davis'],
  ['George H. W. Bush', 'Jeb Bush'],
  ['Raúl Castillo', 'Raúl Castro'],
  ['김종은', '김정은'],
  ['Robert Kennedy Jr.', 'Robert F. Kennedy Sr.'],
  ['John Paul II', 'John Paul III'],
]

describe('compareNames', () => {
  it.each(same)('%s = %s', (a, b, reason) => {
    const got = compareNames(a, b)
    expect(got.conflict).toBe(false)
    expect(got.score).toBeGreaterThanOrEqual(0.75)
    if (reason) expect(got.parts.map((part) => part.reason)).toContain(reason)
  })
  it.each(different)('%s ≠ %s', (a, b) => {
    const got = compareNames(a, b)
    expect(got.conflict).toBe(true)
    expect(got.score).toBeLessThan(0.6)
  })
  it('gives a surname alone less than a full name', () => {
    expect(compareNames('Putin', 'Vladimir Putin').score).toBeLessThan(0.9)
    expect(compareNames('Putin', 'Vladimir Putin').score).toBeGreaterThan(0.7)
  })
  it('is symmetric, for names of any words', () => {
    const name = fc.array(
      fc.oneof(fc.constantFrom('Khan', 'Ali', 'bin', 'Alexey', 'Alexei', 'al-Masri', 'J.', 'Łukasz'), fc.string()),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [x, y] = [compareNames(a.join(' '), b.join(' ')), compareNames(b.join(' '), a.join(' '))]
        expect(x.score).toBeCloseTo(y.score, 10)
        expect(x.conflict).toBe(y.conflict)
        expect(x.score).toBeGreaterThanOrEqual(0)
        expect(x.score).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('nameParts', () => {
  it.each([
    ['Senator Ishaq Dar', ['ishaq', 'dar']],
    ['Khwaja Sultan', ['khwaja', 'sultan']],
    ['Ludwig van Beethoven', ['ludwig', 'beethoven']],
    ['Prof Dr', ['prof']],
    ['', []],
  ])('%s', (name, parts) => expect(nameParts(name)).toEqual(parts))
})

describe('bare and common names', () => {
  it.each(['Fatemi', 'Mr Smith', 'al-Sadr'])('%s is bare', (name) => expect(isBare(name)).toBe(true))
  it.each(['Tariq Fatemi', 'Xi Jinping'])('%s is not', (name) => expect(isBare(name)).toBe(false))
  it.each(['Muhammad Khan', 'John Smith', 'Kim Lee'])('%s is common', (name) => expect(isCommonName(name)).toBe(true))
  it.each(['Imran Khan', 'Pavel Sorokin'])('%s is not', (name) => expect(isCommonName(name)).toBe(false))
})
