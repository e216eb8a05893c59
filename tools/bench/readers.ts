/** What is measured, behind one signature: our engine, and compromise with compromise-dates. Each is loaded only when asked for; nothing here is Node's. */
import type { GazetteerFile } from '../../lib/model/resources.ts'
import type { BenchText } from './bench-text.ts'

/** Reads one article and returns how many things were found in it. */
export type Read = (article: BenchText) => number

/** What the engine is given besides texts: the word lists and the tagger's file, as bytes. */
export interface Assets {
  lists: Uint8Array
  tagger: Uint8Array
}

async function ours(): Promise<(assets: Assets) => Read> {
  const { analyze } = await import('../../lib/engine/analyze.ts')
  const { parseGazetteer } = await import('../../lib/recognize/gazetteer.ts')
  const { withTagger } = await import('../../lib/recognize/tagger/load.ts')
  return ({ lists, tagger }) => {
    const file = JSON.parse(new TextDecoder().decode(lists)) as GazetteerFile
    const parsed = withTagger(parseGazetteer(file), tagger)
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
async function compromise(): Promise<(assets: Assets) => Read> {
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
