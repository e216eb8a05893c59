import { describe, expect, it } from 'vitest'
import { oneOf } from './one-of.ts'

/** Patterns, with words that belong and words that do not. */
const CASES: [string, string[], string[]][] = [
  ['dam|mill', ['dam', 'mill'], ['', 'mil', 'mills', 'dam|mill', 'a dam']],
  ['years?|time', ['year', 'years', 'time'], ['year?', 'times', 'yearss']],
  ['(?:re-?)?elected', ['elected', 're-elected', 'reelected'], ['re', 're-', 'reeelected']],
  ['(?:mon|(?:sat|w)ur)day|of', ['monday', 'saturday', 'wurday', 'of'], ['day', 'satday', 'mon']],
  ['organi[sz]ed', ['organised', 'organized'], ['organied', 'organiszed']],
  ["'s|retd.", ["'s", 'retd.'], ['retd', 'retdx']],
  ['cent(?:re|er)s?', ['centre', 'centers'], ['cent', 'centrer']],
]

describe('oneOf', () => {
  it.each(CASES)('reads %s as an expression between ^ and $ would', (pattern, inside, outside) => {
    const test = oneOf(pattern)
    const expression = new RegExp(`^(?:${pattern.replaceAll('.', '\\.')})$`)
    for (const word of inside) expect([word, test.test(word), expression.test(word)]).toEqual([word, true, true])
    for (const word of outside) expect([word, test.test(word), expression.test(word)]).toEqual([word, false, false])
  })

  it.each(['a*', '[^a]', 'a{2}', '(?:a', '^a', 'a|b$'])('refuses %s, which is no finite list', (pattern) => {
    expect(() => oneOf(pattern)).toThrow('no list of words')
  })
})
