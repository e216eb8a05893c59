/** `npm run bench [-- engine | cold | store | live]`: how fast the product is, each figure beside that of a yardstick measured in the same run. Prints, asserts nothing. */
import { benchCold } from './cold.ts'
import { benchEngine } from './engine.ts'
import { benchLive } from './live.ts'
import { benchStore } from './store.ts'

const PARTS: Readonly<Record<string, (args?: readonly string[]) => Promise<void>>> = {
  engine: benchEngine,
  cold: benchCold,
  store: benchStore,
  live: benchLive,
}

const [part, ...args] = process.argv.slice(2)
const chosen = part === undefined ? Object.values(PARTS) : [PARTS[part]]
for (const run of chosen) {
  if (!run) {
    console.error(`usage: npm run bench [-- ${Object.keys(PARTS).join(' | ')}]`)
    process.exit(2)
  }
  await run(args)
}
