import { describe, expect, it } from 'vitest'
import type { Role } from '../model/mention.ts'
import { nationOf } from './nations.ts'
import { fullerRole, sameRole } from './same-role.ts'

const former = (title: string): Role => ({ title, tense: 'former' })
const now = (title: string): Role => ({ title })

describe('sameRole', () => {
  it.each<[Role, Role]>([
    [now('Prime Minister'), now('Pakistan’s Prime Minister')],
    [now('Prime Minister'), { title: 'prime minister', tense: 'current' }],
    [now('PM'), now('Prime Minister')],
    [now('DPM'), now('Deputy Prime Minister')],
    [now('SAPM'), now('Special Assistant to the Prime Minister')],
    [now('Special Assistant to the Prime Minister'), now('Special Assistant to Prime Minister on Foreign Affairs')],
    [now('Russian President'), now('President of Russia')],
    [now('energy minister'), now('Minister of Energy')],
    [now('Minister'), now('Foreign Minister')],
    [former('former minister'), former('former Minister of Energy')],
    [now('Sen.'), now('Senator')],
    [now('U.S. President'), now('American president')],
    [now('British Prime Minister'), now('UK prime minister')],
  ])('%o is %o', (a, b) => {
    expect(sameRole(a, b)).toBe(true)
    expect(sameRole(b, a)).toBe(true)
  })

  it.each<[Role, Role]>([
    [now('Minister of Energy'), now('First Deputy Minister of Energy')],
    [now('Prime Minister'), now('Deputy Prime Minister')],
    [now('Minister'), now('Prime Minister')],
    [now('minister'), former('former minister')],
    [now('President'), now('ANC president')],
    [now('President'), now('party president')],
    [now('President of Russia'), now('President of Ukraine')],
    [now('Energy Minister'), now('Finance Minister')],
    [now('Prime Minister'), now('adviser to the Prime Minister')],
    [now('President'), now('president’s spokesman')],
    [now('Minister'), now('Senator')],
    [now(''), now('Senator')],
    [now('constructor'), now('Senator')],
  ])('%o is not %o', (a, b) => {
    expect(sameRole(a, b)).toBe(false)
    expect(sameRole(b, a)).toBe(false)
  })
})

describe('fullerRole', () => {
  it.each([
    ['Prime Minister', 'Pakistan’s Prime Minister', 'Pakistan’s Prime Minister'],
    ['Foreign Minister', 'foreign minister', 'Foreign Minister'],
    ['DPM', 'Deputy Prime Minister', 'Deputy Prime Minister'],
  ])('%s, %s: %s', (a, b, fuller) => expect(fullerRole({ title: a }, { title: b }).title).toBe(fuller))
})

describe('nationOf', () => {
  it.each([
    ['Pakistan', 'PK'],
    ['Pakistani', 'PK'],
    ['Russian', 'RU'],
    ['Ukrainian', 'UA'],
    ['Italian', 'IT'],
    ['Chinese', 'CN'],
    ['Iranian', 'IR'],
    ['Nigerian', 'NG'],
    ['U.S.', 'US'],
    ['Kenyan', 'KE'],
    ['Israeli', 'IL'],
    ['Christian', undefined],
    ['African', undefined],
    ['Republican', undefined],
    ['minister', undefined],
    ['constructor', undefined],
  ])('%s: %s', (word, code) => expect(nationOf(word)).toBe(code))
})
