/** What is highlighted, how densely, how surely, in which colours; with a line that shows the look. */
import type { Density, Settings } from '../../lib/model/settings.ts'
import { Button } from '../ui/button.tsx'
import { Field, Switch } from '../ui/field.tsx'
import { Choice, Section } from './section.tsx'

type Change = (change: Partial<Settings>, said: string) => void

const KINDS = [
  { kind: 'person', label: 'People', hint: 'Officials with their roles: a solid line' },
  { kind: 'project', label: 'Projects', hint: 'Plants, railways, treaties, bills: a double line' },
  { kind: 'date', label: 'Dates', hint: 'With their calendar value: a dotted line' },
  { kind: 'organization', label: 'Organizations', hint: 'Recognized in any case; painted when on' },
  { kind: 'place', label: 'Places', hint: 'Recognized in any case; painted when on' },
] as const

const DENSITIES: readonly { value: Density; label: string; hint?: string }[] = [
  { value: 'all', label: 'Every mention' },
  { value: 'section', label: 'Once in each paragraph' },
  { value: 'first', label: 'Once in the article', hint: 'The first mention of each person, project and date' },
]

/** Kinds, density and confidence. */
export function Highlights({ settings, onChange }: { settings: Settings; onChange: Change }) {
  return (
    <Section id="highlights" title="Highlights">
      {KINDS.map(({ kind, label, hint }) => (
        <Switch
          key={kind}
          label={label}
          hint={hint}
          checked={settings.kinds[kind]}
          onChange={(on) =>
            onChange(
              { kinds: { ...settings.kinds, [kind]: on } },
              `${label} are ${on ? 'highlighted' : 'no longer highlighted'}.`,
            )
          }
        />
      ))}
      <Switch
        label="Other people too"
        hint="People who hold no office in the article: a thin line"
        checked={settings.otherPeople}
        onChange={(on) => onChange({ otherPeople: on }, on ? 'Other people are highlighted.' : 'Only officials are highlighted.')}
      />
      <Choice
        legend="How often"
        name="density"
        value={settings.density}
        options={DENSITIES}
        onChange={(density) => onChange({ density }, 'Density changed.')}
      />
      <Field
        label={`How sure it must be: ${Math.round(settings.minConfidence * 100)} %`}
        hint="Higher means fewer highlights, and fewer wrong ones"
      >
        {(input) => (
          <input
            {...input}
            class="options__range"
            type="range"
            min="0"
            max="0.95"
            step="0.05"
            value={settings.minConfidence}
            onChange={(event) => onChange({ minConfidence: Number(event.currentTarget.value) }, 'Confidence changed.')}
          />
        )}
      </Field>
    </Section>
  )
}

const COLOURED = [
  { kind: 'person', label: 'People', sample: 'Ada Brandt' },
  { kind: 'project', label: 'Projects', sample: 'the new ferry port' },
  { kind: 'date', label: 'Dates', sample: 'next Thursday' },
] as const

/** Line and wash as on pages (lib/settings/highlight-style.ts). */
const lookOf = (colour: string) => ({ textDecorationColor: colour, backgroundColor: `${colour}22` })

/** Colours by kind. `defaults` are those that ship. */
export function Colours(props: {
  settings: Settings
  defaults: Record<'person' | 'project' | 'date', string>
  onChange: Change
}) {
  const { settings, defaults, onChange } = props
  const changed = COLOURED.some(({ kind }) => settings.colours[kind] !== '')
  return (
    <Section id="colours" title="Colours" intro="Kinds also differ by the shape of their line, so colour is never the only sign.">
      <div class="options__colours">
        {COLOURED.map(({ kind, label, sample }) => (
          <Field key={kind} label={label}>
            {({ id }) => (
              <span class="options__colour">
                <input
                  id={id}
                  type="color"
                  value={settings.colours[kind] || defaults[kind]}
                  onChange={(event) =>
                    onChange(
                      { colours: { ...settings.colours, [kind]: event.currentTarget.value } },
                      `Colour of ${label.toLowerCase()} changed.`,
                    )
                  }
                />
                <span class={`kind-line kind-line--${kind}`} style={lookOf(settings.colours[kind] || defaults[kind])}>
                  {sample}
                </span>
              </span>
            )}
          </Field>
        ))}
      </div>
      <div>
        <Button
          small
          disabled={!changed}
          onClick={() => onChange({ colours: { person: '', project: '', date: '' } }, 'Colours are as shipped again.')}
        >
          Use the shipped colours
        </Button>
      </div>
    </Section>
  )
}
