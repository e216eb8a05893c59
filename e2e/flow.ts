// What a flow is: something a reader does, written once and run in both browsers.
import type { BrowserName, Driver, LaunchOptions } from './drivers/driver.ts'
import type { RecordingProxy } from './proxy.ts'
import type { Session } from './session.ts'

/** What flows of one suite share: one browser, which stays open from the first to the last. */
export interface FlowContext {
  browser: BrowserName
  driver: Driver
  session: Session
  proxy: RecordingProxy
  /** Starts a second browser without the extension, for comparison; the caller ends it. */
  control(): Promise<{ driver: Driver; end(): Promise<void> }>
  /** Writes a line under the flow. */
  note(text: string): void
  /** Folder for pictures. */
  pictures: string
}

export interface Flow {
  name: string
  /** Throws where something is not as it should be. */
  run(context: FlowContext): Promise<void>
  /** Longest time in ms on a machine at rest, where a minute is too short. */
  limit?: number
  /** A sentence on why this flow cannot run here, or undefined. */
  skip?(browser: BrowserName): string | undefined
}

export interface Suite {
  name: string
  flows: Flow[]
  /** Needs windows on a display and real input. */
  display?: boolean
  launch?: Partial<Pick<LaunchOptions, 'allowPrivate' | 'colourScheme'>>
  /** What the proxy does to pages. */
  proxy?: { observe?: boolean; noScripts?: boolean }
}
