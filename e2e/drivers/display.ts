// An invisible X display (Xvfb) with keyboard and mouse (xdotool), for the dialogs that only real input can answer.
import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Display {
  /** As ":77". */
  name: string
  close(): Promise<void>
}

/** Starts Xvfb on a display number of its own choice. @throws Error where Xvfb does not start within ten seconds */
export async function startDisplay(size = '1280x900x24'): Promise<Display> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((done) => xvfb.once('exit', () => done()))
  const number = await new Promise<string>((ok, no) => {
    const timer = setTimeout(() => no(new Error('Xvfb did not tell its display number.')), 10_000)
    xvfb.once('error', no)
    xvfb.stdio[3]?.on('data', (data: Buffer) => {
      clearTimeout(timer)
      ok(data.toString().trim())
    })
  })
  return {
    name: `:${number}`,
    async close() {
      xvfb.kill()
      await ended
    },
  }
}

/** Sends input with xdotool. @throws Error where xdotool fails */
export async function xdotool(display: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('xdotool', args, { env: { ...process.env, DISPLAY: display } })
  return stdout.trim()
}
