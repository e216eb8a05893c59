/** Measures people, officials and roles on the gold articles (through gold/score.mjs) and PERSON exact F1 on named-entity corpora. `tsx tools/eval/people.ts [--verbose] [--corpora] [--rules]`; `--rules` leaves the tagger out. The shipped tagger has seen worldwide: its honest figures there are tools/eval/tagger.ts's. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyze } from '../../lib/engine/analyze.ts'
import { shippedLists, shippedResources } from '../gold/resources.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const gazetteer = process.argv.includes('--rules') ? shippedLists() : shippedResources()

/** Text and head lines of a gold article, without its markup. */
function readGold(path: string): { text: string; title: string; published: string } {
  const [head = '', ...rest] = readFileSync(path, 'utf8').split('\n---\n')[0]!.split('\n\n')
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? ''
  let text = rest.join('\n\n').replace(/\n+$/, '')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\{\??[opjd]:[^|{}]*\|([^{}]*)\}/g, '$1')
  }
  return { text, title: field('title'), published: field('published').slice(0, 10) }
}

function predict(path: string): string {
  const gold = readGold(path)
  const { mentions, entities } = analyze({ ...gold, language: 'en' }, gazetteer)
  // Local keys mean nothing across articles: the name stands in for the linker here.
  const names = new Map(entities.map((e) => [e.key, e.name]))
  return JSON.stringify({
    text: gold.text,
    mentions: mentions.map((m) => (m.kind === 'date' || !m.entity ? m : { ...m, entity: names.get(m.entity) ?? m.entity })),
    entities: entities.map((e) => ({ id: names.get(e.key), kind: e.kind, name: e.name, roles: e.roles })),
    events: [],
    prior: [],
  })
}

function scoreStory(story: string, verbose: boolean): void {
  const folder = join(SHARED, 'gold', story)
  const out = mkdtempSync(join(tmpdir(), 'antecedent-people-'))
  const file = join(out, 'predictions.jsonl')
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.txt'))
    .sort()
  writeFileSync(file, articles.map((name) => predict(join(folder, name))).join('\n'))
  const report = execFileSync(
    'node',
    [join(SHARED, 'gold/score.mjs'), 'score', folder, file, ...(verbose ? ['--verbose'] : [])],
    { encoding: 'utf8' },
  )
  rmSync(out, { recursive: true })
  const section = /\b(projects|dateValues|events|prior):$/
  let wanted = true
  console.log(`== ${story}`)
  for (const line of report.split('\n')) {
    if (/:$/.test(line)) wanted = !section.test(line)
    if (/^(people|officials|roles|samePerson) /.test(line)) console.log(line)
    else if (/^\s+[-+]/.test(line) ? wanted : /gold\.txt (people|roles):$/.test(line)) console.log(line)
  }
}

if (!existsSync(SHARED)) {
  console.warn('eval people: ../shared is absent, nothing was measured')
  process.exit(0)
}
const verbose = process.argv.includes('--verbose')
if (!process.argv.includes('--only-corpora')) {
  for (const story of ['pakistan-russia', 'news', 'stories/dmitry-medvedev', 'stories/nawaz-sharif']) scoreStory(story, verbose)
  // Held out: totals only, never their errors.
  for (const story of ['stories/jacob-zuma', 'stories/mahmoud-ahmadinejad']) scoreStory(story, false)
}
if (process.argv.includes('--corpora') || process.argv.includes('--only-corpora')) await import('./corpora.ts')
