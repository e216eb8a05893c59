/** All that was found on a page, as lists whose lines lead to the place. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { Analysis, PageEntity } from '../../lib/model/report.ts'
import { eventTimeInWords } from '../../lib/text/date-words.ts'
import { type MentionLine, MentionList } from '../entity-list/mention-list.tsx'
import { roleInWords } from '../entity-list/role-words.ts'
import { type PageDate, summarize } from './page-summary.ts'
import type { Place } from './panel-props.ts'

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
  (onShow: Show, orphans: string[]) =>
  (saved: Annotation): MentionLine => ({
    key: saved.id,
    icon: 'bookmark',
    name: saved.target.selector[0].exact,
    ...(saved.note && { detail: saved.note }),
    ...(orphans.includes(saved.id) && {
      missing: 'These words are not on the page any more. The highlight is kept in your library.',
    }),
    onShow: () => onShow({ annotation: saved.id }),
  })

/** The lists: saved highlights first, then officials, projects, dates, other people, organizations and places. */
export function PageMentions({ analysis, orphans, onShow }: { analysis: Analysis; orphans: string[]; onShow: Show }) {
  const { officials, people, projects, context, dates } = summarize(analysis)
  const entity = entityLine(onShow)
  return (
    <>
      <MentionList title="Saved highlights" lines={analysis.annotations.map(savedLine(onShow, orphans))} />
      <MentionList title="Officials" lines={officials.map(entity)} />
      <MentionList title="Projects" lines={projects.map(entity)} />
      <MentionList title="Dates" lines={dates.map(dateLine(onShow))} />
      <MentionList title={officials.length > 0 ? 'Other people' : 'People'} lines={people.map(entity)} />
      <MentionList title="Organizations and places" lines={context.map(entity)} />
    </>
  )
}
