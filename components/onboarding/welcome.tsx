/** The page after install: what it does, what it reads, what it never does, a sample to try, the choice of sites. */
import { type ComponentChildren, Fragment } from 'preact'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/feedback.tsx'
import { type ToastContent, ToastRegion } from '../ui/toast.tsx'

export interface WelcomeProps {
  listedCount: number
  /** False where the browser withholds the listed sites. */
  listed: boolean
  everywhere: boolean
  privateAllowed: boolean
  browserName: 'firefox' | 'chrome'
  saveShortcut: string
  sampleGone: boolean
  toast: ToastContent | null
  onAllowListed: () => void
  onAllowEverywhere: () => void
  onDeleteSample: () => void
  onRestoreSample: () => void
  onCloseToast: () => void
}

function Fact({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section class="welcome__fact">
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

const DOES = [
  'Highlights officials with their roles, projects and dates while you read a news article.',
  'Remembers who did what and when, with the sentence that says so and its source.',
  'Shows the prior events linked to what you are reading: in the toolbar popup, the side panel, and on a click on a highlight.',
  'Saves highlights with your notes, and finds them again.',
]
const NEVER = [
  'Sends nothing: no server, no account, no request to anywhere.',
  'Changes nothing on the page: highlights are painted, not inserted.',
  'Stores nothing from private windows, and nothing that is no article.',
  'Adds no judgement: every line is a quote with its source.',
]

function Sample({
  sampleGone,
  onDeleteSample,
  onRestoreSample,
}: Pick<WelcomeProps, 'sampleGone' | 'onDeleteSample' | 'onRestoreSample'>) {
  return (
    <section class="welcome__section" aria-labelledby="try">
      <h2 id="try">Try it here</h2>
      <p class="welcome__text">
        A sample from two invented newspapers: four earlier articles are already remembered, and this one comes after them. Click
        a highlight to see what came before. The sample is kept apart from your own history.
      </p>
      {sampleGone ? (
        <div class="welcome__row">
          <p>The sample and all that it stored are gone.</p>
          <Button onClick={onRestoreSample}>Show the sample again</Button>
        </div>
      ) : (
        <>
          <iframe class="welcome__frame" src="sample.html" title="Sample article" />
          <div class="welcome__row">
            <Button icon="trash" onClick={onDeleteSample}>
              Delete the sample
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Choice({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="welcome__choice">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Sites({ listedCount, listed, everywhere, onAllowListed, onAllowEverywhere }: WelcomeProps) {
  return (
    <section class="welcome__section" aria-labelledby="where">
      <h2 id="where">Where it reads</h2>
      {!listed && (
        <Notice tone="warn">
          <p>Your browser does not let Antecedent read the listed news sites by itself yet.</p>
          <Button small onClick={onAllowListed}>
            Allow the listed sites
          </Button>
        </Notice>
      )}
      <div class="welcome__choices">
        <Choice title={`${listedCount} news sites`}>
          <p>
            {listed
              ? 'On. Articles on these sites are read when you open them and look at them for a few seconds.'
              : 'Waiting for your permission.'}
          </p>
          <a href="options.html#sites">See the list</a>
        </Choice>
        <Choice title="One page at a time">
          <p>On any other page: “Read this page” in the toolbar popup or the context menu. Nothing to set up.</p>
        </Choice>
        <Choice title="All sites">
          {everywhere ? (
            <p>On. Pages that are no articles are left alone.</p>
          ) : (
            <>
              <p>
                If you read news in many places. Pages that are no articles (mail, shops, searches) are left alone. You can take
                it back in the options.
              </p>
              <Button onClick={onAllowEverywhere}>Look for articles on all sites</Button>
            </>
          )}
        </Choice>
      </div>
    </section>
  )
}

function GoodToKnow({ privateAllowed, browserName, saveShortcut }: WelcomeProps) {
  const where =
    browserName === 'firefox'
      ? 'about:addons → Antecedent → Run in Private Windows'
      : 'chrome://extensions → Antecedent → Allow in Incognito'
  return (
    <section class="welcome__section" aria-labelledby="know">
      <h2 id="know">Good to know</h2>
      <ul class="welcome__text welcome__notes">
        {saveShortcut && (
          <li>
            Select any text and press{' '}
            {saveShortcut.split('+').map((key, index) => (
              <Fragment key={key}>
                {index > 0 && ' + '}
                <kbd>{key}</kbd>
              </Fragment>
            ))}{' '}
            to save it.
          </li>
        )}
        <li>
          {privateAllowed
            ? 'In private windows it highlights and shows prior events, and stores nothing.'
            : `In private windows it is off until you allow it (${where}); then it highlights and shows prior events, and stores nothing.`}
        </li>
        <li>
          Keys, colours and what is remembered: <a href="options.html">options</a>. All you saved:{' '}
          <a href="library.html">library</a>.
        </li>
      </ul>
    </section>
  )
}

export function Welcome(props: WelcomeProps) {
  return (
    <main class="welcome">
      <header class="welcome__head">
        <h1>What came before</h1>
        <p class="welcome__lead">
          Antecedent reads the news with you, remembers who did what, and shows it when the story goes on. All of it on this
          machine.
        </p>
      </header>
      <div class="welcome__facts">
        <Fact title="What it does" items={DOES} />
        <Fact title="What it never does" items={NEVER} />
      </div>
      <Sample {...props} />
      <Sites {...props} />
      <GoodToKnow {...props} />
      <ToastRegion toast={props.toast} onClose={props.onCloseToast} />
    </main>
  )
}
