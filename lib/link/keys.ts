/** Blocking keys: short strings that spellings of one entity share, so that only entities with a key in common are ever compared. */

import type { Entity, LocalEntity } from '../model/entity.ts'
import { headClass, isLightHead } from '../text/project-heads.ts'
import { countryCode } from './countries.ts'
import { fold, foldedWords, romanised, skeleton } from './fold.ts'
import { shortFormGroups } from './name-words.ts'
import { isBare, nameParts } from './names.ts'
import { isLight, projectWords } from './project-words.ts'

type Known = LocalEntity | Entity

/** All spellings of an entity, the shown name first. */
export const namesOf = (entity: Known): string[] => [
  ...new Set([entity.name, ...('aliases' in entity ? entity.aliases : entity.names)].filter(Boolean)),
]

/** What is left of a name part however it is spelled; short parts keep their vowels. */
function bones(part: string): string {
  const text = skeleton(part)
  return text.length > 1 ? text : romanised(part)
}

/** Keys of a full name: two parts together, one part with the first sound of another (a slip or an initial), one with another's short forms. */
function pairKeys(parts: readonly string[]): string[] {
  return parts.flatMap((a, i) =>
    parts.flatMap((b, j) => {
      if (i === j || a.length === 1) return []
      const loose = [`${bones(a)}~${skeleton(b)[0]}`, ...shortFormGroups(b).map((group) => `${bones(a)}#${group}`)]
      return i < j && b.length > 1 ? [[bones(a), bones(b)].sort().join('+'), ...loose] : loose
    }),
  )
}

/**
 * Full names are looked up by two of their parts: one surname or first name may be borne by thousands. A single name finds all who bear it as
 * their last, and a full name finds those of whom nothing but that single name is stored.
 */
function personKeys(entity: Known): string[] {
  const names = namesOf(entity)
  const last = names.flatMap((name) => nameParts(name).slice(-1).map(bones))
  const mark = names.every(isBare) ? ['last', 'only'] : 'aliases' in entity ? ['last'] : ['only']
  return [...names.flatMap((name) => pairKeys(nameParts(name))), ...mark.flatMap((kind) => last.map((part) => `${kind} ${part}`))]
}

function projectKeys(entity: Known): string[] {
  const { words, classes, places: named } = projectWords(entity)
  const places = [...named]
  const heavy = classes.filter((name) => !isLightHead(name))
  return [
    ...[...words].filter((word) => !isLight(word)).map((word) => `w:${word}`),
    ...heavy.flatMap((name) => places.map((place) => `${name}:${place}`)),
    ...heavy.map((name) => `c:${name}`),
    ...(entity.head ? [`c:${headClass(entity.head)}`] : []),
  ]
}

/** Words of an organization's name that do not tell it from others. */
const SMALL = new Set(['the', 'of', 'for', 'and', 'on', 'in', 'a', 'de', 'la', 'du'])

/** Folded words of a name without small ones. */
export const bodyWords = (name: string): string[] => foldedWords(name).filter((word) => !SMALL.has(word))

/** First letters of the words of a name ("Shanghai Cooperation Organization" → "sco"); '' for one word. */
export function initials(name: string): string {
  const words = bodyWords(name)
  return words.length > 1 ? words.map((word) => word[0]).join('') : ''
}

function organizationKeys(entity: Known): string[] {
  const names = namesOf(entity).flatMap((name) => [
    `n:${bodyWords(name).sort().join(' ')}`,
    initials(name) && `a:${initials(name)}`,
  ])
  const short = namesOf(entity).filter((name) => /^[\p{Lu}\d.&-]{2,8}$/u.test(name))
  return [...names, ...[entity.acronym ?? '', ...short].map((name) => name && `a:${foldedWords(name).join('')}`)]
}

function placeKeys(entity: Known): string[] {
  return namesOf(entity).flatMap((name) => {
    const code = countryCode(name)
    return code ? [`n:${fold(name)}`, `c:${code}`] : [`n:${fold(name)}`]
  })
}

/** Blocking keys of an entity, sorted and each once: they do not depend on the order of its names. */
export function keysOf(entity: Known): string[] {
  const make = { person: personKeys, project: projectKeys, organization: organizationKeys, place: placeKeys }[entity.kind]
  return [...new Set(make(entity).filter(Boolean))].sort()
}
