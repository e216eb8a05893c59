/** Open questions as a page lists them, and answering them: every answer is taken back by the toast. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { OpenQuestion, QuestionAnswer } from '../model/question.ts'
import type { LibraryApi } from '../services/library-api.ts'
import type { Toasts } from './toasts.ts'

export interface QuestionsState {
  /** The most consequential first. */
  open: ReadonlySignal<OpenQuestion[]>
  load(): Promise<void>
  answer(question: OpenQuestion, answer: QuestionAnswer): Promise<void>
}

interface World {
  library: Pick<LibraryApi, 'questions' | 'answer' | 'undoCorrection'>
  toasts: Toasts
  /** Loads the page anew and tells open articles, after a change. */
  changed: () => Promise<unknown>
  /** Shows what went wrong. */
  failed: (message: string) => void
}

const saidOf = ({ name, otherSide }: OpenQuestion, answer: QuestionAnswer): string =>
  ({
    same: `${name} is ${otherSide.entity.name} from now on.`,
    different: `${name} is not ${otherSide.entity.name}.`,
    dismiss: 'Not asked again. They stay apart.',
  })[answer]

/** Makes the questions of one page; they are empty until loaded. */
export function createQuestions({ library, toasts, changed, failed }: World): QuestionsState {
  const open = signal<OpenQuestion[]>([])
  const load = async () => {
    const answer = await library.questions()
    if (answer.ok) open.value = answer.value
    else failed(answer.error.message)
  }
  const everywhere = () => Promise.all([load(), changed()])
  const answer = async (question: OpenQuestion, given: QuestionAnswer) => {
    const made = await library.answer(question.id, given)
    await everywhere()
    // After the reload, whose own success would wipe it.
    if (!made.ok) return failed(made.error.message)
    toasts.show(saidOf(question, given), async () => {
      const undone = await library.undoCorrection(made.value.id)
      await everywhere()
      if (!undone.ok) failed(undone.error.message)
    })
  }
  return { open, load, answer }
}
