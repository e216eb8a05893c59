import { describe, expect, it } from 'vitest'
import { nounReadings, triggerClass, verbForms, verbReadings } from './event-words.ts'

describe('event words', () => {
  it.each([
    ['meet', 'met'],
    ['ratify', 'ratified'],
    ['ban', 'banned'],
    ['resign', 'resigned'],
    ['overthrow', 'overthrew'],
    ['flag', 'flagged'],
    ['rob', 'robbed'],
  ])('the past of %s is %s', (base, past) => {
    expect(verbForms(base).past).toContain(past)
  })

  it('reads forms of phrasal verbs by their first word', () => {
    expect(verbReadings('called').map(({ word }) => word.lemma)).toContain('call on')
    expect(verbReadings('walked').map(({ word }) => word.lemma)).not.toContain('walk')
    expect(verbReadings('stressed')).toEqual([])
  })

  it.each([
    ['flagged', 'flag off', 'launch'],
    ['vanished', 'vanish', 'other'],
    ['stole', 'steal', 'conflict'],
    ['signed', 'sign into law', 'decide'],
    ['told', 'tell court', 'legal'],
  ])('%s may be %s, of type %s', (form, lemma, type) => {
    expect(verbReadings(form).map(({ word }) => [word.lemma, word.type])).toContainEqual([lemma, type])
  })

  it('joins words for the same kind of happening', () => {
    expect(triggerClass('call on')).toBe(triggerClass('talks'))
    expect(triggerClass('visit')).not.toBe(triggerClass('meet'))
    expect(triggerClass('stress')).toBe('stress')
    expect(nounReadings('meetings')[0]?.type).toBe('meet')
  })
})
