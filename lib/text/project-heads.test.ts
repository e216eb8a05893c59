import { describe, expect, it } from 'vitest'
import { headClass, headKind, headLemma, isLightHead } from './project-heads.ts'

describe('project heads', () => {
  it.each([
    ['mills', 'plant'],
    ['factory', 'plant'],
    ['rail link', 'railway'],
    ['railway connectivity', 'railway'],
    ['pact', 'agreement'],
    ['Treaties', 'agreement'],
    ['refineries', 'refinery'],
    ['cargo train', 'train'],
    ['zebra', 'zebra'],
  ])('%s is of class %s', (head, wanted) => {
    expect(headClass(head)).toBe(wanted)
  })

  it('keeps trains and railways apart', () => {
    expect(headClass('train')).not.toBe(headClass('railway'))
  })

  it('knows light heads and words that are none', () => {
    expect(isLightHead('project')).toBe(true)
    expect(isLightHead('dam')).toBe(false)
    expect(headKind('cooperation')).toBeUndefined()
    expect(headLemma('tax breaks')).toBe('tax break')
  })
})
