/** Tells English from other languages by function words: cheap, and enough to leave other articles alone. */

const ENGLISH = new Set(
  'the of and to in a is that for it on was with as by at from are be this has have had he his they not but an or which were said will'.split(
    ' ',
  ),
)
const FEWEST = 30
const LEAST_SHARE = 0.18

/**
 * Whether a text is English. `hint` is the page's language code ('' where unknown); pages often state a wrong one, so it only decides
 * for texts of fewer than 30 words. Running English has about 40 % of these words, other languages in Latin script under 10 %.
 */
export function isEnglish(text: string, hint = ''): boolean {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const hinted = hint === '' || hint === 'en'
  if (words.length < FEWEST) return hinted && /[a-z]/i.test(text)
  const share = words.filter((word) => ENGLISH.has(word)).length / words.length
  return share >= (hinted ? LEAST_SHARE : LEAST_SHARE + 0.04)
}
