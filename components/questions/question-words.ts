/** Words of the questions that are put to the reader: is this that one? */
import type { EntityKind } from '../../lib/model/mention.ts'
import type { OpenQuestion, QuestionAnswer } from '../../lib/model/question.ts'

const ONE: Record<EntityKind, string> = { person: 'person', project: 'project', organization: 'organization', place: 'place' }

/** "Is this the same person?" */
export function askInWords({ side }: OpenQuestion): string {
  return `Is this the same ${ONE[side.entity.kind]}?`
}

/** What stands on the buttons; the heading says of whom. */
export const ANSWER_WORDS: Record<QuestionAnswer, string> = {
  same: 'Same',
  different: 'Different',
  dismiss: 'Don’t ask again',
}

/** What is said once it is answered. */
export function answeredInWords({ side, otherSide }: OpenQuestion, answer: QuestionAnswer): string {
  const [name, other] = [side.entity.name, otherSide.entity.name]
  if (answer === 'same') return name === other ? `The two named ${other} are one now.` : `${name} and ${other} are one now.`
  if (answer === 'different') return `${name === other ? `The two named ${other}` : `${name} and ${other}`} stay two.`
  return 'Not asked again; they are kept apart.'
}
