/** The whole options page. */
import type { Correction } from '../../lib/model/correction.ts'
import type { Settings } from '../../lib/model/settings.ts'
import { Notice, Progress } from '../ui/feedback.tsx'
import { type ToastContent, ToastRegion } from '../ui/toast.tsx'
import { Backups, type BackupsProps } from './backups.tsx'
import type { CommandKeysProps } from './command-keys.tsx'
import { Corrections } from './corrections.tsx'
import { Colours, Highlights } from './highlights.tsx'
import { Keys, PrivateWindows } from './keys.tsx'
import { Deleting, type DeletingProps, Memory } from './memory.tsx'
import { RestoreDialog, type RestoreDialogProps } from './restore-dialog.tsx'
import { Section } from './section.tsx'
import { Sites, type SitesProps } from './sites.tsx'
import { Storage, type StorageProps } from './storage.tsx'

export interface OptionsPageProps {
  settings: Settings | null
  error: string | null
  defaults: Record<'person' | 'project' | 'date', string>
  sites: Omit<SitesProps, 'off' | 'onSwitchOn'>
  deleting: DeletingProps
  /** Null in private windows, where the library cannot be opened. */
  keeping: { backups: BackupsProps; storage: StorageProps; restore: RestoreDialogProps | null } | null
  corrections: readonly Correction[]
  /** The browser's commands and their keys. */
  keys: Omit<CommandKeysProps, 'browserName'>
  browserName: 'firefox' | 'chrome'
  privateAllowed: boolean
  toast: ToastContent | null
  onCloseToast: () => void
  onChange: (change: Partial<Settings>, said: string) => void
  onUndoCorrection: (correction: Correction) => void
}

function Keeping({ keeping }: Pick<OptionsPageProps, 'keeping'>) {
  if (!keeping)
    return (
      <Section id="backups" title="Backups" intro="Backups are made and restored in ordinary windows: open the options there." />
    )
  return (
    <>
      <Backups {...keeping.backups} />
      <Storage {...keeping.storage} />
      {keeping.restore && <RestoreDialog {...keeping.restore} />}
    </>
  )
}

export function OptionsPage(props: OptionsPageProps) {
  const { settings, error, onChange } = props
  return (
    <main class="options">
      <header class="options__head">
        <h1>Antecedent: options</h1>
        <a href="library.html">Open the library</a>
      </header>
      {error && <Notice tone="danger">{error}</Notice>}
      {!settings && !error && <Progress>Loading your settings…</Progress>}
      {settings && (
        <>
          <Highlights settings={settings} onChange={onChange} />
          <Colours settings={settings} defaults={props.defaults} onChange={onChange} />
          <Sites
            {...props.sites}
            off={settings.sitesOff}
            onSwitchOn={(host) => onChange({ sitesOff: settings.sitesOff.filter((off) => off !== host) }, `${host} is on again.`)}
          />
          <Memory settings={settings} onChange={onChange} />
          <Keeping keeping={props.keeping} />
          <Corrections corrections={props.corrections} onUndo={props.onUndoCorrection} />
          <Deleting {...props.deleting} />
        </>
      )}
      <Keys {...props.keys} browserName={props.browserName} />
      <PrivateWindows allowed={props.privateAllowed} browserName={props.browserName} />
      <ToastRegion toast={props.toast} onClose={props.onCloseToast} />
    </main>
  )
}
