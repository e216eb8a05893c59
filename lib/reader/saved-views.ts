/** What is drawn of saved highlights, apart from their marks on the page: their part of the card, and the list of them. */
import { SavedPart } from '../../components/hover-card/saved-part.tsx'
import { openList } from './lost-list.ts'
import type { SavedViews } from './port.ts'

/** All of it, as the reader gets it from a script of its own (entrypoints/saved.ts), or directly on the sample page. */
export const savedViews: SavedViews = { SavedPart, openList }
