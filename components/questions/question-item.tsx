/** One open question: what the article names, whom it could be, why it is asked, a quote of both, and three answers. */
import { useId } from 'preact/hooks'
import type { OpenQuestion, QuestionAnswer, QuestionSide } from '../../lib/model/question.ts'
import { roleInWords, yearsInWords } from '../entity-list/role-words.ts'
import { dayInWords, excerptInWords } from '../event-timeline/event-words.ts'
import { SourceLink } from '../event-timeline/source-list.tsx'
import { Button } from '../ui/button.tsx'
import { ANSWER_WORDS, askInWords } from './question-words.ts'

export interface QuestionProps {
  question: OpenQuestion
  disabled?: boolean
  onAnswer: (question: OpenQuestion, answer: QuestionAnswer) => void
  /** Makes the names buttons that open what is known; plain text without it. */
  onOpenEntity?: (id: string) => void
  /** Level of the heading: 2 in a list of its own, which says what becomes of questions without an answer; 3 within something. */
  level?: 2 | 3
}

const ANSWERS = ['same', 'different', 'dismiss'] as const

function Side({ title, side, onOpenEntity }: { title: string; side: QuestionSide; onOpenEntity?: (id: string) => void }) {
  const { entity, evidence } = side
  const role = [...entity.roles].sort((a, b) => b.to.localeCompare(a.to))[0]
  const source = evidence.find(({ quote }) => quote !== '') ?? evidence[0]
  return (
    <div class="question__side">
      <p class="question__where">{title}</p>
      <p class="question__name">
        {onOpenEntity ? (
          <button type="button" class="link" onClick={() => onOpenEntity(entity.id)}>
            {entity.name}
          </button>
        ) : (
          entity.name
        )}
      </p>
      {role && (
        <p class="question__role">
          {roleInWords(role)} <span class="question__years">({yearsInWords(role)})</span>
        </p>
      )}
      {source?.quote && <blockquote class="question__quote">{excerptInWords(source.quote)}</blockquote>}
      {source && (
        <p class="question__source">
          {source.site}, {dayInWords(source.published)}: <SourceLink source={source} />
          {entity.articles > 1 && ` and ${entity.articles - 1} more`}
        </p>
      )}
    </div>
  )
}

export function QuestionItem({ question, disabled, onAnswer, onOpenEntity, level = 2 }: QuestionProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class="question" aria-labelledby={id}>
      <Heading id={id} class="question__ask">
        {askInWords(question)}
      </Heading>
      <p class="question__reason">{question.reason}</p>
      <div class="question__sides">
        <Side title="Newly named" side={question.side} onOpenEntity={onOpenEntity} />
        <Side title="Known from before" side={question.otherSide} onOpenEntity={onOpenEntity} />
      </div>
      <div class="question__answers">
        {ANSWERS.map((answer) => (
          <Button
            key={answer}
            small
            variant={answer === 'dismiss' ? 'quiet' : 'plain'}
            disabled={disabled}
            aria-describedby={id}
            onClick={() => onAnswer(question, answer)}
          >
            {ANSWER_WORDS[answer]}
          </Button>
        ))}
      </div>
      {level === 3 && <p class="question__apart">Kept apart until you answer.</p>}
    </article>
  )
}
