/** Reads an export file: what is right is handed on, what is not is refused item by item, and nothing is stored here. */
import * as v from 'valibot'
import { fail, ok, type Result } from '../model/result.ts'
import { type Contents, FORMAT, PARTS, type Part, type Refusal, VERSION } from './format.ts'
import { SCHEMAS } from './schema.ts'
import { fromW3c, trashedFromW3c } from './w3c.ts'

/** A file's right items, its settings as they stand (unchecked: lib/settings knows them), and what was refused. */
export interface Parsed {
  contents: Omit<Contents, 'settings'>
  settings?: unknown
  refused: Refusal[]
}

const nameOf = (part: Part, index: number, raw: unknown): string => {
  const fields = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  const said = fields.title ?? fields['antecedent:title'] ?? fields.name ?? fields.label ?? fields.quote ?? fields.id
  return `${part} ${index + 1}${typeof said === 'string' && said !== '' ? ` (${said.slice(0, 80)})` : ''}`
}

/** The schema's own words where it has some; else which part is missing or wrong. */
const whyOf = (issue: v.BaseIssue<unknown>): string => {
  const part = v.getDotPath(issue)
  if (issue.message.startsWith('Invalid key')) return `its part "${part}" is missing`
  if (!issue.message.startsWith('Invalid')) return issue.message
  return part === null ? 'it is not a record' : `its part "${part}" is not what it should be`
}

const itemsOf = <T extends { id: string }>(
  part: Part,
  raw: unknown,
  check: (item: unknown) => v.SafeParseResult<v.GenericSchema<unknown, T>>,
  refused: Refusal[],
): T[] => {
  if (raw === undefined) return []
  if (!Array.isArray(raw)) {
    refused.push({ what: part, why: 'this part of the file is not a list' })
    return []
  }
  const found = new Map<string, T>()
  raw.forEach((item, index) => {
    const result = check(item)
    if (!result.success) refused.push({ what: nameOf(part, index, item), why: whyOf(result.issues[0]) })
    else if (found.has(result.output.id))
      refused.push({ what: nameOf(part, index, item), why: 'its id stands twice in the file' })
    else found.set(result.output.id, result.output)
  })
  return [...found.values()]
}

/** Parts that do not stand in a file as the store has them. */
const READ_AS: Partial<Record<Part, (item: unknown) => unknown>> = { annotations: fromW3c, trash: trashedFromW3c }

const versionProblem = (file: Record<string, unknown>): string | undefined => {
  if (file.format !== FORMAT) return 'This file is not an export of Antecedent. Choose a file that "Export" made.'
  if (typeof file.version !== 'number' || !Number.isInteger(file.version) || file.version < 1)
    return 'This export does not say which version it is, so it may be damaged. Export it again.'
  if (file.version > VERSION)
    return `This export was made by a newer Antecedent (format ${file.version}, this one reads up to ${VERSION}). Update the extension, then import it again.`
  return undefined
}

/** Reads the text of an export file. Fails where it is no export at all or a newer one; else answers with what is right and what was refused. */
export const parseExport = (json: string): Result<Parsed> => {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    return fail('invalid', 'This file is not JSON, or it is cut off. Choose a file that "Export" made.')
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return fail('invalid', 'This file is not an export of Antecedent. Choose a file that "Export" made.')
  const file = raw as Record<string, unknown>
  const problem = versionProblem(file)
  if (problem !== undefined) return fail('invalid', problem)
  const refused: Refusal[] = []
  const contents: Record<string, unknown> = {}
  for (const part of PARTS) {
    const check = (item: unknown) => v.safeParse(SCHEMAS[part], READ_AS[part]?.(item) ?? item)
    contents[part] = itemsOf(part, file[part], check as Parameters<typeof itemsOf>[2], refused)
  }
  const whole = contents as unknown as Parsed['contents']
  return ok({ contents: whole, refused, ...(file.settings === undefined ? {} : { settings: file.settings }) })
}
