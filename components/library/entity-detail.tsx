/** The dossier of one: open questions, how far a project is, roles, timeline, whom it met, projects, saved highlights, quotes, articles, corrections. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { StoredArticle } from '../../lib/model/article.ts'
import type { Correction } from '../../lib/model/correction.ts'
import type { Dossier } from '../../lib/model/library.ts'
import type { OpenQuestion, QuestionAnswer } from '../../lib/model/question.ts'
import { CorrectionList } from '../corrections/correction-list.tsx'
import type { Step } from '../corrections/entity-tools.tsx'
import type { Correcting } from '../corrections/lookup.ts'
import { QuestionItem } from '../questions/question-item.tsx'
import { ArticleRow } from './article-row.tsx'
import { Companions, Progress, Quotes, Roles } from './dossier-parts.tsx'
import { EntityHead } from './entity-head.tsx'
import { EventRow } from './event-row.tsx'
import { type HighlightActions, HighlightItem } from './highlight-item.tsx'
import { KeyDays } from './key-days.tsx'
import { LongList, Part } from './part.tsx'
import { RowList } from './row-list.tsx'

/** What dossiers share with the listings. */
export interface RowActions extends Correcting, HighlightActions {
  /** Whether keys of one letter are on. */
  letters: boolean
  onRemoveArticle: (article: StoredArticle) => void
  onOpenEntity: (id: string) => void
  onAnswer: (question: OpenQuestion, answer: QuestionAnswer) => void
}

export interface DetailProps {
  detail: Dossier
  /** The correction that the page was opened for. */
  step?: Step | null
  onBack: () => void
  onOpenPair: (a: string, b: string) => void
  onUndoCorrection: (correction: Correction) => void
}

/** The highlights that were saved of it. */
function Saved({ annotations, ...on }: { annotations: readonly Annotation[] } & RowActions) {
  return (
    <Part id="saved" title="Saved highlights" count={annotations.length}>
      <RowList letters={on.letters} after="dossier-name">
        <ul class="list">
          {annotations.map((annotation) => (
            <li key={annotation.id}>
              <HighlightItem annotation={annotation} on={on} />
            </li>
          ))}
        </ul>
      </RowList>
    </Part>
  )
}

function Questions({
  questions,
  onAnswer,
  onOpenEntity,
}: Pick<RowActions, 'onAnswer' | 'onOpenEntity'> & Pick<Dossier, 'questions'>) {
  return (
    <Part id="questions" title="To review" count={questions.length}>
      <ul class="list questions">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionItem question={question} level={3} onAnswer={onAnswer} onOpenEntity={onOpenEntity} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Articles({ articles, onRemoveArticle }: { articles: readonly StoredArticle[] } & Pick<RowActions, 'onRemoveArticle'>) {
  return (
    <Part id="named" title="Articles" count={articles.length}>
      <LongList
        rows={articles}
        keyOf={({ id }) => id}
        draw={(article) => <ArticleRow article={article} onRemove={() => onRemoveArticle(article)} />}
      />
    </Part>
  )
}

export function EntityDetail({ detail, step, onBack, onOpenPair, onUndoCorrection, ...on }: DetailProps & RowActions) {
  const { entity, corrections, questions, roles, events, met, projects, annotations, articles } = detail
  const together = (other: string) => onOpenPair(entity.id, other)
  const correcting = { lookup: on.lookup, onCorrect: on.onCorrect }
  return (
    <div class="dossier" key={entity.id}>
      <EntityHead {...{ entity, corrections, step, onBack, onUndoCorrection, ...correcting }} onOpenPair={together} />
      {questions.length > 0 && <Questions questions={questions} {...on} />}
      {detail.progress && <Progress progress={detail.progress} articles={articles} />}
      {roles.length > 0 && <Roles roles={roles} />}
      {detail.keyDays && <KeyDays days={detail.keyDays} events={events} articles={articles} />}
      <Part id="told" title="Timeline" count={events.length}>
        {events.length === 0 && <p class="dossier__none">No event told yet.</p>}
        <LongList
          ordered
          rows={events}
          keyOf={({ id }) => id}
          draw={(event) => <EventRow event={event} except={[entity.id]} onOpenEntity={on.onOpenEntity} {...correcting} />}
        />
      </Part>
      {met.length > 0 && (
        <Companions id="met" title="Met" companions={met} onOpenEntity={on.onOpenEntity} onTogether={together} />
      )}
      {projects.length > 0 && (
        <Companions id="projects" title="Projects" companions={projects} onOpenEntity={on.onOpenEntity} onTogether={together} />
      )}
      {annotations.length > 0 && <Saved annotations={annotations} {...on} />}
      <Quotes quotes={detail.quotes} />
      <Articles articles={articles} onRemoveArticle={on.onRemoveArticle} />
      {corrections.length > 0 && (
        <Part id="corrections" title="Your corrections" count={corrections.length}>
          <CorrectionList corrections={corrections} onUndo={onUndoCorrection} />
        </Part>
      )}
    </div>
  )
}
