/** The table of anchoring: share of each verdict by kind of edit, and the figures that have a gate. */
import type { Trial, Verdict } from './trials.ts'

const WHO = ['ours', 'fuzzy', 'exact'] as const
const VERDICTS: readonly Verdict[] = ['placed', 'moved', 'orphan', 'wrong', 'moved wrong']

const percent = (count: number, of: number): string => (of === 0 ? '–' : `${((100 * count) / of).toFixed(1)}`)

/** One gate: what is counted, in which trials, and its limit in percent. */
interface Gate {
  name: string
  limit: string
  of: (trial: Trial) => boolean
  counts: readonly Verdict[]
}

const edit =
  (...names: string[]) =>
  (trial: Trial): boolean =>
    names.includes(trial.edit)

const GATES: readonly Gate[] = [
  { name: 'wrong place, all edits', limit: '≤ 0.3', of: () => true, counts: ['wrong'] },
  {
    name: 'wrong place, name deleted',
    limit: '≤ 0.5',
    of: (t) => t.of === 'name' && edit('name deleted', 'sentence deleted')(t),
    counts: ['wrong'],
  },
  { name: 'recovered, one word changed', limit: '≥ 99', of: edit('one word changed'), counts: ['placed'] },
  { name: 'recovered, other markup', limit: '≥ 99', of: edit('other markup', 'quotes and blanks'), counts: ['placed'] },
  { name: 'placed or "moved?", 30 % changed', limit: '≥ 90', of: edit('30 % of words changed'), counts: ['placed', 'moved'] },
  { name: 'placed, 30 % changed', limit: '≥ 80', of: edit('30 % of words changed'), counts: ['placed'] },
  {
    name: '"moved?" to other text, sentence or name deleted',
    limit: '≤ 2',
    of: edit('name deleted', 'sentence deleted'),
    counts: ['moved wrong'],
  },
]

function table(trials: readonly Trial[], who: (typeof WHO)[number]): void {
  const groups = new Map<string, Trial[]>()
  for (const trial of trials) {
    const key = `${trial.edit} (${trial.of})`
    groups.set(key, [...(groups.get(key) ?? []), trial])
  }
  console.log(`\n  ${who.padEnd(52)}${'n'.padStart(6)}${VERDICTS.map((name) => name.padStart(13)).join('')}`)
  for (const [key, group] of [...groups].sort())
    console.log(
      `  ${key.padEnd(52)}${String(group.length).padStart(6)}${VERDICTS.map((name) => percent(group.filter((trial) => trial[who] === name).length, group.length).padStart(13)).join('')}`,
    )
}

/** Prints all of it, in percent of the trials of each row. */
export function printTrials(name: string, trials: readonly Trial[], pages: number): void {
  console.log(`\nAnchoring in ${name}: ${trials.length} trials on ${pages} pages, percent of each row`)
  for (const who of WHO) table(trials, who)
  console.log(`\n  ${'figures with a gate'.padEnd(52)}${'gate'.padStart(8)}${WHO.map((who) => who.padStart(9)).join('')}`)
  for (const gate of GATES) {
    const of = trials.filter(gate.of)
    const cells = WHO.map((who) => percent(of.filter((trial) => gate.counts.includes(trial[who])).length, of.length).padStart(9))
    console.log(`  ${gate.name.padEnd(52)}${gate.limit.padStart(8)}${cells.join('')}`)
  }
}

/** Prints every trial of ours that pointed at other text or lost what is there, for looking at. */
export function printWrong(trials: readonly Trial[]): void {
  for (const trial of trials)
    if (trial.at) console.log(`  ${trial.ours} | ${trial.edit} | ${trial.quote} => ${trial.at.replace(/\n/g, ' ⏎ ')}`)
}
