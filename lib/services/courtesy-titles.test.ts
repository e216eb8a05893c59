/** What an article tells of "Mrs Vega" is hers in the store, never her husband's: read by the engine of the product. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from '../engine/analyze.ts'
import type { GazetteerFile } from '../model/resources.ts'
import { parseGazetteer } from '../recognize/gazetteer.ts'
import { allRecords } from '../store/records.ts'
import { read } from '../store/transaction.ts'
import { analyzeArticleWith } from './analysis.ts'
import { articleOf, fakeDeps, freshStore } from './fixtures/fake-engine.ts'
import { createLibrary } from './library.ts'

const gazetteer = parseGazetteer(
  JSON.parse(readFileSync(new URL('../../public/gazetteers/en.json', import.meta.url), 'utf8')) as GazetteerFile,
)

const must = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('missing')
  return value
}

async function readInto(texts: readonly string[]) {
  const store = freshStore()
  const deps = { ...fakeDeps(store), analyze, gazetteer }
  const answers = []
  for (const [i, text] of texts.entries())
    answers.push(must(await analyzeArticleWith(articleOf(`a${i}`, text, { published: `2025-07-1${i}` }), deps)))
  const { events, entities } = must(await read(store, () => allRecords(store)))
  const nameOf = new Map(entities.map((one) => [one.id, one.name]))
  const told = events.map((event) => [event.trigger, event.who.map((id) => nameOf.get(id) ?? id)] as const)
  const idOf = (name: string) => there(entities.find((one) => one.name === name)?.id)
  return { store, answers, told: new Map(told), events, idOf, library: createLibrary({ ...deps, store }) }
}

const HIS = 'President Tomas Brennan arrived in Lisbon on Monday. Mr Brennan met Chancellor Otto Lund on Tuesday.'

describe('events of "Mrs" and "Mr" in the store', () => {
  it.each<[what: string, text: string, told: Record<string, string[]>]>([
    [
      'nobody’s where the article names but the husband, pronouns too',
      `${HIS}\nMrs Brennan opened a school in Porto on Wednesday. She visited a clinic on Thursday.`,
      { meet: ['Tomas Brennan', 'Otto Lund'], open: [], visit: [] },
    ],
    [
      'hers where the article names her in full',
      `${HIS}\nHis wife, Clara Brennan, stayed at home. The talks went on until late and the papers were full of them for days. Mr Brennan was content with what had come of it all, his office said, and slept well. Mrs Brennan opened a school in Porto on Wednesday. She visited a clinic on Thursday.`,
      { meet: ['Tomas Brennan', 'Otto Lund'], open: ['Clara Brennan'], visit: ['Clara Brennan'] },
    ],
    [
      'nobody’s where the article names but the wife',
      'Foreign Minister Clara Brennan said she was content. Mrs Brennan met Chancellor Otto Lund on Tuesday. Mr Brennan opened a school in Porto on Wednesday.',
      { meet: ['Clara Brennan', 'Otto Lund'], open: [] },
    ],
    [
      'his with whom he met, without the namesake',
      `${HIS}\nMrs Brennan was arrested on Wednesday. Mr Brennan visited Ottawa on Thursday.`,
      { arrest: [], visit: ['Tomas Brennan'] },
    ],
  ])('%s', async (_, text, expected) => {
    const { told } = await readInto([text])
    expect(Object.fromEntries(Object.keys(expected).map((trigger) => [trigger, told.get(trigger)]))).toEqual(expected)
  })

  it('keeps her events out of his dossier, his card and his prior events', async () => {
    const { answers, events, idOf, library } = await readInto([
      `${HIS}\nMrs Brennan opened a school in Porto on Wednesday.`,
      'President Tomas Brennan spoke to parliament on Thursday. Mr Brennan signed a law on Friday.',
    ])
    const hers = there(events.find((event) => event.trigger === 'open'))
    const him = idOf('Tomas Brennan')
    expect(hers.entities).not.toContain(him)
    const dossier = must(await library.dossier(him))
    expect(JSON.stringify(dossier)).not.toContain('a school')
    expect(JSON.stringify(dossier)).toContain('Otto Lund')
    expect(answers[1]?.prior.map((one) => one.event)).not.toContain(hers.id)
    expect(answers[1]?.prior.length).toBeGreaterThan(0)
  })

  it('does not give him the office that is told of her', async () => {
    const { answers } = await readInto([`${HIS}\nDefence Minister Mrs Brennan opened a school in Porto on Wednesday.`])
    const him = there(answers[0]?.entities.find((one) => one.name === 'Tomas Brennan'))
    expect(him.role?.title).toBe('President')
    const painted = there(answers[0]).mentions.filter((one) => one.text === 'Brennan')
    expect(painted.map((one) => one.kind === 'person' && one.entity)).toEqual([him.id, undefined])
  })
})
