// A private window: once the reader allows it, pages are painted and prior events shown, but nothing is stored.
import assert from 'node:assert/strict'
import { poll, sleep } from '../drivers/wait.ts'
import type { Flow, Suite } from '../flow.ts'
import { painted } from '../on-page.ts'
import { STORY } from '../sites.ts'

const flows: Flow[] = [
  {
    name: 'a private window is painted, and nothing of it is stored',
    async run({ driver, session }) {
      await session.prepare()
      const known = await session.read(STORY[3])
      await known.close()
      const before = await session.library<Record<string, number>>('counts')
      assert.equal(before.articles, 1)
      const secret = await driver.privateTab(STORY[5])
      await poll(async () => Object.keys(await secret.evaluate(painted)).length > 0, 12_000, 'the private page to be painted')
      // Longer than a page must be seen to be stored.
      await sleep(7000)
      const after = await session.library<Record<string, number>>('counts')
      for (const what of ['articles', 'people', 'projects', 'events', 'annotations'])
        assert.equal(after[what], before[what], what)
      await secret.close()
    },
  },
  {
    name: 'no console had an error with a private window',
    async run({ driver }) {
      assert.deepEqual(await driver.errors(), [])
    },
  },
]

/** The suite of private windows. */
export function privateWindow(): Suite {
  return { name: 'private window', launch: { allowPrivate: true }, flows }
}
