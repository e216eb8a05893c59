/** What the hard user works with: the extension in a browser, or in a test the services without one. */
import type { ReadArticle } from '../../lib/model/article.ts'
import type { Result } from '../../lib/model/result.ts'

export interface Desk {
  /** Sends a message to the background. */
  ask<Value>(name: string, message: unknown): Promise<Result<Value>>
  /** Sends a message and ends the background so many milliseconds later, perhaps while it is at work; undefined where no answer came. */
  interrupted<Value>(name: string, message: unknown, after: number): Promise<Result<Value> | undefined>
  stopBackground(): Promise<void>
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>
  /** Opens the article on its site, stays until it is stored, selects `quote` and saves it. */
  readAndSave(article: ReadArticle, quote: string): Promise<void>
}

/** A call of the library by message, as pages without a database make it. */
export const libraryOf =
  (desk: Desk) =>
  <Value>(method: string, ...args: unknown[]): Promise<Result<Value>> =>
    desk.ask<Value>('library/call', { method, args })

/** The value of a Result. @throws Error with the failure's words where it is none */
export function valueFrom<Value>(result: Result<Value>, what: string): Value {
  if (!result.ok) throw new Error(`${what}: ${result.error.code}: ${result.error.message}`)
  return result.value
}
