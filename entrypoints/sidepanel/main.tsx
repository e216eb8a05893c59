import { render } from 'preact'
import browser from 'webextension-polyfill'
import { PagePanel } from '../../components/popup/page-panel.tsx'
import { followReports, pagePorts } from '../../lib/state/page-ports.ts'
import { panelProps } from '../../lib/state/panel-props.ts'
import { createPageView } from '../../lib/state/popup.ts'

/** Fixed when the panel opens: another window may be in front when a tab changes here. */
const ownWindow = browser.windows.getCurrent().then(({ id }) => id)

const ports = pagePorts({
  activeTab: async () => (await browser.tabs.query({ active: true, windowId: await ownWindow }))[0]?.id,
  request: (origins) => browser.permissions.request({ origins }),
})
const view = createPageView(ports)

function App() {
  return <PagePanel {...panelProps(view, { openOptions: () => browser.runtime.openOptionsPage(), leave: () => undefined })} />
}

followReports(view)
browser.tabs.onActivated.addListener(() => void view.open())
browser.tabs.onUpdated.addListener((tab, { status }) => {
  if (status) void view.refresh(tab)
})
void view.open()
render(<App />, document.getElementById('app')!)
