/** What the lists and the tagger hold in memory, by the difference of two collected heaps. */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { GazetteerFile } from '../../lib/model/resources.ts'
import { parseGazetteer } from '../../lib/recognize/gazetteer.ts'
import { withTagger } from '../../lib/recognize/tagger/load.ts'
import { tokenize } from '../../lib/text/tokenize.ts'

/** Bytes in use on and off the heap after a full collection. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Bytes that `make`'s result holds; what was there before and what was thrown away do not count. */
export function heldBytes(make: () => unknown): number {
  const before = bytesInUse()
  const held = make()
  const bytes = bytesInUse() - before
  if (held === undefined) throw new Error('nothing to measure')
  return bytes
}

/** The shipped lists and tagger as the product holds them, after it has read the texts. The files' bytes count too, as far as they are kept. */
export function loadAndRead(texts: readonly string[]): unknown {
  const root = new URL('../../public/', import.meta.url)
  const file = JSON.parse(readFileSync(new URL('gazetteers/en.json', root), 'utf8')) as GazetteerFile
  const gazetteer = withTagger(parseGazetteer(file), readFileSync(new URL('tagger/en.bin', root)))
  for (const text of texts) gazetteer.tagger!.tag(tokenize(text).tokens)
  return gazetteer
}
