import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findBrowser, onPath } from './find.ts'

let folder = ''
const program = (name: string, mode = 0o755): string => {
  const file = path.join(folder, name)
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, mode)
  return file
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'antecedent-find-'))
  vi.stubEnv('PATH', folder)
  vi.stubEnv('ANTECEDENT_CHROMIUM', undefined)
  vi.stubEnv('ANTECEDENT_FIREFOX', undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe.skipIf(process.platform === 'win32')('finding a browser', () => {
  test('on PATH, under any of its names', () => {
    const file = program('chromium-browser')
    expect(findBrowser('chromium')).toBe(file)
  })

  test('the environment wins over PATH', () => {
    program('firefox')
    const mine = program('my-firefox')
    vi.stubEnv('ANTECEDENT_FIREFOX', mine)
    expect(findBrowser('firefox')).toBe(mine)
  })

  test('a program named by the environment that cannot run is an error that says so', () => {
    vi.stubEnv('ANTECEDENT_CHROMIUM', path.join(folder, 'nothing'))
    expect(() => findBrowser('chromium')).toThrow(/ANTECEDENT_CHROMIUM names .*nothing/)
  })

  test('branded Chrome and files that are not programs are not taken', () => {
    program('google-chrome')
    program('chromium', 0o644)
    expect(onPath('chromium')).toBeUndefined()
    expect(findBrowser('chromium')).not.toBe(path.join(folder, 'google-chrome'))
  })
})
