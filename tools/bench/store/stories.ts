/** Stories that go on for years: each has its cast, and every article belongs to one. So those who are told of together are told of together again. */
import type { LocalEntity } from '../../../lib/model/entity.ts'
import { type Random, randomOf, Skew } from './random.ts'
import { ORGANIZATIONS, organizationAt, PEOPLE, PLACES, PROJECTS, personAt, placeAt, projectAt } from './world.ts'

const STORIES = 3000
const stories = new Skew(STORIES, 0.9)
const people = new Skew(PEOPLE, 1, 8)
const projects = new Skew(PROJECTS, 0.9)
const bodies = new Skew(ORGANIZATIONS, 0.9)
const places = new Skew(PLACES, 1.1, 1)

const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw)

/** Each once. */
const once = (entities: readonly LocalEntity[]): LocalEntity[] => [...new Map(entities.map((one) => [one.key, one])).values()]

/** Those whom the story of that number is about. */
function castOfStory(story: number): LocalEntity[] {
  const random = randomOf(story * 7 + 5)
  return once([
    ...many(5, () => personAt(people.draw(random))),
    ...many(2, () => projectAt(projects.draw(random))),
    ...many(2, () => organizationAt(bodies.draw(random))),
    ...many(2, () => placeAt(places.draw(random))),
  ])
}

const some = <T>(random: Random, list: readonly T[], share: number): T[] => list.filter(() => random() < share)

export interface ArticleCast {
  story: number
  /** Those of the story first. */
  entities: LocalEntity[]
}

/** Who and what one article tells of: most of its story's cast, and others from all over the news; about fourteen. */
export function drawCast(random: Random): ArticleCast {
  const story = stories.draw(random)
  const entities = once([
    ...some(random, castOfStory(story), 0.6),
    ...many(4, () => personAt(people.draw(random))),
    ...many(1, () => projectAt(projects.draw(random))),
    ...many(1, () => organizationAt(bodies.draw(random))),
    ...many(2, () => placeAt(places.draw(random))),
  ])
  return { story, entities }
}
