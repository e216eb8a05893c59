// What is the same of every document that is looked at from outside, once an expression can be run in it.
import type { AxeFinding, PageFunction, Truthy, View } from './driver.ts'
import { axeSource, callExpression, locate, type Place, runAxe, type Target, visibleText } from './page-side.ts'
import { placeOf, poll } from './wait.ts'

export abstract class PageView implements View {
  /** Runs an expression in the document and gives its value, a promise's once it is there. @throws Error where it throws, or the document is gone */
  protected abstract run(expression: string): Promise<unknown>
  /** Clicks a place, as a person does where the view allows it. */
  protected abstract clickPlace(place: Place, options: { alt?: boolean }): Promise<void>
  abstract screenshot(file: string): Promise<void>
  abstract close(): Promise<void>

  async evaluate<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, ...args: Args): Promise<Value> {
    return (await this.run(callExpression(fn, args))) as Value
  }

  until<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, args: Args, timeout = 10_000): Promise<Truthy<Value>> {
    return poll(() => this.evaluate(fn, ...args), timeout, String(fn))
  }

  text(): Promise<string> {
    return this.evaluate(visibleText)
  }

  async click(target: Target, options: { alt?: boolean } = {}): Promise<void> {
    await this.clickPlace(await placeOf(() => this.evaluate(locate, target), target), options)
  }

  /** In one expression: where each has globals of its own, axe would be gone by the next. */
  async axe(within?: string): Promise<AxeFinding[]> {
    const call = callExpression(runAxe, [within ?? null])
    return (await this.run(`(async () => { ${axeSource()}; return await ${call} })()`)) as AxeFinding[]
  }
}
