/** How much two texts are of one story: the telling words that they have in common, names above others, weighed by how rare they are among what was read. */
import { foldedWords } from '../../lib/link/fold.ts'

/** Words that tell nothing of a story, folded. */
const EMPTY = new Set(
  (
    'the a an of to in on at for and or but nor so yet is was were be been being are am has have had do does did done his her its their our your my he she it they we you i ' +
    'him them us me that this these those with by from as not no who whom whose which what when where why how will would can could may might must shall should said say says ' +
    'saying told tell tells after before into onto over out about up down off than then also more most one two three four five six seven eight nine ten first second third last new ' +
    'year years month months week weeks day days today yesterday tomorrow time times monday tuesday wednesday thursday friday saturday sunday january february march april june july ' +
    'august september october november december there here all any some many much few other another such only just very while during between against through under again still even ' +
    'if because since until though although both each own same too now mr mrs ms dr http https www com org html htm news report reports reported according people man woman'
  ).split(' '),
)

/** A text as counts of its telling words. */
export type Terms = ReadonlyMap<string, number>

/** Telling words of a text, folded; a word written with a capital inside a sentence counts three times, since names tell stories apart. */
export function termsOf(text: string): Terms {
  const counts = new Map<string, number>()
  for (const [match] of text.matchAll(/(?<=[\p{Ll},;]\s)\p{Lu}[\p{L}'’-]+|[\p{L}\d][\p{L}\d'’,.-]*[\p{L}\d]/gu)) {
    const isName = /^\p{Lu}/u.test(match)
    for (const word of foldedWords(match.replace(/['’]s$/u, '')))
      if (word.length > 2 && !EMPTY.has(word)) counts.set(word, (counts.get(word) ?? 0) + (isName ? 1.5 : 1))
  }
  return counts
}

/** How many texts hold each word, of those read so far. */
export interface Background {
  add(terms: Terms): void
  /** Cosine of the two texts, 0 to 1; words that stand in more than a fifth of all texts count nothing. */
  likeness(a: Terms, b: Terms): number
}

/** An empty background: texts are added as they are read. */
export function background(): Background {
  const counts = new Map<string, number>()
  let texts = 0
  const weight = (word: string, count: number): number => {
    const held = counts.get(word) ?? 0
    return held > Math.max(4, texts / 5) ? 0 : (1 + Math.log(count)) * Math.log((texts + 2) / (held + 0.5))
  }
  const length = (terms: Terms): number => Math.sqrt([...terms].reduce((sum, [word, count]) => sum + weight(word, count) ** 2, 0))
  return {
    add: (terms) => {
      texts++
      for (const word of terms.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
    },
    likeness: (a, b) => {
      const [short, long] = a.size <= b.size ? [a, b] : [b, a]
      let sum = 0
      for (const [word, count] of short) {
        const other = long.get(word)
        if (other !== undefined) sum += weight(word, count) * weight(word, other)
      }
      return sum ? sum / (length(a) * length(b)) : 0
    },
  }
}
