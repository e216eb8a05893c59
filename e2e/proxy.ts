// A recording HTTP proxy on loopback: it serves the demo's and the tests' `.example` hosts without a port in the URL, and refuses everything else.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import path from 'node:path'

/** One request that reached the proxy, refused or not. */
export interface Recorded {
  method: string
  url: string
  host: string
  status: number
}

/** A page that is served besides the files, by its full URL. */
export interface ExtraPage {
  body: Buffer | string
  type?: string
  headers?: Record<string, string>
}

export interface ProxyOptions {
  /** Folders that hold one folder per host. */
  roots: string[]
  /** Add a script to the head of every HTML page that records each change of nodes in `window.__changes`. */
  observe?: boolean
  /** Serve every HTML page with a policy that lets no script run (for comparison with `npm run read`). */
  noScripts?: boolean
}

export interface RecordingProxy {
  port: number
  /** Hosts that it serves. */
  hosts: ReadonlySet<string>
  /** Every request since the start or the last `forget`. */
  requests: readonly Recorded[]
  forget(): void
  /** Serves `page` under `url` (http). */
  add(url: string, page: ExtraPage): void
  /** Changes what is done to HTML pages from now on. */
  set(change: Pick<ProxyOptions, 'observe' | 'noScripts'>): void
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/**
 * Records node changes as short lines, in the order in which they came. Our card's host element is left out: it is the one thing
 * that the extension may add to a page, while it is open. The text is put into the page as a script before all others.
 */
const OBSERVER = `
window.__changes = [];
(() => {
  const ours = (node) => node.nodeName.toLowerCase() === 'antecedent-card'
  const name = (node) => node.nodeName.toLowerCase() + (node.id ? '#' + node.id : '')
  const watch = (records) => {
    for (const r of records) {
      if (ours(r.target)) continue
      if (r.type === 'attributes') window.__changes.push('attribute ' + r.attributeName + ' of ' + name(r.target))
      else if (r.type === 'characterData') window.__changes.push('text in ' + name(r.target.parentNode || r.target))
      else for (const [what, nodes] of [['added', r.addedNodes], ['removed', r.removedNodes]])
        for (const node of nodes) if (!ours(node)) window.__changes.push(what + ' ' + name(node) + ' in ' + name(r.target))
    }
  }
  const observer = new MutationObserver(watch)
  const start = () => {
    window.__changes.length = 0
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  }
  document.addEventListener('DOMContentLoaded', start)
})()
`

/** The folder of each host under the roots. */
function hostFolders(roots: string[]): Map<string, string> {
  const folders = new Map<string, string>()
  for (const root of roots) {
    if (!existsSync(root)) continue
    for (const name of readdirSync(root)) if (name.endsWith('.example')) folders.set(name, path.join(root, name))
  }
  return folders
}

/** The file for a path, `index.html` in folders; undefined where there is none or the path leaves the folder. */
function fileFor(folder: string, pathname: string): string | undefined {
  let wanted: string
  try {
    wanted = path.join(folder, path.normalize(decodeURIComponent(pathname)))
  } catch {
    return undefined
  }
  if (wanted !== folder && !wanted.startsWith(folder + path.sep)) return undefined
  if (existsSync(wanted) && statSync(wanted).isDirectory()) wanted = path.join(wanted, 'index.html')
  return existsSync(wanted) && statSync(wanted).isFile() ? wanted : undefined
}

class LoopbackProxy implements RecordingProxy {
  readonly requests: Recorded[] = []
  readonly #folders: Map<string, string>
  readonly #extra = new Map<string, ExtraPage>()
  readonly #sockets = new Set<Socket>()
  readonly #options: ProxyOptions
  readonly #server: Server

  constructor(options: ProxyOptions) {
    this.#options = { ...options }
    this.#folders = hostFolders(options.roots)
    this.#server = createServer((request, response) => this.#answer(request, response))
    this.#server.on('connect', (request, socket: Socket) => {
      this.#record(request, `https://${request.url ?? ''}`, 403)
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    })
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get hosts(): ReadonlySet<string> {
    return new Set([...this.#folders.keys(), ...[...this.#extra.keys()].map((url) => new URL(url).hostname)])
  }

  listen(): Promise<void> {
    return new Promise((done, failed) => {
      this.#server.once('error', failed)
      this.#server.listen(0, '127.0.0.1', done)
    })
  }

  forget(): void {
    this.requests.length = 0
  }

  add(url: string, page: ExtraPage): void {
    this.#extra.set(url, page)
  }

  set(change: Pick<ProxyOptions, 'observe' | 'noScripts'>): void {
    Object.assign(this.#options, change)
  }

  close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    return new Promise((done) => this.#server.close(() => done()))
  }

  #record(request: IncomingMessage, url: string, status: number): void {
    const host = URL.canParse(url) ? new URL(url).hostname : ''
    this.requests.push({ method: request.method ?? '', url, host, status })
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined
    const page = url?.protocol === 'http:' ? this.#page(url) : undefined
    const status = page ? 200 : url && this.hosts.has(url.hostname) ? 404 : 403
    this.#record(request, request.url ?? '', status)
    if (!page) {
      response
        .writeHead(status, { 'content-type': 'text/plain' })
        .end(status === 404 ? 'No such page.' : 'This proxy serves the demo only.')
      return
    }
    const type = page.type ?? 'text/html; charset=utf-8'
    const headers: Record<string, string> = { 'content-type': type, 'cache-control': 'no-store', ...page.headers }
    const isPage = type.startsWith('text/html')
    if (isPage && this.#options.noScripts) headers['content-security-policy'] = "script-src 'none'; connect-src 'none'"
    const observed = isPage && this.#options.observe && !this.#options.noScripts
    const body = observed ? page.body.toString().replace(/<head>/i, `<head><script>${OBSERVER}</script>`) : page.body
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
  }

  #page(url: URL): ExtraPage | undefined {
    const extra = this.#extra.get(url.href)
    if (extra) return extra
    const folder = this.#folders.get(url.hostname)
    const file = folder && fileFor(folder, url.pathname)
    return file ? { body: readFileSync(file), type: TYPES[path.extname(file)] ?? 'application/octet-stream' } : undefined
  }
}

/**
 * Starts the proxy on a free loopback port.
 * @throws where no port can be opened
 */
export async function startProxy(options: ProxyOptions): Promise<RecordingProxy> {
  const proxy = new LoopbackProxy(options)
  await proxy.listen()
  return proxy
}
