/** All of the text in an element: what is read of frames, where nothing is chosen as an article. */
import { cutBlocks } from './blocks.ts'
import { buildTextMap, type TextMap } from './text-map.ts'

/** Takes an element (a frame's body); returns its text and map, hidden text and controls left out. Changes nothing. */
export const textIn = (root: Element): TextMap => buildTextMap(cutBlocks(root))
