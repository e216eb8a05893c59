/** The hard user: does each deed of the plan, by seeded choice. */
import { below, type Random } from '../bench/store/random.ts'
import { differenceNow } from './compare.ts'
import type { Desk } from './desk.ts'
import { Hands } from './hands.ts'
import {
  backAndForth,
  backOrForth,
  editMany,
  editOne,
  emptyTrash,
  linkOne,
  reattachOne,
  removeSome,
  restoreSome,
  saveOne,
  typeNote,
} from './highlight-deeds.ts'
import { type AtWork, type Done, killedWhileRemoving, killedWhileSaving, killedWhileUndoing } from './kills.ts'
import type { Deed } from './plan.ts'
import { readAgain, readArticle, readOnPage } from './reading.ts'
import { correctOne, deleteArticle, deleteSite, exportAll, importFile, importForeign, uncorrectOne, wipe } from './store-deeds.ts'

/** A message is done within so many milliseconds, mostly: the background is ended before that. */
const LONGEST_WORK = 40

const atWork = (hands: Hands): AtWork => ({
  ask: (name, message) => hands.desk.ask(name, message),
  interrupted: (name, message) => hands.desk.interrupted(name, message, below(hands.random, LONGEST_WORK)),
  steps: () => hands.steps(),
  model: hands.model.highlights,
  count: (what) => hands.count(what),
})

const HOW: Readonly<Record<Deed, (hands: Hands) => Promise<Done>>> = {
  read: (hands) => readArticle(hands, hands.next()),
  'read-again': readAgain,
  'read-on-page': readOnPage,
  save: saveOne,
  edit: editOne,
  type: typeNote,
  link: linkOne,
  bulk: editMany,
  reattach: reattachOne,
  remove: removeSome,
  restore: restoreSome,
  'empty-trash': emptyTrash,
  undo: (hands) => backOrForth(hands, 'undo'),
  redo: backAndForth,
  correct: correctOne,
  uncorrect: uncorrectOne,
  export: exportAll,
  import: importFile,
  'import-foreign': importForeign,
  'delete-article': deleteArticle,
  'delete-site': deleteSite,
  wipe,
  kill: async ({ desk }) => {
    await desk.stopBackground()
    return 'done'
  },
  'kill-save': (hands) => killedWhileSaving(atWork(hands), hands.highlight()),
  'kill-remove': (hands) => killedWhileRemoving(atWork(hands), hands.some(hands.model.highlights.library, 5)),
  'kill-undo': (hands) => killedWhileUndoing(atWork(hands)),
  restart: async ({ desk }) => {
    await desk.restart()
    return 'done'
  },
}

export class HardUser {
  /** Milliseconds of all deeds of a kind, and of the longest. */
  readonly times = new Map<string, { all: number; longest: number }>()
  private readonly hands: Hands

  constructor(desk: Desk, random: Random, seed: number) {
    this.hands = new Hands(desk, random, seed)
  }

  get model(): Hands['model'] {
    return this.hands.model
  }

  /** How often what was done. */
  get counts(): ReadonlyMap<string, number> {
    return this.hands.counts
  }

  /** Does a deed. @throws Error where the extension refuses what it must do */
  async act(deed: Deed): Promise<Done> {
    const started = Date.now()
    const done = await HOW[deed](this.hands)
    const [ms, before] = [Date.now() - started, this.times.get(deed)]
    this.times.set(deed, { all: (before?.all ?? 0) + ms, longest: Math.max(before?.longest ?? 0, ms) })
    if (done === 'done') this.hands.count(deed)
    return done
  }

  /** The first difference between store and model; undefined where there is none. */
  difference(): Promise<string | undefined> {
    return differenceNow(this.hands)
  }
}
