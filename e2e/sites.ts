// Where the demo story and the test pages lie, and the addresses of the story's articles in time order.
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** Folders with one folder per host, for the proxy. */
export const SITE_ROOTS: readonly string[] = [path.join(root, 'demo/sites'), path.join(root, 'e2e/pages')]

const courier = 'http://harbour-courier.example'
const dispatch = 'http://meridian-dispatch.example'
const tests = 'http://tests.harbour-courier.example'

/** The six articles of the story, oldest first. */
export const STORY = [
  `${courier}/world/2024/09/19/overchuk-in-islamabad/`,
  `${dispatch}/story/20241016-sharif-overchuk.html`,
  `${courier}/energy/2025/02/20/sorokin-visit/`,
  `${dispatch}/story/20250514-steel-agreement.html`,
  `${dispatch}/story/20250710-kuala-lumpur-moscow.html`,
  `${courier}/world/2025/07/11/natural-allies/`,
] as const

/** Further pages that the flows use. */
export const PAGES = {
  front: `${courier}/world/`,
  subscribe: `${courier}/subscribe/`,
  region: `${dispatch}/region/`,
  long: `${courier}/longread/2025/07/18/iron-and-rails/`,
  live: `${tests}/live.html`,
  app: `${tests}/app/`,
  shadow: `${tests}/shadow.html`,
  links: `${tests}/links.html`,
  dark: `${tests}/dark.html`,
  marks: `${tests}/marks/quay.html`,
  frames: `${tests}/frames/breakwater.html`,
  search: `${tests}/search.html`,
  lock: `${tests}/namesakes/lock.html`,
  choir: `${tests}/namesakes/choir.html`,
  unlisted: 'http://unlisted-gazette.example/2026/07/04/tunnel-vote.html',
  neighbour: 'http://neighbour-times.example/2026/07/04/tunnel-vote.html',
} as const

/** The built extension for a browser; `ANTECEDENT_OUTPUT` names another folder than .output, so that a build can go on beside a run. */
export function builtExtension(browser: 'chromium' | 'firefox'): string {
  return path.join(
    process.env.ANTECEDENT_OUTPUT ?? path.join(root, '.output'),
    browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3',
  )
}

/** Where pictures and reports of runs go. */
export const RESULTS = path.join(root, 'test-results')
