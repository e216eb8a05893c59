/** Sizes of what is shipped, against the limits that were decided (docs/measurements.md). Bytes, minified, uncompressed unless said. */
import { readdirSync, statSync } from 'node:fs'

const LIMITS: readonly { name: string; file: string; max: number }[] = [
  { name: 'gate', file: '.output/chrome-mv3/gate.js', max: 5_000 },
  { name: 'reader', file: '.output/chrome-mv3/reader.js', max: 60_000 },
  { name: 'card', file: '.output/chrome-mv3/card.js', max: 60_000 },
  { name: 'marks', file: '.output/chrome-mv3/marks.js', max: 30_000 },
  { name: 'views of saved highlights', file: '.output/chrome-mv3/saved.js', max: 35_000 },
  { name: 'gate, Firefox', file: '.output/firefox-mv3/gate.js', max: 5_000 },
  { name: 'reader, Firefox', file: '.output/firefox-mv3/reader.js', max: 60_000 },
  { name: 'whole zip', file: '.output/antecedent-*-chrome.zip', max: 2_500_000 },
]

/** A file by its path, in which one `*` may stand for the version. */
function find(file: string): string | undefined {
  const [start, end] = file.split('*')
  if (end === undefined) return file
  const dir = file.slice(0, file.lastIndexOf('/'))
  return readdirSync(dir)
    .map((name) => `${dir}/${name}`)
    .find((path) => path.startsWith(start!) && path.endsWith(end))
}

/** Prints each size beside its limit and counts those within and beyond. A missing file is beyond. */
export function checkSizes(): { passed: number; failed: number } {
  const count = { passed: 0, failed: 0 }
  for (const { name, file, max } of LIMITS) {
    const path = find(file)
    const size = path ? (statSync(path, { throwIfNoEntry: false })?.size ?? Infinity) : Infinity
    const fits = size <= max
    count[fits ? 'passed' : 'failed']++
    console.log(`size ${name}: ${size} of ${max} bytes${fits ? '' : ' TOO LARGE'}`)
  }
  return count
}
