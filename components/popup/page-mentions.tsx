/** All that was found on a page, as lists whose lines lead to the place. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { Analysis, PageEntity, PageReport } from '../../lib/model/report.ts'
import { eventTimeInWords } from '../../lib/text/date-words.ts'
import { type MentionLine, MentionList } from '../entity-list/mention-list.tsx'
import { roleInWords } from '../entity-list/role-words.ts'
import { LostLists } from '../hover-card/lost-item.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/feedback.tsx'
import { lostOn } from './lost-on.ts'
import { type PageDate, summarize } from './page-summary.ts'
import type { PanelActions, Place } from './panel-props.ts'

type Show = (place: Place) => void

const entityLine =
  (onShow: Show) =>
  (entity: PageEntity): MentionLine => ({
    key: entity.id,
    icon: entity.kind,
    name: entity.name,
    ...(entity.role && { detail: roleInWords(entity.role) }),
    count: entity.mentions.length,
    onShow: () => onShow({ mention: entity.mentions[0] }),
  })

const dateLine =
  (onShow: Show) =>
  ({ date, mentions }: PageDate): MentionLine => {
    const words = eventTimeInWords(date)
    return {
      key: date.value,
      icon: 'date',
      name: date.text,
      ...(words !== date.text && { detail: words }),
      count: mentions.length,
      onShow: () => onShow({ mention: mentions[0] }),
    }
  }

const savedLine =
  (onShow: Show) =>
  (saved: Annotation): MentionLine => ({
    key: saved.id,
    icon: 'bookmark',
    name: saved.target.selector[0].exact,
    ...(saved.note && { detail: saved.note }),
    onShow: () => onShow({ annotation: saved.id }),
  })

interface MentionsProps {
  report: PageReport
  analysis: Analysis
  off: boolean
  actions: Pick<PanelActions, 'onShow' | 'onConfirm' | 'onAttach' | 'onRemove' | 'onList'>
}

/** What was saved on the page: what has no sure place first, since the reader may have to do something about it. */
function Saved({ report, analysis, off, actions }: MentionsProps) {
  const lost = lostOn(report)
  const gone = new Set(lost.map(({ annotation }) => annotation.id))
  const placed = analysis.annotations.filter(({ id }) => !gone.has(id))
  return (
    <>
      {analysis.part && lost.length > 0 && (
        <Notice>This page shows only a part of the article. What you saved in the rest of it is not lost.</Notice>
      )}
      <LostLists lost={lost} off={off} actions={{ ...actions, onShow: (annotation) => actions.onShow({ annotation }) }} />
      {lost.length > 0 && (
        <Button small variant="quiet" onClick={actions.onList}>
          Open this list on the page
        </Button>
      )}
      <MentionList title="Saved highlights" lines={placed.map(savedLine(actions.onShow))} />
    </>
  )
}

/** The lists: saved highlights first, then officials, projects, dates, other people, organizations and places. */
export function PageMentions(props: MentionsProps) {
  const { analysis, actions } = props
  const { officials, people, projects, context, dates } = summarize(analysis)
  const entity = entityLine(actions.onShow)
  return (
    <>
      <Saved {...props} />
      <MentionList title="Officials" lines={officials.map(entity)} />
      <MentionList title="Projects" lines={projects.map(entity)} />
      <MentionList title="Dates" lines={dates.map(dateLine(actions.onShow))} />
      <MentionList title={officials.length > 0 ? 'Other people' : 'People'} lines={people.map(entity)} />
      <MentionList title="Organizations and places" lines={context.map(entity)} />
    </>
  )
}
