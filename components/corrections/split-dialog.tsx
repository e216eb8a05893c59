/** A dialog to say which articles mean somebody or something else, or tell of another event. */
import { useEffect, useState } from 'preact/hooks'
import type { Share } from '../../lib/model/library.ts'
import type { Result } from '../../lib/model/result.ts'
import { dayInWords, excerptInWords } from '../event-timeline/event-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice, Progress } from '../ui/feedback.tsx'

export interface SplitProps {
  title: string
  hint: string
  load: () => Promise<Result<Share[]>>
  /** Gets the ids of the articles chosen: some, never all. */
  onSplit: (articles: string[]) => void
  onClose: () => void
}

function ShareRow({ share, chosen, onChange }: { share: Share; chosen: boolean; onChange: (on: boolean) => void }) {
  const { article, names, roles, quotes } = share
  const told = [names.join(', '), roles.join(', ')].filter(Boolean).join(': ')
  return (
    <label class="share">
      <input type="checkbox" checked={chosen} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="share__words">
        <span class="row__name">{article.title}</span>
        <span class="row__note">
          {article.site}, {dayInWords(article.published)}
        </span>
        {told && <span class="row__note">{told}</span>}
        {quotes[0] && <span class="share__quote">{excerptInWords(quotes[0])}</span>}
      </span>
    </label>
  )
}

/** What is still to be done before it can be split; '' where it can. */
function missing(chosen: number, all: number): string {
  if (all < 2) return 'Only one article tells of it: there is nothing to split.'
  if (chosen === 0) return 'Choose the articles that mean another.'
  return chosen === all ? 'Leave at least one article.' : ''
}

export function SplitDialog({ title, hint, load, onSplit, onClose }: SplitProps) {
  const [shares, setShares] = useState<Result<Share[]> | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  useEffect(() => void load().then(setShares), [])
  const rows = shares?.ok ? shares.value : []
  const wanting = missing(chosen.length, rows.length)
  const actions = (
    <>
      {shares?.ok && <span class="split__wanting">{wanting || `${chosen.length} of ${rows.length} chosen`}</span>}
      <Button small variant="quiet" onClick={onClose}>
        Cancel
      </Button>
      <Button small variant="primary" disabled={!shares?.ok || wanting !== ''} onClick={() => onSplit([...chosen])}>
        Split
      </Button>
    </>
  )
  return (
    <Dialog title={title} onClose={onClose} actions={actions}>
      <p class="pick__hint">{hint}</p>
      {!shares && <Progress>Looking…</Progress>}
      {shares && !shares.ok && <Notice tone="danger">{shares.error.message}</Notice>}
      <ul class="list shares">
        {rows.map((share) => {
          const { id } = share.article
          return (
            <li key={id}>
              <ShareRow
                share={share}
                chosen={chosen.includes(id)}
                onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
              />
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
