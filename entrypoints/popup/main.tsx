import { render } from 'preact'
import browser from 'webextension-polyfill'
import { fitPopup } from '../../components/popup/fit-popup.ts'
import { PagePanel } from '../../components/popup/page-panel.tsx'
import { followReports, pagePorts } from '../../lib/state/page-ports.ts'
import { panelProps } from '../../lib/state/panel-props.ts'
import { createPageView } from '../../lib/state/popup.ts'

const ports = pagePorts({
  activeTab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id,
  request: (origins) => browser.permissions.request({ origins }),
})
const view = createPageView(ports)

function App() {
  return (
    <PagePanel {...panelProps(view, { openOptions: () => browser.runtime.openOptionsPage(), leave: () => window.close() })} />
  )
}

fitPopup(window, setTimeout)
followReports(view)
void view.open()
render(<App />, document.getElementById('app')!)
