/** Trials of anchoring on one live page: quotes are described, the page is edited, and each way of finding them again is judged. */
import search from 'approx-string-match'
import { anchor } from '../../../lib/annotate/anchor.ts'
import { describe } from '../../../lib/annotate/describe.ts'
import type { Span } from '../../../lib/model/mention.ts'
import { readPage } from '../../../lib/page/read-page.ts'
import { offsetAt, pointAt, type TextMap } from '../../../lib/page/text-map.ts'
import { Editor } from './edits.ts'
import { deleteOwn, type Edit, GONE, KEPT, type Scene, swapTwins, twinOf } from './kinds.ts'

/** Whether a quote was found where it is: 'wrong' and 'moved wrong' point at other text. */
export type Verdict = 'placed' | 'moved' | 'orphan' | 'wrong' | 'moved wrong'

export interface Trial {
  edit: string
  of: 'sentence' | 'name'
  /** Verdicts on ours, on the best fuzzy match whatever it is like, and on the first exact one. */
  ours: Verdict
  fuzzy: Verdict
  exact: Verdict
  quote: string
  /** What ours was placed at, where that is not the quote as it is now; of an orphan whose quote is there, what stands around it. */
  at?: string
}

type Found = { outcome: 'placed' | 'moved'; span: Span } | { outcome: 'orphan' }

/** Share of two spans' union that both cover from which on they are one place. */
const SAME_PLACE = 0.5

function verdict(found: Found, truth: Span | null): Verdict {
  if (found.outcome === 'orphan') return 'orphan'
  const { span } = found
  const shared = truth ? Math.min(span.end, truth.end) - Math.max(span.start, truth.start) : 0
  const all = truth ? Math.max(span.end, truth.end) - Math.min(span.start, truth.start) : 1
  if (shared / all >= SAME_PLACE) return found.outcome
  return found.outcome === 'placed' ? 'wrong' : 'moved wrong'
}

/** The best match by edit distance, nearest to the old place among equals: what a matcher without a threshold does. */
function plainFuzzy(text: string, exact: string, start: number): Found {
  const found = search(text, exact, exact.length >> 1)
  const best = found.sort((a, b) => a.errors - b.errors || Math.abs(a.start - start) - Math.abs(b.start - start))[0]
  return best ? { outcome: 'placed', span: best } : { outcome: 'orphan' }
}

function plainExact(text: string, exact: string): Found {
  const start = text.indexOf(exact)
  return start < 0 ? { outcome: 'orphan' } : { outcome: 'placed', span: { start, end: start + exact.length } }
}

const pick = <T>(list: T[], count: number, random: () => number): T[] => {
  const left = [...list]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!)
}

/** Sentences of 40 to 400 code units, and names of two or three words inside sentences. */
export function quotesOf(text: string, random: () => number, each: number): { quote: Span; sentence: Span }[] {
  const sentences = [...text.matchAll(/[^.!?\n]{40,400}[.!?](?=\s|$)/g)].map((found) => {
    const lead = found[0].length - found[0].trimStart().length
    return { start: found.index + lead, end: found.index + found[0].length }
  })
  const names = sentences.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(/(?<=\p{L},? )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}/gu)].map(
      (found) => ({
        quote: { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length },
        sentence,
      }),
    ),
  )
  return [...pick(sentences, each, random).map((sentence) => ({ quote: sentence, sentence })), ...pick(names, each, random)]
}

/** Place of the marked quote in the page as it was read anew; null where nothing of it is left. */
function truthIn(map: TextMap, editor: Editor): Span | null {
  const start = offsetAt(map, editor.start.node, editor.start.offset)
  const end = offsetAt(map, editor.end.node, editor.end.offset)
  return start < end ? { start, end } : null
}

/** Runs every kind of edit on `each` sentences and `each` names of the page; leaves the page as it was. */
export function trialsOn(
  page: Document,
  url: string,
  options: { random: () => number; each: number; words: readonly string[] },
): Trial[] {
  const reading = readPage(page, url)
  if (!reading || reading.map.text.length < 500) return []
  const { map } = reading
  return quotesOf(map.text, options.random, options.each).flatMap(({ quote, sentence }) => {
    const start = pointAt(map, quote.start)
    const last = pointAt(map, quote.end - 1)
    const scene = (of: TextMap, at: Span, within: Span): Scene => ({
      map: of,
      quote: at,
      sentence: within,
      editor: new Editor(start, { node: last.node, offset: last.offset + 1 }),
      random: options.random,
      words: options.words,
    })
    return [...plainTrials(page, url, scene(map, quote, sentence)), ...twinTrials(page, url, scene(map, quote, sentence))]
  })
}

