import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { GazetteerFile } from '../../model/resources.ts'
import { tokenize } from '../../text/tokenize.ts'
import { parseGazetteer } from '../gazetteer.ts'
import { withTagger } from './load.ts'
import { taggedPeople } from './recognizer.ts'

const root = new URL('../../../public/', import.meta.url)
const bytes = readFileSync(new URL('tagger/en.bin', root))
const lists = parseGazetteer(JSON.parse(readFileSync(new URL('gazetteers/en.json', root), 'utf8')) as GazetteerFile)
const gazetteer = withTagger(lists, bytes)

const found = (text: string) =>
  taggedPeople.find({ text, title: '', published: '2025-07-11', gazetteer, ...tokenize(text) }, []).map((m) => m.text)

describe('the shipped weights', () => {
  it('fit their place in the package', () => {
    expect(bytes.length).toBeLessThan(700_000)
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(400_000)
  })

  it.each([
    ['Dockers went home after Thandeka Mzolisi told them to. Mzolisi would not say why.', ['Thandeka Mzolisi', 'Mzolisi']],
    ['The harbour board of Karachi paid the Grain Bank in June.', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it('say no more than 1 and no less than 0', () => {
    const { tokens } = tokenize('Elena Sorokin flew to Nairobi, where the United Nations met.')
    const spans = gazetteer.tagger!.tag(tokens)
    expect(spans.map((span) => span.kind)).toContain('person')
    for (const span of spans) expect(Math.abs(span.confidence - 0.5)).toBeLessThanOrEqual(0.5)
  })

  it('are refused where the bytes are others', () => expect(() => withTagger(lists, bytes.subarray(0, 900))).toThrow(/cut off/))
})
