/**
 * Measures projects and events on the gold stories, without linking:
 * `tsx tools/eval/projects-events.ts [--gold] [--verbose] [STORY …]`; `--gold` takes people and dates from the gold files instead of the engine.
 * Held-out stories are printed in totals only, never article by article.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { EngineInput, EngineOutput } from '../../lib/engine/engine.ts'
import { extractEvents } from '../../lib/events/extract.ts'
import type { LocalEntity } from '../../lib/model/entity.ts'
import type { Mention, ProjectMention } from '../../lib/model/mention.ts'
import type { Gazetteer } from '../../lib/model/resources.ts'
import { projectEntities } from '../../lib/recognize/projects/entities.ts'
import { projects } from '../../lib/recognize/projects/recognizer.ts'
import { findReferences } from '../../lib/recognize/projects/references.ts'
import { tokenize } from '../../lib/text/tokenize.ts'
import { shippedResources } from '../gold/resources.ts'

const GOLD = resolve(import.meta.dirname, '../../../shared/gold')
const HELD_OUT = ['stories/jacob-zuma', 'stories/mahmoud-ahmadinejad']
const DEVELOPMENT = ['pakistan-russia', 'news', 'stories/dmitry-medvedev', 'stories/nawaz-sharif']

interface GoldArticle {
  title: string
  published: string
  text: string
  people: { start: number; end: number; id: string; official: boolean }[]
  dates: { start: number; end: number; value: string }[]
}

/** Reads a gold article: head lines, a blank line, the marked text, and records after "---" (left aside here). */
function readGold(source: string): GoldArticle {
  const body = source.split(/\n---\n/)[0]!
  const blank = body.indexOf('\n\n')
  const head = new Map(
    body
      .slice(0, blank)
      .split('\n')
      .map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1).trim()]),
  )
  const article: GoldArticle = {
    title: head.get('title') ?? '',
    published: head.get('published') ?? '',
    text: '',
    people: [],
    dates: [],
  }
  let from = 0
  const marked = body.slice(blank + 2)
  for (const match of marked.matchAll(/\{\??([opjd]):([^|{}]*)\|([^{}]*)\}/g)) {
    article.text += marked.slice(from, match.index)
    const [all, kind, id = '', words = ''] = match
    const span = { start: article.text.length, end: article.text.length + words.length }
    if (kind === 'd') article.dates.push({ ...span, value: id })
    else if (kind !== 'j') article.people.push({ ...span, id, official: kind === 'o' })
    article.text += words
    from = match.index + all.length
  }
  article.text += marked.slice(from)
  return article
}

/** Countries and places of a text by the gazetteer, longest first. */
function findPlaces(text: string, tokens: ReturnType<typeof tokenize>['tokens'], gazetteer: Gazetteer): Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.capital) continue
    for (let length = gazetteer.longestPlace; length > 0; length--) {
      const last = tokens[at + length - 1]
      if (!last) continue
      const phrase = text.slice(tokens[at]!.start, last.end)
      const place = gazetteer.country(phrase) ?? gazetteer.place(phrase)
      if (!place) continue
      const span = { start: tokens[at]!.start, end: last.end, text: phrase }
      found.push({ kind: 'place', ...span, entity: `place-${place.name}`, confidence: 0.8, rule: 'eval/gazetteer' })
      at += length - 1
      break
    }
  }
  return found
}

