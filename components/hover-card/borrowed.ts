/**
 * Preact, views and the style sheet as the card's script left them in the isolated world. The script with the views of saved highlights is built
 * with this module in their place (wxt.config.ts), so that pages do not carry them twice; it draws nothing before the card's script is there.
 */
import type * as preact from 'preact'
import type * as hooks from 'preact/hooks'
import type * as runtime from 'preact/jsx-runtime'
import type { Lent } from './lend.ts'
import { LENT } from './lent-name.ts'

const lent = (): Lent => (globalThis as unknown as Record<typeof LENT, Lent>)[LENT]

/** As Preact's own: what it draws is its children. */
export const Fragment: typeof preact.Fragment = ({ children }) => children
export const h = ((...given: Parameters<typeof preact.h>) => lent().h(...given)) as typeof preact.h
export const render: typeof preact.render = (...given) => lent().render(...given)
export const jsx = ((...given: Parameters<typeof runtime.jsx>) => lent().jsx(...given)) as typeof runtime.jsx
export const jsxs = jsx
export const useState = ((...given: Parameters<typeof hooks.useState>) => lent().useState(...given)) as typeof hooks.useState
export const useRef = ((first: unknown) => lent().useRef(first)) as typeof hooks.useRef
export const useId: typeof hooks.useId = () => lent().useId()
export const useEffect: typeof hooks.useEffect = (...given) => lent().useEffect(...given)
export const useLayoutEffect: typeof hooks.useLayoutEffect = (...given) => lent().useLayoutEffect(...given)
export const Button: Lent['Button'] = (props) => lent().Button(props)
export const IconButton: Lent['IconButton'] = (props) => lent().IconButton(props)
export const Icon: Lent['Icon'] = (props) => lent().Icon(props)
export const NoteEditor: Lent['NoteEditor'] = (props) => lent().NoteEditor(props)
export const ToastRegion: Lent['ToastRegion'] = (props) => lent().ToastRegion(props)
export const cardCss = (): string => lent().css
