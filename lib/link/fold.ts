/** Folds names to plain lower-case ASCII, and to spellings under which the ways of writing one foreign name in Latin letters fall together. */

/** Letters that Unicode decomposition leaves alone, and Cyrillic as newspapers romanise it. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
}

/** Lower case, accents and apostrophes off, the letters above spelled out; other scripts and punctuation stay. */
export function fold(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘ʼʻ`´]/gu, '')
  return plain.replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter)
}

/** Words of a text, folded, hyphens and full stops taken as gaps. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Ordered rewrites from one way of romanising to a common one; each is a class that English newspapers mix. */
const CLASSES: readonly [RegExp, string][] = [
  [/^abd[aeu]l$/u, 'abd'],
  [/ique$/u, 'ic'],
  [/(?<=[oe]v|[ei]j)s$/u, ''], // Latvian endings
  [/^(?:hs|x)(?=[aeiou])/u, 's'],
  [/shch|sch|sz|s(?=h)/gu, 's'],
  [/sh/gu, 's'],
  [/tch|tsch|cz|ch|tj/gu, 'c'],
  [/kh|gh(?=\w)/gu, 'h'],
  [/zh|dzh|dj|dz/gu, 'z'],
  [/ts|tz/gu, 'z'],
  [/ph/gu, 'f'],
  [/ck|q|c(?=[aoulrt])/gu, 'k'],
  [/ks/gu, 'x'],
  [/(?:ff|v|w)$/u, 'f'],
  [/w/gu, 'v'],
  [/th/gu, 't'],
  [/ae|oe|eu/gu, 'e'],
  [/ou|oo|uu/gu, 'u'],
  [/(?:ee|ie|ey|ei|ej|iy|ij|ii|yi|ay|ai)/gu, 'i'],
  [/[yj]/gu, 'i'],
  [/aa/gu, 'a'],
  [/([iu])[iu]+/gu, '$1'],
  [/(\p{L})\1+/gu, '$1'],
]

/** The function with a memory of its last few thousand answers: a name is compared with many others. Only for pure functions of one text. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (known.size >= 5000) known.clear()
    known.set(text, made)
    return made
  }
}

/**
 * A folded word in a spelling that ignores how it was romanised: "alexey" and "alexei", "sergei" and "sergey",
 * "gorbachov" and "gorbachoff" come out alike. For comparison only; it is no language's orthography.
 */
export const romanised: (word: string) => string = remembered((word) =>
  CLASSES.reduce((text, [from, to]) => text.replace(from, to), word),
)

/**
 * The consonants of a romanised word after its first sound, a first vowel as "a": what is left of a name when vowels are written as they
 * please ("Mohammed", "Muhammad" → "mhmd"). Keys that find candidates; never proof.
 */
export const skeleton: (word: string) => string = remembered((word) => {
  const text = romanised(word)
  const first = /^[aeiou]/u.test(text) ? 'a' : (text[0] ?? '')
  return (
    first +
    text
      .slice(1)
      .replace(/[aeiou]+/gu, '')
      .replace(/(\p{L})\1+/gu, '$1')
  )
})
