/** `npm run gazetteers`: builds public/gazetteers/en.json from the sources that public/gazetteers/SOURCES.md names. */
import { writeFileSync } from 'node:fs'
import type { GazetteerFile } from '../../lib/model/resources.ts'
import { leaderLines } from './leaders.ts'
import { nameLists } from './names.ts'
import { countryLines, placeLines } from './places.ts'

const names = nameLists()
const file: GazetteerFile = {
  firstNames: names.first.join('\n'),
  surnames: names.last.join('\n'),
  ambiguousNames: names.ambiguous.join('\n'),
  countries: countryLines().join('\n'),
  places: placeLines().join('\n'),
  leaders: leaderLines().join('\n'),
}
const json = `${JSON.stringify(file)}\n`
writeFileSync(new URL('../../public/gazetteers/en.json', import.meta.url), json)
for (const [key, list] of Object.entries(file))
  console.log(`${key.padEnd(16)} ${list.split('\n').length} lines, ${list.length} characters`)
console.log(`en.json          ${Buffer.byteLength(json)} bytes`)
