/** The colour of a saved highlight: five swatches, a radio group with words. */
import { useId } from 'preact/hooks'
import { COLOURS, type Colour } from '../../lib/model/annotation.ts'

/** `chosen` undefined: none yet. The chosen swatch carries a tick, not colour alone. */
export function ColourPicker(props: { label: string; chosen?: Colour; onChoose: (colour: Colour) => void }) {
  const { label, chosen, onChoose } = props
  const name = useId()
  return (
    <fieldset class="colours">
      <legend class="sr-only">{label}</legend>
      {COLOURS.map((colour) => (
        <label class={`swatch swatch--${colour}`} key={colour} title={colour}>
          <input
            class="sr-only"
            type="radio"
            name={name}
            value={colour}
            checked={colour === chosen}
            onChange={() => onChoose(colour)}
          />
          <span class="swatch__disc" aria-hidden="true" />
          <span class="sr-only">{colour}</span>
        </label>
      ))}
    </fieldset>
  )
}
