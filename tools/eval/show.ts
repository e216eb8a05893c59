/** Errors in context on the annotated sets that may be looked at: `npm run eval -- --show people|officials|roles|projects|dates|events`. */
import type { Span } from '../../lib/model/mention.ts'
import { measureSet } from '../gold/measure.ts'
import { shippedResources } from '../gold/resources.ts'
import { KINDS, type Kind } from '../gold/score.ts'
import { goldSets } from '../gold/sets.ts'

/** Kinds of error shown for a word: "people" tells of status and roles too. */
const SHOWN: Record<string, readonly Kind[]> = {
  people: ['people', 'officials', 'roles'],
  officials: ['officials'],
  roles: ['roles'],
  projects: ['projects'],
  dates: ['dateValues'],
  events: ['events'],
}

export const SHOWABLE = Object.keys(SHOWN)

/** The words at `at` in brackets, with what stands around them, on one line. */
function inContext(text: string, { start, end }: Span): string {
  const cut = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
  return `…${cut(start - 60, start)}[${cut(start, end)}]${cut(end, end + 40)}…`
}

/** Prints figures of every set, and the errors of `what` (one of SHOWABLE) where the set is open. */
export async function showErrors(what: string): Promise<void> {
  const resources = shippedResources()
  for (const set of await goldSets()) {
    const { figures, errors } = measureSet(set, resources)
    console.log(`== ${set.name}: ${KINDS.map((kind) => `${kind} ${figures[kind]?.toFixed(3) ?? '–'}`).join('  ')}`)
    if (!set.open) console.log('   (nobody who writes rules reads these: totals only)')
    for (const { kind, sign, article, text, at, note } of errors)
      if (SHOWN[what]!.includes(kind)) console.log(`${sign} ${kind.padEnd(10)} ${article}: ${inContext(text, at)} ${note}`)
  }
}

/** Prints the figures of our own articles alone, as part of `npm run eval`. */
export async function scoreOwn(): Promise<void> {
  const [own] = await goldSets()
  const { figures } = measureSet(own!, shippedResources())
  console.log(`== our own ${own!.articles.length} articles (tools/gold), engine alone`)
  console.log(KINDS.map((kind) => `${kind} ${figures[kind]?.toFixed(3) ?? '–'}`).join('  '))
}
