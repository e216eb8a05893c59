/** The keys of the library by where they work, as its own list and that of the options show them. */
import type { KeyLine } from '../ui/key-names.tsx'

/** Keys of the library by where they work. */
export const SHORTCUTS: readonly { title: string; list: readonly KeyLine[] }[] = [
  {
    title: 'Anywhere in the library',
    list: [
      { keys: [['Ctrl', 'Z']], does: 'undoes the last change of highlights' },
      {
        keys: [
          ['Ctrl', 'Shift', 'Z'],
          ['Ctrl', 'Y'],
        ],
        does: 'does it again',
      },
      { keys: [['/']], does: 'goes to the search' },
      { keys: [['?']], does: 'shows this list' },
    ],
  },
  {
    title: 'In a list of the library',
    list: [
      { keys: [['↓'], ['J']], does: 'goes to the next row' },
      { keys: [['↑'], ['K']], does: 'goes to the previous row' },
      { keys: [['Home'], ['End']], does: 'go to the first and the last row' },
      { keys: [['Enter']], does: 'opens the article at the highlight, or the person or project; in the trash it restores' },
      { keys: [['Delete']], does: 'deletes' },
    ],
  },
  {
    title: 'On a highlight in the library',
    list: [
      { keys: [['E']], does: 'edits the note' },
      { keys: [['T']], does: 'edits the tags' },
      { keys: [['L']], does: 'links it to people, projects, events and dates' },
      { keys: [['X']], does: 'selects it' },
      { keys: [['Shift', 'X']], does: 'selects all from the last one touched' },
    ],
  },
  {
    title: 'While writing a note or tags',
    list: [
      { keys: [['Ctrl', 'Enter']], does: 'saves a note or tags' },
      { keys: [['Esc']], does: 'cancels' },
      { keys: [['↓'], ['↑'], ['Enter']], does: 'choose among the tags offered; a comma ends a tag' },
    ],
  },
]
