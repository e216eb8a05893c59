/** Where Antecedent reads: the shipped list, added sites, all sites, and sites that are off. */
import { useState } from 'preact/hooks'
import { Button, IconButton } from '../ui/button.tsx'
import { Notice } from '../ui/feedback.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from './section.tsx'

export interface SitesProps {
  listedSites: readonly string[]
  /** False where the browser withholds the listed sites. */
  listed: boolean
  everywhere: boolean
  /** Match patterns beyond the list. */
  added: readonly string[]
  off: readonly string[]
  onAllowListed: () => void
  onAllowEverywhere: () => void
  /** Must ask in the same click. Throws a TypeError that says what is wrong with the name. */
  onAllowSite: (host: string) => void
  onWithdraw: (origin: string) => void
  onSwitchOn: (host: string) => void
}

const hostOfPattern = (pattern: string): string => pattern.replace(/^[^/]*\/\/(\*\.)?/, '').replace(/\/\*$/, '')

function Rows({
  items,
  label,
  onRemove,
}: {
  items: readonly string[]
  label: (item: string) => string
  onRemove: (item: string) => void
}) {
  return (
    <ul class="list options__rows">
      {items.map((item) => (
        <li key={item}>
          <span>{hostOfPattern(item)}</span>
          <IconButton icon="close" label={label(hostOfPattern(item))} onClick={() => onRemove(item)} />
        </li>
      ))}
    </ul>
  )
}

function AddSite({ onAllowSite }: Pick<SitesProps, 'onAllowSite'>) {
  const [host, setHost] = useState('')
  const [error, setError] = useState('')
  const add = (event: Event) => {
    event.preventDefault()
    try {
      onAllowSite(host)
      setError('')
      setHost('')
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem))
    }
  }
  return (
    <form class="options__add" onSubmit={add}>
      <Field label="One more site" hint="Your browser will ask you to confirm" {...(error && { error })}>
        {(input) => (
          <input {...input} value={host} placeholder="example.com" onInput={(event) => setHost(event.currentTarget.value)} />
        )}
      </Field>
      <Button type="submit">Add site</Button>
    </form>
  )
}

export function Sites(props: SitesProps) {
  const { listedSites, listed, everywhere, added, off } = props
  const extra = added.filter((origin) => hostOfPattern(origin) !== '*')
  return (
    <Section
      id="sites"
      title="Sites"
      intro="On these sites pages are looked at when you open them; everything else is read only when you ask for it."
    >
      {!listed && (
        <Notice tone="warn">
          <p>The browser does not let Antecedent read the listed news sites by itself.</p>
          <Button small onClick={props.onAllowListed}>
            Allow the listed sites
          </Button>
        </Notice>
      )}
      <details class="options__details">
        <summary>{listedSites.length} news sites are on the list</summary>
        <ul class="list options__sitelist">
          {listedSites.map((site) => (
            <li key={site}>{site}</li>
          ))}
        </ul>
      </details>
      {extra.length > 0 && <Rows items={extra} label={(host) => `Stop reading ${host}`} onRemove={props.onWithdraw} />}
      <AddSite onAllowSite={props.onAllowSite} />
      <div class="options__row">
        {everywhere ? (
          <Button onClick={() => props.onWithdraw('*://*/*')}>Stop reading on all sites</Button>
        ) : (
          <Button onClick={props.onAllowEverywhere}>Look for articles on all sites</Button>
        )}
        <span class="field__hint">Pages that are no articles are never read, and nothing ever leaves your machine.</span>
      </div>
      <h3>Sites that are off</h3>
      {off.length === 0 ? (
        <p class="options__none">None. You can switch a site off in the toolbar popup.</p>
      ) : (
        <Rows items={off} label={(host) => `Switch ${host} on again`} onRemove={props.onSwitchOn} />
      )}
    </Section>
  )
}
