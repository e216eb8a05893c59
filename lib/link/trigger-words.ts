/** Whether two trigger words tell of one kind of happening; finer than the event types where the steps of a matter must stay apart. */
import { triggerClass } from '../text/event-words.ts'

/** Steps that share a type and yet are events of their own: one step a line, lemmas, hyphens for spaces. */
const STEPS = `
charge indict accuse indictment charges face-charges
trial stand-trial go-on-trial try prosecution case hearing
plead
testify testimony give-evidence
sentence convict conviction find-guilty
acquit acquittal
release-from release free bail
arrest detain jail imprison take-into-custody detention imprisonment hold-in
overthrow coup seize-power take-power topple oust depose
hijack hijacking
attack bomb bombing raid strike airstrike shelling explosion blast shooting
invade invasion offensive incursion occupy
clash clashes battle fight fighting
kidnap abduct kidnapping
rule ruling verdict
approve approval pass passage adopt ratify ratification endorse enact
ban outlaw
recognise recognize recognition
veto reject
lend loan borrow
invest investment
buy purchase acquire acquisition takeover merger
earthquake
flood floods
crash derail derailment
`

const STEP_OF = new Map(
  STEPS.trim()
    .split('\n')
    .flatMap((line, i) => line.split(' ').map((word) => [word, `step ${i}`] as const)),
)

/** Kind of happening: of the whole trigger, or of its last word ("hold in detention"). */
const kindOf = (word: string): string =>
  STEP_OF.get(word.replace(/\s+/gu, '-')) ?? STEP_OF.get(word.split(' ').at(-1)!) ?? triggerClass(word)

/** Whether two triggers (lemmas in lower case) mean the same kind of happening. Words that stand in no list agree with themselves alone. */
export const sameTrigger = (a: string, b: string): boolean => a === b || kindOf(a) === kindOf(b)
