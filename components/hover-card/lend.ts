/** What the card's script lends to the script of saved highlights. */
import { h, render } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { jsx } from 'preact/jsx-runtime'
import { cardCss } from './card-css.ts'

const things = { h, render, jsx, useEffect, useId, useLayoutEffect, useRef, useState }
export type Lent = typeof things & { css: string }

/** All that is lent. */
export const lend = (): Lent => ({ ...things, css: cardCss() })
