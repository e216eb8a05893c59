/** What the engine is given in the product: the lists as shipped, and the trained tagger where it has been built. */
import { existsSync, readFileSync } from 'node:fs'
import type { Gazetteer, GazetteerFile } from '../../lib/model/resources.ts'
import { parseGazetteer } from '../../lib/recognize/gazetteer.ts'
import { withTagger } from '../../lib/recognize/tagger/load.ts'

const LISTS = new URL('../../public/gazetteers/en.json', import.meta.url)
const WEIGHTS = new URL('../../public/tagger/en.bin', import.meta.url)

/** The lists alone: people are then found by rules. */
export const shippedLists = (): Gazetteer => parseGazetteer(JSON.parse(readFileSync(LISTS, 'utf8')) as GazetteerFile)

/** Reads both from public/. Throws an Error where the weights are of another version of the code. */
export function shippedResources(): Gazetteer {
  const lists = shippedLists()
  return existsSync(WEIGHTS) ? withTagger(lists, readFileSync(WEIGHTS)) : lists
}
