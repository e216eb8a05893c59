/** How much an article is about one of its entities. */
import type { EntityKind } from '../model/mention.ts'
import { foldName } from '../text/fold.ts'

/** An entity as an article tells it. */
export interface Named {
  kind: EntityKind
  name: string
  /** How often the article names it. */
  mentions: number
  /** Of a person. */
  official?: boolean | undefined
}

/** Named so often, it is one of those whom the article is about; how often others are named does not matter. */
const ENOUGH = 3
/** People without an office are told of around those who have one. */
const WITHOUT_OFFICE = 0.7

/** The words of a text, folded, each between spaces; possessive endings left out. */
const spaced = (text: string): string =>
  ` ${foldName(text)
    .replace(/'s?(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean)
    .join(' ')} `

/** How much an article is about one of its entities, 0 to 1: all where its title names it or the text does several times. A person is in a title by the last name. */
export function weightOnPage({ kind, name, mentions, official }: Named, title: string): number {
  const asked = kind === 'person' ? spaced(spaced(name).trim().split(' ').at(-1) ?? '') : spaced(name)
  const named = asked.trim() !== '' && spaced(title).includes(asked) ? 1 : Math.min(1, mentions / ENOUGH)
  return named * (kind === 'person' && !official ? WITHOUT_OFFICE : 1)
}
