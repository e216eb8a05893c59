/** The style sheet of everything of ours on pages, as text. */
import css from './card.css?inline'

export const cardCss = (): string => css
