/** Blocking keys: short strings that spellings of one entity share, so that only entities with a key in common are ever compared. */

import type { Entity, LocalEntity } from '../model/entity.ts'
import { headClass, isLightHead } from '../text/project-heads.ts'
import { countryCode } from './countries.ts'
import { fold, foldedWords, romanised, skeleton } from './fold.ts'
import { nameParts } from './names.ts'
import { isLight, projectWords } from './project-words.ts'

type Known = LocalEntity | Entity

/** All spellings of an entity, the shown name first. */
export const namesOf = (entity: Known): string[] => [
  ...new Set([entity.name, ...('aliases' in entity ? entity.aliases : entity.names)].filter(Boolean)),
]

function personKeys(entity: Known): string[] {
  return namesOf(entity)
    .flatMap(nameParts)
    .filter((part) => part.length > 1)
    .map((part) => {
      const bones = skeleton(part)
      return bones.length > 1 ? bones : romanised(part)
    })
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
