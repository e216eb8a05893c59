// Checks on the demo pages: our own words, links that lead somewhere, structured data that parses.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const sites = path.join(here, 'sites')
const seeds = path.join(here, '../../shared/seeds')

function pagesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => path.join(folder, name))
}

const pages = [...pagesUnder(sites), ...pagesUnder(path.join(here, '../e2e/pages'))]

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function runsOf(text: string, length: number): Set<string> {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(' '))
  return runs
}

const visible = (html: string): string => html.replace(/<[^>]+>/g, ' ')

describe('demo pages', () => {
  test('there are six articles and a long read', () => {
    const articles = pages.filter((page) => page.includes('demo') && readFileSync(page, 'utf8').includes('NewsArticle'))
    expect(articles).toHaveLength(7)
  })

  test('no run of nine words is taken from the seeds', ({ skip }) => {
    if (!existsSync(seeds)) {
      console.warn('SKIPPED: ../shared/seeds is not here, so the demo pages were not compared with the seeds')
      skip()
    }
    const taken = new Set<string>()
    for (const name of readdirSync(seeds))
      for (const run of runsOf(readFileSync(path.join(seeds, name), 'utf8'), 9)) taken.add(run)
    expect(taken.size).toBeGreaterThan(500)
    for (const page of pages) {
      const shared = [...runsOf(visible(readFileSync(page, 'utf8')), 9)].filter((run) => taken.has(run))
      expect(shared, page).toEqual([])
    }
  })

  test.each(pages.map((page) => [path.relative(sites, page), page]))('structured data of %s parses', (_name, page) => {
    const html = readFileSync(page, 'utf8')
    for (const [, json] of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
      const data = JSON.parse(json ?? '') as { '@context': string }
      expect(data['@context']).toBe('https://schema.org')
    }
  })

  test('links and files on the demo sites exist', () => {
    for (const page of pagesUnder(sites)) {
      const host = path.relative(sites, page).split(path.sep)[0] ?? ''
      for (const [, target] of readFileSync(page, 'utf8').matchAll(/(?:href|src|action)="(\/[^"#?]*)"/g)) {
        const file = path.join(sites, host, target ?? '')
        expect(existsSync(file.endsWith('/') ? path.join(file, 'index.html') : file), `${page} → ${target}`).toBe(true)
      }
    }
  })
})