/** Recognition with people and dates as the gold marks them. */
function fromGold(gold: GoldArticle, gazetteer: Gazetteer): EngineOutput {
  const { text, title, published } = gold
  const context = { text, title, published, ...tokenize(text), gazetteer }
  const people: Mention[] = gold.people.map(({ id, ...span }) => ({
    kind: 'person' as const,
    ...span,
    text: text.slice(span.start, span.end),
    entity: id,
    confidence: 1,
    rule: 'gold',
  }))
  const dates: Mention[] = gold.dates.map((date) => ({
    kind: 'date' as const,
    ...date,
    text: text.slice(date.start, date.end),
    from: null,
    to: null,
    precision: 'day' as const,
    anchor: 'none' as const,
    confidence: 1,
    rule: 'gold',
  }))
  const projectMentions = projects.find(context, people) as ProjectMention[]
  const projectList = projectEntities(projectMentions, context)
  const places = findPlaces(text, context.tokens, gazetteer)
  const mentions = [...people, ...dates, ...projectMentions, ...places].sort((a, b) => a.start - b.start)
  const names = (kind: LocalEntity['kind'], list: Mention[]): LocalEntity[] =>
    [...new Set(list.map((m) => (m.kind === 'date' ? '' : (m.entity ?? ''))))].map((key) => {
      const own = list.filter((m) => m.kind !== 'date' && m.entity === key).map((m) => m.text)
      return {
        key,
        kind,
        name: own[0] ?? key,
        names: own,
        roles: [],
        countries: kind === 'place' && gazetteer.country(own[0] ?? '') ? [gazetteer.country(own[0] ?? '')!.code] : [],
        official: kind === 'person',
      }
    })
  const entities = [...names('person', people), ...projectList, ...names('place', places)]
  const references = findReferences(context, projectMentions)
  return { language: 'en', mentions, entities, events: extractEvents({ context, mentions, entities, references }), ms: {} }
}

/** One line of the `read` command's JSON, without linking. */
const toLine = (id: string, gold: GoldArticle, out: EngineOutput) =>
  JSON.stringify({
    id,
    text: gold.text,
    mentions: out.mentions,
    entities: out.entities.map((entity) => ({ ...entity, id: entity.key, aliases: entity.names })),
    events: out.events.map((event) => ({ ...event, id: `${id}#${event.key}`, when: event.time.value })),
    prior: [],
    ms: out.ms,
  })

async function analyzer(useGold: boolean): Promise<((input: EngineInput, gazetteer: Gazetteer) => EngineOutput) | undefined> {
  if (useGold) return undefined
  const path = resolve(import.meta.dirname, '../../lib/engine/analyze.ts')
  return existsSync(path)
    ? ((await import(path)) as { analyze: (input: EngineInput, gazetteer: Gazetteer) => EngineOutput }).analyze
    : undefined
}

async function main(args: string[]): Promise<void> {
  if (!existsSync(GOLD)) return console.warn('SKIPPED: ../shared/gold is not there')
  const verbose = args.includes('--verbose')
  const named = args.filter((arg) => !arg.startsWith('--'))
  const analyze = await analyzer(args.includes('--gold'))
  const gazetteer = shippedResources()
  const out = mkdtempSync(join(tmpdir(), 'projects-events-'))
  const run = (stories: string[], label: string, flags: string[]) => {
    const pairs = stories.flatMap((story) => {
      const file = join(out, `${basename(story)}.jsonl`)
      const golds = readdirSync(join(GOLD, story))
        .filter((name) => name.endsWith('.gold.txt'))
        .sort()
      const lines = golds.map((name) => {
        const gold = readGold(readFileSync(join(GOLD, story, name), 'utf8'))
        const input = { text: gold.text, title: gold.title, published: gold.published, language: 'en' }
        return toLine(`${story}/${name}`, gold, analyze ? analyze(input, gazetteer) : fromGold(gold, gazetteer))
      })
      writeFileSync(file, lines.join('\n'))
      return [join(GOLD, story), file]
    })
    const text = execFileSync('node', [join(GOLD, 'score.mjs'), 'score', ...pairs, ...flags], { encoding: 'utf8' })
    const kept =
      verbose && flags.length
        ? text
        : text
            .split('\n')
            .filter((line) => /^(?:people|projects|events)\s/.test(line))
            .join('\n')
    console.log(`${label} (${analyze ? 'engine' : 'gold people and dates'})\n${kept}`)
  }
  const stories = named.length ? named : DEVELOPMENT
  for (const story of stories) run([story], story, verbose && !HELD_OUT.includes(story) ? ['--verbose'] : [])
  if (!named.length) run(HELD_OUT, 'held out, totals', [])
}

await main(process.argv.slice(2))
