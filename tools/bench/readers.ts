/** What is measured, behind one signature: our engine, and compromise with compromise-dates. Each is loaded only when asked for. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GazetteerFile } from '../../lib/model/resources.ts'
import type { BenchText } from './bench-text.ts'

/** Reads one article and returns how many things were found in it. */
export type Read = (article: BenchText) => number

async function ours(gazetteer: string): Promise<() => Read> {
  const { analyze } = await import('../../lib/engine/analyze.ts')
  const { parseGazetteer } = await import('../../lib/recognize/gazetteer.ts')
  const { withTagger } = await import('../../lib/recognize/tagger/load.ts')
  return () => {
    const lists = parseGazetteer(JSON.parse(readFileSync(gazetteer, 'utf8')) as GazetteerFile)
    const parsed = withTagger(lists, readFileSync(join(dirname(gazetteer), '../tagger/en.bin')))
    return ({ name, text, published }) => analyze({ text, title: name, published, language: 'en' }, parsed).mentions.length
  }
}

interface Found {
  json(options?: { offset: boolean }): unknown[]
}
interface Doc {
  people(): Found
  places(): Found
  organizations(): Found
  dates(): Found
}

/** Asked for the kinds of mention that we give too, with offsets; it has no roles, projects, entities or events. */
async function compromise(): Promise<() => Read> {
  const { default: nlp } = await import('compromise')
  const { default: dates } = await import('compromise-dates')
  return () => {
    nlp.plugin(dates as Parameters<typeof nlp.plugin>[0])
    return ({ text }) => {
      const doc = nlp(text) as unknown as Doc
      const found = [doc.people(), doc.places(), doc.organizations(), doc.dates()]
      return found.reduce((sum, one) => sum + one.json({ offset: true }).length, 0)
    }
  }
}

export const READERS = { ours, compromise }
export type ReaderName = keyof typeof READERS
