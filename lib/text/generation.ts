/** Father and son of one name: the mark behind a name that tells them apart ("Jr.", "Sr.", "III"). */

/** Last letters of the marks: most names are done with after a look at theirs. */
const ENDS: ReadonlySet<string> = new Set('rRiIvV')
const MARK = /[\s,]+(jr|junior|sr|senior|i{2,3}|iv|v)\.?$/iu

/** The mark of a generation that ends a name, in lower case and short: 'jr', 'sr', 'ii', 'iii', 'iv', 'v'; undefined where there is none. */
export const generationOf = (name: string): string | undefined => {
  if (!ENDS.has(name.at(name.endsWith('.') ? -2 : -1) ?? '')) return undefined
  const found = MARK.exec(name)?.[1]?.toLowerCase()
  return found === 'junior' ? 'jr' : found === 'senior' ? 'sr' : found
}

/** Whether two marks cannot be of one person; "Jr." and "II" can, and a name without a mark says nothing. */
export const generationsClash = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b && !(['jr', 'ii'].includes(a) && ['jr', 'ii'].includes(b))
