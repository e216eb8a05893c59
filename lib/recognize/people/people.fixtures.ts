/** Shared by tests: a small gazetteer, and a context made from a text. */

import { tokenize } from '../../text/tokenize.ts'
import { parseGazetteer } from '../gazetteer.ts'
import type { RecognizeContext } from '../recognizer.ts'

const gazetteer = parseGazetteer({
  firstNames:
    'pavel\nishaq\nsyed\ntariq\nharoon\nalexey\nalexei\njohn\njane\nmary\nnawaz\nshahbaz\nwill\njacob\nanna\npeter\nsergey\nlena\nkhwaja\ncarlos',
  surnames: 'sorokin\ndar\nfatemi\nkhan\nsmith\nroe\nsharif\nzuma\nlavrov\nkamau\nking\nmendoza',
  ambiguousNames: 'will\nking',
  countries:
    'RU\tRussia\tRussian|Russians\tMoscow\tRussian Federation\nPK\tPakistan\tPakistani|Pakistanis\tIslamabad\nUS\tUnited States\tAmerican\tWashington D.C.\tUS|U.S.\nKE\tKenya\tKenyan\tNairobi',
  places: 'Karachi\tPK\nNew York\tUS\nNorth Carolina\tUS\nPunjab\tPK',
  leaders: 'Vladimir Putin\tRU\tpresident\nBarack Obama\tUS\tpresident',
})

/** Context of a text, published on 11 July 2025. */
export function contextOf(text: string): RecognizeContext {
  return { text, title: '', published: '2025-07-11', gazetteer, ...tokenize(text) }
}
