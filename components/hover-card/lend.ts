/** What the card's script lends to the script with the views of saved highlights. */
import { h, render } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { jsx } from 'preact/jsx-runtime'
import { NoteEditor } from '../note-editor/note-editor.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ToastRegion } from '../ui/toast.tsx'
import { cardCss } from './card-css.ts'

const preact = { h, render, jsx, useEffect, useId, useLayoutEffect, useRef, useState }
const views = { Button, IconButton, Icon, NoteEditor, ToastRegion }
const things = { ...preact, ...views }
export type Lent = typeof things & { css: string }

/** All that is lent. */
export const lend = (): Lent => ({ ...things, css: cardCss() })
