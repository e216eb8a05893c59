/** The head of the panel: our name, the site's switch, the way to library and options; below it what the article is. */
import type { ArticleMeta } from '../../lib/model/article.ts'
import type { Analysis, PageReport } from '../../lib/model/report.ts'
import { dayInWords } from '../event-timeline/event-words.ts'
import { IconButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Switch } from '../ui/field.tsx'
import { countsInWords, summarize } from './page-summary.ts'
import type { PanelActions, Place } from './panel-props.ts'

/** How many chips stand at most, so that the head stays short. */
const MOST_PEOPLE = 2
const MOST_PROJECTS = 2

/** States in which switching the site makes sense. */
const SWITCHED: PageReport['state'][] = ['reading', 'ready', 'not-article', 'other-language', 'site-off', 'failed']

/** The bar at the top. `report` is absent while nothing is known. */
export function PanelBar({ report, busy, actions }: { report?: PageReport; busy: boolean; actions: PanelActions }) {
  const site = report?.host?.replace(/^www\./u, '')
  return (
    <header class="panel__bar">
      <h1 class="panel__name">Antecedent</h1>
      {report && site && SWITCHED.includes(report.state) && (
        <Switch
          label={<span class="panel__site">{site}</span>}
          checked={report.state !== 'site-off'}
          disabled={busy}
          onChange={actions.onSite}
        />
      )}
      <span class="panel__tools">
        <IconButton icon="settings" label="Options" onClick={actions.onOptions} />
      </span>
    </header>
  )
}

function publishedInWords(meta: ArticleMeta): string {
  return meta.published ? dayInWords(meta.published) : 'No date on the page'
}

/** Site, date, title, who and what it is about, and how much was found. */
export function ArticleHead(props: { meta: ArticleMeta; analysis: Analysis; onShow: (place: Place) => void }) {
  const { meta, analysis, onShow } = props
  const summary = summarize(analysis)
  const main = [...summary.officials.slice(0, MOST_PEOPLE), ...summary.projects.slice(0, MOST_PROJECTS)]
  const counts = countsInWords(summary)
  return (
    <section class="article-head" aria-label="This page">
      <p class="article-head__source">
        <b>{meta.site}</b>
        <span>{publishedInWords(meta)}</span>
      </p>
      <h2 class="article-head__title">{meta.title}</h2>
      {main.length > 0 && (
        <ul class="chips list" aria-label="Who and what this page is about">
          {main.map((entity) => (
            <li key={entity.id}>
              <Chip
                icon={entity.kind === 'project' ? 'project' : 'person'}
                title={`Go to ${entity.name} on the page`}
                onClick={() => onShow({ mention: entity.mentions[0] })}
              >
                {entity.name}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {(counts || analysis.problem === undefined) && (
        <p class="article-head__counts">{counts || 'No officials, projects or dates found here.'}</p>
      )}
    </section>
  )
}
