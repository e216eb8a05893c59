/** What a page is about, counted from its analysis. */
import type { DateMention } from '../../lib/model/mention.ts'
import type { Analysis, PageEntity } from '../../lib/model/report.ts'

/** A date of the page with all places that tell it: indexes into the analysis' mentions. */
export interface PageDate {
  date: DateMention
  mentions: number[]
}

export interface PageSummary {
  officials: PageEntity[]
  people: PageEntity[]
  projects: PageEntity[]
  context: PageEntity[]
  dates: PageDate[]
}

function datesOf({ mentions }: Analysis): PageDate[] {
  const dates = new Map<string, PageDate>()
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'date') return
    const same = dates.get(mention.value)
    if (same) same.mentions.push(index)
    else dates.set(mention.value, { date: mention, mentions: [index] })
  })
  return [...dates.values()]
}

/** The page's entities by kind, most mentioned first (hidden ones left out), and its dates in text order. */
export function summarize(analysis: Analysis): PageSummary {
  const entities = analysis.entities
    .filter((entity) => !entity.hidden && entity.mentions.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length)
  const people = entities.filter(({ kind }) => kind === 'person')
  return {
    officials: people.filter(({ official }) => official),
    people: people.filter(({ official }) => !official),
    projects: entities.filter(({ kind }) => kind === 'project'),
    context: entities.filter(({ kind }) => kind === 'organization' || kind === 'place'),
    dates: datesOf(analysis),
  }
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

/** "3 officials · 1 other person · 2 projects · 5 dates"; kinds with none are left out, and '' where there is nothing. */
export function countsInWords({ officials, people, projects, dates }: PageSummary): string {
  const other = officials.length > 0
  return [
    ...counted(officials.length, 'official', 'officials'),
    ...counted(people.length, other ? 'other person' : 'person', other ? 'other people' : 'people'),
    ...counted(projects.length, 'project', 'projects'),
    ...counted(dates.length, 'date', 'dates'),
  ].join(' · ')
}
