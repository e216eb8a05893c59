/** Folding of names to plain lower-case letters, so that "Żeleński", "Zelenski" and "ZELENSKI" meet in lists. */

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a', // biome-ignore format: a table
}

/** Lower case without accents and with straight apostrophes. Never throws; non-Latin letters stay as they are. */
export function foldName(text: string): string {
  const lower = text.toLowerCase()
  // Nearly every word is plain, and this is asked of every word of an article.
  if (/^[a-z' -]*$/.test(lower)) return lower
  return lower
    .replace(/[‘’ʼʻ`´]/gu, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/[łøđðþßæœıħŋə]/gu, (letter) => LETTERS[letter] ?? letter)
}
