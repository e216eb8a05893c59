/** Scores of page reading: tokens of the body, titles, and how much of gold paragraphs is covered. */
import { readdirSync, readFileSync } from 'node:fs'

/** A saved page of the corpus, as its index describes it. */
export interface Row {
  file: string
  set: string
  url?: string
  title?: string
  /** ISO-like; its first ten characters are the day. */
  date?: string
  body?: string
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** Takes two texts; returns precision, recall and F1 of the bag of their words. Two empty texts agree fully. */
export function tokenScores(ours: string, reference: string): { precision: number; recall: number; f1: number } {
  const [a, b] = [tokens(ours), tokens(reference)]
  if (a.length === 0 && b.length === 0) return { precision: 1, recall: 1, f1: 1 }
  const left = new Map<string, number>()
  for (const token of b) left.set(token, (left.get(token) ?? 0) + 1)
  let common = 0
  for (const token of a) {
    const n = left.get(token) ?? 0
    if (n > 0) common++
    left.set(token, n - 1)
  }
  return {
    precision: common / Math.max(1, a.length),
    recall: common / Math.max(1, b.length),
    f1: (2 * common) / (a.length + b.length),
  }
}

/** Takes two titles; returns whether they hold the same letters and digits in the same order. */
export function sameTitle(a: string, b: string): boolean {
  return tokens(a).join(' ') === tokens(b).join(' ')
}

interface Coverage {
  name: string
  covered: number
  extra: number
  partial: boolean
}

const squeeze = (text: string): string => text.replace(/\s+/gu, '')

/**
 * Coverage of gold paragraphs by the text read, and the share of that text outside them (as the gold's own scorer counts it,
 * but for paragraphs that recur). `read` gets a saved page's path below corpora/ and its address.
 */
export function goldCoverage(dir: string, read: (page: string, url: string) => string): Coverage[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.gold.txt'))
    .sort()
    .map((file) => {
      const source = readFileSync(`${dir}/${file}`, 'utf8').split('\n---\n')[0]!
      const blank = source.indexOf('\n\n')
      const head = new Map(
        source
          .slice(0, blank)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      )
      const gold = source.slice(blank + 2).replace(/\{\??[opjd]:[^|{}]*\|([^{}]*)\}/g, '$1')
      const text = squeeze(
        read(head.get('page')!.replace('../../corpora/', ''), head.get('url') || 'https://news.example/gold/story'),
      )
      const paragraphs = gold.split('\n').map(squeeze).filter(Boolean)
      const found = paragraphs
        .filter((paragraph) => text.includes(paragraph))
        .reduce((sum, paragraph) => sum + paragraph.length, 0)
      return {
        name: file.replace('.gold.txt', ''),
        covered: found / squeeze(gold).length,
        extra: 1 - found / Math.max(1, text.length),
        partial: head.has('partial'),
      }
    })
}
