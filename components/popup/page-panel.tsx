/** The view of one page, as popup and side panel show it. */
import type { Analysis, PageReport } from '../../lib/model/report.ts'
import { lostInWords } from '../hover-card/lost-words.ts'
import { Button } from '../ui/button.tsx'
import { Notice, Progress } from '../ui/feedback.tsx'
import { Icon } from '../ui/icon.tsx'
import { TabPanel, Tabs } from '../ui/tabs.tsx'
import { ToastRegion } from '../ui/toast.tsx'
import { lostOn } from './lost-on.ts'
import { NewsLine } from './news-line.tsx'
import { ArticleHead, PanelBar } from './page-head.tsx'
import { PageMentions } from './page-mentions.tsx'
import { Failed, PlainState } from './page-state.tsx'
import type { PanelProps } from './panel-props.ts'
import { PriorSection } from './prior-section.tsx'

/** Why nothing is stored of this page, where that is so. */
function StoreNotice({ report }: { report: PageReport }) {
  const { problem, mentions = [] } = report.analysis ?? {}
  if (problem) {
    const how = mentions.length > 0 ? 'This page is highlighted, but not remembered' : 'This page is not remembered'
    return (
      <Notice tone="danger">
        {how}: {problem}
      </Notice>
    )
  }
  if (report.private) {
    return <Notice>Private window: highlights and prior events work here, but nothing is stored and saving is off.</Notice>
  }
  if (report.analysis?.notStored === 'recording-off') {
    return <Notice>Recording is off: this page is shown, but not remembered. You can change that in the options.</Notice>
  }
  return null
}

/** One line on saved highlights that are not where they were, and the way to them; nothing where all are in their place. */
function LostLine({ report, onLook }: { report: PageReport; onLook: () => void }) {
  const lost = lostOn(report)
  if (lost.length === 0) return null
  return (
    <button type="button" class="lost-line" onClick={onLook}>
      <Icon name="bookmark" />
      <span class="lost-line__words">Of your highlights here, {lostInWords(lost)}.</span>
      <Icon name="chevron-right" />
    </button>
  )
}

function Ready({ report, analysis, panel }: { report: PageReport; analysis: Analysis; panel: PanelProps }) {
  const firstUse = panel.shown.status === 'report' && panel.shown.firstUse
  const found = analysis.entities.filter((entity) => !entity.hidden).length
  const tabs = [
    { id: 'before', label: 'Prior events', count: analysis.prior.length },
    { id: 'here', label: 'On this page', count: found },
  ]
  return (
    <>
      {report.meta && <ArticleHead meta={report.meta} analysis={analysis} onShow={panel.onShow} />}
      {panel.tab !== 'here' && <LostLine report={report} onLook={() => panel.onTab('here')} />}
      <Tabs name="page" label="This page" tabs={tabs} chosen={panel.tab} onChoose={panel.onTab} />
      <TabPanel name="page" chosen={panel.tab}>
        {panel.tab === 'here' ? (
          <PageMentions report={report} analysis={analysis} off={panel.busy || report.private} actions={panel} />
        ) : (
          <PriorSection
            prior={analysis.prior}
            grouping={panel.grouping}
            firstUse={firstUse}
            unknown={analysis.problem !== undefined}
            onGroup={panel.onGroup}
          />
        )}
      </TabPanel>
    </>
  )
}

/** Saving and reading again where the page has been read; the library always. */
function Foot({ report, panel }: { report?: PageReport; panel: PanelProps }) {
  const off = panel.busy || report?.private
  const read = report?.state === 'ready' && report.analysis
  return (
    <footer class="panel__foot">
      {read && (
        <Button
          small
          icon="bookmark"
          disabled={off}
          title={report.private ? 'Nothing is stored in private windows' : 'Saves the words selected on the page (Alt+Shift+M)'}
          onClick={panel.onSaveSelection}
        >
          Save selection
        </Button>
      )}
      {read && (
        <Button small variant="quiet" disabled={panel.busy} onClick={panel.onRead}>
          Read again
        </Button>
      )}
      <Button small variant="quiet" onClick={panel.onLibrary}>
        Open library
      </Button>
    </footer>
  )
}

function Body({ panel }: { panel: PanelProps }) {
  const { shown, busy } = panel
  if (shown.status === 'loading') return <Progress>Looking at this page…</Progress>
  if (shown.status === 'error') return <Failed message={shown.message} busy={busy} onRetry={panel.onRetry} />
  const { report } = shown
  const { analysis } = report
  return (
    <>
      <StoreNotice report={report} />
      {report.state === 'ready' && analysis ? (
        <Ready report={report} analysis={analysis} panel={panel} />
      ) : (
        <PlainState report={report} busy={busy} actions={panel} />
      )}
    </>
  )
}

/** Bar, contents that scroll, foot, and the place for messages. */
export function PagePanel(panel: PanelProps) {
  const report = panel.shown.status === 'report' ? panel.shown.report : undefined
  return (
    <div class="panel" aria-busy={panel.busy}>
      <PanelBar report={report} busy={panel.busy} actions={panel} />
      <main class="panel__body">
        <Body panel={panel} />
      </main>
      <NewsLine news={panel.news} onNews={panel.onNews} />
      <Foot report={report} panel={panel} />
      <ToastRegion toast={panel.toast} onClose={panel.onCloseToast} />
    </div>
  )
}
