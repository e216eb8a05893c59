/** Shared by tests: a small gazetteer, a context made from a text, and a tagger that finds given names. */
import type { TaggedSpan, Tagger } from '../../model/resources.ts'
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

/** A name that a tagger finds: its text, kind and confidence. */
export type Tag = [text: string, kind: TaggedSpan['kind'], confidence: number]

/** A tagger that finds the given surfaces wherever they are. */
function taggerOf(names: readonly Tag[]): Tagger {
  return {
    tag: (tokens) =>
      names.flatMap(([name, kind, confidence]) => {
        const words = name.split(' ')
        return tokens.flatMap((_, start) =>
          words.every((word, i) => tokens[start + i]?.text === word)
            ? [{ start, end: start + words.length, kind, confidence }]
            : [],
        )
      }),
  }
}

/** Context of a text with a tagger that finds the given names in it. */
export function withTags(text: string, names: readonly Tag[]): RecognizeContext {
  const context = contextOf(text)
  return { ...context, gazetteer: { ...context.gazetteer, tagger: taggerOf(names) } }
}
