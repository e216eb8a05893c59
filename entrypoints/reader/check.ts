/** Checks messages to the reader: small by hand, because a validation library would weigh on every article. */
import type { ToReader } from '../../lib/messages/protocol.ts'

const NAMES: readonly (keyof ToReader)[] = [
  ...(['tab/report', 'tab/read', 'tab/save-selection', 'tab/refresh', 'tab/show', 'tab/off'] as const),
  ...(['tab/list', 'tab/attach', 'tab/confirm', 'tab/step'] as const),
]

/** A sentence on what is wrong with a message to the reader, or null where it is well formed. */
export function checkToReader(name: string, message: unknown): string | null {
  if (!(NAMES as readonly string[]).includes(name)) return `There is no message named ${name}.`
  if (typeof message !== 'object' || message === null) return `${name}: no content.`
  const { mention, annotation, yes, by } = message as Record<string, unknown>
  if (mention !== undefined && !Number.isInteger(mention)) return `${name}: mention is no index.`
  if (annotation !== undefined && typeof annotation !== 'string') return `${name}: annotation is no id.`
  if (name === 'tab/confirm' && (annotation === undefined || typeof yes !== 'boolean')) return `${name}: no id or no answer.`
  if (name === 'tab/step' && by !== 1 && by !== -1) return `${name}: by is neither 1 nor -1.`
  return null
}
