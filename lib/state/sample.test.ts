/** The sample's small world, on the articles that ship: what came before is there, and the reader's own store knows nothing of it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ReadArticle } from '../model/article.ts'
import { parseGazetteer } from '../recognize/gazetteer.ts'
import { freshStore } from '../services/fixtures/fake-engine.ts'
import { createLibrary } from '../services/library.ts'
import { DEFAULT_SETTINGS } from '../settings/settings.ts'
import { sampleServices } from './sample.ts'

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'))
const { earlier, shown } = json('sample/articles.json') as { earlier: ReadArticle[]; shown: ReadArticle }
const gazetteer = parseGazetteer(json('gazetteers/en.json'))

async function sample(recording = true) {
  const store = freshStore()
  let made = 0
  const world = {
    gazetteer,
    settings: { ...DEFAULT_SETTINGS, recording },
    now: () => 1_760_000_000_000,
    newId: () => `id-${++made}`,
  }
  const services = sampleServices(world, store)
  await services.remember(earlier)
  return { services, library: createLibrary({ store, now: world.now, newId: world.newId }) }
}

async function counts(library: ReturnType<typeof createLibrary>) {
  const answer = await library.counts()
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('the sample', () => {
  it('shows what came before, and remembers the shown article once it is seen', async () => {
    const { services, library } = await sample()
    expect((await counts(library)).articles).toBe(earlier.length)
    const first = await services.analyze(shown, false)
    expect(first.ok && first.value.prior.length).toBeGreaterThan(2)
    expect((await counts(library)).articles).toBe(earlier.length)
    await services.analyze(shown, true)
    expect((await counts(library)).articles).toBe(earlier.length + 1)
  })

  it('works for a reader who records nothing', async () => {
    const { library } = await sample(false)
    expect((await counts(library)).articles).toBe(earlier.length)
  })

  it('remembering it twice stores nothing twice', async () => {
    const { services, library } = await sample()
    const before = await counts(library)
    await services.remember(earlier)
    expect(await counts(library)).toEqual(before)
  })

  it('follows and lets go', async () => {
    const { services, library } = await sample()
    const people = await library.entities({ kind: 'person' })
    const entity = (people.ok && people.value[0]?.id) || ''
    expect((await services.correct({ action: 'follow', entity })).ok).toBe(true)
    expect(await services.withdraw(entity, 'follow')).toEqual({ ok: true, value: null })
    const left = await library.corrections()
    expect(left.ok && left.value).toEqual([])
  })
})
