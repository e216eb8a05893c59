import { describe, expect, it } from 'vitest'
import { tokenize } from '../text/tokenize.ts'
import { CUE, documentCues } from './cues.ts'
import { FEATURES, features } from './features.ts'
import { hashText } from './hash.ts'
import { smallGazetteer } from './tagger.fixtures.ts'
import { FLAG, shapeOf, wordInfo } from './word-info.ts'

const clusters = new Map([['overchuk', 0o11234]])
const lookups = () => ({ gazetteer: smallGazetteer, clusters, cache: new Map() })
const infosOf = (text: string) => {
  const { tokens } = tokenize(text)
  return { tokens, infos: tokens.map((token) => wordInfo(token, smallGazetteer, clusters)) }
}
const segmentTexts = (text: string) => {
  const { tokens } = tokenize(text)
  const { segments } = features(tokens, lookups())
  return Array.from({ length: segments.length / 2 }, (_, i) =>
    text.slice(tokens[segments[2 * i]!]!.start, tokens[segments[2 * i + 1]! - 1]!.end),
  )
}

describe('features', () => {
  // The shipped weights belong to these hashes: whoever changes a feature trains again and renews the file.
  it('are those that the weights were trained with', async () => {
    const { tokens } = tokenize(
      'Deputy Prime Minister Alexey Overchuk met Tariq al-Fatemi in Nairobi on 12 May.\nOverchuk said so.',
    )
    const { segments, ids } = features(tokens, lookups())
    const lines = [`segments ${[...segments].join(' ')}`]
    for (let i = 0; i < ids.length; i += FEATURES)
      lines.push([...ids.subarray(i, i + FEATURES)].map((id) => (id >>> 0).toString(16)).join(' '))
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('fixtures/features.golden.txt')
  })

  it.each([
    ['The old minister then met Mary Kamau in Nairobi.', ['The', 'Mary Kamau in Nairobi']],
    ['the Ministry of the Interior paid', ['Ministry of the Interior']],
    ['she met Omar al-Fatemi, then left Kenya', ['Omar al-Fatemi', 'Kenya']],
    ['nothing here is capitalized, not even 12 may', []],
    ['First it rained. Mary left.', ['First', 'Mary']],
  ])('segments of %s', (text, expected) => expect(segmentTexts(text)).toEqual(expected))

  it('are the same whatever was read before', () => {
    const shared = lookups()
    const { tokens } = tokenize('Mary Kamau of Nairobi')
    const fresh = features(tokens, lookups())
    features(tokenize('Elsewhere Alexey Overchuk spoke to Mary.').tokens, shared)
    expect(features(tokens, shared)).toEqual(fresh)
  })

  it.each([
    ['McDonald', true, 'XxXx'],
    ['al-Fatemi', true, 'x-Xx'],
    ['U.S.', true, 'X.X.'],
    ['Élodie', true, 'Xx'],
    ['COVID-19', true, 'X-d'],
    ['Karachi', false, 'Xxxxx'],
  ])('shape of %s', (text, collapsed, shape) => expect(shapeOf(text, collapsed)).toBe(shape))
})

describe('word info', () => {
  it('looks at the part after the hyphen where the whole is unknown', () => {
    const { infos } = infosOf('pre-Overchuk')
    expect(infos[0]).toMatchObject({ flags: FLAG.surname, cluster: 0o11234, tail: hashText('overchuk') })
  })

  it('takes digits as one', () => {
    const { infos } = infosOf('G20 G77')
    expect(infos[0]!.word).toBe(infos[1]!.word)
  })
})

describe('document cues', () => {
  it('a word carries what is around its other mentions', () => {
    const { tokens, infos } = infosOf('Mr. Zed left. Later Zed said so. The zeal was gone.\nIn Nairobi, Zed Bank opened.')
    const cues = documentCues(tokens, infos)
    const zed = cues[tokens.findIndex((token) => token.text === 'Zed')]!
    expect(zed).toBe(CUE.afterTitle | CUE.inside | CUE.repeated | CUE.speaks | CUE.beforeBody)
  })

  it('lower-case words carry none', () => {
    const { tokens, infos } = infosOf('Mr. Zed met zed.')
    expect([...documentCues(tokens, infos)].map(Boolean)).toEqual([false, true, false, false, false])
  })
})