const countOf = (text: string, words: string): number => text.split(words).length - 1

interface Now {
  /** Text before the edit, and the quote and its sentence in it. */
  before: string
  quote: Span
  sentence: Span
  edit: string
  gone: boolean
  editor: Editor
}

/**
 * Whether the text that is read now has the edit in it. Some pages hold their article twice and are then read from the copy that was
 * not edited, or from both: nothing was tried there.
 */
function took({ before, quote, gone, editor }: Now, map: TextMap, truth: Span | null): boolean {
  const words = before.slice(quote.start, quote.end)
  const [now, then] = [countOf(map.text, words), countOf(before, words)]
  const changed = gone || !truth || map.text.slice(truth.start, truth.end) !== words
  return (changed ? now < then : now <= then) && (gone || map.extent.has(editor.start.node))
}

const told = (text: string, at: Span | null): Pick<Trial, 'at'> =>
  at ? { at: text.slice(Math.max(0, at.start - 60), at.end + 60) } : {}

function judge(page: Document, url: string, now: Now): Trial[] {
  const again = readPage(page, url)
  if (!again) return []
  const { text } = again.map
  const { selector, lookAlikes } = describe(now.before, now.quote)
  const truth = now.gone ? null : truthIn(again.map, now.editor)
  if (!took(now, again.map, truth)) return []
  const exact = selector[0].exact
  const ours = anchor(text, selector, lookAlikes)
  const ourVerdict = verdict(ours, truth)
  const isSentence = now.quote.start === now.sentence.start && now.quote.end === now.sentence.end
  return [
    {
      edit: now.edit,
      of: isSentence ? 'sentence' : 'name',
      ours: ourVerdict,
      fuzzy: verdict(plainFuzzy(text, exact, now.quote.start), truth),
      exact: verdict(plainExact(text, exact), truth),
      quote: exact,
      ...told(text, ours.outcome === 'orphan' ? truth : ourVerdict.endsWith('wrong') ? ours.span : null),
    },
  ]
}

function plainTrials(page: Document, url: string, scene: Scene): Trial[] {
  const { map, quote, sentence, editor } = scene
  const isName = quote.start !== sentence.start || quote.end !== sentence.end
  const edits: [string, Edit, boolean][] = [
    ...Object.entries(GONE).map(([name, edit]): [string, Edit, boolean] => [name, edit, true]),
    ...Object.entries(KEPT).map(([name, edit]): [string, Edit, boolean] => [name, edit, false]),
  ]
  return edits.flatMap(([edit, run, gone]) => {
    if (edit === 'name deleted' && !isName) return []
    try {
      return run(scene) ? judge(page, url, { before: map.text, quote, sentence, edit, gone, editor }) : []
    } finally {
      editor.undo()
    }
  })
}

/** Two look-alike paragraphs, made before the highlight is: then they change places, or the highlight's own one goes. */
function twinTrials(page: Document, url: string, scene: Scene): Trial[] {
  const twin = twinOf(scene)
  if (!twin) return []
  const start = { ...scene.editor.start }
  const end = { ...scene.editor.end }
  const outer = new Editor(start, end)
  const block = start.node.parentElement!.closest('p')!
  outer.insert(twin, block.parentNode!, block.nextSibling)
  try {
    const reading = readPage(page, url)
    if (!reading) return []
    const quote = truthIn(reading.map, outer)
    if (!quote) return []
    const shift = quote.start - scene.quote.start
    const sentence = { start: scene.sentence.start + shift, end: scene.sentence.end + shift }
    const run = (edit: string, change: Edit, gone: boolean): Trial[] => {
      const editor = new Editor(start, end)
      try {
        if (!change({ ...scene, map: reading.map, quote, sentence, editor })) return []
        return judge(page, url, { before: reading.map.text, quote, sentence, edit, gone, editor })
      } finally {
        editor.undo()
      }
    }
    return [
      ...run('look-alike paragraphs swapped', swapTwins(twin), false),
      ...run('own one of two look-alikes deleted', deleteOwn, true),
    ]
  } finally {
    outer.undo()
  }
}
