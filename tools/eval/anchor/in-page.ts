/** What runs in the page of a browser: the trials of one page. Bundled by browsers.ts; the page is left as it was. */
import { seeded } from '../../train/random.ts'
import { type Trial, trialsOn } from './trials.ts'

/** Runs the trials on the document it is called in. */
export function run(url: string, seed: number, options: { each: number; words: string[] }): Trial[] {
  return trialsOn(document, url, { random: seeded(seed), ...options })
}
