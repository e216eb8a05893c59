/** Words of the questions that are put to the reader: is this that one? */
import type { EntityKind } from '../../lib/model/mention.ts'
import type { OpenQuestion, QuestionAnswer } from '../../lib/model/question.ts'

const ONE: Record<EntityKind, string> = { person: 'person', project: 'project', organization: 'organization', place: 'place' }
const MANY: Record<EntityKind, string> = { person: 'people', project: 'projects', organization: 'organizations', place: 'places' }

/** "Is this the same person?" */
export function askInWords({ side }: OpenQuestion): string {
  return `Is this the same ${ONE[side.entity.kind]}?`
}

/** What stands on the button of an answer. */
export function answerInWords({ side }: OpenQuestion, answer: QuestionAnswer): string {
  const { kind } = side.entity
  if (answer === 'same') return `Same ${ONE[kind]}`
  return answer === 'different' ? `Different ${MANY[kind]}` : 'Don’t ask again'
}

/** What is said once it is answered. */
export function answeredInWords({ side, otherSide }: OpenQuestion, answer: QuestionAnswer): string {
  const [name, other] = [side.entity.name, otherSide.entity.name]
  if (answer === 'same') return name === other ? `The two named ${other} are one now.` : `${name} and ${other} are one now.`
  if (answer === 'different') return `${name === other ? `The two named ${other}` : `${name} and ${other}`} stay two.`
  return 'Not asked again; they are kept apart.'
}
