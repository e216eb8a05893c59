/** Tells what kind of file is to be imported, and reads it: our own export, or another program's highlights. */
import { fail, ok, type Result } from '../model/result.ts'
import { isHypothesis, readHypothesis } from './hypothesis.ts'
import { isObsidian, readObsidian } from './obsidian.ts'
import { type Parsed, parseExport } from './parse.ts'
import { isW3c, readW3c } from './w3c-foreign.ts'

/** What a file is: ours, or whose. */
export type FileKind = 'antecedent' | 'w3c' | 'hypothesis' | 'obsidian'

/** A file's right items, whose file it is, and which highlights bear the time of the import because theirs is not told. */
export interface ReadFile extends Parsed {
  kind: FileKind
  undated: string[]
}

const READERS = [
  { kind: 'w3c', is: isW3c, read: readW3c },
  { kind: 'hypothesis', is: isHypothesis, read: readHypothesis },
  { kind: 'obsidian', is: isObsidian, read: readObsidian },
] as const

const UNKNOWN =
  'This file is none that can be imported. Choose a file that "Export" made, or highlights exported by Hypothesis (JSON), Obsidian Web Clipper (JSON) or another program as Web Annotations (JSON-LD).'

const jsonOf = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Reads the text of a file; `now` (ms since 1970) stands in for times that it does not tell. Fails where it is of no known kind; never throws. */
export const readFile = (text: string, now: number): Result<ReadFile> => {
  const json = jsonOf(text.replace(/^\uFEFF/, ''))
  if (!json) return fail('invalid', `This file is not JSON, or it is cut off. ${UNKNOWN.slice(UNKNOWN.indexOf('Choose'))}`)
  if (typeof json.value === 'object' && json.value !== null && 'format' in json.value) {
    const parsed = parseExport(text.replace(/^\uFEFF/, ''))
    return parsed.ok ? ok({ ...parsed.value, kind: 'antecedent', undated: [] }) : parsed
  }
  const reader = READERS.find((one) => one.is(json.value))
  if (!reader) return fail('invalid', UNKNOWN)
  const { annotations, undated, refused } = reader.read(json.value, now)
  const none = { articles: [], entities: [], mentions: [], events: [], sources: [], corrections: [], questions: [], trash: [] }
  return ok({ kind: reader.kind, contents: { ...none, annotations }, undated, refused })
}
