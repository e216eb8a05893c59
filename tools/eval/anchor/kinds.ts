/** The kinds of edit that highlights are tried against, each done to the live page around one quote. */

import type { Span } from '../../../lib/model/mention.ts'
import { pointAt, type TextMap } from '../../../lib/page/text-map.ts'
import type { Editor } from './edits.ts'

/** What an edit works on: the page as it was read, the quote in it, and words of other pages. */
export interface Scene {
  map: TextMap
  quote: Span
  /** The sentence that the quote is or stands in. */
  sentence: Span
  editor: Editor
  random: () => number
  /** Words that the page could have had instead. */
  words: readonly string[]
}

/** Does the edit; false where this page offers no occasion for it. */
export type Edit = (scene: Scene) => boolean

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!

/** The element that holds a paragraph of the text: nearest block around a place. */
function blockAt({ map }: Scene, offset: number): Element | null {
  return pointAt(map, offset).node.parentElement?.closest('p, li, blockquote, h2, h3, h4, td, div') ?? null
}

/** Runs of the span that lie in one text node each, last first, as node and offsets in it. */
function piecesOf(map: TextMap, { start, end }: Span): { node: Text; from: number; to: number }[] {
  const pieces: { node: Text; from: number; to: number }[] = []
  for (let at = start; at < end; at++) {
    if (map.text[at] === '\n') continue
    const { node, offset } = pointAt(map, at)
    const last = pieces.at(-1)
    if (last?.node === node) last.to = offset + 1
    else pieces.push({ node, from: offset, to: offset + 1 })
  }
  return pieces.reverse()
}

function deleteSpan({ map, editor }: Scene, span: Span): boolean {
  for (const { node, from, to } of piecesOf(map, span)) editor.replace(node, from, to - from, '')
  return true
}

/** Words of a span that lie whole in one text node, as spans of the text. */
function wordsIn(map: TextMap, { start, end }: Span): Span[] {
  return [...map.text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)]
    .map((found) => ({ start: start + found.index, end: start + found.index + found[0].length }))
    .filter((span) => pointAt(map, span.start).node === pointAt(map, span.end - 1).node)
}

function replaceWords(scene: Scene, spans: readonly Span[]): boolean {
  for (const span of [...spans].sort((a, b) => b.start - a.start)) {
    const { node, offset } = pointAt(scene.map, span.start)
    const old = scene.map.text.slice(span.start, span.end)
    const count = pointAt(scene.map, span.end - 1).offset + 1 - offset
    let word = pick(scene.words, scene.random)
    for (let i = 0; i < 9 && word.toLowerCase() === old.toLowerCase(); i++) word = pick(scene.words, scene.random)
    scene.editor.replace(node, offset, count, word)
  }
  return spans.length > 0
}

const apart = (a: Span, b: Span): boolean => a.end <= b.start || b.end <= a.start

/** The words that may be changed: those of the quote where it is a sentence, those around it where it is a name. */
function changeable({ map, quote, sentence }: Scene): Span[] {
  const isName = quote.start !== sentence.start || quote.end !== sentence.end
  return wordsIn(map, sentence).filter((word) => !isName || apart(word, quote))
}

function someOf<T>(list: readonly T[], count: number, random: () => number): T[] {
  const left = [...list]
  const chosen: T[] = []
  while (chosen.length < count && left.length) chosen.push(left.splice(Math.floor(random() * left.length), 1)[0]!)
  return chosen
}

