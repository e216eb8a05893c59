/** The list of open questions. */
import { useRef } from 'preact/hooks'
import type { OpenQuestion, QuestionAnswer } from '../../lib/model/question.ts'
import { QuestionItem } from '../questions/question-item.tsx'

interface ReviewProps {
  questions: readonly OpenQuestion[]
  onAnswer: (question: OpenQuestion, answer: QuestionAnswer) => void
  onOpenEntity: (id: string) => void
}

export function ReviewList({ questions, onAnswer, onOpenEntity }: ReviewProps) {
  const list = useRef<HTMLElement>(null)
  return (
    <section ref={list} tabIndex={-1} class="review" aria-label="Questions">
      <p class="review__intro">
        Reading could not tell whether these are one or two. Until you answer, they are kept apart; an answer holds for later
        articles too and can be undone.
      </p>
      <ul class="list questions">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionItem
              question={question}
              onOpenEntity={onOpenEntity}
              onAnswer={(asked, answer) => {
                // The answered question goes, and with it the button that has the focus: the list keeps it.
                list.current?.focus({ preventScroll: true })
                onAnswer(asked, answer)
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
