/** Whether two trigger words tell of one kind of happening; finer than the event types where the steps of a matter must stay apart. */
import { triggerClass } from '../text/event-words.ts'

/** Steps that share a type and yet are events of their own: one step a line, lemmas, hyphens for spaces. */
const STEPS = `
charge indict accuse indictment charges face-charges
appear-before appear-in-court appear-at court-appearance
trial stand-trial go-on-trial try prosecution case hearing
plead plea
testify testimony give-evidence
sentence convict conviction find-guilty
acquit acquittal clear
release-from release free bail
arrest detain jail imprison take-into-custody detention imprisonment hold-in capture nab apprehend custody
escape flee break-out breakout jailbreak getaway
search hunt manhunt
sue lawsuit suit
overthrow coup seize-power take-power topple oust depose
hijack hijacking
attack bomb bombing raid strike airstrike shelling assault
explode explosion blast detonate
shoot shooting gun-down open-fire
seize occupy storm
invade invasion offensive incursion
clash clashes battle fight fighting
kidnap abduct kidnapping abduction
kill slay murder killing slaying homicide assassinate assassination
die death pass-away demise dead
injure wound injury hurt
steal rob robbery theft heist burglary
rule ruling verdict
approve approval pass passage adopt ratify ratification endorse enact
ban outlaw
recognise recognize recognition
veto reject rejection
lend loan borrow
invest investment
buy purchase acquire acquisition takeover merger merge acquiring
cut reduce reduction slash
raise increase hike rise
resign resignation step-down stand-down quit departure
sack fire dismiss dismissal sacking firing
appoint name appointment tap pick choose
replace succeed replacement
nominate nomination
win victory triumph
lose defeat loss
marry wed wedding marriage
launch release debut unveil introduce introduction launching unveiling roll-out rollout
announce announcement
earthquake quake temblor tremor
flood floods flooding
fire blaze burn
crash collision collide
derail derailment
sink capsize
destroy destruction
rescue save
protest demonstrate demonstration riot rioting rally unrest
hit strike rock jolt shake
play star portray
`

const STEP_OF = new Map(
  STEPS.trim()
    .split('\n')
    .flatMap((line, i) => line.split(' ').map((word) => [word, `step ${i}`] as const)),
)

/** Kind of happening: of the whole trigger, or of its last word ("hold in detention"); undefined for a word in no list. */
export const stepOf = (word: string): string | undefined =>
  STEP_OF.get(word.replace(/\s+/gu, '-')) ?? STEP_OF.get(word.split(' ').at(-1)!)

const kindOf = (word: string): string => stepOf(word) ?? triggerClass(word)

/** Whether two triggers (lemmas in lower case) mean the same kind of happening. Words that stand in no list agree with themselves alone. */
export const sameTrigger = (a: string, b: string): boolean => a === b || kindOf(a) === kindOf(b)
