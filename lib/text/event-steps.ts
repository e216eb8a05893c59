/** Whether two trigger words tell of one kind of happening; finer than the event types where the steps of a matter must stay apart. */
import { triggerClass } from './event-words.ts'

/** Steps that share a type and yet are events of their own: one step a line, lemmas, hyphens for spaces. */
const STEPS = `
charge indict indictment charges face-charges bring-charges
accuse accusation face-accusations face-allegations allege
appear-before appear-in-court appear-at court-appearance
trial stand-trial go-on-trial try face-trial put-on-trial
hearing
case
prosecute prosecution
plead plea enter-plea
testify testimony give-evidence give-testimony take-stand testify-before give-evidence-to
sentence
convict conviction find-guilty
acquit acquittal clear clear-of
appeal lodge-appeal
investigate investigation open-investigation launch-investigation probe inquiry open-inquiry launch-inquiry order-inquiry place-under-investigation
release-from release free bail
arrest detain jail imprison take-into-custody detention imprisonment hold-in capture nab apprehend custody incarcerate
extradite extradition
surrender turn-in hand-over-to turn-himself-in turn-herself-in hand-himself-over give-himself-up
question
escape flee break-out breakout jailbreak getaway
seek-asylum claim-asylum seek-refuge take-refuge
search hunt manhunt
sue lawsuit suit file-lawsuit file-suit
complaint file-complaint lodge-complaint
overthrow coup seize-power take-power topple oust depose
hijack hijacking
attack bomb bombing raid strike airstrike shelling assault shell bombard
explode explosion blast detonate
shoot shooting gun-down open-fire
seize occupy storm
invade invasion offensive incursion
clash clashes battle fight fighting
kidnap abduct kidnapping abduction
kill slay murder killing slaying homicide assassinate assassination
die death pass-away demise dead
execute execution hang
injure wound injury hurt
steal rob robbery theft heist burglary
rule ruling verdict rule-on issue-verdict issue-verdicts issue-ruling judgment judgement
approve approval pass passage adopt ratify ratification endorse enact pass-law pass-laws pass-bill pass-legislation pass-budget pass-resolution give-approval sign-into-law sign-into
ban outlaw
recognise recognize recognition
veto reject rejection turn-down throw-out
postpone postponement put-off delay
cancel cancellation call-off scrap
order decree instruct
pardon amnesty
overturn quash annul strike-down
close shut close-down shut-down
vote
lift-sanctions
lend loan borrow approve-loan grant-loan secure-loan receive-loan
invest investment
buy purchase acquire acquisition takeover merger merge acquiring
sell sale sell-off
pay payment payout
cut reduce reduction slash
raise increase hike rise
resign resignation step-down stand-down quit departure step-aside leave-office leave-post tender-resignation hand-in-resignation
sack fire dismiss dismissal sacking firing
bow-out drop-out end-campaign suspend-campaign withdraw
impeach impeachment
appoint name appointment tap pick choose name-as choose-as name-to tap-as tap-for
replace succeed replacement
nominate nomination
promote promotion
take-over take-over-from take-over-as take-office take-charge take-reins take-helm assume assume-office become come-to-power return-to-power
run-for stand-for enter-race enter-contest announce-candidacy candidacy
elect re-elect reelect election elections win-election win-vote win-presidency win-poll win-majority election-victory landslide
win victory triumph
lose defeat loss lose-election lose-vote election-defeat concede-defeat
swear-in take-oath swearing-in sworn-in
marry wed wedding marriage
launch release debut unveil introduce introduction launching unveiling roll-out rollout
open opening inaugurate inauguration reopen reopening
found establish set-up establishment foundation creation create
complete completion finish
take-effect come-into-force come-into-effect enter-into-force go-into-effect go-into-force
announce announcement make-announcement
speech address make-speech deliver-speech give-speech speak-at give-address televised-address lecture
phone telephone speak-by-phone phone-call telephone-call
interview give-interview say-in-interview
press-conference news-conference hold-press-conference tell-reporters tell-journalists briefing
write-letter send-letter write-to letter say-in-letter
statement issue-statement make-statement say-in-statement release-statement read-statement
apologise apologize apology make-apology issue-apology
pledge promise vow commit
leave leave-for depart departure set-off-for set-out-for
return return-to return-from homecoming fly-home go-home
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

/** Classes of one name whose words tell of different doings: an interview is no letter, a refusal no vote. There only words of one stem are one. */
const MANIFOLD = new Set([
  ...['speak', 'decide', 'trial', 'finance', 'launch', 'plan', 'attack', 'elect', 'appoint', 'disaster'],
  ...['other', 'find', 'transfer', 'publish', 'break'],
])
/** Letters by which two words of one stem agree ("suspend", "suspension"). */
const STEM = 5

function kindOf(word: string): string {
  const step = stepOf(word)
  if (step) return step
  const group = triggerClass(word)
  return MANIFOLD.has(group) ? `${group} ${word.slice(0, STEM)}` : group
}

/** Whether two triggers (lemmas in lower case) mean the same kind of happening. Words that stand in no list agree with those of their stem alone. */
export const sameTrigger = (a: string, b: string): boolean => a === b || kindOf(a) === kindOf(b)
