/** What a project's wording says of it: head classes, telling words, and the numbers that tell phases apart. */

import type { Entity, LocalEntity } from '../model/entity.ts'
import { headClass, headKind, isLightHead } from '../text/project-heads.ts'
import { stem } from '../text/project-synonyms.ts'
import { countryCode } from './countries.ts'
import { fold, foldedWords } from './fold.ts'

/** Words that any undertaking may carry, folded: they do not tell one from another. */
const LIGHT = new Set(
  (
    'a an the of for in on at to and or with by from its their his her this that new old proposed planned upcoming future ongoing current major big large key important ' +
    'regional national local system  international global joint bilateral trilateral multilateral strategic ambitious flagship first second latest existing pilot ' +
    'mega multi billion million dollar joint-venture long awaited delayed controversial historic landmark massive wide country development successor follow ' +
    'project plan scheme programme program initiative connecting connect between link linking worth called so-called government state federal'
  ).split(' '),
)

/** Whether a folded word does not tell one undertaking from another. */
export const isLight = (word: string): boolean => LIGHT.has(word)

const CONTINENT =
  /^(?:(?:north|south|east|west|central|northern|southern|eastern|western|mid)[ -])?(europe|asia|africa|america)$/u

/** Folded place; parts of a continent count as the continent, since one paper writes "Eastern" and the other "Central Europe". */
const placeOf = (place: string): string => fold(place).replace(CONTINENT, '$1')

/** Whether a folded place is as wide as a country or wider: it contradicts no town. */
export const isWide = (place: string): boolean => countryCode(place) !== undefined || CONTINENT.test(place)

export interface ProjectWords {
  /** Head classes: of the head itself and, where that is light, of words that are heads elsewhere ("steel mill project" → project, plant). */
  classes: string[]
  /** Stems of telling words, places not among them. */
  words: Set<string>
  /** Folded places and partners. */
  places: Set<string>
  /** Numbers and phases ("2", "ii"). */
  numbers: Set<string>
}

/** Reads a project's head, modifiers, places and names. */
export function projectWords(entity: LocalEntity | Entity): ProjectWords {
  const names = 'aliases' in entity ? [entity.name, ...entity.aliases] : [entity.name, ...entity.names]
  const places = new Set((entity.places ?? []).map(placeOf))
  const placeWords = new Set((entity.places ?? []).flatMap(foldedWords))
  const modifiers = (entity.modifiers ?? []).flatMap(foldedWords)
  const beforePlace = names.flatMap((name) =>
    foldedWords(name.split(/\s(?:in|at|between|from|via|connecting|linking)\s/u)[0] ?? name),
  )
  const all = [...modifiers, ...beforePlace].filter((word) => !placeWords.has(word))
  const head = entity.head ? [headClass(entity.head)] : []
  const ofWords =
    head.length && !isLightHead(entity.head ?? '') ? [] : all.filter((word) => headKind(word)).map((word) => headClass(word))
  const railLike = all.some((word) => /^rail/u.test(word)) ? ['railway'] : []
  const classes = [...new Set([...head, ...ofWords, ...(head.every((name) => isLightHead(name)) ? railLike : [])])]
  const words = new Set(
    all.filter((word) => !LIGHT.has(word) && !/^\d+$/u.test(word) && !(headKind(word) && !isLightHead(word))).map(stem),
  )
  return { classes, words, places, numbers: new Set(all.filter((word) => /^(?:\d{1,3}|i{1,3}|iv|vi{0,3})$/u.test(word))) }
}
