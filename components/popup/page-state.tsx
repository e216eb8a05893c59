/** The plain states of a page that has nothing to list: what is so, and what can be done. */
import type { PageReport } from '../../lib/model/report.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, Progress } from '../ui/feedback.tsx'
import type { PanelActions } from './panel-props.ts'

interface StateProps {
  report: PageReport
  busy: boolean
  actions: PanelActions
}

const siteName = (report: PageReport): string => report.host?.replace(/^www\./u, '') ?? 'this site'

/** "French", from "fr"; the code itself where the browser has no name for it. */
function languageInWords(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

function NotArticle({ busy, actions }: StateProps) {
  return (
    <EmptyState
      icon="article"
      title="No article here"
      actions={
        <Button disabled={busy} onClick={actions.onRead}>
          Read this page anyway
        </Button>
      }
    >
      <p>This looks like a front page, a search or a list, so it was left alone.</p>
    </EmptyState>
  )
}

function OtherLanguage({ report, busy, actions }: StateProps) {
  const language = report.meta?.language
  return (
    <EmptyState
      icon="article"
      title="Not in English"
      actions={
        <Button disabled={busy} onClick={actions.onRead}>
          Look again
        </Button>
      }
    >
      <p>
        {language && language !== 'en' ? `This page is in ${languageInWords(language)}. ` : ''}
        Antecedent reads English only. Nothing was highlighted or stored.
      </p>
    </EmptyState>
  )
}

function SiteOff({ report, busy, actions }: StateProps) {
  return (
    <EmptyState
      icon="power"
      title={`Off for ${siteName(report)}`}
      actions={
        <Button variant="primary" disabled={busy} onClick={() => actions.onSite(true)}>
          Turn on
        </Button>
      }
    >
      <p>You switched this site off: nothing on it is read or highlighted.</p>
    </EmptyState>
  )
}

/** `host` is unknown where the browser hides even the address: then the listed sites are asked for as a whole. */
function NotPermitted({ report, busy, actions }: StateProps) {
  const site = report.host ? siteName(report) : 'the listed news sites'
  return (
    <EmptyState
      icon="lock"
      title={`The browser holds back ${site}`}
      actions={
        <>
          <Button variant="primary" disabled={busy} onClick={() => actions.onAllow(report.host ? 'site' : 'listed')}>
            Allow {report.host ? `on ${site}` : site}
          </Button>
          <Button disabled={busy} onClick={actions.onRead}>
            Read once
          </Button>
        </>
      }
    >
      <p>
        {report.host
          ? 'This is one of the news sites that Antecedent reads, but your browser has not given it access here.'
          : 'Your browser has not given Antecedent access to the news sites that it reads, so it cannot tell what this page is.'}
      </p>
    </EmptyState>
  )
}

function Choice(props: { label: string; hint: string; primary?: boolean; disabled: boolean; onClick: () => void }) {
  const { label, hint, primary, disabled, onClick } = props
  return (
    <li class="choice">
      <Button variant={primary ? 'primary' : 'plain'} disabled={disabled} onClick={onClick}>
        {label}
      </Button>
      <p class="choice__hint">{hint}</p>
    </li>
  )
}

function NotListed({ report, busy, actions }: StateProps) {
  const site = siteName(report)
  return (
    <EmptyState icon="site" title="Not on the list of news sites">
      <p>By itself Antecedent reads well-known news sites only. Here it is your choice:</p>
      <ul class="choices list">
        <Choice
          primary
          label="Read this page once"
          hint="This page, this time. No lasting permission."
          disabled={busy}
          onClick={actions.onRead}
        />
        {report.host && (
          <Choice
            label={`Always on ${site}`}
            hint="Articles on this site are read when you open them. Your browser asks you to confirm."
            disabled={busy}
            onClick={() => actions.onAllow('site')}
          />
        )}
        <Choice
          label="On all sites"
          hint="Every page is looked at, but only articles are read. What is read never leaves your machine."
          disabled={busy}
          onClick={() => actions.onAllow('all')}
        />
      </ul>
    </EmptyState>
  )
}

function CannotRead() {
  return (
    <EmptyState icon="lock" title="This page cannot be read">
      <p>
        Browsers keep extensions away from their own pages, from PDF files and from extension shops. Open a news article to begin.
      </p>
    </EmptyState>
  )
}

/** Something went wrong, with the way to try again. */
export function Failed({ message, busy, onRetry }: { message: string; busy: boolean; onRetry: () => void }) {
  return (
    <EmptyState
      icon="warning"
      title="That did not work"
      actions={
        <Button icon="refresh" disabled={busy} onClick={onRetry}>
          Try again
        </Button>
      }
    >
      <p role="alert">{message}</p>
    </EmptyState>
  )
}

/** Picks the state's view. 'ready' without an analysis is still being read. */
export function PlainState(props: StateProps) {
  const { report, busy, actions } = props
  switch (report.state) {
    case 'reading':
    case 'ready':
      return <Progress>Reading this page…</Progress>
    case 'not-article':
      return <NotArticle {...props} />
    case 'other-language':
      return <OtherLanguage {...props} />
    case 'site-off':
      return <SiteOff {...props} />
    case 'not-permitted':
      return <NotPermitted {...props} />
    case 'not-listed':
      return <NotListed {...props} />
    case 'cannot-read':
      return <CannotRead />
    case 'failed':
      return (
        <Failed
          message={report.message ?? 'The page could not be read. Reload it and try again.'}
          busy={busy}
          onRetry={actions.onRead}
        />
      )
  }
}
