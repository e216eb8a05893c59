/** Text made ready for looking up whole words in it. */

/** Words in lower case without accents and punctuation, between single spaces: whole words are found in it by `includes`. */
export const spacedWords = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
