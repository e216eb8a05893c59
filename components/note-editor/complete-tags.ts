/** Which tags are offered while one is typed. */

/** A tag, and how many highlights carry it. */
export interface TagCount {
  tag: string
  count: number
}

/** An offer: a tag that is used already, with its count, or the typed one as a new tag. */
export interface TagOffer {
  tag: string
  /** Absent: a new tag. */
  count?: number
}

/** As many as are offered at a time. */
const OFFERED = 8

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** Words parted by commas, each once, in the order written, without what is empty. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

/**
 * What is offered for `typed`: tags in use that begin with it, then those with a word that does, then those that hold it, most used first
 * (`known` is sorted so), without those `chosen`; last, what was typed as a new tag where no tag in use is spelled so.
 */
export function tagOffers(typed: string, known: readonly TagCount[], chosen: readonly string[]): TagOffer[] {
  const wanted = typed.trim()
  const part = folded(wanted)
  const taken = new Set(chosen)
  const rank = ({ tag }: TagCount): number => {
    const text = folded(tag)
    if (text.startsWith(part)) return 0
    if (text.split(/[\s/_-]+/u).some((word) => word.startsWith(part))) return 1
    return text.includes(part) ? 2 : 3
  }
  const free = known.filter(({ tag }) => !taken.has(tag))
  const fitting = [0, 1, 2].flatMap((wantedRank) => free.filter((one) => rank(one) === wantedRank)).slice(0, OFFERED)
  const isNew = wanted !== '' && !taken.has(wanted) && !known.some(({ tag }) => tag === wanted)
  return isNew ? [...fitting, { tag: wanted }] : fitting
}