/** The text nodes of a block. */
function textNodes(block: Node): Text[] {
  const walker = block.ownerDocument!.createTreeWalker(block, 4)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

function newParagraph(scene: Scene, like: Element): Element {
  const made = like.ownerDocument.createElement(like.localName)
  const sentence = Array.from({ length: 30 }, () => pick(scene.words, scene.random)).join(' ')
  made.append(like.ownerDocument.createTextNode(`${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`))
  return made
}

function paragraphsAround(scene: Scene): boolean {
  const block = blockAt(scene, scene.quote.start)
  if (!block?.parentNode || block.localName === 'div') return false
  const next = block.nextElementSibling
  scene.editor.insert(newParagraph(scene, block), block.parentNode, block)
  scene.editor.insert(newParagraph(scene, block), block.parentNode, block.nextSibling)
  if (next?.localName === block.localName && !next.contains(scene.editor.end.node)) scene.editor.remove(next)
  return true
}

/** Other elements around the same words: paragraphs become divisions, and every text node two spans. */
function otherMarkup(scene: Scene): boolean {
  const block = blockAt(scene, scene.quote.start)
  if (!block?.parentNode) return false
  const page = block.ownerDocument
  for (const node of textNodes(block)) {
    const middle = node.data.indexOf(' ', node.data.length >> 1)
    const parts = middle > 0 ? [node, scene.editor.split(node, middle)] : [node]
    for (const part of parts) if (part.data.trim()) scene.editor.wrap(part, page.createElement('span'))
  }
  if (block.localName === 'p') scene.editor.wrap(block, page.createElement('div'))
  return true
}

const CURLED: readonly [RegExp, string][] = [
  [/'/g, '’'],
  [/"(?=\S)/g, '“'],
  [/"/g, '”'],
]
const STRAIGHT: readonly [RegExp, string][] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—]/g, '-'],
]

/** Quotes curled or straightened, blanks made wide or non-breaking, dashes shortened: each a unit for a unit or a blank for two. */
function typography(scene: Scene): boolean {
  const block = blockAt(scene, scene.quote.start)
  if (!block) return false
  for (const node of textNodes(block)) {
    const swap = /[‘’“”–—]/.test(node.data) ? STRAIGHT : CURLED
    let text = node.data
    for (const [from, to] of swap) text = text.replace(from, to)
    for (let at = 0; at < text.length; at++) if (text[at] !== node.data[at]) scene.editor.replace(node, at, 1, text[at]!)
    for (let at = text.length - 1; at >= 0; at--)
      if (node.data[at] === ' ' && scene.random() < 0.3)
        scene.editor.replace(node, at, 1, scene.random() < 0.5 ? '\u00A0' : ' \n ')
  }
  return true
}

/** A paragraph that differs from that of the quote in two words; undefined where there is none to be had. */
export function twinOf(scene: Scene): Element | undefined {
  const block = blockAt(scene, scene.quote.start)
  if (!block?.parentNode || block.localName !== 'p' || blockAt(scene, scene.quote.end - 1) !== block) return undefined
  const twin = block.cloneNode(true) as Element
  twin.removeAttribute('id')
  const inside = textNodes(twin)
  const words = inside.flatMap((node) =>
    [...node.data.matchAll(/\p{L}{4,}/gu)].map((found) => ({ node, at: found.index, word: found[0] })),
  )
  if (words.length < 12) return undefined
  const rank = new Map(someOf(words, 2, scene.random).map((word) => [word, pick(scene.words, scene.random)]))
  for (const word of words.reverse()) {
    const other = rank.get(word)
    if (other) word.node.data = word.node.data.slice(0, word.at) + other + word.node.data.slice(word.at + word.word.length)
  }
  return twin
}

/** Puts paragraph and twin in each other's place. */
export const swapTwins =
  (twin: Element): Edit =>
  (scene) => {
    const block = blockAt(scene, scene.quote.start)
    if (!block?.parentNode) return false
    scene.editor.insert(twin, block.parentNode, block)
    return true
  }

/** Takes the paragraph of the quote away, so that only its twin is left. */
export const deleteOwn: Edit = (scene) => {
  const block = blockAt(scene, scene.quote.start)
  if (!block) return false
  scene.editor.remove(block)
  return true
}

/** Edits after which the quote is gone. */
export const GONE: Readonly<Record<string, Edit>> = {
  'sentence deleted': (scene) => deleteSpan(scene, scene.sentence),
  'name deleted': (scene) => deleteSpan(scene, scene.quote),
}

/** Edits after which the quote is still there, changed or elsewhere. */
export const KEPT: Readonly<Record<string, Edit>> = {
  'one word changed': (scene) => replaceWords(scene, someOf(changeable(scene), 1, scene.random)),
  '30 % of words changed': (scene) => {
    const words = changeable(scene)
    return replaceWords(scene, someOf(words, Math.round(words.length * 0.3), scene.random))
  },
  'paragraphs put in and taken out around': paragraphsAround,
  'other markup': otherMarkup,
  'quotes and blanks': typography,
}
