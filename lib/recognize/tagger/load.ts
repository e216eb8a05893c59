/** Gives the recognizers the trained tagger. */
import type { Gazetteer } from '../../model/resources.ts'
import { createTagger } from '../../tagger/tag.ts'
import { readWeights } from '../../tagger/weights.ts'

/** The gazetteer with the tagger of a weights file (public/tagger/en.bin). Throws an Error where the bytes are not of this version. */
export const withTagger = (gazetteer: Gazetteer, bytes: Uint8Array): Gazetteer => ({
  ...gazetteer,
  tagger: createTagger(readWeights(bytes), gazetteer),
})
