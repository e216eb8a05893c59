/** Files in the reader's folder: a bounded set of names, nothing deleted, what the browser refuses said in words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FolderState } from '../../model/backup.ts'
import { browserFolder, type Downloads } from './browser-folder.ts'
import { fakeArea } from './fixtures/fake-area.ts'
import { type Folder, fileNames, leaveFolder, useFolder, writeToFolder } from './folder.ts'
import { readIndex } from './shelf.ts'

const DAY = 86_400_000
const bytes = new Uint8Array([1, 2, 3])

/** A browser that writes each download to a disk of ours. */
const fakeFolder = (outcome: (name: string) => { state: string; error?: string } = () => ({ state: 'complete' })) => {
  const disk = new Map<string, number>()
  const names: string[] = []
  const folder: Folder = {
    download: async ({ filename }) => names.push(filename) - 1,
    state: async (id) => {
      const name = names[id] ?? ''
      const found = outcome(name)
      if (found.state === 'complete') disk.set(name, (disk.get(name) ?? 0) + 1)
      return found as Awaited<ReturnType<Folder['state']>>
    },
    address: async () => ({ url: 'data:,', release: () => undefined }),
    wait: async () => undefined,
  }
  return { disk, folder }
}

describe('the names of files', () => {
  it('a Monday: its own, and the first of the week', () => {
    const monday = new Date(2026, 10, 23, 12).getTime()
    expect(fileNames({ tag: 'k3', files: [] }, monday)).toEqual([
      'antecedent-k3-monday.json.gz',
      expect.stringMatching(/^antecedent-k3-week-[1-4]\.json\.gz$/),
    ])
  })

  it('whenever it is written, there are eleven at most, and each week has its own once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 80 }), (days) => {
        const state: FolderState = { tag: 't', files: [] }
        const first = new Date(2026, 0, 5, 12).getTime()
        let weeks = 0
        for (const day of [...days].sort((a, b) => a - b)) {
          const now = first + day * DAY
          for (const name of fileNames(state, now)) {
            if (name.includes('week')) weeks += 1
            state.files = [...state.files.filter((file) => file.name !== name), { name, at: now, bytes: 1, kind: 'whole' }]
          }
        }
        expect(state.files.length).toBeLessThanOrEqual(11)
        expect(weeks).toBe(new Set(days.map((day) => Math.floor(day / 7))).size)
      }),
    )
  })
})

describe('writing to the folder', () => {
  it('is noted with each file; the next day the week’s file is left', async () => {
    const area = fakeArea()
    const { disk, folder } = fakeFolder()
    await useFolder(area, 'k3')
    const now = new Date(2026, 10, 23, 12).getTime()
    await writeToFolder(area, folder, { bytes, kind: 'whole', now })
    await writeToFolder(area, folder, { bytes, kind: 'whole', now: now + DAY })
    expect([...disk.keys()].every((name) => name.startsWith('Antecedent/antecedent-k3-'))).toBe(true)
    expect(disk.size).toBe(3)
    expect((await readIndex(area)).folder).toMatchObject({ files: [{}, {}, {}], last: { at: now + DAY } })
  })

  it('without a folder writes nothing; left, it writes no more', async () => {
    const area = fakeArea()
    const { disk, folder } = fakeFolder()
    await writeToFolder(area, folder, { bytes, kind: 'whole', now: DAY })
    await useFolder(area, 'k3')
    await leaveFolder(area)
    await writeToFolder(area, folder, { bytes, kind: 'whole', now: DAY })
    expect(disk.size).toBe(0)
    expect((await readIndex(area)).folder).toBeUndefined()
  })

  it.each([
    ['FILE_NO_SPACE', 'The disk is full'],
    ['FILE_ACCESS_DENIED', 'may not write'],
    ['USER_CANCELED', 'cancelled'],
    ['SOMETHING_NEW', 'SOMETHING_NEW'],
  ])('%s is said in words, and the files of before stay listed', async (error, words) => {
    const area = fakeArea()
    await useFolder(area, 'k3')
    await writeToFolder(area, fakeFolder().folder, { bytes, kind: 'whole', now: DAY })
    const failing = fakeFolder(() => ({ state: 'interrupted', error }))
    await writeToFolder(area, failing.folder, { bytes, kind: 'whole', now: 2 * DAY })
    const { folder } = await readIndex(area)
    expect(folder?.files.length).toBe(2)
    expect(folder?.last?.error).toContain(words)
  })

  it('a download that never ends, or that the browser does not know, is an error too', async () => {
    for (const state of ['in_progress', 'unknown']) {
      const area = fakeArea()
      await useFolder(area, 'k3')
      await writeToFolder(area, fakeFolder(() => ({ state })).folder, { bytes, kind: 'whole', now: DAY })
      expect((await readIndex(area)).folder?.last?.error).toMatch(/did not write/)
    }
  })

  it('without the permission says so', async () => {
    const area = fakeArea()
    await useFolder(area, 'k3')
    await writeToFolder(
      area,
      browserFolder(() => undefined),
      { bytes, kind: 'whole', now: DAY },
    )
    expect((await readIndex(area)).folder?.last?.error).toMatch(/permission/)
  })

  it('through the browser’s interface: a data address where a worker makes no blob addresses', async () => {
    const asked: unknown[] = []
    const downloads: Downloads = {
      download: async (options) => asked.push(options),
      search: async () => [{ state: 'complete' }],
    }
    const make = URL.createObjectURL
    Object.assign(URL, { createObjectURL: undefined })
    try {
      const area = fakeArea()
      await useFolder(area, 'k3')
      await writeToFolder(
        area,
        browserFolder(() => downloads),
        { bytes, kind: 'whole', now: DAY },
      )
      expect(asked[0]).toMatchObject({ url: 'data:application/gzip;base64,AQID', conflictAction: 'overwrite', saveAs: false })
      expect((await readIndex(area)).folder?.last).toEqual({ at: DAY })
    } finally {
      Object.assign(URL, { createObjectURL: make })
    }
  })
})
