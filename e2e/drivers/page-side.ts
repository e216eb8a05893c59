// Functions that run inside pages for both drivers: finding elements as a reader names them, and axe.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeFinding, PageFunction } from './driver.ts'

/** How an element is named: by CSS (open shadow roots are searched too), or by role and accessible name. */
export interface Target {
  css?: string
  role?:
    | 'button'
    | 'link'
    | 'checkbox'
    | 'radio'
    | 'textbox'
    | 'searchbox'
    | 'tab'
    | 'heading'
    | 'combobox'
    | 'switch'
    | 'listitem'
    | 'menuitem'
  /** Accessible name: equal when `exact`, else contained; case is ignored. */
  name?: string
  exact?: boolean
  /** Only inside the first element that matches this CSS selector. */
  within?: string
  /** Which of several, 0 first. */
  nth?: number
}

/** Where an element is, in CSS pixels of the viewport; undefined where none is visible. */
export interface Place {
  x: number
  y: number
  name: string
}

/**
 * Finds a visible, enabled element, scrolls it into view and tells its middle. Runs in the page.
 * Accessible names are approximated: aria-labelledby, aria-label, label, alt, text, value, placeholder, title.
 */
export function locate(target: Target): Place | null {
  const implicit: Record<string, string> = {
    button: 'button,input[type=button],input[type=submit],summary',
    link: 'a[href]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    textbox: 'input:not([type]),input[type=text],input[type=url],input[type=email],textarea',
    searchbox: 'input[type=search]',
    heading: 'h1,h2,h3,h4,h5,h6',
    combobox: 'select',
    listitem: 'li',
  }
  const css = target.css ?? [`[role=${target.role}]`, implicit[target.role ?? '']].filter(Boolean).join(',')
  const all = (root: ParentNode, selector: string): Element[] => {
    const found = [...root.querySelectorAll(selector)]
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(...all(element.shadowRoot, selector))
    return found
  }
  const nameOf = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    if (labelled.length) return labelled.map((id) => root.getElementById(id)?.textContent ?? '').join(' ')
    const label = element.getAttribute('aria-label')
    if (label) return label
    const labels = (element as HTMLInputElement).labels
    if (labels?.length) return [...labels].map((l) => l.textContent ?? '').join(' ')
    const input = element as HTMLInputElement
    const text = element.textContent?.trim()
    const value = input.type === 'submit' || input.type === 'button' ? input.value : ''
    return text || value || element.getAttribute('alt') || input.placeholder || element.getAttribute('title') || ''
  }
  const clean = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const fits = (element: Element): boolean => {
    if (target.css && target.role && element.getAttribute('role') !== target.role) return false
    if (target.name === undefined) return true
    const name = clean(nameOf(element))
    return target.exact ? name === clean(target.name) : name.includes(clean(target.name))
  }
  const shown = (element: Element): boolean => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden' && !element.matches(':disabled')
  }
  const scope = target.within
    ? (all(document, target.within)[0] as (Element & { shadowRoot: ShadowRoot | null }) | undefined)
    : document
  if (!scope) return null
  const roots: ParentNode[] = 'shadowRoot' in scope && scope.shadowRoot ? [scope, scope.shadowRoot] : [scope]
  const found = roots.flatMap((root) => all(root, css)).filter((element) => shown(element) && fits(element))
  const element = found[target.nth ?? 0]
  if (!element) return null
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const box = element.getBoundingClientRect()
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, name: nameOf(element).trim().slice(0, 80) }
}

/** Where a reader right-clicks: on the selection, else on the page's first heading or paragraph. Runs in the page. */
export function menuPlace(): Place {
  const selection = document.getSelection()
  const selected = selection && !selection.isCollapsed ? selection.getRangeAt(0).getClientRects()[0] : undefined
  const box = selected ?? document.querySelector('h1, p')?.getBoundingClientRect()
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2, name: '' } : { x: 10, y: 10, name: '' }
}

/** Makes every write to IndexedDB in these globals fail as on a full disk, or no more. Runs in the background. */
export function refuseWrites(scope: typeof globalThis, full: boolean): void {
  const proto = scope.IDBObjectStore.prototype as IDBObjectStore & { before?: IDBObjectStore['put'] }
  proto.before ??= proto.put
  proto.put = full
    ? () => {
        throw new scope.DOMException('The disk is full.', 'QuotaExceededError')
      }
    : proto.before
}

/** Visible text of the document. Runs in the page. */
export const visibleText = (): string => document.body?.innerText ?? ''

interface AxeResult {
  violations: { id: string; impact: string | null; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]
}

/** Runs axe, which must be in the page already. Runs in the page. */
export async function runAxe(within: string | null): Promise<AxeFinding[]> {
  const axe = (globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResult> } }).axe
  const context = within ? { include: [within] } : document
  const result = await axe.run(context, { resultTypes: ['violations'] })
  return result.violations.map((v) => ({
    rule: v.id,
    impact: v.impact ?? '',
    help: v.help,
    nodes: v.nodes.map(
      (n) => `${n.target.flat().join(' ')}${n.failureSummary ? ` (${n.failureSummary.replace(/\s+/g, ' ').slice(0, 160)})` : ''}`,
    ),
  }))
}

let axeText: string | undefined

/** Source of axe-core, read once. */
export function axeSource(): string {
  axeText ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  return axeText
}

/**
 * The expression that calls a page function with arguments. `__name` is what the TypeScript runner's bundler adds to functions;
 * pages do not have it.
 */
export function callExpression<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, args: Args): string {
  return `(() => { const __name = (f) => f; return (${fn})(...${JSON.stringify(args)}); })()`
}
