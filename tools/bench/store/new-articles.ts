/** Texts of new articles about the people, projects and places of the made stores, for the engine to read and linking to join. */
import type { ReadArticle } from '../../../lib/model/article.ts'
import type { LocalEntity } from '../../../lib/model/entity.ts'
import { below, type Random, randomOf } from './random.ts'
import { drawCast } from './stories.ts'

const SENTENCES = 30
const DAYS = ['on Monday', 'on Tuesday', 'last week', 'on 14 May', 'in March 2024', 'next month', 'two years ago', 'on Friday']
const TAILS = [
  'after talks that went on late into the night',
  'while lawmakers asked who would pay for it',
  'although the opposition called the sums unclear',
  'as neighbours along the route waited for word',
  'and told reporters that more would be said in a week',
]

interface Named {
  people: LocalEntity[]
  projects: LocalEntity[]
  bodies: LocalEntity[]
  places: LocalEntity[]
}

const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!

const titled = ({ name, roles }: LocalEntity): string =>
  roles[0] ? `${roles[0].title} ${name} of ${roles[0].organization}` : name

/** One sentence of a report, each with those who act, where and when. */
function sentence(random: Random, { people, projects, bodies, places }: Named): string {
  const [one, other] = [pick(random, people), pick(random, people)]
  const [project, body, place] = [pick(random, projects), pick(random, bodies), pick(random, places)]
  const end = `${pick(random, DAYS)}, ${pick(random, TAILS)}.`
  return pick(random, [
    () => `${titled(one)} met ${other.name} in ${place.name} ${end}`,
    () => `${titled(one)} signed off on the ${project.name} ${end}`,
    () => `The ${body.name} approved the ${project.name} ${end}`,
    () => `${one.names.at(-1)} visited ${place.name} ${end}`,
    () => `${titled(one)} announced that the ${project.name} would open ${end}`,
  ])()
}

/** A new article of about 700 words that no store holds; the same for the same number. Published after everything that is stored. */
export function newArticle(number: number): ReadArticle {
  const random = randomOf(number * 13 + 1_000_003)
  const { entities } = drawCast(random)
  const of = (kind: LocalEntity['kind']) => entities.filter((one) => one.kind === kind)
  const named: Named = { people: of('person'), projects: of('project'), bodies: of('organization'), places: of('place') }
  const lines = Array.from({ length: SENTENCES / 3 }, () => Array.from({ length: 3 }, () => sentence(random, named)).join(' '))
  const url = `https://harbour-courier.example/new/${number}`
  const title = `${named.people[0]!.name} and the ${named.projects[0]!.name}`
  const meta = { url, pageUrl: url, title, site: 'Harbour Courier', published: '2025-07-01', publishedSource: 'json-ld' as const }
  return { meta: { ...meta, language: 'en', isNews: true }, text: lines.join('\n') }
}
