/** A step that can be undone, in the words of its button: "delete 3 highlights". */
import type { Step } from '../model/step.ts'

const VERBS: Readonly<Record<Step['what'], string>> = {
  save: 'save',
  edit: 'change',
  remove: 'delete',
  restore: 'restore',
  reattach: 're-attach',
  import: 'import',
}

/** "delete a highlight", "change 3 highlights": what the step did, to stand after "Undo:" or "Redo:". */
export const stepInWords = ({ what, count }: Pick<Step, 'what' | 'count'>): string =>
  `${VERBS[what]} ${count === 1 ? 'a highlight' : `${count} highlights`}`
