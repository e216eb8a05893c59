/** Undo and redo of what was done with highlights, saying what that is. */
import type { Step } from '../../lib/model/step.ts'
import { stepInWords } from '../../lib/text/step-words.ts'
import { Button } from '../ui/button.tsx'

export interface Steps {
  undo?: Step
  redo?: Step
}

export interface UndoProps {
  steps: Steps
  onUndo: () => void
  onRedo: () => void
}

/** A button where there is nothing to do is marked so, and keeps the focus that it may have. */
function StepButton({ name, step, onPress }: { name: 'Undo' | 'Redo'; step: Step | undefined; onPress: () => void }) {
  const keys = name === 'Undo' ? 'Control+Z' : 'Control+Shift+Z'
  return (
    <Button
      small
      variant="quiet"
      icon="undo"
      class={`step step--${name.toLowerCase()}`}
      aria-disabled={step === undefined}
      aria-keyshortcuts={keys}
      title={step ? `${name}: ${stepInWords(step)} (${keys.replace('Control', 'Ctrl')})` : `Nothing to ${name.toLowerCase()}`}
      onClick={() => step && onPress()}
    >
      {step ? `${name}: ${stepInWords(step)}` : name}
    </Button>
  )
}

/** Nothing at all as long as there is nothing to undo or redo. */
export function UndoButtons({ steps: { undo, redo }, onUndo, onRedo }: UndoProps) {
  if (!undo && !redo) return null
  return (
    <div class="steps">
      <StepButton name="Undo" step={undo} onPress={onUndo} />
      <StepButton name="Redo" step={redo} onPress={onRedo} />
    </div>
  )
}
