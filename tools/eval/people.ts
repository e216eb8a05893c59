/** Measures people, officials and roles on the gold articles (through gold/score.mjs) and PERSON exact F1 on named-entity corpora. `tsx tools/eval/people.ts [--verbose] [--corpora] [--rules]`; `--rules` leaves the tagger out. The shipped tagger has seen worldwide: its honest figures there are tools/eval/tagger.ts's. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { analyze } from '../../lib/engine/analyze.ts'
import type { GazetteerFile } from '../../lib/model/resources.ts'
import { parseGazetteer } from '../../lib/recognize/gazetteer.ts'
import { recognize } from '../../lib/recognize/pipeline.ts'
import { withTagger } from '../../lib/recognize/tagger/load.ts'
import { tokenize } from '../../lib/text/tokenize.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const lists = parseGazetteer(
  JSON.parse(readFileSync(new URL('../../public/gazetteers/en.json', import.meta.url), 'utf8')) as GazetteerFile,
)
const gazetteer = process.argv.includes('--rules')
  ? lists
  : withTagger(lists, readFileSync(new URL('../../public/tagger/en.bin', import.meta.url)))

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

interface CorpusDocument {
  id: string
  text: string
  ents: { s: number; e: number; t: string; type: string }[]
}

/** Exact F1 of PERSON spans; possessive 's is taken off gold spans. `sample` prints the errors of a few documents. */
function scoreCorpus(name: string, types: string[], sample: number): void {
  const path = join(SHARED, 'corpora/ner', `${name}.jsonl.gz`)
  const [count, errors] = [{ tp: 0, fp: 0, fn: 0 }, [] as string[]]
  const documents = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  for (const [i, line] of documents.entries()) {
    const document = JSON.parse(line) as CorpusDocument
    const gold = new Map<string, string>()
    for (const e of document.ents.filter((x) => types.includes(x.type))) {
      const surface = document.text.slice(e.s, e.e).replace(/\s*['’]s?$/, '')
      gold.set(`${e.s}-${e.s + surface.length}`, surface)
    }
    // Past the engine's language gate: some documents are bare lists of names.
    const context = { text: document.text, title: '', published: '2020-01-01', gazetteer, ...tokenize(document.text) }
    for (const m of recognize(context).filter((x) => x.kind === 'person')) {
      if (gold.delete(`${m.start}-${m.end}`)) count.tp++
      else {
        count.fp++
        errors.push(
          `${i} + ${m.text} [${m.rule} ${m.confidence}] … ${document.text.slice(Math.max(0, m.start - 40), m.end + 30).replace(/\n/g, '⏎')}`,
        )
      }
    }
    count.fn += gold.size
    for (const [span, surface] of gold) {
      const at = Number(span.split('-')[0])
      errors.push(
        `${i} - ${surface} … ${document.text.slice(Math.max(0, at - 40), at + surface.length + 30).replace(/\n/g, '⏎')}`,
      )
    }
  }
  const [p, r] = [count.tp / (count.tp + count.fp), count.tp / (count.tp + count.fn)]
  console.log(
    `${name.padEnd(24)} PERSON P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)} (tp ${count.tp} fp ${count.fp} fn ${count.fn})`,
  )
  const step = Math.max(1, Math.floor(errors.length / Math.max(1, sample)))
  if (sample) for (let i = 0; i < errors.length; i += step) console.log(`  ${errors[i]}`)
}

if (!existsSync(SHARED)) {
  console.warn('eval people: ../shared is absent, nothing was measured')
  process.exit(0)
}
const verbose = process.argv.includes('--verbose')
const sample = Number(/--sample=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 0)
if (!process.argv.includes('--only-corpora')) {
  for (const story of ['pakistan-russia', 'news', 'stories/dmitry-medvedev', 'stories/nawaz-sharif']) scoreStory(story, verbose)
  // Held out: totals only, never their errors.
  for (const story of ['stories/jacob-zuma', 'stories/mahmoud-ahmadinejad']) scoreStory(story, false)
}
if (process.argv.includes('--corpora') || process.argv.includes('--only-corpora')) {
  scoreCorpus('worldwide', ['Person'], sample)
  scoreCorpus('conll2003-testa', ['PER'], sample)
  scoreCorpus('crossner-politics-dev', ['politician', 'person'], sample)
}
