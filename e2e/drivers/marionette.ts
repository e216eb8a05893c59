// A client for Firefox's Marionette protocol over TCP: length-prefixed JSON, `[0, id, command, parameters]` answered by `[1, id, error, result]`.
import { connect, type Socket } from 'node:net'

/** A command that was not answered after so long, ms, never is: Firefox itself gives up on scripts and pages before (`TIMEOUTS`). */
const LIMIT = 90_000

interface Waiting {
  command: string
  timer: NodeJS.Timeout
  ok(value: unknown): void
  no(error: Error): void
}

/** How long Firefox lets a script run and a page load, ms. */
export const TIMEOUTS = { script: 60_000, pageLoad: 60_000, implicit: 0 }

/** Where a script runs: in the page of the current window, or in the browser's own window. */
export type Context = 'content' | 'chrome'

export class Marionette {
  readonly #socket: Socket
  #pending = Buffer.alloc(0)
  #nextId = 1
  #context: Context = 'content'
  readonly #waiting = new Map<number, Waiting>()
  #greeted!: () => void

  private constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1')
    this.#socket.on('data', (data: Buffer) => this.#read(data))
    this.#socket.on('close', () => this.#fail(new Error('Firefox closed the connection.')))
    this.#socket.on('error', (error) => this.#fail(error))
  }

  /** Connects and waits for the greeting. @throws Error where nobody listens within forty seconds */
  static async connect(port: number): Promise<Marionette> {
    const client = new Marionette(port)
    await new Promise<void>((ok, no) => {
      client.#greeted = ok
      client.#socket.once('error', no)
      setTimeout(() => no(new Error('Firefox did not greet.')), 40_000).unref()
    })
    return client
  }

  #fail(error: Error): void {
    for (const waiting of this.#waiting.values()) {
      clearTimeout(waiting.timer)
      waiting.no(error)
    }
    this.#waiting.clear()
  }

  #read(data: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, data])
    for (;;) {
      const colon = this.#pending.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(this.#pending.toString('ascii', 0, colon))
      if (this.#pending.length < end) return
      const packet: unknown = JSON.parse(this.#pending.toString('utf8', colon + 1, end))
      this.#pending = this.#pending.subarray(end)
      if (Array.isArray(packet)) this.#answer(packet[1], packet[2], packet[3])
      else this.#greeted()
    }
  }

  #answer(id: number, error: { error: string; message: string } | null, result: unknown): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    if (error) waiting?.no(new Error(`${waiting.command}: ${error.error}: ${error.message}`))
    else waiting?.ok(result && typeof result === 'object' && 'value' in result ? result.value : result)
  }

  /** Sends a command and gives its result. @throws Error with Firefox's words where the command fails, or with its name where no answer comes */
  send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    const id = this.#nextId++
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]))
    return new Promise((ok, no) => {
      const late = () => {
        this.#waiting.delete(id)
        no(new Error(`${command}: no answer in ${LIMIT / 1000} s.`))
      }
      this.#waiting.set(id, { command, timer: setTimeout(late, LIMIT), ok, no })
      this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]))
    })
  }

  async #enter(context: Context): Promise<void> {
    if (this.#context === context) return
    await this.send('Marionette:SetContext', { value: context })
    this.#context = context
  }

  /** Runs an expression in the page of the current window; promises are awaited. */
  async content(expression: string): Promise<unknown> {
    await this.#enter('content')
    return this.send('WebDriver:ExecuteScript', { script: `return ${expression}`, args: [], sandbox: null, newSandbox: false })
  }

  /** Runs an expression with the rights of the browser's own window. */
  async chrome(expression: string): Promise<unknown> {
    await this.#enter('chrome')
    try {
      return await this.send('WebDriver:ExecuteScript', {
        script: `return ${expression}`,
        args: [],
        sandbox: 'system',
        newSandbox: true,
      })
    } finally {
      await this.#enter('content')
    }
  }

  /** Sends a WebDriver command in the page's context. */
  async inPage(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    await this.#enter('content')
    return this.send(command, parameters)
  }

  close(): void {
    this.#socket.destroy()
  }
}
